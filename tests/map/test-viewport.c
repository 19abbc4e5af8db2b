/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "app/map/viewport.h"

#define KALININGRAD_LAT 54.7065
#define KALININGRAD_LON 20.511

static RaViewport
viewport_about (const char *projection, double lat_deg, double lon_deg)
{
  RaViewport viewport = {
    .projection = { .name = g_intern_string (projection), .centre_lat_deg = lat_deg, .centre_lon_deg = lon_deg },
    .metres_per_px = 5000.0,
    .width_px = 800.0,
    .height_px = 600.0,
  };

  g_assert_true (ra_viewport_set_centre (&viewport, lat_deg, lon_deg));
  return viewport;
}

/* The point that a page position shows; fails the test when that is beside the Earth. */
static void
point_under (const RaViewport *viewport, double x_px, double y_px, double *lat_deg, double *lon_deg)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaProjection) projection = ra_projection_new (&viewport->projection, &error);
  double x_m, y_m;

  g_assert_no_error (error);
  ra_viewport_to_plane (viewport, x_px, y_px, &x_m, &y_m);
  g_assert_true (ra_projection_inverse (projection, x_m, y_m, lat_deg, lon_deg));
}

static void
assert_same_point (const RaViewport *a, double ax_px, double ay_px, const RaViewport *b, double bx_px, double by_px,
                   double tolerance_deg)
{
  double a_lat_deg, a_lon_deg, b_lat_deg, b_lon_deg;

  point_under (a, ax_px, ay_px, &a_lat_deg, &a_lon_deg);
  point_under (b, bx_px, by_px, &b_lat_deg, &b_lon_deg);
  g_assert_cmpfloat_with_epsilon (a_lat_deg, b_lat_deg, tolerance_deg);
  g_assert_cmpfloat (fabs (remainder (a_lon_deg - b_lon_deg, 360.0)), <, tolerance_deg);
}

static void
drag (RaViewport *viewport, double from_x_px, double from_y_px, double to_x_px, double to_y_px)
{
  g_autoptr (RaProjection) projection = ra_projection_new (&viewport->projection, NULL);

  g_assert_nonnull (projection);
  ra_viewport_drag (viewport, projection, from_x_px, from_y_px, to_x_px, to_y_px);
}

static void
test_page_and_plane (void)
{
  const RaViewport viewport
      = { .x_m = 4321000.0, .y_m = -3210000.0, .metres_per_px = 1234.5, .width_px = 801.0, .height_px = 600.0 };
  double x_m, y_m, x_px, y_px;

  ra_viewport_to_plane (&viewport, 400.5, 300.0, &x_m, &y_m);
  g_assert_cmpfloat (x_m, ==, 4321000.0);
  g_assert_cmpfloat (y_m, ==, -3210000.0);
  ra_viewport_to_plane (&viewport, 0.0, 0.0, &x_m, &y_m);
  g_assert_cmpfloat_with_epsilon (x_m, 4321000.0 - 400.5 * 1234.5, 1e-6);
  g_assert_cmpfloat_with_epsilon (y_m, -3210000.0 + 300.0 * 1234.5, 1e-6);
  for (double x = -50.0; x < 900.0; x += 93.7) {
    ra_viewport_to_plane (&viewport, x, 2.0 * x, &x_m, &y_m);
    ra_viewport_to_page (&viewport, x_m, y_m, &x_px, &y_px);
    g_assert_cmpfloat_with_epsilon (x_px, x, 1e-9);
    g_assert_cmpfloat_with_epsilon (y_px, 2.0 * x, 1e-9);
  }
}

static void
test_plane_box (void)
{
  const RaViewport viewport = { .x_m = 100.0, .y_m = 50.0, .metres_per_px = 2.0, .width_px = 30.0, .height_px = 20.0 };
  const RaBox box = ra_viewport_get_plane_box (&viewport, 5.0);

  g_assert_cmpfloat (box.x_min, ==, 60.0);
  g_assert_cmpfloat (box.x_max, ==, 140.0);
  g_assert_cmpfloat (box.y_min, ==, 20.0);
  g_assert_cmpfloat (box.y_max, ==, 80.0);
}

