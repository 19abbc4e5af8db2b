/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents in windows of the program: where they come from, what is said of them, and sites moved by keys. Wants a
 * display. */

#include <glib/gstdio.h>

#include "app/gui/base/long-list.h"
#include "app/gui/edit/edit-page.h"
#include "app/gui/edit/forms.h"
#include "app/gui/import/import-dialog.h"
#include "app/gui/side/scenario-panel.h"
#include "app/gui/window/application.h"
#include "app/gui/window/window.h"
#include "tests/gui/application-helpers.h"

#define TIMEOUT_S 20

#define OWN_SITE                                                                                                       \
  "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"Own\", \"sites\": [{\"id\": \"own-a\", "        \
  "\"name\": \"A\", \"lat\": 54.5, \"lon\": 21.5}], \"rings\": [{\"site\": \"own-a\", \"max_km\": 500}], "             \
  "\"view\": {\"projection\": \"europe\", \"centre\": [54.5, 21.5], \"width_km\": 2000}}"
#define TABLE "name,lat,lon,km\nHere,54.5,21.5,500\n"

typedef struct {
  GtkApplication *application; /* one for all: its name on the bus is taken once */
  RaLibrary *library;
  RaWindow *window;
  char *folder;
} Fixture;

static gboolean
give_up_cb (gpointer user_data)
{
  g_error ("waited in vain for %s", (const char *)user_data);
  return G_SOURCE_REMOVE;
}

/* Runs the main loop until @what is so. */
#define WAIT(what)                                                                                                     \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    const guint give_up_id = g_timeout_add_seconds (TIMEOUT_S, give_up_cb, (gpointer) #what);                          \
    while (!(what))                                                                                                    \
      g_main_context_iteration (NULL, TRUE);                                                                           \
    g_source_remove (give_up_id);                                                                                      \
  }                                                                                                                    \
  G_STMT_END

static GtkWidget *
find_below (GtkWidget *widget, GType type, guint *n)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_below (child, type, n);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static gpointer
find_nth (gpointer form, GType type, guint n)
{
  return find_below (form, type, &n);
}

static RaMapView *
get_map_view (RaWindow *window)
{
  return find_nth (window, RA_TYPE_MAP_VIEW, 0);
}

static RaDocument *
get_document (RaWindow *window)
{
  return ra_edit_session_get_document (ra_window_get_session (window));
}

/* It asks first. */
static gboolean
wants_to_stay (RaWindow *window)
{
  gboolean stays;

  g_signal_emit_by_name (window, "close-request", &stays);
  return stays;
}

static RaWindow *
new_window (Fixture *self)
{
  RaWindow *window = ra_window_new (self->application, self->library, ra_library_get_first_scenario (self->library));

  gtk_window_present (GTK_WINDOW (window));
  WAIT (ra_map_view_is_settled (get_map_view (window)));
  return window;
}

static void
set_up (Fixture *self, gconstpointer application)
{
  g_autoptr (GError) error = NULL;

  self->application = (GtkApplication *)application;
  self->library = ra_library_open (&error);
  g_assert_no_error (error);
  self->folder = g_dir_make_tmp ("editing-XXXXXX", &error);
  g_assert_no_error (error);
  self->window = new_window (self);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir)) {
    g_autofree char *file = g_build_filename (path, name, NULL);

    g_assert_cmpint (g_remove (file), ==, 0);
  }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

/* Without the question about what is not saved. */
static void
tear_down (Fixture *self, gconstpointer data)
{
  GList *windows;

  (void)data;
  while ((windows = gtk_application_get_windows (self->application)) != NULL) {
    RaMapView *view = get_map_view (RA_WINDOW (windows->data));

    /* A worker that still draws reads the library, which goes below. */
    WAIT (ra_map_view_is_settled (view));
    gtk_window_destroy (windows->data);
  }
  while (g_main_context_iteration (NULL, FALSE))
    ;
  remove_folder (self->folder);
  g_free (self->folder);
  g_clear_pointer (&self->library, ra_library_free);
}

static GFile *
write_file (Fixture *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, &error));
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static gpointer
find_controller (GtkWidget *widget, GType type, guint n)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

    if (G_OBJECT_TYPE (controller) == type && n-- == 0)
      return controller; /* the widget holds it */
  }
  return NULL;
}

