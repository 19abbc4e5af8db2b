/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/clip-private.h"
#include "tests/geo/helpers.h"

#define EDGE_STEP_RAD (RA_PI / 180)

static RaClip
cap (double lon_deg, double lat_deg, double radius_deg)
{
  return ra_clip_cap ((RaPoint) { ra_radians (lon_deg), ra_radians (lat_deg) }, ra_radians (radius_deg), EDGE_STEP_RAD);
}

static RaPath *
circle (double lon_deg, double lat_deg, double radius_deg)
{
  RaPath *ring = ra_path_new ();
  test_add_circle (ring,
                   &(TestCircle) { .lon_deg = lon_deg, .lat_deg = lat_deg, .radius_deg = radius_deg, .n_points = 72 });
  return ring;
}

static guint
n_rings (const RaClip *clip, const RaPath *rings)
{
  g_autoptr (RaPath) out = test_clip_polygon (clip, rings);
  return ra_path_n_parts (out);
}

static void
test_hidden (void)
{
  const RaClip clip = cap (0, 0, 90);
  g_autoptr (RaPath) rings = circle (180, 0, 20);
  g_assert_cmpuint (n_rings (&clip, rings), ==, 0);
  g_autoptr (RaPath) line = ra_path_new ();
  TEST_ADD_PART (line, 170, 10, 175, 20, -170, 5);
  g_autoptr (RaPath) out = test_clip_lines (&clip, line);
  g_assert_cmpuint (ra_path_n_parts (out), ==, 0);
}

static void
test_untouched (void)
{
  const RaClip clip = cap (20, 50, 90);
  g_autoptr (RaPath) ring = circle (10, 40, 20);
  g_autoptr (RaPath) out = test_clip_polygon (&clip, ring);
  g_assert_cmpuint (ra_path_n_parts (out), ==, 1);
  g_assert_cmpuint (ra_path_n_points (out), ==, 72);
  for (guint i = 0; i < 72; i++) {
    test_assert_near (g_array_index (out->points, RaPoint, i).x, g_array_index (ring->points, RaPoint, i).x, 1e-14);
    test_assert_near (g_array_index (out->points, RaPoint, i).y, g_array_index (ring->points, RaPoint, i).y, 1e-14);
  }
}

/* A ring larger than the clip and round it: inside it lies the whole clip, or none of it. */
static void
test_surrounded (void)
{
  const RaClip clip = cap (0, 0, 30);
  g_autoptr (RaPath) around = circle (0, 0, 40);
  g_autoptr (RaPath) all = test_clip_polygon (&clip, around);
  g_assert_cmpuint (ra_path_n_parts (all), ==, 1);
  test_assert_near (test_area_about (all, (RaPoint) { 0, 0 }), test_cap_area (ra_radians (30)), 2e-4);
  ra_path_reverse_part (around, 0);
  g_assert_cmpuint (n_rings (&clip, around), ==, 0);

  /* Interior outside a ring inside the clip: outline and hole. */
  g_autoptr (RaPath) hole = circle (0, 0, 10);
  ra_path_reverse_part (hole, 0);
  g_assert_cmpuint (n_rings (&clip, hole), ==, 2);
  ra_path_reverse_part (hole, 0);
  g_assert_cmpuint (n_rings (&clip, hole), ==, 1);
}

static void
test_whole_sphere (void)
{
  const double radii_deg[] = { 0.5, 30, 90, 150, 179.9 };
  g_autoptr (RaPath) sphere = ra_path_new ();
  for (guint i = 0; i < G_N_ELEMENTS (radii_deg); i++) {
    const RaClip clip = cap (123, -45, radii_deg[i]);
    g_autoptr (RaPath) out = test_clip_polygon (&clip, sphere);
    g_assert_cmpuint (ra_path_n_parts (out), ==, 1);
    test_assert_near (test_area_about (out, (RaPoint) { ra_radians (123), ra_radians (-45) }),
                      test_cap_area (ra_radians (radii_deg[i])), 3e-4);
  }
}

