/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import.h"

#include <string.h>

#include "data/formats/file-read.h"
#include "data/formats/table-text.h"
#include "data/formats/text-encoding.h"
#include "data/import/import-json-text.h"
#include "data/import/import-private.h"
#include "data/import/import-row.h"
#include "geo/digits.h"

/* Whether a row names a place that is known where its coordinates lead when exchanged, and not where they lead as they
 * are. */
static gboolean
is_swapped_by_name (const RaImportRow *row, const RaImportOptions *options)
{
  const double lat = row->lat_deg;
  const double lon = row->lon_deg;

  return row->name != NULL && lon >= -90 && lon <= 90 && !options->is_near (row->name, lat, lon, options->user_data)
         && options->is_near (row->name, lon, lat, options->user_data);
}

static gboolean
warn_by_name (RaImport *self, const RaImportOptions *options)
{
  gboolean warned = FALSE;

  for (guint i = 0; i < self->rows->len; i++) {
    const RaImportRow *row = g_ptr_array_index (self->rows, i);

    if (!is_swapped_by_name (row, options))
      continue;
    ra_import_warn (self, row->number, "\"%s\" is known near %s,%s: latitude and longitude seem to be swapped",
                    row->name, ra_digits (row->lon_deg, 2).text, ra_digits (row->lat_deg, 2).text);
    warned = TRUE;
  }
  return warned;
}

/* Sites stand on land: when none does, and all would the other way round, the columns have been mixed up. */
static void
warn_by_land (RaImport *self, const RaImportOptions *options)
{
  for (guint i = 0; i < self->rows->len; i++) {
    const RaImportRow *row = g_ptr_array_index (self->rows, i);
    const double lat = row->lat_deg;
    const double lon = row->lon_deg;
    if (lon < -90 || lon > 90 || options->is_land (lat, lon, options->user_data)
        || !options->is_land (lon, lat, options->user_data))
      return;
  }
  if (self->rows->len > 0) {
    const RaImportRow *first = g_ptr_array_index (self->rows, 0);
    ra_import_warn (self, first->number,
                    "every point lies in the sea, and on land with latitude and longitude exchanged");
  }
}

/* A name says more than the sea: where it has spoken, the other would only repeat it. */
static void
warn_of_swapped (RaImport *self, const RaImportOptions *options)
{
  const gboolean warned = options->is_near != NULL && warn_by_name (self, options);

  if (!warned && options->is_land != NULL)
    warn_by_land (self, options);
}

/* Zero and zero often stands for coordinates that are missing. */
static void
warn_of_odd_figures (RaImport *self)
{
  double longest_km = 0;
  guint first = 0;

  for (guint i = 0; i < self->rows->len; i++) {
    const RaImportRow *row = g_ptr_array_index (self->rows, i);
    if (row->lat_deg == 0 && row->lon_deg == 0)
      ra_import_warn (self, row->number, "0,0 lies in the sea south of Ghana: are the coordinates missing?");
    if (row->has_range && longest_km == 0)
      first = row->number;
    longest_km = MAX (longest_km, row->has_range ? row->max_km : 0);
  }
  if (longest_km > 0 && longest_km < 1)
    ra_import_warn (self, first, "no range reaches a kilometre: is the unit right?");
}

/* The same row twice is a mistake in copying, and would be drawn darker. */
static void
leave_out_copies (RaImport *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) rows = g_steal_pointer (&self->rows);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_import_row_free);
  for (guint i = 0; i < rows->len; i++) {
    RaImportRow *row = g_ptr_array_index (rows, i);
    char *key = ra_import_row_key (row);
    const guint known = GPOINTER_TO_UINT (g_hash_table_lookup (seen, key));
    if (known > 0) {
      ra_import_warn (self, row->number, "says the same as row %u, and is left out", known);
      g_free (key);
      continue;
    }
    g_hash_table_insert (seen, key, GUINT_TO_POINTER (row->number));
    g_ptr_array_add (self->rows, g_steal_pointer (&g_ptr_array_index (rows, i)));
  }
}

/* UTF-16, which many programs save on Windows. */
static gboolean
is_wide (const char *bytes, gsize length)
{
  return length >= 2 && (memcmp (bytes, "\xFF\xFE", 2) == 0 || memcmp (bytes, "\xFE\xFF", 2) == 0);
}

/* The file in UTF-8 where somebody names its encoding or a mark does; NULL, without an error, where it is read as it
 * is. */
static char *
decode (const char *bytes, gsize length, const char *encoding, gsize *text_length, GError **error)
{
  const char *guess = NULL;

  if (encoding != NULL)
    return ra_table_decode_as (bytes, length, encoding, text_length, error);
  if (is_wide (bytes, length))
    return ra_table_decode (bytes, length, text_length, &guess, NULL);
  if (ra_encoding_guess_wide (bytes, length) == NULL)
    return NULL;
  /* JSON needs no mark in that; a table is told of. */
  g_autofree char *text = ra_table_decode (bytes, length, text_length, &guess, NULL);
  return text != NULL && ra_import_looks_like_json (text, *text_length) ? g_steal_pointer (&text) : NULL;
}

static RaGrid *
read_grid (const char *name, GBytes *file, const RaImportOptions *options, RaImport *import, GError **error)
{
  g_autoptr (GError) reason = NULL;
  gsize length = 0;
  gsize text_length = 0;
  const char *bytes = g_bytes_get_data (file, &length);
  g_autofree char *text = decode (bytes, length, options->encoding, &text_length, &reason);

  if (reason != NULL) {
    g_propagate_prefixed_error (error, g_steal_pointer (&reason), "%s: ", name);
    return NULL;
  }
  if (text != NULL) {
    bytes = text;
    length = text_length;
  }
  return options->geojson || ra_import_looks_like_json (bytes, length)
             ? ra_import_read_geojson (name, bytes, length, error)
             : ra_import_read_table (name, bytes, length, import, error);
}

RaImport *
ra_import_parse (const char *name, const char *bytes, gsize length, const RaImportOptions *options, GError **error)
{
  g_return_val_if_fail (name != NULL && (bytes != NULL || length == 0), NULL);
  const RaImportOptions none = { 0 };
  g_autoptr (RaImport) self = ra_import_new ();
  g_autoptr (GError) reason = NULL;

  if (options == NULL)
    options = &none;
  g_autoptr (GBytes) file = g_bytes_new_static (bytes, length);
  g_autoptr (RaGrid) grid = read_grid (name, file, options, self, error);
  if (grid == NULL)
    return NULL;
  g_autoptr (RaColumns) columns = ra_columns_new (grid, options, self, &reason);
  if (columns == NULL) {
    g_propagate_prefixed_error (error, g_steal_pointer (&reason), "%s:%u: ", name, grid->heading_row);
    return NULL;
  }
  for (guint i = 0; i < grid->rows->len; i++) {
    ra_import_take_row (self, columns, g_ptr_array_index (grid->rows, i));
    ra_grid_drop_row (grid, i);
  }
  leave_out_copies (self);
  warn_of_odd_figures (self);
  warn_of_swapped (self, options);
  return g_steal_pointer (&self);
}

RaImport *
ra_import_load (const char *path, const RaImportOptions *options, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_autofree char *name = g_filename_display_name (path);
  gsize length = 0;
  g_autofree char *bytes = ra_file_read (path, &length, error);

  return bytes != NULL ? ra_import_parse (name, bytes, length, options, error) : NULL;
}