static gboolean
drop (RaWindow *window, GFile *file)
{
  GtkDropTarget *target = find_controller (GTK_WIDGET (window), GTK_TYPE_DROP_TARGET, 0);
  g_autoptr (GSList) files = g_slist_append (NULL, file);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &taken);
  return taken;
}

static gpointer
find_toplevel (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++) {
    g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

    if (G_TYPE_CHECK_INSTANCE_TYPE (toplevel, type))
      return toplevel;
  }
  return NULL;
}

static gboolean
is_enabled (RaWindow *window, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

static void
assert_title (RaWindow *window, const char *title, const char *subtitle)
{
  g_autofree char *whole = g_strdup_printf ("%s – Range Atlas", title);

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, whole);
  g_assert_cmpstr (adw_window_title_get_subtitle (find_nth (window, ADW_TYPE_WINDOW_TITLE, 0)), ==, subtitle);
}

/* Answers the question that stands. */
static void
answer (const char *response)
{
  WAIT (find_toplevel (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  AdwMessageDialog *dialog = find_toplevel (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
  WAIT (find_toplevel (ADW_TYPE_MESSAGE_DIALOG) == NULL);
}

/* What is made of a table is nowhere else: closing asks, and no other document takes its place. */
static void
test_imported (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) table = write_file (self, "points.csv", TABLE),
                    file = write_file (self, "own.rangeatlas", OWN_SITE);

  (void)data;
  g_assert_true (drop (self->window, table));
  GtkWidget *dialog = find_toplevel (RA_TYPE_IMPORT_DIALOG);
  /* Does nothing until the table has been read. */
  WAIT (get_document (self->window) != NULL || !gtk_widget_activate_action (dialog, "import.import", NULL));
  g_assert_nonnull (get_document (self->window));
  assert_title (self->window, "• points", "Not saved yet");
  g_assert_true (ra_document_is_modified (get_document (self->window)));
  g_assert_true (is_enabled (self->window, "save"));
  g_assert_false (is_enabled (self->window, "undo"));
  ra_edit_session_autosave (ra_window_get_session (self->window));
  g_assert_true (drop (self->window, file));
  g_assert_true (wants_to_stay (self->window));
  answer ("cancel");
  g_assert_nonnull (get_document (self->window));
  gtk_window_close (GTK_WINDOW (self->window));
  answer ("discard");
  WAIT (g_list_length (gtk_application_get_windows (self->application)) == 1);
  RaWindow *second = RA_WINDOW (gtk_application_get_windows (self->application)->data);
  assert_title (second, "Own", "own.rangeatlas");
  self->window = second;
}

/* Whatever a document comes from, its title and what can be done say how it stands. */
static void
test_states (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (self, "own.rangeatlas", OWN_SITE),
                    later = write_file (self, "later.rangeatlas",
                                        "{\"format\": \"range-atlas-scenario\", \"version\": 9, \"title\": \"Later\"}");

  (void)data;
  g_assert_false (is_enabled (self->window, "save"));
  g_assert_false (wants_to_stay (self->window));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "new-empty", NULL);
  assert_title (self->window, "Untitled scenario", "Not saved yet");
  g_assert_true (is_enabled (self->window, "save"));
  g_assert_false (wants_to_stay (self->window)); /* nothing has been done yet */

  g_assert_true (ra_window_open_file (self->window, later));
  assert_title (self->window, "Later", "later.rangeatlas, read-only");
  g_assert_false (is_enabled (self->window, "save"));
  g_assert_false (is_enabled (self->window, "save-as"));
  g_assert_false (is_enabled (self->window, "add-site"));
  g_assert_false (is_enabled (self->window, "new"));

  g_assert_true (ra_window_open_file (self->window, file));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (self->application)), ==, 2);
  g_assert_true (ra_window_open_file (self->window, file)); /* presents the window that has it */
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (self->application)), ==, 2);
}

static void
assert_told_changes (Fixture *self, const char *text)
{
  GtkWidget *popover = find_nth (find_nth (self->window, RA_TYPE_EDIT_PAGE, 0), GTK_TYPE_POPOVER, 0);

  gtk_popover_popup (GTK_POPOVER (popover));
  g_assert_cmpstr (gtk_label_get_label (find_nth (popover, GTK_TYPE_LABEL, 0)), ==, text);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

/* What a scenario of the program was copied to tells how it differs from it. */
static void
test_copy (Fixture *self, gconstpointer data)
{
  (void)data;
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "new", NULL);
  g_autofree char *text = g_strdup_printf ("Nothing has changed\n\nCompared with “%s”:\nNothing differs",
                                           ra_scenario_get_title (ra_library_get_first_scenario (self->library)));
  assert_told_changes (self, text);
}

