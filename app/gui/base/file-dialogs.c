/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/base/file-dialogs.h"

#include <glib/gi18n.h>

/* GTK does not keep a native dialog alive: the task that waits for its answer does. */
static void
response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GFile *file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
  gtk_native_dialog_destroy (dialog);
}

/* What a dialog asks for. */
typedef struct {
  GtkFileChooserAction action;
  RaSaveQuestion about;
  GFile *current;                   /* NULL: none; else it stands for the proposal */
  const char *const *more_suffixes; /* without dots, ended by NULL; or NULL */
} Question;

/* What is imported. */
static const char *const table_suffixes[]
    = { "csv", "tsv",  "txt", "geojson", "geojsonl", "ndjson", "topojson", "kml", "kmz",
        "gpx", "gpkg", "shp", "shz",     "zip",      "xlsx",   "ods",      NULL };
/* What is laid under a map. */
static const char *const layer_suffixes[] = { "kml", "gpkg", NULL };

/* Whose names end otherwise is asked for as well. */
static void
add_all_files (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

static void
ask (GtkWindow *parent, const Question *question, GAsyncReadyCallback callback, gpointer user_data)
{
  const RaSaveQuestion *about = &question->about;
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (about->title, parent, question->action, about->accept, _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *pattern = about->filter_name != NULL ? g_strconcat ("*", about->suffix, NULL) : NULL;
  GTask *task = g_task_new (parent, NULL, callback, user_data);

  g_task_set_task_data (task, dialog, g_object_unref);
  if (about->filter_name != NULL) {
    gtk_file_filter_set_name (filter, about->filter_name);
    gtk_file_filter_add_mime_type (filter, about->mime_type);
    gtk_file_filter_add_pattern (filter, pattern);
    for (const char *const *suffix = question->more_suffixes; suffix != NULL && *suffix != NULL; suffix++)
      gtk_file_filter_add_suffix (filter, *suffix);
    gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
    if (question->action == GTK_FILE_CHOOSER_ACTION_OPEN)
      add_all_files (GTK_FILE_CHOOSER (dialog));
  }
  if (about->folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), about->folder, NULL);
  if (question->current != NULL)
    gtk_file_chooser_set_file (GTK_FILE_CHOOSER (dialog), question->current, NULL);
  else if (about->name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), about->name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
ra_file_dialogs_save_async (GtkWindow *parent, const RaSaveQuestion *question, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  ask (parent, &(Question) { .action = GTK_FILE_CHOOSER_ACTION_SAVE, .about = *question }, callback, user_data);
}

GFile *
ra_file_dialogs_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ra_file_dialogs_save_picture_async (GtkWindow *parent, RaPictureFormat format, const RaSaveProposal *proposal,
                                    GAsyncReadyCallback callback, gpointer user_data)
{
  const struct {
    const char *name;
    const char *mime_type;
  } filters[] = { { _ ("PNG pictures"), "image/png" },
                  { _ ("SVG drawings"), "image/svg+xml" },
                  { _ ("PDF documents"), "application/pdf" } };
  const RaSaveQuestion question = { .title = _ ("Save Picture"),
                                    .accept = _ ("_Export"),
                                    .name = proposal->name,
                                    .folder = proposal->folder,
                                    .filter_name = filters[format].name,
                                    .mime_type = filters[format].mime_type,
                                    .suffix = ra_picture_format_get_suffix (format) };

  ra_file_dialogs_save_async (parent, &question, callback, user_data);
}

/* GTK has no dialog for a folder that is not there yet; that for files serves as well. */
void
ra_file_dialogs_save_folder_async (GtkWindow *parent, const RaSaveProposal *proposal, GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  const RaSaveQuestion question
      = { .title = _ ("Save Bundle"), .accept = _ ("_Export"), .name = proposal->name, .folder = proposal->folder };

  ra_file_dialogs_save_async (parent, &question, callback, user_data);
}

static void
ask_for_scenario (GtkWindow *parent, Question question, GAsyncReadyCallback callback, gpointer user_data)
{
  question.about.filter_name = question.more_suffixes != NULL ? _ ("Scenarios, Tables and Maps") : _ ("Scenarios");
  question.about.mime_type = "application/x-range-atlas+json";
  question.about.suffix = ".rangeatlas";
  ask (parent, &question, callback, user_data);
}

void
ra_file_dialogs_open_scenario_async (GtkWindow *parent, GAsyncReadyCallback callback, gpointer user_data)
{
  const Question question = { .action = GTK_FILE_CHOOSER_ACTION_OPEN,
                              .about = { .title = _ ("Open Scenario"), .accept = _ ("_Open") },
                              .more_suffixes = table_suffixes };

  ask_for_scenario (parent, question, callback, user_data);
}

GFile *
ra_file_dialogs_open_scenario_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ra_file_dialogs_save_scenario_async (GtkWindow *parent, GFile *current, const char *name, GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  const Question question = { .action = GTK_FILE_CHOOSER_ACTION_SAVE,
                              .about = { .title = _ ("Save Scenario"), .accept = _ ("_Save"), .name = name },
                              .current = current };

  ask_for_scenario (parent, question, callback, user_data);
}

GFile *
ra_file_dialogs_save_scenario_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ra_file_dialogs_open_table_async (GtkWindow *parent, GAsyncReadyCallback callback, gpointer user_data)
{
  const Question question = { .action = GTK_FILE_CHOOSER_ACTION_OPEN,
                              .about = { .title = _ ("Open Table"),
                                         .accept = _ ("_Open"),
                                         .filter_name = _ ("Tables and Maps"),
                                         .mime_type = "text/csv",
                                         .suffix = ".csv" },
                              .more_suffixes = table_suffixes };

  ask (parent, &question, callback, user_data);
}

GFile *
ra_file_dialogs_open_table_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
ra_file_dialogs_open_layer_async (GtkWindow *parent, GAsyncReadyCallback callback, gpointer user_data)
{
  const Question question = { .action = GTK_FILE_CHOOSER_ACTION_OPEN,
                              .about = { .title = _ ("Lay File Under Map"),
                                         .accept = _ ("_Open"),
                                         .filter_name = _ ("GeoJSON, KML and GeoPackage"),
                                         .mime_type = "application/geo+json",
                                         .suffix = ".geojson" },
                              .more_suffixes = layer_suffixes };

  ask (parent, &question, callback, user_data);
}

GFile *
ra_file_dialogs_open_layer_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
