/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rings that end within 100 km of the antipode, where the line of equal distance has corners. The oracle asks for
 * nothing but distances: how far from the antipode, in a direction, the shortest way has the ring's length. */
#include "geo/geodesic.h"
#include "geo/measure.h"
#include "geo/overlap.h"
#include "tests/geo/helpers.h"

/* Of 300 km: to a tenth of a millimetre. */
#define HALVINGS 32
/* Directions at the antipode. */
#define DIRECTIONS 720

static const double sites_deg[][2]
    = { { 0, 0 },   { 0, 180 }, { 0, 179.9 }, { 54.71, 20.51 }, { -41.3, 174.8 }, { 40.4, -3.7 },
        { 85, 60 }, { 90, 0 },  { -90, 45 },  { 89.9999, 60 },  { -89.99, -120 }, { 2, -1 } };
static const double radii_m[]
    = { 19900e3, 19950e3, 19969e3, 19971e3, 19980e3, 19995e3, 20000e3, 20002e3, 20003e3, 20003.5e3, 20003.9e3 };

static double
distance_m (const RaRangeRing *ring, RaPoint point)
{
  return ra_geodesic_distance_m (ring->lat_deg, ring->lon_deg, ra_degrees (point.y), ra_degrees (point.x));
}

/* From the antipode at @azimuth_deg to where the distance from the site falls below @radius_m. */
static double
reach_from_antipode_m (const RaRangeRing *ring, double azimuth_deg, double radius_m)
{
  double far_m = 0;
  double near_m = 300e3;
  for (guint i = 0; i < HALVINGS; i++) {
    const double middle_m = (far_m + near_m) / 2;
    RaPoint point;
    ra_geodesic_direct (-ring->lat_deg, ring->lon_deg + 180, azimuth_deg, middle_m, &point.y, &point.x);
    if (ra_geodesic_distance_m (ring->lat_deg, ring->lon_deg, point.y, point.x) > radius_m)
      far_m = middle_m;
    else
      near_m = middle_m;
  }
  return far_m;
}

/* What is farther than @radius_m from the site, as sectors about the antipode, which 300 km let be flat to 0.1 %. The
 * corners lie due east and west: sectors there are cut finer. */
static double
area_beyond_m2 (const RaRangeRing *ring, double radius_m)
{
  double area_m2 = 0;
  double before_deg = 0;
  double before_m = reach_from_antipode_m (ring, 0, radius_m);
  for (guint i = 1; i <= DIRECTIONS; i++) {
    const double turn = 4.0 * i / DIRECTIONS;
    const double quarter = floor (turn);
    const double within = turn - quarter;
    /* Fine towards 90 and 270 degrees. */
    const double bent = (guint)quarter % 2 == 0 ? 1 - pow (1 - within, 3) : pow (within, 3);
    const double azimuth_deg = 90 * (quarter + bent);
    const double reach_m = reach_from_antipode_m (ring, azimuth_deg, radius_m);
    area_m2 += before_m * reach_m * sin (ra_radians (azimuth_deg - before_deg)) / 2;
    before_deg = azimuth_deg;
    before_m = reach_m;
  }
  return area_m2;
}

typedef void (*Check) (const RaRangeRing *ring, double radius_m);

/* Every @stride-th radius, others at the next site. */
static void
for_all (Check check, guint stride)
{
  for (guint i = 0; i < G_N_ELEMENTS (sites_deg); i++)
    for (guint k = i % stride; k < G_N_ELEMENTS (radii_m); k += stride) {
      const RaRangeRing ring = { sites_deg[i][0], sites_deg[i][1], 0, radii_m[k] };
      g_test_message ("%g %g, %.1f km", ring.lat_deg, ring.lon_deg, radii_m[k] / 1000);
      check (&ring, radii_m[k]);
    }
}

static RaFeatureSet *
polygon_of (const RaRangeRing *ring, double tolerance_m)
{
  RaFeatureSet *set = ra_feature_set_new (RA_GEOMETRY_POLYGONS);
  ra_range_ring_add (set, ring, tolerance_m, 0, 0);
  return set;
}

