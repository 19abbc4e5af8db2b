/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/stitch.h"
#include "tests/geo/helpers.h"

static gboolean
on_border (RaPoint p)
{
  return fabs (p.x) >= 180 - RA_SEAM_TOLERANCE_DEG || fabs (p.y) >= 90 - RA_POLE_TOLERANCE_DEG;
}

/* Stitches; checks that no edge along the border of the flat map is left, and that a second time changes nothing. */
static RaPath *
stitched (const RaPath *rings, GArray *sources)
{
  RaPath *out = ra_stitch_rings (rings, sources);
  g_assert_cmpuint (sources->len, ==, ra_path_n_parts (out));
  for (guint part = 0; part < ra_path_n_parts (out); part++) {
    guint n;
    const RaPoint *points = ra_path_part (out, part, &n);
    g_assert_cmpuint (g_array_index (sources, guint, part), <, ra_path_n_parts (rings));
    for (guint i = 0; i < n; i++)
      g_assert_false (n > 3 && on_border (points[i]) && on_border (points[(i + 1) % n]));
  }
  g_autoptr (GArray) again_sources = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (RaPath) again = ra_stitch_rings (out, again_sources);
  g_assert_cmpuint (ra_path_n_parts (again), ==, ra_path_n_parts (out));
  g_assert_cmpuint (ra_path_n_points (again), ==, ra_path_n_points (out));
  return out;
}

static guint
n_stitched (const RaPath *rings, guint n_points)
{
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (RaPath) out = stitched (rings, sources);
  g_assert_cmpuint (ra_path_n_points (out), ==, n_points);
  return ra_path_n_parts (out);
}

static void
test_untouched (void)
{
  g_autoptr (RaPath) rings = ra_path_new ();
  TEST_ADD_RAW (rings, 0, 0, 0, 10, 10, 10);
  /* Crosses the antimeridian already, with a single point on it; touches the pole in one point. */
  TEST_ADD_RAW (rings, 170, 60, 180, 65, -170, 70, -170, 60);
  TEST_ADD_RAW (rings, 10, 80, 30, 90, 50, 80);
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (RaPath) out = stitched (rings, sources);
  g_assert_cmpuint (ra_path_n_parts (out), ==, 3);
  g_assert_cmpuint (ra_path_n_points (out), ==, 10);
  for (guint i = 0; i < 10; i++)
    g_assert_cmpfloat (g_array_index (out->points, RaPoint, i).x, ==, g_array_index (rings->points, RaPoint, i).x);
}

/* Two halves in two records, the cut densified on one side only. */
static void
test_chukotka (void)
{
  g_autoptr (RaPath) rings = ra_path_new ();
  TEST_ADD_RAW (rings, 100, 50, 100, 75, 170, 70, 180, 69, 180, 67, 180, 65, 170, 60);
  TEST_ADD_RAW (rings, -180, 65.0001, -180, 69.0001, -170, 66);
  g_assert_cmpuint (n_stitched (rings, 7), ==, 1);
  /* Wound the other way. */
  ra_path_reverse_part (rings, 0);
  ra_path_reverse_part (rings, 1);
  g_assert_cmpuint (n_stitched (rings, 7), ==, 1);
}

/* Several islands on the line; each half finds its own other half. */
static void
test_islands (void)
{
  g_autoptr (RaPath) rings = ra_path_new ();
  TEST_ADD_RAW (rings, 178, -17, 180, -16.5, 180, -16.8, 178, -17.2);
  TEST_ADD_RAW (rings, 179, 71, 180, 71.5, 180, 70.9, 179, 70.8);
  TEST_ADD_RAW (rings, -180, 71.5, -178, 71.2, -180, 70.9);
  TEST_ADD_RAW (rings, -179.9993, -16.5, -179, -16.6, -179.9993, -16.8);
  g_assert_cmpuint (n_stitched (rings, 10), ==, 2);
}

