/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours that must stay apart: for all readers, on land and on sea, in every theme.
 *
 * Looked at with full, protan and deutan vision; the others, by test-colour-vision.c, as lines of the maps. */
#include <math.h>

#include "app/map/spec-keywords.h"
#include "app/map/style.h"
#include "tests/map/colour-vision.h"

/* The systems with a hue of their own, and the rings that a user asks for. */
#define N_INKS 8
/* A glance tells colours apart that differ by this much. */
#define LEAST_DIFFERENCE 10.0
#define N_EXTRAS         4

static double
luminance (RaColour colour)
{
  return 0.2126 * test_to_linear (colour.red) + 0.7152 * test_to_linear (colour.green)
         + 0.0722 * test_to_linear (colour.blue);
}

static double
contrast (RaColour a, RaColour b)
{
  const double p = luminance (a);
  const double q = luminance (b);
  return (MAX (p, q) + 0.05) / (MIN (p, q) + 0.05);
}

static void
test_reference_values (void)
{
  const RaColour white = { 1, 1, 1, 1 };
  const RaColour black = { 0, 0, 0, 1 };
  const RaColour red = { 1, 0, 0, 1 };
  g_assert_cmpfloat_with_epsilon (contrast (white, black), 21, 1e-6);
  g_assert_cmpfloat_with_epsilon (test_to_lab (red, TEST_VISION_FULL).l, 53.24, 0.01);
  g_assert_cmpfloat_with_epsilon (test_to_lab (red, TEST_VISION_FULL).a, 80.09, 0.02);
  g_assert_cmpfloat_with_epsilon (test_to_lab (red, TEST_VISION_FULL).b, 67.20, 0.02);
  for (guint vision = 0; vision < TEST_VISION_TRITAN; vision++)
    g_assert_cmpfloat_with_epsilon (test_to_lab (white, vision).l, 100, 0.1);
  g_assert_cmpfloat (test_to_lab (red, TEST_VISION_PROTAN).l, <, test_to_lab (red, TEST_VISION_DEUTAN).l);
}

/* The missile that most maps are about, the third with a hue, is as firm on a copy as on a screen. */
static void
test_firm (void)
{
  const RaColour ink = ra_style_system_colour (RA_THEME_LIGHT, 2);
  g_assert_cmpfloat (contrast (ink, ra_style_of_theme (RA_THEME_LIGHT)->sea), >=, 8);
  g_assert_cmpfloat (contrast (ink, ra_style_of_theme (RA_THEME_LIGHT)->land), >=, 6.5);
}

/* Lines of two systems, side by side. */
static void
test_inks_apart (void)
{
  for (guint theme = 0; theme < RA_N_THEMES; theme++) {
    for (guint vision = 0; vision < TEST_VISION_TRITAN; vision++) {
      double smallest = G_MAXDOUBLE;
      guint pair[2] = { 0, 0 };
      for (guint i = 0; i < N_INKS; i++) {
        for (guint k = i + 1; k < N_INKS; k++) {
          const double apart
              = test_colour_difference (ra_style_system_colour (theme, i), ra_style_system_colour (theme, k), vision);
          if (apart < smallest) {
            smallest = apart;
            pair[0] = i;
            pair[1] = k;
          }
        }
      }
      g_test_message ("%s, %s vision: systems %u and %u are nearest, %.1f apart", ra_theme_to_string (theme),
                      test_vision_names[vision], pair[0], pair[1], smallest);
      g_assert_cmpfloat (smallest, >=, LEAST_DIFFERENCE);
    }
  }
}

/* The circle of the compasses is drawn in the accent, over rings of any hue. */
static void
test_accent_apart (void)
{
  for (guint theme = 0; theme < RA_N_THEMES; theme++) {
    const RaStyle *style = ra_style_of_theme (theme);
    double smallest = test_colour_difference (style->accent, style->removed, TEST_VISION_FULL);
    for (guint vision = 0; vision < TEST_VISION_TRITAN; vision++) {
      for (guint i = 0; i < N_INKS; i++)
        smallest = MIN (smallest, test_colour_difference (style->accent, ra_style_system_colour (theme, i), vision));
      for (guint i = 0; i < N_EXTRAS; i++)
        smallest = MIN (smallest, test_colour_difference (style->accent, ra_style_extra_colour (theme, i), vision));
    }
    g_test_message ("%s: the accent is %.1f apart from every ink", ra_theme_to_string (theme), smallest);
    g_assert_cmpfloat (smallest, >=, LEAST_DIFFERENCE);
    g_assert_cmpfloat (contrast (style->accent, style->sea), >=, 3);
    g_assert_cmpfloat (contrast (style->accent, style->land), >=, 3);
  }
}

