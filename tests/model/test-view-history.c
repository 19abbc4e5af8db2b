/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Back and forward among the views that a map has rested on. No display. */

#include "app/model/view-history.h"
#include "tests/model/library-helpers.h"

typedef struct {
  RaLibrary *library;
  RaMapState *state;
  RaEditSession *session;
  RaViewHistory *history;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void)data;
  fixture->library = test_open_library ();
  fixture->state = ra_map_state_new (ra_library_get_first_scenario (fixture->library));
  ra_map_state_set_frame (fixture->state, 800.0, 600.0);
  fixture->session = ra_edit_session_new (fixture->state);
  fixture->history = ra_view_history_new (fixture->state, fixture->session);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_assert_finalize_object (fixture->history);
  ra_edit_session_close (fixture->session);
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->state);
  g_clear_pointer (&fixture->library, ra_library_free);
}

static void
look_at (Fixture *fixture, double lat_deg, double lon_deg)
{
  g_assert_true (ra_map_state_set_centre (fixture->state, lat_deg, lon_deg));
  ra_view_history_note (fixture->history);
}

static void
assert_centre (Fixture *fixture, double lat_deg, double lon_deg)
{
  double lat_now_deg, lon_now_deg;

  g_assert_true (ra_viewport_get_centre (ra_map_state_get_viewport (fixture->state), &lat_now_deg, &lon_now_deg));
  g_assert_cmpfloat_with_epsilon (lat_now_deg, lat_deg, 1e-6);
  g_assert_cmpfloat_with_epsilon (lon_now_deg, lon_deg, 1e-6);
}

static void
test_views (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_assert_false (ra_view_history_can_go (fixture->history, -1));
  look_at (fixture, 48.0, 12.0);
  look_at (fixture, 52.0, 21.0);
  g_assert_true (ra_view_history_go (fixture->history, -1));
  assert_centre (fixture, 48.0, 12.0);
  g_assert_true (ra_view_history_go (fixture->history, -1));
  g_assert_false (ra_map_state_has_moved (fixture->state));
  g_assert_false (ra_view_history_go (fixture->history, -1));
  g_assert_true (ra_view_history_go (fixture->history, 1));
  g_assert_true (ra_view_history_go (fixture->history, 1));
  assert_centre (fixture, 52.0, 21.0);
  g_assert_false (ra_view_history_can_go (fixture->history, 1));
}

static void
note_back_cb (RaViewHistory *history, gboolean *can_go)
{
  *can_go = ra_view_history_can_go (history, -1);
}

/* Who is quick need not wait until the map has rested. */
static void
test_before_rest (Fixture *fixture, gconstpointer data)
{
  gboolean can_go = FALSE;
  RaViewport there = *ra_map_state_get_viewport (fixture->state);

  (void)data;
  g_signal_connect (fixture->history, "changed", G_CALLBACK (note_back_cb), &can_go);
  there.metres_per_px /= 2;
  ra_map_state_set_viewport (fixture->state, &there);
  g_assert_true (can_go);
  g_assert_true (ra_view_history_go (fixture->history, -1));
  g_assert_false (ra_map_state_has_moved (fixture->state));
  g_assert_false (can_go);
  g_assert_true (ra_view_history_can_go (fixture->history, 1));
}

/* Who goes back and then elsewhere has another way forward. */
static void
test_branch (Fixture *fixture, gconstpointer data)
{
  (void)data;
  look_at (fixture, 48.0, 12.0);
  g_assert_true (ra_view_history_go (fixture->history, -1));
  look_at (fixture, 60.0, 30.0);
  g_assert_false (ra_view_history_can_go (fixture->history, 1));
  g_assert_true (ra_view_history_go (fixture->history, -1));
  g_assert_true (ra_view_history_go (fixture->history, 1));
  assert_centre (fixture, 60.0, 30.0);
}

static void
test_scenarios (Fixture *fixture, gconstpointer data)
{
  RaScenario *first = ra_library_get_first_scenario (fixture->library);
  RaScenario *other = test_find_scenario (fixture->library, "before-the-treaty");

  (void)data;
  look_at (fixture, 48.0, 12.0);
  ra_map_state_set_moment (fixture->state, other, "1988-01-01", "A day");
  ra_view_history_note (fixture->history);
  g_assert_true (ra_view_history_go (fixture->history, -1));
  g_assert_true (ra_map_state_get_spec (fixture->state)->scenario == first);
  g_assert_null (ra_map_state_get_spec (fixture->state)->date);
  assert_centre (fixture, 48.0, 12.0);
  g_assert_true (ra_view_history_go (fixture->history, 1));
  g_assert_true (ra_map_state_get_spec (fixture->state)->scenario == other);
  g_assert_cmpstr (ra_map_state_get_spec (fixture->state)->date, ==, "1988-01-01");
  g_assert_cmpstr (ra_map_state_get_spec (fixture->state)->title, ==, "A day");
}

/* Another size of the window is no other view, and a view comes back whole into another frame. */
static void
test_frames (Fixture *fixture, gconstpointer data)
{
  (void)data;
  ra_map_state_set_frame (fixture->state, 500.0, 700.0);
  ra_view_history_note (fixture->history);
  g_assert_false (ra_view_history_can_go (fixture->history, -1));
  look_at (fixture, 48.0, 12.0);
  look_at (fixture, 50.0, 12.0);
  ra_map_state_set_frame (fixture->state, 400.0, 300.0);
  ra_view_history_note (fixture->history);
  g_assert_true (ra_view_history_go (fixture->history, -1));
  assert_centre (fixture, 48.0, 12.0);
  g_assert_cmpfloat (ra_map_state_get_viewport (fixture->state)->width_px, ==, 400.0);
}

/* A step back is noted before it is taken from a place where the map has not rested yet. */
static void
test_unrested (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_assert_true (ra_map_state_set_centre (fixture->state, 40.0, 10.0));
  g_assert_true (ra_view_history_go (fixture->history, -1));
  g_assert_false (ra_map_state_has_moved (fixture->state));
  g_assert_true (ra_view_history_go (fixture->history, 1));
  assert_centre (fixture, 40.0, 10.0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/view-history/views", Fixture, NULL, set_up, test_views, tear_down);
  g_test_add ("/view-history/branch", Fixture, NULL, set_up, test_branch, tear_down);
  g_test_add ("/view-history/scenarios", Fixture, NULL, set_up, test_scenarios, tear_down);
  g_test_add ("/view-history/frames", Fixture, NULL, set_up, test_frames, tear_down);
  g_test_add ("/view-history/before-rest", Fixture, NULL, set_up, test_before_rest, tear_down);
  g_test_add ("/view-history/unrested", Fixture, NULL, set_up, test_unrested, tear_down);
  return g_test_run ();
}
