/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/geodesic.h"
#include "tests/geo/helpers.h"

typedef struct {
  const char *what;
  double lat1_deg, lon1_deg, lat2_deg, lon2_deg;
  double km;
  double tolerance_km;
} Distance;

/* As published for the sites of this map: town centres, WGS84, to 0.1 km; then rounder ones from a second source. */
static const Distance distances[] = {
  { "Kaliningrad-Warsaw", 54.7065, 20.511, 52.2297, 21.0122, 277.7, 0.1 },
  { "Kaliningrad-Berlin", 54.706, 20.511, 52.52, 13.405, 529.2, 0.1 },
  { "Redzikowo-Kaliningrad", 54.479, 17.109, 54.706, 20.511, 221.3, 0.1 },
  { "Deveselu-Moscow", 44.079, 24.413, 55.7558, 37.6173, 1602.3, 0.1 },
  { "Shuya-Moscow", 56.849, 41.388, 55.7558, 37.6173, 263.2, 0.1 },
  { "Shuya-Berlin", 56.849, 41.388, 52.52, 13.405, 1853.5, 0.1 },
  { "Shuya-Paris", 56.849, 41.388, 48.8566, 2.3522, 2732.4, 0.1 },
  { "Mozdok-Bucharest", 43.744, 44.652, 44.4268, 26.1025, 1484.4, 0.1 },
  { "Kapustin Yar-Dnipro", 48.584, 45.734, 48.45, 35.0402, 789.5, 0.1 },
  { "Kapustin Yar-Lviv", 48.584, 45.734, 49.8383, 24.0232, 1582.4, 0.1 },
  { "Kamyshlov-Tallinn", 56.843, 62.711, 59.437, 24.7535, 2223.2, 0.1 },
  { "Kamyshlov-Vilnius", 56.843, 62.711, 54.6872, 25.2797, 2332.1, 0.1 },
  { "Wiesbaden-Moscow", 50.083, 8.249, 55.7558, 37.6173, 2055.8, 0.1 },
  { "Kaliningrad-Moscow", 54.71, 20.51, 55.7558, 37.6173, 1092, 1 },
  { "Kaliningrad-London", 54.71, 20.51, 51.5074, -0.1278, 1422, 1 },
  { "Kaliningrad-Madrid", 54.71, 20.51, 40.4168, -3.7038, 2395, 1 },
  { "Kaliningrad-Lisbon", 54.71, 20.51, 38.7223, -9.1393, 2844, 1 },
  { "Kaliningrad-North Pole", 54.71, 20.51, 90, 0, 3937.018, 0.001 },
  { "Deveselu-Moscow, base", 44.08, 24.41, 55.7558, 37.6173, 1603, 1 },
  { "Redzikowo-Moscow", 54.48, 17.10, 55.7558, 37.6173, 1312, 1 },
  { "Kamyshlov-Berlin", 56.84, 62.71, 52.52, 13.405, 3146, 1 },
  { "Mozdok-Tehran", 43.74, 44.65, 35.6892, 51.3890, 1063, 1 },
};

static void
test_distances (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (distances); i++) {
    const Distance *d = &distances[i];
    const double m = ra_geodesic_distance_m (d->lat1_deg, d->lon1_deg, d->lat2_deg, d->lon2_deg);
    g_test_message ("%s: %.3f km", d->what, m / 1000);
    test_assert_near (m / 1000, d->km, d->tolerance_km);
  }
}