/* Ends a few hundred metres apart: the nearest one fits, not the first. */
static void
test_islands_close_together (void)
{
  g_autoptr (RaPath) rings = ra_path_new ();
  TEST_ADD_RAW (rings, 179, 10.006, 180, 10.010, 180, 10.006);
  TEST_ADD_RAW (rings, 179, 10.003, 180, 10.007, 180, 10.003);
  TEST_ADD_RAW (rings, -180, 10.003, -180, 10.007, -179, 10.003);
  TEST_ADD_RAW (rings, -180, 10.006, -180, 10.010, -179, 10.006);
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (RaPath) out = stitched (rings, sources);
  g_assert_cmpuint (ra_path_n_parts (out), ==, 2);
  for (guint part = 0; part < 2; part++) {
    guint n;
    const RaPoint *points = ra_path_part (out, part, &n);
    const RaBox box = ra_box_of_points (points, n);
    g_assert_cmpuint (n, ==, 4);
    g_assert_cmpfloat (box.y_max - box.y_min, <, 0.0045);
  }
}

/* Antarctica as the 110m file has it, down to -90, and as the 50m file, along -89.9989 in steps. */
static void
test_antarctica (void)
{
  g_autoptr (RaPath) exact = ra_path_new ();
  TEST_ADD_RAW (exact, -180, -84.7, -90, -70, 0, -70, 90, -65, 180, -84.7, 180, -90, -180, -90);
  g_assert_cmpuint (n_stitched (exact, 4), ==, 1);

  g_autoptr (RaPath) stepped = ra_path_new ();
  for (guint i = 0; i <= 256; i++)
    ra_path_add (stepped, 180 - i * (360 / 256.0), -89.99893);
  TEST_ADD_RAW (stepped, -180, -84.7, -90, -70, 0, -70, 90, -65, 180, -84.7);
  g_assert_cmpuint (n_stitched (stepped, 4), ==, 1);
}

/* A hole that the line cuts, too: four fragments, two rings. */
static void
test_hole_on_the_line (void)
{
  g_autoptr (RaPath) rings = ra_path_new ();
  TEST_ADD_RAW (rings, 160, -10, 160, 10, 180, 10, 180, 5, 170, 0, 180, -5, 180, -10);
  TEST_ADD_RAW (rings, -160, 10, -160, -10, -180, -10, -180, -5, -170, 0, -180, 5, -180, 10);
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (RaPath) out = stitched (rings, sources);
  g_assert_cmpuint (ra_path_n_parts (out), ==, 2);
  g_assert_cmpuint (ra_path_n_points (out), ==, 10);
}

/* Only one half is there, or the other is wound differently: the ring is closed where it was cut. */
static void
test_lone_half (void)
{
  g_autoptr (RaPath) rings = ra_path_new ();
  TEST_ADD_RAW (rings, 170, 60, 170, 70, 180, 69, 180, 65, 180, 62);
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (RaPath) out = ra_stitch_rings (rings, sources);
  g_assert_cmpuint (ra_path_n_parts (out), ==, 1);
  g_assert_cmpuint (ra_path_n_points (out), ==, 4);
}

static void
test_all_on_border (void)
{
  g_autoptr (RaPath) rings = ra_path_new ();
  TEST_ADD_RAW (rings, -180, -90, -180, 90, 180, 90, 180, -90);
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (RaPath) out = ra_stitch_rings (rings, sources);
  g_assert_cmpuint (sources->len, ==, ra_path_n_parts (out));
}

static void
test_artificial (void)
{
  g_assert_true (ra_stitch_is_artificial ((RaPoint) { 180, 1 }, (RaPoint) { 180, 2 }));
  g_assert_true (ra_stitch_is_artificial ((RaPoint) { 180, 1 }, (RaPoint) { -179.9993, 2 }));
  g_assert_true (ra_stitch_is_artificial ((RaPoint) { -180, -89.9989 }, (RaPoint) { 20, -90 }));
  g_assert_false (ra_stitch_is_artificial ((RaPoint) { 180, 1 }, (RaPoint) { 179, 1 }));
  g_assert_false (ra_stitch_is_artificial ((RaPoint) { 30, -89.5 }, (RaPoint) { 30, -90 }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/stitch/untouched", test_untouched);
  g_test_add_func ("/geo/stitch/chukotka", test_chukotka);
  g_test_add_func ("/geo/stitch/islands", test_islands);
  g_test_add_func ("/geo/stitch/islands-close-together", test_islands_close_together);
  g_test_add_func ("/geo/stitch/antarctica", test_antarctica);
  g_test_add_func ("/geo/stitch/hole-on-the-line", test_hole_on_the_line);
  g_test_add_func ("/geo/stitch/lone-half", test_lone_half);
  g_test_add_func ("/geo/stitch/all-on-border", test_all_on_border);
  g_test_add_func ("/geo/stitch/artificial", test_artificial);
  return g_test_run ();
}
