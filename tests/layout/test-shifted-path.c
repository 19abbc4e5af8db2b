/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line beside a line: all along at one distance, inside a circle that runs clockwise. */
#include "app/layout/shifted-path.h"

#include <math.h>

#define N_POINTS 240
#define RADIUS   100.0

/* Clockwise on a page, whose y runs down, and back to where it begins. */
static RaPath *
make_circle (void)
{
  RaPath *path = ra_path_new ();
  for (guint i = 0; i <= N_POINTS; i++) {
    const double angle = 2 * G_PI * (i % N_POINTS) / N_POINTS;
    ra_path_add (path, RADIUS * cos (angle), RADIUS * sin (angle));
  }
  ra_path_end_part (path, 2);
  return path;
}

static void
test_circle (void)
{
  g_autoptr (RaPath) circle = make_circle ();
  g_autoptr (RaPath) inner = ra_path_shift (circle, 4);
  guint n;
  const RaPoint *points = ra_path_part (inner, 0, &n);
  g_assert_cmpuint (n, ==, N_POINTS + 1);
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat_with_epsilon (hypot (points[i].x, points[i].y), RADIUS - 4, 0.02);
  g_assert_cmpfloat (points[0].x, ==, points[n - 1].x);
  g_assert_cmpfloat (points[0].y, ==, points[n - 1].y);
}

/* A corner keeps its distance to both sides; a point that stands twice does no harm. */
static void
test_corner (void)
{
  static const RaPoint corner[] = { { 0, 0 }, { 10, 0 }, { 10, 0 }, { 10, 10 } };
  static const RaPoint expected[] = { { 0, 2 }, { 10, 2 }, { 8, 0 }, { 8, 10 } };
  g_autoptr (RaPath) path = ra_path_new ();
  ra_path_add_part (path, corner, G_N_ELEMENTS (corner));
  ra_path_add_part (path, corner, 2);
  g_autoptr (RaPath) beside = ra_path_shift (path, 2);
  g_assert_cmpuint (ra_path_n_parts (beside), ==, 2);
  guint n;
  const RaPoint *points = ra_path_part (beside, 0, &n);
  for (guint i = 0; i < n; i++) {
    g_assert_cmpfloat_with_epsilon (points[i].x, expected[i].x, 1e-9);
    g_assert_cmpfloat_with_epsilon (points[i].y, expected[i].y, 1e-9);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shifted-path/circle", test_circle);
  g_test_add_func ("/shifted-path/corner", test_corner);
  return g_test_run ();
}
