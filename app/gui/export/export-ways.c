/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/export/export-ways.h"

#include <glib/gi18n.h>

#include "app/base/progress.h"
#include "app/gui/base/file-dialogs.h"
#include "app/gui/base/parent-window.h"
#include "app/gui/base/toasts.h"
#include "app/gui/export/clipboard.h"
#include "app/gui/export/export-sizes.h"
#include "app/picture/picture-text.h"

/* What is done sooner needs no word about it. */
#define PROGRESS_DELAY_MS 500
#define PULSE_MS          80

struct _RaExportWays {
  GObject parent_instance;
  RaExportWaysParts parts; /* borrowed; all NULL once the panel is closed */
  RaCatalogue *catalogue;  /* of the file that a bundle is made of */
  char *source_name;
  char *source_text;   /* NULL: there is no such file */
  RaSettings *memory;  /* NULL: nothing is remembered */
  RaProgress *writing; /* what is being written; NULL: nothing */
  guint n_files;       /* that it writes one by one */
  guint progress_id;   /* timeout */
  RaExportJob *copied; /* of the last copy; NULL: none yet */
};

static guint written_signal;

G_DEFINE_FINAL_TYPE (RaExportWays, ra_export_ways, G_TYPE_OBJECT)

static void
tell (RaExportWays *self, const char *message)
{
  ra_toasts_tell (self->parts.widget, message);
}

GFile *
ra_export_ways_dup_folder (RaExportWays *self)
{
  g_return_val_if_fail (RA_IS_EXPORT_WAYS (self), NULL);
  return self->memory != NULL ? ra_settings_dup_export_folder (self->memory) : NULL;
}

/* No file says all of a comparison. */
gboolean
ra_export_ways_can_bundle (RaExportWays *self)
{
  g_return_val_if_fail (RA_IS_EXPORT_WAYS (self), FALSE);
  return self->source_text != NULL && self->parts.job->spec->compare_with == NULL;
}

static void
enable (RaExportWays *self, gboolean enabled)
{
  static const char *const ways[] = { "export.save", "export.copy-picture" };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    gtk_widget_action_set_enabled (self->parts.panel, ways[i], enabled);
  gtk_widget_action_set_enabled (self->parts.panel, "export.bundle", enabled && ra_export_ways_can_bundle (self));
  gtk_widget_action_set_enabled (self->parts.panel, "export.stop", !enabled);
  gtk_widget_set_sensitive (self->parts.settings, enabled);
}

/* Of the first part nobody knows how long it takes. */
static gboolean
pulse_cb (gpointer user_data)
{
  RaExportWays *self = RA_EXPORT_WAYS (user_data);

  const double share = ra_progress_get_share (self->writing);

  if (share > 0.0)
    gtk_progress_bar_set_fraction (self->parts.progress_bar, share);
  else
    gtk_progress_bar_pulse (self->parts.progress_bar);
  return G_SOURCE_CONTINUE;
}

static gboolean
show_progress_cb (gpointer user_data)
{
  RaExportWays *self = RA_EXPORT_WAYS (user_data);

  gtk_widget_set_visible (self->parts.progress_box, TRUE);
  self->progress_id = g_timeout_add (PULSE_MS, pulse_cb, self);
  return G_SOURCE_REMOVE;
}

static void
begin_writing (RaExportWays *self, guint n_files)
{
  self->n_files = n_files;
  self->writing = ra_progress_new ();
  self->progress_id = g_timeout_add (PROGRESS_DELAY_MS, show_progress_cb, self);
  enable (self, FALSE);
}

/* FALSE: the panel is closed, or the user has stopped it; nobody wants to hear of it any more. */
static gboolean
end_writing (RaExportWays *self, GAsyncResult *result)
{
  if (self->writing == NULL || g_task_get_cancellable (G_TASK (result)) != G_CANCELLABLE (self->writing))
    return FALSE;
  g_clear_object (&self->writing);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  gtk_widget_set_visible (self->parts.progress_box, FALSE);
  enable (self, TRUE);
  return TRUE;
}

static void
stop (RaExportWays *self)
{
  g_clear_handle_id (&self->progress_id, g_source_remove);
  if (self->writing == NULL)
    return;
  g_cancellable_cancel (G_CANCELLABLE (self->writing));
  g_clear_object (&self->writing);
}

