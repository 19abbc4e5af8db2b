/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/geo/helpers.h"

static RaPath *
circle (double lon_deg, double lat_deg, double radius_deg, gboolean hole)
{
  RaPath *ring = ra_path_new ();
  test_add_circle (ring, &(TestCircle) { .lon_deg = lon_deg,
                                         .lat_deg = lat_deg,
                                         .radius_deg = radius_deg,
                                         .n_points = 72,
                                         .phase = 0.25,
                                         .hole = hole });
  return ring;
}

/* Cuts opposite to @lon_deg, checks what must always hold and that @area_sr is kept; returns the number of rings. */
static guint
cut (const RaPath *rings, double lon_deg, double area_sr)
{
  const RaClip clip = ra_clip_meridian (ra_radians (lon_deg));
  g_autoptr (RaPath) out = test_clip_polygon (&clip, rings);
  for (guint i = 0; i < ra_path_n_points (out); i++)
    g_assert_cmpfloat (fabs (g_array_index (out->points, RaPoint, i).x - ra_radians (lon_deg)), <=, RA_PI + 1e-9);
  test_assert_near (test_area_on_cylinder (out), area_sr, 1e-5);
  g_autoptr (RaPath) twice = test_clip_polygon (&clip, out);
  test_assert_near (test_area_on_cylinder (twice), area_sr, 1e-5);
  return ra_path_n_parts (out);
}

