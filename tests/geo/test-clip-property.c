/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clipping conserves area. Rings are polygons of great-circle arcs whose area is known exactly; the measure of the
 * result is taken on an equal-area map, where a jump over the map or an inverted ring cannot hide.
 *
 * RA_TEST_SAMPLES raises the number of random rings. */
#include "tests/geo/helpers.h"

typedef struct {
  guint total;
  guint wrong;
  double worst;
} Tally;

static void
report (const Tally *tally, const char *what)
{
  g_test_message ("%s: %u wrong of %u, largest error %.3g sr", what, tally->wrong, tally->total, tally->worst);
  g_assert_cmpuint (tally->total, >, 0);
  g_assert_cmpuint (tally->wrong, ==, 0);
}

static void
count (Tally *tally, double actual, double expected, double tolerance, const TestCircle *c, const char *clip)
{
  const double error = fabs (actual - expected);
  tally->total++;
  if (error <= tolerance) {
    tally->worst = MAX (tally->worst, error);
    return;
  }
  tally->wrong++;
  if (tally->wrong <= 20)
    g_test_message ("%s: centre %.10g %.10g radius %.10g, %u points, phase %.10g, snap %g%s: area %.9g, not %.9g", clip,
                    c->lon_deg, c->lat_deg, c->radius_deg, c->n_points, c->phase, c->snap_deg, c->hole ? ", hole" : "",
                    actual, expected);
}

/* What a snapped ring's area may differ from the exact one. */
static double
snap_error (const TestCircle *circle)
{
  return 7 * ra_radians (circle->snap_deg);
}

static void
check_meridian (const TestCircle *circle, double lon_deg, Tally *tally)
{
  g_autoptr (RaPath) ring = ra_path_new ();
  test_add_circle (ring, circle);
  const RaClip clip = ra_clip_meridian (ra_radians (lon_deg));
  g_autoptr (RaPath) out = test_clip_polygon (&clip, ring);
  for (guint i = 0; i < ra_path_n_points (out); i++)
    g_assert_cmpfloat (fabs (g_array_index (out->points, RaPoint, i).x - ra_radians (lon_deg)), <=, RA_PI + 1e-9);
  g_autofree char *name = g_strdup_printf ("cut opposite to %g", lon_deg);
  count (tally, test_area_on_cylinder (out), test_circle_area (circle), 2e-5 + snap_error (circle), circle, name);
}

typedef struct {
  double lon_deg;
  double lat_deg;
  double radius_deg;
} Window;

static void
check_cap (const TestCircle *circle, const Window *window, Tally *tally)
{
  g_autoptr (RaPath) ring = ra_path_new ();
  test_add_circle (ring, circle);
  const RaPoint centre = { ra_radians (window->lon_deg), ra_radians (window->lat_deg) };
  const double radius = ra_radians (window->radius_deg);
  const RaClip clip = ra_clip_cap (centre, radius, ra_radians (1));
  g_autoptr (RaPath) out = test_clip_polygon (&clip, ring);
  test_assert_within (out, centre, radius + 1e-9);
  const double distance = test_distance_rad (circle->lon_deg, circle->lat_deg, window->lon_deg, window->lat_deg);
  double ring_radius = ra_radians (circle->radius_deg);
  double overlap = test_overlap_area (ring_radius, radius, distance);
  if (circle->hole)
    overlap = test_cap_area (radius) - overlap;
  /* The polygon is a little smaller than its circle, and so is the outline made of steps of one degree. */
  const TestCircle disc = { .radius_deg = circle->radius_deg, .n_points = circle->n_points };
  const double chords = fabs (test_circle_area (&disc) - test_cap_area (ring_radius));
  g_autofree char *name = g_strdup_printf ("cap %g %g r %g", window->lon_deg, window->lat_deg, window->radius_deg);
  count (tally, test_area_about (out, centre), overlap, 4e-4 + 1.01 * chords + snap_error (circle), circle, name);
}

static TestCircle
random_circle (GRand *rand)
{
  const double sine = g_rand_double_range (rand, -1, 1);
  return (TestCircle) {
    .lon_deg = g_rand_double_range (rand, -180, 180),
    .lat_deg = ra_degrees (asin (sine)),
    .radius_deg = g_rand_double_range (rand, 0.01, 179),
    .n_points = (guint)g_rand_int_range (rand, 24, 80),
    .phase = g_rand_double (rand),
    .hole = g_rand_boolean (rand),
  };
}

static void
test_random_meridian (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20190202);
  Tally tally = { 0 };
  for (guint i = test_samples (2500); i > 0; i--) {
    const TestCircle circle = random_circle (rand);
    check_meridian (&circle, g_rand_double_range (rand, -180, 180), &tally);
  }
  report (&tally, "random rings, meridian");
}

