/* The header of a page: what the map says, above it. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

/* Its height; of @build as in page-frame.h. */
double ra_header_measure (const RaMapBuild *build);
void ra_header_draw (const RaMapBuild *build, RaSceneLayer *layer);

G_END_DECLS
