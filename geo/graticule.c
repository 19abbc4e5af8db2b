/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/graticule.h"

/* Points along a parallel this far apart leave no visible chord. */
#define POINT_STEP_DEG 1.0

static void
end_line (RaFeatureSet *self)
{
  ra_path_end_part (self->path, 2);
  guint n;
  const RaPoint *points = ra_path_part (self->path, ra_path_n_parts (self->path) - 1, &n);
  ra_feature_set_end_member (self, 0, 0, ra_cap_of_points (points, n));
}

RaFeatureSet *
ra_graticule_new (double step_deg)
{
  RaFeatureSet *self = ra_feature_set_new (RA_GEOMETRY_LINES);
  for (double lon = -180; lon < 180; lon += step_deg) {
    const double end_deg = fmod (lon, 90) == 0 ? 90 : 90 - step_deg;
    for (double lat = -end_deg; lat <= end_deg; lat += POINT_STEP_DEG)
      ra_path_add (self->path, ra_radians (lon), ra_radians (lat));
    end_line (self);
  }
  for (double lat = -90 + step_deg; lat < 90; lat += step_deg) {
    for (double lon = -180; lon <= 180; lon += POINT_STEP_DEG)
      ra_path_add (self->path, ra_radians (lon), ra_radians (lat));
    end_line (self);
  }
  return self;
}
