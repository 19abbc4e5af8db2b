/* The middle of a polygon, for who asks where a country is: a point that lies in it, as far from its outline as can be,
 * which the mean of its points need not. */
#pragma once

#include "geo/feature-set.h"

G_BEGIN_DECLS

/* In degrees, right to a hundredth of the polygon's extent. Also for a polygon about a pole or across the antimeridian;
 * none that is larger than a hemisphere. FALSE where GEOS or PROJ refuse it. */
gboolean ra_inner_point (const RaFeatureSet *polygons, const RaMember *member, double *lat_deg, double *lon_deg);

G_END_DECLS
