/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Points of the series against geodesics of their own: how far they lie apart on the ground. */
#include "geo/circle-series.h"

#include <math.h>

#include "tests/geo/helpers.h"

static double
apart_m (RaPoint a, RaPoint b)
{
  return ra_geodesic_distance_m (a.y, a.x, b.y, b.x);
}

static void
check_circle (double lat_deg, double lon_deg, double radius_m, gboolean must_hold)
{
  const RaRangeCircle circle = ra_range_circle (lat_deg, lon_deg, radius_m);
  const RaCircleSeries series = ra_circle_series (&circle);
  if (must_hold)
    g_assert_true (series.holds);
  for (double turn_deg = 0; turn_deg < 360; turn_deg += 0.37) {
    const RaPoint point = ra_circle_series_point (&series, turn_deg);
    g_assert_cmpfloat (fabs (point.x), <=, 180);
    g_assert_cmpfloat (apart_m (point, ra_range_circle_point (&circle, turn_deg)), <, 2e-5);
    g_assert_cmpfloat (fabs (ra_geodesic_distance_m (lat_deg, lon_deg, point.y, point.x) - radius_m), <, 2e-5);
  }
}

/* Rings of missiles, all of which the series holds. */
static void
test_ranges (void)
{
  static const double lats_deg[] = { 54.706, 0, -33.9, 89.5, 90, -90, 66.2 };
  static const double lons_deg[] = { 20.511, 180, -180, 179.9999, -0.0 };
  static const double radii_m[] = { 0.01, 480e3, 2500e3, 5500e3, 10001e3, 12000e3 };
  for (guint i = 0; i < G_N_ELEMENTS (lats_deg); i++)
    for (guint k = 0; k < G_N_ELEMENTS (lons_deg); k++)
      for (guint j = 0; j < G_N_ELEMENTS (radii_m); j++)
        check_circle (lats_deg[i], lons_deg[k], radii_m[j], TRUE);
}

/* Nearer and nearer to the antipode, where it gives up. */
static void
test_far (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  for (double left_m = 8000e3; left_m > 1; left_m /= 1.7)
    check_circle (g_rand_double_range (random, -90, 90), g_rand_double_range (random, -180, 180), 20003e3 - left_m,
                  FALSE);
}

/* What lies on the centre's meridian stays there. */
static void
test_meridian (void)
{
  const RaRangeCircle circle = ra_range_circle (10, 180, 1500e3);
  const RaCircleSeries series = ra_circle_series (&circle);
  g_assert_true (series.holds);
  for (double turn_deg = 0; turn_deg <= 360; turn_deg += 180)
    g_assert_cmpfloat (fabs (ra_circle_series_point (&series, turn_deg).x), ==, 180);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/circle-series/ranges", test_ranges);
  g_test_add_func ("/geo/circle-series/far", test_far);
  g_test_add_func ("/geo/circle-series/meridian", test_meridian);
  return g_test_run ();
}
