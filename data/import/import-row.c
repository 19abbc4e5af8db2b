/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-row.h"

#include <string.h>

#include "data/coordinate.h"
#include "data/formats/limits.h"
#include "data/import/import-point.h"
#include "data/import/import-rings.h"
#include "data/import/import-values.h"

typedef struct {
  RaImport *import;
  RaImportCells cells;
  RaImportRow *first; /* all but its range */
  GArray *rings;      /* RaImportRing */
} RowReader;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaImportRow, ra_import_row_free)

static gboolean
read_date_and_status (RowReader *self, GError **error)
{
  const char *date = self->cells.texts[RA_FIELD_DATE];
  const char *status = self->cells.texts[RA_FIELD_STATUS];
  RaImportRow *row = self->first;
  gboolean is_serial = FALSE;

  if (date != NULL) {
    row->date = ra_date_cell_read (date, self->cells.columns->date_order, &is_serial, error);
    if (row->date == NULL) {
      ra_coordinate_prefix (error, "date", date);
      return FALSE;
    }
  }
  if (is_serial)
    ra_import_warn (self->import, row->number, "date \"%s\": taken as the day of a spreadsheet, %s", date, row->date);
  row->status = -1;
  if (status == NULL)
    return TRUE;
  row->status = ra_parse_status (status, error);
  if (row->status < 0)
    ra_coordinate_prefix (error, "status", status);
  return row->status >= 0;
}

/* What is longer could not be read again from the scenario. */
static gboolean
check_lengths (const RowReader *self, GError **error)
{
  for (guint i = 0; i < RA_N_FIELDS; i++) {
    const glong limit = i == RA_FIELD_NOTE ? RA_LIMIT_TEXT : (i == RA_FIELD_LABEL ? RA_LIMIT_LABEL : RA_LIMIT_TITLE);
    if (self->cells.texts[i] == NULL || strlen (self->cells.texts[i]) <= (gsize)limit
        || g_utf8_strlen (self->cells.texts[i], -1) <= limit)
      continue;
    g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_ROW, "%s of more than %ld characters",
                 ra_field_to_string ((RaField)i), limit);
    return FALSE;
  }
  return TRUE;
}

static gboolean
read_row (RowReader *self, GError **error)
{
  RaImportRow *row = self->first;

  row->number = self->cells.row->number;
  if (!check_lengths (self, error) || !ra_import_read_point (&self->cells, row, error)
      || !ra_import_read_rings (self->import, self->cells.columns, self->cells.row, self->cells.texts[RA_FIELD_UNITS],
                                self->rings, error)
      || !read_date_and_status (self, error))
    return FALSE;
  row->name = g_strdup (self->cells.texts[RA_FIELD_NAME]);
  row->label = g_strdup (self->cells.texts[RA_FIELD_LABEL]);
  row->system = g_strdup (self->cells.texts[RA_FIELD_SYSTEM]);
  row->claimant = g_strdup (self->cells.texts[RA_FIELD_CLAIMANT]);
  row->source = g_strdup (self->cells.texts[RA_FIELD_SOURCE]);
  row->note = g_strdup (self->cells.texts[RA_FIELD_NOTE]);
  return TRUE;
}

/* What a person who filled some of the columns expects is a claim; say what it lacks. */
static void
warn_of_half_a_claim (RaImport *self, const RaImportRow *row)
{
  const struct {
    const char *text;
    const char *name;
  } parts[]
      = { { row->system, "system" }, { row->claimant, "claimant" }, { row->date, "date" }, { row->source, "source" } };
  g_autoptr (GString) missing = g_string_new (NULL);
  guint n = 0;

  if (!row->has_range) {
    /* Without a range a system would be taken for one that is known to have none, such as an interceptor. */
    if (row->system != NULL || row->status >= 0)
      ra_import_warn (self, row->number,
                      "no range: shown as a place; its system and status are kept in the file alone");
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (parts[i].text != NULL)
      n++;
    else
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", parts[i].name);
  }
  if ((n > 0 || row->status >= 0) && n < G_N_ELEMENTS (parts))
    ra_import_warn (self, row->number, "no %s: drawn as a ring of your own, not as a published claim", missing->str);
}

