/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Universal Transverse Mercator against what defines it: the meridian in the middle of a zone is drawn true to its
 * length times 0.9996, angles stay what they are, and east and west of that meridian are mirror images. */
#include "geo/utm.h"

#include <math.h>

#include "geo/geodesic.h"
#include "tests/geo/helpers.h"

#define SCALE           0.9996
#define MIDDLE_M        500000.0
#define FALSE_NORTHING  10000000.0
#define STEP_M          1.0
#define MOST_METRES_OFF 1e-3

static double
middle_of_zone_deg (guint zone)
{
  return 6.0 * zone - 183.0;
}

/* The length of a meridian comes from the geodesic, which knows no projection. */
static void
test_middle_meridian (void)
{
  for (guint zone = 1; zone <= 60; zone++) {
    const double lat_deg = 84.0 * zone / 60.0;
    const double lon_deg = middle_of_zone_deg (zone);
    const double arc_m = SCALE * ra_geodesic_distance_m (0, lon_deg, lat_deg, lon_deg);
    double lat, lon;

    g_assert_true (ra_utm_to_degrees (zone, FALSE, MIDDLE_M, arc_m, &lat, &lon));
    g_assert_cmpfloat_with_epsilon (lon, lon_deg, 1e-9);
    g_assert_cmpfloat (ra_geodesic_distance_m (lat, lon, lat_deg, lon_deg), <, MOST_METRES_OFF);
    g_assert_true (ra_utm_to_degrees (zone, TRUE, MIDDLE_M, FALSE_NORTHING - arc_m, &lat, &lon));
    g_assert_cmpfloat (ra_geodesic_distance_m (lat, lon, -lat_deg, lon_deg), <, MOST_METRES_OFF);
  }
}

typedef struct {
  guint zone;
  double east_m; /* of the middle */
  double north_m;
} Sample;

static Sample
any_sample (void)
{
  return (Sample) { (guint)g_test_rand_int_range (1, 61), g_test_rand_double_range (1, 350e3),
                    g_test_rand_double_range (1, 9.2e6) };
}

static void
test_mirror (void)
{
  for (guint i = 0; i < test_samples (500); i++) {
    const Sample at = any_sample ();
    const double middle_deg = middle_of_zone_deg (at.zone);
    double lat_east, lon_east, lat_west, lon_west, lat_south, lon_south;

    g_assert_true (ra_utm_to_degrees (at.zone, FALSE, MIDDLE_M + at.east_m, at.north_m, &lat_east, &lon_east));
    g_assert_true (ra_utm_to_degrees (at.zone, FALSE, MIDDLE_M - at.east_m, at.north_m, &lat_west, &lon_west));
    g_assert_true (
        ra_utm_to_degrees (at.zone, TRUE, MIDDLE_M + at.east_m, FALSE_NORTHING - at.north_m, &lat_south, &lon_south));
    g_assert_cmpfloat_with_epsilon (lat_east, lat_west, 1e-9);
    g_assert_cmpfloat_with_epsilon (remainder (lon_east + lon_west - 2 * middle_deg, 360), 0, 1e-9);
    g_assert_cmpfloat_with_epsilon (lat_south, -lat_east, 1e-9);
    g_assert_cmpfloat_with_epsilon (remainder (lon_south - lon_east, 360), 0, 1e-9);
  }
}

/* Steps of a metre to the east and to the north are equally long on the ground and at right angles. */
static void
test_conformal (void)
{
  for (guint i = 0; i < test_samples (500); i++) {
    const Sample at = any_sample ();
    double lat[3], lon[3];
    RaGeodesic step[2];

    for (guint k = 0; k < 3; k++)
      g_assert_true (ra_utm_to_degrees (at.zone, FALSE, MIDDLE_M + at.east_m + (k == 1 ? STEP_M : 0),
                                        at.north_m + (k == 2 ? STEP_M : 0), &lat[k], &lon[k]));
    for (guint k = 0; k < 2; k++)
      step[k] = ra_geodesic_inverse (lat[0], lon[0], lat[k + 1], lon[k + 1]);
    g_assert_cmpfloat_with_epsilon (step[0].distance_m, step[1].distance_m, 1e-5);
    g_assert_cmpfloat_with_epsilon (remainder (step[0].azimuth1_deg - step[1].azimuth1_deg - 90, 360), 0, 1e-3);
  }
}

/* As large as it is at the equator: 0.9996 in the middle, more the farther from it. */
static void
test_scale (void)
{
  double before_m = G_MAXDOUBLE;

  for (double east_m = 0; east_m <= 350e3; east_m += 50e3) {
    double lat[2], lon[2];

    for (guint k = 0; k < 2; k++)
      g_assert_true (ra_utm_to_degrees (33, FALSE, MIDDLE_M + east_m + k * STEP_M, 0, &lat[k], &lon[k]));
    const double ground_m = ra_geodesic_distance_m (lat[0], lon[0], lat[1], lon[1]);
    if (east_m == 0)
      g_assert_cmpfloat_with_epsilon (ground_m, STEP_M / SCALE, 1e-6);
    g_assert_cmpfloat (ground_m, <, before_m);
    before_m = ground_m;
  }
}

static void
test_no_point (void)
{
  static const struct {
    guint zone;
    double easting_m, northing_m;
  } cases[]
      = { { 0, 500e3, 0 },         { 61, 500e3, 0 },     { 33, 99999, 0 }, { 33, 900001, 0 },  { 33, 500e3, -1 },
          { 33, 500e3, 10000001 }, { 33, 500e3, 9.5e6 }, { 33, NAN, 0 },   { 33, 500e3, NAN }, { 33, INFINITY, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    double lat, lon;

    g_test_message ("case %u", i);
    g_assert_false (ra_utm_to_degrees (cases[i].zone, FALSE, cases[i].easting_m, cases[i].northing_m, &lat, &lon));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/utm/middle-meridian", test_middle_meridian);
  g_test_add_func ("/geo/utm/mirror", test_mirror);
  g_test_add_func ("/geo/utm/conformal", test_conformal);
  g_test_add_func ("/geo/utm/scale", test_scale);
  g_test_add_func ("/geo/utm/no-point", test_no_point);
  return g_test_run ();
}
