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

/* The rings in units of the box's half width and half height; those that do not reach @within (NULL: any) are left out.
 * @boxes: those of their parts; NULL: not listed yet. */
static RaPath *
in_proportion (const RaPath *rings, const GArray *boxes, double half_width, double half_height, const RaBox *within)
{
  RaPath *scaled = ra_path_new ();
  for (guint part = 0; part < ra_path_n_parts (rings); part++) {
    guint n;
    const RaPoint *points = ra_path_part (rings, part, &n);
    const RaBox box = boxes != NULL ? g_array_index (boxes, RaBox, part) : ra_box_of_points (points, n);
    if (within != NULL && !ra_box_overlaps (&box, within))
      continue;
    for (guint i = 0; i < n; i++)
      ra_path_add (scaled, points[i].x / half_width, points[i].y / half_height);
    ra_path_end_part (scaled, 1);
  }
  return scaled;
}

GArray *
ra_rings_list_boxes (const RaPath *rings)
{
  GArray *boxes = g_array_sized_new (FALSE, FALSE, sizeof (RaBox), ra_path_n_parts (rings));
  for (guint part = 0; part < ra_path_n_parts (rings); part++) {
    guint n;
    const RaPoint *points = ra_path_part (rings, part, &n);
    const RaBox box = ra_box_of_points (points, n);
    g_array_append_val (boxes, box);
  }
  return boxes;
}

/* How far the outline is from @at in the maximum norm, and on which side of it the point lies. Stops, and says nothing
 * of the side, when the outline is nearer than @at_least; looks no further than @most. */
static double
probe (const RaPath *scaled, RaPoint at, double at_least, double most, gboolean *is_inside)
{
  double fit = most;
  gboolean inside = FALSE;
  for (guint part = 0; part < ra_path_n_parts (scaled); part++) {
    guint n;
    const RaPoint *points = ra_path_part (scaled, part, &n);
    RaPoint a = { points[n - 1].x - at.x, points[n - 1].y - at.y };
    for (guint i = 0; i < n; i++) {
      const RaPoint b = { points[i].x - at.x, points[i].y - at.y };
      if ((a.y > 0) != (b.y > 0) && a.x - a.y / (b.y - a.y) * (b.x - a.x) < 0)
        inside = !inside;
      if (segment_norm_at_least (a, b) < fit)
        fit = MIN (fit, segment_norm (a, b));
      if (fit < at_least)
        return fit;
      a = b;
    }
  }
  *is_inside = inside;
  return fit;
}

/* 0 outside, or where it is less than @at_least. */
static double
fit_at (const RaPath *scaled, RaPoint at, double at_least, double most)
{
  gboolean inside = FALSE;
  const double fit = probe (scaled, at, at_least, most, &inside);
  return inside && fit >= at_least ? fit : 0;
}

double
ra_inner_fit (const RaPath *rings, RaPoint at, double half_width, double half_height, double at_least)
{
  g_autoptr (RaPath) scaled = in_proportion (rings, NULL, half_width, half_height, NULL);
  return fit_at (scaled, (RaPoint) { at.x / half_width, at.y / half_height }, at_least, G_MAXDOUBLE);
}

gboolean
ra_box_avoids_rings (const RaPath *rings, const GArray *boxes, const RaBox *box)
{
  const RaPoint middle = { (box->x_min + box->x_max) / 2, (box->y_min + box->y_max) / 2 };
  const RaPoint half = { (box->x_max - box->x_min) / 2, (box->y_max - box->y_min) / 2 };
  g_autoptr (RaPath) scaled = in_proportion (rings, boxes, half.x, half.y, box);
  gboolean inside = FALSE;
  const double room = probe (scaled, (RaPoint) { middle.x / half.x, middle.y / half.y }, 1, 1, &inside);
  return room >= 1 && !inside;
}

gboolean
ra_box_avoids_lines (const RaPath *lines, const RaBox *box)
{
  const RaPoint middle = { (box->x_min + box->x_max) / 2, (box->y_min + box->y_max) / 2 };
  const RaPoint half = { (box->x_max - box->x_min) / 2, (box->y_max - box->y_min) / 2 };
  for (guint part = 0; part < ra_path_n_parts (lines); part++) {
    guint n;
    const RaPoint *points = ra_path_part (lines, part, &n);
    for (guint i = 1; i < n; i++) {
      const RaPoint a = { (points[i - 1].x - middle.x) / half.x, (points[i - 1].y - middle.y) / half.y };
      const RaPoint b = { (points[i].x - middle.x) / half.x, (points[i].y - middle.y) / half.y };
      if (segment_norm_at_least (a, b) < 1 && segment_norm (a, b) < 1)
        return FALSE;
    }
  }
  return TRUE;
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
ra_inner_boxes (const RaPath *rings, double half_width, double half_height, double at_least)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (RaInnerBox));
  const RaBox box = box_of_largest_ring (rings);
  const double width = box.x_max - box.x_min;
  const double height = box.y_max - box.y_min;
  if (width < 2 * half_width * at_least || height < 2 * half_height * at_least)
    return found;
  const guint n_x = (guint)CLAMP (width / FINEST_STEP_PX, 1, RA_INNER_GRID);
  const guint n_y = (guint)CLAMP (height / FINEST_STEP_PX, 1, RA_INNER_GRID);
  g_autoptr (RaPath) scaled = in_proportion (rings, NULL, half_width, half_height, &box);
  for (guint row = 0; row < n_y; row++)
    for (guint column = 0; column < n_x; column++) {
      RaInnerBox inner = { .at = { box.x_min + width * (column + 0.5) / n_x, box.y_min + height * (row + 0.5) / n_y } };
      /* Whoever goes straight on from a point inside meets the outline before the ring's bounds. */
      const double most_x = MIN (inner.at.x - box.x_min, box.x_max - inner.at.x) / half_width;
      const double most_y = MIN (inner.at.y - box.y_min, box.y_max - inner.at.y) / half_height;
      inner.fit = fit_at (scaled, (RaPoint) { inner.at.x / half_width, inner.at.y / half_height }, at_least,
                          MIN (most_x, most_y));
      const RaPoint off = { inner.at.x - (box.x_min + width / 2), inner.at.y - (box.y_min + height / 2) };
      inner.off = off.x * off.x + off.y * off.y;
      if (inner.fit > 0)
        g_array_append_val (found, inner);
    }
  g_array_sort (found, compare_boxes);
  return found;
}
