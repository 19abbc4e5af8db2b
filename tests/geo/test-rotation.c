/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/geo/helpers.h"

static RaPoint
point_deg (double lon_deg, double lat_deg)
{
  return (RaPoint) { ra_radians (lon_deg), ra_radians (lat_deg) };
}

static void
assert_same_place (RaPoint a, RaPoint b, double tolerance_rad)
{
  const RaVec3 u = ra_vec3_from_lonlat (a);
  const RaVec3 v = ra_vec3_from_lonlat (b);
  test_assert_near (ra_vec3_length ((RaVec3) { u.x - v.x, u.y - v.y, u.z - v.z }), 0, tolerance_rad);
}

static const double centres_deg[][2]
    = { { 0, 0 },   { 20.51, 54.71 }, { 180, 0 },  { -180, 10 },    { 0, 90 },   { 37, 90 },
        { 0, -90 }, { -91, 0 },       { 360, 45 }, { 1e-9, -1e-9 }, { 540, -60 } };

static void
test_centre_to_origin (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (centres_deg); i++) {
    const RaPoint centre = point_deg (centres_deg[i][0], centres_deg[i][1]);
    const RaRotation rotation = ra_rotation_to_centre (centre);
    assert_same_place (ra_rotation_apply (&rotation, centre), (RaPoint) { 0, 0 }, 1e-15);
    assert_same_place (ra_rotation_undo (&rotation, (RaPoint) { 0, 0 }), centre, 1e-15);
  }
}

static void
test_inverse (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  for (guint i = 0; i < G_N_ELEMENTS (centres_deg); i++) {
    const RaRotation rotation = ra_rotation_to_centre (point_deg (centres_deg[i][0], centres_deg[i][1]));
    for (guint k = 0; k < 500; k++) {
      const RaPoint point = { g_rand_double_range (rand, -RA_PI, RA_PI), asin (g_rand_double_range (rand, -1, 1)) };
      const RaPoint there = ra_rotation_apply (&rotation, point);
      g_assert_cmpfloat (fabs (there.x), <=, RA_PI);
      g_assert_cmpfloat (fabs (there.y), <=, RA_HALF_PI);
      assert_same_place (ra_rotation_undo (&rotation, there), point, 2e-15);
    }
  }
}

/* East stays east and north stays north of the centre; distances stay. */
static void
test_orientation (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (centres_deg); i++) {
    const RaPoint centre = point_deg (centres_deg[i][0], centres_deg[i][1]);
    const RaRotation rotation = ra_rotation_to_centre (centre);
    if (fabs (centres_deg[i][1]) < 80) {
      g_assert_cmpfloat (ra_rotation_apply (&rotation, (RaPoint) { centre.x + 0.01, centre.y }).x, >, 0.001);
      g_assert_cmpfloat (ra_rotation_apply (&rotation, (RaPoint) { centre.x, centre.y + 0.01 }).y, >, 0.009);
    }
    const RaPoint a = ra_rotation_apply (&rotation, point_deg (20, 50));
    const RaPoint b = ra_rotation_apply (&rotation, point_deg (-70, -10));
    test_assert_near (
        ra_vec3_dot (ra_vec3_from_lonlat (a), ra_vec3_from_lonlat (b)),
        ra_vec3_dot (ra_vec3_from_lonlat (point_deg (20, 50)), ra_vec3_from_lonlat (point_deg (-70, -10))), 1e-15);
  }
}

/* "North" of a centre at a pole is the limit of centres on its meridian. */
static void
test_poles (void)
{
  for (double lon_deg = -180; lon_deg < 180; lon_deg += 30) {
    const RaRotation north = ra_rotation_to_centre (point_deg (lon_deg, 90));
    const RaPoint beyond = ra_rotation_apply (&north, point_deg (lon_deg + 180, 80));
    test_assert_near (beyond.y, ra_radians (10), 1e-15);
    test_assert_near (beyond.x, 0, 1e-15);
    const RaRotation south = ra_rotation_to_centre (point_deg (lon_deg, -90));
    test_assert_near (ra_rotation_apply (&south, point_deg (lon_deg, -80)).y, ra_radians (10), 1e-15);
    g_assert_cmpfloat (ra_rotation_apply (&south, point_deg (lon_deg + 90, -80)).x, >, 0.17);
  }
}

static void
test_longitude_only (void)
{
  const RaRotation rotation = ra_rotation_of_longitude (ra_radians (100));
  g_assert_true (rotation.only_longitude);
  test_assert_near (ra_rotation_apply (&rotation, point_deg (-100, 33)).x, ra_radians (160), 1e-15);
  test_assert_near (ra_rotation_apply (&rotation, point_deg (-100, 33)).y, ra_radians (33), 0);
  /* Both ends of the range come back as they are: the two sides of a cut stay apart. */
  const RaRotation none = ra_rotation_of_longitude (0);
  g_assert_cmpfloat (ra_rotation_apply (&none, (RaPoint) { RA_PI, 0 }).x, ==, RA_PI);
  g_assert_cmpfloat (ra_rotation_apply (&none, (RaPoint) { -RA_PI, 0 }).x, ==, -RA_PI);
  test_assert_near (ra_rotation_undo (&rotation, (RaPoint) { RA_PI, 0 }).x, ra_radians (280), 1e-15);
  test_assert_near (ra_rotation_undo (&rotation, (RaPoint) { -RA_PI, 0 }).x, ra_radians (-80), 1e-15);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/rotation/centre-to-origin", test_centre_to_origin);
  g_test_add_func ("/geo/rotation/inverse", test_inverse);
  g_test_add_func ("/geo/rotation/orientation", test_orientation);
  g_test_add_func ("/geo/rotation/poles", test_poles);
  g_test_add_func ("/geo/rotation/longitude-only", test_longitude_only);
  return g_test_run ();
}
