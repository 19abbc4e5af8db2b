/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening the files of documents: by the dialog, from the recent ones, dropped on the window. */

#include "app/gui/window/window-private.h"

#include <glib/gi18n.h>

#include "app/gui/base/file-dialogs.h"

#define MIME_TYPE  "application/x-range-atlas+json"
#define MAX_RECENT 8

/* Recent files */

void
ra_window_add_recent (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  static char *groups[] = { NULL };
  GtkRecentData data = { .mime_type = (char[]) { MIME_TYPE },
                         .app_name = (char[]) { "Range Atlas" },
                         .app_exec = (char[]) { "range-atlas %f" },
                         .groups = groups };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/* A file that is gone, or has another name now, would be offered for ever. One that was never listed is no failure. */
static void
forget_recent (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  (void)gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

static int
compare_recent (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *)b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *)a));
}

static void
append_recent (GMenu *menu, GtkRecentInfo *info)
{
  g_autofree char *name = gtk_recent_info_get_short_name (info);
  g_autoptr (GString) label = g_string_new (name);
  g_autoptr (GMenuItem) item = NULL;

  g_string_replace (label, "_", "__", 0); /* is no mnemonic */
  item = g_menu_item_new (label->str, NULL);
  g_menu_item_set_action_and_target (item, "win.open-recent", "s", gtk_recent_info_get_uri (info));
  g_menu_append_item (menu, item);
}

static void
list_recent (RaWindow *self)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  g_autoptr (GMenu) menu = g_menu_new ();
  guint n = 0;

  items = g_list_sort (items, compare_recent);
  for (GList *item = items; item != NULL && n < MAX_RECENT; item = item->next) {
    if (g_strcmp0 (gtk_recent_info_get_mime_type (item->data), MIME_TYPE) != 0 || !gtk_recent_info_exists (item->data))
      continue;
    append_recent (menu, item->data);
    n++;
  }
  if (n == 0)
    g_menu_append (menu, _ ("No Recent Scenarios"), "win.none");
  adw_split_button_set_menu_model (self->open_button, G_MENU_MODEL (menu));
  g_list_free_full (items, (GDestroyNotify)gtk_recent_info_unref);
}

/* Opening */

static RaWindow *
find_window_of (RaWindow *self, GFile *file)
{
  GList *windows = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self)));

  for (GList *window = windows; window != NULL; window = window->next) {
    RaDocument *document = RA_IS_WINDOW (window->data) ? RA_WINDOW (window->data)->document : NULL;
    if (document != NULL && ra_document_get_file (document) != NULL
        && g_file_equal (ra_document_get_file (document), file))
      return window->data;
  }
  return NULL;
}

gboolean
ra_window_open_file (RaWindow *self, GFile *file)
{
  RaWindow *window;
  g_autoptr (RaDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (RA_IS_WINDOW (self) && G_IS_FILE (file), FALSE);
  window = find_window_of (self, file);
  if (window != NULL) {
    gtk_window_present (GTK_WINDOW (window));
    return TRUE;
  }
  document = ra_document_open (ra_library_get_catalogue (self->library), file, &error);
  if (document == NULL) {
    if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
      forget_recent (file);
    g_printerr ("range-atlas: %s\n", error->message);
    ra_window_tell (self, error->message);
    return FALSE;
  }
  ra_window_take_document (self, document, NULL);
  ra_window_add_recent (file);
  return TRUE;
}

static void
open_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RaWindow *self = RA_WINDOW (source);
  g_autoptr (GFile) file = ra_file_dialogs_open_scenario_finish (result, NULL);

  (void)user_data;
  if (file != NULL && self->state != NULL)
    ra_window_open_file (self, file);
}

static void
open_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (void)action, (void)parameter;
  ra_file_dialogs_open_scenario_async (GTK_WINDOW (user_data), open_chosen_cb, NULL);
}

static void
open_recent_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  (void)action;
  ra_window_open_file (RA_WINDOW (user_data), file);
}

static gboolean
is_table (GFile *file)
{
  static const char *const suffixes[] = { ".csv", ".tsv", ".geojson" };
  g_autofree char *name = g_file_get_basename (file);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (name, suffixes[i]))
      return TRUE;
  return FALSE;
}

/* A table is not opened but read, with a look at it first. */
static gboolean
dropped_cb (RaWindow *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);
  gboolean good = files != NULL;

  for (GSList *file = files; file != NULL; file = file->next) {
    if (is_table (file->data))
      ra_import_actions_import_file (self->import_actions, file->data);
    else
      good = ra_window_open_file (self, file->data) && good;
  }
  return good;
}

/* The button of the header bar */

/* The button has words to be seen only when pointed at. */
static void
label_recent (RaWindow *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->open_button));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child)) {
    if (GTK_IS_MENU_BUTTON (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      adw_split_button_get_dropdown_tooltip (self->open_button), -1);
  }
}

void
ra_window_add_opening (RaWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = open_action },
    { .name = "open-recent", .activate = open_recent_action, .parameter_type = "s" },
  };
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (list_recent), self,
                           G_CONNECT_SWAPPED);
  list_recent (self);
  label_recent (self);
}
