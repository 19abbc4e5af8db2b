/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lint: each rule on a scene made up to break it alone, and on maps as the program makes them. */
#include "app/lint/lint.h"

#include "app/layout/view-fit.h"
#include "tests/layout/helpers.h"

#define WIDTH  800
#define HEIGHT 500

static const RaLintTarget screen = { .scale = 1, .dpi = 96, .dpi_assumed = TRUE };
static const RaColour white = { 1, 1, 1, 1 };
static const RaColour black = { 0, 0, 0, 1 };
static const RaColour grey = { 0.5, 0.5, 0.5, 1 }; /* 3.95 to 1 on white */

/* A specification that has nothing to complain of. */
static RaMapSpec *
make_spec (void)
{
  RaMapSpec *spec = ra_view_fit_new_map (test_empty_scenario (), WIDTH, HEIGHT);
  spec->title = g_strdup ("Title");
  return spec;
}

static RaScene *
make_scene (void)
{
  RaScene *scene = ra_scene_new (WIDTH, HEIGHT);
  scene->background = white;
  scene->metadata.description = g_strdup ("A map");
  return scene;
}

static RaSceneText
make_text (const char *sentence, double x, double y)
{
  return (RaSceneText) { .text = g_strdup (sentence), .x = x, .y = y, .size = 16, .colour = black };
}

static RaPath *
make_box (double x_min, double y_min, double x_max, double y_max)
{
  RaPath *path = ra_path_new ();
  const RaPoint corners[] = { { x_min, y_min }, { x_max, y_min }, { x_max, y_max }, { x_min, y_max } };
  ra_path_add_part (path, corners, G_N_ELEMENTS (corners));
  return path;
}

static GPtrArray *
lint (const RaMapSpec *spec, const RaScene *scene, const RaLintTarget *target)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *findings = ra_map_lint (spec, scene, target, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ((const RaLintFinding *)g_ptr_array_index (findings, i))->text);
  return findings;
}

static const RaLintFinding *
find (const GPtrArray *findings, RaLintKind kind)
{
  for (guint i = 0; i < findings->len; i++) {
    const RaLintFinding *finding = g_ptr_array_index (findings, i);
    if (finding->kind == kind)
      return finding;
  }
  return NULL;
}

static void
assert_only (const GPtrArray *findings, RaLintKind kind, const char *sentence)
{
  const RaLintFinding *finding = find (findings, kind);
  g_assert_nonnull (finding);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpint (finding->severity, ==, ra_lint_kind_get_severity (kind));
  if (strstr (finding->text, sentence) == NULL)
    g_error ("\"%s\" is not in: %s", sentence, finding->text);
  g_assert_true (g_str_has_suffix (finding->text, "."));
}

static void
test_nothing (void)
{
  g_autoptr (RaMapSpec) spec = make_spec ();
  g_autoptr (RaScene) scene = make_scene ();
  ra_scene_layer_add_text (ra_scene_add_layer (scene, "places", "Places"), make_text ("Words", 100, 100));
  g_autoptr (GPtrArray) findings = lint (spec, scene, &screen);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_metadata (void)
{
  g_autoptr (RaMapSpec) spec = make_spec ();
  g_autoptr (RaScene) scene = make_scene ();
  g_free (spec->title);
  spec->title = g_strdup ("");
  g_autoptr (GPtrArray) untitled = lint (spec, scene, &screen);
  assert_only (untitled, RA_LINT_MISSING_TITLE, "no title");
  g_free (spec->title);
  spec->title = g_strdup ("T");
  g_clear_pointer (&scene->metadata.description, g_free);
  g_autoptr (GPtrArray) silent = lint (spec, scene, &screen);
  assert_only (silent, RA_LINT_MISSING_ALT, "alternative text");
}

/* 8 page units of 1/96 inch are 6 pt to the last bit; what a page unit is depends on scale and resolution. */
static void
test_small_text (void)
{
  static const struct {
    double size, scale, dpi;
    gboolean small;
  } cases[] = {
    { 8, 1, 96, FALSE },      { 7.9, 1, 96, TRUE }, { 7.9, 2, 96, FALSE },     { 7.9, 2, 192, TRUE },
    { 8, 3.125, 300, FALSE }, { 16, 1, 300, TRUE }, { 7.9, 3.125, 300, TRUE }, { 25.1, 1, 300, FALSE },
  };
  g_autoptr (RaMapSpec) spec = make_spec ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaScene) scene = make_scene ();
    RaSceneLayer *layer = ra_scene_add_layer (scene, "places", "Places");
    RaSceneText text = make_text ("Words that are small", 100, 100);
    text.size = cases[i].size;
    ra_scene_layer_add_text (layer, text);
    g_autoptr (GPtrArray) findings
        = lint (spec, scene, &(RaLintTarget) { .scale = cases[i].scale, .dpi = cases[i].dpi });
    g_assert_cmpuint (findings->len, ==, cases[i].small ? 1 : 0);
    if (cases[i].small)
      assert_only (findings, RA_LINT_SMALL_TEXT, "pt at the final size");
  }
}

