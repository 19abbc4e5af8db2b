/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two states that show the same piece of the Earth, each in its own frame. No display. */

#include "app/model/view-link.h"
#include "tests/model/library-helpers.h"

typedef struct {
  RaLibrary *library;
  RaMapState *a;
  RaMapState *b;
  RaViewLink *link;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void)data;
  fixture->library = test_open_library ();
  fixture->a = ra_map_state_new (ra_library_get_first_scenario (fixture->library));
  fixture->b = ra_map_state_new (ra_library_get_first_scenario (fixture->library));
  ra_map_state_set_frame (fixture->a, 443.0, 440.0);
  ra_map_state_set_frame (fixture->b, 610.0, 251.0);
  fixture->link = ra_view_link_new (fixture->a, fixture->b);
  ra_view_link_set_active (fixture->link, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_clear_object (&fixture->link);
  g_clear_object (&fixture->a);
  g_clear_object (&fixture->b);
  g_clear_pointer (&fixture->library, ra_library_free);
}

/* The same centre, on the Earth, and the same scale; @lat_deg and @lon_deg are put where it is. */
static void
assert_one_view (Fixture *fixture, double *lat_deg, double *lon_deg)
{
  const RaViewport *a = ra_map_state_get_viewport (fixture->a);
  const RaViewport *b = ra_map_state_get_viewport (fixture->b);
  double b_lat_deg, b_lon_deg;

  g_assert_cmpstr (a->projection.name, ==, b->projection.name);
  g_assert_cmpfloat (a->metres_per_px, ==, b->metres_per_px);
  g_assert_true (ra_viewport_get_centre (a, lat_deg, lon_deg));
  g_assert_true (ra_viewport_get_centre (b, &b_lat_deg, &b_lon_deg));
  g_assert_cmpfloat (*lat_deg, ==, b_lat_deg);
  g_assert_cmpfloat (*lon_deg, ==, b_lon_deg);
}

static void
assert_frames (Fixture *fixture)
{
  g_assert_cmpfloat (ra_map_state_get_viewport (fixture->a)->width_px, ==, 443.0);
  g_assert_cmpfloat (ra_map_state_get_viewport (fixture->b)->height_px, ==, 251.0);
}

static void
drag_by (RaMapState *state, double dx_px, double dy_px)
{
  const RaViewport start = *ra_map_state_get_viewport (state);

  ra_map_state_drag (state, &start, 200.0, 120.0, 200.0 + dx_px, 120.0 + dy_px);
}

/* In every projection, whichever of the two is moved, and however far. */
static void
test_moves (Fixture *fixture, gconstpointer data)
{
  (void)data;
  for (guint i = 0; i < ra_projection_table_size (); i++) {
    double lat_deg, lon_deg, before_lat_deg, before_lon_deg;

    ra_map_state_set_projection (fixture->a, ra_projection_table_row (i)->name);
    assert_one_view (fixture, &before_lat_deg, &before_lon_deg);
    ra_map_state_zoom (fixture->b, 1.5, 152.0, 63.0);
    assert_one_view (fixture, &lat_deg, &lon_deg);
    g_assert_true (lat_deg != before_lat_deg || lon_deg != before_lon_deg);
    drag_by (fixture->a, -80.0, 20.0);
    assert_one_view (fixture, &before_lat_deg, &before_lon_deg);
    g_assert_true (lat_deg != before_lat_deg || lon_deg != before_lon_deg);
    for (guint n = 0; n < 30; n++)
      drag_by (fixture->b, -400.0, 150.0);
    assert_one_view (fixture, &lat_deg, &lon_deg);
    assert_frames (fixture);
    ra_map_state_reset_view (fixture->a);
    assert_one_view (fixture, &lat_deg, &lon_deg);
  }
}

/* B, which nobody has moved, gets another frame: that is no move of its view. */
static void
test_frame (Fixture *fixture, gconstpointer data)
{
  const RaViewport before = *ra_map_state_get_viewport (fixture->a);
  const RaViewport *after = ra_map_state_get_viewport (fixture->a);

  (void)data;
  g_assert_true (ra_map_state_has_moved (fixture->b));
  ra_map_state_set_frame (fixture->b, 300.0, 700.0);
  g_assert_cmpfloat (after->metres_per_px, ==, before.metres_per_px);
  g_assert_cmpfloat (after->x_m, ==, before.x_m);
}

static void
test_same_frame (Fixture *fixture, gconstpointer data)
{
  (void)data;
  ra_view_link_set_active (fixture->link, FALSE);
  ra_map_state_reset_view (fixture->a);
  ra_map_state_set_frame (fixture->b, 443.0, 440.0);
  ra_map_state_reset_view (fixture->b);
  ra_view_link_set_active (fixture->link, TRUE);
  ra_map_state_set_frame (fixture->b, 610.0, 251.0);
  assert_frames (fixture);
  test_frame (fixture, NULL);
}

static void
test_inactive (Fixture *fixture, gconstpointer data)
{
  const double metres_per_px = ra_map_state_get_viewport (fixture->a)->metres_per_px;
  double lat_deg, lon_deg;

  (void)data;
  ra_view_link_set_active (fixture->link, FALSE);
  ra_map_state_zoom (fixture->b, 2.0, 100.0, 100.0);
  g_assert_cmpfloat (ra_map_state_get_viewport (fixture->a)->metres_per_px, ==, metres_per_px);
  ra_view_link_set_active (fixture->link, TRUE);
  assert_one_view (fixture, &lat_deg, &lon_deg);
  g_assert_cmpfloat (ra_map_state_get_viewport (fixture->b)->metres_per_px, ==, metres_per_px);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/view-link/moves", Fixture, NULL, set_up, test_moves, tear_down);
  g_test_add ("/view-link/frame", Fixture, NULL, set_up, test_frame, tear_down);
  g_test_add ("/view-link/same-frame", Fixture, NULL, set_up, test_same_frame, tear_down);
  g_test_add ("/view-link/inactive", Fixture, NULL, set_up, test_inactive, tear_down);
  return g_test_run ();
}
