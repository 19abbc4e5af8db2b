/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies within rings: discs taken for countries have areas that Karney's polygons give, and inclusion and
 * exclusion must come out even, also about poles and the date line. */
#include <math.h>

#include "geo/measure.h"
#include "geo/overlap.h"
#include "tests/geo/helpers.h"

#define TOLERANCE_M 50.0

/* A set of one feature, the disc of @radius_m. */
static RaFeatureSet *
disc_country (double lat_deg, double lon_deg, double radius_m)
{
  RaFeatureSet *set = ra_feature_set_new (RA_GEOMETRY_POLYGONS);
  ra_range_ring_add (set, &(RaRangeRing) { lat_deg, lon_deg, 0, radius_m }, 1, 0, 0);
  return set;
}

static RaOverlap
overlap (const RaFeatureSet *set, const RaRangeRing *rings, guint n_rings)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) overlaps
      = ra_overlap_measure (set, rings, n_rings, &(RaOverlapOptions) { .tolerance_m = TOLERANCE_M }, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (overlaps->len, ==, 1);
  return g_array_index (overlaps, RaOverlap, 0);
}

static const RaPoint places[] = { { 20.51, 54.71 }, { 178, -17 }, { 0, 89 }, { -179.9, 70 }, { 100, -90 }, { 0, 0 } };

static void
test_concentric (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    const double lat = places[i].y;
    const double lon = places[i].x;
    g_autoptr (RaFeatureSet) country = disc_country (lat, lon, 2000000);
    const double area = ra_measure_member_m2 (country, ra_feature_set_member (country, 0));
    g_autoptr (RaFeatureSet) inner = disc_country (lat, lon, 1500000);
    const double inner_area = ra_measure_member_m2 (inner, ra_feature_set_member (inner, 0));

    const RaOverlap all = overlap (country, &(RaRangeRing) { lat, lon, 0, 2500000 }, 1);
    test_assert_near (all.area_m2 / area, 1, 1e-4);
    test_assert_near (all.covered_m2, all.area_m2, 1);
    const RaOverlap part = overlap (country, &(RaRangeRing) { lat, lon, 0, 1500000 }, 1);
    test_assert_near (part.covered_m2 / inner_area, 1, 1e-4);
    const RaOverlap band = overlap (country, &(RaRangeRing) { lat, lon, 1500000, 5500000 }, 1);
    test_assert_near (band.covered_m2 / (area - inner_area), 1, 1e-3);
    const RaOverlap none = overlap (country, &(RaRangeRing) { lat, lon, 2100000, 5500000 }, 1);
    test_assert_near (none.covered_m2, 0, 1);
  }
}

static void
test_half (void)
{
  /* Twins east and west of a ring's centre are covered alike; what one ring has of both together it has of each. */
  const RaRangeRing ring = { 54.71, 180, 0, 3000000 };
  g_autoptr (RaFeatureSet) east = disc_country (60, -150, 1500000);
  g_autoptr (RaFeatureSet) west = disc_country (60, 150, 1500000);
  const RaOverlap of_east = overlap (east, &ring, 1);
  const RaOverlap of_west = overlap (west, &ring, 1);
  g_assert_cmpfloat (of_east.covered_m2, >, 0.2 * of_east.area_m2);
  g_assert_cmpfloat (of_east.covered_m2, <, 0.99 * of_east.area_m2);
  test_assert_near (of_east.covered_m2 / of_west.covered_m2, 1, 1e-4);
}

static void
test_inclusion_and_exclusion (void)
{
  const RaRangeRing a = { 56.84, 62.71, 0, 2350000 };
  const RaRangeRing b = { 43.74, 44.65, 0, 2350000 };
  const RaRangeRing both[] = { a, b };
  g_autoptr (RaFeatureSet) country = disc_country (52, 40, 2600000);
  g_autoptr (RaFeatureSet) disc_a = disc_country (a.lat_deg, a.lon_deg, a.max_m);
  g_autoptr (RaFeatureSet) disc_b = disc_country (b.lat_deg, b.lon_deg, b.max_m);
  const double in_a = overlap (country, &a, 1).covered_m2;
  const double in_b = overlap (country, &b, 1).covered_m2;
  const double in_either = overlap (country, both, 2).covered_m2;
  g_assert_cmpfloat (in_either, >, MAX (in_a, in_b));
  g_assert_cmpfloat (in_either, <, in_a + in_b);
  /* What two rings have in common does not depend on which of them is the country. */
  test_assert_near (overlap (disc_a, &b, 1).covered_m2 / overlap (disc_b, &a, 1).covered_m2, 1, 1e-4);
}

