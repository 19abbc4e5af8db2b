/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/import-job.h"

#include "app/model/worker.h"
#include "app/picture/import-file.h"
#include "data/formats/table-text.h"

struct _RaImportJob {
  gatomicrefcount refs;
  RaImport *import;
  char *title;
};

RaImportJob *
ra_import_job_ref (RaImportJob *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
ra_import_job_unref (RaImportJob *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_pointer (&self->import, ra_import_free);
  g_free (self->title);
  g_free (self);
}

const RaImport *
ra_import_job_get_import (const RaImportJob *self)
{
  return self->import;
}

const char *
ra_import_job_get_title (const RaImportJob *self)
{
  return self->title;
}

typedef struct {
  GFile *file;
  char *sheet;    /* or NULL */
  char *encoding; /* or NULL */
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *self = data;

  g_object_unref (self->file);
  g_free (self->sheet);
  g_free (self->encoding);
  g_free (self);
}

static void
run_load (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Wanted *wanted = task_data;
  g_autofree char *path = g_file_get_path (wanted->file);

  (void)source, (void)cancellable;
  if (path == NULL) {
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s: not a local file",
                             g_file_peek_path (wanted->file));
    return;
  }
  GError *error = NULL;
  RaImport *import = ra_import_table_load (path, wanted->sheet, wanted->encoding, 0, &error);
  if (import == NULL) {
    g_task_return_error (task, error);
    return;
  }
  RaImportJob *self = g_new0 (RaImportJob, 1);
  g_atomic_ref_count_init (&self->refs);
  self->import = import;
  self->title = ra_import_table_title (path);
  g_task_return_pointer (task, self, (GDestroyNotify)ra_import_job_unref);
}

void
ra_import_job_load_async (const RaImportWanted *wanted, GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  const Wanted own = { g_object_ref (wanted->file), g_strdup (wanted->sheet), g_strdup (wanted->encoding) };
  g_task_set_task_data (task, g_memdup2 (&own, sizeof own), wanted_free);
  g_task_set_return_on_cancel (task, TRUE);
  ra_worker_run (task, run_load);
}

RaImportJob *
ra_import_job_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
ra_import_job_lacks_encoding (const GError *error)
{
  return g_error_matches (error, RA_TABLE_ERROR, RA_TABLE_ERROR_ENCODING);
}

static void
run_write (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const RaImportJob *self = task_data;
  g_autoptr (RaScenarioDocument) document = ra_import_to_scenario (self->import, self->title, NULL);

  (void)source, (void)cancellable;
  g_task_return_pointer (task, ra_scenario_document_to_text (document), g_free);
}

void
ra_import_job_write_async (RaImportJob *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, ra_import_job_ref (self), (GDestroyNotify)ra_import_job_unref);
  ra_worker_run (task, run_write);
}

char *
ra_import_job_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
