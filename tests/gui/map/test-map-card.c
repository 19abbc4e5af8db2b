/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The card that tells of what is chosen on the map. Wants a display. */
#include "tests/gui/map/explore-helpers.h"

static gboolean
is_focused (gpointer widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Shows the card of a site, and that it asks so for a radius. */
static void
show_in (ExploreFixture *fixture, RaUnits units, const char *label)
{
  RaNamedPoint point = { .site = ra_map_state_get_site (fixture->state), .name = "Kaliningrad" };
  GtkSpinButton *spin = test_find_nth (fixture->map_card, GTK_TYPE_SPIN_BUTTON, 0);
  GtkLabel *words = test_find_nth (gtk_widget_get_parent (GTK_WIDGET (spin)), GTK_TYPE_LABEL, 0);

  ra_map_card_show_named_point (fixture->map_card, ra_map_state_get_spec (fixture->state), &point, units);
  g_assert_cmpstr (gtk_label_get_text (words), ==, label);
}

/* Where the map has the room all that the card tells is seen. */
static void
test_card_height (ExploreFixture *fixture, gconstpointer data)
{
  GtkScrolledWindow *scroller = test_find_nth (fixture->map_card, GTK_TYPE_SCROLLED_WINDOW, 0);
  GtkAdjustment *rows = gtk_scrolled_window_get_vadjustment (scroller);

  (void)data;
  ra_map_card_move (fixture->map_card, (RaPoint) { 0.0, 0.0 }, 1000.0, 700.0);
  ra_map_card_show_point (fixture->map_card, ra_map_state_get_spec (fixture->state), 55.75, 37.6, RA_UNITS_KM);
  for (guint i = 0; i < 3; i++)
    gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->map_card));
  const double seen_px = gtk_adjustment_get_page_size (rows);
  g_assert_cmpfloat (seen_px, >, 0.0);
  g_assert_cmpfloat (seen_px, <, gtk_scrolled_window_get_max_content_height (scroller));
  g_assert_cmpfloat (seen_px, >=, gtk_adjustment_get_upper (rows));
}

static void
test_card (ExploreFixture *fixture, gconstpointer data)
{
  (void)data;
  g_assert_false (ra_map_card_is_open (fixture->map_card));
  explore_act (fixture, "map.next-site");
  explore_act (fixture, "map.activate");
  g_assert_true (ra_map_card_is_open (fixture->map_card));
  g_assert_true (is_focused (fixture->map_card));
  g_assert_cmpstr (ra_map_state_get_site (fixture->state)->id, ==, "kapustin-yar");
  gtk_test_accessible_assert_role (fixture->map_card, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_test_accessible_assert_property (fixture->map_card, GTK_ACCESSIBLE_PROPERTY_LABEL, "Kapustin Yar");
  GtkWidget *link = test_find_nth (fixture->map_card, GTK_TYPE_LINK_BUTTON, 0);
  g_assert_nonnull (link);
  g_assert_true (g_str_has_prefix (gtk_link_button_get_uri (GTK_LINK_BUTTON (link)), "https://"));

  g_assert_true (gtk_widget_is_sensitive (test_find_nth (fixture->map_card, GTK_TYPE_BUTTON, 0)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->map_card), "card.close", NULL));
  g_assert_false (ra_map_card_is_open (fixture->map_card));
  g_assert_true (is_focused (fixture->map_view));
}

/* A card does not outlast what it speaks of. */
static void
test_card_and_scenario (ExploreFixture *fixture, gconstpointer data)
{
  const GPtrArray *scenarios = ra_library_get_scenarios (fixture->library);

  (void)data;
  explore_act (fixture, "map.next-site");
  explore_act (fixture, "map.activate");
  ra_map_state_set_scenario (fixture->state, g_ptr_array_index (scenarios, 0));
  explore_wait_settled (fixture);
  g_assert_false (ra_map_card_is_open (fixture->map_card));
  explore_assert_described (fixture, "Centre · ");
}

/* The radius of a ring is asked for in the unit of distances, and no change of unit and back rounds it. */
static void
test_radius_units (ExploreFixture *fixture, gconstpointer data)
{
  GtkSpinButton *spin = test_find_nth (fixture->map_card, GTK_TYPE_SPIN_BUTTON, 0);
  guint n_changed = 0;

  (void)data;
  g_signal_connect_swapped (fixture->map_card, "radius-changed", G_CALLBACK (count_cb), &n_changed);
  show_in (fixture, RA_UNITS_KM, "Radius in km");
  g_assert_cmpfloat (gtk_spin_button_get_value (spin), ==, 500.0);
  show_in (fixture, RA_UNITS_MI, "Radius in miles");
  g_assert_cmpfloat (gtk_spin_button_get_value (spin), ==, 311.0);
  g_assert_cmpfloat (ra_map_card_get_radius (fixture->map_card), ==, 500.0);
  show_in (fixture, RA_UNITS_KM, "Radius in km");
  g_assert_cmpfloat (gtk_spin_button_get_value (spin), ==, 500.0);
  show_in (fixture, RA_UNITS_NMI, "Radius in nautical miles");
  g_assert_cmpfloat (gtk_spin_button_get_value (spin), ==, 270.0);
  show_in (fixture, RA_UNITS_MI, "Radius in miles");
  g_assert_cmpuint (n_changed, ==, 0);
  gtk_spin_button_set_value (spin, 300.0);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpfloat_with_epsilon (ra_map_card_get_radius (fixture->map_card), 482.8032, 1e-9);
  ra_map_card_set_radius (fixture->map_card, 1609.344);
  g_assert_cmpfloat (gtk_spin_button_get_value (spin), ==, 1000.0);
  g_assert_cmpuint (n_changed, ==, 1);
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = explore_init (&argc, &argv);

  EXPLORE_ADD ("/map-card/card", test_card);
  EXPLORE_ADD ("/map-card/height", test_card_height);
  EXPLORE_ADD ("/map-card/and-scenario", test_card_and_scenario);
  EXPLORE_ADD ("/map-card/radius-units", test_radius_units);
  return test_run_in_application (NULL);
}
