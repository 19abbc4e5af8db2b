/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The outline of a union: every point on its own circle, and outside or inside the other rings as its class says. */
#include "geo/ring-outline.h"
#include "tests/geo/helpers.h"

static double
distance_m (const RaRangeRing *ring, RaPoint point)
{
  return ra_geodesic_distance_m (ring->lat_deg, ring->lon_deg, ra_degrees (point.y), ra_degrees (point.x));
}

static gboolean
covers (const RaRangeRing *ring, RaPoint point, double slack_m)
{
  const double distance = distance_m (ring, point);
  return distance < ring->max_m + slack_m && (ring->min_m <= 0 || distance > ring->min_m - slack_m);
}

static void
check_line (const RaRangeRing *rings, guint n_rings, const RaMember *member, const RaPoint *points, guint n)
{
  const RaRangeRing *own = &rings[member->feature];
  for (guint i = 0; i < n; i++) {
    const double distance = distance_m (own, points[i]);
    g_assert_true (fabs (distance - own->max_m) < 0.001 || fabs (distance - own->min_m) < 0.001);
    gboolean surely_covered = FALSE;
    gboolean maybe_covered = FALSE;
    for (guint k = 0; k < n_rings; k++) {
      surely_covered |= k != member->feature && covers (&rings[k], points[i], -20);
      maybe_covered |= k != member->feature && covers (&rings[k], points[i], 20);
    }
    if (member->klass == RA_OUTLINE_FREE)
      g_assert_false (surely_covered);
    else
      g_assert_true (maybe_covered);
  }
}

static void
check (const RaRangeRing *rings, guint n_rings, guint n_lines)
{
  g_autoptr (RaFeatureSet) lines = ra_feature_set_new (RA_GEOMETRY_LINES);
  ra_ring_outline_add (lines, rings, n_rings, 100);
  g_assert_cmpuint (lines->members->len, ==, n_lines);
  for (guint i = 0; i < n_lines; i++) {
    const RaMember *member = ra_feature_set_member (lines, i);
    guint n;
    const RaPoint *points = ra_path_part (lines->path, member->first_part, &n);
    check_line (rings, n_rings, member, points, n);
  }
}

static void
test_alone (void)
{
  check (&(RaRangeRing) { 54.71, 20.51, 0, 5500000 }, 1, 1);
  check (&(RaRangeRing) { 54.71, 20.51, 500000, 5500000 }, 1, 2);
}

static void
test_apart_and_nested (void)
{
  const RaRangeRing apart[] = { { 0, 0, 0, 500000 }, { 0, 90, 0, 500000 } };
  check (apart, 2, 2);
  const RaRangeRing nested[] = { { 0, 0, 0, 500000 }, { 1, 1, 0, 2500000 } };
  check (nested, 2, 2);
  const RaRangeRing same[] = { { 0, 0, 0, 500000 }, { 0, 0, 0, 500000 } };
  g_autoptr (RaFeatureSet) lines = ra_feature_set_new (RA_GEOMETRY_LINES);
  ra_ring_outline_add (lines, same, 2, 100);
  g_assert_cmpuint (ra_feature_set_member (lines, 0)->klass, ==, RA_OUTLINE_FREE);
  g_assert_cmpuint (ra_feature_set_member (lines, 1)->klass, ==, RA_OUTLINE_COVERED);
}

static void
test_crossing (void)
{
  /* Two circles that cross give each a free and a covered arc; also across the date line and round the pole. */
  const RaRangeRing pairs[][2] = {
    { { 54.7, 20.5, 0, 2350000 }, { 44.1, 24.4, 0, 2350000 } },
    { { -17, 178, 0, 1500000 }, { -17, -170, 0, 1500000 } },
    { { 80, 0, 0, 2000000 }, { 80, 180, 0, 2000000 } },
  };
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    check (pairs[i], 2, 4);
}

static void
test_four_sites (void)
{
  const RaRangeRing sites[] = { { 48.584, 45.734, 0, 2350000 },
                                { 56.843, 62.711, 0, 2350000 },
                                { 43.744, 44.652, 0, 2350000 },
                                { 56.849, 41.388, 0, 2350000 } };
  g_autoptr (RaFeatureSet) lines = ra_feature_set_new (RA_GEOMETRY_LINES);
  ra_ring_outline_add (lines, sites, 4, 100);
  check (sites, 4, lines->members->len);
}

/* Rings and bands of all sizes, at the poles and across the date line too: what is asked in what order changes nothing.
 */
static void
test_many (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20210613);
  RaRangeRing rings[40];
  for (guint i = 0; i < G_N_ELEMENTS (rings); i++) {
    const double max_m = exp (g_rand_double_range (random, log (20e3), log (6000e3)));
    rings[i] = (RaRangeRing) { g_rand_double_range (random, -90, 90), g_rand_double_range (random, -180, 180),
                               i % 3 == 0 ? max_m * 0.6 : 0, max_m };
  }
  rings[7] = rings[5];
  g_autoptr (RaFeatureSet) lines = ra_feature_set_new (RA_GEOMETRY_LINES);
  ra_ring_outline_add (lines, rings, G_N_ELEMENTS (rings), 20000);
  guint n_covered = 0;
  gboolean met[G_N_ELEMENTS (rings)] = { FALSE };
  for (guint i = 0; i < lines->members->len; i++) {
    const RaMember *member = ra_feature_set_member (lines, i);
    guint n;
    const RaPoint *points = ra_path_part (lines->path, member->first_part, &n);
    check_line (rings, G_N_ELEMENTS (rings), member, points, n);
    n_covered += member->klass == RA_OUTLINE_COVERED ? 1 : 0;
    met[member->feature] = TRUE;
  }
  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    g_assert_true (met[i]);
  g_assert_cmpuint (n_covered, >, 15);
  g_assert_cmpuint (lines->members->len - n_covered, >, 15);
}

static void
test_nothing_and_everything (void)
{
  g_autoptr (RaFeatureSet) lines = ra_feature_set_new (RA_GEOMETRY_LINES);
  const RaRangeRing none[] = { { 0, 0, 0, 0 }, { 0, 0, 0, NAN }, { 0, 0, 500, 400 }, { 0, 0, 0, 20004000 } };
  ra_ring_outline_add (lines, none, G_N_ELEMENTS (none), 100);
  g_assert_cmpuint (lines->members->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/ring-outline/alone", test_alone);
  g_test_add_func ("/geo/ring-outline/apart-and-nested", test_apart_and_nested);
  g_test_add_func ("/geo/ring-outline/crossing", test_crossing);
  g_test_add_func ("/geo/ring-outline/four-sites", test_four_sites);
  g_test_add_func ("/geo/ring-outline/many", test_many);
  g_test_add_func ("/geo/ring-outline/nothing-and-everything", test_nothing_and_everything);
  return g_test_run ();
}
