/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The export panel's ways out: a file, the clipboard, a bundle. */

#include "app/gui/export/export-dialog-private.h"

#include <glib/gi18n.h>

#include "app/gui/base/file-dialogs.h"
#include "app/gui/base/toasts.h"
#include "app/gui/export/export-options.h"

/* What is done sooner needs no word about it. */
#define PROGRESS_DELAY_MS 500
#define PULSE_MS          80

static void
tell (RaExportDialog *self, const char *message)
{
  ra_toasts_tell (GTK_WIDGET (self->toast_overlay), message);
}

/* While something is written */

static void
enable (RaExportDialog *self, gboolean enabled)
{
  static const char *const ways[] = { "export.save", "export.copy-picture" };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), ways[i], enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.bundle", enabled && self->scenario != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.stop", !enabled);
  gtk_widget_set_sensitive (GTK_WIDGET (self->settings), enabled);
}

static gboolean
pulse_cb (gpointer user_data)
{
  RaExportDialog *self = RA_EXPORT_DIALOG (user_data);

  gtk_progress_bar_pulse (self->progress_bar);
  return G_SOURCE_CONTINUE;
}

static gboolean
show_progress_cb (gpointer user_data)
{
  RaExportDialog *self = RA_EXPORT_DIALOG (user_data);

  gtk_widget_set_visible (GTK_WIDGET (self->progress_box), TRUE);
  self->progress_id = g_timeout_add (PULSE_MS, pulse_cb, self);
  return G_SOURCE_REMOVE;
}

static void
begin_writing (RaExportDialog *self)
{
  self->writing = g_cancellable_new ();
  self->progress_id = g_timeout_add (PROGRESS_DELAY_MS, show_progress_cb, self);
  enable (self, FALSE);
}

/* FALSE: the panel is closed, or the user has stopped it; nobody wants to hear of it any more. */
static gboolean
end_writing (RaExportDialog *self, GAsyncResult *result)
{
  if (self->writing == NULL || g_task_get_cancellable (G_TASK (result)) != self->writing)
    return FALSE;
  g_clear_object (&self->writing);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_box), FALSE);
  enable (self, TRUE);
  return TRUE;
}

void
ra_export_dialog_stop (RaExportDialog *self)
{
  g_clear_handle_id (&self->progress_id, g_source_remove);
  if (self->writing == NULL)
    return;
  g_cancellable_cancel (self->writing);
  g_clear_object (&self->writing);
}

static void
stop_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaExportDialog *self = RA_EXPORT_DIALOG (widget);

  (void)name, (void)parameter;
  ra_export_dialog_stop (self);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_box), FALSE);
  enable (self, TRUE);
  tell (self, _ ("Stopped; nothing was written"));
}

static void
finish (RaExportDialog *self, GFile *file, const GError *error)
{
  g_autofree char *words = NULL;

  if (file != NULL) {
    ra_export_dialog_keep (self, file);
    g_signal_emit_by_name (self, "exported", file);
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }
  words = g_strdup_printf (_ ("Not exported: %s"), error->message);
  tell (self, words);
}

/* A picture */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RaExportDialog) self = RA_EXPORT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ra_export_save_finish (result, &error);

  (void)source;
  if (end_writing (self, result))
    finish (self, file, error);
}

/* The suffix that somebody types says which format is wanted. A name without one gets that of the format; the dialog
 * could not ask then whether a file of that name may be overwritten. */
static GFile *
settle_name (RaExportDialog *self, GFile *chosen)
{
  g_autofree char *path = g_file_get_path (chosen);
  g_autofree char *whole = NULL;

  if (path == NULL || ra_picture_format_of_path (path, &self->job->format, NULL)) {
    adw_combo_row_set_selected (self->format_row, self->job->format);
    return g_object_ref (chosen);
  }
  self->job->format = (RaPictureFormat)adw_combo_row_get_selected (self->format_row);
  whole = g_strconcat (path, ra_picture_format_get_suffix (self->job->format), NULL);
  if (g_file_test (whole, G_FILE_TEST_EXISTS)) {
    g_autofree char *base = g_path_get_basename (whole);
    g_autofree char *words = g_strdup_printf (_ ("Not exported: there is a file %s already"), base);

    tell (self, words);
    return NULL;
  }
  return g_file_new_for_path (whole);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RaExportDialog *self = RA_EXPORT_DIALOG (source);
  g_autoptr (GFile) chosen = ra_file_dialogs_save_finish (result, NULL);
  g_autoptr (GFile) file = NULL;

  (void)user_data;
  if (chosen == NULL || self->job == NULL || self->writing != NULL)
    return;
  file = settle_name (self, chosen);
  if (file == NULL)
    return;
  begin_writing (self);
  ra_export_save_async (self->job, file, self->writing, saved_cb, g_object_ref (self));
}