/* Texts of one layer are told together, the smallest by its words and place. */
static void
test_texts_together (void)
{
  g_autoptr (RaMapSpec) spec = make_spec ();
  g_autoptr (RaScene) scene = make_scene ();
  RaSceneLayer *layer = ra_scene_add_layer (scene, "places", "Places");
  for (guint i = 0; i < 3; i++) {
    g_autofree char *sentence = g_strdup_printf ("Words %u", i);
    RaSceneText text = make_text (sentence, 100 + 100 * i, 100);
    text.size = i == 1 ? 6 : 7;
    ra_scene_layer_add_text (layer, text);
  }
  g_autoptr (GPtrArray) findings = lint (spec, scene, &screen);
  assert_only (findings, RA_LINT_SMALL_TEXT, "“Words 1” and 2 more in “Places”: 4.5 pt");
  const RaLintFinding *finding = find (findings, RA_LINT_SMALL_TEXT);
  g_assert_nonnull (strstr (finding->text, "96 pixels to an inch"));
  g_assert_true (finding->has_box);
  g_assert_cmpfloat (finding->box.x_min, >=, 199);
  g_assert_cmpfloat (finding->box.x_max, <, 250);
  g_assert_cmpfloat (finding->box.y_max, <, 103);
}

typedef struct {
  RaColour colour;
  RaColour ground;
  double halo_alpha; /* of a white halo */
  double size;
  gboolean bold;
  gboolean low;
} ContrastCase;

static void
test_contrast (void)
{
  static const RaColour pale = { 0.467, 0.467, 0.467, 1 }; /* 4.48 to 1 on white: just too little */
  static const RaColour enough = { 0.46, 0.46, 0.46, 1 };  /* 4.6 to 1 */
  static const RaColour faint = { 0.463, 0.463, 0.463, 0.8 };
  const ContrastCase cases[] = {
    { black, white, 0, 16, FALSE, FALSE },  { pale, white, 0, 16, FALSE, TRUE },
    { enough, white, 0, 16, FALSE, FALSE }, { faint, white, 0, 16, FALSE, TRUE },
    { black, black, 0, 16, FALSE, TRUE },   { black, black, 1, 16, FALSE, FALSE },
    { black, black, 0.3, 16, FALSE, TRUE },                                        /* a thin halo on black */
    { grey, white, 0, 24, FALSE, FALSE },                                          /* 18 pt */
    { grey, white, 0, 23.8, FALSE, TRUE },  { grey, white, 0, 18.7, TRUE, FALSE }, /* 14 pt bold */
    { grey, white, 0, 18.6, TRUE, TRUE },
  };
  g_autoptr (RaMapSpec) spec = make_spec ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaScene) scene = make_scene ();
    RaSceneLayer *ground = ra_scene_add_layer (scene, "land", "Land");
    RaSceneLayer *layer = ra_scene_add_layer (scene, "places", "Places");
    ra_scene_layer_add_path (
        ground, (RaScenePath) { .path = make_box (50, 50, 700, 200), .closed = TRUE, .fill = cases[i].ground });
    RaSceneText text = make_text ("Words upon it", 100, 100);
    text.colour = cases[i].colour;
    text.size = cases[i].size;
    text.bold = cases[i].bold;
    text.halo = (RaColour) { 1, 1, 1, cases[i].halo_alpha };
    text.halo_width = 3;
    ra_scene_layer_add_text (layer, text);
    g_test_message ("case %u", i);
    g_autoptr (GPtrArray) findings = lint (spec, scene, &screen);
    g_assert_cmpuint (findings->len, ==, cases[i].low ? 1 : 0);
    if (cases[i].low)
      assert_only (findings, RA_LINT_CONTRAST, "to 1 against what lies beneath");
  }
}

