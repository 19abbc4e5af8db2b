/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be grabbed on the map is what is drawn on it. Wants a display. */

#include "app/gui/map/site-dragging.h"
#include "tests/gui/application-helpers.h"
#include "tests/model/library-helpers.h"

#define SCENARIO                                                                                                       \
  "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"Own\", \"sites\": ["                            \
  "{\"id\": \"own-a\", \"name\": \"A\", \"lat\": 54.5, \"lon\": 21.5, \"group\": \"mine\"}, "                          \
  "{\"id\": \"own-b\", \"name\": \"B\", \"lat\": 56.5, \"lon\": 30.0}], \"rings\": ["                                  \
  "{\"site\": \"own-a\", \"max_km\": 500, \"label\": \"a\"}, {\"site\": \"own-b\", \"max_km\": 500, "                  \
  "\"label\": \"b\"}], \"view\": {\"projection\": \"europe\", \"centre\": [55, 25], \"width_km\": 3000}}"

typedef struct {
  RaLibrary *library;
  RaScenario *scenario;
  RaMapState *state;
  GtkWindow *window;
  RaMapView *view;
  RaSiteDragging *dragging;
  GtkGesture *drag;
} Fixture;

static void
add_view (Fixture *fixture)
{
  fixture->view = RA_MAP_VIEW (ra_map_view_new ());
  ra_map_view_set_up (fixture->view, fixture->state, ra_library_get_basemap (fixture->library));
  fixture->dragging = ra_site_dragging_new (fixture->view, fixture->state);
  /* That of the sites, which hears of a pointer before the map's own. */
  fixture->drag = test_find_controller_in (fixture->view, GTK_TYPE_GESTURE_DRAG, GTK_PHASE_CAPTURE);
  g_assert_nonnull (fixture->drag);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 640, 480);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->view));
  gtk_window_present (fixture->window);
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  (void)unused;
  fixture->library = test_open_library ();
  fixture->scenario
      = ra_scenario_parse (ra_library_get_catalogue (fixture->library), "own.rangeatlas", SCENARIO, NULL, &error);
  g_assert_no_error (error);
  fixture->state = ra_map_state_new (fixture->scenario);
  add_view (fixture);
  ra_site_dragging_set_movable (fixture->dragging, ra_scenario_get_own_sites (fixture->scenario));
  TEST_WAIT_FOR (ra_map_view_is_settled (fixture->view));
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  (void)unused;
  g_clear_object (&fixture->dragging);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->state);
  ra_scenario_unref (fixture->scenario);
  g_clear_pointer (&fixture->library, ra_library_free);
}

static RaPoint
locate (Fixture *fixture, const char *id)
{
  const RaSite *site = ra_catalogue_find_site (ra_scenario_get_catalogue (fixture->scenario), id);
  RaPoint plane, page;

  g_assert_nonnull (site);
  g_assert_true (ra_projection_forward (ra_map_state_get_projection (fixture->state), site->lat_deg, site->lon_deg,
                                        &plane.x, &plane.y));
  ra_viewport_to_page (ra_map_state_get_viewport (fixture->state), plane.x, plane.y, &page.x, &page.y);
  return page;
}

/* What is grabbed where the site lies, or so many pixels beside it; an interned id, or NULL. */
static const char *
grab (Fixture *fixture, const char *id, double beside_px)
{
  const RaPoint at = locate (fixture, id);

  g_signal_emit_by_name (fixture->drag, "drag-begin", at.x + beside_px, at.y);
  const char *grabbed = g_intern_string (ra_site_dragging_get_grabbed (fixture->dragging));
  g_signal_emit_by_name (fixture->drag, "drag-end", 0.0, 0.0);
  g_assert_null (ra_site_dragging_get_grabbed (fixture->dragging));
  return grabbed;
}

static void
test_drawn (Fixture *fixture, gconstpointer unused)
{
  (void)unused;
  g_assert_cmpstr (grab (fixture, "own-a", 0), ==, "own-a");
  g_assert_cmpstr (grab (fixture, "own-a", 10), ==, "own-a");
  g_assert_null (grab (fixture, "own-a", 40));
  g_assert_cmpstr (grab (fixture, "own-b", 0), ==, "own-b");

  ra_site_dragging_set_movable (fixture->dragging, NULL);
  g_assert_null (grab (fixture, "own-a", 0));
}

static void
test_hidden_group (Fixture *fixture, gconstpointer unused)
{
  (void)unused;
  ra_map_state_set_group_shown (fixture->state, "mine", FALSE);
  TEST_WAIT_FOR (ra_map_view_is_settled (fixture->view));
  g_assert_null (grab (fixture, "own-a", 0));
  g_assert_cmpstr (grab (fixture, "own-b", 0), ==, "own-b");
  ra_map_state_set_group_shown (fixture->state, "mine", TRUE);
  TEST_WAIT_FOR (ra_map_view_is_settled (fixture->view));
  g_assert_cmpstr (grab (fixture, "own-a", 0), ==, "own-a");
}

static void
test_hidden_sites (Fixture *fixture, gconstpointer unused)
{
  (void)unused;
  ra_map_state_set_shown (fixture->state, RA_SHOW_SITES, FALSE);
  TEST_WAIT_FOR (ra_map_view_is_settled (fixture->view));
  g_assert_null (grab (fixture, "own-a", 0));
  g_assert_null (grab (fixture, "own-b", 0));
}

/* In another view, and with another projection. */
static void
test_moved_map (Fixture *fixture, gconstpointer unused)
{
  (void)unused;
  ra_map_state_set_projection (fixture->state, "globe");
  ra_map_state_zoom (fixture->state, 2, 320, 240);
  TEST_WAIT_FOR (ra_map_view_is_settled (fixture->view));
  g_assert_cmpstr (grab (fixture, "own-a", 0), ==, "own-a");
  g_assert_cmpstr (grab (fixture, "own-b", 0), ==, "own-b");
}

#define ADD(name, func) g_test_add ("/site-dragging/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  ADD ("drawn", test_drawn);
  ADD ("hidden-group", test_hidden_group);
  ADD ("hidden-sites", test_hidden_sites);
  ADD ("moved-map", test_moved_map);
  return test_run_in_application (NULL);
}