static void
test_ring_counts (void)
{
  const struct {
    double lon_deg, lat_deg, radius_deg;
    guint n;
  } cases[] = {
    { 0, 0, 20, 1 },           { 180, 0, 20, 2 },    { 179, 0, 20, 2 },    { -179, 0, 20, 2 },    { 0, 85, 20, 1 },
    { 175, 80, 30, 1 },        { 0, 90, 30, 1 },     { 0, -90, 30, 1 },    { 175, -80, 30, 1 },   { 0, 70, 20, 1 },
    { 180, 70, 20, 2 },        { 180, 60, 29.9, 2 }, { 180, 60, 30.1, 1 }, { 180, -60, 29.9, 2 }, { 180, -60, 30.1, 1 },
    { 0, 0, 100, 1 },          { 90, 0, 120, 2 },    { 0, 90, 150, 1 },    { 30, 10, 179, 2 },    { 180, 0, 179, 2 },
    { 20.51, 54.71, 49.5, 1 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const TestCircle exact = { .radius_deg = cases[i].radius_deg, .n_points = 72 };
    g_autoptr (RaPath) ring = circle (cases[i].lon_deg, cases[i].lat_deg, cases[i].radius_deg, FALSE);
    const guint n = cut (ring, 0, test_circle_area (&exact));
    if (n != cases[i].n)
      g_test_message ("%g %g r %g: %u rings, not %u", cases[i].lon_deg, cases[i].lat_deg, cases[i].radius_deg, n,
                      cases[i].n);
    g_assert_cmpuint (n, ==, cases[i].n);
  }
}

/* The same ring, cut anywhere, keeps its area. */
static void
test_rotation_invariance (void)
{
  const TestCircle exact = { .radius_deg = 49.5, .n_points = 72 };
  g_autoptr (RaPath) ring = circle (20.51, 54.71, 49.5, FALSE);
  for (double lon_deg = -540; lon_deg <= 540; lon_deg += 7.5)
    g_assert_cmpuint (cut (ring, lon_deg, test_circle_area (&exact)), ==, 1);
}

static void
test_band_about_pole (void)
{
  g_autoptr (RaPath) band = circle (20.51, 54.71, 49.5, FALSE);
  test_add_circle (
      band, &(TestCircle) { .lon_deg = 20.51, .lat_deg = 54.71, .radius_deg = 4.5, .n_points = 72, .hole = TRUE });
  const TestCircle outer = { .radius_deg = 49.5, .n_points = 72 };
  const TestCircle inner = { .radius_deg = 4.5, .n_points = 72 };
  g_assert_cmpuint (cut (band, 0, test_circle_area (&outer) - test_circle_area (&inner)), ==, 2);

  /* Hole and ring both enclose the pole; then the cut goes through both and one ring is left. */
  g_autoptr (RaPath) polar = circle (20, 80, 60, FALSE);
  test_add_circle (
      polar,
      &(TestCircle) { .lon_deg = 20, .lat_deg = 80, .radius_deg = 20, .n_points = 72, .phase = 0.1, .hole = TRUE });
  const TestCircle polar_outer = { .radius_deg = 60, .n_points = 72 };
  const TestCircle polar_inner = { .radius_deg = 20, .n_points = 72 };
  g_assert_cmpuint (cut (polar, 0, test_circle_area (&polar_outer) - test_circle_area (&polar_inner)), ==, 1);
}

static void
test_stripe_and_both_poles (void)
{
  g_autoptr (RaPath) stripe = circle (0, -90, 170, FALSE);
  test_add_circle (stripe, &(TestCircle) { .lat_deg = -90, .radius_deg = 10, .n_points = 72, .hole = TRUE });
  const TestCircle large = { .radius_deg = 170, .n_points = 72 };
  const TestCircle small = { .radius_deg = 10, .n_points = 72 };
  g_assert_cmpuint (cut (stripe, 0, test_circle_area (&large) - test_circle_area (&small)), ==, 1);

  g_autoptr (RaPath) poles = circle (0, 90, 10, FALSE);
  test_add_circle (poles, &(TestCircle) { .lat_deg = -90, .radius_deg = 10, .n_points = 72 });
  g_assert_cmpuint (cut (poles, 0, 2 * test_circle_area (&small)), ==, 2);
}

static void
test_whole_sphere (void)
{
  const RaClip clip = ra_clip_meridian (ra_radians (33));
  g_autoptr (RaPath) sphere = ra_path_new ();
  g_autoptr (RaPath) out = test_clip_polygon (&clip, sphere);
  g_assert_cmpuint (ra_path_n_parts (out), ==, 1);
  g_assert_cmpuint (ra_path_n_points (out), ==, 8);
  test_assert_near (test_area_on_cylinder (out), 2 * RA_TAU, 1e-12);
  for (guint i = 0; i < 8; i++) {
    const RaPoint corner = g_array_index (out->points, RaPoint, i);
    const double from_centre = fabs (corner.x - ra_radians (33));
    g_assert_true (fabs (from_centre - RA_PI) < 1e-12 || fabs (fabs (corner.y) - RA_HALF_PI) < 1e-12);
  }
}

/* Rings with vertices and edges exactly on the cut, written as 180 or as -180, or through a pole. Areas from the same
 * ring turned by 90 degrees, where nothing is cut. */
static void
test_on_the_cut (void)
{
  const double shapes[][12] = {
    { 170, 0, 175, 10, 180, 0, 175, -10, 175, -10, 175, -10 },                 /* touches from the west */
    { 170, 0, 175, 10, -180, 0, 175, -10, 175, -10, 175, -10 },                /* the same, written from the east */
    { -170, 0, -175, -10, 180, 0, -175, 10, -175, 10, -175, 10 },              /* touches from the east */
    { 170, -10, 170, 10, 180, 10, 180, 0, 180, -10, 175, -11 },                /* an edge along it */
    { 170, -10, 170, 10, -180, 10, 180, 0, -180, -10, 175, -11 },              /* in both spellings */
    { -170, 10, -170, -10, -180, -10, 180, 0, -180, 10, -175, 11 },            /* from the east */
    { 170, -10, 170, 10, 180, 10, -170, 10, -170, -10, 180, -10 },             /* across it at vertices */
    { 170, -10, 170, 10, -180, 10, -170, 10, -170, -10, 180, -10 },            /* and spelled differently */
    { 0, 60, 0, 60, 180, 80, 180, 60, 90, 60, 45, 60 },                        /* over the pole along 0 and 180 */
    { 0, 60, -90, 60, 180, 60, 180, 80, 0, 80, 0, 70 },                        /* back over the pole */
    { 0, -60, 90, -60, 180, -60, 180, -80, 0, -80, 0, -70 },                   /* over the south pole */
    { -0.0001, 89.95, -90, 60, -179, 60, 180, 60, 180, 85, 180, 89.9 },        /* beside the pole, from the cut */
    { 0.0001, 89.95, 180, 89.9, 179, 60, 90, 60, 60, 60, 30, 60 },             /* on the other side */
    { 180, -89.9, -0.0001, -89.95, -30, -60, -90, -60, -150, -60, -180, -60 }, /* and in the south */
  };
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++) {
    for (guint reversed = 0; reversed < 2; reversed++) {
      g_autoptr (RaPath) ring = ra_path_new ();
      test_add_part_deg (ring, 6, shapes[i]);
      if (reversed != 0)
        ra_path_reverse_part (ring, 0);
      const RaPoint south = { 0.3, -RA_HALF_PI + (i == 10 || i == 13 ? 1.3 : 0) };
      double area = test_area_about (ring, (RaPoint) { 2.5, i < 8 ? 0 : -south.y });
      area = fmod (area + 2 * RA_TAU, 2 * RA_TAU);
      g_test_message ("shape %u%s: %.6f sr", i, reversed != 0 ? " reversed" : "", area);
      cut (ring, 0, area);
    }
  }
}

