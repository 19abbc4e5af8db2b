/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The circle of the compasses: the scale and the errors against Mercator's own formulas, and what is drawn. */
#include "app/layout/compass-circles.h"

#include <math.h>

#include "app/layout/view-fit.h"
#include "tests/layout/helpers.h"
#include "tests/layout/scene-texts.h"

#define WGS84_A   6378137.0
#define WGS84_E2  6.69437999014e-3
#define LAT_DEG   54.71
#define LON_DEG   20.51
#define RADIUS_KM 2350.0

static RaProjection *
open_projection (const char *name, double lat_deg, double lon_deg)
{
  g_autoptr (GError) error = NULL;
  const RaProjectionSpec spec = { name, lat_deg, lon_deg };
  RaProjection *projection = ra_projection_new (&spec, &error);
  g_assert_no_error (error);
  return projection;
}

/* Metres of a Mercator map of the ellipsoid to a metre on the ground. */
static double
mercator_scale (double lat_deg)
{
  const double lat = lat_deg * G_PI / 180;
  return sqrt (1 - WGS84_E2 * sin (lat) * sin (lat)) / cos (lat);
}

static double
mercator_y_m (double lat_deg)
{
  const double e = sqrt (WGS84_E2);
  const double lat = lat_deg * G_PI / 180;
  return WGS84_A * (asinh (tan (lat)) - e * atanh (e * sin (lat)));
}

static double
mercator_lat_deg (double y_m)
{
  double low = -89;
  double high = 89;
  for (guint i = 0; i < 60; i++) {
    const double middle = (low + high) / 2;
    if (mercator_y_m (middle) < y_m)
      low = middle;
    else
      high = middle;
  }
  return low;
}

static void
test_scale (void)
{
  g_autoptr (RaProjection) mercator = open_projection ("mercator", 0, 0);
  for (double lat_deg = -80; lat_deg <= 80; lat_deg += 20) {
    double scale;
    /* The seam, where arms of the cross lie at both ends of the map, is no exception. */
    for (double lon_deg = 0; lon_deg <= 180; lon_deg += 45) {
      g_assert_true (ra_compass_scale (mercator, lat_deg, lon_deg, &scale));
      g_assert_cmpfloat_with_epsilon (scale / mercator_scale (lat_deg), 1, 1e-5);
    }
  }
  double scale = 0;
  g_assert_false (ra_compass_scale (mercator, 89, 0, &scale));
  g_autoptr (RaProjection) arctic = open_projection ("arctic", 90, 0);
  g_assert_true (ra_compass_scale (arctic, 90, 0, &scale));
  g_assert_cmpfloat_with_epsilon (scale, 1, 1e-5);
}

static double
height_error_m (double lat_deg, double radius_m, double sign)
{
  const double y_m = mercator_y_m (lat_deg) + sign * mercator_scale (lat_deg) * radius_m;
  return ra_geodesic_distance_m (lat_deg, LON_DEG, mercator_lat_deg (y_m), LON_DEG) - radius_m;
}

static void
test_error_in_mercator (void)
{
  static const struct {
    double lat_deg, radius_m;
  } cases[] = { { LAT_DEG, 2350e3 }, { LAT_DEG, 5500e3 }, { -33.9, 1000e3 }, { LAT_DEG, 500e3 } };
  g_autoptr (RaProjection) mercator = open_projection ("mercator", 0, LON_DEG);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const double lat_deg = cases[i].lat_deg;
    const gboolean south = lat_deg < 0;
    RaCompassError error;
    g_assert_true (ra_compass_error (mercator, lat_deg, LON_DEG, cases[i].radius_m, &error));
    g_test_message ("%.2f, %.0f km: %.1f km, %.1f km", lat_deg, cases[i].radius_m / 1000, error.short_m / 1000,
                    error.over_m / 1000);
    /* Towards the pole the circle is short, towards the equator too far. */
    g_assert_cmpfloat_with_epsilon (error.short_m, height_error_m (lat_deg, cases[i].radius_m, south ? -1 : 1), 100);
    g_assert_cmpfloat_with_epsilon (error.over_m, height_error_m (lat_deg, cases[i].radius_m, south ? 1 : -1), 100);
    g_assert_cmpfloat (fabs (remainder (error.short_azimuth_deg - (south ? 180 : 0), 360)), <, 1);
    g_assert_cmpfloat (fabs (remainder (error.over_azimuth_deg - (south ? 0 : 180), 360)), <, 1);
  }
}

