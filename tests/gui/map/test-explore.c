/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walking and measuring by the keyboard in a window of the program, which leaves nothing behind. Wants a display. */
#include "tests/gui/map/explore-helpers.h"

static void
test_walk (ExploreFixture *fixture, gconstpointer data)
{
  (void)data;
  gtk_test_accessible_assert_role (fixture->map_view, GTK_ACCESSIBLE_ROLE_IMG);
  explore_assert_described (fixture, "Centre · ");
  explore_act (fixture, "map.next-site");
  explore_assert_described (fixture, "Kapustin Yar · ");
  explore_act (fixture, "map.next-site");
  explore_assert_described (fixture, "Kamyshlov · 56.84° N 62.71° E · 2,616.5 km from Kaliningrad\n"
                                     "Inside 480 km of Kamyshlov (Russian MOD): 480 km within the edge\n");
  explore_act (fixture, "map.walk-left");
  explore_assert_described (fixture, "Yekaterinburg · ");
  explore_act (fixture, "map.walk-right");
  explore_assert_described (fixture, "Kamyshlov · ");
  explore_act (fixture, "map.previous-site");
  explore_act (fixture, "map.previous-site");
  explore_assert_described (fixture, "Kaliningrad · ");
  explore_act (fixture, "map.pan-left");
  explore_assert_described (fixture, "Centre · ");
}

/* The map moves only for a place that it does not show. */
static void
test_walk_out_of_frame (ExploreFixture *fixture, gconstpointer data)
{
  const RaViewport before = *ra_map_state_get_viewport (fixture->state);
  RaViewport near = before;
  RaFocus focus;

  (void)data;
  explore_act (fixture, "map.next-site");
  g_assert_cmpfloat (ra_map_state_get_viewport (fixture->state)->x_m, ==, before.x_m);
  near.metres_per_px = 500;
  ra_map_state_set_viewport (fixture->state, &near);
  explore_act (fixture, "map.next-site");
  g_assert_true (ra_map_view_get_focus (fixture->map_view, &focus));
  g_assert_cmpfloat_with_epsilon (focus.page.x, near.width_px / 2, 1e-6);
  g_assert_cmpfloat_with_epsilon (focus.page.y, near.height_px / 2, 1e-6);

  ra_map_state_set_projection (fixture->state, "site");
  explore_wait_settled (fixture);
  const RaProjectionSpec about = ra_map_state_get_viewport (fixture->state)->projection;

  explore_act (fixture, "map.next-site");
  g_assert_true (ra_map_view_get_focus (fixture->map_view, &focus));
  g_assert_cmpfloat_with_epsilon (focus.page.x, near.width_px / 2, 1e-6);
  g_assert_true (ra_projection_spec_equal (&about, &ra_map_state_get_viewport (fixture->state)->projection));
}

static void
test_measure (ExploreFixture *fixture, gconstpointer data)
{
  RaMapView *view = fixture->map_view;
  GActionGroup *actions = G_ACTION_GROUP (fixture->window);
  const RaMeasuredLine *line = ra_map_view_get_measured_line (view);

  (void)data;
  g_action_group_activate_action (actions, "measure", NULL);
  explore_wait_settled (fixture);
  g_assert_true (ra_map_view_get_measuring (view));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->measure_bar)));
  gtk_test_accessible_assert_property (fixture->measure_bar, GTK_ACCESSIBLE_PROPERTY_LABEL, "Measure");
  explore_act (fixture, "map.next-site");
  explore_act (fixture, "map.activate");
  g_assert_false (g_action_group_get_action_enabled (actions, "copy-measured"));
  explore_act (fixture, "map.previous-site");
  explore_act (fixture, "map.activate");
  g_assert_true (g_action_group_get_action_enabled (actions, "copy-measured"));
  g_assert_false (ra_map_card_is_open (fixture->map_card));
  g_autofree char *text = ra_measured_line_format (line, 0, RA_UNITS_KM);
  g_assert_cmpstr (text, ==, "Kapustin Yar to Kaliningrad: 1,861.5 km, azimuth 301.0° at the start, 281.0° at the end");

  g_assert_true (ra_map_view_remove_measured_point (view));
  g_assert_cmpuint (ra_measured_line_n_points (line), ==, 1);
  g_action_group_activate_action (actions, "measure", NULL);
  explore_wait_settled (fixture);
  g_assert_cmpuint (ra_measured_line_n_points (line), ==, 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->measure_bar)));
}

