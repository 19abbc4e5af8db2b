/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame that a map has by itself: what its scenario tells of. */
#include "app/layout/view-fit.h"

#include <string.h>

#include "app/layout/view-fit-box.h"
#include "app/layout/view-wish.h"
#include "tests/layout/helpers.h"

/* Pages as wide, square and upright as presets have them. */
static const RaPoint pages[] = { { 1600, 1000 }, { 1200, 675 }, { 1080, 1080 }, { 1080, 1920 }, { 332.6, 415.7 } };

/* Stories that are not of Europe alone. */
static gboolean
tells_of_europe (const char *id)
{
  static const char *const others[]
      = { "before-the-treaty", "inf-in-force", "exercises-2023-2024", "oreshnik-2024", "oreshnik-belarus-2025", NULL };
  return !g_strv_contains (others, id);
}

static RaPoint
locate (const RaMapSpec *spec, double lat_deg, double lon_deg)
{
  g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
  RaPoint plane = { 0, 0 };
  RaPoint page;
  g_assert_true (ra_projection_forward (projection, lat_deg, lon_deg, &plane.x, &plane.y));
  ra_viewport_to_page (&spec->viewport, plane.x, plane.y, &page.x, &page.y);
  return page;
}

static gboolean
shows (const RaMapSpec *spec, double lat_deg, double lon_deg)
{
  const RaPoint at = locate (spec, lat_deg, lon_deg);
  return at.x >= 0 && at.y >= 0 && at.x <= spec->viewport.width_px && at.y <= spec->viewport.height_px;
}

/* Its rings end west of the Urals. */
static gboolean
is_about_germany (const char *id)
{
  return g_str_equal (id, "us-german-announcement-2024") || g_str_equal (id, "nato-deployment-hypothetical");
}

static void
test_europe (void)
{
  g_auto (GStrv) ids = test_scenario_ids ();
  guint count = 0;
  for (guint i = 0; ids[i] != NULL; i++) {
    if (!tells_of_europe (ids[i]))
      continue;
    count++;
    g_autoptr (RaScenario) scenario = test_load_scenario (ids[i]);
    for (guint k = 0; k < G_N_ELEMENTS (pages); k++) {
      g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, pages[k].x, pages[k].y);
      const double lisbon = locate (spec, 38.7, -9.1).x;
      const double urals = locate (spec, 57, 60).x;
      g_test_message ("%s, %.0f x %.0f: %.2f", ids[i], pages[k].x, pages[k].y, (urals - lisbon) / pages[k].x);
      g_assert_cmpfloat (urals - lisbon, >, 0.5 * pages[k].x);
      g_assert_true (shows (spec, 38.7, -9.1) && shows (spec, 55.8, 37.6) && shows (spec, 37.9, 23.7));
      g_assert_true (is_about_germany (ids[i]) || (shows (spec, 57, 60) && shows (spec, 61.1, 62.7)));
      g_assert_false (shows (spec, 6.9, 79.9) || shows (spec, -10, -52) || shows (spec, 14.6, 121));
    }
  }
  g_assert_cmpuint (count, ==, 11);
}

static void
assert_same_frame (const RaMapSpec *a, const RaMapSpec *b)
{
  g_assert_true (ra_projection_spec_equal (&a->viewport.projection, &b->viewport.projection));
  g_assert_cmpfloat_with_epsilon (a->viewport.x_m, b->viewport.x_m, 1);
  g_assert_cmpfloat_with_epsilon (a->viewport.y_m, b->viewport.y_m, 1);
  g_assert_cmpfloat_with_epsilon (a->viewport.metres_per_px, b->viewport.metres_per_px, 0.01);
}

static void
test_asked_for (void)
{
  static const char *const ids[] = { "status-quo-2021", "oreshnik-2024" };
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (RaScenario) scenario = test_load_scenario (ids[i]);
    g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 900, 900);
    g_autoptr (RaMapSpec) again = ra_map_spec_copy (spec);
    g_assert_true (ra_view_wish_choose (again, &(RaViewWish) { .fit = RA_FIT_FOCUS }, &error));
    g_assert_no_error (error);
    assert_same_frame (spec, again);
    g_assert_true (ra_view_wish_choose (again, &(RaViewWish) { 0 }, &error));
    assert_same_frame (spec, again);
  }
}

