/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of the lint about letters: their size, what they stand on, what cuts or covers them. */
#include "tests/lint/lint-helpers.h"

static const RaColour grey = { 0.5, 0.5, 0.5, 1 }; /* 3.95 to 1 on white */

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
  g_autoptr (RaMapSpec) spec = lint_make_spec ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaScene) scene = lint_make_scene ();
    RaSceneLayer *layer = ra_scene_add_layer (scene, "places", "Places");
    RaSceneText text = lint_make_text ("Words that are small", 100, 100);
    text.size = cases[i].size;
    ra_scene_layer_add_text (layer, text);
    g_autoptr (GPtrArray) findings
        = lint_run (spec, scene, &(RaLintTarget) { .scale = cases[i].scale, .dpi = cases[i].dpi });
    g_assert_cmpuint (findings->len, ==, cases[i].small ? 1 : 0);
    if (cases[i].small)
      lint_assert_only (findings, RA_LINT_SMALL_TEXT, "pt at the final size");
  }
}

/* Texts of one layer are told together, the smallest by its words and place. */
static void
test_texts_together (void)
{
  g_autoptr (RaMapSpec) spec = lint_make_spec ();
  g_autoptr (RaScene) scene = lint_make_scene ();
  RaSceneLayer *layer = ra_scene_add_layer (scene, "places", "Places");
  for (guint i = 0; i < 3; i++) {
    g_autofree char *sentence = g_strdup_printf ("Words %u", i);
    RaSceneText text = lint_make_text (sentence, 100 + 100 * i, 100);
    text.size = i == 1 ? 6 : 7;
    ra_scene_layer_add_text (layer, text);
  }
  g_autoptr (GPtrArray) findings = lint_run (spec, scene, &lint_screen);
  lint_assert_only (findings, RA_LINT_SMALL_TEXT, "“Words 1” and 2 more in “Places”: 4.5 pt");
  const RaLintFinding *finding = lint_find (findings, RA_LINT_SMALL_TEXT);
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
    { lint_black, lint_white, 0, 16, FALSE, FALSE },  { pale, lint_white, 0, 16, FALSE, TRUE },
    { enough, lint_white, 0, 16, FALSE, FALSE },      { faint, lint_white, 0, 16, FALSE, TRUE },
    { lint_black, lint_black, 0, 16, FALSE, TRUE },   { lint_black, lint_black, 1, 16, FALSE, FALSE },
    { lint_black, lint_black, 0.3, 16, FALSE, TRUE }, /* a thin halo on black */
    { grey, lint_white, 0, 24, FALSE, FALSE },        /* 18 pt */
    { grey, lint_white, 0, 23.8, FALSE, TRUE },       { grey, lint_white, 0, 18.7, TRUE, FALSE }, /* 14 pt bold */
    { grey, lint_white, 0, 18.6, TRUE, TRUE },
  };
  g_autoptr (RaMapSpec) spec = lint_make_spec ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaScene) scene = lint_make_scene ();
    RaSceneLayer *ground = ra_scene_add_layer (scene, "land", "Land");
    RaSceneLayer *layer = ra_scene_add_layer (scene, "places", "Places");
    ra_scene_layer_add_path (
        ground, (RaScenePath) { .path = lint_make_box (50, 50, 700, 200), .closed = TRUE, .fill = cases[i].ground });
    RaSceneText text = lint_make_text ("Words upon it", 100, 100);
    text.colour = cases[i].colour;
    text.size = cases[i].size;
    text.bold = cases[i].bold;
    text.halo = (RaColour) { 1, 1, 1, cases[i].halo_alpha };
    text.halo_width = 3;
    ra_scene_layer_add_text (layer, text);
    g_test_message ("case %u", i);
    g_autoptr (GPtrArray) findings = lint_run (spec, scene, &lint_screen);
    g_assert_cmpuint (findings->len, ==, cases[i].low ? 1 : 0);
    if (cases[i].low)
      lint_assert_only (findings, RA_LINT_CONTRAST, "to 1 against what lies beneath");
  }
}

