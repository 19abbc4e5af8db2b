/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of the lint about a page: each on a scene made up to break it. */
#include "app/layout/view-fit.h"
#include "tests/lint/lint-helpers.h"

static RaMapSpec *
make_spec (RaScenario *scenario)
{
  RaMapSpec *spec = ra_view_fit_new_map (scenario, LINT_WIDTH, LINT_HEIGHT);
  spec->furniture = RA_FURNITURE_BESIDE;
  spec->title = g_strdup ("Title");
  return spec;
}

/* The map takes the page but for a foot. */
static RaScene *
make_scene (void)
{
  RaScene *scene = lint_make_scene ();
  scene->map.y_max = 400;
  return scene;
}

static void
add_line (RaScene *scene, double y)
{
  RaPath *path = ra_path_new ();
  const RaPoint ends[] = { { 100, y }, { 700, y } };
  ra_path_add_part (path, ends, G_N_ELEMENTS (ends));
  const RaSceneIdentity ring = { .kind = RA_SUBJECT_RING, .max_km = 500 };
  const RaSceneSpan of = { ra_scene_identify (scene, &ring), 1 };
  ra_scene_layer_add_path (ra_scene_add_layer (scene, "ring-line-a", "Line of A"),
                           (RaScenePath) { .path = path, .stroke = lint_black, .stroke_width = 1, .of = of });
}

static void
add_panel (RaScene *scene, double y_min, double y_max)
{
  ra_scene_layer_add_path (
      ra_scene_add_layer (scene, "furniture", "Furniture"),
      (RaScenePath) { .path = lint_make_box (200, y_min, 300, y_max), .closed = TRUE, .fill = lint_white });
}

static void
explain (RaScene *scene, guint first)
{
  const RaSceneSpan of = { first, 1 };
  g_array_append_val (scene->key, of);
}

static gboolean
finds (const RaMapSpec *spec, const RaScene *scene, RaLintKind kind)
{
  g_autoptr (GPtrArray) findings = lint_run (spec, scene, &(RaLintTarget) { .scale = 1, .dpi = 96 });
  return lint_find (findings, kind) != NULL;
}

static void
test_covered_ring (void)
{
  static const double bottoms[] = { 150, 250 };
  g_autoptr (RaMapSpec) spec = make_spec (test_empty_scenario ());
  for (guint i = 0; i < G_N_ELEMENTS (bottoms); i++) {
    g_autoptr (RaScene) scene = make_scene ();
    add_line (scene, 200);
    add_panel (scene, 100, bottoms[i]);
    explain (scene, 0);
    g_assert_cmpint (finds (spec, scene, RA_LINT_COVERED_RING), ==, i);
  }
}

/* What goes on beneath the foot is not seen, and not covered. */
static void
test_below_foot (void)
{
  g_autoptr (RaMapSpec) spec = make_spec (test_empty_scenario ());
  g_autoptr (RaScene) scene = make_scene ();
  add_line (scene, 410);
  add_panel (scene, 400, 500);
  g_assert_false (finds (spec, scene, RA_LINT_COVERED_RING));
  g_assert_false (finds (spec, scene, RA_LINT_UNEXPLAINED_RING));
}

/* A site beneath the key beside the map lies outside of what is shown. */
static void
test_site_below_key (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 1200, 675);
  spec->furniture = RA_FURNITURE_BESIDE;
  ra_view_fit_scenario (spec);
  g_autoptr (RaScene) whole = test_build (spec);
  const RaSceneMark *mark = &g_array_index (ra_scene_find_layer (whole, "sites")->items, RaSceneItem, 0).mark;
  g_assert_cmpfloat (whole->map.x_max, <, 1100);
  spec->viewport.x_m += (mark->x - whole->map.x_max - 30) * spec->viewport.metres_per_px;
  g_autoptr (RaScene) moved = test_build (spec);
  g_assert_false (finds (spec, moved, RA_LINT_COVERED_SITE));
  g_assert_true (finds (spec, moved, RA_LINT_SITE_OUTSIDE));
}

