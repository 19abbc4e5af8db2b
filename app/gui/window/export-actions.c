/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What leaves the window: the export panel, the clipboard, the printer. */

#include "app/gui/window/window-private.h"

#include <glib/gi18n.h>

#include "app/gui/export/export-dialog.h"
#include "app/gui/export/export-options.h"
#include "app/gui/export/exported-toast.h"
#include "app/gui/export/print.h"

/* A page unit of the screen becomes two pixels, so that a copied picture bears being shown large. */
#define COPY_SCALE 2.0

static RaExportJob *
new_job (RaWindow *self)
{
  return ra_export_job_new (ra_map_state_get_spec (self->state), ra_map_state_has_moved (self->state), self->basemap);
}

static void
exported_cb (RaWindow *self, GFile *file)
{
  adw_toast_overlay_add_toast (self->toast_overlay, ra_exported_toast_new (file));
}

/* A bundle is drawn from a file: that of the library, or the document's where all of it is saved. */
static char *
dup_scenario_file (RaWindow *self)
{
  RaScenario *scenario = ra_map_state_get_spec (self->state)->scenario;
  GFile *file = NULL;

  if (self->document != NULL && scenario == ra_document_get_scenario (self->document)
      && !ra_document_is_modified (self->document))
    file = ra_document_get_file (self->document);
  return file != NULL ? g_file_get_path (file) : g_strdup (ra_library_get_file (self->library, scenario));
}

static void
export_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (user_data);
  g_autofree char *file = dup_scenario_file (self);
  RaExportDialog *dialog = ra_export_dialog_new (GTK_WINDOW (self), new_job (self), file);

  (void)action, (void)parameter;
  if (self->settings != NULL)
    ra_export_dialog_follow_settings (dialog, self->settings);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
open_exported_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  (void)action;
  ra_exported_open (file, GTK_WIDGET (RA_WINDOW (user_data)->map_view));
}

static void
show_exported_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  (void)action;
  ra_exported_show_in_folder (file, GTK_WIDGET (RA_WINDOW (user_data)->map_view));
}

/* The clipboard */

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RaWindow) self = RA_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = ra_export_encode_finish (result, &error);

  (void)source;
  if (self->state == NULL)
    return; /* closed meanwhile */
  if (png != NULL && ra_export_put_on_clipboard (gtk_widget_get_clipboard (GTK_WIDGET (self)), png, &error))
    ra_window_tell (self, _ ("Picture copied"));
  else
    ra_window_tell (self, error->message);
}

static void
copy_picture_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (user_data);
  g_autoptr (RaExportJob) job = new_job (self);
  const RaViewport *viewport = ra_map_state_get_viewport (self->state);

  (void)action, (void)parameter;
  job->keep_view = TRUE;
  job->size.size = (RaPageSize) { viewport->width_px, viewport->height_px, FALSE };
  job->size.scale = COPY_SCALE;
  job->size.dpi *= COPY_SCALE;
  ra_export_encode_async (job, NULL, copied_cb, g_object_ref (self));
}

/* The printer */

static void
tell_not_printed (RaWindow *self, const char *reason)
{
  g_autofree char *words = g_strdup_printf (_ ("Not printed: %s"), reason);

  ra_window_tell (self, words);
}

static void
printed_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, RaWindow *self)
{
  const GError *failure = ra_print_operation_get_failure (operation);
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (failure != NULL && !g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell_not_printed (self, failure->message);
  else if (error != NULL)
    tell_not_printed (self, error->message);
  if (result != GTK_PRINT_OPERATION_RESULT_APPLY)
    return;
  g_set_object (&self->print_settings, gtk_print_operation_get_print_settings (operation));
  g_set_object (&self->page_setup, gtk_print_operation_get_default_page_setup (operation));
}

/* Nobody wants to print the night; who wants another style for paper has chosen it. */
static RaExportJob *
new_print_job (RaWindow *self)
{
  RaExportJob *job = new_job (self);

  if (job->spec->theme == RA_THEME_DARK)
    job->spec->theme = RA_THEME_LIGHT;
  return job;
}

/* Most maps are wider than high. */
static GtkPageSetup *
ensure_page_setup (RaWindow *self)
{
  if (self->page_setup == NULL) {
    self->page_setup = gtk_page_setup_new ();
    gtk_page_setup_set_orientation (self->page_setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  }
  return self->page_setup;
}

static void
print_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (user_data);
  const gboolean preview = g_str_equal (g_action_get_name (G_ACTION (action)), "print-preview");
  g_autoptr (RaExportJob) job = new_print_job (self);
  g_autoptr (GtkPrintOperation) operation = ra_print_operation_new (job, ra_map_spec_get_title (job->spec));
  g_autoptr (GError) error = NULL;

  (void)parameter;
  gtk_print_operation_set_default_page_setup (operation, ensure_page_setup (self));
  gtk_print_operation_set_print_settings (operation, self->print_settings);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, 0);
  if (gtk_print_operation_run (operation,
                               preview ? GTK_PRINT_OPERATION_ACTION_PREVIEW : GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (self), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    tell_not_printed (self, error->message);
}

void
ra_window_add_export (RaWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "export", .activate = export_action },
    { .name = "open-exported", .activate = open_exported_action, .parameter_type = "s" },
    { .name = "show-exported", .activate = show_exported_action, .parameter_type = "s" },
    { .name = "copy-picture", .activate = copy_picture_action },
    { .name = "print", .activate = print_action },
    { .name = "print-preview", .activate = print_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
