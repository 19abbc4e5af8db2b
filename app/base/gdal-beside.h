/* GDAL opens more than the file that it is given: parts of a shapefile, journals of a GeoPackage. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* FALSE with G_FILE_ERROR, of which the message begins with its name, where a file in the same folder that has the name
 * of @path, up to its last dot, and more is a pipe, a socket or a device: to open it could be to wait for ever. */
gboolean ra_gdal_check_beside (const char *path, GError **error);

G_END_DECLS
