/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents in windows of the program: where they come from and what is said of them. Wants a display. */

#include <glib/gstdio.h>

#include "app/gui/base/long-list.h"
#include "app/gui/compare/compare-page.h"
#include "app/gui/import/import-dialog.h"
#include "app/gui/map/drawing-sign.h"
#include "tests/gui/edit/editing-helpers.h"

/* Their map takes seconds on any machine. */
#define N_SLOW_SITES 50000

#define TABLE "name,lat,lon,km\nHere,54.5,21.5,500\n"

/* It asks first. */
static gboolean
wants_to_stay (RaWindow *window)
{
  gboolean stays;

  g_signal_emit_by_name (window, "close-request", &stays);
  return stays;
}

static gboolean
drop (RaWindow *window, GFile *file)
{
  GtkDropTarget *target = test_find_controller (GTK_WIDGET (window), GTK_TYPE_DROP_TARGET, 0);
  g_autoptr (GSList) files = g_slist_append (NULL, file);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &taken);
  return taken;
}

static void
assert_title (RaWindow *window, const char *title, const char *subtitle)
{
  g_autofree char *whole = g_strdup_printf ("%s – Range Atlas", title);

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, whole);
  g_assert_cmpstr (adw_window_title_get_subtitle (test_find_nth (window, ADW_TYPE_WINDOW_TITLE, 0)), ==, subtitle);
}

/* Answers the question that stands. */
static void
answer (const char *response)
{
  TEST_WAIT_FOR (editing_find_toplevel (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  AdwMessageDialog *dialog = editing_find_toplevel (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
  TEST_WAIT_FOR (editing_find_toplevel (ADW_TYPE_MESSAGE_DIALOG) == NULL);
}

/* What is made of a table is nowhere else: closing asks, and no other document takes its place. */
static void
test_imported (EditingFixture *self, gconstpointer data)
{
  g_autoptr (GFile) table = editing_write_file (self, "points.csv", TABLE),
                    file = editing_write_file (self, "own.rangeatlas", EDITING_OWN_SITE);

  (void)data;
  g_assert_true (drop (self->window, table));
  GtkWidget *dialog = editing_find_toplevel (RA_TYPE_IMPORT_DIALOG);
  /* Does nothing until the table has been read. */
  TEST_WAIT_FOR (editing_get_document (self->window) != NULL
                 || !gtk_widget_activate_action (dialog, "import.import", NULL));
  g_assert_nonnull (editing_get_document (self->window));
  assert_title (self->window, "• points", "Not saved yet");
  g_assert_true (ra_document_is_modified (editing_get_document (self->window)));
  g_assert_true (editing_is_enabled (self->window, "save"));
  g_assert_true (editing_is_enabled (self->window, "undo"));
  ra_edit_session_autosave (ra_window_get_session (self->window));
  g_assert_true (drop (self->window, file));
  g_assert_true (wants_to_stay (self->window));
  answer ("cancel");
  g_assert_nonnull (editing_get_document (self->window));
  gtk_window_close (GTK_WINDOW (self->window));
  answer ("discard");
  TEST_WAIT_FOR (g_list_length (gtk_application_get_windows (self->application)) == 1);
  RaWindow *second = RA_WINDOW (gtk_application_get_windows (self->application)->data);
  assert_title (second, "Own", "own.rangeatlas");
  self->window = second;
}

/* Whatever a document comes from, its title and what can be done say how it stands. */
static void
test_states (EditingFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file
      = editing_write_file (self, "own.rangeatlas", EDITING_OWN_SITE),
      later = editing_write_file (self, "later.rangeatlas",
                                  "{\"format\": \"range-atlas-scenario\", \"version\": 9, \"title\": \"Later\"}");

  (void)data;
  g_assert_false (editing_is_enabled (self->window, "save"));
  g_assert_false (wants_to_stay (self->window));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "new-empty", NULL);
  assert_title (self->window, "Untitled scenario", "Not saved yet");
  g_assert_true (editing_is_enabled (self->window, "save"));
  g_assert_false (wants_to_stay (self->window)); /* nothing has been done yet */

  g_assert_true (ra_window_open_file (self->window, later));
  assert_title (self->window, "Later", "later.rangeatlas, read-only");
  g_assert_false (editing_is_enabled (self->window, "save"));
  g_assert_false (editing_is_enabled (self->window, "save-as"));
  g_assert_false (editing_is_enabled (self->window, "add-site"));
  g_assert_false (editing_is_enabled (self->window, "new"));

  g_assert_true (ra_window_open_file (self->window, file));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (self->application)), ==, 2);
  g_assert_true (ra_window_open_file (self->window, file)); /* presents the window that has it */
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (self->application)), ==, 2);
}

