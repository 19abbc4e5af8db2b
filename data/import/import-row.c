/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-private.h"

#include <string.h>

#include "data/coordinate.h"
#include "data/formats/limits.h"
#include "geo/geodesic.h"

typedef struct {
  RaImportRow *row;
  char *texts[RA_N_FIELDS]; /* clean; NULL when empty */
  RaFraction fraction;
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

static gboolean
read_point (RowReader *self, GError **error)
{
  const char *lat = self->texts[RA_FIELD_LAT];
  const char *lon = self->texts[RA_FIELD_LON];
  const char *both = self->texts[RA_FIELD_COORDINATES];
  RaImportRow *row = self->row;

  if (lat == NULL && lon == NULL && both == NULL)
    return fail (error, "no coordinates");
  if (lat == NULL && lon == NULL) {
    self->fraction = ra_fraction_of (both, TRUE);
    return ra_parse_coordinates (both, &row->lat_deg, &row->lon_deg, error);
  }
  if (lat == NULL || lon == NULL)
    return fail (error, lat == NULL ? "no latitude" : "no longitude");
  self->fraction = ra_fraction_of (lat, FALSE);
  if (self->fraction == RA_FRACTION_UNKNOWN)
    self->fraction = ra_fraction_of (lon, FALSE);
  GError *problem = NULL;
  if (ra_parse_latitude (lat, &row->lat_deg, &problem) && ra_parse_longitude (lon, &row->lon_deg, &problem))
    return TRUE;
  return fail_point (lat, lon, problem, error);
}

static gboolean
read_kilometres (RowReader *self, RaField field, RaKilometres *km, GError **error)
{
  const char *text = self->texts[field];

  if (text == NULL || ra_parse_kilometres (text, self->fraction, km, error))
    return TRUE;
  ra_coordinate_prefix (error, ra_field_to_string (field), text);
  return FALSE;
}

static gboolean
read_range (RowReader *self, GError **error)
{
  RaKilometres inner = { 0, 0 };
  RaKilometres outer = { 0, 0 };
  const gboolean has_inner = self->texts[RA_FIELD_MIN_KM] != NULL;
  RaImportRow *row = self->row;

  row->has_range = self->texts[RA_FIELD_MAX_KM] != NULL;
  if (has_inner && !row->has_range)
    return fail (error, "min_km without max_km");
  if (!read_kilometres (self, RA_FIELD_MIN_KM, &inner, error)
      || !read_kilometres (self, RA_FIELD_MAX_KM, &outer, error))
    return FALSE;
  if (inner.min_km > 0 || (has_inner && outer.min_km > 0))
    return fail (error, "min_km must be one number, and max_km too");
  row->min_km = has_inner ? inner.max_km : outer.min_km;
  row->max_km = outer.max_km;
  if (row->min_km * 1000 >= RA_WHOLE_EARTH_M)
    return fail (error, "no point of the Earth is farther than 20003.9 km");
  if (row->has_range && row->max_km <= row->min_km)
    return fail (error, row->min_km > 0 ? "max_km must be above min_km" : "max_km must be above 0");
  return TRUE;
}

static gboolean
read_date_and_status (RowReader *self, GError **error)
{
  const char *date = self->texts[RA_FIELD_DATE];
  const char *status = self->texts[RA_FIELD_STATUS];

  if (date != NULL) {
    self->row->date = ra_parse_date (date, error);
    if (self->row->date == NULL) {
      ra_coordinate_prefix (error, "date", date);
      return FALSE;
    }
  }
  self->row->status = -1;
  if (status == NULL)
    return TRUE;
  self->row->status = ra_parse_status (status, error);
  if (self->row->status < 0)
    ra_coordinate_prefix (error, "status", status);
  return self->row->status >= 0;
}

static gboolean
read_row (RowReader *self, const RaRowTexts *texts, GError **error)
{
  RaImportRow *row = self->row;

  row->number = texts->number;
  if (texts->has_point) {
    row->lat_deg = texts->lat_deg;
    row->lon_deg = texts->lon_deg;
    self->fraction = RA_FRACTION_DOT;
  } else if (!read_point (self, error)) {
    return FALSE;
  }
  if (!read_range (self, error) || !read_date_and_status (self, error))
    return FALSE;
  row->name = g_steal_pointer (&self->texts[RA_FIELD_NAME]);
  row->label = g_steal_pointer (&self->texts[RA_FIELD_LABEL]);
  row->system = g_steal_pointer (&self->texts[RA_FIELD_SYSTEM]);
  row->claimant = g_steal_pointer (&self->texts[RA_FIELD_CLAIMANT]);
  row->source = g_steal_pointer (&self->texts[RA_FIELD_SOURCE]);
  row->note = g_steal_pointer (&self->texts[RA_FIELD_NOTE]);
  return TRUE;
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

RaImportRow *
ra_import_row_new (const RaRowTexts *texts, GError **error)
{
  g_autoptr (RaImportRow) row = g_new0 (RaImportRow, 1);
  RowReader self = { .row = row };

  for (guint i = 0; i < RA_N_FIELDS; i++)
    self.texts[i] = ra_clean_text (texts->texts[i], i == RA_FIELD_NOTE);
  const gboolean good = check_lengths (&self, error) && read_row (&self, texts, error);
  for (guint i = 0; i < RA_N_FIELDS; i++)
    g_free (self.texts[i]);
  return good ? g_steal_pointer (&row) : NULL;
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

void
ra_import_take (RaImport *self, const RaRowTexts *texts)
{
  g_autoptr (GError) problem = NULL;
  RaImportRow *row = ra_import_row_new (texts, &problem);

  if (row == NULL) {
    ra_import_report (self, texts->number, problem->message);
    return;
  }
  self->n_rows++;
  g_ptr_array_add (self->rows, row);
  warn_of_half_a_claim (self, row);
}
