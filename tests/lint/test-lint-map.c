/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of the lint about sites, rings and whose figures they are, on maps as the program makes them. */
#include "app/layout/view-fit.h"
#include "tests/lint/lint-helpers.h"

static void
test_covered_site (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 1600, 1000);
  spec->detail = RA_DETAIL_110M;
  g_autoptr (RaScene) scene = test_build (spec);
  g_autoptr (GPtrArray) before = lint_run (spec, scene, &lint_screen);
  g_assert_null (lint_find (before, RA_LINT_COVERED_SITE));
  g_assert_null (lint_find (before, RA_LINT_SITE_OUTSIDE));
  const RaSceneMark mark = g_array_index (ra_scene_find_layer (scene, "sites")->items, RaSceneItem, 0).mark;
  RaSceneLayer *furniture = (RaSceneLayer *)ra_scene_find_layer (scene, "furniture");
  ra_scene_layer_add_path (furniture,
                           (RaScenePath) { .path = lint_make_box (mark.x + 2, mark.y + 2, mark.x + 90, mark.y + 90),
                                           .closed = TRUE,
                                           .fill = lint_white });
  g_autoptr (GPtrArray) after = lint_run (spec, scene, &lint_screen);
  const RaLintFinding *finding = lint_find (after, RA_LINT_COVERED_SITE);
  g_assert_nonnull (finding);
  g_assert_nonnull (strstr (finding->text, "Kapustin Yar: "));
  g_assert_cmpfloat_with_epsilon ((finding->box.x_min + finding->box.x_max) / 2, mark.x, 1e-6);
}

static void
test_site_outside (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 1600, 1000);
  spec->detail = RA_DETAIL_110M;
  spec->viewport.metres_per_px = 600;
  g_assert_true (ra_viewport_set_centre (&spec->viewport, 54.64, 21.8));
  g_autoptr (RaScene) scene = test_build (spec);
  g_autoptr (GPtrArray) findings = lint_run (spec, scene, &lint_screen);
  const RaLintFinding *finding = lint_find (findings, RA_LINT_SITE_OUTSIDE);
  g_assert_nonnull (finding);
  g_assert_nonnull (strstr (finding->text, "Kapustin Yar, "));
  g_assert_null (strstr (finding->text, "Chernyakhovsk"));
  spec->plain = TRUE;
  g_autoptr (RaScene) plain = test_build (spec);
  g_autoptr (GPtrArray) without = lint_run (spec, plain, &lint_screen);
  g_assert_null (lint_find (without, RA_LINT_SITE_OUTSIDE));
}

/* What the frame cuts, and what the Earth itself ends. */
static void
test_cut_ring (void)
{
  static const struct {
    TestView view;
    const char *ring;
    gboolean cut;
  } cases[] = {
    { { "site", 54.71, 20.51, 4000, 600, 600 }, "54.71,20.51:1000", FALSE },
    { { "site", 54.71, 20.51, 4000, 600, 600 }, "54.71,20.51:1250", TRUE },
    /* All of the ring lies outside: round the frame, and far away. */
    { { "site", 54.71, 20.51, 4000, 600, 600 }, "54.71,20.51:3000", TRUE },
    { { "site", 54.71, 20.51, 4000, 600, 600 }, "20,100:500", TRUE },
    { { "site", 54.71, 20.51, 4000, 600, 600 }, "54.71,20.51:500-3000", TRUE },
    /* On the limb of a globe, behind it, at the cut of a world map and round the pole. */
    { { "globe", 40, 20, 25000, 600, 600 }, "0,100:3000", FALSE },
    { { "globe", 40, 20, 25000, 600, 600 }, "-40,-160:300", FALSE },
    { { "globe", 40, 20, 15000, 600, 600 }, "-10,20:3000", TRUE },
    { { "robinson", 0, 20, 60000, 640, 400 }, "10,-160:2000", FALSE },
    { { "equal-earth", 0, 0, 60000, 640, 400 }, "80,100:3000", FALSE },
    { { "robinson", 0, 0, 30000, 640, 400 }, "10,-150:2000", TRUE },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *const rings[] = { cases[i].ring, NULL };
    g_autoptr (RaMapSpec) spec = test_plain_spec (&cases[i].view, rings);
    spec->title = g_strdup ("T");
    g_autoptr (RaScene) scene = test_build (spec);
    g_test_message ("case %u", i);
    g_autoptr (GPtrArray) findings = lint_run (spec, scene, &lint_screen);
    g_assert_cmpint (lint_find (findings, RA_LINT_CUT_RING) != NULL, ==, cases[i].cut);
    g_assert_nonnull (lint_find (findings, RA_LINT_OWN_RING));
  }
}