/* Recent files: what was opened is listed, what has gone is told of and forgotten. */
static void
test_recent (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (self, "own.rangeatlas", OWN_SITE);
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentManager *manager = gtk_recent_manager_get_default ();

  (void)data;
  g_assert_true (drop (self->window, file));
  WAIT (gtk_recent_manager_has_item (manager, uri));
  WAIT (g_menu_model_get_n_items (adw_split_button_get_menu_model (find_nth (self->window, ADW_TYPE_SPLIT_BUTTON, 0)))
        > 0);
  g_assert_cmpint (g_remove (g_file_peek_path (file)), ==, 0);
  g_action_group_activate_action (G_ACTION_GROUP (new_window (self)), "open-recent", g_variant_new_string (uri));
  g_assert_true (gtk_recent_manager_has_item (manager, uri)); /* its window is presented */
  tear_down (self, data);
  set_up (self, self->application);
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "open-recent", g_variant_new_string (uri));
  g_assert_null (get_document (self->window));
  WAIT (!gtk_recent_manager_has_item (manager, uri));
}

/* As the map gets them: first those who listen before it. TRUE: one of them has taken the key. */
static gboolean
press (Fixture *self, guint key, GdkModifierType held)
{
  GtkWidget *view = GTK_WIDGET (get_map_view (self->window));
  gboolean taken = FALSE;
  GtkEventController *keys;

  for (guint i = 0; !taken && (keys = find_controller (view, GTK_TYPE_EVENT_CONTROLLER_KEY, i)) != NULL; i++)
    g_signal_emit_by_name (keys, "key-pressed", key, 0, held, &taken);
  return taken;
}

static const RaSite *
own_site (Fixture *self)
{
  const GPtrArray *sites = ra_scenario_get_own_sites (ra_document_get_scenario (get_document (self->window)));

  return sites->len > 0 ? g_ptr_array_index (sites, 0) : NULL;
}

static void
open_own_site (Fixture *self)
{
  g_autoptr (GFile) file = write_file (self, "own.rangeatlas", OWN_SITE);

  g_assert_true (ra_window_open_file (self->window, file));
  WAIT (ra_map_view_is_settled (get_map_view (self->window)));
}

static void
test_keys_move (Fixture *self, gconstpointer data)
{
  double little_deg, lat_deg;
  RaFocus focus;

  (void)data;
  open_own_site (self);
  RaViewport before = *ra_map_state_get_viewport (ra_window_get_state (self->window));
  g_assert_false (press (self, GDK_KEY_Right, 0)); /* the map's */
  g_assert_false (ra_site_moving_hold (ra_window_get_site_moving (self->window), "kaliningrad"));
  g_assert_true (ra_site_moving_hold (ra_window_get_site_moving (self->window), "own-a"));
  g_assert_true (press (self, GDK_KEY_Right, 0));
  little_deg = own_site (self)->lon_deg - 21.5;
  g_assert_cmpmem (&before, sizeof before, ra_map_state_get_viewport (ra_window_get_state (self->window)),
                   sizeof before);
  g_assert_false (ra_map_state_has_moved (ra_window_get_state (self->window)));
  g_assert_cmpfloat (little_deg, >, 0.0);
  g_assert_cmpfloat_with_epsilon (own_site (self)->lat_deg, 54.5, 0.1 * little_deg);
  for (guint i = 0; i < 3; i++)
    g_assert_true (press (self, GDK_KEY_Right, GDK_SHIFT_MASK));
  g_assert_cmpfloat_with_epsilon (own_site (self)->lon_deg - 21.5, 31.0 * little_deg, 0.5 * little_deg);
  lat_deg = own_site (self)->lat_deg;
  g_assert_true (press (self, GDK_KEY_Up, 0));
  g_assert_cmpfloat (own_site (self)->lat_deg, >, lat_deg);
  g_assert_true (ra_map_view_get_focus (get_map_view (self->window), &focus));
  g_assert_cmpint (focus.kind, ==, RA_FOCUS_MARK); /* and so it is read out */
  g_assert_cmpstr (focus.name, ==, "A");
  g_assert_cmpfloat (focus.lon_deg, ==, own_site (self)->lon_deg);

  g_assert_cmpstr (ra_document_get_undo_text (get_document (self->window)), ==, "Move site A");
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo", NULL);
  g_assert_cmpfloat (own_site (self)->lon_deg, ==, 21.5); /* one step for all */
  g_assert_null (ra_document_get_undo_text (get_document (self->window)));
}

