/* The shapefile in an archive, as downloads are: at its top or in a folder, with other files beside it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The name under which GDAL opens it, of the archive at the absolute @path, whose @length bytes ra_zip_check () let
 * pass. Fails with G_IO_ERROR_FAILED, a reason alone, where there is none in it or there are several. */
char *
ra_zipped_shapefile_find (const char *path, const char *bytes, gsize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
