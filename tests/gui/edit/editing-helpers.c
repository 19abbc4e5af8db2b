/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tests/gui/edit/editing-helpers.h"

#include <glib/gstdio.h>

#include "app/gui/edit/edit-page.h"
#include "app/gui/window/application.h"

RaMapView *
editing_get_map_view (RaWindow *window)
{
  return test_find_nth (window, RA_TYPE_MAP_VIEW, 0);
}

RaDocument *
editing_get_document (RaWindow *window)
{
  return ra_edit_session_get_document (ra_window_get_session (window));
}

RaWindow *
editing_new_window (EditingFixture *self)
{
  RaWindow *window = ra_window_new (self->application, self->library, ra_library_get_first_scenario (self->library));

  gtk_window_present (GTK_WINDOW (window));
  TEST_WAIT_FOR (ra_map_view_is_settled (editing_get_map_view (window)));
  TEST_WAIT_FOR (test_find_nth (window, RA_TYPE_EDIT_PAGE, 0) != NULL);
  return window;
}

void
editing_set_up (EditingFixture *self, gconstpointer application)
{
  g_autoptr (GError) error = NULL;

  self->application = (GtkApplication *)application;
  self->library = ra_library_open (&error);
  g_assert_no_error (error);
  self->folder = g_dir_make_tmp ("editing-XXXXXX", &error);
  g_assert_no_error (error);
  self->window = editing_new_window (self);
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
void
editing_tear_down (EditingFixture *self, gconstpointer data)
{
  GList *windows;

  (void)data;
  while ((windows = gtk_application_get_windows (self->application)) != NULL) {
    RaMapView *view = editing_get_map_view (RA_WINDOW (windows->data));

    /* A worker that still draws reads the library, which goes below. */
    TEST_WAIT_FOR (ra_map_view_is_settled (view));
    gtk_window_destroy (windows->data);
  }
  while (g_main_context_iteration (NULL, FALSE))
    ;
  remove_folder (self->folder);
  g_free (self->folder);
  g_clear_pointer (&self->library, ra_library_free);
}

GFile *
editing_write_file (EditingFixture *self, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, &error));
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

gpointer
editing_find_toplevel (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++) {
    g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

    if (G_TYPE_CHECK_INSTANCE_TYPE (toplevel, type))
      return toplevel;
  }
  return NULL;
}

gboolean
editing_is_enabled (RaWindow *window, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

void
editing_assert_told_changes (EditingFixture *self, const char *text)
{
  GtkWidget *popover = test_find_nth (test_find_nth (self->window, RA_TYPE_EDIT_PAGE, 0), GTK_TYPE_POPOVER, 0);

  gtk_popover_popup (GTK_POPOVER (popover));
  g_assert_cmpstr (gtk_label_get_label (test_find_nth (popover, GTK_TYPE_LABEL, 0)), ==, text);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

gboolean
editing_press (EditingFixture *self, guint key, GdkModifierType held)
{
  GtkWidget *view = GTK_WIDGET (editing_get_map_view (self->window));
  gboolean taken = FALSE;
  GtkEventController *keys;

  for (guint i = 0; !taken && (keys = test_find_controller (view, GTK_TYPE_EVENT_CONTROLLER_KEY, i)) != NULL; i++)
    g_signal_emit_by_name (keys, "key-pressed", key, 0, held, &taken);
  return taken;
}

const RaSite *
editing_own_site (EditingFixture *self)
{
  const GPtrArray *sites = ra_scenario_get_own_sites (ra_document_get_scenario (editing_get_document (self->window)));

  return sites->len > 0 ? g_ptr_array_index (sites, 0) : NULL;
}

void
editing_open_own_site (EditingFixture *self)
{
  g_autoptr (GFile) file = editing_write_file (self, "own.rangeatlas", EDITING_OWN_SITE);

  g_assert_true (ra_window_open_file (self->window, file));
  TEST_WAIT_FOR (ra_map_view_is_settled (editing_get_map_view (self->window)));
}

/* The list view of own sites, the first of the page, which is brought up. */
GtkWidget *
editing_show_own_sites (EditingFixture *self)
{
  RaEditPage *page = test_find_nth (self->window, RA_TYPE_EDIT_PAGE, 0);
  AdwViewStack *stack = ADW_VIEW_STACK (gtk_widget_get_ancestor (GTK_WIDGET (page), ADW_TYPE_VIEW_STACK));

  adw_view_stack_set_visible_child_name (stack, "edit");
  GtkWidget *list = test_find_nth (page, GTK_TYPE_LIST_VIEW, 0);
  TEST_WAIT_FOR (gtk_widget_get_mapped (list) && gtk_widget_get_height (list) > 0);
  return list;
}

char *
editing_many_sites (guint n)
{
  GString *text
      = g_string_new ("{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"Many\", \"sites\": [");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"id\": \"s%u\", \"name\": \"Site %u\", \"lat\": %u, \"lon\": %u}",
                            i > 0 ? ", " : "", i, i, i % 80, i % 170);
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

GApplication *
editing_init (int *argc, char ***argv)
{
  g_autofree char *home = g_dir_make_tmp ("editing-home-XXXXXX", NULL);
  g_autoptr (RaSettings) settings = NULL;
  g_autoptr (GApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_STATE_HOME", home, TRUE);
  gtk_test_init (argc, argv);
  settings = ra_settings_new ();
  application = G_APPLICATION (ra_application_new (settings));
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
  g_application_register (application, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&application);
}
