/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measured lines, against the figures of GeographicLib's GeodSolve 2.1. */

#include <math.h>

#include "app/model/measured-line.h"

static void
test_legs (void)
{
  static const struct {
    double lat1_deg, lon1_deg, lat2_deg, lon2_deg, azimuth1_deg, azimuth2_deg, distance_m;
  } cases[] = {
    { 54.706, 20.511, 44.079, 24.413, 165.01137687867, 167.98701216541, 1214882.629571 },
    { 54.706, 20.511, 52.2297, 21.0122, 172.91175128103, 173.31457210335, 277600.414770 },
    { 60, 170, 60, -150, 72.50448297931, 107.49551702069, 2197749.793238 },
    { 88, 0, 88, 180, 0, 180, 446774.084261 },
    { 0, 179.5, 0, -179.5, 90, 90, 111319.490793 },
    { 56.843, 62.711, 54.706, 20.511, 282.79817135599, 247.40111195056, 2616546.182963 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaMeasuredLine) line = ra_measured_line_new ();

    ra_measured_line_add (line, cases[i].lat1_deg, cases[i].lon1_deg, NULL);
    ra_measured_line_add (line, cases[i].lat2_deg, cases[i].lon2_deg, NULL);
    RaGeodesic leg = ra_measured_line_leg (line, 0);
    g_assert_cmpfloat_with_epsilon (leg.distance_m, cases[i].distance_m, 1e-5);
    g_assert_cmpfloat_with_epsilon (leg.azimuth1_deg, cases[i].azimuth1_deg, 1e-9);
    g_assert_cmpfloat_with_epsilon (leg.azimuth2_deg, cases[i].azimuth2_deg, 1e-9);
    g_assert_cmpfloat_with_epsilon (ra_measured_line_total_m (line), cases[i].distance_m, 1e-5);
  }
}

static void
assert_format (const RaMeasuredLine *line, guint first_leg, const char *expected)
{
  g_autofree char *text = ra_measured_line_format (line, first_leg, RA_UNITS_KM);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_format (void)
{
  g_autoptr (RaMeasuredLine) line = ra_measured_line_new ();

  g_assert_false (ra_measured_line_remove_last (line));
  assert_format (line, 0, "");
  ra_measured_line_add (line, 54.706, 20.511, "Kaliningrad");
  assert_format (line, 0, "");
  ra_measured_line_add (line, 44.079, 24.413, "Deveselu");
  assert_format (line, 0, "Kaliningrad to Deveselu: 1,214.9 km, azimuth 165.0° at the start, 168.0° at the end");
  ra_measured_line_add (line, 54.706, 20.511, NULL);
  assert_format (line, 1,
                 "Deveselu to 54.71° N 20.51° E: 1,214.9 km, azimuth 348.0° at the start, 345.0° at the end\n"
                 "Total: 2,429.8 km");
  g_assert_true (ra_measured_line_remove_last (line));
  g_assert_cmpuint (ra_measured_line_n_points (line), ==, 2);
  assert_format (line, 0, "Kaliningrad to Deveselu: 1,214.9 km, azimuth 165.0° at the start, 168.0° at the end");
}

typedef struct {
  RaViewport viewport;
  RaProjection *projection;
  RaMeasuredLine *line;
  RaPath *path;
} Drawing;

/* A line of two points on a map of the whole world, or as much of it as the projection shows. */
static Drawing
draw (const char *name, double lat_deg, double lon_deg, const double ends_deg[4])
{
  Drawing self = { .viewport = { .projection = { g_intern_string (name), lat_deg, lon_deg },
                                 .metres_per_px = 40000,
                                 .width_px = 1400,
                                 .height_px = 1400 } };

  self.projection = ra_projection_new (&self.viewport.projection, NULL);
  g_assert_nonnull (self.projection);
  self.line = ra_measured_line_new ();
  ra_measured_line_add (self.line, ends_deg[0], ends_deg[1], NULL);
  ra_measured_line_add (self.line, ends_deg[2], ends_deg[3], NULL);
  self.path = ra_measured_line_draw (self.line, &self.viewport, self.projection);
  return self;
}

static void
drawing_clear (Drawing *self)
{
  g_clear_pointer (&self->projection, ra_projection_free);
  g_clear_pointer (&self->line, ra_measured_line_free);
  g_clear_pointer (&self->path, ra_path_free);
}

static double
distance_to_segment (RaPoint p, RaPoint a, RaPoint b)
{
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double squared = dx * dx + dy * dy;
  const double t = squared > 0.0 ? CLAMP (((p.x - a.x) * dx + (p.y - a.y) * dy) / squared, 0.0, 1.0) : 0.0;

  return hypot (a.x + t * dx - p.x, a.y + t * dy - p.y);
}

static double
distance_to_path (const RaPath *path, RaPoint p)
{
  double least = G_MAXDOUBLE;

  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);

    for (guint i = 1; i < n; i++)
      least = MIN (least, distance_to_segment (p, points[i - 1], points[i]));
  }
  return least;
}

