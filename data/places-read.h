/* The populated places of Natural Earth, as their shapefile has them. */
#pragma once

#include "data/boundary-view.h"
#include "data/shapefile.h"

G_BEGIN_DECLS

/* The fields that ra_places_read () wants, without the points; of @capitals alone, unless the file does not tell which
 * these are. NULL on an error. */
RaShapefile *ra_places_open (const char *path, gboolean capitals, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* New places (RaPlace *), the largest first, with the countries and capitals of the view. One without a name or beyond
 * +-90 or +-180 is left out. */
GPtrArray *ra_places_read (const RaShapefile *file, RaBoundaries view, gboolean capitals) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
