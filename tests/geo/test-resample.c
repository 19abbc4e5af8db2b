/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/resample.h"
#include "tests/geo/helpers.h"

static RaProjection *
open_about (const char *name, double lat_deg, double lon_deg)
{
  g_autoptr (GError) error = NULL;
  RaProjection *projection = ra_projection_new (&(RaProjectionSpec) { name, lat_deg, lon_deg }, &error);
  g_assert_no_error (error);
  return projection;
}

static RaPath *
resampled (RaProjection *projection, const RaPath *path, gboolean closed, double tolerance_m, double free_m)
{
  const RaSampling sampling = { .tolerance_m = tolerance_m, .always_free_m = free_m };
  RaPath *out = ra_path_new ();
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    ra_resample (projection, points, n, closed, &sampling, out);
  }
  test_assert_sound (out, closed ? 3 : 2);
  return out;
}

static double
distance_to_segment (RaPoint p, RaPoint a, RaPoint b)
{
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double length2 = dx * dx + dy * dy;
  const double t = length2 > 0 ? CLAMP (((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0, 1) : 0;
  return hypot (a.x + t * dx - p.x, a.y + t * dy - p.y);
}

/* Largest distance of the projected great circle from a to b, looked at in 1,000 places, from the polyline. */
static double
worst_distance (RaProjection *projection, RaPoint a, RaPoint b, const RaPath *line)
{
  const RaVec3 u = ra_vec3_from_lonlat (a);
  const RaVec3 v = ra_vec3_from_lonlat (b);
  const double angle = atan2 (ra_vec3_length (ra_vec3_cross (u, v)), ra_vec3_dot (u, v));
  double worst = 0;
  for (guint i = 1; i < 1000; i++) {
    const double s = sin ((1 - i / 1000.0) * angle) / sin (angle);
    const double t = sin (i / 1000.0 * angle) / sin (angle);
    const RaPoint p = ra_vec3_to_lonlat ((RaVec3) { s * u.x + t * v.x, s * u.y + t * v.y, s * u.z + t * v.z });
    RaPoint plane;
    if (!ra_projection_forward (projection, ra_degrees (p.y), ra_degrees (p.x), &plane.x, &plane.y))
      continue;
    double nearest = G_MAXDOUBLE;
    for (guint k = 1; k < ra_path_n_points (line); k++)
      nearest = MIN (nearest, distance_to_segment (plane, g_array_index (line->points, RaPoint, k - 1),
                                                   g_array_index (line->points, RaPoint, k)));
    worst = MAX (worst, nearest);
  }
  return worst;
}

/* Long arcs stay within the tolerance and do not take many points: those of 4.9 of the design notes, doubled. */
static void
test_tolerance (void)
{
  const char *names[] = { "europe", "site", "globe", "equal-earth", "robinson", "mercator", "arctic", "conic-europe" };
  const double arcs_deg[][4] = { { -60, 20, 75, 50 }, { 0, 10, 40, 80 },   { -30, 30, 60, 30 },
                                 { 20, 0, 20, 70 },   { -10, 60, 70, 60 }, { 0, -20, 60, 40 } };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (RaProjection) projection = open_about (names[i], 50, 20);
    for (guint k = 0; k < G_N_ELEMENTS (arcs_deg); k++) {
      g_autoptr (RaPath) arc = ra_path_new ();
      test_add_part_deg (arc, 2, arcs_deg[k]);
      g_autoptr (RaPath) line = resampled (projection, arc, FALSE, 1000, 0);
      const RaPoint *ends = (const RaPoint *)(gpointer)arc->points->data;
      g_assert_cmpuint (ra_path_n_points (line), >, 3);
      g_assert_cmpuint (ra_path_n_points (line), <, 300);
      const double worst_m = worst_distance (projection, ends[0], ends[1], line);
      /* The middle of an arc is looked at, not all of it: an inflexion may hide twice the tolerance. */
      if (worst_m > 3000)
        g_test_message ("%s, arc %u: %.0f m", names[i], k, worst_m);
      g_assert_cmpfloat (worst_m, <, 3000);
    }
  }
}

static void
test_straight_stays_short (void)
{
  g_autoptr (RaProjection) projection = open_about ("mercator", 0, 0);
  g_autoptr (RaPath) meridian = ra_path_new ();
  TEST_ADD_PART (meridian, 10, 10, 10, 20);
  g_autoptr (RaPath) line = resampled (projection, meridian, FALSE, 500, 0);
  g_assert_cmpuint (ra_path_n_points (line), <=, 5);
  for (guint i = 0; i < ra_path_n_points (line); i++)
    test_assert_near (g_array_index (line->points, RaPoint, i).x, g_array_index (line->points, RaPoint, 0).x, 1e-6);
}

static void
test_free_edges (void)
{
  g_autoptr (RaProjection) projection = open_about ("equal-earth", 0, 0);
  g_autoptr (RaPath) arc = ra_path_new ();
  TEST_ADD_PART (arc, -60, 60, 60, 60);
  g_autoptr (RaPath) looked_at = resampled (projection, arc, FALSE, 100, 0);
  g_autoptr (RaPath) taken = resampled (projection, arc, FALSE, 100, 1e8);
  g_assert_cmpuint (ra_path_n_points (looked_at), >, 20);
  g_assert_cmpuint (ra_path_n_points (taken), ==, 2);
}

/* The edge that closes a ring is an edge like the others. */
static void
test_closing_edge (void)
{
  g_autoptr (RaProjection) projection = open_about ("equal-earth", 0, 0);
  g_autoptr (RaPath) ring = ra_path_new ();
  TEST_ADD_PART (ring, 60, 60, 0, 20, -60, 60);
  g_autoptr (RaPath) out = resampled (projection, ring, TRUE, 500, 0);
  guint n;
  const RaPoint *points = ra_path_part (out, 0, &n);
  g_assert_cmpfloat (hypot (points[n - 1].x - points[0].x, points[n - 1].y - points[0].y), <, 1e6);
}

/* The lines of the poles and the two sides of the cut are drawn where they are. */
static void
test_outline_of_cut (void)
{
  g_autoptr (RaProjection) projection = open_about ("equal-earth", 0, 0);
  const double sides_deg[] = { 180, -180 };
  for (guint i = 0; i < 2; i++) {
    g_autoptr (RaPath) side = ra_path_new ();
    ra_path_add (side, ra_radians (sides_deg[i]), -RA_HALF_PI);
    ra_path_add (side, ra_radians (sides_deg[i]), 0);
    ra_path_add (side, ra_radians (sides_deg[i]), RA_HALF_PI);
    ra_path_end_part (side, 2);
    g_autoptr (RaPath) line = resampled (projection, side, FALSE, 1000, 0);
    g_assert_cmpuint (ra_path_n_points (line), >, 10);
    for (guint k = 0; k < ra_path_n_points (line); k++)
      g_assert_cmpfloat (g_array_index (line->points, RaPoint, k).x * sides_deg[i], >, 1e9);
  }
  g_autoptr (RaPath) pole = ra_path_new ();
  ra_path_add (pole, -RA_PI, RA_HALF_PI);
  ra_path_add (pole, 0, RA_HALF_PI);
  ra_path_add (pole, RA_PI, RA_HALF_PI);
  ra_path_end_part (pole, 2);
  g_autoptr (RaPath) top = resampled (projection, pole, FALSE, 1000, 0);
  for (guint k = 1; k < ra_path_n_points (top); k++) {
    const RaPoint *points = (const RaPoint *)(gpointer)top->points->data;
    test_assert_near (points[k].y, points[0].y, 1e-3);
    g_assert_cmpfloat (points[k].x, >, points[k - 1].x);
  }
}

/* Where PROJ has no answer a line is broken and a ring goes on without the point. */
static void
test_no_answer (void)
{
  g_autoptr (RaProjection) projection = open_about ("globe", 0, 0);
  g_autoptr (RaPath) line = ra_path_new ();
  TEST_ADD_PART (line, 0, 0, 10, 0, 170, 0, 20, 0, 30, 0, 180, 0);
  g_autoptr (RaPath) pieces = resampled (projection, line, FALSE, 1e5, 0);
  g_assert_cmpuint (ra_path_n_parts (pieces), ==, 2);
  g_autoptr (RaPath) ring = resampled (projection, line, TRUE, 1e5, 0);
  g_assert_cmpuint (ra_path_n_parts (ring), ==, 1);
  g_autoptr (RaPath) hidden = ra_path_new ();
  TEST_ADD_PART (hidden, 170, 0, 175, 0, 175, 5);
  g_autoptr (RaPath) nothing = resampled (projection, hidden, TRUE, 1e5, 0);
  g_assert_cmpuint (ra_path_n_parts (nothing), ==, 0);
}

/* However small the tolerance, an edge ends: 2^12 points and no more. */
static void
test_budget (void)
{
  const double tolerances_m[] = { 0, 1e-9, 1e-3 };
  for (guint i = 0; i < G_N_ELEMENTS (tolerances_m); i++) {
    g_autoptr (RaProjection) projection = open_about ("site", 50, 20);
    g_autoptr (RaPath) arc = ra_path_new ();
    TEST_ADD_PART (arc, -100, -10, 40, 80);
    g_autoptr (RaPath) line = resampled (projection, arc, FALSE, tolerances_m[i], 0);
    g_assert_cmpuint (ra_path_n_points (line), <=, 2 + 4096);
  }
}

/* Ends that are antipodes have no arc between them; one place twice is no arc either. */
static void
test_degenerate (void)
{
  g_autoptr (RaProjection) projection = open_about ("equal-earth", 0, 0);
  const double pairs_deg[][4] = { { 0, 0, 180, 0 }, { 30, 40, -150, -40 }, { 5, 5, 5, 5 }, { 0, 90, 0, -90 } };
  for (guint i = 0; i < G_N_ELEMENTS (pairs_deg); i++) {
    g_autoptr (RaPath) arc = ra_path_new ();
    test_add_part_deg (arc, 2, pairs_deg[i]);
    g_autoptr (RaPath) line = resampled (projection, arc, FALSE, 1000, 0);
    g_assert_cmpuint (ra_path_n_points (line), <, 500);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/resample/tolerance", test_tolerance);
  g_test_add_func ("/geo/resample/straight-stays-short", test_straight_stays_short);
  g_test_add_func ("/geo/resample/free-edges", test_free_edges);
  g_test_add_func ("/geo/resample/closing-edge", test_closing_edge);
  g_test_add_func ("/geo/resample/outline-of-cut", test_outline_of_cut);
  g_test_add_func ("/geo/resample/no-answer", test_no_answer);
  g_test_add_func ("/geo/resample/budget", test_budget);
  g_test_add_func ("/geo/resample/degenerate", test_degenerate);
  return g_test_run ();
}
