/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/clip-private.h"

/* The side of the cut on which a point lies. A point on the cut belongs to the side its longitude is written for. */
static double
side_of (RaPoint point)
{
  return point.x > 0 ? RA_PI : -RA_PI;
}

static double
edge_parameter (double side, double lat)
{
  return side < 0 ? lat + RA_HALF_PI : RA_PI + 1 + RA_HALF_PI - lat;
}

/* Latitude at which the arc a-b passes the meridian pi: that of an end on the cut itself, else where the plane of the
 * arc cuts it. */
static double
latitude_at_cut (RaPoint a, RaPoint b)
{
  if (RA_PI - fabs (a.x) < RA_EPSILON)
    return a.y;
  if (RA_PI - fabs (b.x) < RA_EPSILON)
    return b.y;
  const double sin_difference = sin (a.x - b.x);
  if (fabs (sin_difference) <= RA_EPSILON)
    return (a.y + b.y) / 2;
  const double cos_a = cos (a.y);
  const double cos_b = cos (b.y);
  return atan ((sin (a.y) * cos_b * sin (b.x) - sin (b.y) * cos_a * sin (a.x)) / (cos_a * cos_b * sin_difference));
}

guint
ra_clip_meridian_cross (RaPoint a, RaPoint b, RaCrossing crossings[RA_MAX_CROSSINGS])
{
  const double side_a = side_of (a);
  const double side_b = side_of (b);
  const double distance = fabs (b.x - a.x);
  if (fabs (distance - RA_PI) < RA_EPSILON) {
    /* Along a pole's line, as the outline of the cut sphere runs: nothing is crossed. */
    if (a.y == b.y && fabs (a.y) > RA_HALF_PI - 1e-12)
      return 0;
    /* The arc runs over a pole, which on the cut sphere is a line: up to it on one side, away from it on the other. */
    const double pole = a.y + b.y > 0 ? RA_HALF_PI : -RA_HALF_PI;
    crossings[0] = (RaCrossing) {
      .n_leave = 2,
      .leave = { { a.x, pole }, { side_a, pole } },
      .leave_at = edge_parameter (side_a, pole),
      .n_enter = 2,
      .enter = { { side_b, pole }, { b.x, pole } },
      .enter_at = edge_parameter (side_b, pole),
    };
    return 1;
  }
  if (side_a == side_b || distance < RA_PI)
    return 0;

  const double lat = latitude_at_cut (a, b);
  crossings[0] = (RaCrossing) {
    .n_leave = 1,
    .leave = { { side_a, lat } },
    .leave_at = edge_parameter (side_a, lat),
    .n_enter = 1,
    .enter = { { side_b, lat } },
    .enter_at = edge_parameter (side_b, lat),
  };
  return 1;
}

RaPoint
ra_clip_meridian_edge_point (double at)
{
  if (at <= RA_PI)
    return (RaPoint) { -RA_PI, at - RA_HALF_PI };
  if (at < RA_PI + 1)
    return (RaPoint) { (2 * (at - RA_PI) - 1) * RA_PI, RA_HALF_PI };
  if (at <= RA_TAU + 1)
    return (RaPoint) { RA_PI, RA_PI + 1 + RA_HALF_PI - at };
  return (RaPoint) { (1 - 2 * (at - RA_TAU - 1)) * RA_PI, -RA_HALF_PI };
}

/* The corners of the cut sphere, in the direction of the growing parameter. */
static const struct {
  double at;
  RaPoint point;
} corners[] = {
  { 0, { -RA_PI, -RA_HALF_PI } },         { RA_HALF_PI, { -RA_PI, 0 } },
  { RA_PI, { -RA_PI, RA_HALF_PI } },      { RA_PI + 0.5, { 0, RA_HALF_PI } },
  { RA_PI + 1, { RA_PI, RA_HALF_PI } },   { RA_PI + 1 + RA_HALF_PI, { RA_PI, 0 } },
  { RA_TAU + 1, { RA_PI, -RA_HALF_PI } }, { RA_TAU + 1.5, { 0, -RA_HALF_PI } },
};

void
ra_clip_meridian_trace (double from, double length, int direction, RaPath *out)
{
  const double edge_length = RA_TAU + 2;
  const int n = G_N_ELEMENTS (corners);
  /* The first corner in that direction, then one after the other until the end. */
  int first = 0;
  double nearest = G_MAXDOUBLE;
  for (int i = 0; i < n; i++) {
    double ahead = fmod (direction * (corners[i].at - from) + 2 * edge_length, edge_length);
    if (ahead > 0 && ahead < nearest) {
      nearest = ahead;
      first = i;
    }
  }
  for (int i = 0; i < n; i++) {
    const int corner = (first + direction * i + 2 * n) % n;
    const double ahead = fmod (direction * (corners[corner].at - from) + 2 * edge_length, edge_length);
    if (ahead <= 0 || ahead >= length)
      break;
    ra_path_add (out, corners[corner].point.x, corners[corner].point.y);
  }
}