static void
test_explained (void)
{
  g_autoptr (RaMapSpec) spec = make_spec (test_empty_scenario ());
  g_autoptr (RaScene) scene = make_scene ();
  add_line (scene, 200);
  add_panel (scene, 400, 500);
  g_assert_true (finds (spec, scene, RA_LINT_UNEXPLAINED_RING));
  explain (scene, 0);
  g_assert_false (finds (spec, scene, RA_LINT_UNEXPLAINED_RING));
  g_assert_false (finds (spec, scene, RA_LINT_STRAY_KEY));
  explain (scene, 7);
  g_assert_true (finds (spec, scene, RA_LINT_STRAY_KEY));
}

static void
test_foot (void)
{
  g_autoptr (RaMapSpec) spec = make_spec (test_empty_scenario ());
  for (guint n_words = 40; n_words <= 41; n_words++) {
    g_autoptr (RaScene) scene = make_scene ();
    add_panel (scene, 400, 500);
    RaSceneLayer *furniture = g_ptr_array_index (scene->layers, 0);
    for (guint line = 0; line < 2; line++) {
      GString *text = g_string_new (NULL);
      for (guint i = 0; i < (line == 0 ? 20 : n_words - 20); i++)
        g_string_append (text, i > 0 ? " word" : "word");
      ra_scene_layer_add_text (
          furniture,
          (RaSceneText) {
              .text = g_string_free (text, FALSE), .x = 10, .y = 430 + 20 * line, .size = 8, .colour = lint_black });
    }
    g_assert_cmpint (finds (spec, scene, RA_LINT_LONG_FOOT), ==, n_words > 40);
  }
}

static void
test_country (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("mk41-allegation");
  g_autoptr (RaMapSpec) spec = make_spec (scenario);
  g_autoptr (RaScene) scene = make_scene ();
  add_panel (scene, 400, 500);
  ra_scene_add_layer (scene, "country-names", "Names of countries");
  g_assert_true (finds (spec, scene, RA_LINT_UNNAMED_COUNTRY));
  const RaSceneIdentity romania = { .kind = RA_SUBJECT_COUNTRY, .id = "ROU" };
  ra_scene_identify (scene, &romania);
  g_assert_false (finds (spec, scene, RA_LINT_UNNAMED_COUNTRY));
}

/* The first text of the layer that ends like this; NULL where there is none. */
static RaSceneText *
find_text (const RaScene *scene, const char *id, const char *end)
{
  const RaSceneLayer *layer = ra_scene_find_layer (scene, id);
  for (guint i = 0; layer != NULL && i < layer->items->len; i++) {
    RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    if (item->kind == RA_SCENE_TEXT && g_str_has_suffix (item->text.text, end))
      return &item->text;
  }
  return NULL;
}

/* What is wrong in an inset is found by its own scale, and not by that of the map beside it. */
static void
test_inset (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("inf-in-force");
  g_autoptr (RaMapSpec) spec = ra_map_spec_new (scenario, 1200, 900);
  spec->furniture = RA_FURNITURE_BESIDE;
  ra_view_fit_scenario (spec);
  g_autoptr (RaScene) scene = test_build (spec);
  g_assert_false (finds (spec, scene, RA_LINT_SCALE_BAR));
  g_assert_false (finds (spec, scene, RA_LINT_COVERED_RING));
  RaSceneText *bar = find_text (scene, "inset-furniture", "N");
  g_assert_nonnull (bar);
  g_free (bar->text);
  bar->text = g_strdup ("900 km at 54° N");
  find_text (scene, "inset-furniture", "2019")->y = 400;
  find_text (scene, "inset-furniture", "2019")->x = 800;
  g_assert_true (finds (spec, scene, RA_LINT_SCALE_BAR));
  g_assert_true (finds (spec, scene, RA_LINT_COVERED_RING));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lint-page/covered-ring", test_covered_ring);
  g_test_add_func ("/lint-page/below-foot", test_below_foot);
  g_test_add_func ("/lint-page/site-below-key", test_site_below_key);
  g_test_add_func ("/lint-page/explained", test_explained);
  g_test_add_func ("/lint-page/foot", test_foot);
  g_test_add_func ("/lint-page/country", test_country);
  g_test_add_func ("/lint-page/inset", test_inset);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
