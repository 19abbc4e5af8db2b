/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-columns.h"

#include <math.h>
#include <string.h>

#include "data/import/import-values.h"
#include "data/position.h"

/* Rows that are looked at to find out what a column holds. */
#define SAMPLE 50

gboolean
ra_field_is_point (RaField field)
{
  return field == RA_FIELD_LAT || field == RA_FIELD_LON || field == RA_FIELD_COORDINATES;
}

static gboolean
is_range (RaField field)
{
  return field == RA_FIELD_MIN_KM || field == RA_FIELD_MAX_KM;
}

const char *
ra_grid_heading (const RaGrid *grid, guint column)
{
  g_return_val_if_fail (grid != NULL, "");
  const char *heading = column < grid->headings->len ? g_ptr_array_index (grid->headings, column) : NULL;
  return heading != NULL ? heading : "";
}

static gboolean
fail (GError **error, const char *reason)
{
  g_set_error_literal (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_FORMAT, reason);
  return FALSE;
}

/* "50,9" is a number with a decimal comma sooner than 50 north and 9 east. */
static gboolean
is_decimal_comma (const char *cell)
{
  const char *at = cell + strspn (cell, " +-");
  const gsize whole = strspn (at, "0123456789");
  const gsize part = at[whole] == ',' ? strspn (at + whole + 1, "0123456789") : 0;

  return part > 0 && at[whole + 1 + part + strspn (at + whole + 1 + part, " ")] == '\0';
}

/* How many of the first rows have a whole position in the column, of those that have anything there. */
static gboolean
holds_positions (const RaGrid *grid, int column)
{
  guint n = 0;
  guint n_good = 0;

  for (guint i = 0; i < grid->rows->len && n < SAMPLE; i++) {
    const char *cell = ra_grid_row_get (g_ptr_array_index (grid->rows, i), column);
    double lat = 0;
    double lon = 0;
    if (cell == NULL)
      continue;
    n++;
    n_good += !is_decimal_comma (cell) && ra_position_read (cell, NULL, &lat, &lon, NULL);
  }
  return n > 0 && n_good * 2 > n;
}

/* A column called "Location" or anything else may hold them. */
static void
find_positions_by_content (RaColumns *self, RaImport *import)
{
  for (guint i = 0; i < self->headings->len; i++) {
    if (!holds_positions (self->grid, (int)i))
      continue;
    for (guint j = 0; j < RA_N_FIELDS; j++)
      if (self->column[j] == (int)i)
        self->column[j] = -1;
    self->column[RA_FIELD_COORDINATES] = (int)i;
    g_autofree char *call = ra_grid_call (self->grid, i);
    ra_import_warn (import, self->grid->heading_row, "%s is taken for the coordinates, which stand in it", call);
    return;
  }
}

/* "Place, Range": where nothing else says where a row is, its name does. */
static gboolean
find_by_name (RaColumns *self, RaImport *import)
{
  const int column = self->column[RA_FIELD_NAME];

  if (self->options->find_place == NULL || column < 0)
    return FALSE;
  g_autofree char *call = ra_grid_call (self->grid, (guint)column);
  ra_import_warn (import, self->grid->heading_row,
                  "there are no coordinates: %s is taken for places, which are looked up by their names", call);
  self->by_name = TRUE;
  return TRUE;
}

static gboolean
check_point (RaColumns *self, RaImport *import, GError **error)
{
  const int *column = self->column;

  if (self->grid->has_points || column[RA_FIELD_COORDINATES] >= 0
      || (column[RA_FIELD_LAT] >= 0 && column[RA_FIELD_LON] >= 0))
    return TRUE;
  find_positions_by_content (self, import);
  if (column[RA_FIELD_COORDINATES] >= 0)
    return TRUE;
  if (column[RA_FIELD_LAT] < 0 && column[RA_FIELD_LON] < 0 && find_by_name (self, import))
    return TRUE;
  if (column[RA_FIELD_LAT] < 0 && column[RA_FIELD_LON] < 0)
    return fail (error, "the heading names no columns lat and lon, nor one called coordinates");
  return fail (error, column[RA_FIELD_LAT] < 0 ? "the heading names no column lat" : "the heading names no column lon");
}

/* The number of a row that has something in both columns, of which only the first is read; 0 for none. */
static guint
stands_beside (const RaGrid *grid, int first, int second)
{
  for (guint i = 0; i < grid->rows->len && first != second; i++) {
    const RaGridRow *row = g_ptr_array_index (grid->rows, i);
    if (ra_grid_row_get (row, first) != NULL && ra_grid_row_get (row, second) != NULL)
      return row->number;
  }
  return 0;
}