/* Across a border goes what is said of the country, too; at sea nothing better is known. */
static void
test_keys_country (Fixture *self, gconstpointer data)
{
  g_autoptr (RaScenarioDocument) draft = NULL;
  g_autoptr (GError) error = NULL;

  (void)data;
  open_own_site (self);
  RaSite site = *own_site (self);
  site.country = (char[]) { "RUS" };
  draft = ra_document_begin (get_document (self->window));
  g_assert_true (ra_scenario_document_set_site (draft, 0, &site));
  g_assert_true (ra_document_commit (get_document (self->window), draft, "Say where", NULL, &error));
  g_assert_true (ra_site_moving_hold (ra_window_get_site_moving (self->window), "own-a"));
  for (guint i = 0; i < 4; i++)
    g_assert_true (press (self, GDK_KEY_Down, GDK_SHIFT_MASK));
  g_assert_cmpstr (own_site (self)->country, ==, "POL");
  for (guint i = 0; i < 12; i++)
    g_assert_true (press (self, GDK_KEY_Up, GDK_SHIFT_MASK));
  for (guint i = 0; i < 8; i++)
    g_assert_true (press (self, GDK_KEY_Left, GDK_SHIFT_MASK));
  g_assert_cmpstr (own_site (self)->country, !=, "POL");
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo", NULL);
  g_assert_cmpstr (own_site (self)->country, ==, "RUS");
}

static const char *
selected_country (gpointer form)
{
  return gtk_string_object_get_string (gtk_drop_down_get_selected_item (find_nth (form, GTK_TYPE_DROP_DOWN, 0)));
}

/* The country follows the coordinates until somebody chooses one, and is kept with the site. */
static void
test_country (Fixture *self, gconstpointer data)
{
  gpointer form, name, place;
  guint accept = 0;

  (void)data;
  open_own_site (self);
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "add-site", NULL);
  form = find_toplevel (RA_TYPE_FORM);
  name = find_nth (form, ADW_TYPE_ENTRY_ROW, 0);
  place = find_nth (form, ADW_TYPE_ENTRY_ROW, 1);
  GtkDropDown *country = find_nth (form, GTK_TYPE_DROP_DOWN, 0);
  g_assert_true (gtk_drop_down_get_enable_search (country));
  g_assert_cmpstr (selected_country (form), ==, "Not stated");
  gtk_editable_set_text (place, "54.5, 21.5");
  g_assert_cmpstr (selected_country (form), ==, "Russia");
  gtk_editable_set_text (place, "55.3, 23.9");
  g_assert_cmpstr (selected_country (form), ==, "Lithuania");
  gtk_editable_set_text (place, "55.5, 19.0"); /* the Baltic */
  g_assert_cmpstr (selected_country (form), ==, "Not stated");
  gtk_editable_set_text (place, "55.3, 23.9");
  gtk_drop_down_set_selected (country, gtk_drop_down_get_selected (country) + 1);
  g_assert_cmpstr (selected_country (form), ==, "Luxembourg");
  gtk_editable_set_text (place, "54.5, 21.5");
  g_assert_cmpstr (selected_country (form), ==, "Luxembourg");
  gtk_editable_set_text (name, "B");
  while (!gtk_widget_has_css_class (find_nth (form, GTK_TYPE_BUTTON, accept), "suggested-action"))
    accept++;
  g_signal_emit_by_name (find_nth (form, GTK_TYPE_BUTTON, accept), "clicked");
  {
    const GPtrArray *sites = ra_scenario_get_own_sites (ra_document_get_scenario (get_document (self->window)));

    g_assert_cmpuint (sites->len, ==, 2);
    g_assert_cmpstr (((const RaSite *)g_ptr_array_index (sites, 1))->country, ==, "LUX");
  }
  g_assert_nonnull (strstr (ra_document_get_text (get_document (self->window)), "\"country\": \"LUX\""));
}

