/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stretches of lines: they lie on their line or beside it on the right, go round circles, and never leap to another
 * part. */
#include "app/layout/baseline.h"

#include <math.h>

#define RADIUS   100.0
#define N_POINTS 361

/* Clockwise on the page from its top, as a ring runs. */
static void
add_circle (RaPath *path, double x)
{
  for (guint i = 0; i < N_POINTS; i++) {
    const double angle = 2 * G_PI * i / (N_POINTS - 1);
    ra_path_add (path, x + RADIUS * sin (angle), -RADIUS * cos (angle));
  }
  ra_path_end_part (path, 2);
}

static void
assert_radius (const RaPath *path, double x, double radius)
{
  g_assert_cmpuint (ra_path_n_points (path), >, 5);
  for (guint i = 1; i + 1 < ra_path_n_points (path); i++) {
    const RaPoint at = g_array_index (path->points, RaPoint, i);
    g_assert_cmpfloat_with_epsilon (hypot (at.x - x, at.y), radius, 0.1);
  }
}

static void
test_circle (void)
{
  g_autoptr (RaPath) path = ra_path_new ();
  add_circle (path, 0);
  add_circle (path, 500);
  g_autoptr (RaBaseline) line = ra_baseline_new (path);
  const double round = 2 * G_PI * RADIUS;
  g_assert_cmpfloat_with_epsilon (ra_baseline_get_length (line), 2 * round, 0.1);
  /* Over the top of the first one, to the right of which is its inside. */
  g_autoptr (RaPath) top = ra_baseline_cut (line, &(RaBaselineSpan) { 1, -60, 60 }, 5, 0);
  assert_radius (top, 0, RADIUS);
  g_assert_cmpfloat_with_epsilon (ra_path_measure (top), 120, 0.2);
  g_autoptr (RaPath) inside = ra_baseline_cut (line, &(RaBaselineSpan) { 1, -60, 60 }, 5, 4);
  assert_radius (inside, 0, RADIUS - 4);
  g_autoptr (RaPath) against = ra_baseline_cut (line, &(RaBaselineSpan) { 1, 60, -60 }, 5, 4);
  assert_radius (against, 0, RADIUS + 4);
  g_autoptr (RaPath) second = ra_baseline_cut (line, &(RaBaselineSpan) { round + 9, round - 40, round + 58 }, 5, 0);
  assert_radius (second, 500, RADIUS);
  g_assert_null (ra_baseline_cut (line, &(RaBaselineSpan) { 1, -round, round }, 5, 0));
}

static void
test_open (void)
{
  g_autoptr (RaPath) path = ra_path_new ();
  ra_path_add_part (path, (const RaPoint[]) { { 0, 0 }, { 30, 0 }, { 30, 40 } }, 3);
  g_autoptr (RaBaseline) line = ra_baseline_new (path);
  g_autoptr (RaPath) all = ra_baseline_cut (line, &(RaBaselineSpan) { 35, 0, 70 }, 10, 0);
  g_assert_cmpfloat_with_epsilon (ra_path_measure (all), 70, 1e-6);
  g_assert_null (ra_baseline_cut (line, &(RaBaselineSpan) { 35, -1, 70 }, 10, 0));
  g_assert_null (ra_baseline_cut (line, &(RaBaselineSpan) { 35, 0, 71 }, 10, 0));
  g_assert_null (ra_baseline_cut (line, &(RaBaselineSpan) { 90, 80, 100 }, 10, 0));
  g_autoptr (RaPath) piece = ra_path_cut (path, 20, 50);
  g_assert_cmpfloat_with_epsilon (ra_path_measure (piece), 30, 1e-6);
  g_assert_cmpuint (ra_path_n_points (piece), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/baseline/circle", test_circle);
  g_test_add_func ("/baseline/open", test_open);
  return g_test_run ();
}