/* latitude, longitude, azimuth; latitude, longitude, azimuth; metres: GeographicLib 2.1. */
static const double reference_rows[][7] = {
  { 35.60777, -139.44815, 111.09874842956033, -11.17491, -69.95921, 129.28927088970877, 8935244.560481830 },
  { 55.52454, 106.05087, 22.02005988098280, 77.03196, 197.18234, 109.11204111067154, 4105086.171392442 },
  { -21.97856, 142.59065, -32.44456876433190, 41.84138, 98.56635, -41.84359951440467, 8394328.894657670 },
  { -66.99028, 112.2363, 173.73491240878403, -12.70631, 285.90344, 2.51295662091367, 11150344.231208025 },
  { -17.42761, 173.34268, -159.03355766119293, -15.84784, 5.93557, -20.78748465153699, 16076603.163118068 },
  { 32.84994, 48.28919, 150.49292778812199, -56.28556, 202.29132, 48.11344939981673, 16727068.943816448 },
  { 6.96833, 52.74123, 92.58158538631771, -7.39675, 206.17291, 90.72169216592391, 17102477.249695837 },
  { -50.56724, -16.30485, -105.43967990759016, -33.56571, -94.97412, -47.34854783565032, 6455670.511866871 },
  { 0, 0, 90.00000000000000, 0, 179, 90.00000000000000, 19926188.851995971 },
  { 0, 0, 25.67187286829188, 0.5, 179.5, 154.32708546994161, 19936288.578965314 },
  { 0, 0, 15.55688279349054, 0.5, 179.7, 164.44251389085494, 19944127.420750458 },
  { 0, 0, 0.00000000000000, 0, 180, 180.00000000000000, 20003931.458625447 },
  { 90, 0, 180.00000000000000, -90, 0, 180.00000000000000, 20003931.458625447 },
  { 90, 20, 179.49000000000001, 54.71, 20.51, 180.00000000000000, 3937018.464602091 },
  { -90, 10, 40.00000000000000, -89, 50, 0.00000000000000, 111693.864914200 },
  { 40, 0, 0.00000000000000, -40, 180, 180.00000000000000, 20003931.458625447 },
  { 40.6, -73.8, 53.47021820435067, 49.0166667, 2.55, 111.59366949268865, 5853226.254385461 },
  { -30, 0, 161.89052473632697, 29.9, 179.8, 18.09073724573950, 19989832.827609532 },
};

static double
angle_between (double a_deg, double b_deg)
{
  return fabs (remainder (a_deg - b_deg, 360));
}

static void
test_reference_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (reference_rows); i++) {
    const double *row = reference_rows[i];
    const RaGeodesic inverse = ra_geodesic_inverse (row[0], row[1], row[3], row[4]);
    test_assert_near (inverse.distance_m, row[6], 1e-5);
    test_assert_near (angle_between (inverse.azimuth1_deg, row[2]), 0, 1e-6);
    test_assert_near (angle_between (inverse.azimuth2_deg, row[5]), 0, 1e-6);
    g_assert_true (inverse.azimuth1_deg >= 0 && inverse.azimuth1_deg < 360);
    g_assert_true (inverse.azimuth2_deg >= 0 && inverse.azimuth2_deg < 360);
    test_assert_near (ra_geodesic_distance_m (row[3], row[4], row[0], row[1]), row[6], 1e-5);

    double lat_deg;
    double lon_deg;
    ra_geodesic_direct (row[0], row[1], row[2], row[6], &lat_deg, &lon_deg);
    test_assert_near (lat_deg, row[3], 1e-9);
    g_assert_cmpfloat (fabs (lon_deg), <=, 180);
    test_assert_near (ra_geodesic_distance_m (lat_deg, lon_deg, row[3], row[4]), 0, 1e-4);
  }
}

static void
test_special_points (void)
{
  const RaGeodesic same = ra_geodesic_inverse (54.71, 20.51, 54.71, 20.51);
  test_assert_near (same.distance_m, 0, 1e-9);
  test_assert_near (angle_between (same.azimuth1_deg, 0), 0, 1e-9);
  test_assert_near (angle_between (same.azimuth2_deg, 0), 0, 1e-9);
  test_assert_near (ra_geodesic_distance_m (12, 180, 12, -180), 0, 1e-9);
  test_assert_near (ra_geodesic_distance_m (12, 380, 12, 20), 0, 1e-6);
  test_assert_near (ra_geodesic_distance_m (90, 10, 90, -120), 0, 1e-9);
  test_assert_near (ra_geodesic_distance_m (0, 0, 0, 180), 20003931.4586, 1e-3);
  /* Sites at the poles: the azimuth is counted from the meridian of the longitude given. */
  test_assert_near (ra_geodesic_inverse (90, 0, 0, 30).azimuth1_deg, 150, 1e-9);
  test_assert_near (ra_geodesic_inverse (-90, 0, 0, 30).azimuth1_deg, 30, 1e-9);
}

