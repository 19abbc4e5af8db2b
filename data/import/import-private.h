/* What the files of the import share: which column means what (import-columns.c), rows (import-row.c), and the readers
 * of the two kinds of files, which hand each row over as texts. */
#pragma once

#include "data/import/heading-words.h"
#include "data/import/import-result.h"
#include "data/import/import-values.h"

G_BEGIN_DECLS

/* RA_N_FIELDS when the name is none of ours. *@unit gets what stands in brackets, lower case, or "". */
RaField ra_field_of_heading (const char *heading, char **unit);
/* FALSE for "mi" where kilometres are meant, and the like. */
gboolean ra_field_takes_unit (RaField field, const char *unit);

/* The texts of a row as they stand in the file; NULL where it has no such cell. */
typedef struct {
  guint number;
  const char *texts[RA_N_FIELDS];
  gboolean has_point; /* the coordinates are known, and those among the texts do not count */
  double lat_deg;
  double lon_deg;
} RaRowTexts;

RaImportRow *ra_import_row_new (const RaRowTexts *texts, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Reads the row and puts it, or what is wrong with it, into @self; warns of what will be done with it. */
void ra_import_take (RaImport *self, const RaRowTexts *texts);

/* Each fills @self from a whole file. */
gboolean ra_import_table (RaImport *self, const char *name, const char *bytes, gsize length, GError **error);
gboolean ra_import_geojson (RaImport *self, const char *name, const char *bytes, gsize length, GError **error);

G_END_DECLS
