/* Numbers on the lines of rings, where their areas have been explained elsewhere on the page; and what a treaty does
 * not cover. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

/* In an inset: "500 km" on each line, in the colour of its ring, to @layer. */
void ra_map_add_limits (const RaMapBuild *build, RaSceneLayer *layer);
/* Where classes of the treaty lead a published map: "beyond 5,500 km: not covered" outside of the largest, and in an
 * inset "under 500 km: not covered" within the smallest, each where there is room. */
void ra_map_add_uncovered (const RaMapBuild *build, RaSceneLayer *layer);
/* "beyond 5,500 km: not covered", or "under" it. */
char *ra_limit_tell_uncovered (const RaMapBuild *build, double km, gboolean beyond) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
