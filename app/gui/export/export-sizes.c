/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/export/export-sizes.h"

#include <string.h>

static void
piece_free (gpointer data)
{
  RaExportPiece *self = data;

  g_clear_pointer (&self->job, ra_export_job_free);
  g_clear_object (&self->file);
  g_free (self);
}

static void
add_piece (GPtrArray *pieces, RaExportJob *job, GFile *file)
{
  RaExportPiece *piece = g_new0 (RaExportPiece, 1);

  *piece = (RaExportPiece) { .job = job, .file = file };
  g_ptr_array_add (pieces, piece);
}

/* "map" of "map.png" and of "map-web.png". */
static char *
stem_of (const char *path)
{
  const char *suffix = strrchr (path, '.');
  const char *base = strrchr (path, G_DIR_SEPARATOR);
  g_autofree char *stem = suffix != NULL && suffix > base ? g_strndup (path, (gsize)(suffix - path)) : g_strdup (path);
  guint n;
  const RaPreset *presets = ra_presets_list (&n);

  for (guint i = 0; i < n; i++) {
    g_autofree char *tail = g_strconcat ("-", presets[i].id, NULL);

    if (g_str_has_suffix (stem, tail))
      return g_strndup (stem, strlen (stem) - strlen (tail));
  }
  return g_steal_pointer (&stem);
}

static RaExportJob *
new_sized_job (const RaExportJob *job, const RaPreset *preset)
{
  RaExportJob *sized = ra_export_job_copy (job);

  sized->size = (RaPictureSize) {
    .size = preset->size, .scale = preset->scale, .dpi = preset->dpi, .dpi_assumed = !preset->size.millimetres
  };
  return sized;
}

GPtrArray *
ra_export_sizes_list (const RaExportJob *job, GFile *file, const GPtrArray *presets)
{
  g_return_val_if_fail (job != NULL && file != NULL, NULL);
  GPtrArray *pieces = g_ptr_array_new_with_free_func (piece_free);
  g_autofree char *path = g_file_get_path (file);

  add_piece (pieces, ra_export_job_copy (job), g_object_ref (file));
  for (guint i = 0; path != NULL && presets != NULL && i < presets->len; i++) {
    const RaPreset *preset = g_ptr_array_index (presets, i);
    g_autofree char *stem = stem_of (path);
    g_autofree char *beside = g_strconcat (stem, "-", preset->id, ra_picture_format_get_suffix (job->format), NULL);

    if (!g_str_equal (beside, path))
      add_piece (pieces, new_sized_job (job, preset), g_file_new_for_path (beside));
  }
  return pieces;
}

GFile *
ra_export_sizes_find_existing (const GPtrArray *pieces)
{
  for (guint i = 1; i < pieces->len; i++) {
    const RaExportPiece *piece = g_ptr_array_index (pieces, i);

    if (g_file_query_exists (piece->file, NULL))
      return piece->file;
  }
  return NULL;
}
