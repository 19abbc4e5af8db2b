/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text must be as wide on paper as on the screen, or labels run into each other only where nobody looked. */
#include "app/scene/text-block.h"

#include <math.h>
#include <string.h>

#include "tests/layout/helpers.h"

static const char *const samples[] = {
  "Kaliningrad",
  "2,350 km, western intelligence, 10 Feb 2019",
  "Inspection offered by Russia – Redzikowo",
  "Türkiye, Côte d’Ivoire, Київ",
  "AVAVA WAW To fi ffl",
};

/* First and last column with ink, in page units. */
typedef struct {
  double first, last;
} Extent;

static Extent
ink_extent (const char *text, double scale)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScene) scene = ra_scene_new (520, 30);
  scene->background = (RaColour) { 1, 1, 1, 1 };
  ra_scene_layer_add_text (
      ra_scene_add_layer (scene, "a", "A"),
      (RaSceneText) { .text = g_strdup (text), .x = 10, .y = 20, .size = 14, .colour = { 0, 0, 0, 1 } });
  cairo_surface_t *surface = ra_render_image (scene, scale, NULL, &error);
  g_assert_no_error (error);
  int first = G_MAXINT;
  int last = -1;
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++) {
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++) {
      if (test_pixel_distance (test_pixel (surface, x, y), 0xffffffff) < 40)
        continue;
      first = MIN (first, x);
      last = MAX (last, x);
    }
  }
  cairo_surface_destroy (surface);
  g_assert_cmpint (last, >=, first);
  return (Extent) { first / scale, (last + 1) / scale };
}

static void
test_same_width_at_every_scale (void)
{
  static const double scales[] = { 2, 3.125, 0.8 };
  PangoContext *context = ra_text_context_new ();
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    const RaTextExtents extents = ra_text_measure (context, samples[i], 14, FALSE, FALSE);
    const Extent once = ink_extent (samples[i], 1);
    g_assert_cmpfloat (fabs (once.last - once.first - extents.width), <, 4);
    for (guint k = 0; k < G_N_ELEMENTS (scales); k++) {
      const Extent scaled = ink_extent (samples[i], scales[k]);
      g_assert_cmpfloat (fabs (scaled.first - once.first), <, 1.6);
      g_assert_cmpfloat (fabs (scaled.last - once.last), <, 1.6);
    }
  }
  g_object_unref (context);
}

/* Measured at one size or at another, a text is the same text: no rounding to whole pixels anywhere. */
static void
test_measure_is_linear (void)
{
  PangoContext *context = ra_text_context_new ();
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    const RaTextExtents small = ra_text_measure (context, samples[i], 8, i % 2, FALSE);
    const RaTextExtents large = ra_text_measure (context, samples[i], 8 * 3.125, i % 2, FALSE);
    g_assert_cmpfloat (fabs (large.width / 3.125 / small.width - 1), <, 0.004);
    g_assert_cmpfloat (fabs (large.ascent / 3.125 - small.ascent), <, 0.1);
    g_assert_cmpfloat (fabs (large.descent / 3.125 - small.descent), <, 0.1);
    g_assert_cmpfloat (small.ascent, >, small.descent);
  }
  g_object_unref (context);
}

static void
test_weight (void)
{
  PangoContext *context = ra_text_context_new ();
  const RaTextExtents normal = ra_text_measure (context, "Kaliningrad", 14, FALSE, FALSE);
  const RaTextExtents bold = ra_text_measure (context, "Kaliningrad", 14, TRUE, FALSE);
  const RaTextExtents empty = ra_text_measure (context, "", 14, FALSE, FALSE);
  const RaTextExtents full = ra_text_measure (context, "Kaliningrad", 14, RA_BOLD_FULL, FALSE);
  g_assert_cmpfloat (bold.width, >, normal.width);
  g_assert_cmpfloat (full.width, >, bold.width);
  g_assert_cmpfloat (empty.width, ==, 0);
  g_assert_cmpfloat (empty.ascent, >, 0);
  g_object_unref (context);
}

