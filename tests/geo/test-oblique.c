/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Maps whose cut is no meridian, maps with another prime meridian, and maps in pieces. */
#include "geo/project.h"
#include "tests/geo/helpers.h"

#define SPHERE_M 6371000.0

static RaProjection *
project (const char *definition)
{
  g_autoptr (GError) error = NULL;
  RaProjection *projection = ra_projection_new (&(RaProjectionSpec) { .name = definition }, &error);
  g_assert_no_error (error);
  return projection;
}

static double
mapped_area_sr (RaProjection *projection, const TestCircle *circle)
{
  g_autoptr (RaFeatureSet) set = ra_feature_set_new (RA_GEOMETRY_POLYGONS);
  test_add_circle (set->path, circle);
  ra_feature_set_end_member (set, 0, 0, (RaCap) { { 1, 0, 0 }, RA_PI });
  g_autoptr (RaPlanar) planar = ra_project_features (projection, set, &(RaSampling) { .tolerance_m = 200 }, NULL);
  return test_planar_area (planar->path) / (SPHERE_M * SPHERE_M);
}

/* An equal-area map keeps the area of every ring, wherever its cut runs. */
static void
test_areas (void)
{
  const char *definitions[] = {
    "+proj=ob_tran +o_proj=moll +o_lat_p=45 +o_lon_p=0 +lon_0=0 +R=6371000",
    "+proj=ob_tran +o_proj=moll +o_lat_p=20 +o_lon_p=-70 +lon_0=100 +R=6371000",
    "+proj=ob_tran +o_proj=eqearth +o_lat_p=-35 +o_lon_p=130 +lon_0=-20 +R=6371000",
  };
  GRand *random = g_rand_new_with_seed (54);
  const guint n_samples = test_samples (400);
  guint n_wrong = 0;
  for (guint d = 0; d < G_N_ELEMENTS (definitions); d++) {
    g_autoptr (RaProjection) projection = project (definitions[d]);
    for (guint i = 0; i < n_samples; i++) {
      const TestCircle circle = { .lon_deg = g_rand_double_range (random, -180, 180),
                                  .lat_deg = ra_degrees (asin (g_rand_double_range (random, -1, 1))),
                                  .radius_deg = g_rand_double_range (random, 1, 120),
                                  .n_points = 90 };
      const double area = mapped_area_sr (projection, &circle);
      if (fabs (area - test_circle_area (&circle)) <= 2e-3)
        continue;
      n_wrong++;
      g_test_message ("%s: %.4f sr, not %.4f, about %.3f %.3f radius %.2f", definitions[d], area,
                      test_circle_area (&circle), circle.lat_deg, circle.lon_deg, circle.radius_deg);
    }
  }
  g_rand_free (random);
  g_test_message ("%u wrong of %u", n_wrong, 3 * n_samples);
  g_assert_cmpuint (n_wrong, ==, 0);
}

static void
test_round_trip (void)
{
  g_autoptr (RaProjection) projection
      = project ("+proj=ob_tran +o_proj=moll +o_lat_p=45 +o_lon_p=10 +lon_0=30 +R=6371000");
  for (double lat = -80; lat <= 80; lat += 20) {
    for (double lon = -175; lon <= 175; lon += 35) {
      double x, y, lat_back, lon_back;
      g_assert_true (ra_projection_forward (projection, lat, lon, &x, &y));
      g_assert_true (ra_projection_inverse (projection, x, y, &lat_back, &lon_back));
      test_assert_near (lat_back, lat, 1e-6);
      test_assert_near (lon_back, lon, 1e-6);
    }
  }
}

/* A prime meridian moves the middle of the map, not the longitudes that are put in. */
static void
test_prime_meridian (void)
{
  g_autoptr (RaProjection) greenwich = project ("+proj=eqearth +lon_0=2.337229167 +datum=WGS84");
  g_autoptr (RaProjection) paris = project ("+proj=eqearth +lon_0=0 +pm=paris +datum=WGS84");
  const RaBox a = ra_projection_get_extent (greenwich);
  const RaBox b = ra_projection_get_extent (paris);
  test_assert_near (a.x_min, b.x_min, 10);
  test_assert_near (a.x_max, b.x_max, 10);
  for (double lon = -175; lon < 180; lon += 25) {
    double x[2], y[2];
    g_assert_true (ra_projection_forward (greenwich, 50, lon, &x[0], &y[0]));
    g_assert_true (ra_projection_forward (paris, 50, lon, &x[1], &y[1]));
    test_assert_near (x[0], x[1], 1);
    test_assert_near (y[0], y[1], 1);
  }
}

static void
test_interrupted (void)
{
  const char *names[] = { "+proj=igh", "+proj=healpix", "+proj=ob_tran +o_proj=igh +o_lat_p=40" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GError) error = NULL;
    g_assert_null (ra_projection_new (&(RaProjectionSpec) { .name = names[i] }, &error));
    g_assert_error (error, RA_PROJECTION_ERROR, RA_PROJECTION_ERROR_UNSUPPORTED);
    g_assert_nonnull (strstr (error->message, "interrupted"));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/oblique/areas", test_areas);
  g_test_add_func ("/geo/oblique/round-trip", test_round_trip);
  g_test_add_func ("/geo/oblique/prime-meridian", test_prime_meridian);
  g_test_add_func ("/geo/oblique/interrupted", test_interrupted);
  return g_test_run ();
}
