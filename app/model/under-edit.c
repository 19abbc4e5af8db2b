/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/under-edit.h"

#include <glib/gi18n.h>

#include "app/model/worker.h"
#include "app/picture/under-file.h"

static void
free_layer (gpointer layer)
{
  ra_reference_layer_unref (layer);
}

static void
run_load (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autofree char *path = g_file_get_path (task_data);
  GError *error = NULL;

  (void)source, (void)cancellable;
  if (path == NULL) {
    g_autofree char *name = g_file_get_parse_name (task_data);
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s: not a local file", name);
    return;
  }
  RaReferenceLayer *layer = ra_under_file_load (path, NULL, &error);
  if (layer != NULL)
    g_task_return_pointer (task, layer, free_layer);
  else
    g_task_return_error (task, error);
}

void
ra_under_edit_load_async (GFile *file, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  ra_worker_run (task, run_load);
}

RaReferenceLayer *
ra_under_edit_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static RaScenarioDocument *
begin (RaDocument *document, GError **error)
{
  RaScenarioDocument *draft = ra_document_begin (document);

  if (draft == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY, _ ("This scenario cannot be changed"));
  return draft;
}

gboolean
ra_under_edit_add (RaDocument *document, const RaReferenceLayer *layer, GError **error)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (document) && layer != NULL, FALSE);
  g_autoptr (RaScenarioDocument) draft = begin (document, error);
  /* Translators: the name of a step that can be undone */
  g_autofree char *sentence = g_strdup_printf (_ ("Lay %s under the map"), layer->title);

  if (draft == NULL)
    return FALSE;
  ra_scenario_document_add_under (draft, layer);
  return ra_document_commit (document, draft, sentence, NULL, error);
}

gboolean
ra_under_edit_remove_all (RaDocument *document, GError **error)
{
  g_return_val_if_fail (RA_IS_DOCUMENT (document), FALSE);
  g_autoptr (RaScenarioDocument) draft = begin (document, error);

  if (draft == NULL)
    return FALSE;
  while (ra_scenario_document_remove (draft, "under", 0))
    continue;
  return ra_document_commit (document, draft, _ ("Remove the reference layers"), NULL, error);
}
