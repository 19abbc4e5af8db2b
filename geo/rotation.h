/* Rotation of the sphere that brings a centre to longitude 0, latitude 0, so that cuts are always in one place. */
#pragma once

#include "geo/sphere.h"

G_BEGIN_DECLS

typedef struct {
  RaVec3 rows[3]; /* unit vectors towards the centre, east of it, north of it */
  double delta_lon_rad;
  gboolean only_longitude; /* the centre lies on the equator: no trigonometry needed */
} RaRotation;

/* @centre in radians. At a pole "north" is the direction of the meridian opposite to (north pole) or along (south
 * pole) the centre's longitude, as the limit of centres on that meridian. */
RaRotation ra_rotation_to_centre (RaPoint centre);
/* A rotation about the axis alone: longitudes shift, latitudes stay. */
RaRotation ra_rotation_of_longitude (double lon_rad);

/* Longitude and latitude in radians as seen from the centre, which itself comes to (0, 0); longitude in [-pi, pi]. */
RaPoint ra_rotation_apply (const RaRotation *self, RaPoint lonlat);
/* The way back: from what is seen from the centre to true longitude and latitude, longitude in [-pi, pi]. */
RaPoint ra_rotation_undo (const RaRotation *self, RaPoint rotated);

G_END_DECLS
