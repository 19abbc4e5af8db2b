/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-row.h"

#include <math.h>
#include <string.h>

#include "data/coordinate.h"
#include "data/formats/limits.h"
#include "data/formats/plain-text.h"
#include "data/import/import-rings.h"
#include "data/import/import-values.h"
#include "data/position.h"

typedef struct {
  RaImport *import;
  const RaColumns *columns;
  const RaGridRow *row;
  char *texts[RA_N_FIELDS]; /* clean; NULL when empty */
  RaImportRow *first;       /* all but its range */
  GArray *rings;            /* RaImportRing */
} RowReader;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaImportRow, ra_import_row_free)

static gboolean
fail (GError **error, const char *reason)
{
  g_set_error_literal (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_ROW, reason);
  return FALSE;
}

/* Where the two texts are good the other way round, that is what the writer should look at. */
static gboolean
fail_point (const char *lat, const char *lon, GError *problem, GError **error)
{
  double lat_deg, lon_deg;
  const gboolean syntax = g_error_matches (problem, RA_COORDINATE_ERROR, RA_COORDINATE_ERROR_SYNTAX);
  const gboolean swapped
      = !syntax && ra_parse_latitude (lon, &lat_deg, NULL) && ra_parse_longitude (lat, &lon_deg, NULL);

  g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_ROW, "%s%s", problem->message,
               swapped ? "; latitude and longitude seem to be swapped" : "");
  g_error_free (problem);
  return FALSE;
}

/* "20.5 W" for a plain 20.5 in a column that is headed "Longitude (W)". */
static char *
with_letter (const RowReader *self, RaField field)
{
  const RaHeading *heading = g_ptr_array_index (self->columns->headings, self->columns->column[field]);
  const char *text = self->texts[field];

  if (heading->letter == '\0' || strpbrk (text, "NSEWnsewOo") != NULL)
    return g_strdup (text);
  return g_strdup_printf ("%s %c", text, heading->letter);
}

/* A plain number above 180, where longitudes run to 360. */
static char *
within_180 (const RowReader *self, char *text)
{
  char *end = NULL;
  const double lon_deg = ra_read_decimal (text, &end);

  if (!self->columns->lon_360 || end == text || *end != '\0' || lon_deg <= 180 || lon_deg > 360)
    return text;
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_free (text);
  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.9f", lon_deg - 360));
}

static gboolean
read_two (RowReader *self, GError **error)
{
  const char *language = self->columns->language;
  g_autofree char *lat = with_letter (self, RA_FIELD_LAT);
  g_autofree char *lon = within_180 (self, with_letter (self, RA_FIELD_LON));
  GError *problem = NULL;

  if (ra_position_read_latitude (lat, language, &self->first->lat_deg, &problem)
      && ra_position_read_longitude (lon, language, &self->first->lon_deg, &problem))
    return TRUE;
  return fail_point (lat, lon, problem, error);
}

static gboolean
read_own_point (RowReader *self, GError **error)
{
  const double lon_deg = self->row->lon_deg;

  self->first->lat_deg = self->row->lat_deg;
  self->first->lon_deg = self->columns->lon_360 && lon_deg > 180 ? lon_deg - 360 : lon_deg;
  return fabs (self->first->lon_deg) <= 180 || fail (error, "the longitude must be between -180 and 180");
}

static gboolean
find_place (RowReader *self, GError **error)
{
  const RaImportOptions *options = self->columns->options;
  const char *name = self->texts[RA_FIELD_NAME];

  if (name == NULL)
    return fail (error, "no name of a place");
  return options->find_place (name, &self->first->lat_deg, &self->first->lon_deg, options->places, error);
}