/* Rings leave the focus; asked for, all of each is seen. */
static void
test_rings (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 1600, 1000);
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (RaPoint));
  guint n_beyond = 0;
  for (guint i = 0; i < rings->len; i++)
    ra_fit_add_outline (points, &g_array_index (rings, RaScenarioRing, i));
  for (guint i = 0; i < points->len; i++)
    n_beyond += shows (spec, g_array_index (points, RaPoint, i).y, g_array_index (points, RaPoint, i).x) ? 0 : 1;
  g_assert_cmpuint (n_beyond, >, points->len / 10);
  g_assert_true (ra_view_wish_choose (spec, &(RaViewWish) { .fit = RA_FIT_RINGS }, &error));
  for (guint i = 0; i < points->len; i++)
    g_assert_true (shows (spec, g_array_index (points, RaPoint, i).y, g_array_index (points, RaPoint, i).x));
}

static void
test_none (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (test_empty_scenario (), 800, 500);
  g_assert_false (ra_view_wish_choose (spec, &(RaViewWish) { .fit = RA_FIT_FOCUS }, &error));
  g_assert_error (error, RA_VIEW_WISH_ERROR, RA_VIEW_WISH_ERROR_FIT);
}

/* Two stories of one place are compared there; one without a focus needs room for its rings. */
static void
test_compared (void)
{
  g_autoptr (RaScenario) a = test_load_scenario ("status-quo-2021");
  g_autoptr (RaScenario) b = test_load_scenario ("moratorium-offer");
  g_autoptr (RaScenario) wide = test_load_scenario ("exercises-2023-2024");
  g_autoptr (RaMapSpec) alone = ra_view_fit_new_map (a, 1600, 1000);
  g_autoptr (RaMapSpec) compared = ra_map_spec_copy (alone);
  ra_view_fit_comparison (compared, b, FALSE);
  assert_same_frame (alone, compared);
  ra_view_fit_comparison (compared, wide, FALSE);
  g_assert_cmpfloat (compared->viewport.metres_per_px, >, 1.5 * alone->viewport.metres_per_px);
}

/* A frame for a hundred thousand rings looks at those alone that may matter to it. */
static void
test_many_rings (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (100000);
  g_autoptr (GArray) rings = g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
  for (guint i = 0; i < 100000; i++) {
    const RaScenarioRing ring = { .lat_deg = g_rand_double_range (random, 40, 60),
                                  .lon_deg = g_rand_double_range (random, 10, 40),
                                  .max_km = i == 77777 ? 4000 : 500 };
    g_array_append_val (rings, ring);
  }
  g_autoptr (GArray) outlines = g_array_new (FALSE, FALSE, sizeof (RaPoint));
  ra_fit_add_outlines (outlines, rings);
  g_assert_cmpuint (outlines->len, <, 10000);
  g_autoptr (GArray) points = ra_fit_list_ring_points (rings);
  g_assert_cmpuint (points->len, <, 10000);
  double north_deg = -90;
  for (guint i = 0; i < outlines->len; i++)
    north_deg = MAX (north_deg, g_array_index (outlines, RaPoint, i).y);
  g_assert_cmpfloat (north_deg, >, 75); /* that of the greatest */
}

/* A ring about the pole reaches to the end of a map of the world: no part of the frame lies beyond it that could show
 * the Earth, and the ring stays whole. */
static void
test_on_earth (void)
{
  static const char *const projections[] = { "equal-earth", "robinson", "mercator" };
  g_autoptr (RaScenario) scenario = test_load_scenario ("inf-in-force");
  for (guint i = 0; i < G_N_ELEMENTS (projections); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 1600, 1000);
    const RaViewWish wish = { .projection = projections[i], .fit = RA_FIT_RINGS };
    g_assert_true (ra_view_wish_choose (spec, &wish, &error));
    g_assert_no_error (error);
    g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, &error);
    g_assert_no_error (error);
    const RaBox earth = ra_projection_get_extent (projection);
    const RaBox frame = ra_viewport_get_plane_box (&spec->viewport, 0);
    g_test_message ("%s: %.0f of %.0f km", projections[i], frame.y_max / 1000, earth.y_max / 1000);
    g_assert_cmpfloat (frame.y_max, <=, earth.y_max + 1);
    g_assert_true (shows (spec, 54.7, 20.5) && shows (spec, 6, 20.5) && shows (spec, 84, 20.5));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-fit/on-earth", test_on_earth);
  g_test_add_func ("/view-fit/europe", test_europe);
  g_test_add_func ("/view-fit/asked-for", test_asked_for);
  g_test_add_func ("/view-fit/rings", test_rings);
  g_test_add_func ("/view-fit/none", test_none);
  g_test_add_func ("/view-fit/compared", test_compared);
  g_test_add_func ("/view-fit/many-rings", test_many_rings);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
