/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/inner-box.h"

#include <math.h>

/* Steps of the grid are no finer than this. */
#define FINEST_STEP_PX 3.0

static double
ring_area (const RaPoint *points, guint n)
{
  double twice = 0;
  for (guint i = 0; i < n; i++) {
    const RaPoint a = points[i];
    const RaPoint b = points[(i + 1) % n];
    twice += a.x * b.y - b.x * a.y;
  }
  return twice / 2;
}

double
ra_rings_area (const RaPath *rings)
{
  double area = 0;
  for (guint part = 0; part < ra_path_n_parts (rings); part++) {
    guint n;
    const RaPoint *points = ra_path_part (rings, part, &n);
    area += ring_area (points, n);
  }
  return fabs (area);
}

/* The maximum norm at the point @t of the way from a to b. */
static double
norm_at (RaPoint a, RaPoint step, double t)
{
  return MAX (fabs (a.x + t * step.x), fabs (a.y + t * step.y));
}

/* The maximum norm of the nearest point of the segment from @a to @b. It is convex along the segment, and its pieces
 * are straight: the least value lies at an end, where a coordinate is 0 or where both are equally far. */
static double
segment_norm (RaPoint a, RaPoint b)
{
  const RaPoint step = { b.x - a.x, b.y - a.y };
  const double above[] = { -a.x, -a.y, -(a.x - a.y), -(a.x + a.y) };
  const double below[] = { step.x, step.y, step.x - step.y, step.x + step.y };
  double least = MIN (norm_at (a, step, 0), norm_at (a, step, 1));
  for (guint i = 0; i < G_N_ELEMENTS (above); i++) {
    const double t = below[i] != 0 ? above[i] / below[i] : 0;
    if (t > 0 && t < 1)
      least = MIN (least, norm_at (a, step, t));
  }
  return least;
}

/* No point of the segment is nearer than this: it saves nearly all of the work. */
static double
segment_norm_at_least (RaPoint a, RaPoint b)
{
  const double x = a.x > 0 ? MIN (a.x, b.x) : -MAX (a.x, b.x);
  const double y = a.y > 0 ? MIN (a.y, b.y) : -MAX (a.y, b.y);
  return MAX (x, y);
}

/* A box about a point, and how its room there is asked for. */
typedef struct {
  RaPoint middle;
  RaPoint half; /* its half width and half height: the unit of the lengths below */
  RaPoint at;   /* the middle in that unit */
  double at_least;
  double most;
} Probe;

static Probe
probe_at (RaPoint middle, RaPoint half, double at_least, double most)
{
  return (Probe) { middle, half, { middle.x / half.x, middle.y / half.y }, at_least, most };
}

/* A point about the probe's. */
static RaPoint
in_proportion (const Probe *self, RaPoint point)
{
  return (RaPoint) { point.x / self->half.x - self->at.x, point.y / self->half.y - self->at.y };
}

static RaBox
box_of_fit (const Probe *self, double fit)
{
  return (RaBox) { self->middle.x - fit * self->half.x, self->middle.y - fit * self->half.y,
                   self->middle.x + fit * self->half.x, self->middle.y + fit * self->half.y };
}

/* Whether a run neither reaches into @near, which is about the point, nor can cross the point's height on its left. */
static inline gboolean
is_beyond (const RaBox *run, const RaBox *near)
{
  return run->y_min > near->y_max || run->y_max < near->y_min || run->x_min > near->x_max;
}

/* Whether a run on the left of what is near parts the sides of the point: it crosses its height an odd number of times,
 * whatever it does between its ends. */
static gboolean
parts_sides (const Probe *self, RaPoint before, RaPoint last)
{
  return (in_proportion (self, before).y > 0) != (in_proportion (self, last).y > 0);
}

/* How far the outline is in the maximum norm, and on which side of it the point lies. Stops, and says nothing of the
 * side, when the outline is nearer than is asked for; looks no further than the most that is asked for. */
static double
probe (const Probe *self, const RaPath *rings, const GArray *runs, gboolean *is_inside)
{
  double fit = self->most;
  gboolean inside = FALSE;
  RaBox near = box_of_fit (self, fit);
  for (guint number = 0; number < runs->len; number++) {
    const RaPathRun *run = &g_array_index (runs, RaPathRun, number);
    if (is_beyond (&run->box, &near))
      continue;
    guint n;
    const RaPoint *points = ra_path_part (rings, run->part, &n);
    const RaPoint before = points[run->first > 0 ? run->first - 1 : n - 1];
    if (run->box.x_max < near.x_min) {
      inside ^= parts_sides (self, before, points[run->first + run->n - 1]);
      continue;
    }
    RaPoint a = in_proportion (self, before);
    for (guint i = run->first; i < run->first + run->n; i++) {
      const RaPoint b = in_proportion (self, points[i]);
      if ((a.y > 0) != (b.y > 0) && a.x - a.y / (b.y - a.y) * (b.x - a.x) < 0)
        inside = !inside;
      if (segment_norm_at_least (a, b) < fit)
        fit = MIN (fit, segment_norm (a, b));
      if (fit < self->at_least)
        return fit;
      a = b;
    }
    near = box_of_fit (self, fit);
  }
  *is_inside = inside;
  return fit;
}

/* 0 outside, or where it is less than is asked for. */
static double
fit_at (const Probe *self, const RaPath *rings, const GArray *runs)
{
  gboolean inside = FALSE;
  const double fit = probe (self, rings, runs, &inside);
  return inside && fit >= self->at_least ? fit : 0;
}