/* A tint must be seen as such against what it lies on, and a line against both. */
static void
test_on_ground (void)
{
  for (guint theme = 0; theme < RA_N_THEMES; theme++) {
    const RaStyle *style = ra_style_of_theme (theme);
    const RaColour grounds[] = { style->land, style->sea };
    double least_line = G_MAXDOUBLE;
    double least_tint = G_MAXDOUBLE;
    for (guint i = 0; i < N_INKS + N_EXTRAS; i++) {
      const RaColour ink = i < N_INKS ? ra_style_system_colour (theme, i) : ra_style_extra_colour (theme, i - N_INKS);
      for (guint g = 0; g < G_N_ELEMENTS (grounds); g++) {
        const RaColour ground = grounds[g];
        const double t = style->tint;
        const RaColour tinted
            = { ground.red + t * (ink.red - ground.red), ground.green + t * (ink.green - ground.green),
                ground.blue + t * (ink.blue - ground.blue), 1 };
        least_line = MIN (least_line, contrast (ink, ground));
        for (guint vision = 0; vision < TEST_VISION_TRITAN; vision++)
          least_tint = MIN (least_tint, test_colour_difference (ground, tinted, vision));
      }
    }
    g_test_message ("%s: a line's contrast is %.2f at least, a tint differs by %.1f at least",
                    ra_theme_to_string (theme), least_line, least_tint);
    g_assert_cmpfloat (least_line, >=, 3);
    g_assert_cmpfloat (least_tint, >=, 4);
  }
}

/* WCAG's 4.5 for text, on the halo that it stands on and on panels. */
static void
test_text (void)
{
  for (guint theme = 0; theme < RA_N_THEMES; theme++) {
    const RaStyle *style = ra_style_of_theme (theme);
    g_assert_cmpfloat (contrast (style->text, style->halo), >=, 7);
    g_assert_cmpfloat (contrast (style->text, style->panel), >=, 7);
    g_assert_cmpfloat (contrast (style->muted, style->halo), >=, 4.5);
    g_assert_cmpfloat (contrast (style->muted, style->panel), >=, 4.5);
    g_assert_cmpfloat (test_colour_difference (style->land, style->sea, TEST_VISION_FULL), >=, 2);
  }
}

/* The words along a ring are in its hue, dark or light enough to be read; a hue that is so already stays as it is. */
static void
test_label_colours (void)
{
  for (guint theme = 0; theme < RA_N_THEMES; theme++) {
    const RaColour halo = ra_colour_with_alpha (ra_style_of_theme (theme)->halo, 1);
    for (guint i = 0; i < N_INKS + N_EXTRAS; i++) {
      const RaColour ink = i < N_INKS ? ra_style_system_colour (theme, i) : ra_style_extra_colour (theme, i - N_INKS);
      const RaColour label = ra_style_label_colour (theme, ink);
      g_assert_cmpfloat (contrast (label, halo), >=, 4.5);
      g_assert_cmpfloat (label.alpha, ==, 1);
      if (contrast (ink, halo) >= 5)
        g_assert_cmpfloat (test_colour_difference (label, ink, TEST_VISION_FULL), ==, 0);
      else
        g_assert_cmpfloat (test_colour_difference (label, ink, TEST_VISION_FULL), <, LEAST_DIFFERENCE);
    }
  }
}

/* What reaches over half a continent is paler than what is small, what nobody contests paler than what is contested;
 * the bands of a treaty differ by their tints, and a class that is nobody's range is no area at all. */