/* Each template is a document that can be saved and has no fault; the pair stands beside what it came from. */
static void
test_templates (EditingFixture *self, gconstpointer data)
{
  RaScenario *shown = ra_library_get_first_scenario (self->library);
  RaMapState *state = ra_window_get_state (self->window);
  RaScenarioView view;

  (void)data;
  g_assert_true (ra_map_state_tell_view (state, &view));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "new-site", NULL);
  const RaScenario *scenario = ra_document_get_scenario (editing_get_document (self->window));
  const RaSite *site = g_ptr_array_index (ra_scenario_get_own_sites (scenario), 0);
  g_assert_cmpfloat_with_epsilon (site->lat_deg, view.centre_lat_deg, 0.051);
  g_assert_cmpfloat_with_epsilon (site->lon_deg, view.centre_lon_deg, 0.051);
  g_assert_cmpuint (ra_scenario_get_rings (scenario)->len, ==, 2);
  g_assert_true (editing_is_enabled (self->window, "save"));

  ra_map_state_set_scenario (state, shown);
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "new-before-after", NULL);
  assert_title (self->window, "After: Missile ranges after the INF Treaty, June 2021", "Not saved yet");
  RaComparePage *page = test_find_nth (self->window, RA_TYPE_COMPARE_PAGE, 0);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page)));
  g_assert_true (ra_map_state_get_spec (ra_compare_page_get_state_b (page))->scenario == shown);

  g_action_group_change_action_state (G_ACTION_GROUP (self->window), "compare", g_variant_new_boolean (FALSE));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "new-status-quo", NULL);
  scenario = ra_document_get_scenario (editing_get_document (self->window));
  g_assert_nonnull (ra_scenario_get_in_force_from (scenario));
  g_assert_true (g_str_has_prefix (ra_scenario_get_title (scenario), "Copy of "));
}

/* What a scenario of the program was copied to tells how it differs from it. */
static void
test_copy (EditingFixture *self, gconstpointer data)
{
  (void)data;
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "new", NULL);
  g_autofree char *text = g_strdup_printf ("Nothing has changed\n\nCompared with “%s”:\nNothing differs",
                                           ra_scenario_get_title (ra_library_get_first_scenario (self->library)));
  editing_assert_told_changes (self, text);
}

/* Recent files: what was opened is listed, what has gone is told of and forgotten. */
static void
test_recent (EditingFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = editing_write_file (self, "own.rangeatlas", EDITING_OWN_SITE);
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentManager *manager = gtk_recent_manager_get_default ();

  (void)data;
  g_assert_true (drop (self->window, file));
  TEST_WAIT_FOR (gtk_recent_manager_has_item (manager, uri));
  TEST_WAIT_FOR (g_menu_model_get_n_items (
                     adw_split_button_get_menu_model (test_find_nth (self->window, ADW_TYPE_SPLIT_BUTTON, 0)))
                 > 0);
  g_assert_cmpint (g_remove (g_file_peek_path (file)), ==, 0);
  g_action_group_activate_action (G_ACTION_GROUP (editing_new_window (self)), "open-recent",
                                  g_variant_new_string (uri));
  g_assert_true (gtk_recent_manager_has_item (manager, uri)); /* its window is presented */
  editing_tear_down (self, data);
  editing_set_up (self, self->application);
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "open-recent", g_variant_new_string (uri));
  g_assert_null (editing_get_document (self->window));
  TEST_WAIT_FOR (!gtk_recent_manager_has_item (manager, uri));
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
test_long_bad_file (EditingFixture *self, gconstpointer data)
{
  g_autofree char *text = editing_many_sites (5000);
  strrchr (text, '}')[0] = ' ';
  g_autoptr (GFile) file = editing_write_file (self, "bad.rangeatlas", text);
  g_autofree char *uri = g_file_get_uri (file);

  (void)data;
  g_assert_true (ra_window_open_file (self->window, file));
  TEST_WAIT_FOR (shows_text (GTK_WIDGET (self->window), "Opening bad.rangeatlas"));
  TEST_WAIT_FOR (shows_text (GTK_WIDGET (self->window), "bad.rangeatlas:"));
  g_assert_null (editing_get_document (self->window));
}

