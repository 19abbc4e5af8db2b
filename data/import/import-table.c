/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-private.h"

#include <string.h>

#include "data/formats/limits.h"
#include "data/formats/plain-text.h"
#include "data/formats/table-reader.h"
#include "data/formats/table-text.h"

/* Where each field stands in a row, or -1. */
typedef struct {
  char separator;
  int column[RA_N_FIELDS];
  guint n_known;
  guint n_columns;
} Heading;

typedef struct {
  RaImport *import;
  const char *name; /* of the file */
  Heading heading;
  GArray *nameless; /* guint: columns without a heading in which nothing has stood so far */
} TableReader;

/* Passes by rows without any cell; NULL at the end. */
static const RaTableRow *
next_row (RaTableReader *reader)
{
  const RaTableRow *row = ra_table_reader_next (reader);
  while (row != NULL && ra_table_row_is_empty (row))
    row = ra_table_reader_next (reader);
  return row;
}

static const char *
cell_at (const RaTableRow *row, int column)
{
  return column >= 0 && (guint)column < row->cells->len ? g_ptr_array_index (row->cells, column) : NULL;
}

static Heading
read_heading (const char *text, char separator)
{
  Heading heading = { .separator = separator };
  g_autoptr (RaTableReader) reader = ra_table_reader_new (text, separator);
  const RaTableRow *row = next_row (reader);

  for (guint i = 0; i < RA_N_FIELDS; i++)
    heading.column[i] = -1;
  heading.n_columns = row != NULL && !row->broken ? row->cells->len : 0;
  for (guint i = 0; i < heading.n_columns; i++) {
    const RaField field = ra_field_of_heading (cell_at (row, (int)i), NULL);
    if (field == RA_N_FIELDS || heading.column[field] >= 0)
      continue;
    heading.column[field] = (int)i;
    heading.n_known++;
  }
  return heading;
}

/* The separator is the one that makes most sense of the heading. */
static Heading
choose_heading (const char *text)
{
  static const char separators[] = { '\t', ';', ',' };
  Heading best = read_heading (text, separators[0]);

  for (guint i = 1; i < G_N_ELEMENTS (separators); i++) {
    const Heading next = read_heading (text, separators[i]);
    if (next.n_known > best.n_known || (next.n_known == best.n_known && next.n_columns > best.n_columns))
      best = next;
  }
  return best;
}

static const char *
why_broken (const RaTableRow *row)
{
  return row->too_wide ? "a row of more than " G_STRINGIFY (RA_LIMIT_ENTRIES) " cells"
                       : "a quotation mark is opened and never closed";
}

static gboolean
fail_heading (const TableReader *self, guint row, const char *reason, GError **error)
{
  g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_FORMAT, "%s:%u: %s", self->name, row, reason);
  return FALSE;
}

static gboolean
check_point (const TableReader *self, guint row, GError **error)
{
  const int *column = self->heading.column;

  if (column[RA_FIELD_COORDINATES] >= 0 || (column[RA_FIELD_LAT] >= 0 && column[RA_FIELD_LON] >= 0))
    return TRUE;
  if (column[RA_FIELD_LAT] < 0 && column[RA_FIELD_LON] < 0)
    return fail_heading (self, row, "the heading names no columns lat and lon, nor one called coordinates", error);
  return fail_heading (self, row,
                       column[RA_FIELD_LAT] < 0 ? "the heading names no column lat" : "the heading names no column lon",
                       error);
}

/* A column that is read by nobody is not to be lost in silence. */
static void
warn_of_column (TableReader *self, const RaTableRow *row, guint i)
{
  g_autofree char *heading = ra_clean_text (cell_at (row, (int)i), FALSE);
  const RaField field = heading != NULL ? ra_field_of_heading (heading, NULL) : RA_N_FIELDS;

  if (heading == NULL)
    g_array_append_val (self->nameless, i);
  else if (field == RA_N_FIELDS)
    ra_import_warn (self->import, row->number, "column %u, \"%s\", is not known and not read", i + 1, heading);
  else if (self->heading.column[field] != (int)i)
    ra_import_warn (self->import, row->number, "column %u, \"%s\", is not read: column %d is the %s", i + 1, heading,
                    self->heading.column[field] + 1, ra_field_to_string (field));
}