static double
distance_of (const RaRangeRing *ring, RaPoint point)
{
  return ra_geodesic_distance_m (ring->lat_deg, ring->lon_deg, ra_degrees (point.y), ra_degrees (point.x));
}

static RaPoint
middle_of_arc (RaPoint a, RaPoint b)
{
  const RaVec3 u = ra_vec3_from_lonlat (a);
  const RaVec3 v = ra_vec3_from_lonlat (b);
  return ra_vec3_to_lonlat ((RaVec3) { u.x + v.x, u.y + v.y, u.z + v.z });
}

static const double sites_deg[][2] = { { 54.71, 20.51 }, { 90, 0 }, { -90, 0 },    { 0, 180 },     { 0, -180 },
                                       { 66, 179.9999 }, { 0, 0 },  { -45, -100 }, { 89.9999, 60 } };

static guint
count (double radius_m, double tolerance_m)
{
  const RaRangeCircle circle = ra_range_circle (54.71, 20.51, radius_m);
  return ra_range_circle_count (&circle, tolerance_m);
}

/* Vertices within 1 mm of the stated distance, middles of the arcs between them within the tolerance. */
static void
test_ring_vertices (void)
{
  const double radii_m[] = { 10, 1000, 480e3, 500e3, 2350e3, 5500e3, 9000e3, 10001965.7, 12000e3, 17000e3, 19800e3 };
  const double tolerances_m[] = { 50, 1000 };
  for (guint i = 0; i < G_N_ELEMENTS (sites_deg); i++)
    for (guint k = 0; k < G_N_ELEMENTS (radii_m); k++)
      for (guint m = 0; m < G_N_ELEMENTS (tolerances_m); m++) {
        const RaRangeRing ring = { sites_deg[i][0], sites_deg[i][1], 0, radii_m[k] };
        g_autoptr (RaFeatureSet) set = ra_feature_set_new (RA_GEOMETRY_POLYGONS);
        ra_range_ring_add (set, &ring, tolerances_m[m], 3, 5);
        g_assert_cmpuint (set->members->len, ==, 1);
        g_assert_cmpuint (ra_feature_set_member (set, 0)->feature, ==, 3);
        guint n;
        const RaPoint *points = ra_path_part (set->path, 0, &n);
        g_assert_cmpuint (n, ==, count (radii_m[k], tolerances_m[m]));
        double worst_m = 0;
        for (guint p = 0; p < n; p++) {
          test_assert_near (distance_of (&ring, points[p]), radii_m[k], 1e-3);
          const RaPoint middle = middle_of_arc (points[p], points[(p + 1) % n]);
          worst_m = MAX (worst_m, fabs (distance_of (&ring, middle) - radii_m[k]));
        }
        if (worst_m > tolerances_m[m])
          g_test_message ("%g %g, %g m: %u points, arcs %.1f m off", sites_deg[i][0], sites_deg[i][1], radii_m[k], n,
                          worst_m);
        g_assert_cmpfloat (worst_m, <=, tolerances_m[m]);
      }
}

static double
ring_area_sr (const RaFeatureSet *set, guint part)
{
  guint n;
  const RaPoint *points = ra_path_part (set->path, part, &n);
  return ra_ring_area_sr (points, n);
}