static void
test_degenerate (void)
{
  const RaClip clip = ra_clip_meridian (0);
  const double shapes[][8] = {
    { 10, 10, 10, 10, 10, 10, 10, 10 },         /* one place */
    { 170, 10, -170, 10, 170, 10, -170, 10 },   /* to and fro over the cut */
    { 180, 10, -180, 10, 180, 10, -180, 10 },   /* one place in two longitudes */
    { 180, 10, 180, 20, 180, 10, 180, 20 },     /* along the cut */
    { 10, 80, 10, 90, 10, 80, 10, 90 },         /* a spur to the pole and back */
    { 10, 80, -170, 80, 10, 80, -170, 80 },     /* over the pole and back */
    { 10, -80, -170, -80, 10, -80, -170, -80 }, /* over the south pole and back */
    { 0, 90, 90, 90, 180, 90, 0, 90 },          /* a pole in several longitudes */
    { 0, -90, 90, -90, 180, -90, 0, -90 },      /* the other one */
    { 0, 0, 180, 0, 0, 0, 180, 0 },             /* antipodes */
  };
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++) {
    for (guint n = 1; n <= 4; n++) {
      g_autoptr (RaPath) ring = ra_path_new ();
      test_add_part_deg (ring, n, shapes[i]);
      g_autoptr (RaPath) out = test_clip_polygon (&clip, ring);
      const double area = test_area_on_cylinder (out);
      if (!(fabs (area) < 1e-6))
        g_test_message ("shape %u of %u points", i, n);
      test_assert_near (area, 0, 1e-6);
    }
  }
}

/* A spur from a ring to the pole and back along one meridian. */
static void
test_spur (void)
{
  g_autoptr (RaPath) ring = ra_path_new ();
  TEST_ADD_PART (ring, -20, 50, -20, 70, 0, 70, 0, 90, 0, 70, 20, 70, 20, 50);
  g_autoptr (RaPath) without = ra_path_new ();
  TEST_ADD_PART (without, -20, 50, -20, 70, 0, 70, 20, 70, 20, 50);
  const double area = test_area_on_cylinder (without);
  for (double lon_deg = 0; lon_deg < 360; lon_deg += 45)
    cut (ring, lon_deg, area);
}

static void
test_lines (void)
{
  const RaClip clip = ra_clip_meridian (0);
  g_autoptr (RaPath) line = circle (20.51, 54.71, 49.5, FALSE);
  const RaPoint start = g_array_index (line->points, RaPoint, 0);
  g_array_append_val (line->points, start);
  g_array_index (line->part_ends, guint, 0)++;
  g_autoptr (RaPath) out = test_clip_lines (&clip, line);
  /* An odd number of crossings: the pole is inside. One crossing breaks the closed line in two pieces. */
  g_assert_cmpuint (ra_path_n_parts (out), ==, 2);
  g_assert_cmpuint (ra_path_n_points (out), ==, 73 + 2);
  for (guint part = 0; part < 2; part++) {
    guint n;
    const RaPoint *points = ra_path_part (out, part, &n);
    for (guint i = 1; i < n; i++)
      g_assert_false (fabs (points[i].x) == RA_PI && fabs (points[i - 1].x) == RA_PI);
  }
}