/* A line under a word does not make it unreadable; half of it does, at any angle. */
static void
test_contrast_in_part (void)
{
  g_autoptr (RaMapSpec) spec = make_spec ();
  for (guint i = 0; i < 4; i++) {
    const gboolean half = i % 2 == 1;
    g_autoptr (RaScene) scene = make_scene ();
    RaSceneLayer *ground = ra_scene_add_layer (scene, "land", "Land");
    RaSceneText text = make_text ("MMMMMMMMMM", 400, 250);
    text.anchor = RA_ANCHOR_MIDDLE;
    text.angle_rad = i < 2 ? 0 : G_PI / 2;
    /* The half page below, or to the right of, its middle; or a line there. */
    RaPath *path
        = i < 2 ? make_box (400, 0, half ? WIDTH : 402, HEIGHT) : make_box (0, 250, WIDTH, half ? HEIGHT : 252);
    ra_scene_layer_add_path (ground, (RaScenePath) { .path = path, .closed = TRUE, .fill = black });
    ra_scene_layer_add_text (ra_scene_add_layer (scene, "places", "Places"), text);
    g_autoptr (GPtrArray) findings = lint (spec, scene, &screen);
    g_assert_cmpuint (findings->len, ==, half ? 1 : 0);
  }
}

static void
test_cut_label (void)
{
  static const struct {
    double x, y;
    RaAnchor anchor;
    double angle_rad;
    gboolean cut;
  } cases[] = {
    { 2, 100, RA_ANCHOR_START, 0, FALSE },         { -3, 100, RA_ANCHOR_START, 0, TRUE },
    { 798, 100, RA_ANCHOR_END, 0, FALSE },         { 780, 100, RA_ANCHOR_START, 0, TRUE },
    { 10, 100, RA_ANCHOR_MIDDLE, 0, TRUE },        { 400, 8, RA_ANCHOR_MIDDLE, 0, TRUE },
    { 400, 499, RA_ANCHOR_MIDDLE, 0, FALSE },      { 400, 20, RA_ANCHOR_START, -G_PI / 2, TRUE },
    { 400, 20, RA_ANCHOR_START, G_PI / 2, FALSE }, { 790, 20, RA_ANCHOR_START, G_PI / 2, TRUE },
  };
  g_autoptr (RaMapSpec) spec = make_spec ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaScene) scene = make_scene ();
    RaSceneText text = make_text ("MINIMUM", cases[i].x, cases[i].y);
    text.anchor = cases[i].anchor;
    text.angle_rad = cases[i].angle_rad;
    ra_scene_layer_add_text (ra_scene_add_layer (scene, "places", "Places"), text);
    g_test_message ("case %u", i);
    g_autoptr (GPtrArray) findings = lint (spec, scene, &screen);
    g_assert_cmpuint (findings->len, ==, cases[i].cut ? 1 : 0);
    if (cases[i].cut)
      assert_only (findings, RA_LINT_CUT_LABEL, "cut by the frame");
  }
}