static void
test_centre (void)
{
  static const char *const names[]
      = { "europe", "site", "globe", "arctic", "equal-earth", "robinson", "mercator", "conic-europe" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const RaViewport viewport = viewport_about (names[i], KALININGRAD_LAT, KALININGRAD_LON);
    double lat_deg, lon_deg;

    g_assert_true (ra_viewport_get_centre (&viewport, &lat_deg, &lon_deg));
    g_assert_cmpfloat_with_epsilon (lat_deg, KALININGRAD_LAT, 1e-7);
    g_assert_cmpfloat_with_epsilon (lon_deg, KALININGRAD_LON, 1e-7);
  }
}

/* A point that the projection cannot show must not disturb the view. */
static void
test_centre_impossible (void)
{
  RaViewport viewport = viewport_about ("mercator", 50.0, 10.0);
  const RaViewport before = viewport;

  g_assert_false (ra_viewport_set_centre (&viewport, 90.0, 40.0));
  g_assert_cmpfloat (viewport.y_m, ==, before.y_m);
  g_assert_true (ra_viewport_same_plane (&viewport, &before));
}

static void
test_zoom_plane (void)
{
  static const double factors[] = { 1.25, 3.0, 0.1, 1.0 / 7.0 };

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++) {
    RaViewport viewport = viewport_about ("europe", KALININGRAD_LAT, KALININGRAD_LON);
    double x_m, y_m, x_px, y_px;

    ra_viewport_to_plane (&viewport, 613.0, 92.0, &x_m, &y_m);
    ra_viewport_zoom_about (&viewport, factors[i], 613.0, 92.0);
    ra_viewport_to_page (&viewport, x_m, y_m, &x_px, &y_px);
    g_assert_cmpfloat_with_epsilon (viewport.metres_per_px, 5000.0 / factors[i], 1e-9);
    g_assert_cmpfloat_with_epsilon (x_px, 613.0, 1e-9);
    g_assert_cmpfloat_with_epsilon (y_px, 92.0, 1e-9);
  }
}

static void
test_zoom_keeps_point (void)
{
  static const char *const names[] = { "site", "globe", "arctic", "equal-earth", "robinson", "mercator" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const RaViewport before = viewport_about (names[i], KALININGRAD_LAT, KALININGRAD_LON);
    RaViewport after = before;

    for (guint step = 0; step < 5; step++)
      ra_viewport_zoom_about (&after, 1.25, 610.0, 150.0);
    assert_same_point (&before, 610.0, 150.0, &after, 610.0, 150.0, 1e-7);
  }
}

/* There and back is where it began, however far the pointer is from the middle. */
static void
test_zoom_returns (void)
{
  RaViewport viewport = viewport_about ("robinson", 20.0, 100.0);
  const RaViewport before = viewport;

  ra_viewport_zoom_about (&viewport, 4.0, 700.0, 500.0);
  ra_viewport_zoom_about (&viewport, 0.25, 700.0, 500.0);
  g_assert_cmpfloat_with_epsilon (viewport.y_m, before.y_m, 1e-3);
  g_assert_cmpfloat_with_epsilon (viewport.projection.centre_lon_deg, 100.0, 1e-8);
}

/* With the whole Earth in the frame and the pointer beside it there is nothing to keep. */
static void
test_zoom_beside_globe (void)
{
  RaViewport viewport = viewport_about ("globe", 30.0, 40.0);

  viewport.metres_per_px = 40000.0;
  ra_viewport_zoom_about (&viewport, 2.0, 790.0, 590.0);
  g_assert_cmpfloat (viewport.metres_per_px, ==, 20000.0);
  g_assert_cmpfloat (viewport.projection.centre_lat_deg, ==, 30.0);
  g_assert_cmpfloat (viewport.projection.centre_lon_deg, ==, 40.0);
}

