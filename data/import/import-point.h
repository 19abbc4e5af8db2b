/* Where a row is, as its cells say. */
#pragma once

#include "data/import/import-columns.h"

G_BEGIN_DECLS

typedef struct {
  const RaColumns *columns; /* borrowed, as is the row */
  const RaGridRow *row;
  char *texts[RA_N_FIELDS]; /* clean; NULL when empty */
  guint from[RA_N_FIELDS];  /* the column of each */
} RaImportCells;

/* Sets the latitude and longitude of @row. The error is a reason alone. */
gboolean ra_import_read_point (const RaImportCells *self, RaImportRow *row, GError **error);

G_END_DECLS