/* What the list does with the key. */
static gboolean
act_on (GtkWidget *list, const char *key)
{
  GListModel *shortcuts = find_controller (list, GTK_TYPE_SHORTCUT_CONTROLLER, 0);

  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++) {
    g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
    g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

    if (g_str_equal (trigger, key))
      return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, list,
                                           gtk_shortcut_get_arguments (shortcut));
  }
  g_assert_not_reached ();
}

static gboolean
delete_on (GtkWidget *list)
{
  return act_on (list, "Delete");
}

/* The list view of own sites, the first of the page, which is brought up. */
static GtkWidget *
show_own_sites (Fixture *self)
{
  RaEditPage *page = find_nth (self->window, RA_TYPE_EDIT_PAGE, 0);
  AdwViewStack *stack = ADW_VIEW_STACK (gtk_widget_get_ancestor (GTK_WIDGET (page), ADW_TYPE_VIEW_STACK));

  adw_view_stack_set_visible_child_name (stack, "edit");
  GtkWidget *list = find_nth (page, GTK_TYPE_LIST_VIEW, 0);
  WAIT (gtk_widget_get_mapped (list) && gtk_widget_get_height (list) > 0);
  return list;
}

static const char *
title_of (GtkWidget *row)
{
  return gtk_label_get_label (find_nth (row, GTK_TYPE_LABEL, 0));
}

/* Delete on the row of a list takes out what the row stands for. */
static void
test_delete_row (Fixture *self, gconstpointer data)
{
  (void)data;
  open_own_site (self);
  GtkWidget *list = show_own_sites (self);
  g_assert_false (delete_on (list)); /* no row has the focus */
  g_assert_cmpstr (title_of (gtk_widget_get_first_child (list)), ==, "A");
  g_assert_true (gtk_widget_grab_focus (gtk_widget_get_first_child (list)));
  g_assert_true (delete_on (list));
  g_assert_null (own_site (self));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo", NULL);
  g_assert_nonnull (own_site (self));
}

static void
assert_sites (Fixture *self, const char *names)
{
  const GPtrArray *sites = ra_scenario_get_own_sites (ra_document_get_scenario (get_document (self->window)));
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < sites->len; i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "", ((const RaSite *)g_ptr_array_index (sites, i))->name);
  g_assert_cmpstr (found->str, ==, names);
}

/* A row is duplicated by its key, and put elsewhere by keys and by dragging: each a step of the history. */
static void
test_order (Fixture *self, gconstpointer data)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GdkContentProvider) content = NULL;
  gboolean dropped = FALSE;

  (void)data;
  open_own_site (self);
  GtkWidget *list = show_own_sites (self);
  g_assert_false (act_on (list, "<Control>d")); /* no row has the focus */
  g_assert_true (gtk_widget_grab_focus (gtk_widget_get_first_child (list)));
  g_assert_true (act_on (list, "<Control>d"));
  assert_sites (self, "A A (copy)");
  g_assert_cmpstr (ra_document_get_undo_text (get_document (self->window)), ==, "Duplicate A");
  WAIT (gtk_widget_get_last_child (list) != gtk_widget_get_first_child (list)
        && gtk_widget_get_mapped (gtk_widget_get_last_child (list)));
  g_assert_true (act_on (list, "<Alt>Up")); /* it is the first */
  assert_sites (self, "A A (copy)");
  g_assert_true (act_on (list, "<Alt>Down"));
  assert_sites (self, "A (copy) A");
  g_assert_cmpstr (ra_document_get_undo_text (get_document (self->window)), ==, "Move A");
  g_assert_cmpstr (title_of (gtk_root_get_focus (GTK_ROOT (self->window))), ==, "A");

  GtkWidget *first = gtk_widget_get_first_child (gtk_widget_get_first_child (list));
  GtkWidget *second = gtk_widget_get_first_child (gtk_widget_get_last_child (list));
  GtkDropTarget *target = find_controller (second, GTK_TYPE_DROP_TARGET, 0);
  g_value_init (&value, GTK_TYPE_LIST_ITEM);
  g_signal_emit_by_name (target, "drop", &value, 1.0, 100.0, &dropped);
  g_assert_false (dropped); /* from another list */
  g_signal_emit_by_name (find_controller (first, GTK_TYPE_DRAG_SOURCE, 0), "prepare", 1.0, 1.0, &content);
  g_assert_nonnull (content);
  g_signal_emit_by_name (target, "drop", &value, 1.0, 100.0, &dropped);
  g_assert_true (dropped);
  assert_sites (self, "A A (copy)");
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo", NULL);
  assert_sites (self, "A (copy) A");
  assert_told_changes (self, "Move A\nDuplicate A");
}

