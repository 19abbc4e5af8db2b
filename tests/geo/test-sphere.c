/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/geo/helpers.h"

static RaPoint
point_deg (double lon_deg, double lat_deg)
{
  return (RaPoint) { ra_radians (lon_deg), ra_radians (lat_deg) };
}

static void
test_wrap_longitude (void)
{
  const double cases[][2] = { { 0, 0 },          { 3, 3 },           { RA_PI, RA_PI },      { -RA_PI, -RA_PI },
                              { 4, 4 - RA_TAU }, { -4, RA_TAU - 4 }, { 3 * RA_TAU + 1, 1 }, { RA_TAU, 0 } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    test_assert_near (ra_wrap_longitude (cases[i][0]), cases[i][1], 1e-14);
}

static void
test_arc_functions_clamp (void)
{
  g_assert_cmpfloat (ra_acos (1 + 1e-15), ==, 0);
  test_assert_near (ra_acos (-1 - 1e-15), RA_PI, 0);
  test_assert_near (ra_asin (1 + 1e-15), RA_HALF_PI, 0);
  g_assert_true (isnan (ra_acos (NAN)));
}

static void
test_vectors (void)
{
  const RaVec3 north = ra_vec3_from_lonlat (point_deg (123, 90));
  test_assert_near (north.z, 1, 0);
  test_assert_near (hypot (north.x, north.y), 0, 1e-16);
  const RaVec3 east = ra_vec3_from_lonlat (point_deg (90, 0));
  test_assert_near (east.y, 1, 0);
  for (double lon_deg = -180; lon_deg <= 180; lon_deg += 15)
    for (double lat_deg = -90; lat_deg <= 90; lat_deg += 15) {
      const RaPoint back = ra_vec3_to_lonlat (ra_vec3_from_lonlat (point_deg (lon_deg, lat_deg)));
      test_assert_near (back.y, ra_radians (lat_deg), 1e-15);
      if (fabs (lat_deg) < 90 && fabs (lon_deg) < 180)
        test_assert_near (back.x, ra_radians (lon_deg), 1e-15);
    }
}

/* Areas of rings anywhere, through and round poles, of any size, either way round. */
static void
test_area (void)
{
  const double radii_deg[] = { 0.001, 1, 20, 70, 89.999, 90, 90.001, 110, 160, 179.5 };
  const double lats_deg[] = { -90, -89.9999, -70, -20, 0, 1e-7, 20, 45, 70, 89.9999, 90 };
  const double lons_deg[] = { -180, -179.9999, 0, 90, 123, 180 };
  for (guint i = 0; i < G_N_ELEMENTS (radii_deg); i++)
    for (guint k = 0; k < G_N_ELEMENTS (lats_deg); k++)
      for (guint m = 0; m < G_N_ELEMENTS (lons_deg); m++)
        for (guint variant = 0; variant < 4; variant++) {
          const TestCircle circle = { .lon_deg = lons_deg[m],
                                      .lat_deg = lats_deg[k],
                                      .radius_deg = radii_deg[i],
                                      .n_points = 36,
                                      .phase = (variant & 1) / 2.0,
                                      .hole = (variant & 2) != 0 };
          g_autoptr (RaPath) ring = ra_path_new ();
          test_add_circle (ring, &circle);
          const double area = ra_ring_area_sr ((const RaPoint *)(gpointer)ring->points->data, 36);
          test_assert_near (area, test_circle_area (&circle), 1e-11);
          g_assert_cmpfloat (area, >=, 0);
          g_assert_cmpfloat (area, <=, 2 * RA_TAU);
        }
}

/* 1e-7 rad, 0.6 m on the Earth: the way round must not drown in rounding errors. */
static void
test_area_tiny (void)
{
  const double lats_deg[] = { -89, -54.71, 0, 54.71, 89, 90 };
  for (guint i = 0; i < G_N_ELEMENTS (lats_deg); i++) {
    const TestCircle circle
        = { .lon_deg = 20.51, .lat_deg = lats_deg[i], .radius_deg = ra_degrees (1e-7), .n_points = 64 };
    g_autoptr (RaPath) ring = ra_path_new ();
    test_add_circle (ring, &circle);
    const double area = ra_ring_area_sr ((const RaPoint *)(gpointer)ring->points->data, 64);
    test_assert_near (area, test_circle_area (&circle), 0.1 * test_circle_area (&circle));
    g_assert_true (ra_rings_contain (ring, point_deg (20.51, lats_deg[i])));
    g_assert_false (ra_rings_contain (ring, point_deg (20.52, lats_deg[i] > 0 ? 88 : -88)));
    g_assert_false (ra_rings_contain (ring, point_deg (0, -90)));
    ra_path_reverse_part (ring, 0);
    g_assert_false (ra_rings_contain (ring, point_deg (20.51, lats_deg[i])));
    g_assert_true (ra_rings_contain (ring, point_deg (20.52, lats_deg[i] > 0 ? 88 : -88)));
    g_assert_true (ra_rings_contain (ring, point_deg (0, -90)));
  }
}

static gboolean
contains (const RaPath *rings, double lon_deg, double lat_deg)
{
  return ra_rings_contain (rings, point_deg (lon_deg, lat_deg));
}

/* Points at known distances from the centres of rings. */
static void
test_contains_circles (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  const double lats_deg[] = { -90, -70, 0, 54.71, 70, 90 };
  const double lons_deg[] = { -180, -90, 0, 20.51, 180 };
  const double radii_deg[] = { 1, 20, 49.5, 90, 120, 179 };
  for (guint i = 0; i < G_N_ELEMENTS (lats_deg) * G_N_ELEMENTS (lons_deg) * G_N_ELEMENTS (radii_deg); i++) {
    const TestCircle circle = { .lon_deg = lons_deg[i % 5],
                                .lat_deg = lats_deg[i / 5 % 6],
                                .radius_deg = radii_deg[i / 30],
                                .n_points = 180,
                                .phase = i % 2 / 2.0,
                                .hole = i % 3 == 0 };
    g_autoptr (RaPath) ring = ra_path_new ();
    test_add_circle (ring, &circle);
    for (guint k = 0; k < 60; k++) {
      const double lon_deg = k % 5 == 0 ? 45.0 * (int)(k / 5) - 180 : g_rand_double_range (rand, -180, 180);
      const double lat_deg = k % 7 == 0 ? 90 - 30.0 * (int)(k / 7 % 7) : g_rand_double_range (rand, -90, 90);
      const double distance_deg = ra_degrees (test_distance_rad (lon_deg, lat_deg, circle.lon_deg, circle.lat_deg));
      if (fabs (distance_deg - circle.radius_deg) < 0.02)
        continue;
      g_assert_cmpint (contains (ring, lon_deg, lat_deg), ==, (distance_deg < circle.radius_deg) != circle.hole);
    }
  }
}

static void
test_contains_catalogue (void)
{
  g_autoptr (RaPath) none = ra_path_new ();
  g_assert_false (contains (none, 0, 0));

  g_autoptr (RaPath) box = ra_path_new ();
  TEST_ADD_PART (box, -10, -10, -10, 10, 10, 10, 10, -10);
  g_assert_true (contains (box, 0, 0));
  g_assert_true (contains (box, 360, 0));
  g_assert_true (contains (box, 0, 10.1)); /* great-circle edges bow polewards */
  g_assert_false (contains (box, 180, 0));
  g_assert_false (contains (box, 0, 90));
  g_assert_false (contains (box, 0, -90));

  g_autoptr (RaPath) dateline = ra_path_new ();
  TEST_ADD_PART (dateline, 170, -10, 170, 10, -170, 10, -170, -10);
  g_assert_true (contains (dateline, 180, 0));
  g_assert_true (contains (dateline, -180, 0));
  g_assert_true (contains (dateline, 540, 0));
  g_assert_false (contains (dateline, 0, 0));

  /* Triangles about the poles: three edges of 120 degrees. */
  g_autoptr (RaPath) north = ra_path_new ();
  TEST_ADD_PART (north, 0, 60, -120, 60, 120, 60);
  g_assert_true (contains (north, 77, 90));
  g_assert_true (contains (north, 60, 80));
  g_assert_false (contains (north, 60, 40));
  g_assert_false (contains (north, 0, -90));
  g_autoptr (RaPath) south = ra_path_new ();
  TEST_ADD_PART (south, 0, -60, 120, -60, -120, -60);
  g_assert_true (contains (south, 77, -90));
  g_assert_false (contains (south, 0, 90));

  /* A triangle that is an octant, its edges on meridians and the equator, a vertex at the pole. */
  g_autoptr (RaPath) octant = ra_path_new ();
  TEST_ADD_PART (octant, 0, 0, 0, 90, 90, 0);
  g_assert_true (contains (octant, 45, 30));
  g_assert_true (contains (octant, 1, 89));
  g_assert_false (contains (octant, -1, 89));
  g_assert_false (contains (octant, 45, -1));
  g_assert_false (contains (octant, 0, -90));
}

/* Edges over a pole: both their ends lie on the meridian of the query or opposite to it. */
static void
test_contains_over_pole (void)
{
  g_autoptr (RaPath) lune = ra_path_new ();
  TEST_ADD_PART (lune, 0, 0, 0, 80, 180, 80, 180, 0, 90, 0);
  g_assert_true (contains (lune, 90, 45));
  g_assert_false (contains (lune, -90, 45));
  g_assert_false (contains (lune, 90, -45));
  for (double lon_deg = 1; lon_deg < 180; lon_deg += 1) {
    g_assert_true (contains (lune, lon_deg, 85));
    g_assert_false (contains (lune, -lon_deg, 85));
    g_assert_false (contains (lune, lon_deg, -85));
    g_assert_false (contains (lune, -lon_deg, -85));
  }
  g_assert_false (contains (lune, 0, -10));
  g_assert_false (contains (lune, 180, -10));
  g_assert_false (contains (lune, -180, -10));
  g_assert_false (contains (lune, 0, -90));
}

static void
test_contains_several (void)
{
  /* Land with a hole with an island, about the pole and across the date line. */
  g_autoptr (RaPath) rings = ra_path_new ();
  test_add_circle (rings, &(TestCircle) { .lon_deg = 170, .lat_deg = 80, .radius_deg = 40, .n_points = 90 });
  test_add_circle (rings,
                   &(TestCircle) { .lon_deg = 170, .lat_deg = 80, .radius_deg = 30, .n_points = 90, .hole = TRUE });
  test_add_circle (rings, &(TestCircle) { .lon_deg = 170, .lat_deg = 80, .radius_deg = 15, .n_points = 90 });
  g_assert_true (contains (rings, 0, 90));
  g_assert_true (contains (rings, 170, 80));
  g_assert_true (contains (rings, 170, 45));
  g_assert_true (contains (rings, -10, 65));
  g_assert_false (contains (rings, 170, 55));
  g_assert_false (contains (rings, -10, 75));
  g_assert_false (contains (rings, 170, 35));
  g_assert_false (contains (rings, 0, -90));

  g_autoptr (RaPath) poles = ra_path_new ();
  test_add_circle (poles, &(TestCircle) { .lat_deg = 90, .radius_deg = 10, .n_points = 36 });
  test_add_circle (poles, &(TestCircle) { .lat_deg = -90, .radius_deg = 10, .n_points = 36 });
  g_assert_true (contains (poles, 0, 90));
  g_assert_true (contains (poles, 0, -90));
  g_assert_false (contains (poles, 100, 0));
  ra_path_reverse_part (poles, 0);
  ra_path_reverse_part (poles, 1);
  g_assert_false (contains (poles, 0, 90));
  g_assert_false (contains (poles, 0, -90));
  g_assert_true (contains (poles, 100, 0));
}

/* Rings without area hold nothing. */
static void
test_contains_degenerate (void)
{
  const double shapes[][8] = {
    { 10, 10, 10, 10, 10, 10, 10, 10 },   { 10, 10, 50, 20, 10, 10, 50, 20 }, { 0, 80, 0, 90, 0, 80, 0, 90 },
    { 180, 5, -180, 5, 180, 5, -180, 5 }, { -90, 0, 90, 0, -90, 0, 90, 0 },   { 0, 0, 90, 0, 45, 0, 10, 0 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    for (guint n = 1; n <= 4; n++) {
      g_autoptr (RaPath) ring = ra_path_new ();
      test_add_part_deg (ring, n, shapes[i]);
      g_assert_false (contains (ring, 77, -33));
      g_assert_false (contains (ring, 77, 33));
      g_assert_false (contains (ring, 0, -90));
    }
  /* 10,000 collinear points to and fro: their sum is rounding error alone. */
  g_autoptr (RaPath) spike = ra_path_new ();
  for (guint i = 0; i < 5000; i++)
    ra_path_add (spike, -0.5 + i * 2.3e-4, 0.3 + i * 1.7e-4);
  for (guint i = 5000; i > 0; i--)
    ra_path_add (spike, -0.5 + (i - 1) * 2.3e-4, 0.3 + (i - 1) * 1.7e-4);
  ra_path_end_part (spike, 3);
  g_assert_false (contains (spike, 100, -40));
}

static void
test_cap_of_points (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  for (guint i = 0; i < 300; i++) {
    const TestCircle circle = { .lon_deg = g_rand_double_range (rand, -180, 180),
                                .lat_deg = g_rand_double_range (rand, -90, 90),
                                .radius_deg = g_rand_double_range (rand, 0.001, 120),
                                .n_points = 30 };
    g_autoptr (RaPath) ring = ra_path_new ();
    test_add_circle (ring, &circle);
    const RaCap cap = ra_cap_of_points ((const RaPoint *)(gpointer)ring->points->data, 30);
    test_assert_near (ra_vec3_length (cap.centre), 1, 1e-12);
    /* Not the smallest, but never beyond the corners of a box round the circle on the sphere. */
    if (circle.radius_deg < 89)
      g_assert_cmpfloat (cap.radius_rad, >=, ra_radians (circle.radius_deg) - 1e-6);
    if (circle.radius_deg < 20)
      g_assert_cmpfloat (cap.radius_rad, <=, 2 * ra_radians (circle.radius_deg));
    test_assert_within (ring, ra_vec3_to_lonlat (cap.centre), cap.radius_rad);
  }
  g_assert_cmpfloat (ra_cap_of_points (NULL, 0).radius_rad, >=, RA_PI);
  const RaPoint antipodes[] = { { 0, 0 }, { RA_PI, 0 } };
  g_assert_cmpfloat (ra_cap_of_points (antipodes, 2).radius_rad, >=, RA_PI);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/sphere/wrap-longitude", test_wrap_longitude);
  g_test_add_func ("/geo/sphere/arc-functions-clamp", test_arc_functions_clamp);
  g_test_add_func ("/geo/sphere/vectors", test_vectors);
  g_test_add_func ("/geo/sphere/area", test_area);
  g_test_add_func ("/geo/sphere/area-tiny", test_area_tiny);
  g_test_add_func ("/geo/sphere/contains/circles", test_contains_circles);
  g_test_add_func ("/geo/sphere/contains/catalogue", test_contains_catalogue);
  g_test_add_func ("/geo/sphere/contains/over-pole", test_contains_over_pole);
  g_test_add_func ("/geo/sphere/contains/several", test_contains_several);
  g_test_add_func ("/geo/sphere/contains/degenerate", test_contains_degenerate);
  g_test_add_func ("/geo/sphere/cap-of-points", test_cap_of_points);
  return g_test_run ();
}
