/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Neighbours as one land: nothing but the border between them goes. */
#include "geo/dissolve.h"

#include "tests/geo/helpers.h"

/* Rings of a country each. */
static RaFeatureSet *
make_countries (const RaPath *rings_deg)
{
  RaPartLabel labels[8];
  g_assert_cmpuint (ra_path_n_parts (rings_deg), <=, G_N_ELEMENTS (labels));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    labels[i] = (RaPartLabel) { i, 0 };
  return ra_feature_set_from_rings (rings_deg, labels);
}

/* To the right of all rings. */
static double
area_sr (const RaFeatureSet *set)
{
  double sum = 0;
  for (guint part = 0; part < ra_path_n_parts (set->path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (set->path, part, &n);
    sum += ra_ring_area_sr (points, n);
  }
  return fmod (sum, 2 * RA_TAU);
}

static void
assert_dissolved (const RaPath *rings_deg, guint n_members, guint n_parts)
{
  g_autoptr (RaFeatureSet) countries = make_countries (rings_deg);
  g_autoptr (RaFeatureSet) land = ra_dissolve (countries);
  g_assert_nonnull (land);
  test_assert_sound (land->path, 3);
  g_assert_cmpuint (land->members->len, ==, n_members);
  g_assert_cmpuint (ra_path_n_parts (land->path), ==, n_parts);
  test_assert_near (area_sr (land), area_sr (countries), 1e-12);
}

/* Two that share a border of many degrees, which is filled with points from either end, and an island. */
static void
test_neighbours (void)
{
  g_autoptr (RaPath) rings = ra_path_new ();
  TEST_ADD_RAW (rings, 0, 0, 0, 7.3, 10.1, 7.3, 10.1, 0);
  TEST_ADD_RAW (rings, 10.1, 0, 10.1, 7.3, 20, 7.3, 20, 0);
  TEST_ADD_RAW (rings, 30, 0, 30, 2, 31, 2, 31, 0);
  assert_dissolved (rings, 2, 2);
  g_autoptr (RaFeatureSet) countries = make_countries (rings);
  g_autoptr (RaFeatureSet) land = ra_dissolve (countries);
  for (guint i = 0; i < ra_path_n_points (land->path); i++) {
    const RaPoint point = g_array_index (land->path->points, RaPoint, i);
    g_assert_false (fabs (ra_degrees (point.x) - 10.1) < 1e-6 && point.y > 1e-6 && ra_degrees (point.y) < 7.3 - 1e-6);
  }
}

/* A country within another is no hole, a lake between two is one. */
static void
test_holes (void)
{
  g_autoptr (RaPath) enclave = ra_path_new ();
  TEST_ADD_RAW (enclave, 0, 0, 0, 9, 9, 9, 9, 0);
  TEST_ADD_RAW (enclave, 3, 3, 3, 6, 6, 6, 6, 3);
  g_autoptr (RaFeatureSet) whole = make_countries (enclave);
  RaPartLabel labels[] = { { 0, 0 }, { 0, 0 }, { 1, 0 } };
  TEST_ADD_RAW (enclave, 3, 3, 6, 3, 6, 6, 3, 6);
  ra_path_reverse_part (enclave, 1);
  g_autoptr (RaFeatureSet) countries = ra_feature_set_from_rings (enclave, labels);
  g_assert_cmpuint (countries->members->len, ==, 2);
  g_autoptr (RaFeatureSet) land = ra_dissolve (countries);
  g_assert_cmpuint (ra_path_n_parts (land->path), ==, 1);

  g_autoptr (RaPath) lake = ra_path_new ();
  TEST_ADD_RAW (lake, 0, 0, 0, 9, 5, 9, 5, 6, 3, 6, 3, 3, 5, 3, 5, 0);
  TEST_ADD_RAW (lake, 5, 0, 5, 3, 7, 3, 7, 6, 5, 6, 5, 9, 9, 9, 9, 0);
  assert_dissolved (lake, 1, 2);
}

/* Across the antimeridian, where one side says 180 and the other -180, and about a pole. */
static void
test_edges_of_the_world (void)
{
  g_autoptr (RaPath) strait = ra_path_new ();
  TEST_ADD_RAW (strait, 175, 60, 175, 66, 180, 66, 180, 60);
  TEST_ADD_RAW (strait, -180, 60, -180, 66, -175, 66, -175, 60);
  assert_dissolved (strait, 1, 1);
  g_autoptr (RaPath) pole = ra_path_new ();
  TEST_ADD_RAW (pole, 0, -80, 90, -80, 180, -80, 180, -90, 0, -90);
  TEST_ADD_RAW (pole, 0, -80, 0, -90, -180, -90, -180, -80, -90, -80);
  assert_dissolved (pole, 1, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dissolve/neighbours", test_neighbours);
  g_test_add_func ("/dissolve/holes", test_holes);
  g_test_add_func ("/dissolve/edges-of-the-world", test_edges_of_the_world);
  return g_test_run ();
}
