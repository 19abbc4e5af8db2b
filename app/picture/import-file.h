/* Loads tables, and with GDAL's programs files of other kinds (app/base/gdal.h), with the program's own evidence for
 * swapped coordinates, and gives them a title. */
#pragma once

#include "data/import/import.h"

G_BEGIN_DECLS

/* ra_import_load () with the program's land and places as evidence, so that swapped coordinates are warned of. Fails as
 * that does, and with G_FILE_ERROR where the program's data are missing. @sheet is that of a
 * spreadsheet or the layer of another file that is read, NULL for the first that is a table; @unit_km is that of
 * RaImportOptions, and @encoding, which may be NULL, too: files that are no text are refused with one. May be called in
 * any thread. */
RaImport *ra_import_table_load (const char *path, const char *sheet, const char *encoding, double unit_km,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* "places" for "places.csv". */
char *ra_import_table_title (const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
