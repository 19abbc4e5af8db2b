/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/projection.h"

#include <proj.h>
#include <string.h>

#include "tests/geo/helpers.h"

static RaProjection *
open_about (const char *name, double lat_deg, double lon_deg)
{
  g_autoptr (GError) error = NULL;
  RaProjection *projection = ra_projection_new (&(RaProjectionSpec) { name, lat_deg, lon_deg }, &error);
  g_assert_no_error (error);
  g_assert_nonnull (projection);
  return projection;
}

static void
assert_point (const char *name, double lat_deg, double lon_deg, double x_m, double y_m)
{
  g_autoptr (RaProjection) projection = open_about (name, 54.7, 20.5);
  double x = NAN;
  double y = NAN;
  g_assert_true (ra_projection_forward (projection, lat_deg, lon_deg, &x, &y));
  test_assert_near (x, x_m, 0.06);
  test_assert_near (y, y_m, 0.06);
}

/* One known point each: swapped axes, a wrong unit or a lost false easting do not pass. From PROJ 9.1.1 by way
 * of its coordinate systems, not of these definitions. */
static void
test_known_points (void)
{
  assert_point ("europe", 54.7, 20.5, 4995392.7, 3559613.3);
  assert_point ("EPSG:3035", 54.7, 20.5, 4995392.7, 3559613.3);
  assert_point ("EPSG:3857", 54.7, 20.5, 2282049.6, 7303858.6);
  assert_point ("epsg:3857", 54.7, 20.5, 2282049.6, 7303858.6);
  assert_point ("conic-europe", 44.08, 24.41, 5114875.19, 2057057.80);
  assert_point ("site", 44.08, 24.41, 314837.68, -1172736.27);
  assert_point ("globe", 44.08, 24.41, 312941.50, -1165656.22);
  assert_point ("arctic", 44.08, 24.41, 339831.32, -4972037.17);
  assert_point ("equal-earth", 44.08, 24.41, 323421.20, 5368324.05);
  assert_point ("robinson", 44.08, 24.41, 332871.16, 4708222.62);
  assert_point ("mercator", 44.08, 24.41, 435259.21, 5448095.43);
  assert_point ("EPSG:3413", 74.08, -24.41, 610268.75, -1624454.51);
  assert_point ("EPSG:3031", -74.08, -24.41, -719289.96, 1584930.57);
  assert_point ("EPSG:32633", 52.52, 13.405, 391779.26, 5820072.16);
  assert_point ("EPSG:2154", 48.85, 2.35, 652301.56, 6861302.73);
}

/* What the table says of itself holds: of the centre, only what is followed changes the definition. */
static void
check_follow (const RaProjectionInfo *info)
{
  g_autoptr (RaProjection) first = open_about (info->name, 30, 40);
  g_autoptr (RaProjection) north = open_about (info->name, 50, 40);
  g_autoptr (RaProjection) east = open_about (info->name, 30, 60);
  const char *definition = ra_projection_get_definition (first);
  g_assert_cmpint (ra_projection_get_follow (first), ==, info->follow);
  g_assert_cmpint (g_str_equal (definition, ra_projection_get_definition (north)), ==, info->follow != RA_FOLLOW_BOTH);
  g_assert_cmpint (g_str_equal (definition, ra_projection_get_definition (east)), ==,
                   info->follow == RA_FOLLOW_NOTHING);
}

static void
test_table (void)
{
  g_assert_cmpuint (ra_projection_table_size (), >=, 8);
  for (guint i = 0; i < ra_projection_table_size (); i++) {
    const RaProjectionInfo *info = ra_projection_table_row (i);
    g_assert_true (ra_projection_find (info->name) == info); /* no name stands twice */
    g_assert_true (strlen (info->title) > 0 && strlen (info->description) > 0);
    check_follow (info);
    g_autoptr (RaProjection) projection = open_about (info->name, 30, 40);
    g_assert_cmpstr (ra_projection_get_spec (projection)->name, ==, info->name);
    g_assert_nonnull (strstr (ra_projection_get_definition (projection), "+proj="));
  }
  g_assert_null (ra_projection_find ("EPSG:3035"));
  g_assert_null (ra_projection_find ("Europe"));
}

/* Whatever the program does about its frame, the formula is PROJ's: the definition that is shown to people gives the
 * same metres when PROJ alone is asked. */
static void
test_definitions (void)
{
  for (guint i = 0; i < ra_projection_table_size (); i++) {
    g_autoptr (RaProjection) projection = open_about (ra_projection_table_row (i)->name, 50, 20);
    PJ *alone = proj_create (PJ_DEFAULT_CTX, ra_projection_get_definition (projection));
    g_assert_nonnull (alone);
    for (double lat_deg = 20; lat_deg <= 80; lat_deg += 10)
      for (double lon_deg = -20; lon_deg <= 60; lon_deg += 10) {
        double x = NAN;
        double y = NAN;
        const PJ_COORD lonlat = proj_coord (proj_torad (lon_deg), proj_torad (lat_deg), 0, 0);
        const PJ_COORD plane = proj_trans (alone, PJ_FWD, lonlat);
        g_assert_true (ra_projection_forward (projection, lat_deg, lon_deg, &x, &y));
        test_assert_near (x, plane.xy.x, 1e-3);
        test_assert_near (y, plane.xy.y, 1e-3);
      }
    proj_destroy (alone);
  }
}

