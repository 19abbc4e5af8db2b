/* The place that a headline is about, where it is about one: a thin line from the site, and the distance. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

/* "Moscow, 2,056 km", rounded as the figures are; NULL where the headline is about no one place, or there is none. In
 * @place the capital, one of @capitals. The line, a geodesic, goes to @layer (NULL: to none). */
char *ra_map_add_finding_line (const RaMapBuild *build, const GPtrArray *capitals, RaSceneLayer *layer,
                               const RaPlace **place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
