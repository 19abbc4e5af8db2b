/* How far it is to what a headline is about: to one place, with a thin line from the site, or to all capitals. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

/* "2,056 km", rounded as the figures are; NULL where the headline is about no one place, or there is none. In
 * @place the capital, one of @capitals. The line, a geodesic, goes to @layer (NULL: to none). */
char *ra_map_add_finding_line (const RaMapBuild *build, const GPtrArray *capitals, RaSceneLayer *layer,
                               const RaPlace **place) G_GNUC_WARN_UNUSED_RESULT;
/* Of each of @capitals how far it lies from where the flight began that the headline tells of, NULL-terminated; NULL
 * where it tells of none, and in a window. Free with g_strfreev (). */
char **ra_map_list_distances (const RaMapBuild *build, const GPtrArray *capitals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
