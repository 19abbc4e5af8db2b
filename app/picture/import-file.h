/* Tables as they are imported: with the program's own landmarks, and a title. */
#pragma once

#include "data/import/import.h"

G_BEGIN_DECLS

/* ra_import_load () that knows land and places, so that swapped coordinates are warned of. Fails as that does, and with
 * G_FILE_ERROR where the program's data are missing. For any thread. */
RaImport *ra_import_table_load (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* "places" for "places.csv" */
char *ra_import_table_title (const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
