/* Areas on the WGS84 ellipsoid, of rings and of polygons with holes. */
#pragma once

#include "geo/feature-set.h"

G_BEGIN_DECLS

/* Area in square metres, in [0, 5.1e14), of what lies to the right of the ring (radians), its edges taken as
 * geodesics. Right for rings that enclose a pole or cross the antimeridian.
 * C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87 (2013), section 6. */
double ra_measure_ring_m2 (const RaPoint *points, guint n_points);

/* The same for a member of a set of polygons, its holes taken off. A member without parts is the whole Earth. */
double ra_measure_member_m2 (const RaFeatureSet *polygons, const RaMember *member);

G_END_DECLS
