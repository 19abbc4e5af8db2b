/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Layers that are projected together, on all processors, are those that are projected one by one. */
#include "app/layout/planar-cache.h"

#include "tests/layout/helpers.h"

static const RaPlanarRequest requests[] = {
  { RA_LAYER_COUNTRIES, RA_SCALE_50M, RA_BOUNDARIES_UN }, { RA_LAYER_COASTLINE, RA_SCALE_50M, RA_BOUNDARIES_UN },
  { RA_LAYER_BORDERS, RA_SCALE_50M, RA_BOUNDARIES_UN },   { RA_LAYER_LAKES, RA_SCALE_50M, RA_BOUNDARIES_UN },
  { RA_LAYER_GERMANY, RA_SCALE_50M, RA_BOUNDARIES_UN },
};

static RaPlanarCache *
open_cache (const char *projection)
{
  g_autoptr (GError) error = NULL;
  RaPlanarCache *cache = ra_planar_cache_new (test_basemap ());
  const RaProjectionSpec spec = { g_intern_string (projection), 54.71, 20.51 };
  g_assert_nonnull (ra_planar_cache_set_projection (cache, &spec, &error));
  g_assert_no_error (error);
  return cache;
}

static const RaPlanar *
get (RaPlanarCache *cache, const RaPlanarRequest *request)
{
  const RaFeatureSet *features;
  g_autoptr (GError) error = NULL;
  const RaPlanar *planar
      = ra_planar_cache_get (cache, request->layer, request->scale, request->boundaries, NULL, &features, &error);
  g_assert_no_error (error);
  return planar;
}

/* Member by member, as nobody fills what lies between them. */
static void
assert_same_parts (const GArray *a, const GArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++) {
    const RaPlanarPart *part = &g_array_index (a, RaPlanarPart, i);
    const RaPlanarPart *other = &g_array_index (b, RaPlanarPart, i);
    g_assert_cmpuint (part->member, ==, other->member);
    g_assert_cmpmem (&part->box, sizeof part->box, &other->box, sizeof other->box);
  }
}

static void
assert_same_array (const GArray *a, const GArray *b, gsize element_size)
{
  g_assert_cmpmem (a->data, a->len * element_size, b->data, b->len * element_size);
}

static void
test_same (gconstpointer projection)
{
  g_autoptr (RaPlanarCache) together = open_cache (projection);
  g_autoptr (RaPlanarCache) one_by_one = open_cache (projection);
  const RaPlanar *kept = get (together, &requests[1]);
  g_assert_true (ra_planar_cache_prepare (together, requests, G_N_ELEMENTS (requests), NULL));
  g_assert_true (get (together, &requests[1]) == kept);
  for (guint i = 0; i < G_N_ELEMENTS (requests); i++) {
    const RaPlanar *a = get (together, &requests[i]);
    const RaPlanar *b = get (one_by_one, &requests[i]);
    g_assert_cmpuint (ra_path_n_points (a->path), >, 20);
    assert_same_array (a->path->points, b->path->points, sizeof (RaPoint));
    assert_same_array (a->path->part_ends, b->path->part_ends, sizeof (guint));
    assert_same_parts (a->parts, b->parts);
  }
}

/* On one thread layers are made one by one, when they are asked for. */
static void
test_alone (void)
{
  g_autoptr (RaPlanarCache) cache = open_cache ("europe");
  g_autoptr (RaPlanarCache) other = open_cache ("europe");
  ra_planar_cache_set_alone (cache, TRUE);
  g_assert_true (ra_planar_cache_prepare (cache, requests, G_N_ELEMENTS (requests), NULL));
  assert_same_array (get (cache, &requests[0])->path->points, get (other, &requests[0])->path->points,
                     sizeof (RaPoint));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_cancellable_cancel (cancellable);
  g_assert_false (ra_planar_cache_prepare (cache, requests, G_N_ELEMENTS (requests), cancellable));
}