/* That a ring leaves the frame is worth a remark where nothing says how far it goes. */
static void
test_cut_ring_told (void)
{
  static const char *const rings[] = { "54.71,20.51:1250", NULL };
  g_autoptr (RaMapSpec) spec = test_plain_spec (&(TestView) { "site", 54.71, 20.51, 4000, 900, 600 }, rings);
  spec->plain = FALSE;
  for (guint i = 0; i < 2; i++) {
    g_autoptr (RaScene) scene = test_build (spec);
    g_autoptr (GPtrArray) findings = lint_run (spec, scene, &lint_screen);
    g_assert_cmpint (lint_find (findings, RA_LINT_CUT_RING) != NULL, ==, i == 1);
    spec->show &= ~RA_SHOW_RING_LABELS;
  }
}

/* A strip of notes hides the lower end of a ring that the page would hold; a panel in a corner does not cut. */
static void
test_ring_under_strip (void)
{
  const TestView view = { "site", 54.71, 20.51, 4000, 600, 600 };
  const char *const rings[] = { "54.71,20.51:1000", NULL };
  for (guint i = 0; i < 3; i++) {
    g_autoptr (RaMapSpec) spec = test_plain_spec (&view, rings);
    g_autoptr (RaScene) scene = test_build (spec);
    RaSceneLayer *furniture = ra_scene_add_layer (scene, "furniture", "Furniture");
    RaPath *path = i == 0 ? lint_make_box (-1, 540, 601, 601)
                          : (i == 1 ? lint_make_box (-1, 560, 601, 601) : lint_make_box (-1, 400, 300, 601));
    ra_scene_layer_add_path (furniture, (RaScenePath) { .path = path, .closed = TRUE, .fill = lint_white });
    g_autoptr (GPtrArray) findings = lint_run (spec, scene, &lint_screen);
    g_assert_cmpint (lint_find (findings, RA_LINT_CUT_RING) != NULL, ==, i == 0);
  }
}

static void
test_sources (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 800, 500);
  spec->rings = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_extra_ring_free);
  g_autoptr (RaScene) scene = lint_make_scene ();
  g_autoptr (GPtrArray) catalogue = lint_run (spec, scene, &lint_screen);
  g_assert_null (lint_find (catalogue, RA_LINT_OWN_RING));
  g_assert_null (lint_find (catalogue, RA_LINT_MISSING_SOURCE));
  g_ptr_array_add (spec->rings, ra_extra_ring_parse ("54.71,20.51:700:Mine", NULL));
  g_autoptr (GPtrArray) own = lint_run (spec, scene, &lint_screen);
  g_assert_cmpstr (lint_find (own, RA_LINT_OWN_RING)->text, ==,
                   "“Mine”, 700 km: a ring of the user's own, shown without claimant and source.");
  /* No file can hold such a claim; what a window makes up as it goes can. */
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  RaSystem system = { .name = (char *)"X-1", .kind = (char *)"missile" };
  RaClaim claim = { .system = &system, .max_km = 900, .claimant = (char *)"Somebody", .sources = none };
  RaExtraRing *ring = g_ptr_array_index (spec->rings, 0);
  ring->claim = &claim;
  g_autoptr (GPtrArray) sourceless = lint_run (spec, scene, &lint_screen);
  g_assert_nonnull (strstr (lint_find (sourceless, RA_LINT_MISSING_SOURCE)->text, "has no source"));
  claim.claimant = (char *)"";
  g_autoptr (GPtrArray) nobody = lint_run (spec, scene, &lint_screen);
  g_assert_nonnull (strstr (lint_find (nobody, RA_LINT_MISSING_SOURCE)->text, "has no claimant"));
  spec->show &= ~RA_SHOW_RINGS;
  g_autoptr (GPtrArray) hidden = lint_run (spec, scene, &lint_screen);
  g_assert_null (lint_find (hidden, RA_LINT_MISSING_SOURCE));
}

/* A page that had no room for the claimants says so. */
static void
test_unexplained (void)
{
  g_autoptr (RaMapSpec) spec = lint_make_spec ();
  g_autoptr (RaScene) scene = lint_make_scene ();
  g_autoptr (GPtrArray) explained = lint_run (spec, scene, &lint_screen);
  g_assert_null (lint_find (explained, RA_LINT_MISSING_SOURCE));
  scene->unexplained = TRUE;
  g_autoptr (GPtrArray) findings = lint_run (spec, scene, &lint_screen);
  g_assert_nonnull (lint_find (findings, RA_LINT_MISSING_SOURCE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lint-map/covered-site", test_covered_site);
  g_test_add_func ("/lint-map/site-outside", test_site_outside);
  g_test_add_func ("/lint-map/cut-ring", test_cut_ring);
  g_test_add_func ("/lint-map/cut-ring-told", test_cut_ring_told);
  g_test_add_func ("/lint-map/ring-under-strip", test_ring_under_strip);
  g_test_add_func ("/lint-map/sources", test_sources);
  g_test_add_func ("/lint-map/unexplained", test_unexplained);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
