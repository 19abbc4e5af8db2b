/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/pages-file.h"

#include "app/model/worker.h"

typedef struct {
  RaPagesOrder order;
  GFile *file;
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  self->order.free (self->order.data);
  g_clear_object (&self->file);
  g_free (self);
}

static void
run (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Work *work = task_data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = work->order.print (work->order.data, cancellable, &error);

  (void)source;
  if (bytes != NULL
      && g_file_replace_contents (work->file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                  G_FILE_CREATE_NONE, NULL, cancellable, &error))
    g_task_return_pointer (task, g_object_ref (work->file), g_object_unref);
  else
    g_task_return_error (task, error);
}

void
ra_pages_write_async (const RaPagesOrder *order, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_return_if_fail (order != NULL && G_IS_FILE (file));
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Work *work = g_new (Work, 1);

  *work = (Work) { *order, g_object_ref (file) };
  g_task_set_task_data (task, work, work_free);
  ra_worker_run (task, run);
}

GFile *
ra_pages_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
