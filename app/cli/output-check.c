/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/output-check.h"

#include <string.h>

#include "app/base/output.h"
#include "app/base/paths.h"
#include "app/base/usage.h"

gboolean
ra_command_check_output (const char *path, const char *const *inputs, GError **error)
{
  if (path == NULL)
    return TRUE;
  g_autofree char *data_dir = ra_paths_find_data_dir (NULL);
  const char *const own[] = { data_dir != NULL ? data_dir : "", NULL };
  if (!ra_output_is_input (path, inputs) && !ra_output_is_input (path, own))
    return TRUE;
  g_autofree char *name = g_filename_display_name (path);
  return ra_usage_error (error, name, "is read by this command and would be lost; write to another file");
}

const char *
ra_command_get_suffix (const char *path)
{
  const char *slash = strrchr (path, G_DIR_SEPARATOR);
  const char *name = slash != NULL ? slash + 1 : path;
  const char *dot = strrchr (name, '.');
  return dot == name ? NULL : dot;
}

gboolean
ra_command_check_kind (const char *path, const char *own, const char *reason, GError **error)
{
  static const char *const known[]
      = { ".png",  ".apng", ".jpg", ".jpeg", ".gif", ".webm", ".svg",  ".pdf", ".html",       ".htm",
          ".csv",  ".tsv",  ".txt", ".md",   ".kml", ".kmz",  ".gpx",  ".shp", ".shz",        ".gpkg",
          ".xlsx", ".xls",  ".ods", ".zip",  ".bib", ".ris",  ".docx", ".odt", ".rangeatlas", ".geojson" };
  const char *suffix = ra_command_get_suffix (path);
  if (suffix == NULL || (own != NULL && g_ascii_strcasecmp (suffix, own) == 0))
    return TRUE;
  g_autofree char *name = g_filename_display_name (path);
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_ascii_strcasecmp (suffix, known[i]) == 0)
      return ra_usage_error (error, name, "%s", reason);
  return TRUE;
}
