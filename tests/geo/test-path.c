/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/geo/helpers.h"

static void
test_parts (void)
{
  g_autoptr (RaPath) path = ra_path_new_sized (4, 1);
  g_assert_cmpuint (ra_path_n_parts (path), ==, 0);
  g_assert_false (ra_path_end_part (path, 0));
  ra_path_add (path, 1, 2);
  g_assert_false (ra_path_end_part (path, 2));
  g_assert_cmpuint (ra_path_n_points (path), ==, 0);
  ra_path_add (path, 1, 2);
  ra_path_add (path, 3, 4);
  g_assert_true (ra_path_end_part (path, 2));
  ra_path_add (path, 9, 9);
  g_assert_false (ra_path_end_part (path, 2));
  TEST_ADD_RAW (path, 5, 6, 7, 8, 9, 10);
  g_assert_cmpuint (ra_path_n_parts (path), ==, 2);
  guint n;
  g_assert_cmpfloat (ra_path_part (path, 0, &n)[1].y, ==, 4);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat (ra_path_part (path, 1, &n)[0].x, ==, 5);
  g_assert_cmpuint (n, ==, 3);
}

static void
test_add_part (void)
{
  const RaPoint points[] = { { 1, 1 }, { 2, 2 } };
  g_autoptr (RaPath) path = ra_path_new ();
  ra_path_add_part (path, points, 2);
  ra_path_add_part (path, points, 0);
  ra_path_add_part (path, points, 1);
  g_assert_cmpuint (ra_path_n_parts (path), ==, 2);
  g_assert_cmpuint (ra_path_n_points (path), ==, 3);
}

static void
test_reverse (void)
{
  g_autoptr (RaPath) path = ra_path_new ();
  TEST_ADD_RAW (path, 0, 0, 1, 0, 2, 0);
  TEST_ADD_RAW (path, 5, 1, 6, 1, 7, 1, 8, 1);
  ra_path_reverse_part (path, 1);
  const double expected[] = { 0, 1, 2, 8, 7, 6, 5 };
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpfloat (g_array_index (path->points, RaPoint, i).x, ==, expected[i]);
  ra_path_reverse_part (path, 0);
  g_assert_cmpfloat (g_array_index (path->points, RaPoint, 0).x, ==, 2);
}

static void
test_copy_and_clear (void)
{
  g_autoptr (RaPath) path = ra_path_new ();
  TEST_ADD_RAW (path, 0, 0, 1, 0, 2, 0);
  g_autoptr (RaPath) copy = ra_path_copy (path);
  ra_path_clear (path);
  g_assert_cmpuint (ra_path_n_parts (path), ==, 0);
  g_assert_cmpuint (ra_path_n_points (path), ==, 0);
  g_assert_cmpuint (ra_path_n_parts (copy), ==, 1);
  g_assert_cmpuint (ra_path_n_points (copy), ==, 3);
  ra_path_free (NULL);
}

static void
test_boxes (void)
{
  const RaPoint points[] = { { 1, 5 }, { -2, 3 }, { 4, -6 } };
  const RaBox box = ra_box_of_points (points, 3);
  g_assert_cmpfloat (box.x_min, ==, -2);
  g_assert_cmpfloat (box.y_min, ==, -6);
  g_assert_cmpfloat (box.x_max, ==, 4);
  g_assert_cmpfloat (box.y_max, ==, 5);
  const RaBox empty = ra_box_of_points (points, 0);
  const RaBox written = RA_BOX_EMPTY;
  g_assert_true (empty.x_max < empty.x_min);
  g_assert_false (ra_box_overlaps (&box, &empty));
  g_assert_false (ra_box_overlaps (&written, &written));
  g_assert_true (ra_box_holds (&box, &box));
  g_assert_true (ra_box_overlaps (&box, &(RaBox) { 4, 5, 9, 9 }));
  g_assert_false (ra_box_overlaps (&box, &(RaBox) { 4.5, 0, 9, 9 }));
  g_assert_false (ra_box_overlaps (&box, &(RaBox) { 0, 5.5, 1, 9 }));
  g_assert_false (ra_box_holds (&box, &(RaBox) { 0, 0, 4.5, 1 }));
  g_assert_true (ra_box_holds (&box, &(RaBox) { 0, 0, 1, 1 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/path/parts", test_parts);
  g_test_add_func ("/geo/path/add-part", test_add_part);
  g_test_add_func ("/geo/path/reverse", test_reverse);
  g_test_add_func ("/geo/path/copy-and-clear", test_copy_and_clear);
  g_test_add_func ("/geo/path/boxes", test_boxes);
  return g_test_run ();
}