static void
test_error_bounds (void)
{
  RaCompassError error;
  g_autoptr (RaProjection) site = open_projection ("site", LAT_DEG, LON_DEG);
  g_assert_true (ra_compass_error (site, LAT_DEG, LON_DEG, 5500e3, &error));
  g_assert_cmpfloat (error.short_m, >=, -1);
  g_assert_cmpfloat (error.over_m, <=, 1);
  g_assert_false (ra_compass_error (site, LAT_DEG, LON_DEG, 0, &error));
  g_assert_false (ra_compass_error (site, LAT_DEG, LON_DEG, RA_WHOLE_EARTH_M, &error));
  g_autoptr (RaProjection) globe = open_projection ("globe", LAT_DEG, LON_DEG);
  g_assert_false (ra_compass_error (globe, -LAT_DEG, LON_DEG - 180, 500e3, &error));
  /* Wherever the circle leaves the map the rest still counts. */
  g_autoptr (RaProjection) mercator = open_projection ("mercator", 0, 0);
  g_assert_true (ra_compass_error (mercator, 80, 170, 19000e3, &error));
  g_assert_true (isfinite (error.short_m) && isfinite (error.over_m));
}

static RaMapSpec *
lesson_spec (const char *projection, double lat_deg, double metres_per_px, const char *ring)
{
  const TestView view = { projection, lat_deg, LON_DEG, metres_per_px, 800, 500 };
  const char *const rings[] = { ring, NULL };
  RaMapSpec *spec = test_plain_spec (&view, rings);
  spec->plain = FALSE;
  spec->show |= RA_SHOW_COMPASS_CIRCLES;
  return spec;
}

static const RaPath *
circle_of (const RaScene *scene)
{
  const RaSceneLayer *layer = ra_scene_find_layer (scene, "compass-circles");
  g_assert_nonnull (layer);
  g_assert_cmpuint (layer->items->len, ==, 1);
  return g_array_index (layer->items, RaSceneItem, 0).path.path;
}

/* In any projection: a circle on the page, of the radius that the scale at its centre gives. */
static void
test_circle (void)
{
  static const char *const projections[] = { "mercator", "europe", "robinson", "globe" };
  for (guint i = 0; i < G_N_ELEMENTS (projections); i++) {
    g_autoptr (RaMapSpec) spec = lesson_spec (projections[i], LAT_DEG, 25e3, "54.71,20.51:2350");
    g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
    g_autoptr (RaScene) scene = test_build (spec);
    const RaPath *circle = circle_of (scene);
    double scale;
    g_assert_true (ra_compass_scale (projection, LAT_DEG, LON_DEG, &scale));
    g_assert_cmpuint (ra_path_n_points (circle), >, 150);
    for (guint k = 0; k < ra_path_n_points (circle); k++) {
      const RaPoint point = g_array_index (circle->points, RaPoint, k);
      const double radius_px = hypot (point.x - 400, point.y - 250);
      g_assert_cmpfloat_with_epsilon (radius_px, scale * RADIUS_KM * 1000 / 25e3, 0.01);
    }
  }
}

/* On a map of the whole Earth the circle ends where the map ends. */
static void
test_edge (void)
{
  const TestView view = { "mercator", 0, 0, 100e3, 800, 500 };
  const char *const rings[] = { "39.03,125.75:10000", NULL };
  g_autoptr (RaMapSpec) spec = test_plain_spec (&view, rings);
  spec->show |= RA_SHOW_COMPASS_CIRCLES;
  g_autoptr (RaScene) scene = test_build (spec);
  const RaPath *circle = circle_of (scene);
  const double edge_px = 400 + WGS84_A * G_PI / 100e3;
  double right = 0;
  for (guint k = 0; k < ra_path_n_points (circle); k++)
    right = MAX (right, g_array_index (circle->points, RaPoint, k).x);
  g_assert_cmpfloat_with_epsilon (right, edge_px, 0.1);
  g_assert_cmpuint (ra_path_n_parts (circle), ==, 2);
}

/* How far @point of the page is from the middle of the ring's circle, of that circle's radius. */
static double
share_of_radius (const RaMapSpec *spec, RaProjection *projection, const RaScenarioRing *ring, RaPoint point)
{
  double scale;
  RaPoint plane;
  RaPoint at;
  g_assert_true (ra_compass_scale (projection, ring->lat_deg, ring->lon_deg, &scale));
  g_assert_true (ra_projection_forward (projection, ring->lat_deg, ring->lon_deg, &plane.x, &plane.y));
  ra_viewport_to_page (&spec->viewport, plane.x, plane.y, &at.x, &at.y);
  return hypot (point.x - at.x, point.y - at.y) * spec->viewport.metres_per_px / (scale * ring->max_km * 1000);
}

