/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/export/export-job.h"

#include "app/base/progress.h"
#include "app/gui/base/texture.h"
#include "app/layout/page-frame.h"
#include "app/layout/view-fit.h"
#include "app/layout/view-wish.h"
#include "app/model/worker.h"
#include "app/picture/bundle.h"
#include "app/picture/recipe-read.h"
#include "app/scene/page-units.h"
#include "app/scene/render-image.h"

RaExportJob *
ra_export_job_new (RaMapState *state, RaBasemap *basemap)
{
  RaExportJob *self = g_new0 (RaExportJob, 1);

  self->spec = ra_map_spec_copy (ra_map_state_get_spec (state));
  self->spec->selected_site = NULL;
  self->keep_view = ra_map_state_has_moved (state);
  self->wish = *ra_map_state_get_wish (state);
  self->basemap = ra_basemap_ref (basemap);
  self->size = (RaPictureSize) { { 1200.0, 675.0, FALSE }, 1.0, RA_PAGE_UNITS_PER_INCH, TRUE };
  self->format = RA_PICTURE_PNG;
  return self;
}

RaExportJob *
ra_export_job_copy (const RaExportJob *self)
{
  RaExportJob *copy = g_memdup2 (self, sizeof *self);

  copy->spec = ra_map_spec_copy (self->spec);
  copy->basemap = ra_basemap_ref (self->basemap);
  return copy;
}

void
ra_export_job_free (RaExportJob *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->spec, ra_map_spec_free);
  g_clear_pointer (&self->basemap, ra_basemap_unref);
  g_free (self);
}

void
ra_export_preview_free (RaExportPreview *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->texture);
  g_free (self->alt_text);
  g_free (self->sources);
  g_free (self->boundaries);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self);
}

static gboolean
fit_frame (const RaExportJob *self, RaMapSpec *spec, double width, double height, GError **error)
{
  if (self->keep_view)
    spec->show &= ~RA_SHOW_INSET;
  ra_view_wish_drop_inset (spec, &self->wish);
  ra_view_fit_put_on_page (spec, width, height);
  return self->keep_view || ra_view_wish_choose (spec, &self->wish, error);
}

RaMapRequest *
ra_export_job_resolve (const RaExportJob *self, GError **error)
{
  g_autoptr (RaMapRequest) request = g_new0 (RaMapRequest, 1);
  double width, height;

  if (!ra_map_request_set_size (request, &self->size, &width, &height, error))
    return NULL;
  request->spec = ra_map_spec_copy (self->spec);
  request->basemap = ra_basemap_ref (self->basemap);
  request->spec->furniture = RA_FURNITURE_BESIDE;
  ra_map_request_find_headline (request);
  return fit_frame (self, request->spec, width, height, error) ? g_steal_pointer (&request) : NULL;
}

static RaDrawing *
draw (const RaExportJob *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (RaMapRequest) request = ra_export_job_resolve (self, error);
  g_autoptr (RaDrawing) drawing = request != NULL ? ra_drawing_new (request, self->format, cancellable, error) : NULL;

  if (drawing == NULL || !ra_drawing_wants_phone (drawing))
    return g_steal_pointer (&drawing);
  g_autoptr (RaExportJob) narrow = ra_export_job_copy (self);
  narrow->size = ra_drawing_get_phone_size ();
  RaDrawing *phone = draw (narrow, cancellable, error);
  if (phone == NULL)
    return NULL;
  ra_drawing_take_phone (drawing, phone);
  return g_steal_pointer (&drawing);
}

/* Less of the map, in page units, is no picture. */
#define LEAST_CROP 8.0

