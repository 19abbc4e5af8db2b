/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/gdal-beside.h"

#include "app/base/shapefile-set.h"

static gboolean
check_file (const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_REGULAR)
      || g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;
  g_autofree char *name = g_filename_display_name (path);
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s: not a plain file but a pipe, a socket or a device", name);
  return FALSE;
}

gboolean
ra_gdal_check_beside (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, FALSE);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *stem = ra_shapefile_set_stem (base);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *file;

  while (files != NULL && (file = g_dir_read_name (files)) != NULL) {
    g_autofree char *other = g_build_filename (folder, file, NULL);
    if (g_str_has_prefix (file, stem) && !check_file (other, error))
      return FALSE;
  }
  /* Those of a folder that may not be listed, too. */
  g_auto (GStrv) parts = ra_shapefile_set_list (path);
  for (guint i = 0; parts[i] != NULL; i++)
    if (!check_file (parts[i], error))
      return FALSE;
  return TRUE;
}
