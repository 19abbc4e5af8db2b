/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Boxes within rings, and how well they fit. */
#include "app/layout/inner-box.h"

/* A square of 100 with a square hole of 40 in its left half. */
static void
test_inner_box (void)
{
  static const RaPoint OUTER[] = { { 0, 0 }, { 100, 0 }, { 100, 100 }, { 0, 100 } };
  static const RaPoint HOLE[] = { { 5, 30 }, { 5, 70 }, { 45, 70 }, { 45, 30 } };
  g_autoptr (RaPath) rings = ra_path_new ();
  ra_path_add_part (rings, OUTER, 4);
  g_assert_cmpfloat (ra_inner_fit (rings, (RaPoint) { 50, 50 }, 10, 5, 0), ==, 5);
  g_assert_cmpfloat (ra_inner_fit (rings, (RaPoint) { 50, 90 }, 10, 5, 0), ==, 2);
  g_assert_cmpfloat (ra_inner_fit (rings, (RaPoint) { 50, 90 }, 10, 5, 2.1), ==, 0);
  g_assert_cmpfloat (ra_inner_fit (rings, (RaPoint) { 150, 50 }, 10, 5, 0), ==, 0);
  ra_path_add_part (rings, HOLE, 4);
  g_assert_cmpfloat (ra_rings_area (rings), ==, 10000 - 1600);
  g_assert_cmpfloat (ra_inner_fit (rings, (RaPoint) { 20, 50 }, 10, 5, 0), ==, 0);
  g_autoptr (GArray) runs = ra_path_list_runs (rings, TRUE);
  g_autoptr (GArray) places = ra_inner_boxes (rings, runs, 10, 10, 1);
  const RaInnerBox *best = &g_array_index (places, RaInnerBox, 0);
  g_assert_cmpfloat (best->at.x, >, 60);
  g_assert_cmpfloat (best->fit, >, 2);
  g_assert_true (ra_box_avoids_rings (rings, runs, &(RaBox) { 10, 35, 40, 65 }));
  g_assert_false (ra_box_avoids_rings (rings, runs, &(RaBox) { 30, 35, 60, 65 }));
  g_assert_false (ra_box_avoids_rings (rings, runs, &(RaBox) { 60, 35, 90, 65 }));
  g_assert_true (ra_box_avoids_lines (rings, &(RaBox) { 60, 35, 90, 65 }));
  g_assert_false (ra_box_avoids_lines (rings, &(RaBox) { 60, -5, 90, 5 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/inner-box/square-with-hole", test_inner_box);
  return g_test_run ();
}
