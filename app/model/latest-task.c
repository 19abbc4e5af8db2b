/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/latest-task.h"

struct _RaLatestTask {
  GObject parent_instance;
  const RaLatestTaskFuncs *funcs;
  gpointer user_data;
  gboolean stopped;
  GTask *running; /* borrowed: the task lives until its callback */
  gpointer pending;
};

G_DEFINE_FINAL_TYPE (RaLatestTask, ra_latest_task, G_TYPE_OBJECT)

static void
drop_pending (RaLatestTask *self)
{
  if (self->pending != NULL)
    self->funcs->free_input (self->pending);
  self->pending = NULL;
}

static void
ra_latest_task_finalize (GObject *object)
{
  drop_pending (RA_LATEST_TASK (object));
  G_OBJECT_CLASS (ra_latest_task_parent_class)->finalize (object);
}

static void
ra_latest_task_class_init (RaLatestTaskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_latest_task_finalize;
}

static void
ra_latest_task_init (RaLatestTask *self)
{
  (void)self;
}

RaLatestTask *
ra_latest_task_new (const RaLatestTaskFuncs *funcs, gpointer user_data)
{
  RaLatestTask *self = g_object_new (RA_TYPE_LATEST_TASK, NULL);

  self->funcs = funcs;
  self->user_data = user_data;
  return self;
}

void
ra_hold_application (gboolean hold)
{
  GApplication *application = g_application_get_default ();

  if (application == NULL)
    return;
  if (hold)
    g_application_hold (application);
  else
    g_application_release (application);
}

static void
run_task (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const RaLatestTask *self = source;
  GError *error = NULL;
  gpointer result = self->funcs->run (task_data, cancellable, &error);

  if (result != NULL)
    g_task_return_pointer (task, result, self->funcs->free_result);
  else
    g_task_return_error (task, error);
}

static void start_next (RaLatestTask *self);

static void
task_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RaLatestTask *self = RA_LATEST_TASK (source);
  /* A cancelled task gives no result, even if its work was done in time. */
  g_autoptr (GError) error = NULL;
  gpointer answer = g_task_propagate_pointer (G_TASK (result), &error);

  (void)user_data;
  self->running = NULL;
  start_next (self);
  ra_hold_application (FALSE);
  if (!self->stopped && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->funcs->done (answer, error, self->user_data);
  else if (answer != NULL)
    self->funcs->free_result (answer);
}

static void
start_next (RaLatestTask *self)
{
  if (self->pending == NULL || self->running != NULL)
    return;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (self, cancellable, task_done_cb, NULL);
  g_task_set_task_data (task, g_steal_pointer (&self->pending), self->funcs->free_input);
  self->running = task;
  ra_hold_application (TRUE);
  g_task_run_in_thread (task, run_task);
}

void
ra_latest_task_start (RaLatestTask *self, gpointer input)
{
  g_return_if_fail (RA_IS_LATEST_TASK (self));
  g_return_if_fail (input != NULL);
  drop_pending (self);
  self->pending = input;
  self->stopped = FALSE;
  if (self->running == NULL)
    start_next (self);
  else
    g_cancellable_cancel (g_task_get_cancellable (self->running));
}

gboolean
ra_latest_task_is_busy (RaLatestTask *self)
{
  g_return_val_if_fail (RA_IS_LATEST_TASK (self), FALSE);
  return self->running != NULL || self->pending != NULL;
}

void
ra_latest_task_stop (RaLatestTask *self)
{
  g_return_if_fail (RA_IS_LATEST_TASK (self));
  self->stopped = TRUE;
  drop_pending (self);
  if (self->running != NULL)
    g_cancellable_cancel (g_task_get_cancellable (self->running));
}
