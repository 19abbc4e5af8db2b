/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/rotation.h"

RaRotation
ra_rotation_to_centre (RaPoint centre)
{
  const double sin_lon = sin (centre.x);
  const double cos_lon = cos (centre.x);
  const double sin_lat = sin (centre.y);
  const double cos_lat = cos (centre.y);
  return (RaRotation) {
    .rows = { { cos_lat * cos_lon, cos_lat * sin_lon, sin_lat },
              { -sin_lon, cos_lon, 0 },
              { -sin_lat * cos_lon, -sin_lat * sin_lon, cos_lat } },
    .delta_lon_rad = centre.x,
    .only_longitude = centre.y == 0,
  };
}

RaRotation
ra_rotation_of_longitude (double lon_rad)
{
  return ra_rotation_to_centre ((RaPoint) { lon_rad, 0 });
}

RaPoint
ra_rotation_apply (const RaRotation *self, RaPoint lonlat)
{
  if (self->only_longitude)
    return (RaPoint) { ra_wrap_longitude (lonlat.x - self->delta_lon_rad), lonlat.y };
  const RaVec3 v = ra_vec3_from_lonlat (lonlat);
  return ra_vec3_to_lonlat (
      (RaVec3) { ra_vec3_dot (self->rows[0], v), ra_vec3_dot (self->rows[1], v), ra_vec3_dot (self->rows[2], v) });
}

RaPoint
ra_rotation_undo (const RaRotation *self, RaPoint rotated)
{
  if (self->only_longitude)
    return (RaPoint) { rotated.x + self->delta_lon_rad, rotated.y };
  const RaVec3 v = ra_vec3_from_lonlat (rotated);
  const RaVec3 *r = self->rows;
  return ra_vec3_to_lonlat ((RaVec3) { r[0].x * v.x + r[1].x * v.y + r[2].x * v.z,
                                       r[0].y * v.x + r[1].y * v.y + r[2].y * v.z,
                                       r[0].z * v.x + r[1].z * v.y + r[2].z * v.z });
}