/* Ring counts recorded for circles of 60 and 120 degrees turned away from the clip's centre. */
static void
test_turned_circles (void)
{
  const struct {
    double lon_deg, lat_deg, radius_deg, clip_deg;
    guint n;
  } cases[] = {
    { 0, 0, 60, 90, 1 },    { 90, 0, 60, 90, 1 },   { 180, 0, 60, 90, 0 },    { 270, 0, 60, 90, 1 },
    { 0, 0, 120, 90, 1 },   { 90, 0, 120, 90, 1 },  { 180, 0, 120, 90, 2 },   { 270, 0, 120, 90, 1 },
    { 0, 90, 20, 90, 1 },   { 0, 70, 20, 90, 1 },   { 90, 0, 120, 90, 1 },    { 0, 90, 150, 90, 1 },
    { 30, 10, 179, 90, 1 }, { 180, 0, 179, 90, 2 }, { 210, -10, 179, 90, 2 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const RaClip clip = cap (0, 0, cases[i].clip_deg);
    g_autoptr (RaPath) ring = circle (cases[i].lon_deg, cases[i].lat_deg, cases[i].radius_deg);
    if (n_rings (&clip, ring) != cases[i].n)
      g_test_message ("case %u", i);
    g_assert_cmpuint (n_rings (&clip, ring), ==, cases[i].n);
  }
}

/* The polygon between two parallels, seen through a cap that shows nearly all. */
static void
test_stripe (void)
{
  g_autoptr (RaPath) stripe = circle (0, -90, 170);
  test_add_circle (stripe, &(TestCircle) { .lat_deg = -90, .radius_deg = 10, .n_points = 72, .hole = TRUE });
  const RaClip from_equator = cap (0, 0, 170);
  g_autoptr (RaPath) seen = test_clip_polygon (&from_equator, stripe);
  g_assert_cmpuint (ra_path_n_parts (seen), ==, 3);
  const double expected = test_cap_area (ra_radians (170)) - 2 * test_cap_area (ra_radians (10));
  test_assert_near (test_area_about (seen, (RaPoint) { 0, 0 }), expected, 1e-3);
  const RaClip from_pole = cap (0, 90, 170);
  g_assert_cmpuint (n_rings (&from_pole, stripe), ==, 2);
  /* Half of the stripe, cut off at both sides. */
  const RaClip half = cap (0, 0, 90);
  g_autoptr (RaPath) front = test_clip_polygon (&half, stripe);
  g_assert_cmpuint (ra_path_n_parts (front), ==, 1);
  test_assert_near (test_area_about (front, (RaPoint) { 0, 0 }), RA_TAU - test_cap_area (ra_radians (10)), 1e-3);
}

/* An edge with both ends outside that dips in, and its mirror for caps beyond a hemisphere. */
static void
test_dip (void)
{
  const RaClip small = cap (0, 0, 30);
  g_autoptr (RaPath) line = ra_path_new ();
  TEST_ADD_PART (line, -50, 1, 50, 1);
  g_autoptr (RaPath) piece = test_clip_lines (&small, line);
  g_assert_cmpuint (ra_path_n_parts (piece), ==, 1);
  g_assert_cmpuint (ra_path_n_points (piece), ==, 2);
  test_assert_near (g_array_index (piece->points, RaPoint, 0).x, ra_radians (-29.97), 1e-3);
  test_assert_near (g_array_index (piece->points, RaPoint, 1).x, ra_radians (29.97), 1e-3);

  const RaClip large = cap (0, 0, 150);
  ra_path_clear (line);
  TEST_ADD_PART (line, 140, 1, -140, 1);
  g_autoptr (RaPath) gap = test_clip_lines (&large, line);
  g_assert_cmpuint (ra_path_n_parts (gap), ==, 2);
  g_assert_cmpuint (ra_path_n_points (gap), ==, 4);

  /* Passing by, on either side of the sphere: not the great circle but the arc counts. */
  ra_path_clear (line);
  TEST_ADD_PART (line, 170, 1, -170, 1);
  g_autoptr (RaPath) none = test_clip_lines (&small, line);
  g_assert_cmpuint (ra_path_n_parts (none), ==, 0);
  ra_path_clear (line);
  TEST_ADD_PART (line, -50, 40, 50, 40);
  g_autoptr (RaPath) beside = test_clip_lines (&small, line);
  g_assert_cmpuint (ra_path_n_parts (beside), ==, 0);
}

/* What has been clipped is inside: a second time changes nothing, although its ends lie exactly on the edge. */
static void
test_lines_idempotent (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  const double radii_deg[] = { 30, 60, 90, 120, 150 };
  for (guint i = 0; i < test_samples (2000); i++) {
    const RaClip clip = cap (g_rand_double_range (rand, -180, 180), g_rand_double_range (rand, -90, 90),
                             radii_deg[i % G_N_ELEMENTS (radii_deg)]);
    g_autoptr (RaPath) line = ra_path_new ();
    for (guint k = 0; k < 4; k++)
      ra_path_add (line, g_rand_double_range (rand, -RA_PI, RA_PI), asin (g_rand_double_range (rand, -1, 1)));
    ra_path_end_part (line, 2);
    g_autoptr (RaPath) once = test_clip_lines (&clip, line);
    g_autoptr (RaPath) twice = test_clip_lines (&clip, once);
    g_assert_cmpuint (ra_path_n_parts (twice), ==, ra_path_n_parts (once));
    for (guint part = 0; part < ra_path_n_parts (once); part++) {
      guint n_once;
      guint n_twice;
      const RaPoint *a = ra_path_part (once, part, &n_once);
      const RaPoint *b = ra_path_part (twice, part, &n_twice);
      const RaVec3 first = ra_vec3_cross (ra_vec3_from_lonlat (a[0]), ra_vec3_from_lonlat (b[0]));
      const RaVec3 last = ra_vec3_cross (ra_vec3_from_lonlat (a[n_once - 1]), ra_vec3_from_lonlat (b[n_twice - 1]));
      g_assert_cmpfloat (ra_vec3_length (first), <, 1e-9);
      g_assert_cmpfloat (ra_vec3_length (last), <, 1e-9);
    }
  }
}

static void
test_polygons_idempotent (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  const double radii_deg[] = { 30, 60, 90, 120, 150 };
  guint wrong = 0;
  for (guint i = 0; i < test_samples (2000); i++) {
    const double lon_deg = g_rand_double_range (rand, -180, 180);
    const double lat_deg = g_rand_double_range (rand, -90, 90);
    const RaPoint centre = { ra_radians (lon_deg), ra_radians (lat_deg) };
    const RaClip clip = cap (lon_deg, lat_deg, radii_deg[i % G_N_ELEMENTS (radii_deg)]);
    g_autoptr (RaPath) ring = circle (g_rand_double_range (rand, -180, 180), g_rand_double_range (rand, -90, 90),
                                      g_rand_double_range (rand, 1, 170));
    g_autoptr (RaPath) once = test_clip_polygon (&clip, ring);
    if (ra_path_n_parts (once) == 0)
      continue;
    g_autoptr (RaPath) twice = test_clip_polygon (&clip, once);
    /* The outline's chords bulge over the edge of a cap larger than a hemisphere: by less than 4e-5 of its length. */
    if (!(fabs (test_area_about (once, centre) - test_area_about (twice, centre)) < 3e-4))
      wrong++;
  }
  g_test_message ("clipped twice: %u wrong", wrong);
  g_assert_cmpuint (wrong, ==, 0);
}

/* Vertices on the edge itself, which chords join inside. */
static void
test_vertices_on_edge (void)
{
  const RaClip clip = cap (0, 0, 60);
  for (guint n = 3; n < 40; n++) {
    for (guint phase = 0; phase < 4; phase++) {
      const TestCircle inscribed
          = { .radius_deg = ra_degrees (ra_radians (60) - 3e-7), .n_points = n, .phase = phase / 4.0 };
      g_autoptr (RaPath) ring = ra_path_new ();
      test_add_circle (ring, &inscribed);
      g_autoptr (RaPath) out = test_clip_polygon (&clip, ring);
      test_assert_near (test_area_about (out, (RaPoint) { 0, 0 }), test_circle_area (&inscribed), 1e-5);
    }
  }
}

static void
test_degenerate (void)
{
  const RaClip clip = cap (0, 0, 60);
  const double shapes[][8] = {
    { 10, 10, 10, 10, 10, 10, 10, 10 },   /* one place */
    { 10, 10, 20, 10, 10, 10, 20, 10 },   /* to and fro inside */
    { 50, 10, 70, 10, 50, 10, 70, 10 },   /* to and fro over the edge */
    { 0, -50, 0, -70, 0, -50, 0, -70 },   /* through the edge's southernmost point */
    { 0, 90, 0, 90, 90, 90, 180, 90 },    /* a pole in several longitudes */
    { 170, 0, 170, 10, 170, 0, 170, 10 }, /* outside */
    { 180, 0, -180, 0, 180, 0, -180, 0 }, /* one place in two longitudes */
  };
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++) {
    for (guint n = 1; n <= 4; n++) {
      g_autoptr (RaPath) ring = ra_path_new ();
      test_add_part_deg (ring, n, shapes[i]);
      g_autoptr (RaPath) out = test_clip_polygon (&clip, ring);
      test_assert_near (test_area_about (out, (RaPoint) { 0, 0 }), 0, 1e-6);
      g_autoptr (RaPath) lines = test_clip_lines (&clip, ring);
      test_assert_within (lines, (RaPoint) { 0, 0 }, ra_radians (60) + 1e-9);
    }
  }
}