static void
accept_form (gpointer form)
{
  guint accept = 0;

  while (!gtk_widget_has_css_class (find_nth (form, GTK_TYPE_BUTTON, accept), "suggested-action"))
    accept++;
  g_signal_emit_by_name (find_nth (form, GTK_TYPE_BUTTON, accept), "clicked");
}

static gpointer
find_button (gpointer page, const char *tooltip)
{
  GtkWidget *button;

  for (guint i = 0; (button = find_nth (page, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (button), tooltip) == 0)
      return button;
  g_assert_not_reached ();
}

/* A step takes what the map shows; changed later, it keeps that unless it is asked to take it anew. */
static void
test_steps (Fixture *self, gconstpointer data)
{
  RaMapState *state = ra_window_get_state (self->window);

  (void)data;
  open_own_site (self);
  show_own_sites (self);
  ra_map_state_set_id_shown (state, "iskander-m", FALSE);
  g_signal_emit_by_name (find_button (find_nth (self->window, RA_TYPE_EDIT_PAGE, 0), "Add Step"), "clicked");
  gpointer form = find_toplevel (RA_TYPE_FORM);
  gtk_editable_set_text (find_nth (form, ADW_TYPE_ENTRY_ROW, 0), "A start");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (find_nth (form, GTK_TYPE_TEXT_VIEW, 0)), "Here it is.", -1);
  accept_form (form);
  const GPtrArray *steps = ra_scenario_get_steps (ra_document_get_scenario (get_document (self->window)));
  g_assert_cmpuint (steps->len, ==, 1);
  const RaStep *step = g_ptr_array_index (steps, 0);
  g_assert_cmpstr (step->caption, ==, "Here it is.");
  g_assert_cmpfloat_with_epsilon (step->view.centre_lat_deg, 54.5, 0.01);
  g_assert_cmpuint (step->hide->len, ==, 1);

  ra_map_state_set_id_shown (state, "iskander-m", TRUE);
  ra_forms_edit_step (GTK_WINDOW (self->window), get_document (self->window), 0, state);
  form = find_toplevel (RA_TYPE_FORM);
  gtk_editable_set_text (find_nth (form, ADW_TYPE_ENTRY_ROW, 0), "Another start");
  accept_form (form);
  step = g_ptr_array_index (ra_scenario_get_steps (ra_document_get_scenario (get_document (self->window))), 0);
  g_assert_cmpstr (step->title, ==, "Another start");
  g_assert_cmpuint (step->hide->len, ==, 1);
  g_assert_cmpstr (ra_document_get_undo_text (get_document (self->window)), ==, "Change step Another start");
}

static char *
many_sites (guint n)
{
  GString *text
      = g_string_new ("{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"Many\", \"sites\": [");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"id\": \"s%u\", \"name\": \"Site %u\", \"lat\": %u, \"lon\": %u}",
                            i > 0 ? ", " : "", i, i, i % 80, i % 170);
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

static guint
count_below (GtkWidget *widget)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_below (child);
  return n;
}

/* Widgets are made for the rows in sight, however many there are; the one behind the one that goes takes its place, and
 * the focus. */
static void
test_many_rows (Fixture *self, gconstpointer data)
{
  g_autofree char *text = many_sites (5000);
  g_autoptr (GFile) file = write_file (self, "many.rangeatlas", text);

  (void)data;
  g_assert_true (ra_window_open_file (self->window, file));
  g_assert_null (get_document (self->window)); /* it is being read */
  g_assert_true (ra_window_open_file (self->window, file));
  WAIT (get_document (self->window) != NULL);
  GtkWidget *list = show_own_sites (self);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))), ==, 5000);
  g_assert_cmpuint (count_below (find_nth (self->window, RA_TYPE_EDIT_PAGE, 0)), <, 5000);
  GtkWidget *second = gtk_widget_get_next_sibling (gtk_widget_get_first_child (list));
  g_assert_cmpstr (title_of (second), ==, "Site 1");
  g_assert_true (gtk_widget_grab_focus (second));
  g_assert_true (delete_on (list));
  g_assert_cmpuint (ra_scenario_get_own_sites (ra_document_get_scenario (get_document (self->window)))->len, ==, 4999);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_true (gtk_widget_get_parent (focus) == list);
  g_assert_cmpstr (title_of (focus), ==, "Site 2");
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (self->application)), ==, 1);
}

