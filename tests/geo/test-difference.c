/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/difference.h"

#include <math.h>

#include "geo/measure.h"

#define SITE_LAT 54.706
#define SITE_LON 20.511

static RaProjection *
plane (const char *definition)
{
  g_autoptr (GError) error = NULL;
  RaProjection *projection
      = ra_projection_new (&(RaProjectionSpec) { g_intern_string (definition), SITE_LAT, SITE_LON }, &error);
  g_assert_no_error (error);
  return projection;
}

static RaDifference *
difference (const char *definition, const RaRangeRing *a, guint n_a, const RaRangeRing *b, guint n_b)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaProjection) projection = plane (definition);
  RaDifference *result = ra_difference_new (projection, &(RaRingSet) { a, n_a }, &(RaRingSet) { b, n_b },
                                            &(RaSampling) { .tolerance_m = 20 }, &error);
  g_assert_no_error (error);
  return result;
}

/* Signed: holes count against their polygons, as the interior is on the right throughout. */
static double
area_m2 (const RaPlanar *planar)
{
  double twice = 0;
  for (guint part = 0; part < ra_path_n_parts (planar->path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (planar->path, part, &n);
    for (guint i = 0; i < n; i++) {
      const RaPoint next = points[(i + 1) % n];
      twice += next.x * points[i].y - points[i].x * next.y;
    }
  }
  return twice / 2;
}

/* Of the ring on the ellipsoid, by Karney's formulas. */
static double
true_area_m2 (const RaRangeRing *ring)
{
  g_autoptr (RaFeatureSet) set = ra_feature_set_new (RA_GEOMETRY_POLYGONS);
  ra_range_ring_add (set, ring, 1, 0, 0);
  return ra_measure_member_m2 (set, ra_feature_set_member (set, 0));
}

static void
assert_area (const RaPlanar *planar, double expected_m2)
{
  g_assert_cmpfloat_with_epsilon (area_m2 (planar), expected_m2, 1e-4 * MAX (expected_m2, 1e10));
}

#define EQUAL_AREA "+proj=laea +lat_0=54.706 +lon_0=20.511 +datum=WGS84"

static void
test_nested (void)
{
  const RaRangeRing outer = { SITE_LAT, SITE_LON, 0, 2500e3 };
  const RaRangeRing inner = { 55.5, 24, 0, 480e3 };
  g_autoptr (RaDifference) result = difference (EQUAL_AREA, &outer, 1, &inner, 1);
  assert_area (result->only_a, true_area_m2 (&outer) - true_area_m2 (&inner));
  assert_area (result->both, true_area_m2 (&inner));
  g_assert_cmpuint (ra_path_n_parts (result->only_b->path), ==, 0);
  g_assert_cmpuint (ra_path_n_parts (result->only_a->path), ==, 2);
}

static void
test_equal_and_apart (void)
{
  const RaRangeRing rings[] = { { SITE_LAT, SITE_LON, 0, 1000e3 }, { 60, 25, 0, 900e3 }, { 50, 10, 0, 700e3 } };
  const RaRangeRing apart = { 20, 60, 0, 500e3 };
  g_autoptr (RaDifference) equal = difference (EQUAL_AREA, rings, 3, rings, 3);
  g_assert_cmpuint (ra_path_n_parts (equal->only_a->path), ==, 0);
  g_assert_cmpuint (ra_path_n_parts (equal->only_b->path), ==, 0);
  g_assert_cmpfloat (area_m2 (equal->both), >, true_area_m2 (&rings[0]));
  g_autoptr (RaDifference) away = difference (EQUAL_AREA, rings, 1, &apart, 1);
  assert_area (away->only_a, true_area_m2 (&rings[0]));
  assert_area (away->only_b, true_area_m2 (&apart));
  g_assert_cmpuint (ra_path_n_parts (away->both->path), ==, 0);
}

/* Two sets that share a ring leave no slivers along it. */
static void
test_shared_ring (void)
{
  const RaRangeRing a[]
      = { { 56.849, 41.388, 0, 2500e3 }, { 43.744, 44.652, 0, 2500e3 }, { 56.843, 62.711, 0, 2500e3 } };
  g_autoptr (RaDifference) result = difference (EQUAL_AREA, a, 3, &a[2], 1);
  g_assert_cmpuint (ra_path_n_parts (result->only_b->path), ==, 0);
  g_assert_cmpuint (ra_path_n_parts (result->only_a->path), ==, 1);
  assert_area (result->both, true_area_m2 (&a[2]));
}

/* The hole of a band is no part of it; one without rings has nothing. */
static void
test_band_and_nothing (void)
{
  const RaRangeRing band = { SITE_LAT, SITE_LON, 1000e3, 5500e3 };
  const RaRangeRing hole = { SITE_LAT, SITE_LON, 0, 1000e3 };
  g_autoptr (RaDifference) result = difference (EQUAL_AREA, &band, 1, &hole, 1);
  assert_area (result->only_a, true_area_m2 (&band));
  assert_area (result->only_b, true_area_m2 (&hole));
  g_autoptr (RaDifference) none = difference (EQUAL_AREA, &band, 1, NULL, 0);
  assert_area (none->only_a, true_area_m2 (&band));
  g_autoptr (RaDifference) nothing = difference (EQUAL_AREA, NULL, 0, NULL, 0);
  g_assert_cmpuint (ra_path_n_parts (nothing->only_a->path), ==, 0);
}

/* Cut at the projection's edge, over a pole and across the date line, what A has is still what is lost and kept. */
static void
test_projections (void)
{
  static const char *const names[] = { "europe", "globe", "arctic", "robinson", "mercator", "equal-earth", "site" };
  const RaRangeRing a[] = { { SITE_LAT, SITE_LON, 0, 5500e3 }, { 66, 179.5, 0, 2350e3 } };
  const RaRangeRing b[] = { { 85, -120, 0, 2000e3 }, { 10, -175, 500e3, 3000e3 } };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (RaDifference) result = difference (names[i], a, 2, b, 2);
    g_autoptr (RaDifference) only_a = difference (names[i], a, 2, NULL, 0);
    g_autoptr (RaDifference) only_b = difference (names[i], NULL, 0, b, 2);
    const double all_a = area_m2 (only_a->only_a);
    const double all_b = area_m2 (only_b->only_b);
    g_assert_cmpfloat (all_a, >, 0);
    g_assert_cmpfloat_with_epsilon (area_m2 (result->only_a) + area_m2 (result->both), all_a, 1e-6 * all_a);
    g_assert_cmpfloat_with_epsilon (area_m2 (result->only_b) + area_m2 (result->both), all_b, 1e-6 * all_a);
    g_assert_cmpuint (result->both->parts->len, ==, ra_path_n_parts (result->both->path));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/difference/nested", test_nested);
  g_test_add_func ("/difference/equal-and-apart", test_equal_and_apart);
  g_test_add_func ("/difference/shared-ring", test_shared_ring);
  g_test_add_func ("/difference/band-and-nothing", test_band_and_nothing);
  g_test_add_func ("/difference/projections", test_projections);
  return g_test_run ();
}