/* "West longitude" and "East longitude" of one row are the sides of an area. */
static gboolean
check_halves (const RaColumns *self, GError **error)
{
  for (guint i = 0; i < self->headings->len && !self->grid->has_points; i++) {
    const RaHeading *heading = g_ptr_array_index (self->headings, i);
    if (heading->field != RA_FIELD_LAT && heading->field != RA_FIELD_LON)
      continue;
    const int first = self->column[heading->field];
    const RaHeading *other = first >= 0 ? g_ptr_array_index (self->headings, first) : heading;
    const guint row = heading->letter != other->letter ? stands_beside (self->grid, first, (int)i) : 0;
    if (row == 0)
      continue;
    g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_FORMAT,
                 "columns %d and %u are both the %s of row %u, which is to have one", first + 1, i + 1,
                 ra_field_to_string (heading->field), row);
    return FALSE;
  }
  return TRUE;
}

/* Programs give each feature the properties of all; where none has a value, nothing is lost. */
static gboolean
holds_any (const RaGrid *grid, int column)
{
  for (guint i = 0; i < grid->rows->len; i++)
    if (ra_grid_row_get (g_ptr_array_index (grid->rows, i), column) != NULL)
      return TRUE;
  return FALSE;
}

/* What GDAL gives each feature of a KML, said in the file or not, and which tells how it is drawn. */
static gboolean
is_of_kml (const char *title)
{
  static const char *const names[] = { "timestamp",  "begin",     "end",  "altitudeMode", "tessellate", "extrude",
                                       "visibility", "drawOrder", "icon", "snippet",      NULL };
  return g_strv_contains (names, title);
}

/* A column that is read by nobody is not to be lost in silence. */
static void
warn_of_unread (const RaColumns *self, RaImport *import)
{
  for (guint i = 0; i < self->headings->len; i++) {
    const RaHeading *heading = g_ptr_array_index (self->headings, i);
    const RaField field = heading->field;
    const guint row = ra_grid_row_of_column (self->grid, i);
    g_autofree char *title = ra_clean_text (ra_grid_heading (self->grid, i), FALSE);
    g_autofree char *call = ra_grid_call (self->grid, i);
    if (title == NULL || is_range (field) || (self->grid->has_points && ra_field_is_point (field)))
      continue;
    if (field == RA_N_FIELDS && (!self->grid->properties || (holds_any (self->grid, (int)i) && !is_of_kml (title))))
      ra_import_warn (import, row, "%s is not known and not read", call);
    else if (field == RA_N_FIELDS)
      continue;
    else if (self->column[RA_FIELD_COORDINATES] != (int)i
             && stands_beside (self->grid, self->column[field], (int)i) > 0)
      ra_import_warn (import, row, "%s is not read: column %d is the %s", call, self->column[field] + 1,
                      ra_field_to_string (field));
  }
}

/* Columns without a heading in which something stands, each told where it first does. */
static void
warn_of_nameless (const RaColumns *self, RaImport *import)
{
  g_autofree gboolean *told = g_new0 (gboolean, self->headings->len + 1);

  for (guint i = 0; i < self->headings->len; i++) {
    g_autofree char *title = ra_clean_text (ra_grid_heading (self->grid, i), FALSE);
    told[i] = title != NULL || self->column[RA_FIELD_UNITS] == (int)i;
  }
  for (guint i = 0; i < self->grid->rows->len; i++) {
    const RaGridRow *row = g_ptr_array_index (self->grid->rows, i);
    for (guint j = 0; j < self->headings->len && row->fault == NULL; j++) {
      if (told[j] || ra_grid_row_get (row, (int)j) == NULL)
        continue;
      told[j] = TRUE;
      ra_import_warn (import, row->number, "column %u has no heading and is not read", j + 1);
    }
  }
}

static gboolean
read_headings (RaColumns *self, GError **error)
{
  for (guint i = 0; i < self->grid->headings->len; i++)
    g_ptr_array_add (self->headings, ra_heading_new (ra_grid_heading (self->grid, i)));
  if (!self->grid->has_points && !ra_columns_find_point_parts (self, error))
    return FALSE;
  for (guint i = 0; i < self->headings->len; i++) {
    const RaHeading *heading = g_ptr_array_index (self->headings, i);
    if (ra_field_is_point (heading->field) && !self->grid->has_points && !ra_heading_is_in_degrees (heading)) {
      g_autofree char *reason = g_strdup_printf ("column %u is in \"%s\"; degrees of latitude and longitude are needed",
                                                 i + 1, heading->unit);
      return fail (error, reason);
    }
    if (heading->field == RA_N_FIELDS || is_range (heading->field) || self->column[heading->field] >= 0)
      continue;
    self->column[heading->field] = (int)i;
  }
  return TRUE;
}