/* A hole that touches the edge in exactly one place: on from its second end the edge goes all the way round. */
static void
test_ends_coincide (void)
{
  const RaClip clip = cap (0, 0, 60);
  for (guint turn = 0; turn < 2; turn++) {
    const double at = 1 + 2 * turn;
    const RaPoint touch = ra_clip_edge_point (&clip, at);
    g_autoptr (RaPath) hole = ra_path_new ();
    ra_path_add (hole, touch.x, touch.y);
    TEST_ADD_PART (hole, -1, 1, 1, 2);
    g_autoptr (RaPath) pieces = ra_path_copy (hole);
    g_array_append_val (pieces->points, touch);
    g_array_index (pieces->part_ends, guint, 0)++;
    if (ra_ring_area_sr ((const RaPoint *)(gpointer)hole->points->data, 3) < RA_TAU) {
      ra_path_reverse_part (hole, 0);
      ra_path_reverse_part (pieces, 0);
    }
    const RaPiece piece = { 0, at, at };
    g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (RaPiece));
    g_array_append_val (list, piece);
    g_autoptr (RaPath) out = ra_path_new ();
    ra_clip_rejoin (&clip, pieces, list, hole, out);
    test_assert_near (fabs (test_area_about (out, (RaPoint) { 0, 0 })),
                      test_cap_area (ra_radians (60)) + test_area_about (hole, (RaPoint) { 0, 0 }), 1e-3);
  }
}

