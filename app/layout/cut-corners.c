/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/cut-corners.h"

#include <math.h>

static gboolean
is_within (const RaBox *frame, RaPoint point)
{
  return point.x > frame->x_min && point.x < frame->x_max && point.y > frame->y_min && point.y < frame->y_max;
}

static double
measure_length (const RaPoint *points, guint n)
{
  double length = 0;
  for (guint i = 1; i < n; i++)
    length += hypot (points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
  return length;
}

RaPath *
ra_path_leave_out_corners (const RaPath *path, const RaBox *frame, double least)
{
  RaPath *kept = ra_path_new ();
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    if (n == 0 || is_within (frame, points[0]) || is_within (frame, points[n - 1])
        || measure_length (points, n) >= least)
      ra_path_add_part (kept, points, n);
  }
  return kept;
}
