/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The read-out on the map covers nothing that counts, wherever the pointer is. Wants a display. */
#include "tests/gui/map/explore-helpers.h"

/* Where the read-out lies on the map. */
static graphene_rect_t
readout_box (ExploreFixture *fixture)
{
  graphene_rect_t box;

  g_assert_true (
      gtk_widget_compute_bounds (GTK_WIDGET (explore_find_readout (fixture)), GTK_WIDGET (fixture->map_view), &box));
  return box;
}

/* Over no site, and over nothing else that lies on the map. */
static void
assert_readout_clear (ExploreFixture *fixture, const char *where)
{
  GtkWidget *readout = GTK_WIDGET (explore_find_readout (fixture));

  if (!gtk_widget_get_mapped (readout))
    return;
  const graphene_rect_t box = readout_box (fixture);
  const RaBox seen = { box.origin.x, box.origin.y, box.origin.x + box.size.width, box.origin.y + box.size.height };
  if (ra_map_view_has_site_within (fixture->map_view, seen))
    g_error ("%s: the read-out covers a site", where);
  for (GtkWidget *child = gtk_widget_get_first_child (gtk_widget_get_parent (readout)); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    graphene_rect_t other;

    if (child == readout || child == GTK_WIDGET (fixture->map_view) || !gtk_widget_get_mapped (child))
      continue;
    g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (fixture->map_view), &other));
    if (graphene_rect_intersection (&box, &other, NULL))
      g_error ("%s: the read-out covers a %s", where, G_OBJECT_TYPE_NAME (child));
  }
}

/* Wherever the pointer is. */
static void
point_all_over (ExploreFixture *fixture, const char *scenario)
{
  const double width_px = gtk_widget_get_width (GTK_WIDGET (fixture->map_view));
  const double height_px = gtk_widget_get_height (GTK_WIDGET (fixture->map_view));
  gpointer motion
      = test_find_controller_in (GTK_WIDGET (fixture->map_view), GTK_TYPE_EVENT_CONTROLLER_MOTION, GTK_PHASE_BUBBLE);

  for (guint i = 0; i < 9; i++) {
    const double x_px = (0.05 + 0.4 * (i % 3)) * width_px;
    const double y_px = (0.05 + 0.45 * (i / 3)) * height_px;
    g_autofree char *where = g_strdup_printf ("%s, pointer at %.0f, %.0f", scenario, x_px, y_px);

    g_signal_emit_by_name (motion, "motion", x_px, y_px);
    explore_wait_settled (fixture);
    gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->map_view));
    assert_readout_clear (fixture, where);
  }
}

/* Of one line and of more, in its corner. */
static void
test_readout_clear (ExploreFixture *fixture, gconstpointer data)
{
  const GPtrArray *scenarios = ra_library_get_scenarios (fixture->library);

  (void)data;
  for (guint i = 0; i < scenarios->len; i += 4) {
    ra_map_state_set_scenario (fixture->state, g_ptr_array_index (scenarios, i));
    explore_wait_settled (fixture);
    point_all_over (fixture, ra_scenario_get_id (g_ptr_array_index (scenarios, i)));
    g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "readout", NULL);
  }
  explore_act (fixture, "map.next-site");
  explore_act (fixture, "map.activate");
  g_assert_true (ra_map_card_is_open (fixture->map_card));
  point_all_over (fixture, "with a card");
}

/* Beside the pointer, and never under it, over a site or over the edge of the map. */
static void
test_readout_follows (ExploreFixture *fixture, gconstpointer data)
{
  const double width_px = gtk_widget_get_width (GTK_WIDGET (fixture->map_view));
  const double height_px = gtk_widget_get_height (GTK_WIDGET (fixture->map_view));
  gpointer motion
      = test_find_controller_in (GTK_WIDGET (fixture->map_view), GTK_TYPE_EVENT_CONTROLLER_MOTION, GTK_PHASE_BUBBLE);

  (void)data;
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "readout-follows", NULL);
  for (guint i = 1; i < 25; i++) {
    const double x_px = (i % 5) * 0.249 * width_px;
    const double y_px = (i / 5) * 0.249 * height_px;

    g_signal_emit_by_name (motion, "motion", x_px, y_px);
    explore_wait_settled (fixture);
    gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->map_view));
    const graphene_rect_t box = readout_box (fixture);
    const RaBox seen = { box.origin.x, box.origin.y, box.origin.x + box.size.width, box.origin.y + box.size.height };
    g_assert_cmpfloat (seen.x_min, >=, 0.0);
    g_assert_cmpfloat (seen.y_min, >=, 0.0);
    g_assert_cmpfloat (seen.x_max, <=, width_px + 1.0);
    g_assert_cmpfloat (seen.y_max, <=, height_px + 1.0);
    g_assert_false (x_px > seen.x_min && x_px < seen.x_max && y_px > seen.y_min && y_px < seen.y_max);
    g_assert_cmpfloat (MAX (seen.x_min - x_px, x_px - seen.x_max), <, 30.0);
  }
}

static int
count_lines (ExploreFixture *fixture)
{
  explore_wait_settled (fixture);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->map_view));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (explore_find_readout (fixture))));
  return pango_layout_get_line_count (gtk_label_get_layout (explore_find_readout (fixture)));
}

/* One line until it is asked for more, on a telephone as well. */
static void
test_readout_folds (ExploreFixture *fixture, gconstpointer data)
{
  gpointer motion
      = test_find_controller_in (GTK_WIDGET (fixture->map_view), GTK_TYPE_EVENT_CONTROLLER_MOTION, GTK_PHASE_BUBBLE);

  (void)data;
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "sidebar", g_variant_new_boolean (FALSE));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  TEST_WAIT_FOR (gtk_widget_get_width (GTK_WIDGET (fixture->map_view)) < 400);
  g_signal_emit_by_name (motion, "motion", 150.0, 60.0);
  g_assert_cmpint (count_lines (fixture), >, 1);
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "readout", g_variant_new_boolean (FALSE));
  g_assert_cmpint (count_lines (fixture), ==, 1);
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = explore_init (&argc, &argv);

  EXPLORE_ADD ("/readout/clear", test_readout_clear);
  EXPLORE_ADD ("/readout/follows", test_readout_follows);
  EXPLORE_ADD ("/readout/folds", test_readout_folds);
  return test_run_in_application (NULL);
}
