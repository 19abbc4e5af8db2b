/* Where a country is, for who names it as a place. */
#pragma once

#include "data/basemap.h"

G_BEGIN_DECLS

/* The point of the largest part of the country @code, in the view of the United Nations, that is farthest from its
 * outline. FALSE where the base map has no such country. */
gboolean ra_country_find_middle (RaBasemap *basemap, const char *code, double *lat_deg, double *lon_deg);

G_END_DECLS