static const double clip_radii_deg[] = { 30, 60, 90, 120, 150, 179 };

static void
test_random_cap (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (19871208);
  Tally tally = { 0 };
  for (guint i = test_samples (2500); i > 0; i--) {
    const TestCircle circle = random_circle (rand);
    Window window = { g_rand_double_range (rand, -180, 180), g_rand_double_range (rand, -90, 90), 0 };
    for (guint k = 0; k < G_N_ELEMENTS (clip_radii_deg); k++) {
      window.radius_deg = clip_radii_deg[k];
      check_cap (&circle, &window, &tally);
    }
  }
  report (&tally, "random rings, caps");
}

static const double hard_lon_deg[] = { 0, 1e-7, 45, 90, -90, 135, 179, 179.9999, -179.9999, 180, -180, 160 };
static const double hard_lat_deg[] = { 0, 1e-7, -1e-7, 30, -30, 60, -60, 70, -70, 85, -85, 89.9999, 90, -90 };
static const double hard_radius_deg[]
    = { 0.01, 0.1, 1, 5, 10, 20, 29.9, 30, 30.1, 45, 60, 80, 85, 89, 90, 90.0001, 100, 120, 150, 179 };

typedef void (*CheckFunc) (const TestCircle *circle, Tally *tally);

/* Every hard centre with every hard radius: vertices towards north or between, as computed or on a grid of 1e-9
 * degrees (where coordinates coincide exactly, as they do in files), interior inside or outside; of these eight every
 * @stride-th, others at each centre and radius. */
static void
for_hard_circles (CheckFunc check, guint stride, Tally *tally)
{
  for (guint i = 0; i < G_N_ELEMENTS (hard_lon_deg); i++)
    for (guint k = 0; k < G_N_ELEMENTS (hard_lat_deg); k++)
      for (guint m = 0; m < G_N_ELEMENTS (hard_radius_deg); m++)
        for (guint variant = (i + k + m) % stride; variant < 8; variant += stride) {
          const TestCircle circle = {
            .lon_deg = hard_lon_deg[i],
            .lat_deg = hard_lat_deg[k],
            .radius_deg = hard_radius_deg[m],
            .n_points = 36,
            .phase = (variant & 1) != 0 ? 0.5 : 0,
            .snap_deg = (variant & 2) != 0 ? 1e-9 : 0,
            .hole = (variant & 4) != 0,
            .minus_180 = (i + k) % 2,
          };
          check (&circle, tally);
        }
}

static void
check_at_zero (const TestCircle *circle, Tally *tally)
{
  check_meridian (circle, 0, tally);
}

static void
check_elsewhere (const TestCircle *circle, Tally *tally)
{
  check_meridian (circle, circle->lat_deg > 0 ? 180 : 90, tally);
}

static void
test_hard_meridian (void)
{
  Tally tally = { 0 };
  for_hard_circles (check_at_zero, 1, &tally);
  for_hard_circles (check_elsewhere, 1, &tally);
  report (&tally, "adversarial rings, meridian");
}

static void
check_caps_at (const TestCircle *circle, double lon_deg, double lat_deg, Tally *tally)
{
  for (guint i = 0; i < G_N_ELEMENTS (clip_radii_deg); i++) {
    const Window window = { lon_deg, lat_deg, clip_radii_deg[i] };
    check_cap (circle, &window, tally);
  }
}

static void
check_caps_at_equator (const TestCircle *circle, Tally *tally)
{
  if (circle->hole && circle->phase != 0) /* nothing new, and time */
    return;
  check_caps_at (circle, 0, 0, tally);
}

static void
check_caps_at_pole (const TestCircle *circle, Tally *tally)
{
  if (circle->hole != (circle->phase != 0))
    return;
  check_caps_at (circle, 0, circle->lon_deg > 0 ? 90 : -90, tally);
}

static void
test_hard_cap (void)
{
  Tally tally = { 0 };
  for_hard_circles (check_caps_at_equator, 2, &tally);
  report (&tally, "adversarial rings, caps about the equator");
}

static void
test_hard_cap_at_pole (void)
{
  Tally tally = { 0 };
  for_hard_circles (check_caps_at_pole, 2, &tally);
  report (&tally, "adversarial rings, caps about the poles");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/clip-property/random/meridian", test_random_meridian);
  g_test_add_func ("/geo/clip-property/random/cap", test_random_cap);
  g_test_add_func ("/geo/clip-property/adversarial/meridian", test_hard_meridian);
  g_test_add_func ("/geo/clip-property/adversarial/cap-about-equator", test_hard_cap);
  g_test_add_func ("/geo/clip-property/adversarial/cap-about-poles", test_hard_cap_at_pole);
  return g_test_run ();
}