/* A cap that is said to lie off the cut is what the clip leaves whole, and comes out the same without it. */
static void
test_off_the_cut (void)
{
  guint n_inside = 0;
  guint n_across = 0;
  for (guint i = 0; i < 3000; i++) {
    const double lon_deg = i % 3 == 0 ? 0 : g_test_rand_double_range (-180, 180);
    const RaClip clip = ra_clip_meridian (ra_radians (lon_deg));
    const RaPoint middle
        = { ra_radians (g_test_rand_double_range (-180, 180)), ra_asin (g_test_rand_double_range (-1, 1)) };
    const double radius_deg = g_test_rand_double_range (0.1, 89);
    const RaCap bounds = { ra_vec3_from_lonlat (middle), ra_radians (radius_deg) };
    g_autoptr (RaPath) ring = circle (ra_degrees (middle.x), ra_degrees (middle.y), radius_deg, FALSE);
    g_autoptr (RaPath) cut = test_clip_polygon (&clip, ring);
    if (ra_clip_relate (&clip, &bounds) != RA_CLIP_INSIDE) {
      n_across++;
      continue;
    }
    g_autoptr (RaPath) turned = ra_path_new ();
    ra_clip_turn (&clip, ring, turned);
    g_assert_cmpuint (ra_path_n_parts (cut), ==, 1);
    g_assert_cmpuint (ra_path_n_points (cut), ==, ra_path_n_points (turned));
    g_assert_cmpmem (cut->points->data, cut->points->len * sizeof (RaPoint), turned->points->data,
                     turned->points->len * sizeof (RaPoint));
    n_inside++;
  }
  g_assert_cmpuint (n_inside, >, 500);
  g_assert_cmpuint (n_across, >, 500);
}

/* Only what touches the cut is across it: caps at either side of it, over a pole, and of an oblique map. */
static void
test_relation (void)
{
  const RaClip clip = ra_clip_meridian (ra_radians (20));
  const RaRotation upright = ra_rotation_to_centre ((RaPoint) { 0.3, 0.8 });
  const RaClip oblique = ra_clip_meridian_of (&upright);
  const struct {
    double lon_deg, lat_deg, radius_deg;
    RaClipRelation relation;
  } cases[] = {
    { 20, 0, 89, RA_CLIP_INSIDE },   { 20, 60, 29, RA_CLIP_INSIDE },   { 20, 60, 31, RA_CLIP_ACROSS },
    { -155, 0, 6, RA_CLIP_ACROSS },  { -155, 0, 4, RA_CLIP_INSIDE },   { -165, 0, 4, RA_CLIP_INSIDE },
    { -165, 80, 1, RA_CLIP_ACROSS }, { 20, 0, 100, RA_CLIP_ACROSS },   { 110, -45, 44, RA_CLIP_INSIDE },
    { 110, 0, 89, RA_CLIP_INSIDE },  { 111, 0, 89.5, RA_CLIP_ACROSS },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const RaVec3 centre
        = ra_vec3_from_lonlat ((RaPoint) { ra_radians (cases[i].lon_deg), ra_radians (cases[i].lat_deg) });
    const RaCap bounds = { centre, ra_radians (cases[i].radius_deg) };
    g_assert_cmpint (ra_clip_relate (&clip, &bounds), ==, cases[i].relation);
    g_assert_cmpint (ra_clip_relate (&oblique, &bounds), ==, RA_CLIP_ACROSS);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/clip-meridian/ring-counts", test_ring_counts);
  g_test_add_func ("/geo/clip-meridian/rotation-invariance", test_rotation_invariance);
  g_test_add_func ("/geo/clip-meridian/band-about-pole", test_band_about_pole);
  g_test_add_func ("/geo/clip-meridian/stripe-and-both-poles", test_stripe_and_both_poles);
  g_test_add_func ("/geo/clip-meridian/whole-sphere", test_whole_sphere);
  g_test_add_func ("/geo/clip-meridian/on-the-cut", test_on_the_cut);
  g_test_add_func ("/geo/clip-meridian/degenerate", test_degenerate);
  g_test_add_func ("/geo/clip-meridian/spur", test_spur);
  g_test_add_func ("/geo/clip-meridian/lines", test_lines);
  g_test_add_func ("/geo/clip-meridian/off-the-cut", test_off_the_cut);
  g_test_add_func ("/geo/clip-meridian/relation", test_relation);
  return g_test_run ();
}
