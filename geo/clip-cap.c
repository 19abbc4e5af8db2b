/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/clip-private.h"

/* Far above the rounding error of where an arc meets the edge, far below what can be seen. */
#define END_SLACK_RAD 1e-9

gboolean
ra_clip_cap_sees (const RaClip *self, RaPoint point)
{
  return cos (point.y) * cos (point.x) > self->cos_radius;
}

static double
edge_parameter (RaVec3 v)
{
  const double angle = atan2 (-v.y, -v.z);
  return angle < 0 ? angle + RA_TAU : angle;
}

/* The great circle from a to b as p(t) = a cos t + ahead sin t, 0 <= t <= length. Its height above the plane through
 * the origin that faces the centre is x(t) = peak cos (t - peak_at): the edge is where that equals cos r. */
typedef struct {
  RaVec3 a;
  RaVec3 ahead;
  double length;
  double peak_at;
  double half_rad; /* half the way spent inside the cap; NaN when the circle never meets the edge */
} Arc;

/* Some direction at right angles to @v. */
static RaVec3
any_perpendicular (RaVec3 v)
{
  const RaVec3 axis = fabs (v.z) < 0.7 ? (RaVec3) { 0, 0, 1 } : (RaVec3) { 1, 0, 0 };
  const RaVec3 across = ra_vec3_cross (v, axis);
  const double length = ra_vec3_length (across);
  return (RaVec3) { across.x / length, across.y / length, across.z / length };
}

static Arc
arc_between (const RaClip *self, RaVec3 a, RaVec3 b)
{
  const double along = ra_vec3_dot (a, b);
  const RaVec3 across = { b.x - along * a.x, b.y - along * a.y, b.z - along * a.z };
  const double sine = ra_vec3_length (across);
  /* Between antipodes, or within one point, rounding errors point anywhere: take a direction that is one. */
  const RaVec3 ahead
      = sine > 1e-12 ? (RaVec3) { across.x / sine, across.y / sine, across.z / sine } : any_perpendicular (a);
  const double peak = hypot (a.x, ahead.x);
  return (Arc) { a, ahead, atan2 (sine, along), atan2 (ahead.x, a.x), acos (self->cos_radius / peak) };
}

static RaVec3
arc_point (const Arc *self, double t)
{
  const double c = cos (t);
  const double s = sin (t);
  return (RaVec3) { self->a.x * c + self->ahead.x * s, self->a.y * c + self->ahead.y * s,
                    self->a.z * c + self->ahead.z * s };
}

static RaCrossing
crossing_at (const Arc *arc, double t, gboolean enters)
{
  const RaVec3 v = arc_point (arc, t);
  const RaPoint point = ra_vec3_to_lonlat (v);
  if (enters)
    return (RaCrossing) { .n_enter = 1, .enter = { point }, .enter_at = edge_parameter (v) };
  return (RaCrossing) { .n_leave = 1, .leave = { point }, .leave_at = edge_parameter (v) };
}

/* The value of t + k 2 pi that lies on the arc, or the arc's end next to it when rounding put it just outside. */
static double
onto_arc (const Arc *arc, double t)
{
  const double middle = arc->length / 2;
  t -= RA_TAU * round ((t - middle) / RA_TAU);
  return CLAMP (t, 0, arc->length);
}

guint
ra_clip_cap_cross (const RaClip *self, RaPoint a, RaPoint b, RaCrossing crossings[RA_MAX_CROSSINGS])
{
  const RaVec3 va = ra_vec3_from_lonlat (a);
  const RaVec3 vb = ra_vec3_from_lonlat (b);
  const gboolean sees_a = va.x > self->cos_radius;
  const gboolean sees_b = vb.x > self->cos_radius;
  const Arc arc = arc_between (self, va, vb);
  if (sees_a != sees_b) {
    const double half = isnan (arc.half_rad) ? 0 : arc.half_rad;
    const double t = onto_arc (&arc, sees_a ? arc.peak_at + half : arc.peak_at - half);
    crossings[0] = crossing_at (&arc, t, sees_b);
    return 1;
  }
  if (isnan (arc.half_rad))
    return 0;

  /* Both ends on one side: the arc may dip through the edge and back. It enters at peak - half_rad and leaves at
   * peak + half_rad; for ends inside a cap larger than a hemisphere it leaves first and enters a round later. */
  const double first = sees_a ? arc.peak_at + arc.half_rad : arc.peak_at - arc.half_rad;
  const double gap = sees_a ? RA_TAU - 2 * arc.half_rad : 2 * arc.half_rad;
  /* An end on the edge itself counts as where the arc enters or leaves, on whichever side rounding has put it. */
  const double t = first - RA_TAU * floor ((first + END_SLACK_RAD) / RA_TAU);
  if (t + gap > arc.length + END_SLACK_RAD || gap <= 4 * END_SLACK_RAD)
    return 0;
  crossings[0] = crossing_at (&arc, MAX (t, 0), !sees_a);
  crossings[1] = crossing_at (&arc, MIN (t + gap, arc.length), sees_a);
  return 2;
}

RaPoint
ra_clip_cap_edge_point (const RaClip *self, double at)
{
  return ra_vec3_to_lonlat ((RaVec3) { self->cos_radius, -self->sin_radius * sin (at), -self->sin_radius * cos (at) });
}

void
ra_clip_cap_trace (const RaClip *self, double from, double length, int direction, RaPath *out)
{
  const guint n_steps = (guint)ceil (length / self->step_rad);
  for (guint i = 1; i < n_steps; i++) {
    const RaPoint point = ra_clip_cap_edge_point (self, from + direction * length * i / n_steps);
    ra_path_add (out, point.x, point.y);
  }
}
