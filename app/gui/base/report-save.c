/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/report-save.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/gui/base/file-dialogs.h"
#include "app/model/latest-task.h"

typedef struct {
  RaReportSave save;
  GFile *file;
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  self->save.free_input (self->save.input);
  g_clear_object (&self->save.widget);
  g_clear_object (&self->file);
  g_free (self);
}

static void
run_work (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Work *self = task_data;
  GError *error = NULL;
  g_autofree char *text = self->save.write (self->save.input, &self->save.options, cancellable, &error);

  (void)source;
  if (text != NULL
      && g_file_replace_contents (self->file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable,
                                  &error))
    g_task_return_pointer (task, g_object_ref (self->file), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Work *self = g_task_get_task_data (task);

  (void)source;
  GError *error = NULL;
  self->file = ra_file_dialogs_save_finish (result, &error);
  if (self->file == NULL)
    g_task_return_error (task, error);
  else
    g_task_run_in_thread (task, run_work);
}

static RaSaveQuestion
question_of (RaReachFormat format)
{
  switch (format) {
  case RA_REACH_CSV:
    return (RaSaveQuestion) { .filter_name = _ ("CSV tables"), .mime_type = "text/csv", .suffix = ".csv" };
  case RA_REACH_JSON:
    return (RaSaveQuestion) { .filter_name = _ ("JSON files"), .mime_type = "application/json", .suffix = ".json" };
  case RA_REACH_MD:
  case RA_REACH_TEXT:
  default:
    return (RaSaveQuestion) { .filter_name = _ ("Markdown texts"), .mime_type = "text/markdown", .suffix = ".md" };
  }
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  const Work *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  const char *done
      = self->save.more_than_seen ? _ ("Exported %s, with all rows and not only those shown") : _ ("Exported %s");
  g_autofree char *text
      = file != NULL ? g_strdup_printf (done, name) : g_strdup_printf (_ ("Not exported: %s"), error->message);

  (void)source, (void)user_data;
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit_by_name (self->save.widget, "message", text);
  ra_hold_application (FALSE);
}

void
ra_report_save (const RaReportSave *save)
{
  GTask *task = g_task_new (NULL, NULL, done_cb, NULL);
  Work *self = g_new0 (Work, 1);
  RaSaveQuestion question = question_of (save->options.format);
  g_autofree char *name = g_strconcat (save->name, question.suffix, NULL);

  self->save = *save;
  self->save.widget = g_object_ref (save->widget);
  self->save.name = NULL;
  g_task_set_task_data (task, self, work_free);
  question.title = _ ("Export Table");
  question.accept = _ ("_Export");
  question.name = name;
  ra_hold_application (TRUE);
  ra_file_dialogs_save_async (GTK_WINDOW (gtk_widget_get_root (save->widget)), &question, file_chosen_cb, task);
}