/* A panel over letters counts when it is drawn later and hides them. */
static void
test_covered_text (void)
{
  static const struct {
    double left, alpha;
    gboolean later, covered;
  } cases[] = { { 110, 1, TRUE, TRUE },
                { 110, 1, FALSE, FALSE },
                { 110, 0.94, TRUE, TRUE },
                { 110, 0.2, TRUE, FALSE },
                { 300, 1, TRUE, FALSE } };
  g_autoptr (RaMapSpec) spec = make_spec ();
  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++) {
    const guint k = i / 2;
    const gboolean apart = i % 2 == 0 && cases[k].later;
    g_autoptr (RaScene) scene = make_scene ();
    RaSceneLayer *below = ra_scene_add_layer (scene, "places", "Places");
    RaSceneLayer *furniture = ra_scene_add_layer (scene, "furniture", "Furniture");
    const RaScenePath panel
        = { .path = make_box (cases[k].left, 50, 700, 200), .closed = TRUE, .fill = { 1, 1, 1, cases[k].alpha } };
    if (!cases[k].later)
      ra_scene_layer_add_path (furniture, panel);
    ra_scene_layer_add_text (apart ? below : furniture, make_text ("Words", 100, 100));
    if (cases[k].later)
      ra_scene_layer_add_path (furniture, panel);
    g_test_message ("case %u", i);
    g_autoptr (GPtrArray) findings = lint (spec, scene, &screen);
    g_assert_cmpuint (findings->len, ==, cases[k].covered ? 1 : 0);
    if (cases[k].covered)
      assert_only (findings, RA_LINT_COVERED_TEXT, "covered by");
  }
}

/* A corner of the box about slanting letters is no letter. */
static void
test_slanting_text (void)
{
  static const double bottoms[] = { 120, 170 };
  g_autoptr (RaMapSpec) spec = make_spec ();
  for (guint i = 0; i < G_N_ELEMENTS (bottoms); i++) {
    g_autoptr (RaScene) scene = make_scene ();
    RaSceneText text = make_text ("Slanting down", 100, 100);
    text.angle_rad = G_PI / 4;
    ra_scene_layer_add_text (ra_scene_add_layer (scene, "ring-labels", "Labels"), text);
    ra_scene_layer_add_path (
        ra_scene_add_layer (scene, "furniture", "Furniture"),
        (RaScenePath) { .path = make_box (150, 80, 300, bottoms[i]), .closed = TRUE, .fill = white });
    g_autoptr (GPtrArray) findings = lint (spec, scene, &screen);
    g_assert_cmpuint (findings->len, ==, i);
  }
}

/* A map of the program, laid out. */
static RaScene *
build (RaMapSpec *spec)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaMapEngine) engine = ra_map_engine_new_for_one (test_basemap ());
  RaScene *scene = ra_map_engine_build (engine, spec, 1, NULL, &error);
  g_assert_no_error (error);
  return scene;
}

static void
test_covered_site (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 1600, 1000);
  spec->detail = RA_DETAIL_110M;
  g_autoptr (RaScene) scene = build (spec);
  g_autoptr (GPtrArray) before = lint (spec, scene, &screen);
  g_assert_null (find (before, RA_LINT_COVERED_SITE));
  g_assert_null (find (before, RA_LINT_SITE_OUTSIDE));
  const RaSceneMark mark = g_array_index (ra_scene_find_layer (scene, "sites")->items, RaSceneItem, 0).mark;
  RaSceneLayer *furniture = (RaSceneLayer *)ra_scene_find_layer (scene, "furniture");
  ra_scene_layer_add_path (furniture,
                           (RaScenePath) { .path = make_box (mark.x + 2, mark.y + 2, mark.x + 90, mark.y + 90),
                                           .closed = TRUE,
                                           .fill = white });
  g_autoptr (GPtrArray) after = lint (spec, scene, &screen);
  const RaLintFinding *finding = find (after, RA_LINT_COVERED_SITE);
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
  g_autoptr (RaScene) scene = build (spec);
  g_autoptr (GPtrArray) findings = lint (spec, scene, &screen);
  const RaLintFinding *finding = find (findings, RA_LINT_SITE_OUTSIDE);
  g_assert_nonnull (finding);
  g_assert_nonnull (strstr (finding->text, "Kapustin Yar, "));
  g_assert_null (strstr (finding->text, "Chernyakhovsk"));
  spec->plain = TRUE;
  g_autoptr (RaScene) plain = build (spec);
  g_autoptr (GPtrArray) without = lint (spec, plain, &screen);
  g_assert_null (find (without, RA_LINT_SITE_OUTSIDE));
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
    g_autoptr (RaScene) scene = build (spec);
    g_test_message ("case %u", i);
    g_autoptr (GPtrArray) findings = lint (spec, scene, &screen);
    g_assert_cmpint (find (findings, RA_LINT_CUT_RING) != NULL, ==, cases[i].cut);
    g_assert_nonnull (find (findings, RA_LINT_OWN_RING));
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
    g_autoptr (RaScene) scene = build (spec);
    g_autoptr (GPtrArray) findings = lint (spec, scene, &screen);
    g_assert_cmpint (find (findings, RA_LINT_CUT_RING) != NULL, ==, i == 1);
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
    g_autoptr (RaScene) scene = build (spec);
    RaSceneLayer *furniture = ra_scene_add_layer (scene, "furniture", "Furniture");
    RaPath *path = i == 0 ? make_box (-1, 540, 601, 601)
                          : (i == 1 ? make_box (-1, 560, 601, 601) : make_box (-1, 400, 300, 601));
    ra_scene_layer_add_path (furniture, (RaScenePath) { .path = path, .closed = TRUE, .fill = white });
    g_autoptr (GPtrArray) findings = lint (spec, scene, &screen);
    g_assert_cmpint (find (findings, RA_LINT_CUT_RING) != NULL, ==, i == 0);
  }
}