/* What was cancelled is made when it is asked for again. */
static void
test_cancelled (void)
{
  g_autoptr (RaPlanarCache) cache = open_cache ("europe");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_cancellable_cancel (cancellable);
  g_assert_false (ra_planar_cache_prepare (cache, requests, G_N_ELEMENTS (requests), cancellable));
  g_assert_true (ra_planar_cache_prepare (cache, requests, G_N_ELEMENTS (requests), NULL));
  g_assert_nonnull (get (cache, &requests[0]));
}

static RaCap
cap_about (double lat_deg, double lon_deg, double radius_rad)
{
  const RaPoint middle = { ra_radians (lon_deg), ra_radians (lat_deg) };
  return (RaCap) { ra_vec3_from_lonlat (middle), radius_rad };
}

static guint
count_parts (const RaPlanar *planar, guint member)
{
  guint n = 0;
  for (guint i = 0; i < planar->parts->len; i++)
    n += g_array_index (planar->parts, RaPlanarPart, i).member == member ? 1 : 0;
  return n;
}

/* All members of the whole that meet the cap are there, and whole. */
static void
assert_shows (RaPlanarCache *cache, const RaPlanarRequest *request, const RaPlanar *whole, const RaCap *cap)
{
  const RaFeatureSet *features;
  const RaPlanar *some
      = ra_planar_cache_get (cache, request->layer, request->scale, request->boundaries, NULL, &features, NULL);
  for (guint i = 0; i < features->members->len; i++) {
    const RaCap *bounds = &ra_feature_set_member (features, i)->bounds;
    if (ra_acos (ra_vec3_dot (bounds->centre, cap->centre)) <= bounds->radius_rad + cap->radius_rad)
      g_assert_cmpuint (count_parts (some, i), ==, count_parts (whole, i));
  }
}

/* What a moving map shows is there, most of the rest is not; it is projected anew only where the map has left it, and
 * never again once all of it is held. */
static void
test_seen (gconstpointer projection)
{
  g_autoptr (RaPlanarCache) cache = open_cache (projection);
  g_autoptr (RaPlanarCache) other = open_cache (projection);
  const RaCap caps[] = { cap_about (54.71, 20.51, 0.2), cap_about (52, 24, 0.2), cap_about (54.71, 20.51, 0.05),
                         cap_about (40, 60, 0.3) };
  static const gboolean stays[] = { FALSE, TRUE, TRUE, FALSE };
  const RaPlanar *before = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (caps); i++) {
    ra_planar_cache_see (cache, &caps[i]);
    g_assert_true (i % 2 == 0 || ra_planar_cache_prepare (cache, requests, G_N_ELEMENTS (requests), NULL));
    const RaPlanar *seen = get (cache, &requests[0]);
    g_assert_cmpint (seen == before, ==, stays[i]);
    g_assert_cmpuint (seen->parts->len, <, get (other, &requests[0])->parts->len / 2);
    assert_shows (cache, &requests[0], get (other, &requests[0]), &caps[i]);
    before = seen;
  }
  ra_planar_cache_see (cache, NULL);
  before = get (cache, &requests[0]);
  assert_same_parts (before->parts, get (other, &requests[0])->parts);
  ra_planar_cache_see (cache, &caps[0]);
  g_assert_true (get (cache, &requests[0]) == before);
}

int
main (int argc, char **argv)
{
  static const char *const projections[]
      = { "europe", "globe", "robinson", "mercator", "+proj=lcc +lat_1=30 +lat_2=60" };
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (projections); i++) {
    g_autofree char *path = g_strdup_printf ("/layout/planar-cache/same/%s", projections[i]);
    g_test_add_data_func (path, projections[i], test_same);
  }
  g_test_add_data_func ("/layout/planar-cache/seen/europe", "europe", test_seen);
  g_test_add_data_func ("/layout/planar-cache/seen/globe", "globe", test_seen);
  g_test_add_func ("/layout/planar-cache/alone", test_alone);
  g_test_add_func ("/layout/planar-cache/cancelled", test_cancelled);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