/* A line under a word does not make it unreadable; half of it does, at any angle. */
static void
test_contrast_in_part (void)
{
  g_autoptr (RaMapSpec) spec = lint_make_spec ();
  for (guint i = 0; i < 4; i++) {
    const gboolean half = i % 2 == 1;
    g_autoptr (RaScene) scene = lint_make_scene ();
    RaSceneLayer *ground = ra_scene_add_layer (scene, "land", "Land");
    RaSceneText text = lint_make_text ("MMMMMMMMMM", 400, 250);
    text.anchor = RA_ANCHOR_MIDDLE;
    text.angle_rad = i < 2 ? 0 : G_PI / 2;
    /* The half page below, or to the right of, its middle; or a line there. */
    RaPath *path = i < 2 ? lint_make_box (400, 0, half ? LINT_WIDTH : 402, LINT_HEIGHT)
                         : lint_make_box (0, 250, LINT_WIDTH, half ? LINT_HEIGHT : 252);
    ra_scene_layer_add_path (ground, (RaScenePath) { .path = path, .closed = TRUE, .fill = lint_black });
    ra_scene_layer_add_text (ra_scene_add_layer (scene, "places", "Places"), text);
    g_autoptr (GPtrArray) findings = lint_run (spec, scene, &lint_screen);
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
  g_autoptr (RaMapSpec) spec = lint_make_spec ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaScene) scene = lint_make_scene ();
    RaSceneText text = lint_make_text ("MINIMUM", cases[i].x, cases[i].y);
    text.anchor = cases[i].anchor;
    text.angle_rad = cases[i].angle_rad;
    ra_scene_layer_add_text (ra_scene_add_layer (scene, "places", "Places"), text);
    g_test_message ("case %u", i);
    g_autoptr (GPtrArray) findings = lint_run (spec, scene, &lint_screen);
    g_assert_cmpuint (findings->len, ==, cases[i].cut ? 1 : 0);
    if (cases[i].cut)
      lint_assert_only (findings, RA_LINT_CUT_LABEL, "cut by the frame");
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
  g_autoptr (RaMapSpec) spec = lint_make_spec ();
  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++) {
    const guint k = i / 2;
    const gboolean apart = i % 2 == 0 && cases[k].later;
    g_autoptr (RaScene) scene = lint_make_scene ();
    RaSceneLayer *below = ra_scene_add_layer (scene, "places", "Places");
    RaSceneLayer *furniture = ra_scene_add_layer (scene, "furniture", "Furniture");
    const RaScenePath panel
        = { .path = lint_make_box (cases[k].left, 50, 700, 200), .closed = TRUE, .fill = { 1, 1, 1, cases[k].alpha } };
    if (!cases[k].later)
      ra_scene_layer_add_path (furniture, panel);
    ra_scene_layer_add_text (apart ? below : furniture, lint_make_text ("Words", 100, 100));
    if (cases[k].later)
      ra_scene_layer_add_path (furniture, panel);
    g_test_message ("case %u", i);
    g_autoptr (GPtrArray) findings = lint_run (spec, scene, &lint_screen);
    g_assert_cmpuint (findings->len, ==, cases[k].covered ? 1 : 0);
    if (cases[k].covered)
      lint_assert_only (findings, RA_LINT_COVERED_TEXT, "covered by");
  }
}

/* A corner of the box about slanting letters is no letter. */
static void
test_slanting_text (void)
{
  static const double bottoms[] = { 120, 170 };
  g_autoptr (RaMapSpec) spec = lint_make_spec ();
  for (guint i = 0; i < G_N_ELEMENTS (bottoms); i++) {
    g_autoptr (RaScene) scene = lint_make_scene ();
    RaSceneText text = lint_make_text ("Slanting down", 100, 100);
    text.angle_rad = G_PI / 4;
    ra_scene_layer_add_text (ra_scene_add_layer (scene, "ring-labels", "Labels"), text);
    ra_scene_layer_add_path (
        ra_scene_add_layer (scene, "furniture", "Furniture"),
        (RaScenePath) { .path = lint_make_box (150, 80, 300, bottoms[i]), .closed = TRUE, .fill = lint_white });
    g_autoptr (GPtrArray) findings = lint_run (spec, scene, &lint_screen);
    g_assert_cmpuint (findings->len, ==, i);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lint-text/small-text", test_small_text);
  g_test_add_func ("/lint-text/texts-together", test_texts_together);
  g_test_add_func ("/lint-text/contrast", test_contrast);
  g_test_add_func ("/lint-text/contrast-in-part", test_contrast_in_part);
  g_test_add_func ("/lint-text/cut-label", test_cut_label);
  g_test_add_func ("/lint-text/covered-text", test_covered_text);
  g_test_add_func ("/lint-text/slanting-text", test_slanting_text);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
