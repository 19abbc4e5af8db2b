/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/clip-rectangle.h"
#include "tests/geo/helpers.h"

static const RaBox box = { -100, -50, 100, 50 };

static RaPath *
clip_ring (const RaPath *ring)
{
  guint n;
  const RaPoint *points = ra_path_part (ring, 0, &n);
  RaPath *out = ra_path_new ();
  ra_clip_ring_to_box (points, n, &box, out);
  test_assert_sound (out, 3);
  for (guint i = 0; i < ra_path_n_points (out); i++) {
    const RaPoint p = g_array_index (out->points, RaPoint, i);
    g_assert_true (p.x >= box.x_min && p.x <= box.x_max && p.y >= box.y_min && p.y <= box.y_max);
  }
  return out;
}

static RaPath *
clip_line (const RaPath *line)
{
  guint n;
  const RaPoint *points = ra_path_part (line, 0, &n);
  RaPath *out = ra_path_new ();
  ra_clip_line_to_box (points, n, &box, out);
  test_assert_sound (out, 2);
  return out;
}

static void
test_ring_inside_outside (void)
{
  g_autoptr (RaPath) inside = ra_path_new ();
  TEST_ADD_RAW (inside, 0, 0, 0, 10, 10, 10);
  g_autoptr (RaPath) same = clip_ring (inside);
  g_assert_cmpuint (ra_path_n_points (same), ==, 3);
  g_autoptr (RaPath) outside = ra_path_new ();
  TEST_ADD_RAW (outside, 200, 0, 200, 10, 210, 10);
  g_autoptr (RaPath) none = clip_ring (outside);
  g_assert_cmpuint (ra_path_n_parts (none), ==, 0);
  /* The extent overlaps, the ring does not. */
  g_autoptr (RaPath) corner = ra_path_new ();
  TEST_ADD_RAW (corner, 90, 80, 150, 80, 150, 10);
  g_autoptr (RaPath) nothing = clip_ring (corner);
  test_assert_near (test_planar_area (nothing), 0, 1e-9);
  g_autoptr (RaPath) around = ra_path_new ();
  TEST_ADD_RAW (around, -1e7, -1e7, -1e7, 1e7, 1e7, 1e7, 1e7, -1e7);
  g_autoptr (RaPath) all = clip_ring (around);
  test_assert_near (test_planar_area (all), 200 * 100, 1e-9);
}

/* Area kept, in numbers that 24.8 fixed point cannot hold, winding kept. */
static void
test_ring_area (void)
{
  g_autoptr (RaPath) ring = ra_path_new ();
  TEST_ADD_RAW (ring, -1e8, 0, 0, 1e8, 1e8, 0, 0, -1e8);
  g_autoptr (RaPath) all = clip_ring (ring);
  test_assert_near (test_planar_area (all), 200 * 100, 1e-6);
  ra_path_reverse_part (ring, 0);
  g_autoptr (RaPath) reversed = clip_ring (ring);
  test_assert_near (test_planar_area (reversed), -200 * 100, 1e-6);

  g_autoptr (RaPath) triangle = ra_path_new ();
  TEST_ADD_RAW (triangle, 0, 0, 0, 100, 100, 0); /* the top half is cut off: a quarter of it */
  g_autoptr (RaPath) cut = clip_ring (triangle);
  test_assert_near (test_planar_area (cut), 5000 - 1250, 1e-9);
}

/* A comb that leaves and comes back: one ring that runs along the border, with the right area. */
static void
test_ring_comb (void)
{
  g_autoptr (RaPath) comb = ra_path_new ();
  TEST_ADD_RAW (comb, -60, 0, -60, 80, -40, 80, -40, 20, -20, 20, -20, 80, 0, 80, 0, 0);
  g_autoptr (RaPath) out = clip_ring (comb);
  test_assert_near (test_planar_area (out), 20 * 50 + 20 * 50 + 20 * 20, 1e-9);
}