static gboolean
shows_text (GtkWidget *widget, const char *start)
{
  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (widget)), start))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_text (child, start))
      return TRUE;
  return FALSE;
}

/* A long file that is no scenario is told of as a short one is, after it has been read. */
static void
test_long_bad_file (Fixture *self, gconstpointer data)
{
  g_autofree char *text = many_sites (5000);
  strrchr (text, '}')[0] = ' ';
  g_autoptr (GFile) file = write_file (self, "bad.rangeatlas", text);
  g_autofree char *uri = g_file_get_uri (file);

  (void)data;
  g_assert_true (ra_window_open_file (self->window, file));
  WAIT (shows_text (GTK_WIDGET (self->window), "Opening bad.rangeatlas"));
  WAIT (shows_text (GTK_WIDGET (self->window), "bad.rangeatlas:"));
  g_assert_null (get_document (self->window));
}

/* A pause, or letting go, ends a run. */
static void
test_keys_runs (Fixture *self, gconstpointer data)
{
  (void)data;
  open_own_site (self);
  g_assert_true (ra_site_moving_hold (ra_window_get_site_moving (self->window), "own-a"));
  g_assert_true (press (self, GDK_KEY_Left, 0));
  double lon_deg = own_site (self)->lon_deg;
  g_assert_true (press (self, GDK_KEY_Escape, 0));
  g_assert_null (ra_site_moving_get_held (ra_window_get_site_moving (self->window)));
  g_assert_false (press (self, GDK_KEY_Left, 0));
  g_assert_true (ra_site_moving_hold (ra_window_get_site_moving (self->window), "own-a"));
  g_assert_true (press (self, GDK_KEY_Left, 0));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo", NULL);
  g_assert_cmpfloat (own_site (self)->lon_deg, ==, lon_deg);
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo", NULL);
  g_assert_cmpfloat (own_site (self)->lon_deg, ==, 21.5);

  g_assert_true (press (self, GDK_KEY_Left, 0));
  WAIT (!ra_site_moving_is_moving (ra_window_get_site_moving (self->window)));
  lon_deg = own_site (self)->lon_deg;
  g_assert_true (press (self, GDK_KEY_Left, 0));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo", NULL);
  g_assert_cmpfloat (own_site (self)->lon_deg, ==, lon_deg);
}

static void
test_keys_remove (Fixture *self, gconstpointer data)
{
  (void)data;
  open_own_site (self);
  RaViewport before = *ra_map_state_get_viewport (ra_window_get_state (self->window));
  g_assert_false (press (self, GDK_KEY_Delete, 0));
  g_assert_true (ra_site_moving_hold (ra_window_get_site_moving (self->window), "own-a"));
  g_assert_true (press (self, GDK_KEY_Delete, 0));
  g_assert_null (own_site (self));
  g_assert_cmpmem (&before, sizeof before, ra_map_state_get_viewport (ra_window_get_state (self->window)),
                   sizeof before);
  g_assert_null (ra_site_moving_get_held (ra_window_get_site_moving (self->window)));
  g_assert_cmpstr (ra_document_get_undo_text (get_document (self->window)), ==, "Remove site A");
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "undo", NULL);
  g_assert_nonnull (own_site (self));
  g_assert_cmpuint (ra_scenario_get_rings (ra_document_get_scenario (get_document (self->window)))->len, ==, 1);
}

/* A scenario that is only looked at, and the measuring tool, take the keys back. */
static void
test_keys_let_go (Fixture *self, gconstpointer data)
{
  (void)data;
  open_own_site (self);
  g_assert_true (ra_site_moving_hold (ra_window_get_site_moving (self->window), "own-a"));
  ra_map_view_set_measuring (get_map_view (self->window), TRUE);
  g_assert_false (press (self, GDK_KEY_Left, 0));
  ra_map_view_set_measuring (get_map_view (self->window), FALSE);
  g_assert_true (ra_site_moving_hold (ra_window_get_site_moving (self->window), "own-a"));
  ra_map_state_set_scenario (ra_window_get_state (self->window), ra_library_get_first_scenario (self->library));
  g_assert_false (press (self, GDK_KEY_Left, 0));
  g_assert_false (ra_site_moving_hold (ra_window_get_site_moving (self->window), "own-a"));
}