/* "status-quo-2021-web.png" */
static char *
propose_name (RaExportDialog *self)
{
  const RaPreset *preset = ra_picture_size_group_get_preset (self->size_group);

  return g_strdup_printf ("%s-%s%s", ra_scenario_get_id (self->job->spec->scenario),
                          preset != NULL ? preset->id : "custom", ra_picture_format_get_suffix (self->job->format));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaExportDialog *self = RA_EXPORT_DIALOG (widget);
  g_autofree char *proposal = propose_name (self);
  g_autoptr (GFile) folder = ra_export_dialog_dup_folder (self);

  (void)name, (void)parameter;
  ra_file_dialogs_save_picture_async (GTK_WINDOW (self), self->job->format, &(RaSaveProposal) { proposal, folder },
                                      file_chosen_cb, NULL);
}

/* The clipboard */

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RaExportDialog) self = RA_EXPORT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = ra_export_encode_finish (result, &error);

  (void)source;
  if (!end_writing (self, result))
    return;
  if (png != NULL && ra_export_put_on_clipboard (gtk_widget_get_clipboard (GTK_WIDGET (self)), png, &error))
    tell (self, _ ("Picture copied"));
  else
    tell (self, error->message);
}

static void
copy_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaExportDialog *self = RA_EXPORT_DIALOG (widget);
  g_autoptr (RaExportJob) job = ra_export_job_copy (self->job);

  (void)name, (void)parameter;
  job->format = RA_PICTURE_PNG;
  begin_writing (self);
  ra_export_encode_async (job, self->writing, copied_cb, g_object_ref (self));
}

static void
copy_alt_text_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaExportDialog *self = RA_EXPORT_DIALOG (widget);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  (void)name, (void)parameter;
  gtk_text_buffer_get_bounds (self->alt_buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->alt_buffer, &start, &end, FALSE);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  tell (self, _ ("Alternative text copied"));
}

/* A bundle */

static void
bundled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RaExportDialog) self = RA_EXPORT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = ra_export_bundle_finish (result, &error);

  (void)source;
  if (end_writing (self, result))
    finish (self, folder, error);
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RaExportDialog *self = RA_EXPORT_DIALOG (source);
  g_autoptr (GFile) folder = ra_file_dialogs_save_finish (result, NULL);
  g_auto (RaMapOptions) options = { 0 };

  (void)user_data;
  if (folder == NULL || self->job == NULL || self->writing != NULL)
    return;
  ra_export_options_fill (self->job, self->scenario, &options);
  begin_writing (self);
  ra_export_bundle_async (&options, folder, self->writing, bundled_cb, g_object_ref (self));
}

static void
choose_folder (RaExportDialog *self)
{
  g_autofree char *name = g_strdup_printf ("%s-bundle", ra_scenario_get_id (self->job->spec->scenario));
  g_autoptr (GFile) folder = ra_export_dialog_dup_folder (self);

  ra_file_dialogs_save_folder_async (GTK_WINDOW (self), &(RaSaveProposal) { name, folder }, folder_chosen_cb, NULL);
}

static void
bundle_answered_cb (RaExportDialog *self, const char *response)
{
  if (g_str_equal (response, "export") && self->job != NULL)
    choose_folder (self);
}

/* A bundle is drawn from a scenario file, which does not know what is switched off in a window. */
static void
bundle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaExportDialog *self = RA_EXPORT_DIALOG (widget);
  GtkWidget *question;

  (void)name, (void)parameter;
  if (!ra_export_options_leave_out (self->job)) {
    choose_folder (self);
    return;
  }
  question = adw_message_dialog_new (
      GTK_WINDOW (self), _ ("Export the Whole Scenario?"),
      _ ("A bundle is drawn from the scenario’s file. What is hidden in the window is shown in it, and bands or "
         "overlaps that are switched on in the window are not."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "cancel", _ ("_Cancel"), "export",
                                    _ ("_Export Bundle"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "cancel");
  g_signal_connect_object (question, "response", G_CALLBACK (bundle_answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}

void
ra_export_dialog_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "export.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "export.copy-picture", NULL, copy_picture_action);
  gtk_widget_class_install_action (widget_class, "export.copy-alt-text", NULL, copy_alt_text_action);
  gtk_widget_class_install_action (widget_class, "export.bundle", NULL, bundle_action);
  gtk_widget_class_install_action (widget_class, "export.stop", NULL, stop_action);
}