static gboolean
read_point (RowReader *self, GError **error)
{
  const char *lat = self->texts[RA_FIELD_LAT];
  const char *lon = self->texts[RA_FIELD_LON];
  const char *both = self->texts[RA_FIELD_COORDINATES];

  if (self->row->has_point)
    return read_own_point (self, error);
  if (self->columns->by_name)
    return find_place (self, error);
  if (lat == NULL && lon == NULL && both == NULL)
    return fail (error, "no coordinates");
  if (lat == NULL && lon == NULL) {
    const RaHeading *heading = g_ptr_array_index (self->columns->headings, self->columns->column[RA_FIELD_COORDINATES]);
    const RaPositionHints hints = { .lon_first = heading->lon_first, .language = self->columns->language };
    return ra_position_read (both, &hints, &self->first->lat_deg, &self->first->lon_deg, error);
  }
  if (lat == NULL || lon == NULL)
    return fail (error, lat == NULL ? "no latitude" : "no longitude");
  return read_two (self, error);
}

static gboolean
read_date_and_status (RowReader *self, GError **error)
{
  const char *date = self->texts[RA_FIELD_DATE];
  const char *status = self->texts[RA_FIELD_STATUS];
  RaImportRow *row = self->first;
  gboolean is_serial = FALSE;

  if (date != NULL) {
    row->date = ra_date_cell_read (date, self->columns->date_order, &is_serial, error);
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
    if (self->texts[i] == NULL || strlen (self->texts[i]) <= (gsize)limit
        || g_utf8_strlen (self->texts[i], -1) <= limit)
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

  row->number = self->row->number;
  if (!check_lengths (self, error) || !read_point (self, error)
      || !ra_import_read_rings (self->import, self->columns, self->row, self->texts[RA_FIELD_UNITS], self->rings, error)
      || !read_date_and_status (self, error))
    return FALSE;
  row->name = g_strdup (self->texts[RA_FIELD_NAME]);
  row->label = g_strdup (self->texts[RA_FIELD_LABEL]);
  row->system = g_strdup (self->texts[RA_FIELD_SYSTEM]);
  row->claimant = g_strdup (self->texts[RA_FIELD_CLAIMANT]);
  row->source = g_strdup (self->texts[RA_FIELD_SOURCE]);
  row->note = g_strdup (self->texts[RA_FIELD_NOTE]);
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

/* A row for each ring. Where several columns have ranges, each ring is called by its column. */
static void
take_rings (RowReader *self)
{
  const RaColumns *columns = self->columns;

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
  warn_of_half_a_claim (self->import, g_ptr_array_index (self->import->rows, self->import->rows->len - 1));
}

/* Of several columns of one meaning, the first in which this row has something. */
static void
read_texts (RowReader *self)
{
  for (guint i = 0; i < self->columns->headings->len; i++) {
    const RaHeading *heading = g_ptr_array_index (self->columns->headings, i);
    const RaField field = self->columns->column[RA_FIELD_COORDINATES] == (int)i ? RA_FIELD_COORDINATES : heading->field;
    if (field == RA_N_FIELDS || field == RA_FIELD_MIN_KM || field == RA_FIELD_MAX_KM || self->texts[field] != NULL)
      continue;
    self->texts[field] = ra_clean_cell (ra_grid_row_get (self->row, (int)i), field == RA_FIELD_NOTE);
    /* "NULL" and "n/a" are no coordinates, and no source; a place may be called so. */
    if (self->texts[field] != NULL && field != RA_FIELD_NAME && field != RA_FIELD_NOTE
        && ra_is_missing_word (self->texts[field]))
      g_clear_pointer (&self->texts[field], g_free);
  }
}

void
ra_import_take_row (RaImport *import, const RaColumns *columns, const RaGridRow *row)
{
  g_return_if_fail (import != NULL && columns != NULL && row != NULL);
  g_autoptr (GError) problem = NULL;
  g_autoptr (RaImportRow) first = g_new0 (RaImportRow, 1);
  g_autoptr (GArray) rings = g_array_new (FALSE, FALSE, sizeof (RaImportRing));
  RowReader self = { .import = import, .columns = columns, .row = row, .first = first, .rings = rings };

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
    g_free (self.texts[i]);
}
