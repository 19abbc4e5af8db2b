/* What those who make the base map ready need of it. */
#pragma once

#include "data/basemap.h"

G_BEGIN_DECLS

/* Path of the shapefile that the layer is read from; NULL where the folder has none. */
char *ra_basemap_find_layer (const RaBasemap *self, RaBasemapLayer layer, RaScale scale,
                             RaBoundaries boundaries) G_GNUC_WARN_UNUSED_RESULT;
/* What the layer is called in a prepared file. */
char *ra_basemap_layer_key (RaBasemapLayer layer, RaScale scale, RaBoundaries boundaries) G_GNUC_WARN_UNUSED_RESULT;

/* The same of the populated places. */
char *ra_basemap_find_places (const RaBasemap *self) G_GNUC_WARN_UNUSED_RESULT;
char *ra_basemap_places_key (RaBoundaries boundaries) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
