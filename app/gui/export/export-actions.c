/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/export/export-actions.h"

#include <glib/gi18n.h>

#include "app/gui/base/actions.h"
#include "app/gui/base/parent-window.h"
#include "app/gui/base/toasts.h"
#include "app/gui/export/clipboard.h"
#include "app/gui/export/export-dialog.h"
#include "app/gui/export/export-sizes.h"
#include "app/gui/export/exported-toast.h"
#include "app/gui/export/print.h"
#include "app/gui/export/recent-exports.h"

/* A page unit of the screen becomes two pixels, so that a copied picture bears being shown large. */
#define COPY_SCALE 2.0

struct _RaExportActions {
  GObject parent_instance;
  GActionMap *actions; /* borrowed */
  GtkWidget *widget;   /* weak */
  RaMapState *state;
  RaEditSession *session;
  RaLibrary *library;       /* borrowed */
  RaSettings *settings;     /* NULL: nothing is remembered */
  GtkPageSetup *page_setup; /* of the last print; NULL: none yet */
  GtkPrintSettings *print_settings;
  RaExportJob *copied; /* of the last copy; NULL: none yet */
  RaRecentExports *recent;
};

G_DEFINE_FINAL_TYPE (RaExportActions, ra_export_actions, G_TYPE_OBJECT)

static RaExportJob *
new_job (RaExportActions *self)
{
  return ra_export_job_new (self->state, ra_library_get_basemap (self->library));
}

static void
keep_recent (RaExportActions *self, const RaExportJob *job, GFile *file)
{
  ra_recent_exports_add (self->recent, job, file);
  ra_actions_enable (self->actions, "export-again", TRUE);
  if (self->settings == NULL)
    return;
  g_autofree char *text = ra_recent_exports_to_text (self->recent);
  g_object_set (self->settings, "recent-exports", text, NULL);
}

/* A bundle is a folder, and not written again. */
static void
exported_cb (RaExportActions *self, GFile *file, RaExportDialog *dialog)
{
  ra_toasts_add (self->widget, ra_exported_toast_new (file));
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_REGULAR)
    return;
  keep_recent (self, ra_export_dialog_get_job (dialog), file);
}

/* The file of the picture that is made again; that of another scenario stands beside it and takes no other's place. */
static GFile *
find_next_file (const RaRecentExport *again, const RaScenario *scenario)
{
  if (g_str_equal (ra_scenario_get_id (scenario), again->scenario))
    return g_object_ref (again->file);
  g_autoptr (GFile) folder = g_file_get_parent (again->file);
  const char *suffix = ra_picture_format_get_suffix (again->format);
  GFile *file = NULL;

  for (guint i = 1; file == NULL || g_file_query_exists (file, NULL); i++) {
    g_autofree char *name = i == 1 ? g_strdup_printf ("%s%s", ra_scenario_get_id (scenario), suffix)
                                   : g_strdup_printf ("%s-%u%s", ra_scenario_get_id (scenario), i, suffix);

    g_clear_object (&file);
    file = g_file_get_child (folder, name);
  }
  return file;
}

static void
written_again_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  (void)source;
  g_autoptr (RaExportActions) self = RA_EXPORT_ACTIONS (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ra_export_save_finish (result, &error);

  if (file != NULL) {
    ra_toasts_add (self->widget, ra_exported_toast_new (file));
    return;
  }
  g_autofree char *text = g_strdup_printf (_ ("Not exported: %s"), error->message);
  ra_toasts_tell (self->widget, text);
}

/* What the window shows now, in the format, size and style of the last picture, or of the one that is named. */
static void
export_again_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  RaExportActions *self = RA_EXPORT_ACTIONS (user_data);
  const RaRecentExport *again
      = ra_recent_exports_find (self->recent, parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL);

  if (again == NULL)
    return;
  g_autoptr (RaExportJob) job = new_job (self);
  g_autoptr (GFile) file = find_next_file (again, job->spec->scenario);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  job->format = again->format;
  job->size = again->size;
  job->spec->theme = again->theme;
  g_autoptr (GPtrArray) pieces = ra_export_sizes_list (job, file, none);
  ra_export_save_async (pieces, NULL, written_again_cb, g_object_ref (self));
  keep_recent (self, job, file);
}

/* A bundle is made of a file: that of the library, or the document as it stands, saved or not. */
static gboolean
find_source (RaExportActions *self, RaExportSource *source, char **text)
{
  RaScenario *scenario = ra_map_state_get_spec (self->state)->scenario;
  const char *file = ra_library_get_file (self->library, scenario);
  const gboolean own = ra_edit_session_is_shown (self->session);

  *text = own ? g_strdup (ra_document_get_text (ra_edit_session_get_document (self->session))) : NULL;
  if (!own && (file == NULL || !g_file_get_contents (file, text, NULL, NULL)))
    return FALSE;
  *source = (RaExportSource) { ra_library_get_catalogue (self->library), own ? "document" : file, *text };
  return TRUE;
}

static void
export_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  RaExportActions *self = RA_EXPORT_ACTIONS (user_data);
  g_autofree char *text = NULL;
  RaExportSource source;
  const gboolean found = find_source (self, &source, &text);
  RaExportDialog *dialog
      = ra_export_dialog_new (ra_parent_window (self->widget), new_job (self), found ? &source : NULL);

  if (self->settings != NULL)
    ra_export_dialog_follow_settings (dialog, self->settings);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
