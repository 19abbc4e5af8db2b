/* Opens the base map that commands and the window draw. */
#pragma once

#include "data/basemap.h"

G_BEGIN_DECLS

/* The folder @natural_earth of the user's own or, where that is NULL, the one in @data_dir, with what the build has
 * made ready of it. */
RaBasemap *ra_map_data_open (const char *data_dir, const char *natural_earth, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
