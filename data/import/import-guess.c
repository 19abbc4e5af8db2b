/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of a table without a heading hold. */
#include <math.h>
#include <string.h>

#include "data/formats/plain-text.h"
#include "data/import/import-private.h"
#include "data/import/range-cell.h"
#include "data/position.h"

/* Rows in which columns have to be alike. */
#define SAMPLE 50

static gboolean
reads_number (const char *cell, double most, double *value)
{
  g_autofree char *plain = cell != NULL ? g_strstrip (g_strdelimit (g_strdup (cell), ",", '.')) : NULL;
  char *end = NULL;

  if (plain == NULL || *plain == '\0')
    return FALSE;
  *value = ra_read_decimal (plain, &end);
  return *end == '\0' && fabs (*value) <= most;
}

static const char *
cell_at (const RaGrid *grid, guint row, int column)
{
  return ra_grid_row_get (g_ptr_array_index (grid->rows, row), column);
}

/* How likely two columns hold latitudes and longitudes, in this order: 0 where they cannot, then one more for each of
 * the two that has fractions in most rows. */
static guint
rate_points (const RaGrid *grid, int lat, int lon)
{
  const guint n = MIN (grid->rows->len, SAMPLE);
  guint n_lat = 0;
  guint n_lon = 0;

  for (guint i = 0; i < n; i++) {
    double values[2] = { 0, 0 };
    if (!reads_number (cell_at (grid, i, lat), 90, &values[0])
        || !reads_number (cell_at (grid, i, lon), 180, &values[1]))
      return 0;
    n_lat += values[0] != trunc (values[0]);
    n_lon += values[1] != trunc (values[1]);
  }
  return n > 0 ? 1 + (n_lat * 2 > n) + (n_lon * 2 > n) : 0;
}

/* Figures above zero, with their unit or without, in some row at least. */
static gboolean
holds_ranges (const RaGrid *grid, int column)
{
  guint n = 0;

  for (guint i = 0; i < MIN (grid->rows->len, SAMPLE); i++) {
    const char *cell = cell_at (grid, i, column);
    double value = 0;
    if (cell == NULL)
      continue;
    n++;
    if (!(g_ascii_isdigit (*cell) && ra_range_cell_has_unit (cell))
        && (!reads_number (cell, 20040, &value) || value <= 0))
      return FALSE;
  }
  return n > 0;
}

/* 1, 2, 3 and so on: the rows are numbered. */
static gboolean
counts_rows (const RaGrid *grid, int column)
{
  double first = 0;

  for (guint i = 0; i < grid->rows->len; i++) {
    double value = 0;
    if (!reads_number (cell_at (grid, i, column), G_MAXDOUBLE, &value) || (i > 0 && value != first + i))
      return FALSE;
    first = i == 0 ? value : first;
  }
  return first == 0 || first == 1;
}

/* The column behind the coordinates; else the only other one that holds ranges. */
static int
find_range (const RaGrid *grid, guint n_columns, int lat, int lon)
{
  const int behind = MAX (lat, lon) + 1;
  int found = -1;

  if ((guint)behind < n_columns && holds_ranges (grid, behind))
    return behind;
  for (int i = 0; i < (int)n_columns; i++) {
    if (i == lat || i == lon || !holds_ranges (grid, i) || counts_rows (grid, i))
      continue;
    if (found >= 0)
      return -1;
    found = i;
  }
  return found;
}

/* The first column of words: with letters, and no number. */
static int
find_words (const RaGrid *grid, guint n_columns, int range)
{
  for (guint i = 0; i < n_columns; i++) {
    const char *cell = cell_at (grid, 0, (int)i);
    double value = 0;
    if (cell != NULL && (int)i != range && !reads_number (cell, G_MAXDOUBLE, &value))
      return (int)i;
  }
  return -1;
}

/* Gives the columns the names that a heading would, and tells which. */
static void
name_columns (RaGrid *grid, int lat, int lon, RaImport *import)
{
  const RaGridRow *first = g_ptr_array_index (grid->rows, 0);
  const guint n = first->cells->len;
  const int range = find_range (grid, n, lat, lon);
  const int name = find_words (grid, n, range);
  const struct {
    int column;
    const char *heading;
    const char *what;
  } columns[] = { { name != lat ? name : -1, "name", "name" },
                  { lat, lon >= 0 ? "lat" : "coordinates", lon >= 0 ? "latitude" : "coordinates" },
                  { lon, "lon", "longitude" },
                  { range, "range", "range" } };
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (grid->headings, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    if (columns[i].column < 0)
      continue;
    g_ptr_array_index (grid->headings, columns[i].column) = g_strdup (columns[i].heading);
    g_string_append_printf (told, "%scolumn %d for the %s", told->len > 0 ? ", " : "", columns[i].column + 1,
                            columns[i].what);
  }
  grid->heading_row = first->number;
  ra_import_warn (import, first->number, "there is no heading: %s", told->str);
  if (range < 0)
    ra_import_warn (import, first->number, "no column is known to hold ranges: places without rings");
}

/* "54.7, 20.5" or "POINT (20.5 54.7)" in one cell; a plain number is none. */
static gboolean
holds_positions (const RaGrid *grid, int column)
{
  for (guint i = 0; i < MIN (grid->rows->len, SAMPLE); i++) {
    const char *cell = cell_at (grid, i, column);
    double lat = 0;
    double lon = 0;
    if (cell == NULL || !ra_position_read (cell, NULL, &lat, &lon, NULL))
      return FALSE;
  }
  return TRUE;
}

/* The neighbours that are likeliest to be a latitude and a longitude; FALSE where none is, or several are and fractions
 * do not tell them apart. */
static gboolean
find_points (const RaGrid *grid, guint n_columns, int *lat, int *lon)
{
  guint best = 0;
  guint n_best = 0;

  for (int i = 0; i + 1 < (int)n_columns; i++) {
    const guint straight = rate_points (grid, i, i + 1);
    const guint rating = straight > 0 ? straight : rate_points (grid, i + 1, i);
    n_best = rating > best ? 1 : n_best + (rating == best);
    if (rating <= best)
      continue;
    best = rating;
    *lat = straight > 0 ? i : i + 1;
    *lon = straight > 0 ? i + 1 : i;
  }
  return best == 3 || (best > 0 && n_best == 1);
}

gboolean
ra_grid_guess_columns (RaGrid *grid, RaImport *import)
{
  g_return_val_if_fail (grid != NULL && grid->rows->len > 0 && import != NULL, FALSE);
  const guint n = ((RaGridRow *)g_ptr_array_index (grid->rows, 0))->cells->len;
  int lat = -1;
  int lon = -1;

  if (find_points (grid, n, &lat, &lon)) {
    name_columns (grid, lat, lon, import);
    return TRUE;
  }
  for (guint i = 0; i < n; i++) {
    if (holds_positions (grid, (int)i)) {
      name_columns (grid, (int)i, -1, import);
      return TRUE;
    }
  }
  return FALSE;
}