static void
test_relation (void)
{
  const RaClip clip = cap (0, 0, 60);
  const RaVec3 east[] = { { 1, 0, 0 }, { 0.5, 0.8660254037844386, 0 }, { -1, 0, 0 } };
  const RaCap bounds[] = { { east[0], 0.1 }, { east[1], 0.1 }, { east[2], 0.1 }, { east[2], 2.0 }, { east[0], RA_PI } };
  const RaClipRelation expected[] = { RA_CLIP_INSIDE, RA_CLIP_ACROSS, RA_CLIP_OUTSIDE, RA_CLIP_ACROSS, RA_CLIP_ACROSS };
  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    g_assert_cmpint (ra_clip_relate (&clip, &bounds[i]), ==, expected[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/clip-cap/hidden", test_hidden);
  g_test_add_func ("/geo/clip-cap/untouched", test_untouched);
  g_test_add_func ("/geo/clip-cap/surrounded", test_surrounded);
  g_test_add_func ("/geo/clip-cap/whole-sphere", test_whole_sphere);
  g_test_add_func ("/geo/clip-cap/turned-circles", test_turned_circles);
  g_test_add_func ("/geo/clip-cap/stripe", test_stripe);
  g_test_add_func ("/geo/clip-cap/dip", test_dip);
  g_test_add_func ("/geo/clip-cap/lines-idempotent", test_lines_idempotent);
  g_test_add_func ("/geo/clip-cap/polygons-idempotent", test_polygons_idempotent);
  g_test_add_func ("/geo/clip-cap/vertices-on-edge", test_vertices_on_edge);
  g_test_add_func ("/geo/clip-cap/degenerate", test_degenerate);
  g_test_add_func ("/geo/clip-cap/ends-coincide", test_ends_coincide);
  g_test_add_func ("/geo/clip-cap/relation", test_relation);
  return g_test_run ();
}
