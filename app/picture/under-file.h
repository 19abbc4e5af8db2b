/* Files that are laid under the rings: GeoJSON, and with GDAL's programs (app/base/gdal.h) KML, GeoPackages and
 * shapefiles. */
#pragma once

#include "data/reference-layer.h"

G_BEGIN_DECLS

/* @title NULL: what the file calls itself, else its name without suffix. Fails as ra_reference_layer_parse () and
 * ra_gdal_read () do, and with G_FILE_ERROR; a spreadsheet holds no lines. */
RaReferenceLayer *ra_under_file_load (const char *path, const char *title, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
