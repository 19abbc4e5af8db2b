/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/import-file.h"

#include <string.h>

#include "app/base/gdal.h"
#include "app/base/paths.h"
#include "app/base/place-words.h"
#include "data/landmarks.h"

/* Whether some row of it is understood. */
static gboolean
is_understood (const RaImport *import)
{
  return import != NULL && import->n_understood > 0;
}

/* The first sheet is often a cover or notes: the first that is a table is taken, and of none of which a row is
 * understood the first one, with what is wrong in it. *@taken is the sheet's place among all, 0 for the first. */
static RaImport *
parse_sheets (const char *name, const RaGdalText *file, const RaImportOptions *options, guint *taken, GError **error)
{
  g_autoptr (GError) reason = NULL;
  RaImport *first = ra_import_parse (name, file->text, file->length, options, &reason);

  *taken = 0;
  for (guint i = 0; i < file->others->len && !is_understood (first); i++) {
    const char *text = g_ptr_array_index (file->others, i);
    g_autoptr (RaImport) next = ra_import_parse (name, text, strlen (text), options, NULL);
    if (!is_understood (next))
      continue;
    g_clear_pointer (&first, ra_import_free);
    *taken = i + 1;
    return g_steal_pointer (&next);
  }
  if (first == NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  return first;
}

/* What of the sheet that was read nobody sees. */
static void
tell_hidden (RaImport *import, const RaGdalText *file, guint taken)
{
  if (taken >= file->left_out->len)
    return;
  const RaGdalHidden *hidden = &g_array_index (file->left_out, RaGdalHidden, taken);
  if (hidden->rows > 0)
    ra_import_warn (import, 1,
                    "%u hidden %s left out, as by a filter; show all rows in the spreadsheet to have them read",
                    hidden->rows, hidden->rows == 1 ? "row is" : "rows are");
  if (hidden->columns > 0)
    ra_import_warn (import, 1, "%u %s hidden, and read as the others are", hidden->columns,
                    hidden->columns == 1 ? "column is" : "columns are");
}

/* Which sheets were not read. */
static void
tell_sheets (RaImport *import, const RaGdalText *file, guint taken)
{
  if (taken > 0)
    ra_import_warn (import, 1, "the sheet \"%s\" is read; \"%s\", which stands before it, is no table of places",
                    (const char *)g_ptr_array_index (file->unread, taken - 1), file->first);
  for (guint i = 0; i < file->unread->len; i++)
    if (i + 1 != taken)
      ra_import_warn (
          import, 1,
          "the sheet \"%s\" is another table and is not read; choose it by its name (--sheet) to have it read in the "
          "place of this one",
          (const char *)g_ptr_array_index (file->unread, i));
  for (guint i = 0; i < file->hidden->len; i++)
    ra_import_warn (import, 1, "the sheet \"%s\" is hidden and is not read",
                    (const char *)g_ptr_array_index (file->hidden, i));
}

/* Among which sheets there was a choice. */
static void
keep_sheets (RaImport *import, const RaGdalText *file, guint taken)
{
  g_ptr_array_add (import->sheets, g_strdup (file->first));
  for (guint i = 0; i < file->unread->len; i++)
    g_ptr_array_add (import->sheets, g_strdup (g_ptr_array_index (file->unread, i)));
  import->sheet = taken;
}

/* KML, GPX, GeoPackages, shapefiles and spreadsheets. */
static RaImport *
load_by_gdal (const char *path, const char *sheet, const RaImportOptions *options, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (RaGdalText) file = ra_gdal_read (path, sheet, error);
  RaImportOptions own = *options;
  guint taken = 0;

  if (file == NULL)
    return NULL;
  own.geojson = !file->is_table;
  own.shown = file->shown;
  RaImport *import = parse_sheets (name, file, &own, &taken, error);
  if (import == NULL)
    return NULL;
  tell_hidden (import, file, taken);
  if (sheet == NULL)
    tell_sheets (import, file, taken);
  if (file->is_table)
    keep_sheets (import, file, taken);
  if (file->assumed)
    ra_import_warn (import, 1, "the file does not say its coordinate system: taken as degrees of WGS84");
  return import;
}

RaImport *
ra_import_table_load (const char *path, const char *sheet, const char *encoding, double unit_km, GError **error)
{
  g_autofree char *data_dir = ra_paths_find_data_dir (error);

  if (data_dir == NULL)
    return NULL;
  g_autoptr (RaLandmarks) landmarks = ra_landmarks_new (data_dir);
  g_autoptr (RaPlaceLookup) places = ra_place_lookup_new (NULL);
  const RaImportOptions options = { .geojson = g_str_has_suffix (path, ".geojson"),
                                    .encoding = encoding,
                                    .unit_km = unit_km,
                                    .is_land = ra_landmarks_is_land,
                                    .is_near = ra_landmarks_is_near,
                                    .user_data = landmarks,
                                    .find_place = ra_place_words_find_by_name,
                                    .places = places };
  const gboolean by_gdal = ra_gdal_reads (path);
  if (by_gdal && encoding == NULL)
    return load_by_gdal (path, sheet, &options, error);
  if (!by_gdal && sheet == NULL)
    return ra_import_load (path, &options, error);
  g_autofree char *name = g_filename_display_name (path);
  if (by_gdal) {
    g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_FORMAT, "%s: no file of text, and has no encoding to name",
                 name);
    return NULL;
  }
  g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_FORMAT, "%s: no spreadsheet, and has no sheet \"%s\"", name,
               sheet);
  return NULL;
}

char *
ra_import_table_title (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *title = g_filename_display_name (base);
  char *dot = strrchr (title, '.');

  if (dot != NULL && dot > title)
    *dot = '\0';
  return g_steal_pointer (&title);
}