static gboolean
check_heading (TableReader *self, const RaTableRow *row, GError **error)
{
  if (row->broken)
    return fail_heading (self, row->number, why_broken (row), error);
  if (!check_point (self, row->number, error))
    return FALSE;
  for (guint i = 0; i < row->cells->len; i++) {
    g_autofree char *unit = NULL;
    const RaField field = ra_field_of_heading (cell_at (row, (int)i), &unit);
    if (field != RA_N_FIELDS && !ra_field_takes_unit (field, unit)) {
      g_autofree char *reason = g_strdup_printf (
          "column %u is in \"%s\"; %s are needed", i + 1, unit,
          field == RA_FIELD_MIN_KM || field == RA_FIELD_MAX_KM ? "kilometres" : "degrees of latitude and longitude");
      return fail_heading (self, row->number, reason, error);
    }
    warn_of_column (self, row, i);
  }
  return TRUE;
}

/* Cells beyond the heading mean that the row has come apart: an unquoted comma, most often. */
static gboolean
has_too_many (const TableReader *self, const RaTableRow *row, guint *n_cells)
{
  *n_cells = row->cells->len;
  while (*n_cells > 0 && *(const char *)g_ptr_array_index (row->cells, *n_cells - 1) == '\0')
    (*n_cells)--;
  return *n_cells > self->heading.n_columns;
}

static void
warn_of_nameless (TableReader *self, const RaTableRow *row)
{
  for (guint i = 0; i < self->nameless->len;) {
    const guint column = g_array_index (self->nameless, guint, i);
    const char *cell = cell_at (row, (int)column);
    if (cell != NULL && *cell != '\0') {
      ra_import_warn (self->import, row->number, "column %u has no heading and is not read", column + 1);
      g_array_remove_index (self->nameless, i);
    } else {
      i++;
    }
  }
}

/* What is wrong with the text of a cell, whether it is read or not; else NULL. */
static const char *
find_foul_cell (const RaTableRow *row)
{
  const char *reason = NULL;

  for (guint i = 0; i < row->cells->len; i++) {
    const char *cell = g_ptr_array_index (row->cells, i);
    if (ra_find_foul_text (cell, strlen (cell), &reason) != NULL)
      return reason;
  }
  return NULL;
}

static void
read_row (TableReader *self, const RaTableRow *row)
{
  RaRowTexts texts = { .number = row->number };
  guint n_cells = 0;

  if (row->broken) {
    ra_import_report (self->import, row->number, why_broken (row));
    return;
  }
  if (has_too_many (self, row, &n_cells)) {
    g_autofree char *reason
        = g_strdup_printf ("has %u cells, and the heading has %u", n_cells, self->heading.n_columns);
    ra_import_report (self->import, row->number, reason);
    return;
  }
  const char *foul = find_foul_cell (row);
  if (foul != NULL) {
    ra_import_report (self->import, row->number, foul);
    return;
  }
  for (guint i = 0; i < RA_N_FIELDS; i++)
    texts.texts[i] = cell_at (row, self->heading.column[i]);
  warn_of_nameless (self, row);
  ra_import_take (self->import, &texts);
}

/* "sep=;" is a word to the spreadsheet and no row of the table. */
static const char *
skip_separator_line (const char *text, char *separator)
{
  if (g_ascii_strncasecmp (text, "sep=", 4) != 0 || text[4] == '\0' || strchr (",;\t", text[4]) == NULL)
    return text;
  if (text[5] != '\r' && text[5] != '\n')
    return text;
  *separator = text[4];
  return text + (g_str_has_prefix (text + 5, "\r\n") ? 7 : 6);
}

gboolean
ra_import_table (RaImport *import, const char *name, const char *bytes, gsize length, GError **error)
{
  TableReader self = { .import = import, .name = name };
  gsize text_length = 0;
  const char *guess = NULL;
  g_autofree char *text = ra_table_decode (bytes, length, &text_length, &guess, error);
  char separator = '\0';

  if (text == NULL) {
    g_prefix_error (error, "%s: ", name);
    return FALSE;
  }
  if (guess != NULL)
    ra_import_warn (import, 1, "the encoding is not said: read as %s", guess);
  g_autoptr (GArray) nameless = g_array_new (FALSE, FALSE, sizeof (guint));
  self.nameless = nameless;
  const char *table = skip_separator_line (text, &separator);
  self.heading = separator != '\0' ? read_heading (table, separator) : choose_heading (table);
  g_autoptr (RaTableReader) reader = ra_table_reader_new (table, self.heading.separator);
  const RaTableRow *row = next_row (reader);
  if (row == NULL) {
    g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_FORMAT, "%s: the table is empty", name);
    return FALSE;
  }
  if (!check_heading (&self, row, error))
    return FALSE;
  for (row = next_row (reader); row != NULL; row = next_row (reader)) {
    if (import->n_rows >= RA_LIMIT_SITES)
      return fail_heading (&self, row->number, "a table of more than " G_STRINGIFY (RA_LIMIT_SITES) " rows", error);
    read_row (&self, row);
  }
  return TRUE;
}
