/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/baseline.h"

#include <math.h>
#include <string.h>

/* Ends nearer than this are one point. */
#define SAME_POINT 0.01

typedef struct {
  double start; /* along all parts */
  double end;
  guint first; /* of its points among those of the path */
  guint n;
  gboolean round;
} Part;

struct _RaBaseline {
  const RaPath *path;
  double *distances; /* by point of the path, along all parts */
  GArray *parts;     /* Part */
};

RaBaseline *
ra_baseline_new (const RaPath *path)
{
  RaBaseline *self = g_new0 (RaBaseline, 1);
  double length = 0;
  guint first = 0;
  self->path = path;
  self->distances = g_new (double, ra_path_n_points (path) + 1);
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  for (guint i = 0; i < ra_path_n_parts (path); i++) {
    guint n;
    const RaPoint *points = ra_path_part (path, i, &n);
    Part part = { .start = length, .first = first, .n = n };
    for (guint k = 0; k < n; k++) {
      length += k > 0 ? hypot (points[k].x - points[k - 1].x, points[k].y - points[k - 1].y) : 0;
      self->distances[first + k] = length;
    }
    part.end = length;
    part.round = n > 2 && hypot (points[n - 1].x - points[0].x, points[n - 1].y - points[0].y) < SAME_POINT;
    first += n;
    if (n > 1)
      g_array_append_val (self->parts, part);
  }
  return self;
}

void
ra_baseline_free (RaBaseline *self)
{
  if (self == NULL)
    return;
  g_free (self->distances);
  g_array_unref (self->parts);
  g_free (self);
}

double
ra_baseline_get_length (const RaBaseline *self)
{
  return self->parts->len > 0 ? g_array_index (self->parts, Part, self->parts->len - 1).end : 0;
}

static const Part *
find_part (const RaBaseline *self, double distance)
{
  for (guint i = 0; i < self->parts->len; i++) {
    const Part *part = &g_array_index (self->parts, Part, i);
    if (distance >= part->start && distance <= part->end)
      return part;
  }
  return NULL;
}

/* The number of the point at or before @distance, which lies on the part; never its last. */
static guint
find_point (const RaBaseline *self, const Part *part, double distance)
{
  guint low = part->first;
  guint high = part->first + part->n - 2;
  while (low < high) {
    const guint middle = (low + high + 1) / 2;
    if (self->distances[middle] <= distance)
      low = middle;
    else
      high = middle - 1;
  }
  return low;
}

static RaPoint
point_on (const RaBaseline *self, const Part *part, double distance)
{
  const double length = part->end - part->start;
  if (part->round)
    distance = part->start + fmod (fmod (distance - part->start, length) + length, length);
  const guint i = find_point (self, part, distance);
  const RaPoint *points = (const RaPoint *)(gconstpointer)self->path->points->data;
  const double step = self->distances[i + 1] - self->distances[i];
  const double t = step > 0 ? (distance - self->distances[i]) / step : 0;
  return (RaPoint) { points[i].x + t * (points[i + 1].x - points[i].x),
                     points[i].y + t * (points[i + 1].y - points[i].y) };
}

/* The points moved to the right of the line by @shift. */
static void
move_aside (RaPoint *points, guint n, double shift)
{
  g_autofree RaPoint *moved = g_new (RaPoint, n);
  for (guint i = 0; i < n; i++) {
    const RaPoint before = points[i > 0 ? i - 1 : 0];
    const RaPoint after = points[MIN (i + 1, n - 1)];
    const double length = hypot (after.x - before.x, after.y - before.y);
    moved[i] = points[i];
    if (length > 0) {
      moved[i].x -= (after.y - before.y) / length * shift;
      moved[i].y += (after.x - before.x) / length * shift;
    }
  }
  memcpy (points, moved, n * sizeof *points);
}

RaPath *
ra_baseline_cut (const RaBaseline *self, const RaBaselineSpan *span, double step, double shift)
{
  const Part *part = find_part (self, span->middle);
  if (part == NULL)
    return NULL;
  const double least = MIN (span->from, span->to);
  const double most = MAX (span->from, span->to);
  const gboolean fits
      = part->round ? most - least < part->end - part->start : least >= part->start && most <= part->end;
  if (!fits)
    return NULL;
  const guint n = MAX (2, (guint)ceil ((most - least) / step) + 1);
  g_autofree RaPoint *points = g_new (RaPoint, n);
  for (guint i = 0; i < n; i++)
    points[i] = point_on (self, part, span->from + (span->to - span->from) * i / (n - 1));
  if (shift != 0)
    move_aside (points, n, shift);
  RaPath *path = ra_path_new ();
  ra_path_add_part (path, points, n);
  return path;
}

double
ra_path_measure (const RaPath *path)
{
  guint n;
  const RaPoint *points = ra_path_part (path, 0, &n);
  double length = 0;
  for (guint i = 1; i < n; i++)
    length += hypot (points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
  return length;
}

RaPath *
ra_path_cut (const RaPath *path, double from, double to)
{
  g_autoptr (RaBaseline) line = ra_baseline_new (path);
  const Part *part = &g_array_index (line->parts, Part, 0);
  RaPath *cut = ra_path_new ();
  const RaPoint start = point_on (line, part, MAX (from, 0));
  const RaPoint end = point_on (line, part, MIN (to, part->end));
  ra_path_add (cut, start.x, start.y);
  for (guint i = 0; i < part->n; i++) {
    const RaPoint point = g_array_index (path->points, RaPoint, i);
    if (line->distances[i] > from && line->distances[i] < to)
      ra_path_add (cut, point.x, point.y);
  }
  ra_path_add (cut, end.x, end.y);
  ra_path_end_part (cut, 2);
  return cut;
}