/* That of all headings which one language alone has, when they agree. */
static const char *
find_language (const RaColumns *self)
{
  const char *language = "";

  for (guint i = 0; i < self->headings->len; i++) {
    const RaHeading *heading = g_ptr_array_index (self->headings, i);
    if (heading->field == RA_N_FIELDS || heading->language[0] == '\0' || strcmp (heading->language, language) == 0)
      continue;
    if (language[0] != '\0')
      return "";
    language = heading->language;
  }
  return language;
}

/* How the coordinates write their fractions. */
static RaFraction
find_fraction (const RaColumns *self)
{
  static const RaField fields[]
      = { RA_FIELD_LAT,         RA_FIELD_LON,         RA_FIELD_COORDINATES, RA_FIELD_LAT_MINUTES,
          RA_FIELD_LAT_SECONDS, RA_FIELD_LON_MINUTES, RA_FIELD_LON_SECONDS };
  RaFraction fraction = self->grid->fraction;

  if (self->grid->has_points)
    return RA_FRACTION_DOT;
  for (guint i = 0; i < self->grid->rows->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (fields); j++) {
      const char *cell = ra_grid_row_get (g_ptr_array_index (self->grid->rows, i), self->column[fields[j]]);
      fraction = ra_fraction_join (fraction, ra_fraction_of (cell, fields[j] == RA_FIELD_COORDINATES));
    }
  return fraction;
}

/* Some count longitudes from 0 to 360: then none is negative. */
static gboolean
finds_lon_360 (const RaColumns *self)
{
  gboolean beyond = FALSE;

  for (guint i = 0; i < self->grid->rows->len; i++) {
    const RaGridRow *row = g_ptr_array_index (self->grid->rows, i);
    const char *cell = ra_grid_row_get (row, self->column[RA_FIELD_LON]);
    const double lon = row->has_point ? row->lon_deg : (cell != NULL ? g_ascii_strtod (cell, NULL) : 0);
    if (lon < 0)
      return FALSE;
    beyond = beyond || (lon > 180 && lon <= 360);
  }
  return beyond;
}

/* 23/02/2019 in one row tells what 10/02/2019 is in another. */
static RaDateOrder
find_date_order (const RaColumns *self)
{
  RaDateOrder order = RA_DATE_ORDER_UNKNOWN;

  for (guint i = 0; i < self->grid->rows->len; i++) {
    const char *cell = ra_grid_row_get (g_ptr_array_index (self->grid->rows, i), self->column[RA_FIELD_DATE]);
    const RaDateOrder next = cell != NULL ? ra_date_cell_order (cell) : RA_DATE_ORDER_UNKNOWN;
    if (next == RA_DATE_ORDER_UNKNOWN || next == order)
      continue;
    if (order != RA_DATE_ORDER_UNKNOWN)
      return RA_DATE_ORDER_MIXED;
    order = next;
  }
  return order;
}

RaColumns *
ra_columns_new (const RaGrid *grid, const RaImportOptions *options, RaImport *import, GError **error)
{
  g_return_val_if_fail (grid != NULL && import != NULL, NULL);
  g_autoptr (RaColumns) self = g_new0 (RaColumns, 1);

  self->grid = grid;
  self->options = options;
  self->headings = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_heading_free);
  self->ranges = g_array_new (FALSE, FALSE, sizeof (RaRangeField));
  self->rings = g_array_new (FALSE, FALSE, sizeof (RaRingColumns));
  for (guint i = 0; i < RA_N_FIELDS; i++)
    self->column[i] = -1;
  if (!read_headings (self, error) || !check_point (self, import, error) || !check_halves (self, error))
    return NULL;
  if (!self->by_name)
    ra_columns_forget_countries (self);
  ra_columns_find_units (self, import);
  warn_of_unread (self, import);
  warn_of_nameless (self, import);
  self->language = find_language (self);
  self->fraction = find_fraction (self);
  self->date_order = find_date_order (self);
  self->lon_360 = finds_lon_360 (self);
  if (self->lon_360)
    ra_import_warn (import, grid->heading_row, "longitudes run from 0 to 360: those above 180 are taken as west");
  return ra_columns_find_ranges (self, import, error) ? g_steal_pointer (&self) : NULL;
}

void
ra_columns_free (RaColumns *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->headings);
  g_array_unref (self->ranges);
  g_array_unref (self->rings);
  g_free (self);
}
