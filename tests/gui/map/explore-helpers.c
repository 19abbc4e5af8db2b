/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/gui/map/explore-helpers.h"

#include "app/gui/window/application.h"
#include "tests/model/library-helpers.h"

GApplication *
explore_init (int *argc, char ***argv)
{
  g_autoptr (RaSettings) settings = NULL;
  g_autoptr (GApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  gtk_test_init (argc, argv);
  settings = ra_settings_new ();
  application = G_APPLICATION (ra_application_new (settings));
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
  g_application_register (application, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&application);
}

void
explore_wait_settled (ExploreFixture *fixture)
{
  TEST_WAIT_FOR (ra_map_view_is_settled (fixture->map_view));
  /* The read-out follows in an idle moment. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
find_parts (ExploreFixture *fixture)
{
  fixture->state = ra_window_get_state (fixture->window);
  fixture->map_view = test_find_nth (fixture->window, RA_TYPE_MAP_VIEW, 0);
  fixture->map_card = test_find_nth (fixture->window, RA_TYPE_MAP_CARD, 0);
  fixture->measure_bar = test_find_nth (fixture->window, RA_TYPE_MEASURE_BAR, 0);
}

GtkLabel *
explore_find_readout (ExploreFixture *fixture)
{
  GtkWidget *child = gtk_widget_get_first_child (gtk_widget_get_parent (GTK_WIDGET (fixture->map_view)));

  while (!gtk_widget_has_css_class (child, "map-readout"))
    child = gtk_widget_get_next_sibling (child);
  return GTK_LABEL (child);
}

void
explore_set_up (ExploreFixture *fixture, gconstpointer application)
{
  fixture->application = (GtkApplication *)application;
  fixture->library = test_open_library ();
  fixture->window
      = ra_window_new (fixture->application, fixture->library, ra_library_get_first_scenario (fixture->library));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "readout", NULL);
  find_parts (fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ra_map_state_set_site (fixture->state, "kaliningrad");
  gtk_widget_grab_focus (GTK_WIDGET (fixture->map_view));
  explore_wait_settled (fixture);
  /* Where the pointer of the screen happens to lie is no part of the test. */
  g_signal_emit_by_name (
      test_find_controller_in (GTK_WIDGET (fixture->map_view), GTK_TYPE_EVENT_CONTROLLER_MOTION, GTK_PHASE_BUBBLE),
      "leave");
  explore_wait_settled (fixture);
}

void
explore_close_window (ExploreFixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
explore_tear_down (ExploreFixture *fixture, gconstpointer data)
{
  (void)data;
  explore_close_window (fixture);
  g_clear_pointer (&fixture->library, ra_library_free);
}

void
explore_act (ExploreFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->map_view), action, NULL));
  explore_wait_settled (fixture);
}

/* The read-out and the description say the same. GTK tells a property's value only where it is not the expected one. */
void
explore_assert_described (ExploreFixture *fixture, const char *start)
{
  RaMapView *view = fixture->map_view;
  g_autofree char *description = ra_map_view_describe_focus (view, 3);

  if (!g_str_has_prefix (description, start))
    g_error ("described as %s", description);
  g_assert_cmpstr (gtk_label_get_label (explore_find_readout (fixture)), ==, description);
  g_autofree char *map
      = gtk_test_accessible_check_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  g_assert_nonnull (map);
  g_assert_nonnull (strstr (map, description));
}
