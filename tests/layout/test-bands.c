/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture drawn in bands, as processors share it, is the picture drawn in one piece, to the last bit. */
#include <string.h>

#include "app/layout/view-fit.h"
#include "tests/layout/helpers.h"

/* Whole and broken numbers of rows in a band. */
static const guint counts[] = { 2, 7 };

static cairo_surface_t *
draw (const RaScene *scene, double scale, guint n_bands)
{
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = ra_render_image_in_bands (scene, scale, n_bands, NULL, &error);
  g_assert_no_error (error);
  cairo_surface_flush (surface);
  return surface;
}

static void
assert_same (cairo_surface_t *a, cairo_surface_t *b)
{
  const gsize size = (gsize)cairo_image_surface_get_stride (a) * (gsize)cairo_image_surface_get_height (a);
  g_assert_cmpint (cairo_image_surface_get_height (a), ==, cairo_image_surface_get_height (b));
  g_assert_true (memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b), size) == 0);
}

static void
check_scene (const RaScene *scene, double scale)
{
  cairo_surface_t *whole = draw (scene, scale, 1);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
    cairo_surface_t *bands = draw (scene, scale, counts[i]);
    assert_same (whole, bands);
    cairo_surface_destroy (bands);
  }
  cairo_surface_destroy (whole);
}

static void
check_spec (const RaMapSpec *spec, double scale)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaMapEngine) engine = ra_map_engine_new_for_one (test_basemap ());
  g_autoptr (RaScene) scene = ra_map_engine_build (engine, spec, scale, NULL, &error);
  g_assert_no_error (error);
  check_scene (scene, scale);
}

/* The sizes take turns: a scenario has about as many edges as the next. */
static void
test_scenario (gconstpointer data)
{
  static const struct {
    int width, height;
    double scale;
  } sizes[] = { { 1600, 1000, 1 }, { 800, 500, 0.65 }, { 333, 777, 1.7 } };
  const guint number = GPOINTER_TO_UINT (data);
  const guint size = number % G_N_ELEMENTS (sizes);
  g_auto (GStrv) ids = test_scenario_ids ();
  g_autoptr (RaScenario) scenario = test_load_scenario (ids[number]);
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, sizes[size].width, sizes[size].height);
  check_spec (spec, sizes[size].scale);
}

/* The finest coast, closely and at large. */
static void
test_coast (void)
{
  static const char *const rings[] = { "54.71,20.51:1000-5500", "44.08,24.41:2500", NULL };
  static const TestView views[] = { { "europe", 49.35, 20.02, 6250, 960, 540 },
                                    { "globe", 54.71, 20.51, 24000, 550, 450 },
                                    { "robinson", 0, 0, 36000, 960, 540 },
                                    { "mercator", 60, 5, 500, 640, 481 } };
  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    g_autoptr (RaMapSpec) spec = test_plain_spec (&views[i], rings);
    spec->detail = RA_DETAIL_10M;
    check_spec (spec, 1);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/bands/coast", test_coast);
  g_auto (GStrv) ids = test_scenario_ids ();
  for (guint i = 0; ids[i] != NULL; i++) {
    g_autofree char *path = g_strdup_printf ("/layout/bands/%s", ids[i]);
    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_scenario);
  }
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
