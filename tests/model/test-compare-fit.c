/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What two maps side by side show of two scenarios. */

#include "app/model/compare-fit.h"
#include "tests/model/library-helpers.h"

static double
width_km (RaLibrary *library, const char *a, const char *b, double width_px, double height_px)
{
  g_autoptr (RaMapState) state = ra_map_state_new (test_find_scenario (library, a));
  RaCompareFit fit = { .fitted = FALSE };

  ra_map_state_set_frame (state, width_px, height_px);
  ra_compare_fit_begin (&fit, state, test_find_scenario (library, b));
  const RaViewport *viewport = ra_map_state_get_viewport (state);
  g_test_message ("%s, %s: %.0f x %.0f km", a, b, viewport->metres_per_px * width_px / 1e3,
                  viewport->metres_per_px * height_px / 1e3);
  return viewport->metres_per_px * width_px / 1e3;
}

/* Both tell of Europe, and Africa is not in it. */
static void
test_focus (void)
{
  g_autoptr (RaLibrary) library = test_open_library ();

  g_assert_cmpfloat (width_km (library, "status-quo-2021", "moratorium-offer", 511.0, 350.0), <, 6500.0);
  g_assert_cmpfloat (width_km (library, "moratorium-offer", "moratorium-offer-nato-reading", 511.0, 350.0), <, 6500.0);
  g_assert_cmpfloat (width_km (library, "moratorium-offer", "moratorium-offer-nato-reading", 950.0, 600.0), <, 6600.0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare-fit/focus", test_focus);
  return g_test_run ();
}