open_exported_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  ra_exported_open (file, RA_EXPORT_ACTIONS (user_data)->widget);
}

static void
show_exported_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  ra_exported_show_in_folder (file, RA_EXPORT_ACTIONS (user_data)->widget);
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  (void)source;
  g_autoptr (RaExportActions) self = RA_EXPORT_ACTIONS (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = ra_export_encode_finish (result, &error);

  if (ra_parent_window (self->widget) == NULL)
    return; /* closed meanwhile */
  if (png != NULL && ra_clipboard_put_picture (gtk_widget_get_clipboard (self->widget), png, self->copied, &error))
    ra_toasts_tell (self->widget, _ ("Picture copied"));
  else
    ra_toasts_tell (self->widget, error->message);
}

static void
copy_picture_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  RaExportActions *self = RA_EXPORT_ACTIONS (user_data);
  RaExportJob *job = new_job (self);
  const RaViewport *viewport = ra_map_state_get_viewport (self->state);

  g_clear_pointer (&self->copied, ra_export_job_free);
  self->copied = job;
  job->keep_view = TRUE;
  job->size.size = (RaPageSize) { viewport->width_px, viewport->height_px, FALSE };
  job->size.scale = COPY_SCALE;
  job->size.dpi *= COPY_SCALE;
  ra_export_encode_async (job, NULL, copied_cb, g_object_ref (self));
}

static void
tell_not_printed (RaExportActions *self, const char *reason)
{
  g_autofree char *text = g_strdup_printf (_ ("Not printed: %s"), reason);

  ra_toasts_tell (self->widget, text);
}

static void
printed_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, RaExportActions *self)
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
new_print_job (RaExportActions *self)
{
  RaExportJob *job = new_job (self);

  if (job->spec->theme == RA_THEME_DARK)
    job->spec->theme = RA_THEME_LIGHT;
  return job;
}

/* Most maps are wider than high. */
static GtkPageSetup *
ensure_page_setup (RaExportActions *self)
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
  (void)parameter;
  RaExportActions *self = RA_EXPORT_ACTIONS (user_data);
  const gboolean preview = g_str_equal (g_action_get_name (G_ACTION (action)), "print-preview");
  g_autoptr (RaExportJob) job = new_print_job (self);
  g_autoptr (GtkPrintOperation) operation = ra_print_operation_new (job, ra_map_spec_get_title (job->spec));

  gtk_print_operation_set_default_page_setup (operation, ensure_page_setup (self));
  gtk_print_operation_set_print_settings (operation, self->print_settings);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, 0);
  g_autoptr (GError) error = NULL;
  if (gtk_print_operation_run (operation,
                               preview ? GTK_PRINT_OPERATION_ACTION_PREVIEW : GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               ra_parent_window (self->widget), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    tell_not_printed (self, error->message);
}

static void
ra_export_actions_finalize (GObject *object)
{
  RaExportActions *self = RA_EXPORT_ACTIONS (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->state);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->page_setup);
  g_clear_object (&self->print_settings);
  g_clear_pointer (&self->copied, ra_export_job_free);
  g_clear_pointer (&self->recent, ra_recent_exports_free);
  G_OBJECT_CLASS (ra_export_actions_parent_class)->finalize (object);
}

static void
ra_export_actions_class_init (RaExportActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ra_export_actions_finalize;
}

static void
ra_export_actions_init (RaExportActions *self)
{
  (void)self;
}

RaExportActions *
ra_export_actions_new (const RaExportActionsParts *parts)
{
  static const GActionEntry entries[] = {
    { .name = "export", .activate = export_action },
    { .name = "export-again", .activate = export_again_action },
    { .name = "export-again-as", .activate = export_again_action, .parameter_type = "s" },
    { .name = "open-exported", .activate = open_exported_action, .parameter_type = "s" },
    { .name = "show-exported", .activate = show_exported_action, .parameter_type = "s" },
    { .name = "copy-picture", .activate = copy_picture_action },
    { .name = "print", .activate = print_action },
    { .name = "print-preview", .activate = print_action },
  };
  RaExportActions *self = g_object_new (RA_TYPE_EXPORT_ACTIONS, NULL);

  g_set_weak_pointer (&self->widget, parts->widget);
  self->state = g_object_ref (parts->state);
  self->session = g_object_ref (parts->session);
  self->library = parts->library;
  self->actions = parts->actions;
  self->recent = ra_recent_exports_new (parts->recent_menu);
  ra_actions_add (parts->actions, entries, G_N_ELEMENTS (entries), G_OBJECT (self));
  ra_actions_enable (parts->actions, "export-again", FALSE);
  return self;
}

void
ra_export_actions_follow_settings (RaExportActions *self, RaSettings *settings)
{
  g_return_if_fail (RA_IS_EXPORT_ACTIONS (self) && RA_IS_SETTINGS (settings));
  g_set_object (&self->settings, settings);
  ra_recent_exports_take_text (self->recent, ra_settings_get_recent_exports (settings));
  ra_actions_enable (self->actions, "export-again", ra_recent_exports_find (self->recent, NULL) != NULL);
}
