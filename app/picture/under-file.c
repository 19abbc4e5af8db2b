/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/under-file.h"

#include "app/base/gdal.h"
#include "app/picture/import-file.h"
#include "data/formats/file-read.h"
#include "data/formats/format-error.h"
#include "data/import/import-json-text.h"

/* The text of the file; *@is_table where that is a spreadsheet's. */
static char *
read_file (const char *path, gsize *length, gboolean *is_table, GError **error)
{
  *is_table = FALSE;
  if (!ra_gdal_reads (path))
    return ra_file_read (path, length, error);
  g_autoptr (RaGdalText) file = ra_gdal_read (path, NULL, error);
  if (file == NULL)
    return NULL;
  *length = file->length;
  *is_table = file->is_table;
  return g_steal_pointer (&file->text);
}

RaReferenceLayer *
ra_under_file_load (const char *path, const char *title, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *fallback = ra_import_table_title (path);
  gsize length = 0;
  gboolean is_table = FALSE;
  g_autofree char *text = read_file (path, &length, &is_table, error);
  if (text == NULL)
    return NULL;
  if (is_table || !ra_import_looks_like_json (text, length)) {
    g_set_error (error, RA_FORMAT_ERROR, RA_FORMAT_ERROR_INVALID,
                 "%s: no GeoJSON; layers are read from GeoJSON, and with GDAL from KML, GeoPackage and shapefiles",
                 name);
    return NULL;
  }
  g_autofree char *joined = ra_import_join_json (text, length);
  return ra_reference_layer_parse (name, joined, title, fallback, error);
}
