/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/import-file.h"

#include <string.h>

#include "app/base/paths.h"
#include "data/landmarks.h"

RaImport *
ra_import_table_load (const char *path, double unit_km, GError **error)
{
  g_autofree char *data_dir = ra_paths_find_data_dir (error);

  if (data_dir == NULL)
    return NULL;
  g_autoptr (RaLandmarks) landmarks = ra_landmarks_new (data_dir);
  const RaImportOptions options = { .geojson = g_str_has_suffix (path, ".geojson"),
                                    .unit_km = unit_km,
                                    .is_land = ra_landmarks_is_land,
                                    .is_near = ra_landmarks_is_near,
                                    .user_data = landmarks };
  return ra_import_load (path, &options, error);
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
