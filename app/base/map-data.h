/* Opens the base map that commands and the window draw, and the towns that they find. */
#pragma once

#include "data/basemap.h"
#include "data/gazetteer.h"

G_BEGIN_DECLS

/* The folder @natural_earth of the user's own or, where that is NULL, the one in @data_dir, with what the build has
 * made ready of it. */
RaBasemap *ra_map_data_open (const char *data_dir, const char *natural_earth, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The towns of @data_dir; none where there are none. Borrows the catalogue. */
void ra_map_data_add_towns (RaGazetteer *gazetteer, const RaCatalogue *catalogue, const char *data_dir);

G_END_DECLS