/* Every place of the geodesic that the projection shows lies on what is drawn, and no stroke runs across the map. */
static void
check_drawing (const Drawing *self, guint n_parts)
{
  const RaMeasuredPoint *from = ra_measured_line_point (self->line, 0);
  const RaGeodesic leg = ra_measured_line_leg (self->line, 0);

  g_assert_cmpuint (ra_path_n_parts (self->path), ==, n_parts);
  for (guint i = 0; i <= 500; i++) {
    double lat_deg, lon_deg;
    RaPoint plane, page;

    ra_geodesic_direct (from->lat_deg, from->lon_deg, leg.azimuth1_deg, leg.distance_m * i / 500, &lat_deg, &lon_deg);
    if (!ra_projection_forward (self->projection, lat_deg, lon_deg, &plane.x, &plane.y))
      continue;
    ra_viewport_to_page (&self->viewport, plane.x, plane.y, &page.x, &page.y);
    g_assert_cmpfloat (distance_to_path (self->path, page), <, 0.6);
  }
  for (guint part = 0; part < ra_path_n_parts (self->path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (self->path, part, &n);

    for (guint i = 1; i < n; i++)
      g_assert_cmpfloat (hypot (points[i].x - points[i - 1].x, points[i].y - points[i - 1].y), <, 120.0);
  }
}

static void
test_drawn (void)
{
  static const struct {
    const char *name;
    double lat_deg, lon_deg;
    double ends_deg[4];
    guint n_parts;
  } cases[] = {
    { "europe", 52, 10, { 54.706, 20.511, 44.079, 24.413 }, 1 },
    { "equal-earth", 0, 0, { 60, 170, 60, -150 }, 2 },   /* across the edge of the map */
    { "equal-earth", 0, 180, { 60, 170, 60, -150 }, 1 }, /* the same in the middle of it */
    { "robinson", 0, 20, { 70, 20, 70, -150 }, 1 },      /* by the pole */
    { "arctic", 90, 0, { 70, 20, 70, -160 }, 1 },        /* over the pole */
    { "globe", 0, 0, { 0, 0, 30, 170 }, 1 },             /* goes behind the limb */
    { "globe", 0, 0, { 0, 175, 30, 170 }, 0 },           /* lies behind it */
    { "mercator", 0, 0, { 60, 170, 60, -150 }, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    Drawing drawing = draw (cases[i].name, cases[i].lat_deg, cases[i].lon_deg, cases[i].ends_deg);

    g_test_message ("%s, case %u", cases[i].name, i);
    check_drawing (&drawing, cases[i].n_parts);
    drawing_clear (&drawing);
  }
}

/* Nothing is drawn of a line without length, and its middle is where it stands. */
static void
test_no_length (void)
{
  Drawing drawing = draw ("europe", 52, 10, (const double[]) { 50, 10, 50, 10 });
  RaPoint middle;

  g_assert_cmpuint (ra_path_n_parts (drawing.path), ==, 0);
  g_assert_true (ra_measured_line_middle (drawing.line, 0, &drawing.viewport, drawing.projection, &middle));
  drawing_clear (&drawing);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measured-line/legs", test_legs);
  g_test_add_func ("/measured-line/format", test_format);
  g_test_add_func ("/measured-line/drawn", test_drawn);
  g_test_add_func ("/measured-line/no-length", test_no_length);
  return g_test_run ();
}