static void
test_hole_covered_by_another (void)
{
  /* The hole of a band counts as covered where another ring covers it. */
  const RaRangeRing rings[] = { { 54.71, 20.51, 500000, 1500000 }, { 54.71, 20.51, 0, 600000 } };
  g_autoptr (RaFeatureSet) country = disc_country (54.71, 20.51, 1000000);
  const RaOverlap result = overlap (country, rings, 2);
  test_assert_near (result.covered_m2 / result.area_m2, 1, 1e-6);
}

/* A thousand rings and more are joined in another order than a few: a grid of them, none of which meets another, covers
 * as much as all of them, and one that lies over the grid covers what it would alone. */
static void
test_many (void)
{
  g_autofree RaRangeRing *rings = g_new0 (RaRangeRing, 40 * 40 + 1);
  for (guint i = 0; i < 40 * 40; i++)
    rings[i] = (RaRangeRing) { 50 - 19.5 * 0.2 + 0.2 * (i / 40), 20 - 19.5 * 0.3 + 0.3 * (i % 40), 0, 9000 };
  rings[40 * 40] = (RaRangeRing) { 50, 20, 0, 1400000 };
  g_autoptr (RaFeatureSet) country = disc_country (50, 20, 1500000);
  const RaOverlap one = overlap (country, rings, 1);
  const RaOverlap grid = overlap (country, rings, 40 * 40);
  test_assert_near (grid.covered_m2 / one.covered_m2, 40 * 40, 3);
  const RaOverlap over = overlap (country, rings, 40 * 40 + 1);
  test_assert_near (over.covered_m2 / overlap (country, &rings[40 * 40], 1).covered_m2, 1, 1e-9);
}

static void
test_whole_earth (void)
{
  g_autoptr (RaFeatureSet) country = disc_country (-30, -60, 1500000);
  const RaOverlap result = overlap (country, &(RaRangeRing) { 54.71, 20.51, 0, 20004000 }, 1);
  test_assert_near (result.covered_m2 / result.area_m2, 1, 1e-6);
}

/* Two triangles whose outline is one, and meets itself where they meet: GEOS refuses to cut that as it is. */
static void
test_touching_itself (void)
{
  static const RaPoint outline_deg[] = { { -4, -2 }, { -4, 2 }, { 0, 0 }, { 4, 2 }, { 4, -2 }, { 0, 0 } };
  g_autoptr (RaPath) rings_deg = ra_path_new ();
  ra_path_add_part (rings_deg, outline_deg, G_N_ELEMENTS (outline_deg));
  g_autoptr (RaFeatureSet) country = ra_feature_set_from_rings (rings_deg, &(RaPartLabel) { 0, 0 });
  const RaOverlap all = overlap (country, &(RaRangeRing) { 0, 0, 0, 1000000 }, 1);
  test_assert_near (all.covered_m2 / all.area_m2, 1, 1e-9);
  const RaOverlap west = overlap (country, &(RaRangeRing) { 0, -4, 0, 300000 }, 1);
  const RaOverlap east = overlap (country, &(RaRangeRing) { 0, 4, 0, 300000 }, 1);
  test_assert_near (west.covered_m2 / east.covered_m2, 1, 1e-4);
  g_assert_cmpfloat (west.covered_m2, <, 0.5 * all.area_m2);
  const RaRangeRing both[] = { { 0, -4, 0, 300000 }, { 0, 4, 0, 300000 } };
  test_assert_near (overlap (country, both, 2).covered_m2 / (2 * east.covered_m2), 1, 1e-4);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RaFeatureSet) country = disc_country (0, 0, 1000000);
  g_cancellable_cancel (cancellable);
  RaRangeRing rings[200];
  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    rings[i] = (RaRangeRing) { 0.01 * i, 0.02 * i, 0, 500000 };
  const guint counts[] = { 1, G_N_ELEMENTS (rings) };
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
    const RaOverlapOptions options = { .tolerance_m = TOLERANCE_M, .work = { .cancellable = cancellable } };
    g_assert_null (ra_overlap_measure (country, rings, counts[i], &options, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    g_clear_error (&error);
  }
}