static void
test_wrap (void)
{
  static const char text[] = "Each ring is a published figure drawn as an equal distance over the ground.";
  PangoContext *context = ra_text_context_new ();
  for (double width = 60; width < 500; width += 37) {
    g_auto (GStrv) lines = ra_text_wrap (context, text, 12, FALSE, width);
    g_autofree char *joined = g_strjoinv (" ", lines);
    g_assert_cmpstr (joined, ==, text);
    for (guint i = 0; lines[i] != NULL; i++)
      g_assert_cmpfloat (ra_text_measure (context, lines[i], 12, FALSE, FALSE).width, <=, width + 0.01);
  }
  /* A word that is too long is broken rather than cut off. */
  g_auto (GStrv) broken = ra_text_wrap (context, "Donaudampfschifffahrtsgesellschaft", 12, FALSE, 50);
  g_autofree char *whole = g_strjoinv ("", broken);
  g_assert_cmpuint (g_strv_length (broken), >, 2);
  g_assert_cmpstr (whole, ==, "Donaudampfschifffahrtsgesellschaft");
  g_auto (GStrv) nothing = ra_text_wrap (context, "", 12, FALSE, 50);
  g_assert_cmpuint (g_strv_length (nothing), <=, 1);
  g_object_unref (context);
}

/* What is remembered of one text is given out for no other, nor changed by who had it. */
static void
test_wrap_again (void)
{
  static const char text[] = "Each ring is a published figure.";
  PangoContext *context = ra_text_context_new ();
  PangoContext *other = ra_text_context_new ();
  const double width = ra_text_measure (context, text, 12, RA_BOLD_NOT, FALSE).width;
  for (guint i = 0; i < 3; i++) {
    g_auto (GStrv) whole = ra_text_wrap (context, text, 12, RA_BOLD_NOT, width + 0.01);
    g_auto (GStrv) bold = ra_text_wrap (other, text, 12, RA_BOLD_FULL, width + 0.01);
    g_auto (GStrv) half = ra_text_wrap (i % 2 == 0 ? context : other, text, 12, RA_BOLD_NOT, 0.6 * width);
    g_auto (GStrv) ends = ra_text_wrap (context, " Each\nring ", 12, RA_BOLD_NOT, width);
    g_assert_cmpuint (g_strv_length (whole), ==, 1);
    g_assert_cmpuint (g_strv_length (bold), ==, 2);
    g_assert_cmpuint (g_strv_length (half), ==, 2);
    g_assert_cmpuint (g_strv_length (ends), ==, 2);
    g_assert_cmpstr (half[0], ==, "Each ring is a");
    g_assert_cmpstr (ends[1], ==, "ring");
    half[0][0] = 'X';
  }
  g_object_unref (other);
  g_object_unref (context);
}

/* A block is as wide as its widest line, says all its text, and may be made even without growing. */
static void
test_block (void)
{
  static const char text[] = "If US missiles came to Europe: a hypothesis";
  PangoContext *context = ra_text_context_new ();
  for (double widest = 80; widest < 500; widest += 30) {
    g_auto (RaTextBlock) greedy;
    g_auto (RaTextBlock) even;
    ra_text_block_init (&greedy, context, text, (RaTextStyle) { .size = 14, .bold = TRUE }, widest);
    ra_text_block_init (&even, context, text, (RaTextStyle) { .size = 14, .bold = TRUE, .even = TRUE }, widest);
    g_autofree char *joined = g_strjoinv (" ", even.lines);
    g_assert_cmpstr (joined, ==, text);
    g_assert_cmpuint (g_strv_length (even.lines), ==, g_strv_length (greedy.lines));
    g_assert_cmpfloat (even.width, <=, greedy.width);
    g_assert_cmpfloat (greedy.width, <=, widest + 0.01);
    g_assert_cmpfloat (even.height, ==, greedy.height);
  }
  g_auto (RaTextBlock) nothing;
  ra_text_block_init (&nothing, context, "", (RaTextStyle) { .size = 14 }, 100);
  g_assert_cmpfloat (nothing.height, ==, 0);
  g_assert_null (nothing.lines[0]);
  g_object_unref (context);
}

