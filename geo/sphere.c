/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/sphere.h"

double
ra_wrap_longitude (double lon_rad)
{
  if (fabs (lon_rad) <= RA_PI)
    return lon_rad;
  return lon_rad - RA_TAU * round (lon_rad / RA_TAU);
}

RaVec3
ra_vec3_from_lonlat (RaPoint lonlat)
{
  const double cos_lat = cos (lonlat.y);
  return (RaVec3) { cos_lat * cos (lonlat.x), cos_lat * sin (lonlat.x), sin (lonlat.y) };
}

RaPoint
ra_vec3_to_lonlat (RaVec3 v)
{
  return (RaPoint) { atan2 (v.y, v.x), atan2 (v.z, hypot (v.x, v.y)) };
}

/* The cap about the middle of a box that is narrower than a quadrant: along its sides the distance from the middle has
 * no greatest value but at their ends, so the corners decide. */
static RaCap
cap_of_box (const RaBox *box)
{
  const RaVec3 centre
      = ra_vec3_from_lonlat ((RaPoint) { (box->x_min + box->x_max) / 2, (box->y_min + box->y_max) / 2 });
  const double low = ra_vec3_dot (centre, ra_vec3_from_lonlat ((RaPoint) { box->x_max, box->y_min }));
  const double high = ra_vec3_dot (centre, ra_vec3_from_lonlat ((RaPoint) { box->x_max, box->y_max }));
  return (RaCap) { centre, ra_acos (MIN (low, high)) + 1e-7 };
}

RaCap
ra_cap_of_points (const RaPoint *points, guint n_points)
{
  const RaBox box = ra_box_of_points (points, n_points);
  if (n_points > 0 && box.x_max - box.x_min < RA_HALF_PI && box.y_max - box.y_min < RA_HALF_PI)
    return cap_of_box (&box);

  RaVec3 sum = { 0, 0, 0 };
  for (guint i = 0; i < n_points; i++) {
    const RaVec3 v = ra_vec3_from_lonlat (points[i]);
    sum = (RaVec3) { sum.x + v.x, sum.y + v.y, sum.z + v.z };
  }
  const double length = ra_vec3_length (sum);
  if (n_points == 0 || length < 1e-9 * n_points)
    return (RaCap) { { 1, 0, 0 }, RA_PI };

  const RaVec3 centre = { sum.x / length, sum.y / length, sum.z / length };
  double min_cos = 1;
  for (guint i = 0; i < n_points; i++)
    min_cos = MIN (min_cos, ra_vec3_dot (centre, ra_vec3_from_lonlat (points[i])));
  /* An arc between two points of a cap below a hemisphere stays in it; beyond, it may leave. */
  const double radius_rad = min_cos > 1e-3 ? ra_acos (min_cos) + 1e-7 : RA_PI;
  return (RaCap) { centre, radius_rad };
}

/* What an edge contributes to the area of a ring and to its way round the axis. */
typedef struct {
  double half_excess; /* half the area between the edge and the south pole, positive eastwards */
  double turn;        /* change of longitude by the shorter way */
} EdgeSweep;

static EdgeSweep
sweep_edge (RaPoint a, RaPoint b)
{
  /* Half the angle from the south pole; the excess of the triangle pole-a-b by the formula of half sides. */
  const double half_a = a.y / 2 + RA_PI / 4;
  const double half_b = b.y / 2 + RA_PI / 4;
  const double turn = ra_wrap_longitude (b.x - a.x);
  const double sines = sin (half_a) * sin (half_b);
  const double cosines = cos (half_a) * cos (half_b);
  return (EdgeSweep) { atan2 (sines * sin (turn), cosines + sines * cos (turn)), turn };
}

/* Neumaier's compensated addition: a ring of 10 m must not drown in the rounding errors of its sum. */
typedef struct {
  double sum;
  double lost;
} Accumulator;

static void
accumulate (Accumulator *self, double value)
{
  const double total = self->sum + value;
  self->lost += fabs (self->sum) >= fabs (value) ? (self->sum - total) + value : (value - total) + self->sum;
  self->sum = total;
}

