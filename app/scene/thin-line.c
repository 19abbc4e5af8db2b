/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/thin-line.h"

#include <math.h>

/* The directions, from the last point kept, of lines that pass all points since within the tolerance. */
typedef struct {
  RaPoint from;
  double tolerance;
  gboolean open;     /* no point has narrowed it yet */
  RaPoint clockwise; /* directions at its sides */
  RaPoint counter;
  double reach_squared; /* of the longest way to a point since */
} Cone;

static double
cross (RaPoint a, RaPoint b)
{
  return a.x * b.y - a.y * b.x;
}

static double
dot (RaPoint a, RaPoint b)
{
  return a.x * b.x + a.y * b.y;
}

static Cone
cone_at (RaPoint from, double tolerance)
{
  return (Cone) { .from = from, .tolerance = tolerance, .open = TRUE };
}

/* Whether the line to the point passes all since. It may not turn back: the way to those between would be longer. */
static gboolean
cone_holds (const Cone *self, RaPoint point)
{
  const RaPoint way = { point.x - self->from.x, point.y - self->from.y };
  if (self->open)
    return TRUE;
  return cross (self->clockwise, way) >= 0 && cross (self->counter, way) <= 0 && dot (self->clockwise, way) > 0
         && dot (way, way) >= self->reach_squared;
}

/* Turned so far that its end moves off its line by @across, and stays @along it; of another length. */
static RaPoint
turned (RaPoint way, double across, double along)
{
  return (RaPoint) { way.x * along - way.y * across, way.x * across + way.y * along };
}

static void
cone_narrow (Cone *self, RaPoint point)
{
  const RaPoint way = { point.x - self->from.x, point.y - self->from.y };
  const double squared = dot (way, way);
  const double along_squared = squared - self->tolerance * self->tolerance;
  /* Whatever way the line takes, it begins near enough. */
  if (along_squared <= 0)
    return;
  const double along = sqrt (along_squared);
  const RaPoint clockwise = turned (way, -self->tolerance, along);
  const RaPoint counter = turned (way, self->tolerance, along);
  self->clockwise = self->open || cross (self->clockwise, clockwise) > 0 ? clockwise : self->clockwise;
  self->counter = self->open || cross (self->counter, counter) < 0 ? counter : self->counter;
  self->open = FALSE;
  self->reach_squared = MAX (self->reach_squared, squared);
}

void
ra_thin_line (const RaPoint *points, guint n, double tolerance, GArray *kept)
{
  g_array_set_size (kept, 0);
  if (n == 0)
    return;
  guint last = 0;
  Cone cone = cone_at (points[0], tolerance);
  g_array_append_val (kept, last);
  for (guint i = 1; i < n; i++) {
    if (!cone_holds (&cone, points[i])) {
      last = i - 1;
      g_array_append_val (kept, last);
      cone = cone_at (points[last], tolerance);
    }
    cone_narrow (&cone, points[i]);
  }
  if (n > 1) {
    last = n - 1;
    g_array_append_val (kept, last);
  }
}
