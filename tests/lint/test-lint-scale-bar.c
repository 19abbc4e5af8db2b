/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rule of the lint about the scale bar: on bars made up, and on those of the program in each language. */
#include "app/layout/view-fit.h"
#include "tests/lint/lint-helpers.h"

static void
add_bar (RaScene *scene, double left, double right, const char *text)
{
  RaSceneLayer *layer = ra_scene_add_layer (scene, "furniture", "Furniture");
  RaPath *path = ra_path_new ();
  const RaPoint points[] = { { left, 245 }, { left, 250 }, { right, 250 }, { right, 245 } };
  ra_path_add_part (path, points, G_N_ELEMENTS (points));
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = path, .stroke = lint_black, .stroke_width = 1 });
  ra_scene_layer_add_text (layer, lint_make_text (text, right, 240));
}

/* Mercator about the equator: 10 km to a page unit there. */
static void
test_scale_bar (void)
{
  static const struct {
    double centre_lat_deg, metres_per_px;
    const char *text;
    const char *finding; /* NULL: none */
  } cases[] = {
    { 0, 10000, "1,000 km at 0° N", NULL },
    { 0, 10000, "1,200 km at 0° N", "not true where it stands" },
    { 0, 10000, "1,000 m", NULL },                   /* no scale bar */
    { 0, 20000, "2,000 km at 0° N", "off by 27 %" }, /* up to 37.6 degrees north and south, where it is 1.261 */
    { 60, 20000, "1,000 km at 60° N", "elsewhere in the frame" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaMapSpec) spec = lint_make_spec ();
    g_autoptr (RaScene) scene = lint_make_scene ();
    spec->viewport.projection = (RaProjectionSpec) { "mercator", 0, 0 };
    spec->viewport.metres_per_px = cases[i].metres_per_px;
    g_assert_true (ra_viewport_set_centre (&spec->viewport, cases[i].centre_lat_deg, 0));
    add_bar (scene, 350, 450, cases[i].text);
    g_autoptr (GPtrArray) findings = lint_run (spec, scene, &lint_screen);
    g_assert_cmpuint (findings->len, ==, cases[i].finding != NULL ? 1 : 0);
    if (cases[i].finding != NULL)
      lint_assert_only (findings, RA_LINT_SCALE_BAR, cases[i].finding);
  }
}

/* The bar that the program draws is found, and holds. */
static void
test_scale_bar_of_maps (void)
{
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (test_empty_scenario (), 1600, 1000);
  spec->detail = RA_DETAIL_110M;
  spec->viewport.metres_per_px = 2000;
  g_autoptr (RaScene) scene = test_build (spec);
  g_autoptr (GPtrArray) findings = lint_run (spec, scene, &lint_screen);
  g_assert_null (lint_find (findings, RA_LINT_SCALE_BAR));
  spec->viewport.metres_per_px = 3000;
  g_autoptr (GPtrArray) zoomed = lint_run (spec, scene, &lint_screen);
  g_assert_nonnull (lint_find (zoomed, RA_LINT_SCALE_BAR));
}

/* Its length is read as each language writes it. */
static void
test_scale_bar_of_languages (void)
{
  static const char *const languages[] = { "de", "fr", "pl", "ro", "ru", "uk" };
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
    g_autoptr (RaTranslations) translations = test_load_translations (languages[i]);
    g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (test_empty_scenario (), 1600, 1000);
    ra_map_spec_set_translations (spec, translations);
    spec->detail = RA_DETAIL_110M;
    spec->viewport.metres_per_px = 4000;
    g_autoptr (RaScene) scene = test_build (spec);
    g_autoptr (GPtrArray) findings = lint_run (spec, scene, &lint_screen);
    g_assert_null (lint_find (findings, RA_LINT_SCALE_BAR));
    spec->viewport.metres_per_px = 6000;
    g_autoptr (GPtrArray) zoomed = lint_run (spec, scene, &lint_screen);
    g_test_message ("%s", languages[i]);
    g_assert_nonnull (lint_find (zoomed, RA_LINT_SCALE_BAR));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lint-scale-bar/made-up", test_scale_bar);
  g_test_add_func ("/lint-scale-bar/of-maps", test_scale_bar_of_maps);
  g_test_add_func ("/lint-scale-bar/of-languages", test_scale_bar_of_languages);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