static void
check_vertices (const RaRangeRing *ring, double radius_m)
{
  const double tolerances_m[] = { 1, 50 };
  for (guint k = 0; k < G_N_ELEMENTS (tolerances_m); k++) {
    g_autoptr (RaFeatureSet) set = polygon_of (ring, tolerances_m[k]);
    guint n;
    const RaPoint *points = ra_path_part (set->path, 0, &n);
    g_assert_cmpuint (ra_path_n_parts (set->path), ==, 1);
    for (guint i = 0; i < n; i++) {
      const RaVec3 u = ra_vec3_from_lonlat (points[i]);
      const RaVec3 v = ra_vec3_from_lonlat (points[(i + 1) % n]);
      const RaPoint middle = ra_vec3_to_lonlat ((RaVec3) { u.x + v.x, u.y + v.y, u.z + v.z });
      test_assert_near (distance_m (ring, points[i]), radius_m, 1e-3);
      test_assert_near (distance_m (ring, middle), radius_m, tolerances_m[k]);
    }
  }
}

static void
test_vertices (void)
{
  for_all (check_vertices, 1);
}

static double
side (RaPoint a, RaPoint b, RaPoint c)
{
  return (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
}

/* The ring seen from above its antipode, in metres. */
static RaPoint *
about_antipode (const RaRangeRing *ring, const RaPoint *points, guint n)
{
  RaPoint *flat = g_new (RaPoint, n);
  for (guint i = 0; i < n; i++) {
    const RaGeodesic way
        = ra_geodesic_inverse (-ring->lat_deg, ring->lon_deg + 180, ra_degrees (points[i].y), ra_degrees (points[i].x));
    const double azimuth = ra_radians (way.azimuth1_deg);
    flat[i] = (RaPoint) { way.distance_m * sin (azimuth), way.distance_m * cos (azimuth) };
  }
  return flat;
}

/* No edge crosses another one. */
static void
check_simple (const RaRangeRing *ring, double radius_m)
{
  (void)radius_m;
  g_autoptr (RaFeatureSet) set = polygon_of (ring, 50);
  guint n;
  const RaPoint *points = ra_path_part (set->path, 0, &n);
  g_autofree RaPoint *flat = about_antipode (ring, points, n);
  for (guint i = 0; i < n; i++)
    for (guint k = i + 2; k < n - (i == 0 ? 1 : 0); k++) {
      const RaPoint a = flat[i];
      const RaPoint b = flat[i + 1];
      const RaPoint c = flat[k];
      const RaPoint d = flat[(k + 1) % n];
      g_assert_false (side (a, b, c) * side (a, b, d) < 0 && side (c, d, a) * side (c, d, b) < 0);
    }
}

static void
test_simple (void)
{
  for_all (check_simple, 1);
}

static void
check_area (const RaRangeRing *ring, double radius_m)
{
  const double expected_m2 = area_beyond_m2 (ring, radius_m);
  const RaRangeRing beyond = { ring->lat_deg, ring->lon_deg, radius_m, 20040e3 };
  g_autoptr (RaFeatureSet) band = polygon_of (&beyond, 0.4);
  const double area_m2 = ra_measure_member_m2 (band, ra_feature_set_member (band, 0));
  test_assert_near (area_m2 / expected_m2, 1, 2e-3);

  /* Disc and band are the Earth: 510,065,621.724 km2 on WGS84. */
  g_autoptr (RaFeatureSet) disc = polygon_of (ring, 0.4);
  const double disc_m2 = ra_measure_member_m2 (disc, ra_feature_set_member (disc, 0));
  test_assert_near ((disc_m2 + area_m2) / 510065621724e3, 1, 1e-9);
}

static void
test_area (void)
{
  for_all (check_area, 2);
}

/* What lies beyond rings that have no corners yet: GeodSolve and Planimeter of GeographicLib 2.1, 7,200 vertices. */
static const struct {
  double lat_deg, lon_deg, radius_m, beyond_m2;
} planimeter[] = {
  { 0, 0, 19900e3, 44452626131.2 },        { 0, 180, 19960e3, 10253835953.1 }, { 54.71, 20.51, 19990e3, 1052512810.6 },
  { -41.3, 174.8, 19975e3, 4214824608.5 }, { 85, 60, 20003e3, 3450859.5 },     { 54.71, 20.51, 19900e3, 37558302631.6 },
};

static void
test_area_by_planimeter (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (planimeter); i++) {
    const RaRangeRing beyond = { planimeter[i].lat_deg, planimeter[i].lon_deg, planimeter[i].radius_m, 20040e3 };
    g_autoptr (RaFeatureSet) band = polygon_of (&beyond, 0.1);
    test_assert_near (ra_measure_member_m2 (band, ra_feature_set_member (band, 0)) / planimeter[i].beyond_m2, 1, 1e-4);
  }
}