gboolean
ra_export_job_crop (RaExportJob *self, const RaExportPreview *preview, RaBox shares)
{
  g_return_val_if_fail (self != NULL && preview != NULL, FALSE);
  const RaBox part = { MAX (shares.x_min * preview->width, preview->map.x_min),
                       MAX (shares.y_min * preview->height, preview->map.y_min),
                       MIN (shares.x_max * preview->width, preview->map.x_max),
                       MIN (shares.y_max * preview->height, preview->map.y_max) };

  if (part.x_max - part.x_min < LEAST_CROP || part.y_max - part.y_min < LEAST_CROP)
    return FALSE;
  self->spec->viewport = ra_page_frame_narrow (&preview->viewport, &part);
  self->keep_view = TRUE;
  return TRUE;
}

gboolean
ra_export_job_fit (RaExportJob *self, RaFit fit, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_autoptr (RaExportJob) fitted = ra_export_job_copy (self);

  fitted->keep_view = FALSE;
  fitted->wish = (RaViewWish) { .fit = fit };
  g_autoptr (RaMapRequest) request = ra_export_job_resolve (fitted, error);
  if (request == NULL)
    return FALSE;
  const RaBox map = ra_page_frame_find_map (request->spec);
  self->spec->viewport = ra_page_frame_narrow (&request->spec->viewport, &map);
  self->keep_view = TRUE;
  return TRUE;
}

/* What a task works with. */
typedef struct {
  RaExportJob *job;
  guint longest_px;
  GPtrArray *pieces;
  GFile *file;
  RaCatalogue *catalogue; /* of a bundle, as are the next */
  char *name;
  char *text;
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  g_clear_pointer (&self->job, ra_export_job_free);
  g_clear_pointer (&self->pieces, g_ptr_array_unref);
  g_clear_object (&self->file);
  g_clear_pointer (&self->catalogue, ra_catalogue_unref);
  g_free (self->name);
  g_free (self->text);
  g_free (self);
}

static RaExportPreview *
preview_of (const RaDrawing *drawing, const Work *work, GCancellable *cancellable, GError **error)
{
  g_autoptr (RaExportPreview) self = g_new0 (RaExportPreview, 1);
  const RaScene *scene = ra_drawing_get_scene (drawing);
  const RaSceneMetadata *metadata = &scene->metadata;
  cairo_surface_t *surface
      = ra_render_image (scene, work->longest_px / MAX (scene->width, scene->height), cancellable, error);

  if (surface == NULL)
    return NULL;
  self->texture = ra_texture_of_surface (surface);
  self->width = scene->width;
  self->height = scene->height;
  self->map = scene->map;
  cairo_surface_destroy (surface);
  self->alt_text = g_strdup (metadata->description != NULL ? metadata->description : "");
  self->sources = g_strdup (metadata->sources != NULL ? metadata->sources : "");
  self->boundaries = g_strdup (metadata->boundaries != NULL ? metadata->boundaries : "");
  self->findings = ra_drawing_lint (drawing, work->job->spec->translations, cancellable, error);
  return self->findings != NULL ? g_steal_pointer (&self) : NULL;
}

static RaExportPreview *
make_preview (const Work *work, GCancellable *cancellable, GError **error)
{
  g_autoptr (RaMapRequest) request = ra_export_job_resolve (work->job, error);
  g_autoptr (RaDrawing) drawing
      = request != NULL ? ra_drawing_new (request, work->job->format, cancellable, error) : NULL;
  RaExportPreview *preview = drawing != NULL ? preview_of (drawing, work, cancellable, error) : NULL;

  if (preview == NULL)
    return NULL;
  preview->width_px = request->width_px;
  preview->height_px = request->height_px;
  preview->viewport = request->spec->viewport;
  return preview;
}

static void
run_preview (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  RaExportPreview *preview = make_preview (task_data, cancellable, &error);

  (void)source;
  if (preview != NULL)
    g_task_return_pointer (task, preview, (GDestroyNotify)ra_export_preview_free);
  else
    g_task_return_error (task, error);
}

/* Starts @func with @work, which the task takes over. */
static void
start (Work *work, GTaskThreadFunc func, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, work, work_free);
  ra_worker_run (task, func);
}

void
ra_export_preview_async (const RaExportJob *job, guint longest_px, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  Work *work = g_new0 (Work, 1);

  work->job = ra_export_job_copy (job);
  work->longest_px = longest_px;
  start (work, run_preview, cancellable, callback, user_data);
}

