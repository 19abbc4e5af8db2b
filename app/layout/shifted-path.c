/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/shifted-path.h"

#include <math.h>

/* Where two rings meet the line has a corner, whose inner side is farther away; no farther than this, as a miter. */
#define SHARPEST 0.5

/* To the right of the way from @a to @b, of length 1; 0 where they are one point. */
static RaPoint
normal_of (RaPoint a, RaPoint b)
{
  const double length = hypot (b.x - a.x, b.y - a.y);
  return length > 0 ? (RaPoint) { -(b.y - a.y) / length, (b.x - a.x) / length } : (RaPoint) { 0, 0 };
}

static RaPoint
shift_point (RaPoint before, RaPoint at, RaPoint after, double by)
{
  const RaPoint in = normal_of (before, at);
  const RaPoint out = normal_of (at, after);
  const RaPoint sum = { in.x + out.x, in.y + out.y };
  const double length = hypot (sum.x, sum.y);
  if (length == 0)
    return at;
  const double way = by / MAX (length / ((in.x != 0 || in.y != 0) && (out.x != 0 || out.y != 0) ? 2 : 1), SHARPEST);
  return (RaPoint) { at.x + sum.x / length * way, at.y + sum.y / length * way };
}

RaPath *
ra_path_shift (const RaPath *path, double by)
{
  RaPath *shifted = ra_path_new ();
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    const gboolean closed = n > 2 && points[0].x == points[n - 1].x && points[0].y == points[n - 1].y;
    g_autofree RaPoint *moved = g_new (RaPoint, MAX (n, 1));
    for (guint i = 0; i < n; i++) {
      const RaPoint before = i > 0 ? points[i - 1] : (closed ? points[n - 2] : points[0]);
      const RaPoint after = i + 1 < n ? points[i + 1] : (closed ? points[1] : points[n - 1]);
      moved[i] = shift_point (before, points[i], after, by);
    }
    ra_path_add_part (shifted, moved, n);
  }
  return shifted;
}