/* Two windows have two documents and two histories; closing one ends it whole, and leaves the other. */
static void
test_two_windows (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = write_file (self, "own.rangeatlas", OWN_SITE),
                    other_file = write_file (self, "other.rangeatlas", OWN_SITE);
  RaWindow *first = self->window;
  RaWindow *other = first;
  gpointer remains[4] = { NULL };

  (void)data;
  g_assert_true (ra_window_open_file (first, file));
  g_assert_true (ra_window_open_file (first, other_file));
  for (GList *i = gtk_application_get_windows (self->application); i != NULL; i = i->next)
    if (i->data != first)
      other = i->data;
  g_assert_true (first != other && get_document (first) != get_document (other));
  WAIT (ra_map_view_is_settled (get_map_view (other)));
  g_assert_true (ra_site_moving_hold (ra_window_get_site_moving (other), "own-a"));
  self->window = other;
  g_assert_true (press (self, GDK_KEY_Up, 0));
  assert_title (other, "• Own", "other.rangeatlas");
  assert_title (first, "Own", "own.rangeatlas");
  g_assert_true (is_enabled (other, "undo"));
  g_assert_false (is_enabled (first, "undo"));

  remains[0] = other;
  remains[1] = get_document (other);
  remains[2] = ra_window_get_site_moving (other);
  remains[3] = ra_window_get_session (other);
  for (guint i = 0; i < G_N_ELEMENTS (remains); i++)
    g_object_add_weak_pointer (remains[i], &remains[i]);
  gtk_window_close (GTK_WINDOW (other));
  answer ("discard");
  for (guint i = 0; i < G_N_ELEMENTS (remains); i++)
    WAIT (remains[i] == NULL);
  self->window = first;
  g_assert_true (ra_site_moving_hold (ra_window_get_site_moving (first), "own-a"));
  g_assert_true (press (self, GDK_KEY_Up, 0));
  assert_title (first, "• Own", "own.rangeatlas");
}

#define ADD(name, func) g_test_add ("/editing/" name, Fixture, application, set_up, func, tear_down)

/* Lines that are broken take no room from the rows of a list that need not scroll. */
static void
test_short_list (Fixture *self, gconstpointer data)
{
  (void)data;
  GtkWidget *list = find_nth (find_nth (self->window, RA_TYPE_SCENARIO_PANEL, 0), RA_TYPE_LONG_LIST, 0);
  GtkAdjustment *scrolled = gtk_scrollable_get_vadjustment (find_nth (list, GTK_TYPE_LIST_VIEW, 0));

  WAIT (gtk_adjustment_get_page_size (scrolled) > 100);
  g_assert_cmpfloat (gtk_adjustment_get_upper (scrolled), <=, gtk_adjustment_get_page_size (scrolled));
}

int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("editing-home-XXXXXX", NULL);
  g_autoptr (RaSettings) settings = NULL;
  g_autoptr (GApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_STATE_HOME", home, TRUE);
  gtk_test_init (&argc, &argv);
  settings = ra_settings_new ();
  application = G_APPLICATION (ra_application_new (settings));
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
  g_application_register (application, NULL, &error);
  g_assert_no_error (error);
  ADD ("imported", test_imported);
  ADD ("states", test_states);
  ADD ("recent", test_recent);
  ADD ("keys-move", test_keys_move);
  ADD ("keys-runs", test_keys_runs);
  ADD ("keys-country", test_keys_country);
  ADD ("country", test_country);
  ADD ("steps", test_steps);
  ADD ("copy", test_copy);
  ADD ("order", test_order);
  ADD ("delete-row", test_delete_row);
  ADD ("many-rows", test_many_rows);
  ADD ("long-bad-file", test_long_bad_file);
  ADD ("short-list", test_short_list);
  ADD ("keys-remove", test_keys_remove);
  ADD ("keys-let-go", test_keys_let_go);
  ADD ("two-windows", test_two_windows);
  return test_run_in_application (application);
}