static void
test_sources (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 800, 500);
  spec->rings = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_extra_ring_free);
  g_autoptr (RaScene) scene = make_scene ();
  g_autoptr (GPtrArray) catalogue = lint (spec, scene, &screen);
  g_assert_null (find (catalogue, RA_LINT_OWN_RING));
  g_assert_null (find (catalogue, RA_LINT_MISSING_SOURCE));
  g_ptr_array_add (spec->rings, ra_extra_ring_parse ("54.71,20.51:700:Mine", NULL));
  g_autoptr (GPtrArray) own = lint (spec, scene, &screen);
  g_assert_cmpstr (find (own, RA_LINT_OWN_RING)->text, ==,
                   "“Mine”, 700 km: a ring of the user's own, shown without claimant and source.");
  /* No file can hold such a claim; what a window makes up as it goes can. */
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  RaSystem system = { .name = (char *)"X-1", .kind = (char *)"missile" };
  RaClaim claim = { .system = &system, .max_km = 900, .claimant = (char *)"Somebody", .sources = none };
  RaExtraRing *ring = g_ptr_array_index (spec->rings, 0);
  ring->claim = &claim;
  g_autoptr (GPtrArray) sourceless = lint (spec, scene, &screen);
  g_assert_nonnull (strstr (find (sourceless, RA_LINT_MISSING_SOURCE)->text, "has no source"));
  claim.claimant = (char *)"";
  g_autoptr (GPtrArray) nobody = lint (spec, scene, &screen);
  g_assert_nonnull (strstr (find (nobody, RA_LINT_MISSING_SOURCE)->text, "has no claimant"));
  spec->show &= ~RA_SHOW_RINGS;
  g_autoptr (GPtrArray) hidden = lint (spec, scene, &screen);
  g_assert_null (find (hidden, RA_LINT_MISSING_SOURCE));
}

static void
add_bar (RaScene *scene, double left, double right, const char *text)
{
  RaSceneLayer *layer = ra_scene_add_layer (scene, "furniture", "Furniture");
  RaPath *path = ra_path_new ();
  const RaPoint points[] = { { left, 245 }, { left, 250 }, { right, 250 }, { right, 245 } };
  ra_path_add_part (path, points, G_N_ELEMENTS (points));
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = path, .stroke = black, .stroke_width = 1 });
  ra_scene_layer_add_text (layer, make_text (text, right, 240));
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
    g_autoptr (RaMapSpec) spec = make_spec ();
    g_autoptr (RaScene) scene = make_scene ();
    spec->viewport.projection = (RaProjectionSpec) { "mercator", 0, 0 };
    spec->viewport.metres_per_px = cases[i].metres_per_px;
    g_assert_true (ra_viewport_set_centre (&spec->viewport, cases[i].centre_lat_deg, 0));
    add_bar (scene, 350, 450, cases[i].text);
    g_autoptr (GPtrArray) findings = lint (spec, scene, &screen);
    g_assert_cmpuint (findings->len, ==, cases[i].finding != NULL ? 1 : 0);
    if (cases[i].finding != NULL)
      assert_only (findings, RA_LINT_SCALE_BAR, cases[i].finding);
  }
}