/* The interior lies on the right, also for rings that enclose a pole or more than a hemisphere. */
static void
test_ring_interior (void)
{
  const double radii_m[] = { 1, 100e3, 3937e3, 5500e3, 10500e3, 15000e3, 19000e3, 19890e3 };
  for (guint i = 0; i < G_N_ELEMENTS (sites_deg); i++)
    for (guint k = 0; k < G_N_ELEMENTS (radii_m); k++) {
      g_autoptr (RaFeatureSet) set = ra_feature_set_new (RA_GEOMETRY_POLYGONS);
      ra_range_ring_add (set, &(RaRangeRing) { sites_deg[i][0], sites_deg[i][1], 0, radii_m[k] }, 500, 0, 0);
      const double expected = test_cap_area (radii_m[k] / RA_EARTH_RADIUS_M);
      /* Geodetic for spherical latitude: up to 1.4 % of a small area, less of a large one. */
      test_assert_near (ring_area_sr (set, 0), expected, 0.02 * MIN (expected, 1) + 1e-12);
      g_assert_true (
          ra_rings_contain (set->path, (RaPoint) { ra_radians (sites_deg[i][1]) + (radii_m[k] > 2 ? 1e-7 : 0),
                                                   ra_radians (sites_deg[i][0] * (1 - 1e-9)) }));
      g_assert_false (ra_rings_contain (
          set->path, (RaPoint) { ra_radians (sites_deg[i][1] + 180), -ra_radians (sites_deg[i][0]) }));
    }
}

/* A radius of the distance to the pole, and a metre or a kilometre more or less. */
static void
test_ring_at_pole (void)
{
  const double to_pole_m = ra_geodesic_distance_m (54.71, 20.51, 90, 0);
  const double more_m[] = { -1000, -1, 1, 1000 };
  for (guint i = 0; i < 5; i++) {
    g_autoptr (RaFeatureSet) set = ra_feature_set_new (RA_GEOMETRY_POLYGONS);
    const double radius_m = to_pole_m + (i < 4 ? more_m[i] : 0);
    ra_range_ring_add (set, &(RaRangeRing) { 54.71, 20.51, 0, radius_m }, 200, 0, 0);
    test_assert_near (ring_area_sr (set, 0), test_cap_area (radius_m / RA_EARTH_RADIUS_M), 0.01);
    if (i < 4)
      g_assert_cmpint (ra_rings_contain (set->path, (RaPoint) { 0, RA_HALF_PI }), ==, more_m[i] > 0);
    g_assert_true (ra_rings_contain (set->path, (RaPoint) { ra_radians (20.51), ra_radians (89) }));
    g_assert_false (ra_rings_contain (set->path, (RaPoint) { ra_radians (-159.49), ra_radians (89) }));
    g_assert_false (ra_rings_contain (set->path, (RaPoint) { 0, -RA_HALF_PI }));
  }
}

