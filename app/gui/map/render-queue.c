/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/render-queue.h"

#include "app/model/latest-task.h"

struct _RaRenderQueue {
  GObject parent_instance;
  RaMapEngine *engine; /* the worker's while a job runs */
  RaPictureFunc func;
  RaPictureFunc seen; /* NULL: nobody asks */
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
ra_render_queue_new (RaBasemap *basemap)
{
  RaRenderQueue *self = g_object_new (RA_TYPE_RENDER_QUEUE, NULL);

  self->engine = ra_map_engine_new (basemap);
  return self;
}

void
ra_render_queue_follow (RaRenderQueue *self, RaPictureFunc func, RaPictureFunc seen, gpointer user_data)
{
  g_return_if_fail (RA_IS_RENDER_QUEUE (self));
  self->func = func;
  self->seen = seen;
  self->user_data = user_data;
}

/* A picture on its way from the worker to the main context. */
typedef struct {
  GTask *task;
  RaPicture *picture;
} Seen;

static void
seen_free (Seen *self)
{
  g_clear_object (&self->task);
  g_clear_pointer (&self->picture, ra_picture_free);
  g_free (self);
}

static gboolean
seen_cb (gpointer user_data)
{
  Seen *self = user_data;
  RaRenderQueue *queue = g_task_get_source_object (self->task);

  /* Of a job that is over there is the whole picture, or a newer one is wanted. */
  if (queue->running == self->task && queue->seen != NULL
      && !g_cancellable_is_cancelled (g_task_get_cancellable (self->task)))
    queue->seen (g_steal_pointer (&self->picture), NULL, queue->user_data);
  return G_SOURCE_REMOVE;
}

static void
send_seen (RaPicture *picture, const GError *error, gpointer user_data)
{
  GTask *task = user_data;
  Seen *seen = g_new0 (Seen, 1);

  (void)error;
  seen->task = g_object_ref (task);
  seen->picture = picture;
  g_main_context_invoke_full (g_task_get_context (task), G_PRIORITY_DEFAULT, seen_cb, seen, (GDestroyNotify)seen_free);
}

static void
run_job (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  RaRenderQueue *self = source;
  GError *error = NULL;
  RaPicture *picture = ra_render_job_run_seen_first (task_data, self->engine, send_seen, task, cancellable, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, picture, (GDestroyNotify)ra_picture_free);
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
  if (self->func == NULL || (picture == NULL && error == NULL))
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

  return a->prepares == b->prepares && a->content_serial == b->content_serial && a->quality == b->quality
         && a->scale == b->scale && ra_viewport_same_plane (va, vb) && va->x_m == vb->x_m && va->y_m == vb->y_m
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
  if (older->prepares)
    return FALSE;
  if (newer->content_serial != older->content_serial || (!self->has_drawn && !same_size (newer, older)))
    return TRUE;
  /* The map rests now: what it was to show on its way comes too late. */
  if (g_atomic_int_get (&older->alone) && !newer->alone)
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
  job->seen_first = self->seen != NULL;
  g_clear_pointer (&self->pending, ra_render_job_free);
  if (self->running != NULL && !g_cancellable_is_cancelled (g_task_get_cancellable (self->running))
      && are_equal (job, g_task_get_task_data (self->running))) {
    if (!job->alone)
      g_atomic_int_set (&((RaRenderJob *)g_task_get_task_data (self->running))->alone, FALSE);
    ra_render_job_free (job);
    return;
  }
  self->pending = job;
  if (self->running == NULL)
    start_next (self);
  else if (makes_useless (self, job, g_task_get_task_data (self->running)))
    g_cancellable_cancel (g_task_get_cancellable (self->running));
}

void
ra_render_queue_prepare (RaRenderQueue *self, const RaMapSpec *spec, double device_scale)
{
  g_return_if_fail (RA_IS_RENDER_QUEUE (self) && spec != NULL);
  RaRenderJob *job = ra_render_job_new (spec, device_scale, RA_QUALITY_FULL, 0);

  job->prepares = TRUE;
  job->alone = TRUE;
  ra_render_queue_push (self, job);
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
  self->seen = NULL;
  g_clear_pointer (&self->pending, ra_render_job_free);
  if (self->running != NULL)
    g_cancellable_cancel (g_task_get_cancellable (self->running));
}