/* There and back over the whole Earth, for centres anywhere. A world map shows every point. */
static void
test_round_trips (void)
{
  const double centres_deg[][2]
      = { { 0, 0 }, { 54.7, 20.5 }, { 90, 0 }, { -90, 30 }, { 10, 180 }, { -33, -179.99 }, { 66, 123 } };
  for (guint i = 0; i < ra_projection_table_size (); i++)
    for (guint c = 0; c < G_N_ELEMENTS (centres_deg); c++) {
      g_autoptr (RaProjection) projection
          = open_about (ra_projection_table_row (i)->name, centres_deg[c][0], centres_deg[c][1]);
      guint n_shown = 0;
      for (double lat_deg = -88; lat_deg <= 88; lat_deg += 8)
        for (double lon_deg = -175; lon_deg <= 185; lon_deg += 12) {
          double x, y, lat_back_deg, lon_back_deg;
          if (!ra_projection_forward (projection, lat_deg, lon_deg, &x, &y))
            continue;
          n_shown++;
          g_assert_true (isfinite (x) && isfinite (y));
          g_assert_true (ra_projection_inverse (projection, x, y, &lat_back_deg, &lon_back_deg));
          g_assert_cmpfloat (fabs (lon_back_deg), <=, 180);
          test_assert_near (test_distance_rad (lon_deg, lat_deg, lon_back_deg, lat_back_deg), 0, 2e-6);
        }
      const guint n_all = 23 * 31;
      g_assert_cmpuint (n_shown, >=, n_all * 3 / 10);
      g_assert_cmpuint (n_shown, <=, n_all);
      if (g_str_equal (ra_projection_table_row (i)->name, "globe"))
        g_assert_cmpuint (n_shown, <=, n_all * 6 / 10);
    }
}

/* The centre that is followed lies on x = 0 (and y = 0). */
static void
test_follows (void)
{
  for (guint i = 0; i < ra_projection_table_size (); i++) {
    g_autoptr (RaProjection) projection = open_about (ra_projection_table_row (i)->name, 40, 179);
    double x = NAN;
    double y = NAN;
    g_assert_true (ra_projection_forward (projection, 40, 179, &x, &y));
    if (ra_projection_table_row (i)->follow != RA_FOLLOW_NOTHING)
      test_assert_near (x, 0, 1e-3);
    if (ra_projection_table_row (i)->follow == RA_FOLLOW_BOTH)
      test_assert_near (y, 0, 1e-3);
    /* Longitudes are taken modulo 360. */
    double x_turn = NAN;
    double y_turn = NAN;
    g_assert_true (ra_projection_forward (projection, 40, 179 - 720, &x_turn, &y_turn));
    test_assert_near (x_turn, x, 1e-3);
    test_assert_near (y_turn, y, 1e-3);
  }
}

/* The sides of a cut stay apart: both sides of the date line on both sides of the map. */
static void
test_sides_of_cut (void)
{
  g_autoptr (RaProjection) projection = open_about ("robinson", 0, 100);
  double west, east, y;
  g_assert_true (ra_projection_forward (projection, 0, -79.999, &west, &y));
  g_assert_true (ra_projection_forward (projection, 0, -80.001, &east, &y));
  g_assert_cmpfloat (west, <, -1.6e7);
  g_assert_cmpfloat (east, >, 1.6e7);
}

static void
test_refused_points (void)
{
  for (guint i = 0; i < ra_projection_table_size (); i++) {
    g_autoptr (RaProjection) projection = open_about (ra_projection_table_row (i)->name, 50, 20);
    const double bad[] = { NAN, INFINITY, -INFINITY };
    double x = 7;
    double y = 8;
    for (guint k = 0; k < 3; k++) {
      g_assert_false (ra_projection_forward (projection, bad[k], 20, &x, &y));
      g_assert_false (ra_projection_forward (projection, 50, bad[k], &x, &y));
      g_assert_false (ra_projection_inverse (projection, bad[k], 0, &x, &y));
      g_assert_false (ra_projection_inverse (projection, 0, bad[k], &x, &y));
    }
    g_assert_false (ra_projection_forward (projection, 91, 20, &x, &y));
    g_assert_false (ra_projection_inverse (projection, 1e9, 1e9, &x, &y));
    g_assert_cmpfloat (x, ==, 7);
    g_assert_cmpfloat (y, ==, 8);
    /* A refusal leaves no error behind for the next point. */
    g_assert_true (ra_projection_forward (projection, 50, 20, &x, &y));
  }
  g_autoptr (RaProjection) mercator = open_about ("mercator", 0, 0);
  double x, y;
  g_assert_false (ra_projection_forward (mercator, 90, 0, &x, &y));
  g_assert_false (ra_projection_forward (mercator, 85.06, 0, &x, &y));
  g_assert_true (ra_projection_forward (mercator, 85.05, 0, &x, &y));
  g_autoptr (RaProjection) globe = open_about ("globe", 50, 20);
  g_assert_false (ra_projection_forward (globe, -50, -160, &x, &y));
  g_assert_false (ra_projection_forward (globe, -41, 20, &x, &y));
  g_assert_false (ra_projection_inverse (globe, 6378137, 100e3, &x, &y));
}