static void
test_tint_shares (void)
{
  const RaColour ink = ra_style_system_colour (RA_THEME_LIGHT, 0);
  const RaSystem treaty = { .kind = (char *)"treaty band" };
  const RaSystem missile = { .kind = (char *)"ballistic missile" };
  const RaClaim narrow = { .max_km = 480, .system = &missile };
  const RaClaim wide = { .max_km = 2500, .system = &missile };
  const RaClaim bands[]
      = { { .min_km = 500, .max_km = 1000, .system = &treaty }, { .min_km = 1000, .max_km = 5500, .system = &treaty } };
  const RaDeployment settled = { .status = RA_STATUS_CONFIRMED };
  const RaDeployment contested = { .status = RA_STATUS_REPORTED, .contested = TRUE };
  const RaRingStyle strong = ra_style_ring (RA_THEME_LIGHT, ink, &narrow, &contested);
  g_assert_cmpfloat (strong.tint, >, 2 * ra_style_ring (RA_THEME_LIGHT, ink, &wide, &contested).tint);
  g_assert_cmpfloat (strong.tint, >, 1.5 * ra_style_ring (RA_THEME_LIGHT, ink, &narrow, &settled).tint);
  g_assert_cmpfloat (ra_style_ring (RA_THEME_LIGHT, ink, &bands[0], NULL).tint, >,
                     1.5 * ra_style_ring (RA_THEME_LIGHT, ink, &bands[1], NULL).tint);
  g_assert_cmpfloat (ra_style_ring (RA_THEME_LIGHT, ink, &wide, NULL).tint, ==, 0);
}

/* Status is told by pattern and hatching, never by colour alone. */
static void
test_patterns (void)
{
  const RaColour ink = ra_style_system_colour (RA_THEME_LIGHT, 0);
  const RaSystem treaty = { .kind = (char *)"treaty band" };
  const RaSystem missile = { .kind = (char *)"ballistic missile" };
  const RaClaim claim = { .max_km = 500, .system = &treaty };
  const RaClaim class_band = { .max_km = 5500, .system = &missile };
  RaDeployment deployment = { .status = RA_STATUS_CONFIRMED };
  const RaStatus dashed[] = { RA_STATUS_ALLEGED, RA_STATUS_DENIED, RA_STATUS_HYPOTHETICAL };
  g_assert_cmpint (ra_style_ring (RA_THEME_LIGHT, ink, &claim, &deployment).line, ==, RA_LINE_SOLID);
  deployment.contested = TRUE;
  g_assert_cmpint (ra_style_ring (RA_THEME_LIGHT, ink, &claim, &deployment).line, ==, RA_LINE_DOUBLE);
  for (guint i = 0; i < G_N_ELEMENTS (dashed); i++) {
    deployment.status = dashed[i];
    g_assert_cmpint (ra_style_ring (RA_THEME_LIGHT, ink, &claim, &deployment).line, ==, RA_LINE_DASHED);
  }
  deployment.status = RA_STATUS_OFFERED;
  g_assert_cmpint (ra_style_ring (RA_THEME_LIGHT, ink, &claim, &deployment).hatch, !=, RA_HATCH_NONE);
  deployment.status = RA_STATUS_REMOVED;
  g_assert_cmpfloat (ra_style_ring (RA_THEME_LIGHT, ink, &claim, &deployment).tint, ==, 0);
  g_assert_cmpint (ra_style_ring (RA_THEME_LIGHT, ink, &claim, NULL).line, ==, RA_LINE_DOTTED);
  g_assert_cmpint (ra_style_ring (RA_THEME_LIGHT, ink, &claim, NULL).hatch, ==, RA_HATCH_NONE);
  g_assert_cmpint (ra_style_ring (RA_THEME_LIGHT, ink, &class_band, NULL).hatch, ==, RA_HATCH_NONE);
  g_assert_cmpint (ra_style_ring (RA_THEME_LIGHT, ink, NULL, NULL).line, ==, RA_LINE_SOLID);
}

static void
test_theme_words (void)
{
  RaTheme theme = RA_THEME_LIGHT;
  for (guint i = 0; i < RA_N_THEMES; i++) {
    g_assert_true (ra_theme_from_string (ra_theme_to_string (i), &theme));
    g_assert_cmpint (theme, ==, i);
  }
  g_assert_false (ra_theme_from_string ("Light", &theme));
  g_assert_false (ra_theme_from_string ("", &theme));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/style/reference-values", test_reference_values);
  g_test_add_func ("/style/firm", test_firm);
  g_test_add_func ("/style/inks-apart", test_inks_apart);
  g_test_add_func ("/style/accent-apart", test_accent_apart);
  g_test_add_func ("/style/on-ground", test_on_ground);
  g_test_add_func ("/style/text", test_text);
  g_test_add_func ("/style/label-colours", test_label_colours);
  g_test_add_func ("/style/tint-shares", test_tint_shares);
  g_test_add_func ("/style/patterns", test_patterns);
  g_test_add_func ("/style/theme-words", test_theme_words);
  return g_test_run ();
}