/* Discs about the Earth, two to a feature. */
static RaFeatureSet *
many_countries (void)
{
  RaFeatureSet *set = ra_feature_set_new (RA_GEOMETRY_POLYGONS);
  for (int lat = -80; lat <= 80; lat += 20)
    for (int lon = -180; lon < 180; lon += 60)
      for (int i = 0; i < 2; i++)
        ra_range_ring_add (set, &(RaRangeRing) { lat, lon + 6 * i, 0, 300000 }, 1000,
                           (guint)((lat + 80) / 20 * 6 + (lon + 180) / 60), 0);
  return set;
}

/* What is left out no ring meets, what is not is measured as ever: none comes to nothing that has something. */
static void
test_met_only (void)
{
  static const double radii_m[] = { 1000, 1400000, 1900000, 5500000 };
  g_autoptr (RaFeatureSet) set = many_countries ();
  guint n_left_out = 0;
  for (guint i = 0; i < G_N_ELEMENTS (places) * G_N_ELEMENTS (radii_m); i++) {
    const RaPoint place = places[i % G_N_ELEMENTS (places)];
    const RaRangeRing ring = { place.y, place.x, 0, radii_m[i / G_N_ELEMENTS (places)] };
    RaOverlapOptions options = { .tolerance_m = TOLERANCE_M };
    g_autoptr (GArray) full = ra_overlap_measure (set, &ring, 1, &options, NULL);
    options.met_only = TRUE;
    g_autoptr (GArray) met = ra_overlap_measure (set, &ring, 1, &options, NULL);
    g_assert_cmpuint (met->len, ==, full->len);
    for (guint k = 0; k < full->len; k++) {
      const RaOverlap *a = &g_array_index (full, RaOverlap, k);
      const RaOverlap *b = &g_array_index (met, RaOverlap, k);
      g_assert_cmpfloat (b->covered_m2, ==, a->covered_m2);
      g_assert_true (isnan (b->area_m2) || b->area_m2 == a->area_m2);
      n_left_out += isnan (b->area_m2) ? 1 : 0;
    }
  }
  g_assert_cmpuint (n_left_out, >, 500);
}

/* All steps that were expected are made, by few rings as by many, and each of two runs is half of the work. */
static void
test_progress (void)
{
  g_autoptr (RaFeatureSet) country = disc_country (0, 0, 1000000);
  g_autoptr (RaSteps) steps = ra_steps_new (2);
  RaRangeRing rings[200];
  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    rings[i] = (RaRangeRing) { 0.01 * i, 0.02 * i, 0, 500000 };
  const guint counts[] = { 3, G_N_ELEMENTS (rings) };
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
    const RaOverlapOptions options = { .tolerance_m = TOLERANCE_M, .work = { .progress = steps } };
    test_assert_near (ra_steps_get_share (steps), 0.5 * i, 1e-9);
    g_autoptr (GArray) overlaps = ra_overlap_measure (country, rings, counts[i], &options, NULL);
    g_assert_nonnull (overlaps);
    test_assert_near (ra_steps_get_share (steps), 0.5 * (i + 1), 1e-9);
    ra_steps_end_run (steps);
  }
  test_assert_near (ra_steps_get_share (NULL), 0, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/overlap/concentric", test_concentric);
  g_test_add_func ("/geo/overlap/half", test_half);
  g_test_add_func ("/geo/overlap/inclusion-and-exclusion", test_inclusion_and_exclusion);
  g_test_add_func ("/geo/overlap/hole-covered-by-another", test_hole_covered_by_another);
  g_test_add_func ("/geo/overlap/many", test_many);
  g_test_add_func ("/geo/overlap/whole-earth", test_whole_earth);
  g_test_add_func ("/geo/overlap/touching-itself", test_touching_itself);
  g_test_add_func ("/geo/overlap/cancelled", test_cancelled);
  g_test_add_func ("/geo/overlap/met-only", test_met_only);
  g_test_add_func ("/geo/overlap/progress", test_progress);
  return g_test_run ();
}
