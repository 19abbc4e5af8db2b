/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A view that is found again at the next start. No display. */

#include "app/model/kept-view.h"
#include "tests/model/library-helpers.h"

/* In every projection, and in a window of another size. */
static void
test_trip (void)
{
  g_autoptr (RaLibrary) library = test_open_library ();

  for (guint i = 0; i < ra_projection_table_size (); i++) {
    g_autoptr (RaMapState) before = ra_map_state_new (ra_library_get_first_scenario (library));
    g_autoptr (RaMapState) after = ra_map_state_new (ra_library_get_first_scenario (library));
    double lat_deg, lon_deg, lat_after_deg, lon_after_deg;

    ra_map_state_set_projection (before, ra_projection_table_row (i)->name);
    g_assert_true (ra_map_state_set_centre (before, 52.25, 21.0));
    ra_map_state_zoom (before, 3.0, 400.0, 300.0);
    g_autofree char *text = ra_kept_view_tell (before);
    ra_map_state_set_frame (after, 500.0, 700.0);
    g_assert_true (ra_kept_view_take (after, text));
    g_assert_true (ra_viewport_get_centre (ra_map_state_get_viewport (before), &lat_deg, &lon_deg));
    g_assert_true (ra_viewport_get_centre (ra_map_state_get_viewport (after), &lat_after_deg, &lon_after_deg));
    g_assert_cmpfloat_with_epsilon (lat_deg, lat_after_deg, 1e-3);
    g_assert_cmpfloat_with_epsilon (lon_deg, lon_after_deg, 1e-3);
    g_assert_cmpfloat_with_epsilon (ra_map_state_get_viewport (before)->metres_per_px,
                                    ra_map_state_get_viewport (after)->metres_per_px, 0.1);
    g_assert_cmpfloat (ra_map_state_get_viewport (after)->width_px, ==, 500.0);
    g_assert_cmpstr (ra_map_state_get_viewport (after)->projection.name, ==, ra_projection_table_row (i)->name);
  }
}

static void
test_own (void)
{
  g_autoptr (RaLibrary) library = test_open_library ();
  g_autoptr (RaMapState) state = ra_map_state_new (ra_library_get_first_scenario (library));
  g_autofree char *text = ra_kept_view_tell (state);

  g_assert_cmpstr (text, ==, "");
}

static void
test_broken (void)
{
  static const char *const texts[] = {
    "",           "europe", "53 19", "53 19 5000 nowhere", "99 19 5000 europe", "53 19 0 europe", "nan nan nan europe",
    "53 19 5000 "
  };
  g_autoptr (RaLibrary) library = test_open_library ();
  g_autoptr (RaMapState) state = ra_map_state_new (ra_library_get_first_scenario (library));

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (ra_kept_view_take (state, texts[i]));
  g_assert_false (ra_map_state_has_moved (state));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kept-view/trip", test_trip);
  g_test_add_func ("/kept-view/own", test_own);
  g_test_add_func ("/kept-view/broken", test_broken);
  return g_test_run ();
}