static void
test_ring_kinds (void)
{
  const struct {
    double min_m, max_m;
    guint polygon_members, polygon_parts, line_members, line_parts;
  } cases[] = {
    { 0, 0, 0, 0, 0, 0 },          { 0, -5, 0, 0, 0, 0 },
    { 0, NAN, 0, 0, 0, 0 },        { NAN, 1e6, 0, 0, 0, 0 },
    { 1e6, 1e6, 0, 0, 0, 0 },      { 2e6, 1e6, 0, 0, 0, 0 },
    { 0, 1e6, 1, 1, 1, 1 },        { 5e5, 5.5e6, 1, 2, 1, 2 },
    { 0, 20.004e6, 1, 0, 0, 0 },   { 0, INFINITY, 1, 0, 0, 0 },
    { 5e5, 25e6, 1, 1, 1, 1 },     { 20.004e6, 25e6, 0, 0, 0, 0 },
    { -3, 1e6, 1, 1, 1, 1 },       { 0, 19.9e6, 1, 1, 1, 1 },
    { 19.95e6, 25e6, 1, 1, 1, 1 }, { 19.9e6, 20.0039e6, 1, 2, 1, 2 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const RaRangeRing ring = { 10, 20, cases[i].min_m, cases[i].max_m };
    g_autoptr (RaFeatureSet) polygons = ra_feature_set_new (RA_GEOMETRY_POLYGONS);
    g_autoptr (RaFeatureSet) lines = ra_feature_set_new (RA_GEOMETRY_LINES);
    ra_range_ring_add (polygons, &ring, 500, 0, 0);
    ra_range_ring_add (lines, &ring, 500, 0, 0);
    g_assert_cmpuint (polygons->members->len, ==, cases[i].polygon_members);
    g_assert_cmpuint (ra_path_n_parts (polygons->path), ==, cases[i].polygon_parts);
    g_assert_cmpuint (lines->members->len, ==, cases[i].line_members);
    g_assert_cmpuint (ra_path_n_parts (lines->path), ==, cases[i].line_parts);
    for (guint part = 0; part < cases[i].line_parts; part++) {
      guint n;
      const RaPoint *points = ra_path_part (lines->path, part, &n);
      g_assert_cmpfloat (points[0].x, ==, points[n - 1].x);
      g_assert_cmpfloat (points[0].y, ==, points[n - 1].y);
    }
  }
}

/* The hole of a band is a hole: disc less hole, by Karney's areas of the ellipsoid. */
static void
test_band (void)
{
  g_autoptr (RaFeatureSet) set = ra_feature_set_new (RA_GEOMETRY_POLYGONS);
  ra_range_ring_add (set, &(RaRangeRing) { 54.71, 20.51, 500e3, 5500e3 }, 500, 0, 0);
  test_assert_near (ring_area_sr (set, 0), test_cap_area (5500e3 / RA_EARTH_RADIUS_M), 0.02);
  test_assert_near (ring_area_sr (set, 1), 2 * RA_TAU - test_cap_area (500e3 / RA_EARTH_RADIUS_M), 1e-3);
  g_assert_false (ra_rings_contain (set->path, (RaPoint) { ra_radians (20.51), ra_radians (54.71) }));
  g_assert_true (ra_rings_contain (set->path, (RaPoint) { 0, RA_HALF_PI }));
}

/* Never more than what is measured, nearly as much, and all of it along the meridian at the equator. */
static void
test_least (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  for (guint i = 0; i < test_samples (20000); i++) {
    const double lat1_deg = g_rand_double_range (rand, -90, 90);
    const double near_deg = i % 3 == 0 ? 1e-3 : 180;
    const double step_deg = g_rand_double_range (rand, -near_deg, near_deg);
    const double lat2_deg = CLAMP (lat1_deg + step_deg, -90, 90);
    const double turn_deg = i % 2 == 0 ? 0 : g_rand_double_range (rand, -near_deg, near_deg);
    const double least_m = ra_geodesic_least_m (lat1_deg, 170, lat2_deg, 170 + turn_deg);
    const double distance_m = ra_geodesic_distance_m (lat1_deg, 170, lat2_deg, 170 + turn_deg);
    g_assert_cmpfloat (least_m, <=, distance_m);
    g_assert_cmpfloat (least_m, >=, 0.989 * distance_m);
  }
  test_assert_near (ra_geodesic_least_m (-0.5, 0, 0.5, 0), ra_geodesic_distance_m (-0.5, 0, 0.5, 0), 0.05);
  test_assert_near (ra_geodesic_least_m (10, 179.5, 10, -179.5), ra_geodesic_least_m (10, 0, 10, 1), 1e-6);
  g_assert_cmpfloat (ra_geodesic_least_m (1, 2, 1, 2), ==, 0);
  g_assert_cmpfloat (ra_geodesic_least_m (90, 0, -90, 0), >, 0.99 * RA_WHOLE_EARTH_M);
}

static void
test_ring_count (void)
{
  g_assert_cmpuint (count (100, 100), ==, 180);
  g_assert_cmpuint (count (5500e3, 1e-9), ==, 7200);
  g_assert_cmpuint (count (5500e3, 10), >, count (5500e3, 100));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/geodesic/distances", test_distances);
  g_test_add_func ("/geo/geodesic/reference-rows", test_reference_rows);
  g_test_add_func ("/geo/geodesic/least", test_least);
  g_test_add_func ("/geo/geodesic/special-points", test_special_points);
  g_test_add_func ("/geo/geodesic/ring/vertices", test_ring_vertices);
  g_test_add_func ("/geo/geodesic/ring/interior", test_ring_interior);
  g_test_add_func ("/geo/geodesic/ring/at-pole", test_ring_at_pole);
  g_test_add_func ("/geo/geodesic/ring/kinds", test_ring_kinds);
  g_test_add_func ("/geo/geodesic/ring/band", test_band);
  g_test_add_func ("/geo/geodesic/ring/count", test_ring_count);
  return g_test_run ();
}