static void
test_drag_plane (void)
{
  RaViewport viewport = viewport_about ("europe", KALININGRAD_LAT, KALININGRAD_LON);
  const RaViewport before = viewport;

  drag (&viewport, 100.0, 100.0, 130.0, 60.0);
  g_assert_cmpfloat_with_epsilon (viewport.x_m, before.x_m - 30.0 * 5000.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (viewport.y_m, before.y_m - 40.0 * 5000.0, 1e-6);
  g_assert_true (ra_viewport_same_plane (&viewport, &before));
}

/* The map about a site stays about that site, where its rings are circles. */
static void
test_drag_site (void)
{
  RaViewport viewport = viewport_about ("site", KALININGRAD_LAT, KALININGRAD_LON);
  const RaViewport before = viewport;

  drag (&viewport, 400.0, 300.0, 310.0, 390.0);
  g_assert_true (ra_viewport_same_plane (&viewport, &before));
  assert_same_point (&before, 400.0, 300.0, &viewport, 310.0, 390.0, 1e-9);
}

static void
check_globe_drag (double lat_deg, double lon_deg, double from_x_px, double from_y_px, double to_x_px, double to_y_px)
{
  RaViewport viewport = viewport_about ("globe", lat_deg, lon_deg);

  viewport.metres_per_px = 25000.0;
  RaViewport before = viewport;
  drag (&viewport, from_x_px, from_y_px, to_x_px, to_y_px);
  assert_same_point (&before, from_x_px, from_y_px, &viewport, to_x_px, to_y_px, 1e-6);
  g_assert_cmpfloat (viewport.x_m, ==, 0.0);
  g_assert_cmpfloat (viewport.y_m, ==, 0.0);
}

static void
test_drag_globe (void)
{
  check_globe_drag (0.0, 0.0, 400.0, 300.0, 500.0, 300.0);
  check_globe_drag (0.0, 0.0, 400.0, 300.0, 400.0, 200.0);
  check_globe_drag (54.7, 20.5, 420.0, 280.0, 310.0, 330.0);
  check_globe_drag (-35.0, 179.0, 390.0, 300.0, 520.0, 310.0);
  check_globe_drag (80.0, -100.0, 400.0, 330.0, 430.0, 350.0);
}

/* The poles are where up would become down: the globe stops there instead of turning over. */
static void
test_drag_globe_pole (void)
{
  RaViewport viewport = viewport_about ("globe", 80.0, 20.0);

  viewport.metres_per_px = 25000.0;
  for (guint i = 0; i < 20; i++)
    drag (&viewport, 400.0, 300.0, 400.0, 360.0);
  g_assert_cmpfloat (viewport.projection.centre_lat_deg, <=, 90.0);
  g_assert_cmpfloat (viewport.projection.centre_lat_deg, >, 60.0);
}

static void
test_drag_globe_beside (void)
{
  RaViewport viewport = viewport_about ("globe", 10.0, 20.0);

  viewport.metres_per_px = 40000.0;
  drag (&viewport, 5.0, 5.0, 45.0, 5.0);
  g_assert_cmpfloat (viewport.projection.centre_lon_deg, <, 20.0);
  g_assert_cmpfloat_with_epsilon (viewport.projection.centre_lat_deg, 10.0, 1e-9);
}

/* Round the Earth and back to the beginning, the grabbed meridian under the pointer all the way. */
static void
check_wraps (const char *name)
{
  RaViewport viewport = viewport_about (name, 40.0, 10.0);
  const RaViewport before = viewport;
  double travelled_deg = 0.0;

  for (guint i = 0; i < 1000 && travelled_deg < 360.0; i++) {
    const RaViewport start = viewport;

    drag (&viewport, 500.0, 250.0, 300.0, 250.0);
    assert_same_point (&start, 500.0, 250.0, &viewport, 300.0, 250.0, 1e-6);
    g_assert_cmpfloat (viewport.x_m, ==, 0.0);
    g_assert_cmpfloat (fabs (viewport.projection.centre_lon_deg), <=, 180.0);
    travelled_deg += remainder (viewport.projection.centre_lon_deg - start.projection.centre_lon_deg, 360.0);
  }
  g_assert_cmpfloat (travelled_deg, >=, 360.0);
  g_assert_cmpfloat_with_epsilon (viewport.y_m, before.y_m, 1e-6);
}

static void
test_drag_world (void)
{
  check_wraps ("robinson");
  check_wraps ("equal-earth");
  check_wraps ("mercator");
}

/* Thrown as far as can be, into the corners of the map's box, too. */
static void
test_drag_keeps_earth (void)
{
  static const RaPoint corners[] = { { 0.0, 0.0 }, { 800.0, 0.0 }, { 0.0, 600.0 }, { 800.0, 600.0 }, { 800.0, 290.0 } };

  for (guint i = 0; i < ra_projection_table_size (); i++) {
    for (guint k = 0; k < G_N_ELEMENTS (corners); k++) {
      RaViewport viewport = viewport_about (ra_projection_table_row (i)->name, KALININGRAD_LAT, KALININGRAD_LON);
      double lat_deg, lon_deg;

      for (guint n = 0; n < 40; n++)
        drag (&viewport, 400.0, 300.0, corners[k].x, corners[k].y);
      g_assert_true (ra_viewport_get_centre (&viewport, &lat_deg, &lon_deg));
    }
  }
}

static void
test_same_plane (void)
{
  const RaViewport europe = viewport_about ("europe", 54.0, 20.0);
  const RaViewport elsewhere = viewport_about ("europe", 40.0, -3.0);
  const RaViewport globe = viewport_about ("globe", 54.0, 20.0);
  const RaViewport turned = viewport_about ("globe", 54.0, 21.0);
  const RaViewport world = viewport_about ("robinson", 54.0, 20.0);
  const RaViewport south = viewport_about ("robinson", -10.0, 20.0);
  const RaViewport east = viewport_about ("robinson", 54.0, 60.0);

  g_assert_true (ra_viewport_same_plane (&europe, &elsewhere));
  g_assert_false (ra_viewport_same_plane (&globe, &turned));
  g_assert_true (ra_viewport_same_plane (&globe, &globe));
  g_assert_true (ra_viewport_same_plane (&world, &south));
  g_assert_false (ra_viewport_same_plane (&world, &east));
  g_assert_false (ra_viewport_same_plane (&europe, &globe));
}

/* Letters of 10 units never fall below 6 points, grow with the frame, and more on upright ones. */
static void
test_unit (void)
{
  RaViewport viewport = { .width_px = 1600, .height_px = 1000 };
  g_assert_cmpfloat (ra_viewport_get_unit (&viewport), ==, 1);
  g_assert_cmpfloat (ra_viewport_get_line_unit (&viewport), ==, 1);
  double last = 0;
  for (double width = 50; width < 8000; width *= 1.3) {
    viewport = (RaViewport) { .width_px = width, .height_px = width / 1.6 };
    const double wide = ra_viewport_get_unit (&viewport);
    viewport = (RaViewport) { .width_px = width / 1.6, .height_px = width };
    g_assert_cmpfloat (ra_viewport_get_unit (&viewport), >=, wide);
    g_assert_cmpfloat (10 * wide, >=, 8);
    g_assert_cmpfloat (wide, >=, last);
    last = wide;
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/viewport/page-and-plane", test_page_and_plane);
  g_test_add_func ("/viewport/plane-box", test_plane_box);
  g_test_add_func ("/viewport/centre", test_centre);
  g_test_add_func ("/viewport/centre-impossible", test_centre_impossible);
  g_test_add_func ("/viewport/zoom-plane", test_zoom_plane);
  g_test_add_func ("/viewport/zoom-keeps-point", test_zoom_keeps_point);
  g_test_add_func ("/viewport/zoom-returns", test_zoom_returns);
  g_test_add_func ("/viewport/zoom-beside-globe", test_zoom_beside_globe);
  g_test_add_func ("/viewport/drag-plane", test_drag_plane);
  g_test_add_func ("/viewport/drag-site", test_drag_site);
  g_test_add_func ("/viewport/drag-globe", test_drag_globe);
  g_test_add_func ("/viewport/drag-globe-pole", test_drag_globe_pole);
  g_test_add_func ("/viewport/drag-globe-beside", test_drag_globe_beside);
  g_test_add_func ("/viewport/drag-world", test_drag_world);
  g_test_add_func ("/viewport/drag-keeps-earth", test_drag_keeps_earth);
  g_test_add_func ("/viewport/same-plane", test_same_plane);
  g_test_add_func ("/viewport/unit", test_unit);
  return g_test_run ();
}
