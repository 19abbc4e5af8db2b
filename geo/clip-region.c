/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/clip-region.h"

#include <math.h>

/* "Any un-round amount above the rounding error": see ra_clip_cap. */
#define UNROUND_RAD 3e-7

RaClip
ra_clip_cap (RaPoint centre, double radius_rad, double step_rad)
{
  const double radius = radius_rad - UNROUND_RAD;
  return (RaClip) {
    .kind = RA_CLIP_CAP,
    .rotation = ra_rotation_to_centre (centre),
    .cap = { ra_vec3_from_lonlat (centre), radius },
    .cos_radius = cos (radius),
    .sin_radius = sin (radius),
    .step_rad = step_rad,
  };
}

RaClip
ra_clip_meridian (double lon_rad)
{
  return (RaClip) { .kind = RA_CLIP_MERIDIAN, .rotation = ra_rotation_of_longitude (lon_rad) };
}

RaClip
ra_clip_meridian_of (const RaRotation *rotation)
{
  return (RaClip) { .kind = RA_CLIP_MERIDIAN, .rotation = *rotation };
}

/* From the cut, which is the far half of the great circle of its meridian, to a point. */
static double
distance_from_cut (const RaClip *self, const RaVec3 *point)
{
  const double lon_rad = self->rotation.delta_lon_rad;
  const double ahead = point->x * cos (lon_rad) + point->y * sin (lon_rad);
  const double aside = point->y * cos (lon_rad) - point->x * sin (lon_rad);
  return ahead < 0 ? ra_asin (fabs (aside)) : ra_acos (fabs (point->z));
}

RaClipRelation
ra_clip_relate (const RaClip *self, const RaCap *bounds)
{
  if (bounds->radius_rad >= RA_HALF_PI)
    return RA_CLIP_ACROSS;
  if (self->kind == RA_CLIP_MERIDIAN)
    return self->rotation.only_longitude && distance_from_cut (self, &bounds->centre) > bounds->radius_rad + RA_EPSILON
               ? RA_CLIP_INSIDE
               : RA_CLIP_ACROSS;
  const double distance = ra_acos (ra_vec3_dot (self->cap.centre, bounds->centre));
  if (distance + bounds->radius_rad < self->cap.radius_rad)
    return RA_CLIP_INSIDE;
  return distance - bounds->radius_rad > self->cap.radius_rad ? RA_CLIP_OUTSIDE : RA_CLIP_ACROSS;
}
