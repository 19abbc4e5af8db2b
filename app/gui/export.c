/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/export.h"

#include "app/map/map-engine.h"
#include "app/map/render-cairo.h"
#include "app/map/render-png.h"

/* A page unit of the screen becomes two pixels, so that the picture bears being shown large or printed. */
#define EXPORT_SCALE 2.0
#define PAGE_DPI     96.0

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_surface_t, cairo_surface_destroy)

typedef struct {
  RaMapSpec *spec;
  RaBasemap *basemap;
  GFile *file;
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  g_clear_pointer (&self->spec, ra_map_spec_free);
  g_clear_pointer (&self->basemap, ra_basemap_unref);
  g_clear_object (&self->file);
  g_free (self);
}

static GBytes *
draw_png (const Export *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (RaMapEngine) engine = ra_map_engine_new_for_one (self->basemap);
  g_autoptr (RaScene) scene = ra_map_engine_build (engine, self->spec, EXPORT_SCALE, cancellable, error);
  g_autoptr (cairo_surface_t) surface = NULL;

  if (scene == NULL)
    return NULL;
  surface = ra_render_image (scene, EXPORT_SCALE, cancellable, error);
  return surface != NULL ? ra_png_encode (surface, &scene->metadata, PAGE_DPI * EXPORT_SCALE, error) : NULL;
}

static void
run_export (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Export *self = task_data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = draw_png (self, cancellable, &error);

  (void)source;
  if (bytes != NULL
      && g_file_replace_contents (self->file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                  G_FILE_CREATE_NONE, NULL, cancellable, &error))
    g_task_return_pointer (task, g_object_ref (self->file), g_object_unref);
  else
    g_task_return_error (task, error);
}

void
ra_export_png_async (const RaMapSpec *spec, RaBasemap *basemap, GFile *file, GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Export *self = g_new0 (Export, 1);

  self->spec = ra_map_spec_copy (spec);
  self->spec->show |= RA_SHOW_FURNITURE;
  self->basemap = ra_basemap_ref (basemap);
  self->file = g_object_ref (file);
  g_task_set_task_data (task, self, export_free);
  g_task_run_in_thread (task, run_export);
}

GFile *
ra_export_png_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