/* A headline of two parts breaks behind the dash between them, where both parts have room. */
static void
test_dash (void)
{
  static const char text[] = "A: Before the INF Treaty, December 1987 – B: Missile ranges after the INF Treaty";
  const RaTextStyle style = { .size = 14, .bold = TRUE, .even = TRUE };
  PangoContext *context = ra_text_context_new ();
  const double half = ra_text_measure (context, "A: Before the INF Treaty, December 1987 –", 14, TRUE, FALSE).width;
  g_auto (RaTextBlock) two;
  ra_text_block_init (&two, context, text, style, half + 10);
  g_assert_cmpuint (g_strv_length (two.lines), ==, 2);
  g_assert_cmpstr (two.lines[0], ==, "A: Before the INF Treaty, December 1987 –");
  g_assert_cmpstr (two.lines[1], ==, "B: Missile ranges after the INF Treaty");
  g_auto (RaTextBlock) one;
  ra_text_block_init (&one, context, text, style, 3 * half);
  g_assert_cmpuint (g_strv_length (one.lines), ==, 1);
  g_auto (RaTextBlock) narrow;
  ra_text_block_init (&narrow, context, text, style, half / 2);
  g_autofree char *joined = g_strjoinv (" ", narrow.lines);
  g_assert_cmpstr (joined, ==, text);
  g_assert_cmpfloat (narrow.width, <=, half / 2 + 0.01);
  g_object_unref (context);
}

/* A figure stays with its unit, and the lines say what the text says. */
static void
test_figures_whole (void)
{
  static const char *const texts[] = { "Rings of 2,500 km about it", "до этого 480 км, и потом" };
  PangoContext *context = ra_text_context_new ();
  for (guint i = 0; i < 2 * G_N_ELEMENTS (texts); i++)
    for (double width = 30; width < 200; width += 5) {
      g_auto (GStrv) lines = ra_text_wrap (context, texts[i / 2], 10, i % 2 == 1, width);
      g_autofree char *all = g_strjoinv (" ", lines);
      for (guint k = 0; lines[k] != NULL; k++)
        g_assert_false (width > 60 && (g_str_has_prefix (lines[k], "km") || g_str_has_prefix (lines[k], "км")));
      if (width > 80)
        g_assert_cmpstr (all, ==, texts[i / 2]);
    }
  g_object_unref (context);
}

/* A text is as wide and as high as it is large: it is laid out once and scaled. */
static void
test_scaled (void)
{
  PangoContext *context = ra_text_context_new ();
  RaPoint unit[4];
  RaSceneText text = { .text = (char *)"Kapustin Yar: 2,350 km", .size = RA_TEXT_UNIT };
  ra_text_measure_ink (context, &text, unit);
  for (text.size = 6.3; text.size < 40; text.size *= 1.37) {
    RaPoint corners[4];
    ra_text_measure_ink (context, &text, corners);
    for (guint i = 0; i < 4; i++) {
      g_assert_cmpfloat_with_epsilon (corners[i].x, unit[i].x * text.size / RA_TEXT_UNIT, 1e-9);
      g_assert_cmpfloat_with_epsilon (corners[i].y, unit[i].y * text.size / RA_TEXT_UNIT, 1e-9);
    }
  }
  g_object_unref (context);
}

/* So do two sentences, but no abbreviation and no ordinal is the end of one. */
static void
test_sentences (void)
{
  static const struct {
    const char *text;
    const char *first; /* line, or what it is not */
    gboolean parted;
  } cases[] = {
    { "By Russia’s figure it reaches no capital. By the West’s it reaches 19",
      "By Russia’s figure it reaches no capital.", TRUE },
    { "По данным России — ни одной столицы. По данным Запада — 19", "По данным России — ни одной столицы.", TRUE },
    { "Am 13. Juni hat Lt. Gen. Meier an die Presse etwas verteilt und gesagt", "Am 13. Juni hat Lt.", FALSE },
    { "One sentence here. Another one there. And one more besides", "One sentence here.", FALSE },
  };
  PangoContext *context = ra_text_context_new ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const double width = 0.75 * ra_text_measure (context, cases[i].text, 14, TRUE, FALSE).width;
    g_auto (RaTextBlock) block = { 0 };
    ra_text_block_init (&block, context, cases[i].text, (RaTextStyle) { .size = 14, .bold = TRUE, .even = TRUE },
                        width);
    g_assert_cmpuint (g_strv_length (block.lines), ==, 2);
    g_assert_cmpint (g_str_equal (block.lines[0], cases[i].first), ==, cases[i].parted);
  }
  g_object_unref (context);
}

