/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/document-load.h"

#include "app/model/worker.h"

/* Some 60 ms of reading: four times as much would be felt. */
#define QUICK_BYTES (256 * 1024)

typedef struct {
  RaCatalogue *catalogue;
  GFile *file; /* NULL: the text */
  char *text;
  char *sentence;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;
  ra_catalogue_unref (self->catalogue);
  g_clear_object (&self->file);
  g_free (self->text);
  g_free (self->sentence);
  g_free (self);
}

gboolean
ra_document_takes_long (goffset n_bytes)
{
  return n_bytes > QUICK_BYTES;
}

goffset
ra_document_file_size (GFile *file)
{
  g_return_val_if_fail (G_IS_FILE (file), 0);
  g_autoptr (GFileInfo) info
      = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  return info != NULL ? g_file_info_get_size (info) : 0;
}

static void
run (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  (void)source, (void)cancellable;
  const Request *self = task_data;
  GError *error = NULL;
  RaDocument *document = self->file != NULL
                             ? ra_document_open (self->catalogue, self->file, &error)
                             : ra_document_new_imported (self->catalogue, self->text, self->sentence, &error);
  if (document != NULL)
    g_task_return_pointer (task, document, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
start (Request request, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_task_data (task, g_memdup2 (&request, sizeof request), request_free);
  ra_worker_run (task, run);
}

void
ra_document_open_async (RaCatalogue *catalogue, GFile *file, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (catalogue != NULL && G_IS_FILE (file));
  start ((Request) { .catalogue = ra_catalogue_ref (catalogue), .file = g_object_ref (file) }, callback, user_data);
}

void
ra_document_new_imported_async (RaCatalogue *catalogue, const char *text, const char *sentence,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (catalogue != NULL && text != NULL && sentence != NULL);
  start (
      (Request) { .catalogue = ra_catalogue_ref (catalogue), .text = g_strdup (text), .sentence = g_strdup (sentence) },
      callback, user_data);
}

RaDocument *
ra_document_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