static void
stop_way (RaExportWays *self)
{
  const gboolean some = self->n_files > 1 && self->writing != NULL && ra_progress_get_share (self->writing) > 0.0;

  stop (self);
  gtk_widget_set_visible (self->parts.progress_box, FALSE);
  enable (self, TRUE);
  tell (self, some ? _ ("Stopped; some of the sizes are written") : _ ("Stopped; nothing was written"));
}

static void
finish (RaExportWays *self, GFile *file, const GError *error)
{
  if (file != NULL) {
    g_signal_emit (self, written_signal, 0, file);
    return;
  }
  g_autofree char *text = g_strdup_printf (_ ("Not exported: %s"), error->message);
  tell (self, text);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  (void)source;
  g_autoptr (RaExportWays) self = RA_EXPORT_WAYS (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ra_export_save_finish (result, &error);

  if (end_writing (self, result))
    finish (self, file, error);
}

static void
tell_existing (RaExportWays *self, GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *text = g_strdup_printf (_ ("Not exported: there is a file %s already"), base);

  tell (self, text);
}

/* The suffix that somebody types says which format is wanted. A name without one gets that of the format; the dialog
 * could not ask then whether a file of that name may be overwritten. */
static GFile *
settle_name (RaExportWays *self, GFile *chosen)
{
  g_autofree char *path = g_file_get_path (chosen);

  if (path == NULL || ra_picture_format_of_path (path, &self->parts.job->format, NULL)) {
    adw_combo_row_set_selected (self->parts.format_row, self->parts.job->format);
    return g_object_ref (chosen);
  }
  self->parts.job->format = (RaPictureFormat)adw_combo_row_get_selected (self->parts.format_row);
  g_autofree char *whole = g_strconcat (path, ra_picture_format_get_suffix (self->parts.job->format), NULL);
  if (g_file_test (whole, G_FILE_TEST_EXISTS)) {
    g_autoptr (GFile) file = g_file_new_for_path (whole);

    tell_existing (self, file);
    return NULL;
  }
  return g_file_new_for_path (whole);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  (void)source;
  g_autoptr (RaExportWays) self = RA_EXPORT_WAYS (user_data);
  g_autoptr (GFile) chosen = ra_file_dialogs_save_finish (result, NULL);

  if (chosen == NULL || self->parts.job == NULL || self->writing != NULL)
    return;
  g_autoptr (GFile) file = settle_name (self, chosen);
  if (file == NULL)
    return;
  g_autoptr (GPtrArray) presets = ra_picture_size_group_list_more (self->parts.size_group);
  g_autoptr (GPtrArray) pieces = ra_export_sizes_list (self->parts.job, file, presets);
  GFile *existing = ra_export_sizes_find_existing (pieces);
  if (existing != NULL) {
    tell_existing (self, existing);
    return;
  }
  begin_writing (self, pieces->len);
  ra_export_save_async (pieces, G_CANCELLABLE (self->writing), saved_cb, g_object_ref (self));
}

/* "status-quo-2021-web.png"; of a document without a file the words of the title instead. */
static char *
propose_name (RaExportWays *self)
{
  const RaPreset *preset = ra_picture_size_group_get_preset (self->parts.size_group);
  g_autofree char *stem = ra_picture_draft_stem (self->parts.job->spec);

  return g_strdup_printf ("%s-%s%s", stem, preset != NULL ? preset->id : "custom",
                          ra_picture_format_get_suffix (self->parts.job->format));
}

static void
save_way (RaExportWays *self)
{
  g_autofree char *proposal = propose_name (self);
  g_autoptr (GFile) folder = ra_export_ways_dup_folder (self);

  ra_file_dialogs_save_picture_async (ra_parent_window (self->parts.widget), self->parts.job->format,
                                      &(RaSaveProposal) { proposal, folder }, file_chosen_cb, g_object_ref (self));
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  (void)source;
  g_autoptr (RaExportWays) self = RA_EXPORT_WAYS (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = ra_export_encode_finish (result, &error);

  if (!end_writing (self, result))
    return;
  if (png != NULL
      && ra_clipboard_put_picture (gtk_widget_get_clipboard (self->parts.widget), png, self->copied, &error))
    tell (self, _ ("Picture copied"));
  else
    tell (self, error->message);
}

static void
copy_picture_way (RaExportWays *self)
{
  g_clear_pointer (&self->copied, ra_export_job_free);
  self->copied = ra_export_job_copy (self->parts.job);
  self->copied->format = RA_PICTURE_PNG;
  begin_writing (self, 1);
  ra_export_encode_async (self->copied, G_CANCELLABLE (self->writing), copied_cb, g_object_ref (self));
}

static void
copy_alt_text_way (RaExportWays *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->parts.alt_buffer, &start, &end);
  g_autofree char *text = gtk_text_buffer_get_text (self->parts.alt_buffer, &start, &end, FALSE);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->parts.widget), text);
  tell (self, _ ("Alternative text copied"));
}

