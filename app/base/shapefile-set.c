/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/shapefile-set.h"

#include <string.h>

const char *const ra_shapefile_parts[] = { ".dbf", ".prj", ".cpg", ".shp", ".shx", NULL };
const char *const ra_shapefile_foreign_indexes[] = { ".qix", ".sbn", ".sbx", NULL };

char *
ra_shapefile_set_stem (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);
  const char *dot = strrchr (path, '.');
  return dot != NULL && strchr (dot, G_DIR_SEPARATOR) == NULL ? g_strndup (path, (gsize)(dot - path)) : g_strdup (path);
}

gboolean
ra_shapefile_set_is_named (const char *path)
{
  g_return_val_if_fail (path != NULL, FALSE);
  const gsize length = strlen (path);
  return length >= 4 && g_ascii_strcasecmp (path + length - 4, ".shp") == 0;
}

static void
add_names (GStrvBuilder *names, const char *stem, const char *const *suffixes)
{
  for (guint i = 0; suffixes[i] != NULL; i++) {
    g_autofree char *capitals = g_ascii_strup (suffixes[i], -1);
    g_autofree char *small_name = g_strconcat (stem, suffixes[i], NULL);
    g_autofree char *capital_name = g_strconcat (stem, capitals, NULL);
    g_strv_builder_add (names, small_name);
    g_strv_builder_add (names, capital_name);
  }
}

char **
ra_shapefile_set_list (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autofree char *stem = ra_shapefile_set_stem (path);

  g_strv_builder_add (names, path);
  add_names (names, stem, ra_shapefile_parts);
  add_names (names, stem, ra_shapefile_foreign_indexes);
  return g_strv_builder_end (names);
}