/* A page that had no room for the claimants says so. */
static void
test_unexplained (void)
{
  g_autoptr (RaMapSpec) spec = make_spec ();
  g_autoptr (RaScene) scene = make_scene ();
  g_autoptr (GPtrArray) explained = lint (spec, scene, &screen);
  g_assert_null (find (explained, RA_LINT_MISSING_SOURCE));
  scene->unexplained = TRUE;
  g_autoptr (GPtrArray) findings = lint (spec, scene, &screen);
  g_assert_nonnull (find (findings, RA_LINT_MISSING_SOURCE));
}

/* The bar that the program draws is found, and holds. */
static void
test_scale_bar_of_maps (void)
{
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (test_empty_scenario (), 1600, 1000);
  spec->detail = RA_DETAIL_110M;
  spec->viewport.metres_per_px = 2000;
  g_autoptr (RaScene) scene = build (spec);
  g_autoptr (GPtrArray) findings = lint (spec, scene, &screen);
  g_assert_null (find (findings, RA_LINT_SCALE_BAR));
  spec->viewport.metres_per_px = 3000;
  g_autoptr (GPtrArray) zoomed = lint (spec, scene, &screen);
  g_assert_nonnull (find (zoomed, RA_LINT_SCALE_BAR));
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
    g_autoptr (RaScene) scene = build (spec);
    g_autoptr (GPtrArray) findings = lint (spec, scene, &screen);
    g_assert_null (find (findings, RA_LINT_SCALE_BAR));
    spec->viewport.metres_per_px = 6000;
    g_autoptr (GPtrArray) zoomed = lint (spec, scene, &screen);
    g_test_message ("%s", languages[i]);
    g_assert_nonnull (find (zoomed, RA_LINT_SCALE_BAR));
  }
}

static void
test_cancelled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (RaMapSpec) spec = make_spec ();
  g_autoptr (RaScene) scene = make_scene ();
  ra_scene_add_layer (scene, "places", "Places");
  g_cancellable_cancel (cancellable);
  g_assert_null (ra_map_lint (spec, scene, &screen, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_kinds (void)
{
  g_autoptr (GHashTable) keywords = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < RA_N_LINT_KINDS; i++)
    g_assert_true (g_hash_table_add (keywords, (gpointer)ra_lint_kind_to_string ((RaLintKind)i)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lint/nothing", test_nothing);
  g_test_add_func ("/lint/metadata", test_metadata);
  g_test_add_func ("/lint/small-text", test_small_text);
  g_test_add_func ("/lint/texts-together", test_texts_together);
  g_test_add_func ("/lint/contrast", test_contrast);
  g_test_add_func ("/lint/contrast-in-part", test_contrast_in_part);
  g_test_add_func ("/lint/cut-label", test_cut_label);
  g_test_add_func ("/lint/covered-text", test_covered_text);
  g_test_add_func ("/lint/slanting-text", test_slanting_text);
  g_test_add_func ("/lint/covered-site", test_covered_site);
  g_test_add_func ("/lint/site-outside", test_site_outside);
  g_test_add_func ("/lint/cut-ring", test_cut_ring);
  g_test_add_func ("/lint/cut-ring-told", test_cut_ring_told);
  g_test_add_func ("/lint/ring-under-strip", test_ring_under_strip);
  g_test_add_func ("/lint/sources", test_sources);
  g_test_add_func ("/lint/unexplained", test_unexplained);
  g_test_add_func ("/lint/scale-bar", test_scale_bar);
  g_test_add_func ("/lint/scale-bar-of-maps", test_scale_bar_of_maps);
  g_test_add_func ("/lint/scale-bar-of-languages", test_scale_bar_of_languages);
  g_test_add_func ("/lint/cancelled", test_cancelled);
  g_test_add_func ("/lint/kinds", test_kinds);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
