/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import.h"

#include <string.h>

#include "data/formats/file-read.h"
#include "data/import/import-private.h"
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

static gboolean
looks_like_json (const char *bytes, gsize length)
{
  gsize i = length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  while (i < length && g_ascii_isspace (bytes[i]))
    i++;
  return i < length && bytes[i] == '{';
}

RaImport *
ra_import_parse (const char *name, const char *bytes, gsize length, const RaImportOptions *options, GError **error)
{
  g_return_val_if_fail (name != NULL && (bytes != NULL || length == 0), NULL);
  const RaImportOptions none = { 0 };
  g_autoptr (RaImport) self = ra_import_new ();

  if (options == NULL)
    options = &none;
  const gboolean geojson = options->geojson || looks_like_json (bytes, length);
  if (geojson ? !ra_import_geojson (self, name, bytes, length, error)
              : !ra_import_table (self, name, bytes, length, error))
    return NULL;
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