static void
test_extents (void)
{
  for (guint i = 0; i < ra_projection_table_size (); i++) {
    g_autoptr (RaProjection) projection = open_about (ra_projection_table_row (i)->name, 50, 20);
    const RaBox box = ra_projection_get_extent (projection);
    for (double lat_deg = -90; lat_deg <= 90; lat_deg += 7.5)
      for (double lon_deg = -180; lon_deg <= 180; lon_deg += 7.5) {
        double x, y;
        if (!ra_projection_forward (projection, lat_deg, lon_deg, &x, &y))
          continue;
        const double slack = 2000;
        g_assert_true (x >= box.x_min - slack && x <= box.x_max + slack && y >= box.y_min - slack
                       && y <= box.y_max + slack);
      }
  }
}

/* Angles in PROJ strings may be written with a letter for the direction, in degrees and minutes. */
static void
test_angles_in_strings (void)
{
  const char *same[] = { "+proj=ortho +lat_0=-30.5 +lon_0=-100.25 +ellps=WGS84",
                         "+proj=ortho +lat_0=30d30'S +lon_0=100d15'W +ellps=WGS84",
                         "+proj=ortho +lat_0=30.5S +lon_0=100.25w +ellps=WGS84" };
  for (guint i = 0; i < G_N_ELEMENTS (same); i++) {
    g_autoptr (RaProjection) projection = open_about (same[i], 0, 0);
    double x = NAN;
    double y = NAN;
    g_assert_true (ra_projection_forward (projection, -30.5, -100.25, &x, &y));
    test_assert_near (hypot (x, y), 0, 1e-3);
    g_assert_true (ra_projection_forward (projection, -30.5, -30, &x, &y));
    g_assert_false (ra_projection_forward (projection, 30.5, 79.75, &x, &y));
  }
}

/* All that the frame of a PROJ string holds, PROJ can draw. */
static void
test_frames_of_strings (void)
{
  const char *strings[] = {
    "+proj=nsper +h=35786000 +lat_0=10 +lon_0=20 +ellps=WGS84",
    "+proj=nsper +h=500000 +lat_0=50 +lon_0=20",
    "+proj=stere +lat_0=90 +lat_ts=70 +lon_0=-45 +datum=WGS84",
    "+proj=gnom +lat_0=54 +lon_0=20 +R=6371000",
    "+proj=laea +lat_0=-90 +R=6371000",
    "+proj=moll +lon_0=150",
    "+proj=eqc",
    "+proj=sinu +lon_0=-100",
    "+proj=lcc +lat_1=-20 +lat_2=-40 +lat_0=-30 +lon_0=135",
    "+proj=aea +lat_1=29.5 +lat_2=45.5 +lon_0=-96",
    "+proj=geos +h=35785831 +lon_0=9.5 +sweep=y",
    "+proj=utm +zone=33 +datum=WGS84",
    "EPSG:3413",
    "EPSG:32633",
    "EPSG:27700",
    "EPSG:2154",
    "EPSG:3031",
  };
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++) {
    g_autoptr (RaProjection) projection = open_about (strings[i], 0, 0);
    const RaBox box = ra_projection_get_extent (projection);
    g_test_message ("%s: %.0f x %.0f km", strings[i], (box.x_max - box.x_min) / 1000, (box.y_max - box.y_min) / 1000);
    g_assert_cmpfloat (box.x_max - box.x_min, >, 1e6);
    g_assert_cmpfloat (box.y_max - box.y_min, >, 1e6);
    g_assert_cmpfloat (box.x_max - box.x_min, <, 2e8);
    g_assert_cmpfloat (box.y_max - box.y_min, <, 2e8);
    g_assert_cmpint (ra_projection_get_follow (projection), ==, RA_FOLLOW_NOTHING);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/projection/known-points", test_known_points);
  g_test_add_func ("/geo/projection/table", test_table);
  g_test_add_func ("/geo/projection/definitions", test_definitions);
  g_test_add_func ("/geo/projection/round-trips", test_round_trips);
  g_test_add_func ("/geo/projection/follows", test_follows);
  g_test_add_func ("/geo/projection/sides-of-cut", test_sides_of_cut);
  g_test_add_func ("/geo/projection/refused-points", test_refused_points);
  g_test_add_func ("/geo/projection/extents", test_extents);
  g_test_add_func ("/geo/projection/angles-in-strings", test_angles_in_strings);
  g_test_add_func ("/geo/projection/frames-of-strings", test_frames_of_strings);
  return g_test_run ();
}
