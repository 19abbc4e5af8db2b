/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is drawn on request alone. */
#include "app/layout/view-fit.h"
#include "tests/layout/helpers.h"

static RaScene *
build (const RaMapSpec *spec)
{
  g_autoptr (RaMapEngine) engine = ra_map_engine_new_for_one (test_basemap ());
  g_autoptr (GError) error = NULL;
  RaScene *scene = ra_map_engine_build (engine, spec, 1, NULL, &error);
  g_assert_no_error (error);
  return scene;
}

static gboolean
has_graticule (const char *projection, RaShow show)
{
  g_autoptr (RaMapSpec) spec = test_plain_spec (&(TestView) { projection, 60, 20, 20e3, 400, 300 }, NULL);
  spec->plain = FALSE;
  spec->show = show;
  g_autoptr (RaScene) scene = build (spec);
  return ra_scene_find_layer (scene, "graticule") != NULL;
}

static void
test_graticule (void)
{
  const RaShow full = RA_SHOW_ALL | RA_SHOW_FULL_GRATICULE;
  g_assert_false (has_graticule ("europe", RA_SHOW_ALL));
  g_assert_false (has_graticule ("mercator", RA_SHOW_ALL));
  g_assert_true (has_graticule ("globe", RA_SHOW_ALL));
  g_assert_true (has_graticule ("arctic", RA_SHOW_ALL));
  g_assert_true (has_graticule ("europe", full));
  g_assert_false (has_graticule ("europe", full & ~RA_SHOW_GRATICULE));
  g_assert_false (has_graticule ("globe", full & ~RA_SHOW_GRATICULE));
}

static guint
count_covered (const RaScene *scene)
{
  guint count = 0;
  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    for (guint k = 0; k < layer->items->len; k++) {
      const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, k);
      count += item->kind == RA_SCENE_PATH && item->path.inner ? 1 : 0;
    }
  }
  return count;
}

static void
test_overlap_lines (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 800, 500);
  g_autoptr (RaScene) quiet = build (spec);
  g_assert_cmpuint (count_covered (quiet), ==, 0);
  spec->show |= RA_SHOW_OVERLAP_LINES;
  g_autoptr (RaScene) full = build (spec);
  g_assert_cmpuint (count_covered (full), >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quiet/graticule", test_graticule);
  g_test_add_func ("/quiet/overlap-lines", test_overlap_lines);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
