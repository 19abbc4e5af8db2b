/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever is left out lies within the tolerance of what is kept. */
#include "app/scene/thin-line.h"

#include <math.h>

#define N_POINTS  400
#define TOLERANCE 0.5

static double
distance_to_segment (RaPoint p, RaPoint a, RaPoint b)
{
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double squared = dx * dx + dy * dy;
  const double along = squared > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / squared : 0;
  const double t = CLAMP (along, 0, 1);
  return hypot (p.x - a.x - t * dx, p.y - a.y - t * dy);
}

/* How many are kept. */
static guint
check_line (const RaPoint *points, guint n)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (guint));
  ra_thin_line (points, n, TOLERANCE, kept);
  g_assert_cmpuint (g_array_index (kept, guint, 0), ==, 0);
  g_assert_cmpuint (g_array_index (kept, guint, kept->len - 1), ==, n - 1);
  for (guint i = 1; i < kept->len; i++) {
    const guint from = g_array_index (kept, guint, i - 1);
    const guint to = g_array_index (kept, guint, i);
    g_assert_cmpuint (from, <, to);
    for (guint k = from + 1; k < to; k++)
      g_assert_cmpfloat (distance_to_segment (points[k], points[from], points[to]), <=, TOLERANCE * (1 + 1e-9));
  }
  return kept->len;
}

static void
test_walks (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  for (guint round = 0; round < 200; round++) {
    const double step = pow (10, g_rand_double_range (random, -2, 1));
    const double bend = g_rand_double_range (random, 0, 3);
    double heading = 0;
    RaPoint points[N_POINTS] = { { 0, 0 } };
    for (guint i = 1; i < N_POINTS; i++) {
      heading += g_rand_double_range (random, -bend, bend);
      points[i] = (RaPoint) { points[i - 1].x + step * cos (heading), points[i - 1].y + step * sin (heading) };
    }
    check_line (points, N_POINTS);
  }
}

static void
test_kinds (void)
{
  RaPoint straight[N_POINTS];
  RaPoint circle[N_POINTS];
  RaPoint comb[N_POINTS];
  RaPoint still[N_POINTS];
  RaPoint back[N_POINTS];
  for (guint i = 0; i < N_POINTS; i++) {
    const double angle = 2 * G_PI * i / (N_POINTS - 1);
    straight[i] = (RaPoint) { i * 0.7, i * -0.3 };
    circle[i] = (RaPoint) { 100 * cos (angle), 100 * sin (angle) };
    comb[i] = (RaPoint) { i, i % 2 * 10.0 };
    still[i] = (RaPoint) { 3, 4 };
    back[i] = (RaPoint) { i < N_POINTS / 2 ? i : N_POINTS - i, 0 };
  }
  g_assert_cmpuint (check_line (straight, N_POINTS), ==, 2);
  g_assert_cmpuint (check_line (comb, N_POINTS), ==, N_POINTS);
  g_assert_cmpuint (check_line (still, N_POINTS), ==, 2);
  g_assert_cmpuint (check_line (back, N_POINTS), ==, 3);
  /* Chords with a sagitta of twice the tolerance are 45; those that pass all within it no fewer than half of that. */
  const guint n_circle = check_line (circle, N_POINTS);
  g_assert_cmpuint (n_circle, >=, 23);
  g_assert_cmpuint (n_circle, <=, 64);
  g_assert_cmpuint (check_line (straight, 1), ==, 1);
  g_assert_cmpuint (check_line (straight, 2), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/thin-line/walks", test_walks);
  g_test_add_func ("/scene/thin-line/kinds", test_kinds);
  return g_test_run ();
}
