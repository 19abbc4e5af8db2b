/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/window/opening.h"

#include <glib/gi18n.h>

#include "app/base/gdal.h"
#include "app/gui/base/actions.h"
#include "app/gui/base/file-dialogs.h"
#include "app/gui/base/parent-window.h"
#include "app/gui/base/recent-files.h"
#include "app/gui/base/toasts.h"
#include "app/model/document-load.h"

struct _RaOpening {
  GObject parent_instance;
  AdwSplitButton *button; /* weak */
  RaCatalogue *catalogue; /* borrowed */
  GHashTable *being_read; /* GFile *: in threads */
};

enum { SIGNAL_TAKE_DOCUMENT, SIGNAL_IMPORT, SIGNAL_FIND_OPEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RaOpening, ra_opening, G_TYPE_OBJECT)

static gboolean
find_open (RaOpening *self, GFile *file)
{
  gboolean found = FALSE;

  g_signal_emit (self, signals[SIGNAL_FIND_OPEN], 0, file, &found);
  return found;
}

static void
tell_failure (RaOpening *self, GFile *file, const GError *error)
{
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    ra_recent_files_forget (file);
  g_printerr ("range-atlas: %s\n", error->message);
  ra_toasts_tell_fault (GTK_WIDGET (self->button), error->message);
}

static void
tell_style_fault (RaOpening *self, RaDocument *document)
{
  const GError *error = ra_document_get_style_fault (document);

  if (error == NULL)
    return;
  g_printerr ("range-atlas: %s\n", error->message);
  ra_toasts_tell_fault (GTK_WIDGET (self->button), error->message);
}

/* TRUE when there is a document to take. */
static gboolean
take (RaOpening *self, GFile *file, RaDocument *document, const GError *error)
{
  if (document == NULL) {
    tell_failure (self, file, error);
    return FALSE;
  }
  g_signal_emit (self, signals[SIGNAL_TAKE_DOCUMENT], 0, document);
  tell_style_fault (self, document);
  ra_recent_files_add (file);
  return TRUE;
}

typedef struct {
  RaOpening *opening;
  GFile *file;
} Reading;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  (void)source;
  g_autofree Reading *self = user_data;
  g_autoptr (RaOpening) opening = self->opening;
  g_autoptr (GFile) file = self->file;
  g_autoptr (GError) error = NULL;
  g_autoptr (RaDocument) document = ra_document_load_finish (result, &error);

  g_hash_table_remove (opening->being_read, file);
  /* Meanwhile the window may have gone, or another have opened the file. */
  if (ra_parent_window (GTK_WIDGET (opening->button)) != NULL && !find_open (opening, file))
    take (opening, file, document, error);
}

static void
read_in_thread (RaOpening *self, GFile *file)
{
  if (!g_hash_table_add (self->being_read, g_object_ref (file)))
    return;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *message = g_strdup_printf (_ ("Opening %s"), shown);
  const Reading reading = { g_object_ref (self), g_object_ref (file) };
  AdwToast *toast = ra_toasts_new (message);

  /* It goes by itself: libadwaita 1.2 crashes when one is dismissed that is still coming in. */
  adw_toast_set_timeout (toast, 2);
  ra_toasts_add (GTK_WIDGET (self->button), toast);
  ra_document_open_async (self->catalogue, file, read_cb, g_memdup2 (&reading, sizeof reading));
}

static gboolean
is_table (GFile *file)
{
  static const char *const suffixes[] = { ".csv", ".tsv", ".txt", ".geojson", ".geojsonl", ".ndjson", ".topojson" };
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *small = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (small, suffixes[i]))
      return TRUE;
  return ra_gdal_reads (name);
}

gboolean
ra_opening_open_file (RaOpening *self, GFile *file)
{
  g_return_val_if_fail (RA_IS_OPENING (self) && G_IS_FILE (file), FALSE);
  if (find_open (self, file))
    return TRUE;
  if (is_table (file)) {
    g_signal_emit (self, signals[SIGNAL_IMPORT], 0, file);
    return TRUE;
  }
  if (ra_document_takes_long (ra_document_file_size (file))) {
    read_in_thread (self, file);
    return TRUE;
  }
  g_autoptr (GError) error = NULL;
  g_autoptr (RaDocument) document = ra_document_open (self->catalogue, file, &error);

  return take (self, file, document, error);
}

static void
open_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  (void)source;
  g_autoptr (RaOpening) self = RA_OPENING (user_data);
  g_autoptr (GFile) file = ra_file_dialogs_open_scenario_finish (result, NULL);

  if (file != NULL && ra_parent_window (GTK_WIDGET (self->button)) != NULL)
    ra_opening_open_file (self, file);
}

static void
open_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  RaOpening *self = RA_OPENING (user_data);

  ra_file_dialogs_open_scenario_async (ra_parent_window (GTK_WIDGET (self->button)), open_chosen_cb,
                                       g_object_ref (self));
}

static void
open_recent_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action;
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  ra_opening_open_file (RA_OPENING (user_data), file);
}

static gboolean
dropped_cb (RaOpening *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);
  gboolean good = files != NULL;

  for (GSList *file = files; file != NULL; file = file->next)
    good = ra_opening_open_file (self, file->data) && good;
  return good;
}

static void
list_recent (RaOpening *self)
{
  g_autoptr (GMenuModel) menu = ra_recent_files_list ();

  adw_split_button_set_menu_model (self->button, menu);
}

/* Gives the menu button the text of its tooltip as its name for screen readers, for it has no other. */
static void
label_recent (AdwSplitButton *button)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (button));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child)) {
    if (GTK_IS_MENU_BUTTON (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      adw_split_button_get_dropdown_tooltip (button), -1);
  }
}

static void
add_drop_target (RaOpening *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (drop, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (ra_parent_window (GTK_WIDGET (self->button))), GTK_EVENT_CONTROLLER (drop));
}

static void
ra_opening_finalize (GObject *object)
{
  g_clear_weak_pointer (&RA_OPENING (object)->button);
  g_hash_table_unref (RA_OPENING (object)->being_read);
  G_OBJECT_CLASS (ra_opening_parent_class)->finalize (object);
}

static void
ra_opening_class_init (RaOpeningClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ra_opening_finalize;
  signals[SIGNAL_TAKE_DOCUMENT]
      = g_signal_new ("take-document", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, RA_TYPE_DOCUMENT);
  signals[SIGNAL_IMPORT]
      = g_signal_new ("import", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  signals[SIGNAL_FIND_OPEN] = g_signal_new ("find-open", type, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled,
                                            NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_FILE);
}

static void
ra_opening_init (RaOpening *self)
{
  self->being_read = g_hash_table_new_full (g_file_hash, (GEqualFunc)g_file_equal, g_object_unref, NULL);
}

RaOpening *
ra_opening_new (GActionMap *actions, AdwSplitButton *button, RaCatalogue *catalogue)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = open_action },
    { .name = "open-recent", .activate = open_recent_action, .parameter_type = "s" },
  };
  RaOpening *self = g_object_new (RA_TYPE_OPENING, NULL);

  g_set_weak_pointer (&self->button, button);
  self->catalogue = catalogue;
  ra_actions_add (actions, entries, G_N_ELEMENTS (entries), G_OBJECT (self));
  add_drop_target (self);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (list_recent), self,
                           G_CONNECT_SWAPPED);
  list_recent (self);
  label_recent (button);
  return self;
}