/* Nothing holds on to a window that is closed, not even with a card open and a line half drawn. */
static void
test_finalised (ExploreFixture *fixture, gconstpointer data)
{
  RaWindow *window = fixture->window;
  gpointer remains[] = { window, fixture->map_view, fixture->map_card, fixture->measure_bar, fixture->state };

  (void)data;
  for (guint i = 0; i < G_N_ELEMENTS (remains); i++)
    g_object_add_weak_pointer (remains[i], &remains[i]);
  explore_act (fixture, "map.next-site");
  explore_act (fixture, "map.activate");
  g_action_group_activate_action (G_ACTION_GROUP (window), "measure", NULL);
  explore_act (fixture, "map.activate");
  explore_act (fixture, "map.pan-left");
  explore_close_window (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (remains); i++)
    TEST_WAIT_FOR (remains[i] == NULL);
  fixture->window
      = ra_window_new (fixture->application, fixture->library, ra_library_get_first_scenario (fixture->library));
}

static GtkWindow *
find_search (ExploreFixture *fixture)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (window->data != fixture->window && gtk_widget_get_visible (window->data))
      return window->data;
  return NULL;
}

/* Goes to the first that is found. */
static void
search (ExploreFixture *fixture, const char *words)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "search", NULL);
  TEST_WAIT_FOR (find_search (fixture) != NULL);
  GtkWindow *window = find_search (fixture);
  gtk_editable_set_text (test_find_nth (window, GTK_TYPE_SEARCH_ENTRY, 0), words);
  TEST_WAIT_FOR (test_find_nth (window, GTK_TYPE_LIST_BOX_ROW, 0) != NULL);
  g_signal_emit_by_name (test_find_nth (window, GTK_TYPE_SEARCH_ENTRY, 0), "activate");
  TEST_WAIT_FOR (ra_map_card_is_open (fixture->map_card));
}

typedef struct {
  gboolean sidebar;
  int width_px;
  int height_px;
  float name_px; /* beside the town */
} Sight;

/* On a small map the card of a town that was searched for leaves the town and its name to be seen. */
static void
find_in_sight (ExploreFixture *fixture, const Sight *sight)
{
  graphene_rect_t card, map;
  double x_m, y_m;
  RaPoint at;

  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "sidebar",
                                      g_variant_new_boolean (sight->sidebar));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), sight->width_px, sight->height_px);
  TEST_WAIT_FOR (gtk_widget_get_width (GTK_WIDGET (fixture->window)) <= sight->width_px);
  explore_wait_settled (fixture);
  search (fixture, "Warsaw");
  explore_wait_settled (fixture);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->map_card));
  g_assert_true (ra_projection_forward (ra_map_state_get_projection (fixture->state), 52.25, 21.0, &x_m, &y_m));
  ra_viewport_to_page (ra_map_state_get_viewport (fixture->state), x_m, y_m, &at.x, &at.y);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (fixture->map_card), GTK_WIDGET (fixture->map_view), &card));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (fixture->map_view), GTK_WIDGET (fixture->map_view), &map));
  graphene_rect_inset (&card, -sight->name_px, 0.0F);
  graphene_rect_inset (&map, sight->name_px, 0.0F);
  g_assert_true (graphene_rect_contains_point (&map, &GRAPHENE_POINT_INIT ((float)at.x, (float)at.y)));
  g_assert_false (graphene_rect_contains_point (&card, &GRAPHENE_POINT_INIT ((float)at.x, (float)at.y)));
}

static void
test_found_on_telephone (ExploreFixture *fixture, gconstpointer data)
{
  static const Sight telephone = { FALSE, 360, 640, 0.0F };

  (void)data;
  find_in_sight (fixture, &telephone);
}

static void
test_found_on_laptop (ExploreFixture *fixture, gconstpointer data)
{
  static const Sight laptop = { TRUE, 1000, 700, 60.0F };

  (void)data;
  find_in_sight (fixture, &laptop);
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = explore_init (&argc, &argv);

  EXPLORE_ADD ("/explore/walk", test_walk);
  EXPLORE_ADD ("/explore/walk-out-of-frame", test_walk_out_of_frame);
  EXPLORE_ADD ("/explore/measure", test_measure);
  EXPLORE_ADD ("/explore/found-in-sight/telephone", test_found_on_telephone);
  EXPLORE_ADD ("/explore/found-in-sight/laptop", test_found_on_laptop);
  EXPLORE_ADD ("/explore/finalised", test_finalised);
  return test_run_in_application (NULL);
}
