/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Areas on the ellipsoid against GeographicLib's Planimeter and against exact shares of the Earth. */
#include "geo/geodesic.h"
#include "geo/measure.h"
#include "tests/geo/helpers.h"

/* Of WGS84: 2 pi a^2 (1 + (1 - e^2) / e atanh e). */
#define EARTH_M2 510065621724088.44

static double
ring_area (const RaRangeRing *ring)
{
  g_autoptr (RaFeatureSet) set = ra_feature_set_new (RA_GEOMETRY_POLYGONS);
  ra_range_ring_add (set, ring, 1, 0, 0);
  return ra_measure_member_m2 (set, ra_feature_set_member (set, 0));
}

static void
test_octants (void)
{
  /* Three quarter meridians and the equator: a lune of 90 degrees, north half, is an eighth of the Earth. */
  g_autoptr (RaPath) path = ra_path_new ();
  TEST_ADD_PART (path, 0, 0, 0, 90, 90, 0);
  guint n;
  const RaPoint *points = ra_path_part (path, 0, &n);
  test_assert_near (ra_measure_ring_m2 (points, n), EARTH_M2 / 8, 1);
  ra_path_reverse_part (path, 0);
  test_assert_near (ra_measure_ring_m2 (points, n), EARTH_M2 * 7 / 8, 1);
}

static void
test_across_the_date_line (void)
{
  const double here[] = { 10, 10, 10, 20, 25, 20, 25, 10 };
  const double there[] = { 175, 10, 175, 20, -170, 20, -170, 10 };
  g_autoptr (RaPath) path = ra_path_new ();
  test_add_part_deg (path, 4, here);
  test_add_part_deg (path, 4, there);
  for (guint part = 0; part < 2; part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    /* GeographicLib's Planimeter. */
    test_assert_near (ra_measure_ring_m2 (points, n), 1791004077542.0, 1);
  }
}

static void
test_polar_ring (void)
{
  /* From Kaliningrad the upper edge of the treaty's classes encloses the pole; area by Planimeter. */
  const RaRangeRing disc = { 54.71, 20.51, 0, 5500000 };
  test_assert_near (ring_area (&disc), 89.2957e12, 0.001e12);
  const RaRangeRing at_pole = { 90, 0, 0, 5500000 };
  const RaRangeRing at_other_pole = { -90, 77, 0, 5500000 };
  test_assert_near (ring_area (&at_pole), ring_area (&at_other_pole), 1e6);
}

static void
test_bands_and_the_whole (void)
{
  const RaRangeRing disc = { -17, 178, 0, 3000000 };
  const RaRangeRing hole = { -17, 178, 0, 1000000 };
  const RaRangeRing band = { -17, 178, 1000000, 3000000 };
  const RaRangeRing whole = { 10, 20, 0, 20004000 };
  const RaRangeRing whole_band = { -17, 178, 1000000, 20004000 };
  test_assert_near (ring_area (&band), ring_area (&disc) - ring_area (&hole), 1e3);
  test_assert_near (ring_area (&whole), EARTH_M2, 1e3);
  test_assert_near (ring_area (&whole_band), EARTH_M2 - ring_area (&hole), 1e6);
}

static void
test_beyond_a_hemisphere (void)
{
  /* A disc and the disc about its antipode that it leaves out; geodesics to the antipode differ, hence the tolerance.
   */
  const RaRangeRing disc = { 0, 0, 0, 15000000 };
  const RaRangeRing rest = { 0, 180, 0, 20003931.46 - 15000000 };
  test_assert_near (ring_area (&disc) + ring_area (&rest), EARTH_M2, 0.01 * EARTH_M2);
  g_assert_cmpfloat (ring_area (&disc), >, EARTH_M2 / 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/measure/octants", test_octants);
  g_test_add_func ("/geo/measure/across-the-date-line", test_across_the_date_line);
  g_test_add_func ("/geo/measure/polar-ring", test_polar_ring);
  g_test_add_func ("/geo/measure/bands-and-the-whole", test_bands_and_the_whole);
  g_test_add_func ("/geo/measure/beyond-a-hemisphere", test_beyond_a_hemisphere);
  return g_test_run ();
}