static void
bundled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  (void)source;
  g_autoptr (RaExportWays) self = RA_EXPORT_WAYS (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = ra_export_bundle_finish (result, &error);

  if (end_writing (self, result))
    finish (self, folder, error);
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  (void)source;
  g_autoptr (RaExportWays) self = RA_EXPORT_WAYS (user_data);
  g_autoptr (GFile) folder = ra_file_dialogs_save_finish (result, NULL);

  if (folder == NULL || self->parts.job == NULL || self->writing != NULL)
    return;
  const RaExportSource file = { self->catalogue, self->source_name, self->source_text };
  begin_writing (self, 1);
  ra_export_bundle_async (self->parts.job, &file, folder, G_CANCELLABLE (self->writing), bundled_cb,
                          g_object_ref (self));
}

static void
bundle_way (RaExportWays *self)
{
  g_autofree char *name = g_strdup_printf ("%s-bundle", ra_scenario_get_id (self->parts.job->spec->scenario));
  g_autoptr (GFile) folder = ra_export_ways_dup_folder (self);

  ra_file_dialogs_save_folder_async (ra_parent_window (self->parts.widget), &(RaSaveProposal) { name, folder },
                                     folder_chosen_cb, g_object_ref (self));
}

void
ra_export_ways_go (RaExportWays *self, const char *action)
{
  static const struct {
    const char *action;
    void (*go) (RaExportWays *self);
  } table[] = { { "export.save", save_way },
                { "export.copy-picture", copy_picture_way },
                { "export.copy-alt-text", copy_alt_text_way },
                { "export.bundle", bundle_way },
                { "export.stop", stop_way } };

  g_return_if_fail (RA_IS_EXPORT_WAYS (self));
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_str_equal (action, table[i].action))
      table[i].go (self);
}

gboolean
ra_export_ways_is_writing (RaExportWays *self)
{
  g_return_val_if_fail (RA_IS_EXPORT_WAYS (self), FALSE);
  return self->writing != NULL;
}

void
ra_export_ways_follow_settings (RaExportWays *self, RaSettings *settings)
{
  g_return_if_fail (RA_IS_EXPORT_WAYS (self));
  g_set_object (&self->memory, settings);
}

void
ra_export_ways_close (RaExportWays *self)
{
  g_return_if_fail (RA_IS_EXPORT_WAYS (self));
  stop (self);
  self->parts = (RaExportWaysParts) { 0 };
}

static void
ra_export_ways_finalize (GObject *object)
{
  RaExportWays *self = RA_EXPORT_WAYS (object);

  stop (self);
  g_clear_object (&self->memory);
  g_clear_pointer (&self->copied, ra_export_job_free);
  g_clear_pointer (&self->catalogue, ra_catalogue_unref);
  g_free (self->source_name);
  g_free (self->source_text);
  G_OBJECT_CLASS (ra_export_ways_parent_class)->finalize (object);
}

static void
ra_export_ways_class_init (RaExportWaysClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_export_ways_finalize;
  written_signal = g_signal_new ("written", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_FILE);
}

static void
ra_export_ways_init (RaExportWays *self)
{
  (void)self;
}

RaExportWays *
ra_export_ways_new (const RaExportWaysParts *parts, const RaExportSource *source)
{
  RaExportWays *self = g_object_new (RA_TYPE_EXPORT_WAYS, NULL);

  self->parts = *parts;
  if (source != NULL) {
    self->catalogue = ra_catalogue_ref (source->catalogue);
    self->source_name = g_strdup (source->name);
    self->source_text = g_strdup (source->text);
  }
  return self;
}