/* About a pole the ring is a parallel: the belt of the ellipsoid between it and the other pole, in closed form. */
static double
cap_of_pole_m2 (double lat_rad)
{
  const double f = 1 / 298.257223563;
  const double b_m = 6378137.0 * (1 - f);
  const double e = sqrt (f * (2 - f));
  const double s = e * sin (lat_rad);
  const double q = atanh (s) / (2 * e) + sin (lat_rad) / (2 * (1 - s * s));
  const double whole = atanh (e) / (2 * e) + 1 / (2 * (1 - e * e));
  return RA_TAU * b_m * b_m * (whole - q);
}

static void
test_area_about_pole (void)
{
  for (guint k = 0; k < G_N_ELEMENTS (radii_m); k++) {
    const RaRangeRing beyond = { -90, 30, radii_m[k], 20040e3 };
    g_autoptr (RaFeatureSet) band = polygon_of (&beyond, 0.001);
    RaPoint at;
    ra_geodesic_direct (-90, 30, 0, radii_m[k], &at.y, &at.x);
    test_assert_near (ra_measure_member_m2 (band, ra_feature_set_member (band, 0)) / cap_of_pole_m2 (ra_radians (at.y)),
                      1, 1e-3);
  }
}

/* Inside by the polygon is inside by distance, on a star of points about the antipode. */
static void
check_inside (const RaRangeRing *ring, double radius_m)
{
  g_autoptr (RaFeatureSet) set = polygon_of (ring, 1);
  for (guint direction = 0; direction < 8; direction++)
    for (double away_m = 0; away_m < 150e3; away_m += 4177) {
      RaPoint point;
      ra_geodesic_direct (-ring->lat_deg, ring->lon_deg + 180, 45 * direction + 0.1, away_m, &point.y, &point.x);
      const RaPoint at = { ra_radians (point.x), ra_radians (point.y) };
      const double off_m = distance_m (ring, at) - radius_m;
      if (fabs (off_m) > 2)
        g_assert_cmpint (ra_rings_contain (set->path, at), ==, off_m < 0);
    }
}

static void
test_inside (void)
{
  for_all (check_inside, 2);
}

/* What a ring and the band beyond it have of a country round the antipode. */
static void
check_overlap (const RaRangeRing *ring, double radius_m)
{
  g_autoptr (GError) error = NULL;
  const RaRangeRing about = { -ring->lat_deg, ring->lon_deg + 180, 0, 200e3 };
  const RaRangeRing beyond = { ring->lat_deg, ring->lon_deg, radius_m, 20040e3 };
  g_autoptr (RaFeatureSet) country = polygon_of (&about, 5);
  const double area_m2 = ra_measure_member_m2 (country, ra_feature_set_member (country, 0));
  const double beyond_m2 = area_beyond_m2 (ring, radius_m);
  g_autoptr (GArray) in_ring = ra_overlap_measure (country, ring, 1, &(RaOverlapOptions) { .tolerance_m = 1 }, &error);
  g_assert_no_error (error);
  g_autoptr (GArray) in_band
      = ra_overlap_measure (country, &beyond, 1, &(RaOverlapOptions) { .tolerance_m = 1 }, &error);
  g_assert_no_error (error);
  const RaOverlap disc = g_array_index (in_ring, RaOverlap, 0);
  const RaOverlap band = g_array_index (in_band, RaOverlap, 0);
  test_assert_near (disc.area_m2 / area_m2, 1, 1e-4);
  test_assert_near (band.area_m2 / area_m2, 1, 1e-4);
  test_assert_near (band.covered_m2, beyond_m2, 1e-4 * area_m2);
  test_assert_near (disc.covered_m2, area_m2 - beyond_m2, 1e-4 * area_m2);
}

static void
test_overlap (void)
{
  for_all (check_overlap, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/antipode/vertices", test_vertices);
  g_test_add_func ("/geo/antipode/simple", test_simple);
  g_test_add_func ("/geo/antipode/area", test_area);
  g_test_add_func ("/geo/antipode/area-about-pole", test_area_about_pole);
  g_test_add_func ("/geo/antipode/area-by-planimeter", test_area_by_planimeter);
  g_test_add_func ("/geo/antipode/inside", test_inside);
  g_test_add_func ("/geo/antipode/overlap", test_overlap);
  return g_test_run ();
}
