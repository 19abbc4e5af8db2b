/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/zipped-shapefile.h"

#include "app/base/zip-file.h"

typedef struct {
  guint n;
  char *first;
} Found;

static void
count (const char *name, const char *text, gsize length, gpointer user_data)
{
  Found *self = user_data;
  g_autofree char *base = g_path_get_basename (name);

  (void)text, (void)length;
  /* What macOS keeps of each file beside it. */
  if (g_str_has_prefix (base, "._"))
    return;
  if (self->n++ == 0)
    self->first = g_strdup (name);
}

char *
ra_zipped_shapefile_find (const char *path, const char *bytes, gsize length, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  Found found = { 0, NULL };

  ra_zip_each (bytes, length, ".shp", count, &found);
  ra_zip_each (bytes, length, ".SHP", count, &found);
  g_autofree char *first = found.first;
  if (found.n == 1)
    return g_strdup_printf ("/vsizip/%s/%s", path, first);
  if (found.n == 0)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "an archive (ZIP) without a shapefile; unpack it first");
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "an archive (ZIP) with %u shapefiles; unpack it, and choose one",
                 found.n);
  return NULL;
}
