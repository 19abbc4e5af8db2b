/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/render-queue.h"

#include "app/model/latest-task.h"

struct _RaRenderQueue {
  GObject parent_instance;
  RaMapEngine *engine; /* the worker's while a job runs */
  RaRenderQueueFunc func;
  gpointer user_data;
  GTask *running; /* borrowed: the task lives until its callback */
  RaRenderJob *pending;
  gboolean has_drawn;
};

G_DEFINE_FINAL_TYPE (RaRenderQueue, ra_render_queue, G_TYPE_OBJECT)

/* A running task holds a reference to the queue, so none runs any more when this is called. */
static void
ra_render_queue_finalize (GObject *object)
{
  RaRenderQueue *self = RA_RENDER_QUEUE (object);

  g_clear_pointer (&self->pending, ra_render_job_free);
  g_clear_pointer (&self->engine, ra_map_engine_free);
  G_OBJECT_CLASS (ra_render_queue_parent_class)->finalize (object);
}

static void
ra_render_queue_class_init (RaRenderQueueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_render_queue_finalize;
}

static void
ra_render_queue_init (RaRenderQueue *self)
{
  (void)self;
}

RaRenderQueue *
ra_render_queue_new (RaBasemap *basemap, RaRenderQueueFunc func, gpointer user_data)
{
  RaRenderQueue *self = g_object_new (RA_TYPE_RENDER_QUEUE, NULL);

  self->engine = ra_map_engine_new (basemap);
  self->func = func;
  self->user_data = user_data;
  return self;
}

static void
run_job (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  RaRenderQueue *self = source;
  GError *error = NULL;
  RaPicture *picture = ra_render_job_run (task_data, self->engine, cancellable, &error);

  if (picture != NULL)
    g_task_return_pointer (task, picture, (GDestroyNotify)ra_picture_free);
  else
    g_task_return_error (task, error);
}

static void start_next (RaRenderQueue *self);

static void
job_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RaRenderQueue *self = RA_RENDER_QUEUE (source);
  g_autoptr (GError) error = NULL;
  RaPicture *picture = g_task_propagate_pointer (G_TASK (result), &error);

  (void)user_data;
  self->running = NULL;
  self->has_drawn |= picture != NULL;
  start_next (self);
  ra_hold_application (FALSE);
  if (self->func == NULL)
    ra_picture_free (picture);
  else if (picture != NULL || !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->func (picture, error, self->user_data);
}

static void
start_next (RaRenderQueue *self)
{
  if (self->pending == NULL || self->running != NULL)
    return;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (self, cancellable, job_done_cb, NULL);
  g_task_set_task_data (task, g_steal_pointer (&self->pending), (GDestroyNotify)ra_render_job_free);
  self->running = task;
  ra_hold_application (TRUE);
  g_task_run_in_thread (task, run_job);
}

/* Whether both jobs come to the same picture. */
static gboolean
are_equal (const RaRenderJob *a, const RaRenderJob *b)
{
  const RaViewport *va = &a->spec->viewport;
  const RaViewport *vb = &b->spec->viewport;

  return a->content_serial == b->content_serial && a->quality == b->quality && a->scale == b->scale
         && ra_viewport_same_plane (va, vb) && va->x_m == vb->x_m && va->y_m == vb->y_m
         && va->metres_per_px == vb->metres_per_px && va->width_px == vb->width_px && va->height_px == vb->height_px;
}

static gboolean
same_size (const RaRenderJob *a, const RaRenderJob *b)
{
  return a->spec->viewport.width_px == b->spec->viewport.width_px
         && a->spec->viewport.height_px == b->spec->viewport.height_px;
}

/* While the window is being put together the map changes its size, and what would be drawn first would be thrown away.
 * Later a picture of another size is better than none. */
static gboolean
makes_useless (const RaRenderQueue *self, const RaRenderJob *newer, const RaRenderJob *older)
{
  if (newer->content_serial != older->content_serial || (!self->has_drawn && !same_size (newer, older)))
    return TRUE;
  if (ra_viewport_same_plane (&newer->spec->viewport, &older->spec->viewport))
    return FALSE;
  return older->quality == RA_QUALITY_FULL;
}

void
ra_render_queue_push (RaRenderQueue *self, RaRenderJob *job)
{
  g_return_if_fail (RA_IS_RENDER_QUEUE (self));
  g_return_if_fail (job != NULL);
  g_clear_pointer (&self->pending, ra_render_job_free);
  if (self->running != NULL && !g_cancellable_is_cancelled (g_task_get_cancellable (self->running))
      && are_equal (job, g_task_get_task_data (self->running))) {
    ra_render_job_free (job);
    return;
  }
  self->pending = job;
  if (self->running == NULL)
    start_next (self);
  else if (makes_useless (self, job, g_task_get_task_data (self->running)))
    g_cancellable_cancel (g_task_get_cancellable (self->running));
}

gboolean
ra_render_queue_is_busy (RaRenderQueue *self)
{
  g_return_val_if_fail (RA_IS_RENDER_QUEUE (self), FALSE);
  return self->running != NULL || self->pending != NULL;
}

void
ra_render_queue_stop (RaRenderQueue *self)
{
  g_return_if_fail (RA_IS_RENDER_QUEUE (self));
  self->func = NULL;
  g_clear_pointer (&self->pending, ra_render_job_free);
  if (self->running != NULL)
    g_cancellable_cancel (g_task_get_cancellable (self->running));
}