/* Two windows have two documents and two histories; closing one ends it whole, and leaves the other. */
static void
test_two_windows (EditingFixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = editing_write_file (self, "own.rangeatlas", EDITING_OWN_SITE),
                    other_file = editing_write_file (self, "other.rangeatlas", EDITING_OWN_SITE);
  RaWindow *first = self->window;
  RaWindow *other = first;
  gpointer remains[4] = { NULL };

  (void)data;
  g_assert_true (ra_window_open_file (first, file));
  g_assert_true (ra_window_open_file (first, other_file));
  for (GList *i = gtk_application_get_windows (self->application); i != NULL; i = i->next)
    if (i->data != first)
      other = i->data;
  g_assert_true (first != other && editing_get_document (first) != editing_get_document (other));
  TEST_WAIT_FOR (ra_map_view_is_settled (editing_get_map_view (other)));
  g_assert_true (ra_site_moving_hold (ra_window_get_site_moving (other), "own-a"));
  self->window = other;
  g_assert_true (editing_press (self, GDK_KEY_Up, 0));
  assert_title (other, "• Own", "other.rangeatlas");
  assert_title (first, "Own", "own.rangeatlas");
  g_assert_true (editing_is_enabled (other, "undo"));
  g_assert_false (editing_is_enabled (first, "undo"));

  remains[0] = other;
  remains[1] = editing_get_document (other);
  remains[2] = ra_window_get_site_moving (other);
  remains[3] = ra_window_get_session (other);
  for (guint i = 0; i < G_N_ELEMENTS (remains); i++)
    g_object_add_weak_pointer (remains[i], &remains[i]);
  gtk_window_close (GTK_WINDOW (other));
  answer ("discard");
  for (guint i = 0; i < G_N_ELEMENTS (remains); i++)
    TEST_WAIT_FOR (remains[i] == NULL);
  self->window = first;
  g_assert_true (ra_site_moving_hold (ra_window_get_site_moving (first), "own-a"));
  g_assert_true (editing_press (self, GDK_KEY_Up, 0));
  assert_title (first, "• Own", "own.rangeatlas");
}

/* Where the desktop wants nothing to move, the sidebar is there, or gone, with the next frame. */
static void
test_stillness (EditingFixture *self, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  AdwFlap *flap = test_find_nth (self->window, ADW_TYPE_FLAP, 0);

  (void)data;
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  g_assert_cmpfloat (adw_flap_get_reveal_progress (flap), ==, 1.0);
  g_action_group_change_action_state (G_ACTION_GROUP (self->window), "sidebar", g_variant_new_boolean (FALSE));
  g_assert_cmpfloat (adw_flap_get_reveal_progress (flap), >, 0.0);
  TEST_WAIT_FOR (adw_flap_get_reveal_progress (flap) == 0.0);
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  for (guint i = 0; i < 2; i++) {
    g_action_group_change_action_state (G_ACTION_GROUP (self->window), "sidebar", g_variant_new_boolean (i == 0));
    g_assert_cmpfloat (adw_flap_get_reveal_progress (flap), ==, i == 0 ? 1.0 : 0.0);
  }
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
}

/* A map of very many sites takes its time, and says so until it is there. */
static void
test_drawing_sign (EditingFixture *self, gconstpointer data)
{
  g_autofree char *text = editing_many_sites (N_SLOW_SITES);
  g_autoptr (GFile) file = editing_write_file (self, "many.rangeatlas", text);
  RaMapView *view = editing_get_map_view (self->window);
  GtkWidget *sign = test_find_nth (self->window, RA_TYPE_DRAWING_SIGN, 0);
  gboolean seen = FALSE;

  (void)data;
  g_assert_false (gtk_widget_get_visible (sign));
  g_assert_true (ra_window_open_file (self->window, file));
  TEST_WAIT_FOR (editing_get_document (self->window) != NULL);
  TEST_WAIT_FOR ((seen = seen || gtk_widget_get_mapped (sign)) && ra_map_view_is_settled (view));
  TEST_WAIT_FOR (!gtk_widget_get_visible (sign));
}

/* The list of ranges that a map of many leaves behind is as high as the one range of the next. */
static void
test_short_list (EditingFixture *self, gconstpointer data)
{
  GtkWidget *list = test_find_nth (self->window, RA_TYPE_LONG_LIST, 0);
  GtkWidget *view = test_find_nth (list, GTK_TYPE_LIST_VIEW, 0);
  const int before_px = gtk_widget_get_height (list);

  (void)data;
  editing_open_own_site (self);
  for (guint i = 0; i < 3; i++)
    gtk_test_widget_wait_for_draw (list);
  const int row_px = gtk_widget_get_height (gtk_widget_get_first_child (view));
  g_assert_cmpint (row_px, >, 0);
  g_assert_cmpint (before_px, >, 2 * row_px);
  g_assert_cmpint (gtk_widget_get_height (list), <, 2 * row_px);
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = editing_init (&argc, &argv);

  EDITING_ADD ("documents/drawing-sign", test_drawing_sign);
  EDITING_ADD ("documents/short-list", test_short_list);
  EDITING_ADD ("documents/imported", test_imported);
  EDITING_ADD ("documents/states", test_states);
  EDITING_ADD ("documents/templates", test_templates);
  EDITING_ADD ("documents/copy", test_copy);
  EDITING_ADD ("documents/recent", test_recent);
  EDITING_ADD ("documents/long-bad-file", test_long_bad_file);
  EDITING_ADD ("documents/two-windows", test_two_windows);
  EDITING_ADD ("documents/stillness", test_stillness);
  return test_run_in_application (application);
}
