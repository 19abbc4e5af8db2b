/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/import-file.h"

#include <string.h>

#include "app/base/gdal.h"
#include "app/base/paths.h"
#include "app/base/place-words.h"
#include "data/landmarks.h"

/* KML, GPX, GeoPackages, shapefiles and spreadsheets. */
static RaImport *
load_by_gdal (const char *path, const RaImportOptions *options, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (RaGdalText) file = ra_gdal_read (path, error);
  RaImportOptions own = *options;

  if (file == NULL)
    return NULL;
  own.geojson = !file->is_table;
  own.shown = file->shown;
  g_autoptr (RaImport) import = ra_import_parse (name, file->text, file->length, &own, error);
  for (guint i = 0; import != NULL && i < file->unread->len; i++)
    ra_import_warn (import, 1, "the sheet \"%s\" is another table and is not read; it is to be a file of its own",
                    (const char *)g_ptr_array_index (file->unread, i));
  return g_steal_pointer (&import);
}

RaImport *
ra_import_table_load (const char *path, double unit_km, GError **error)
{
  g_autofree char *data_dir = ra_paths_find_data_dir (error);

  if (data_dir == NULL)
    return NULL;
  g_autoptr (RaLandmarks) landmarks = ra_landmarks_new (data_dir);
  g_autoptr (RaPlaceLookup) places = ra_place_lookup_new (NULL);
  const RaImportOptions options = { .geojson = g_str_has_suffix (path, ".geojson"),
                                    .unit_km = unit_km,
                                    .is_land = ra_landmarks_is_land,
                                    .is_near = ra_landmarks_is_near,
                                    .user_data = landmarks,
                                    .find_place = ra_place_words_find_by_name,
                                    .places = places };
  return ra_gdal_reads (path) ? load_by_gdal (path, &options, error) : ra_import_load (path, &options, error);
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