/* Whether other rows of the table have ranges and this one has none in any of its cells. Features of a GeoJSON may be
 * of several kinds. */
static gboolean
is_empty_of_ranges (const RowReader *self)
{
  const RaColumns *columns = self->cells.columns;

  for (guint i = 0; i < columns->ranges->len; i++) {
    const RaRangeField *field = &g_array_index (columns->ranges, RaRangeField, i);
    if (ra_grid_row_get (self->cells.row, field->column) != NULL)
      return FALSE;
  }
  return columns->any_range && !columns->grid->properties;
}

/* A row for each ring. Where several columns have ranges, each ring is called by its column. */
static void
take_rings (RowReader *self)
{
  const RaColumns *columns = self->cells.columns;

  for (guint i = 0; i < MAX (self->rings->len, 1); i++) {
    RaImportRow *row = ra_import_row_copy (self->first);
    if (i < self->rings->len) {
      const RaImportRing *ring = &g_array_index (self->rings, RaImportRing, i);
      row->has_range = TRUE;
      row->min_km = ring->km.min_km;
      row->max_km = ring->km.max_km;
      if (row->label == NULL && columns->rings->len > 1 && self->rings->len > 1) {
        g_autofree char *title = ra_clean_text (ra_grid_heading (columns->grid, ring->column), FALSE);
        row->label = row->name != NULL ? g_strdup_printf ("%s, %s", row->name, title) : g_strdup (title);
      }
    }
    g_ptr_array_add (self->import->rows, row);
  }
  self->import->n_rows++;
  self->import->n_understood++;
  const RaImportRow *last = g_ptr_array_index (self->import->rows, self->import->rows->len - 1);
  if (is_empty_of_ranges (self) && last->system == NULL && last->status < 0)
    ra_import_warn (self->import, last->number, "no range: shown as a place, without a ring");
  warn_of_half_a_claim (self->import, last);
}

/* Of several columns of one meaning, the first in which this row has something. */
static void
read_texts (RowReader *self)
{
  for (guint i = 0; i < self->cells.columns->headings->len; i++) {
    const RaHeading *heading = g_ptr_array_index (self->cells.columns->headings, i);
    const RaField field
        = self->cells.columns->column[RA_FIELD_COORDINATES] == (int)i ? RA_FIELD_COORDINATES : heading->field;
    if (field == RA_N_FIELDS || field == RA_FIELD_MIN_KM || field == RA_FIELD_MAX_KM
        || self->cells.texts[field] != NULL)
      continue;
    self->cells.from[field] = i;
    self->cells.texts[field] = ra_clean_cell (ra_grid_row_get (self->cells.row, (int)i), field == RA_FIELD_NOTE);
    /* "NULL" and "n/a" are no coordinates, and no source; a place may be called so. */
    if (self->cells.texts[field] != NULL && field != RA_FIELD_NAME && field != RA_FIELD_NOTE
        && ra_is_missing_word (self->cells.texts[field]))
      g_clear_pointer (&self->cells.texts[field], g_free);
  }
}

void
ra_import_take_row (RaImport *import, const RaColumns *columns, const RaGridRow *row)
{
  g_return_if_fail (import != NULL && columns != NULL && row != NULL);
  g_autoptr (GError) problem = NULL;
  g_autoptr (RaImportRow) first = g_new0 (RaImportRow, 1);
  g_autoptr (GArray) rings = g_array_new (FALSE, FALSE, sizeof (RaImportRing));
  RowReader self = { .import = import, .cells = { .columns = columns, .row = row }, .first = first, .rings = rings };

  if (row->fault != NULL) {
    ra_import_report (import, row->number, row->fault);
    return;
  }
  read_texts (&self);
  if (read_row (&self, &problem))
    take_rings (&self);
  else
    ra_import_report (import, row->number, problem->message);
  for (guint i = 0; i < RA_N_FIELDS; i++)
    g_free (self.cells.texts[i]);
}