/* Random triangles: what lies in the box and in four pieces of it agree. */
static void
test_ring_property (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  const RaBox quarters[] = { { -100, -50, 0, 0 }, { 0, -50, 100, 0 }, { -100, 0, 0, 50 }, { 0, 0, 100, 50 } };
  for (guint i = 0; i < test_samples (5000); i++) {
    g_autoptr (RaPath) ring = ra_path_new ();
    for (guint k = 0; k < 5; k++)
      ra_path_add (ring, g_rand_int_range (rand, -15, 16) * 10.0, g_rand_int_range (rand, -8, 9) * 10.0);
    ra_path_end_part (ring, 3);
    g_autoptr (RaPath) whole = clip_ring (ring);
    g_autoptr (RaPath) pieces = ra_path_new ();
    for (guint k = 0; k < 4; k++)
      ra_clip_ring_to_box ((const RaPoint *)(gpointer)ring->points->data, 5, &quarters[k], pieces);
    test_assert_near (test_planar_area (whole), test_planar_area (pieces), 1e-7);
  }
}

static void
test_line (void)
{
  g_autoptr (RaPath) line = ra_path_new ();
  TEST_ADD_RAW (line, -200, 0, 200, 0, 200, 20, 0, 20, 0, 200, 50, 200, 50, 0);
  g_autoptr (RaPath) out = clip_line (line);
  g_assert_cmpuint (ra_path_n_parts (out), ==, 3);
  const double expected[][2] = { { -100, 0 }, { 100, 0 }, { 100, 20 }, { 0, 20 }, { 0, 50 }, { 50, 50 }, { 50, 0 } };
  g_assert_cmpuint (ra_path_n_points (out), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    test_assert_near (g_array_index (out->points, RaPoint, i).x, expected[i][0], 1e-12);
    test_assert_near (g_array_index (out->points, RaPoint, i).y, expected[i][1], 1e-12);
  }
}

static void
test_line_cases (void)
{
  const struct {
    double line[6];
    guint n_parts;
  } cases[] = {
    { { 200, 0, 200, 10, 300, 10 }, 0 },       /* outside */
    { { 0, 0, 10, 10, 20, 0 }, 1 },            /* inside */
    { { 90, 80, 130, 40, 140, 30 }, 0 },       /* past the corner */
    { { -100, -50, -100, 50, 100, 50 }, 1 },   /* along the border */
    { { 0, 0, 0, 0, 0, 0 }, 1 },               /* one place inside */
    { { 0, 0, 100, 0, 0, 10 }, 1 },            /* touches the border from inside */
    { { 200, 0, 100, 0, 200, 10 }, 1 },        /* touches it from outside: at most a dot */
    { { -1e9, -1e9, 1e9, 1e9, 1e9, 2e9 }, 1 }, /* numbers beyond fixed point */
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaPath) line = ra_path_new ();
    test_add_part_raw (line, 3, cases[i].line);
    g_autoptr (RaPath) out = clip_line (line);
    g_assert_cmpuint (ra_path_n_parts (out), <=, MAX (cases[i].n_parts, 1) + (i == 6 ? 1 : 0));
    if (i != 6)
      g_assert_cmpuint (ra_path_n_parts (out), ==, cases[i].n_parts);
    for (guint k = 0; k < ra_path_n_points (out); k++) {
      const RaPoint p = g_array_index (out->points, RaPoint, k);
      g_assert_true (fabs (p.x) <= 100 + 1e-6 && fabs (p.y) <= 50 + 1e-6);
    }
  }
  g_autoptr (RaPath) none = ra_path_new ();
  ra_clip_line_to_box (NULL, 0, &box, none);
  g_assert_cmpuint (ra_path_n_parts (none), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/clip-rectangle/ring/inside-outside", test_ring_inside_outside);
  g_test_add_func ("/geo/clip-rectangle/ring/area", test_ring_area);
  g_test_add_func ("/geo/clip-rectangle/ring/comb", test_ring_comb);
  g_test_add_func ("/geo/clip-rectangle/ring/property", test_ring_property);
  g_test_add_func ("/geo/clip-rectangle/line/recorded", test_line);
  g_test_add_func ("/geo/clip-rectangle/line/cases", test_line_cases);
  return g_test_run ();
}