double
ra_inner_fit (const RaPath *rings, RaPoint at, double half_width, double half_height, double at_least)
{
  g_autoptr (GArray) runs = ra_path_list_runs (rings, TRUE);
  const Probe about = probe_at (at, (RaPoint) { half_width, half_height }, at_least, G_MAXDOUBLE);
  return fit_at (&about, rings, runs);
}

gboolean
ra_box_avoids_rings (const RaPath *rings, const GArray *runs, const RaBox *box)
{
  const RaPoint middle = { (box->x_min + box->x_max) / 2, (box->y_min + box->y_max) / 2 };
  const RaPoint half = { (box->x_max - box->x_min) / 2, (box->y_max - box->y_min) / 2 };
  const Probe about = probe_at (middle, half, 1, 1);
  gboolean inside = FALSE;
  return probe (&about, rings, runs, &inside) >= 1 && !inside;
}

/* Whether none of the segments that lead to the points from @first to before @end crosses the box. */
static gboolean
avoids_segments (const RaBox *box, const RaPoint *points, guint first, guint end)
{
  const RaPoint middle = { (box->x_min + box->x_max) / 2, (box->y_min + box->y_max) / 2 };
  const RaPoint half = { (box->x_max - box->x_min) / 2, (box->y_max - box->y_min) / 2 };
  for (guint i = first; i < end; i++) {
    const RaPoint a = { (points[i - 1].x - middle.x) / half.x, (points[i - 1].y - middle.y) / half.y };
    const RaPoint b = { (points[i].x - middle.x) / half.x, (points[i].y - middle.y) / half.y };
    if (segment_norm_at_least (a, b) < 1 && segment_norm (a, b) < 1)
      return FALSE;
  }
  return TRUE;
}

double
ra_box_measure_point (const RaBox *box, RaPoint point)
{
  const double x = MAX (MAX (box->x_min - point.x, point.x - box->x_max), 0);
  const double y = MAX (MAX (box->y_min - point.y, point.y - box->y_max), 0);
  return hypot (x, y);
}

gboolean
ra_box_avoids_lines (const RaPath *lines, const RaBox *box)
{
  gboolean avoids = TRUE;
  for (guint part = 0; part < ra_path_n_parts (lines) && avoids; part++) {
    guint n;
    const RaPoint *points = ra_path_part (lines, part, &n);
    avoids = avoids_segments (box, points, 1, n);
  }
  return avoids;
}

gboolean
ra_box_avoids_runs (const RaPath *lines, const GArray *runs, const RaBox *box)
{
  gboolean avoids = TRUE;
  for (guint i = 0; i < runs->len && avoids; i++) {
    const RaPathRun *run = &g_array_index (runs, RaPathRun, i);
    guint n;
    const RaPoint *points = ra_path_part (lines, run->part, &n);
    avoids = !ra_box_overlaps (&run->box, box) || avoids_segments (box, points, run->first, run->first + run->n);
  }
  return avoids;
}

static RaBox
box_of_largest_ring (const RaPath *rings)
{
  RaBox box = RA_BOX_EMPTY;
  double largest = 0;
  for (guint part = 0; part < ra_path_n_parts (rings); part++) {
    guint n;
    const RaPoint *points = ra_path_part (rings, part, &n);
    const double area = fabs (ring_area (points, n));
    if (area <= largest)
      continue;
    largest = area;
    box = ra_box_of_points (points, n);
  }
  return box;
}

static int
compare_boxes (gconstpointer a, gconstpointer b)
{
  const RaInnerBox *one = a;
  const RaInnerBox *other = b;
  const double one_fit = MIN (one->fit, RA_INNER_ENOUGH);
  const double other_fit = MIN (other->fit, RA_INNER_ENOUGH);
  if (one_fit != other_fit)
    return one_fit > other_fit ? -1 : 1;
  if (one->off != other->off)
    return one->off < other->off ? -1 : 1;
  if (one->at.y != other->at.y)
    return one->at.y < other->at.y ? -1 : 1;
  return one->at.x < other->at.x ? -1 : (one->at.x > other->at.x ? 1 : 0);
}

GArray *
ra_inner_boxes (const RaPath *rings, const GArray *runs, double half_width, double half_height, double at_least)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (RaInnerBox));
  const RaBox box = box_of_largest_ring (rings);
  const double width = box.x_max - box.x_min;
  const double height = box.y_max - box.y_min;
  if (width < 2 * half_width * at_least || height < 2 * half_height * at_least)
    return found;
  const guint n_x = (guint)CLAMP (width / FINEST_STEP_PX, 1, RA_INNER_GRID);
  const guint n_y = (guint)CLAMP (height / FINEST_STEP_PX, 1, RA_INNER_GRID);
  for (guint row = 0; row < n_y; row++)
    for (guint column = 0; column < n_x; column++) {
      RaInnerBox inner = { .at = { box.x_min + width * (column + 0.5) / n_x, box.y_min + height * (row + 0.5) / n_y } };
      /* Whoever goes straight on from a point inside meets the outline before the ring's bounds. */
      const double most_x = MIN (inner.at.x - box.x_min, box.x_max - inner.at.x) / half_width;
      const double most_y = MIN (inner.at.y - box.y_min, box.y_max - inner.at.y) / half_height;
      const Probe about = probe_at (inner.at, (RaPoint) { half_width, half_height }, at_least, MIN (most_x, most_y));
      inner.fit = fit_at (&about, rings, runs);
      const RaPoint off = { inner.at.x - (box.x_min + width / 2), inner.at.y - (box.y_min + height / 2) };
      inner.off = off.x * off.x + off.y * off.y;
      if (inner.fit > 0)
        g_array_append_val (found, inner);
    }
  g_array_sort (found, compare_boxes);
  return found;
}
