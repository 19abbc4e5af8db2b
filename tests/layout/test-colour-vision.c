/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rings of a map keep apart for all readers: by their colour, or by the form of their line.
 *
 * Protan and deutan views after Viénot, Brettel and Mollon (1999), the tritan one after Machado, Oliveira and Fernandes
 * (2009); grey is luminance; differences after CIE76 in L*a*b* (D65). */
#include <math.h>

#include "app/layout/ring-groups.h"
#include "app/layout/view-fit.h"
#include "app/map/spec-keywords.h"
#include "tests/layout/helpers.h"

/* At a glance, and between lines that do not touch. */
#define LEAST_DIFFERENCE 15.0
/* A line that is heavier by as much is told from the other without its colour. */
#define LEAST_WEIGHT_RATIO 1.25

typedef enum { VISION_FULL, VISION_PROTAN, VISION_DEUTAN, VISION_TRITAN, VISION_GREY, N_VISIONS } Vision;
static const char *const vision_names[N_VISIONS] = { "full", "protan", "deutan", "tritan", "grey" };

static const double matrices[N_VISIONS][9] = {
  [VISION_FULL] = { 1, 0, 0, 0, 1, 0, 0, 0, 1 },
  [VISION_PROTAN] = { 0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1 },
  [VISION_DEUTAN] = { 0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1 },
  [VISION_TRITAN] = { 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900 },
  [VISION_GREY] = { 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722 },
};

typedef struct {
  double l, a, b;
} Lab;

static double
to_linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
lab_curve (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

static Lab
to_lab (RaColour colour, Vision vision)
{
  const double in[] = { to_linear (colour.red), to_linear (colour.green), to_linear (colour.blue) };
  const double *m = matrices[vision];
  double rgb[3];
  for (guint i = 0; i < 3; i++)
    rgb[i] = CLAMP (m[3 * i] * in[0] + m[3 * i + 1] * in[1] + m[3 * i + 2] * in[2], 0, 1);
  const double x = lab_curve ((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
  const double y = lab_curve (0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
  const double z = lab_curve ((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
  return (Lab) { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

static double
difference (RaColour a, RaColour b, Vision vision)
{
  const Lab p = to_lab (a, vision);
  const Lab q = to_lab (b, vision);
  return sqrt ((p.l - q.l) * (p.l - q.l) + (p.a - q.a) * (p.a - q.a) + (p.b - q.b) * (p.b - q.b));
}

static double
weight_of (const RaRingStyle *style)
{
  return style->weight > 0 ? style->weight : 1;
}

static gboolean
differ_in_form (const RaRingStyle *a, const RaRingStyle *b)
{
  const double ratio = weight_of (a) / weight_of (b);
  return a->line != b->line || a->lower_bound != b->lower_bound || MAX (ratio, 1 / ratio) >= LEAST_WEIGHT_RATIO;
}

/* White, black and red as they are known to look. */
static void
test_reference (void)
{
  const RaColour white = { 1, 1, 1, 1 };
  const RaColour red = { 1, 0, 0, 1 };
  for (guint vision = 0; vision < N_VISIONS; vision++) {
    g_assert_cmpfloat_with_epsilon (to_lab (white, vision).l, 100, 0.1);
    g_assert_cmpfloat_with_epsilon (to_lab (white, vision).a, 0, 0.6);
  }
  g_assert_cmpfloat_with_epsilon (to_lab (red, VISION_FULL).a, 80.09, 0.02);
  g_assert_cmpfloat_with_epsilon (to_lab (red, VISION_GREY).a, 0, 0.02);
  g_assert_cmpfloat_with_epsilon (to_lab (red, VISION_GREY).l, to_lab (red, VISION_FULL).l, 0.01);
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
      for (guint vision = 0; vision < N_VISIONS && !differ_in_form (&a->style, &b->style); vision++) {
        const double apart = difference (a->style.colour, b->style.colour, vision);
        if (apart >= LEAST_DIFFERENCE)
          continue;
        g_test_message ("%s, %s, %s: %s and %s are %.1f apart", id, ra_theme_to_string (theme), vision_names[vision],
                        a->id, b->id, apart);
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/colour-vision/reference", test_reference);
  g_test_add_func ("/colour-vision/rings-apart", test_rings_apart);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