RaExportPreview *
ra_export_preview_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static char *
path_of (GFile *file, GError **error)
{
  char *path = g_file_get_path (file);

  if (path == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s: not a local file", g_file_peek_path (file));
  return path;
}

/* A task that says by @done whether its file is there. */
static void
return_file (GTask *task, gboolean done, GError *error)
{
  const Work *work = g_task_get_task_data (task);

  if (done)
    g_task_return_pointer (task, g_object_ref (work->file), g_object_unref);
  else
    g_task_return_error (task, error);
}

static gboolean
save_piece (const RaExportPiece *piece, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = path_of (piece->file, error);
  g_autoptr (RaDrawing) drawing = path != NULL ? draw (piece->job, cancellable, error) : NULL;

  return drawing != NULL && ra_drawing_save (drawing, path, cancellable, error);
}

static void
run_save (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Work *work = task_data;
  GError *error = NULL;
  gboolean saved = TRUE;

  (void)source;
  for (guint i = 0; i < work->pieces->len && saved; i++) {
    saved = save_piece (g_ptr_array_index (work->pieces, i), cancellable, &error);
    if (saved)
      ra_progress_tell (cancellable, i + 1, work->pieces->len);
  }
  return_file (task, saved, error);
}

void
ra_export_save_async (GPtrArray *pieces, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (pieces != NULL && pieces->len > 0);
  Work *work = g_new0 (Work, 1);

  work->pieces = g_ptr_array_ref (pieces);
  work->file = g_object_ref (((const RaExportPiece *)g_ptr_array_index (pieces, 0))->file);
  start (work, run_save, cancellable, callback, user_data);
}

GFile *
ra_export_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
run_encode (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Work *work = task_data;
  GError *error = NULL;
  g_autoptr (RaDrawing) drawing = draw (work->job, cancellable, &error);
  GBytes *bytes = drawing != NULL ? ra_drawing_encode (drawing, cancellable, &error) : NULL;

  (void)source;
  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify)g_bytes_unref);
  else
    g_task_return_error (task, error);
}

void
ra_export_encode_async (const RaExportJob *job, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  Work *work = g_new0 (Work, 1);

  work->job = ra_export_job_copy (job);
  start (work, run_encode, cancellable, callback, user_data);
}

GBytes *
ra_export_encode_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* What the window shows beyond what the file says goes into the bundle's recipe. */
static gboolean
write_bundle (const Work *work, const char *path, GCancellable *cancellable, GError **error)
{
  const RaMapSpec *spec = work->job->spec;
  g_auto (RaRecipe) recipe = { 0 };
  const RaBundle bundle = { .catalogue = work->catalogue,
                            .scenario = spec->scenario,
                            .name = work->name,
                            .text = work->text,
                            .recipe = &recipe,
                            .basemap = work->job->basemap };

  ra_recipe_take_beyond_file (&recipe, spec, work->text);
  if (work->job->keep_view)
    ra_recipe_take_view (&recipe, &spec->viewport);
  return ra_bundle_write (&bundle, path, cancellable, error);
}

static void
run_bundle (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Work *work = task_data;
  GError *error = NULL;
  g_autofree char *path = path_of (work->file, &error);

  (void)source;
  return_file (task, path != NULL && write_bundle (work, path, cancellable, &error), error);
}

void
ra_export_bundle_async (const RaExportJob *job, const RaExportSource *source, GFile *folder, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  Work *work = g_new0 (Work, 1);

  g_return_if_fail (job->spec->compare_with == NULL);
  work->job = ra_export_job_copy (job);
  work->catalogue = ra_catalogue_ref (source->catalogue);
  work->name = g_strdup (source->name);
  work->text = g_strdup (source->text);
  work->file = g_object_ref (folder);
  start (work, run_bundle, cancellable, callback, user_data);
}

GFile *
ra_export_bundle_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
