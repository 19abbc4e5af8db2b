/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/circle-series.h"

#include <math.h>

#include "geo/sphere.h"

#define WGS84_A_M 6378137.0
#define WGS84_F   (1 / 298.257223563)
/* The square of the eccentricity. */
#define WGS84_E2 (WGS84_F * (2 - WGS84_F))
#define LAST     (RA_CIRCLE_TERMS - 1)
/* Of the series to geodesics half way between those that it comes from, where it is worst. */
#define TOLERANCE (1e-5 / WGS84_A_M)
#define N_CHECKS  5

/* A point of the ellipsoid in equatorial radii, longitude from the centre's meridian. */
static RaVec3
to_space (const RaRangeCircle *circle, RaPoint degrees)
{
  const double lat = ra_radians (degrees.y);
  const double lon = ra_radians (degrees.x - circle->lon_deg);
  const double normal = 1 / sqrt (1 - WGS84_E2 * sin (lat) * sin (lat));
  return (RaVec3) { normal * cos (lat) * cos (lon), normal * cos (lat) * sin (lon),
                    normal * (1 - WGS84_E2) * sin (lat) };
}

/* By Clenshaw's recurrence: one cosine for all terms. */
static RaVec3
sum_at (const RaCircleSeries *self, double turn_rad)
{
  const double twice = 2 * cos (turn_rad);
  RaVec3 b1 = { 0, 0, 0 };
  RaVec3 b2 = { 0, 0, 0 };
  for (guint k = LAST; k > 0; k--) {
    const RaVec3 b
        = { twice * b1.x - b2.x + self->x[k], twice * b1.y - b2.y + self->y[k], twice * b1.z - b2.z + self->z[k] };
    b2 = b1;
    b1 = b;
  }
  return (RaVec3) { twice / 2 * b1.x - b2.x + self->x[0], sin (turn_rad) * b1.y, twice / 2 * b1.z - b2.z + self->z[0] };
}

static void
set_terms (RaCircleSeries *self)
{
  RaVec3 samples[RA_CIRCLE_TERMS];
  for (guint i = 0; i <= LAST; i++)
    samples[i] = to_space (&self->circle, ra_range_circle_point (&self->circle, 180.0 * i / LAST));
  for (guint k = 0; k <= LAST; k++) {
    const double scale = (k == 0 || k == LAST ? 1.0 : 2.0) / LAST;
    for (guint i = 0; i <= LAST; i++) {
      const double weight = i == 0 || i == LAST ? scale / 2 : scale;
      const double angle = RA_PI * ((i * k) % (2 * LAST)) / LAST;
      self->x[k] += weight * samples[i].x * cos (angle);
      self->y[k] += weight * samples[i].y * sin (angle);
      self->z[k] += weight * samples[i].z * cos (angle);
    }
  }
}

static gboolean
is_true (const RaCircleSeries *self)
{
  for (guint i = 0; i < N_CHECKS; i++) {
    const double turn_deg = 180.0 * ((double)(i * (LAST - 1)) / (N_CHECKS - 1) + 0.5) / LAST;
    const RaVec3 exact = to_space (&self->circle, ra_range_circle_point (&self->circle, turn_deg));
    const RaVec3 sum = sum_at (self, ra_radians (turn_deg));
    /* Written so that NaN fails. */
    if (!(ra_vec3_length ((RaVec3) { sum.x - exact.x, sum.y - exact.y, sum.z - exact.z }) < TOLERANCE))
      return FALSE;
  }
  return TRUE;
}

RaCircleSeries
ra_circle_series (const RaRangeCircle *circle)
{
  RaCircleSeries self = { .circle = *circle };
  /* A line with corners is no smooth function. */
  if (circle->open_deg < 90)
    return self;
  set_terms (&self);
  self.holds = is_true (&self);
  return self;
}

RaPoint
ra_circle_series_point (const RaCircleSeries *self, double turn_deg)
{
  /* On the centre's meridian, which may be that of 180 degrees, not the least error is wanted. */
  if (!self->holds || fmod (turn_deg, 180) == 0)
    return ra_range_circle_point (&self->circle, turn_deg);
  const RaVec3 at = sum_at (self, ra_radians (turn_deg));
  const double lon_deg = self->circle.lon_deg + ra_degrees (atan2 (at.y, at.x));
  const double across = sqrt (at.x * at.x + at.y * at.y);
  return (RaPoint) { fabs (lon_deg) <= 180 ? lon_deg : remainder (lon_deg, 360),
                     ra_degrees (atan2 (at.z, (1 - WGS84_E2) * across)) };
}