/* What the edges of one or more rings sweep together. */
typedef struct {
  Accumulator half_area;
  double half_swept; /* the same without signs: the measure of its rounding error */
  double turn;
} RingSweep;

static void
sweep_ring (const RaPoint *points, guint n_points, RingSweep *self)
{
  for (guint i = 0; i < n_points; i++) {
    const EdgeSweep edge = sweep_edge (points[i], points[(i + 1) % n_points]);
    accumulate (&self->half_area, edge.half_excess);
    self->half_swept += fabs (edge.half_excess);
    self->turn += edge.turn;
  }
}

double
ra_ring_area_sr (const RaPoint *points, guint n_points)
{
  RingSweep sweep = { 0 };
  sweep_ring (points, n_points, &sweep);
  const double area = 2 * (sweep.half_area.sum + sweep.half_area.lost);
  return area < 0 ? area + 2 * RA_TAU : area;
}

/* Crosses the arc a-b the meridian of @point south of it? Signed crossings are not needed: parity decides. An arc over
 * a pole passes it on the side that its turn says, so that this and the way round the axis agree whatever the rounding.
 */
static gboolean
crosses_southward_meridian (RaPoint a, RaPoint b, RaPoint point)
{
  const double to_a = ra_wrap_longitude (a.x - point.x);
  const double to_b = ra_wrap_longitude (b.x - point.x);
  /* The meridian belongs to its eastern side, and its opposite to the western one: each point is on exactly one side.
   */
  const gboolean a_is_east = to_a >= 0 && to_a < RA_PI;
  const gboolean b_is_east = to_b >= 0 && to_b < RA_PI;
  if (a_is_east == b_is_east)
    return FALSE;
  /* The ends lie on either side of the great circle of the meridian: is it the near half that the arc passes? */
  const double turn = ra_wrap_longitude (b.x - a.x);
  if (b_is_east ? turn <= 0 : turn >= 0)
    return FALSE;
  if (fabs (turn) > RA_PI - 1e-9)
    return (a.y + b.y > 0 ? RA_HALF_PI : -RA_HALF_PI) < point.y;
  /* Where the plane of the arc meets the meridian. */
  const double rise = sin (a.y) * cos (b.y) * sin (to_b) - sin (b.y) * cos (a.y) * sin (to_a);
  const double run = cos (a.y) * cos (b.y) * sin (turn);
  return atan2 (turn > 0 ? rise : -rise, fabs (run)) < point.y;
}

gboolean
ra_rings_hold_south_pole (const RaPath *rings)
{
  RingSweep sweep = { 0 };
  for (guint part = 0; part < ra_path_n_parts (rings); part++) {
    guint n;
    const RaPoint *points = ra_path_part (rings, part, &n);
    sweep_ring (points, n, &sweep);
  }
  /* Eastwards round the axis the interior, on the right, is the southern side. Without a way round the axis a ring is
   * inside out, and then holds the pole, when its area is negative by more than the rounding error of a spike's. */
  const double half_area = sweep.half_area.sum + sweep.half_area.lost;
  return sweep.turn > RA_EPSILON || (fabs (sweep.turn) <= RA_EPSILON && half_area < -1e-13 * sweep.half_swept);
}

gboolean
ra_rings_contain_from_pole (const RaPath *rings, RaPoint point, gboolean south_pole_inside)
{
  /* The meridian of a pole is every meridian: a query there is pushed out of reach of any crossing. */
  if (fabs (point.y) > RA_HALF_PI - 1e-15)
    point.y = copysign (RA_HALF_PI + RA_EPSILON, point.y);

  gboolean odd = FALSE;
  for (guint part = 0; part < ra_path_n_parts (rings); part++) {
    guint n;
    const RaPoint *points = ra_path_part (rings, part, &n);
    for (guint i = 0; i < n; i++)
      odd ^= crosses_southward_meridian (points[i], points[(i + 1) % n], point);
  }
  return south_pole_inside ^ odd;
}

gboolean
ra_rings_contain (const RaPath *rings, RaPoint point)
{
  return ra_rings_contain_from_pole (rings, point, ra_rings_hold_south_pole (rings));
}