/* Circles of one claim are one outline: whatever lies on one of them is inside none of the others. */
static void
test_union (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 800, 500);
  spec->viewport.projection = (RaProjectionSpec) { g_intern_string ("mercator"), 0, 45 };
  spec->viewport.metres_per_px = 25e3;
  spec->detail = RA_DETAIL_110M;
  spec->show |= RA_SHOW_COMPASS_CIRCLES;
  g_assert_true (ra_viewport_set_centre (&spec->viewport, 57, 45));
  g_autoptr (RaScene) scene = test_build (spec);
  g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  const RaPath *circles = circle_of (scene);
  guint n_on = 0;
  for (guint k = 0; k < ra_path_n_points (circles); k++) {
    const RaPoint point = g_array_index (circles->points, RaPoint, k);
    gboolean free_of_others = FALSE;
    for (guint i = 0; i < rings->len && !free_of_others; i++) {
      const RaScenarioRing *own = &g_array_index (rings, RaScenarioRing, i);
      free_of_others = fabs (share_of_radius (spec, projection, own, point) - 1) < 1e-3;
      for (guint j = 0; j < rings->len && free_of_others; j++) {
        const RaScenarioRing *other = &g_array_index (rings, RaScenarioRing, j);
        free_of_others = other->claim != own->claim || share_of_radius (spec, projection, other, point) > 0.999;
      }
      n_on += free_of_others ? 1 : 0;
    }
  }
  /* But for the points where the frame cuts a chord. */
  g_assert_cmpuint (n_on, >, 500);
  g_assert_cmpuint (ra_path_n_points (circles) - n_on, <=, 2 * ra_path_n_parts (circles));
}

static void
test_words (void)
{
  g_autoptr (RaMapSpec) spec = lesson_spec ("mercator", LAT_DEG, 25e3, "54.71,20.51:2350");
  g_autoptr (RaScene) scene = test_build (spec);
  g_assert_true (test_layer_says (scene, "compass-label", RA_COMPASS_CIRCLE_NAME));
  g_assert_true (test_layer_says (scene, "ring-labels", "True distance: 2,350 km"));
  g_assert_true (
      test_layer_says (scene, "furniture", "Set to 2,350 km: 545 km short to the north, 631 km too far to the south"));
  g_assert_true (test_layer_says (scene, "furniture", "Compasses set to 2,350 km by this map's scale at its centre"));
  g_autoptr (RaMapSpec) true_spec = lesson_spec ("site", LAT_DEG, 25e3, "54.71,20.51:2350");
  g_autoptr (RaScene) true_scene = test_build (true_spec);
  g_assert_true (test_layer_says (true_scene, "furniture", "no difference of 1 km or more"));
}

static void
test_by_choice (void)
{
  g_autoptr (RaMapSpec) spec = lesson_spec ("mercator", LAT_DEG, 25e3, "54.71,20.51:2350");
  spec->show = RA_SHOW_ALL;
  g_autoptr (RaScene) scene = test_build (spec);
  g_assert_null (ra_scene_find_layer (scene, "compass-circles"));
  g_assert_null (ra_scene_find_layer (scene, "compass-label"));
  g_assert_false (test_layer_says (scene, "ring-labels", "True"));
  g_assert_false (test_layer_says (scene, "furniture", "ompasses"));
  spec->show |= RA_SHOW_COMPASS_CIRCLES;
  spec->show &= ~RA_SHOW_RINGS;
  g_autoptr (RaScene) without_rings = test_build (spec);
  g_assert_null (ra_scene_find_layer (without_rings, "compass-circles"));
  spec->show |= RA_SHOW_RINGS;
  spec->plain = TRUE;
  g_autoptr (RaScene) plain = test_build (spec);
  g_assert_nonnull (ra_scene_find_layer (plain, "compass-circles"));
  g_assert_null (ra_scene_find_layer (plain, "compass-label"));
}

/* A long table of rings has no circles: each would have to be held against all others. */
static void
test_long_table (void)
{
  g_autoptr (RaMapSpec) spec = lesson_spec ("mercator", LAT_DEG, 25e3, "54.71,20.51:2350");
  for (guint i = 0; i < 101; i++) {
    g_autofree char *text = g_strdup_printf ("50,%u:300", i);
    g_ptr_array_add (spec->rings, ra_extra_ring_parse (text, NULL));
  }
  g_autoptr (RaScene) scene = test_build (spec);
  const RaPath *circle = circle_of (scene);
  g_assert_cmpuint (ra_path_n_parts (circle), ==, 1);
  g_assert_true (test_layer_says (scene, "furniture", "Set to 2,350 km"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compass-circles/scale", test_scale);
  g_test_add_func ("/compass-circles/error-in-mercator", test_error_in_mercator);
  g_test_add_func ("/compass-circles/error-bounds", test_error_bounds);
  g_test_add_func ("/compass-circles/circle", test_circle);
  g_test_add_func ("/compass-circles/edge", test_edge);
  g_test_add_func ("/compass-circles/union", test_union);
  g_test_add_func ("/compass-circles/words", test_words);
  g_test_add_func ("/compass-circles/by-choice", test_by_choice);
  g_test_add_func ("/compass-circles/long-table", test_long_table);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
