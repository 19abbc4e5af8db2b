/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a clip says of a cap, against the points of that cap: those on its rim, at its middle and between. */
#include "geo/clip-region.h"

#include "tests/geo/helpers.h"

#define N_RIM 48
/* Nearer to an edge than this either answer is right: the clip's own radius is 3e-7 rad short. */
#define SLACK_RAD 2e-6

typedef struct {
  double nearest_rad; /* of the points to what decides: the clip's centre, or its cut */
  double farthest_rad;
} Span;

typedef double (*DistanceFunc) (RaVec3 point, gconstpointer from);

static RaVec3
random_point (GRand *random)
{
  const double z = g_rand_double_range (random, -1, 1);
  const double lon_rad = g_rand_double_range (random, -RA_PI, RA_PI);
  const double across = sqrt (1 - z * z);
  return (RaVec3) { across * cos (lon_rad), across * sin (lon_rad), z };
}

static RaVec3
blend (RaVec3 a, double of_a, RaVec3 b, double of_b)
{
  return (RaVec3) { a.x * of_a + b.x * of_b, a.y * of_a + b.y * of_b, a.z * of_a + b.z * of_b };
}

static RaVec3
unit (RaVec3 v)
{
  return blend (v, 1 / ra_vec3_length (v), v, 0);
}

/* A point of the cap, so much of its radius from the middle. */
static RaVec3
point_of (const RaCap *cap, double share, double azimuth_rad)
{
  const RaVec3 helper = fabs (cap->centre.z) < 0.9 ? (RaVec3) { 0, 0, 1 } : (RaVec3) { 1, 0, 0 };
  const RaVec3 east = unit (ra_vec3_cross (helper, cap->centre));
  const RaVec3 north = ra_vec3_cross (cap->centre, east);
  const RaVec3 heading = blend (north, cos (azimuth_rad), east, sin (azimuth_rad));
  return blend (cap->centre, cos (share * cap->radius_rad), heading, sin (share * cap->radius_rad));
}

static Span
span_of (const RaCap *cap, DistanceFunc measure, gconstpointer from)
{
  Span span = { G_MAXDOUBLE, -1 };
  for (guint i = 0; i <= 4 * N_RIM; i++) {
    const double distance = measure (point_of (cap, (double)(i / N_RIM) / 4, RA_TAU * (i % N_RIM) / N_RIM), from);
    span.nearest_rad = MIN (span.nearest_rad, distance);
    span.farthest_rad = MAX (span.farthest_rad, distance);
  }
  return span;
}

static double
distance_between (RaVec3 point, gconstpointer from)
{
  return atan2 (ra_vec3_length (ra_vec3_cross (point, *(const RaVec3 *)from)),
                ra_vec3_dot (point, *(const RaVec3 *)from));
}

/* A clip that says that it holds all of a cap, or nothing, is right for each of its points. */
static void
test_caps (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1987);
  guint n_said[3] = { 0 };
  for (guint i = 0; i < test_samples (2000); i++) {
    const RaVec3 centre = random_point (random);
    const double radius_rad = g_rand_double_range (random, 0.01, RA_PI - 0.01);
    const RaClip clip = ra_clip_cap (ra_vec3_to_lonlat (centre), radius_rad, 0.02);
    const RaCap cap = { random_point (random), g_rand_double_range (random, 0, RA_HALF_PI) };
    const Span span = span_of (&cap, distance_between, &centre);
    const RaClipRelation relation = ra_clip_relate (&clip, &cap);
    n_said[relation]++;
    if (relation == RA_CLIP_INSIDE)
      g_assert_cmpfloat (span.farthest_rad, <, radius_rad + SLACK_RAD);
    else if (relation == RA_CLIP_OUTSIDE)
      g_assert_cmpfloat (span.nearest_rad, >, radius_rad - SLACK_RAD);
  }
  for (guint i = 0; i < G_N_ELEMENTS (n_said); i++)
    g_assert_cmpuint (n_said[i], >, 0);
}

/* And it does not hedge: caps whose points lie clearly on one side are said to. */
static void
test_caps_decided (void)
{
  const RaPoint centres[] = { { 0, 0 }, { RA_PI, 0.3 }, { 1, RA_HALF_PI }, { -2, -RA_HALF_PI } };
  for (guint i = 0; i < G_N_ELEMENTS (centres); i++) {
    const RaVec3 centre = ra_vec3_from_lonlat (centres[i]);
    const RaClip clip = ra_clip_cap (centres[i], 1, 0.02);
    const RaCap far_side = { blend (centre, -1, centre, 0), 1 };
    const RaCap about = { centre, 1 };
    const RaCap rim = { point_of (&about, 1, 0.7), 0.1 };
    g_assert_cmpint (ra_clip_relate (&clip, &(RaCap) { centre, 0.99 }), ==, RA_CLIP_INSIDE);
    g_assert_cmpint (ra_clip_relate (&clip, &far_side), ==, RA_CLIP_OUTSIDE);
    g_assert_cmpint (ra_clip_relate (&clip, &rim), ==, RA_CLIP_ACROSS);
    g_assert_cmpint (ra_clip_relate (&clip, &(RaCap) { rim.centre, 0 }), !=, RA_CLIP_INSIDE);
    g_assert_cmpint (ra_clip_relate (&clip, &(RaCap) { centre, RA_PI }), ==, RA_CLIP_ACROSS);
  }
}

/* To the half of a meridian opposite to @from's longitude, pole to pole: walked, not calculated. */
static double
distance_to_cut (RaVec3 point, gconstpointer from)
{
  const double lon_rad = *(const double *)from + RA_PI;
  double nearest = RA_PI;
  for (guint i = 0; i <= 720; i++) {
    const RaVec3 on_cut = ra_vec3_from_lonlat ((RaPoint) { lon_rad, RA_PI * i / 720 - RA_HALF_PI });
    nearest = MIN (nearest, distance_between (point, &on_cut));
  }
  return nearest;
}

/* A cap that is said to lie off the cut holds no point of it; one about a pole always does. */
static void
test_meridians (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2021);
  const double step_rad = RA_PI / 720;
  guint n_inside = 0;
  for (guint i = 0; i < test_samples (400); i++) {
    const double lon_rad = g_rand_double_range (random, -RA_PI, RA_PI);
    const RaClip clip = ra_clip_meridian (lon_rad);
    const RaCap cap = { random_point (random), g_rand_double_range (random, 0, 1.5) };
    const double distance = distance_to_cut (cap.centre, &lon_rad);
    const RaClipRelation relation = ra_clip_relate (&clip, &cap);
    g_assert_cmpint (relation, !=, RA_CLIP_OUTSIDE);
    if (distance > cap.radius_rad + step_rad)
      g_assert_cmpint (relation, ==, RA_CLIP_INSIDE);
    if (relation == RA_CLIP_INSIDE)
      g_assert_cmpfloat (distance, >, cap.radius_rad - SLACK_RAD);
    n_inside += relation == RA_CLIP_INSIDE;
  }
  g_assert_cmpuint (n_inside, >, 0);
  for (int pole = -1; pole <= 1; pole += 2) {
    const RaClip clip = ra_clip_meridian (0.5);
    g_assert_cmpint (ra_clip_relate (&clip, &(RaCap) { { 0, 0, pole }, 0.001 }), ==, RA_CLIP_ACROSS);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/clip-region/caps", test_caps);
  g_test_add_func ("/geo/clip-region/caps-decided", test_caps_decided);
  g_test_add_func ("/geo/clip-region/meridians", test_meridians);
  return g_test_run ();
}