/* In more than two lines each sentence begins its own, and so with a line more where that is wanted. */
static void
test_sentences_of_lines (void)
{
  static const char text[] = "By Russia’s figure its missile reaches no NATO capital. By the West’s it reaches 19";
  PangoContext *context = ra_text_context_new ();
  const double whole = ra_text_measure (context, text, 14, TRUE, FALSE).width;
  for (guint i = 0; i < 2; i++) {
    const RaTextStyle style = { .size = 14, .bold = TRUE, .even = TRUE, .parted = i == 1 };
    g_auto (RaTextBlock) three = { 0 };
    ra_text_block_init (&three, context, text, style, 0.4 * whole);
    g_assert_cmpuint (g_strv_length (three.lines), ==, 3);
    g_assert_cmpstr (three.lines[2], ==, "By the West’s it reaches 19");
    g_auto (RaTextBlock) two = { 0 };
    ra_text_block_init (&two, context, text, style, 0.54 * whole);
    g_assert_cmpuint (g_strv_length (two.lines), ==, style.parted ? 3 : 2);
    g_assert_cmpint (g_str_equal (two.lines[1], "NATO capital. By the West’s it reaches 19"), ==, !style.parted);
    g_assert_cmpfloat (three.width, <=, 0.4 * whole);
  }
  g_object_unref (context);
}

static double
layout_width (PangoLayout *layout)
{
  PangoRectangle logical;
  pango_layout_get_extents (layout, NULL, &logical);
  return logical.width / (double)PANGO_SCALE / RA_TEXT_UNIT;
}

/* As wide as it was measured to be when its place was sought. */
static void
test_spacing (void)
{
  PangoContext *context = ra_text_context_new ();
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    RaSceneText text = { .text = (char *)samples[i], .size = 1, .spacing = 0 };
    g_autoptr (PangoLayout) narrow = ra_text_layout_of (context, &text);
    text.spacing = 0.1;
    g_autoptr (PangoLayout) wide = ra_text_layout_of (context, &text);
    const double more = layout_width (wide) - layout_width (narrow);
    g_test_message ("%s: %g", samples[i], more);
    g_assert_cmpfloat (more, >, 0.5);
    g_assert_cmpfloat (fabs (more - ra_text_measure_spacing (samples[i], 1, 0.1)), <, 0.25);
  }
  g_object_unref (context);
}

/* A Turkish reader's program and an English one's draw the same letters. */
static void
test_capitals (void)
{
  static const char *const cases[][2] = {
    { "Türkiye", "TÜRKIYE" }, { "Großbritannien", "GROSSBRITANNIEN" }, { "Україна", "УКРАЇНА" }, { "中国", "中国" }
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *capitals = ra_text_to_capitals (cases[i][0]);
    g_assert_cmpstr (capitals, ==, cases[i][1]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/same-width-at-every-scale", test_same_width_at_every_scale);
  g_test_add_func ("/text/measure-is-linear", test_measure_is_linear);
  g_test_add_func ("/text/spacing", test_spacing);
  g_test_add_func ("/text/capitals", test_capitals);
  g_test_add_func ("/text/weight", test_weight);
  g_test_add_func ("/text/wrap", test_wrap);
  g_test_add_func ("/text/wrap-again", test_wrap_again);
  g_test_add_func ("/text/block", test_block);
  g_test_add_func ("/text/dash", test_dash);
  g_test_add_func ("/text/sentences", test_sentences);
  g_test_add_func ("/text/sentences-of-lines", test_sentences_of_lines);
  g_test_add_func ("/text/figures-whole", test_figures_whole);
  g_test_add_func ("/text/scaled", test_scaled);
  return g_test_run ();
}
