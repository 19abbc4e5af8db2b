/* The rings of a row. */
#pragma once

#include "data/import/import-columns.h"

G_BEGIN_DECLS

typedef struct {
  RaKilometres km;
  guint column; /* of the outer end */
} RaImportRing;

/* Appends to @rings (RaImportRing) those of all columns; @unit is the row's own, NULL when it has none. The error is a
 * reason alone; what is read but may not be meant is warned of in @import. */
gboolean ra_import_read_rings (RaImport *import, const RaColumns *columns, const RaGridRow *row, const char *unit,
                               GArray *rings, GError **error);

G_END_DECLS
