/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rings of a map keep apart for all readers: by their colour, or by the form of their line.
 *
 * How they see, and what differs: tests/map/colour-vision.h. */
#include <math.h>

#include "app/layout/ring-groups.h"
#include "app/layout/view-fit.h"
#include "app/map/spec-keywords.h"
#include "tests/layout/helpers.h"
#include "tests/map/colour-vision.h"

/* At a glance, and between lines that do not touch. */
#define LEAST_DIFFERENCE 15.0
/* A line that is heavier by as much is told from the other without its colour. */
#define LEAST_WEIGHT_RATIO 1.25

static double
weight_of (const RaRingStyle *style)
{
  return style->weight > 0 ? style->weight : 1;
}

static gboolean
differ_in_form (const RaRingStyle *a, const RaRingStyle *b)
{
  const double ratio = weight_of (a) / weight_of (b);
  return a->line != b->line || a->dash != b->dash || a->lower_bound != b->lower_bound
         || MAX (ratio, 1 / ratio) >= LEAST_WEIGHT_RATIO;
}

/* White, black and red as they are known to look. */
static void
test_reference (void)
{
  const RaColour white = { 1, 1, 1, 1 };
  const RaColour red = { 1, 0, 0, 1 };
  for (guint vision = 0; vision < TEST_N_VISIONS; vision++) {
    g_assert_cmpfloat_with_epsilon (test_to_lab (white, vision).l, 100, 0.1);
    g_assert_cmpfloat_with_epsilon (test_to_lab (white, vision).a, 0, 0.6);
  }
  g_assert_cmpfloat_with_epsilon (test_to_lab (red, TEST_VISION_FULL).a, 80.09, 0.02);
  g_assert_cmpfloat_with_epsilon (test_to_lab (red, TEST_VISION_GREY).a, 0, 0.02);
  g_assert_cmpfloat_with_epsilon (test_to_lab (red, TEST_VISION_GREY).l, test_to_lab (red, TEST_VISION_FULL).l, 0.01);
}

/* Pairs of a map's rings that neither colour nor form tells apart. */
static guint
count_alike (const char *id, RaTheme theme, guint *n_pairs)
{
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 1600, 1000);
  spec->theme = theme;
  g_autoptr (GPtrArray) groups = ra_ring_groups_gather (spec);
  guint n_alike = 0;
  for (guint i = 0; i < groups->len; i++)
    for (guint k = i + 1; k < groups->len; k++, ++*n_pairs) {
      const RaRingGroup *a = g_ptr_array_index (groups, i);
      const RaRingGroup *b = g_ptr_array_index (groups, k);
      for (guint vision = 0; vision < TEST_N_VISIONS && !differ_in_form (&a->style, &b->style); vision++) {
        const double apart = test_colour_difference (a->style.colour, b->style.colour, vision);
        if (apart >= LEAST_DIFFERENCE)
          continue;
        g_test_message ("%s, %s, %s: %s and %s are %.1f apart", id, ra_theme_to_string (theme),
                        test_vision_names[vision], a->id, b->id, apart);
        n_alike++;
      }
    }
  return n_alike;
}

static void
test_rings_apart (void)
{
  g_auto (GStrv) ids = test_scenario_ids ();
  guint n_alike = 0;
  guint n_pairs = 0;
  for (guint i = 0; ids[i] != NULL; i++)
    for (guint theme = 0; theme < RA_N_THEMES; theme++)
      n_alike += count_alike (ids[i], theme, &n_pairs);
  g_assert_cmpuint (n_pairs, >, 100);
  g_assert_cmpuint (n_alike, ==, 0);
}

/* What is offered for inspection is none of the claims that lead the map, and no charge. */
static void
test_offers_apart (void)
{
  for (guint theme = 0; theme < RA_N_THEMES; theme++) {
    const RaStyle *style = ra_style_of_theme (theme);
    g_autoptr (RaScenario) scenario = test_load_scenario ("moratorium-offer");
    g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 1600, 1000);
    spec->theme = theme;
    g_autoptr (GPtrArray) groups = ra_ring_groups_gather (spec);
    g_assert_cmpuint (groups->len, >, 2);
    for (guint vision = 0; vision < TEST_VISION_GREY; vision++) {
      g_assert_cmpfloat (test_colour_difference (style->proposal, style->charge, vision), >=, LEAST_DIFFERENCE);
      for (guint i = 0; i < groups->len; i++) {
        const RaRingGroup *group = g_ptr_array_index (groups, i);
        if (group->role == RA_ROLE_SIDE || group->status == RA_STATUS_REMOVED)
          continue;
        g_test_message ("%s, %s, %s", ra_theme_to_string (theme), test_vision_names[vision], group->id);
        g_assert_cmpfloat (test_colour_difference (style->proposal, group->style.colour, vision), >=, LEAST_DIFFERENCE);
      }
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/colour-vision/reference", test_reference);
  g_test_add_func ("/colour-vision/rings-apart", test_rings_apart);
  g_test_add_func ("/colour-vision/offers-apart", test_offers_apart);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
