/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real thing: Natural Earth's countries through stitching and both clips. Each member is conserved, seen from
 * anywhere and cut anywhere; land is a bit less than a third of the sphere, so nothing is inside out. */
#include "data/shapefile.h"
#include "geo/feature-set.h"
#include "tests/geo/helpers.h"

static RaFeatureSet *
read_land (const char *scale)
{
  const char *data_dir = g_getenv ("RANGE_ATLAS_DATA_DIR");
  if (data_dir == NULL)
    return NULL;
  g_autofree char *name = g_strdup_printf ("ne_%s_admin_0_countries.shp", scale);
  g_autofree char *path = g_build_filename (data_dir, "natural-earth", scale, name, NULL);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RaShapefile) file = ra_shapefile_read (path, NULL, &error);
  g_assert_no_error (error);
  g_autofree RaPartLabel *labels = g_new0 (RaPartLabel, file->records->len + 1);
  for (guint i = 0; i < file->records->len; i++)
    labels[i].feature = g_array_index (file->records, guint, i);
  return ra_feature_set_from_rings (file->parts, labels);
}

static void
take_member (const RaFeatureSet *set, guint index, RaPath *rings)
{
  const RaMember *member = ra_feature_set_member (set, index);
  ra_path_clear (rings);
  for (guint i = 0; i < member->n_parts; i++) {
    guint n;
    const RaPoint *points = ra_path_part (set->path, member->first_part + i, &n);
    ra_path_add_part (rings, points, n);
  }
}

/* Of a member smaller than a hemisphere. */
static double
area_of (const RaFeatureSet *set, guint index, const RaPath *rings)
{
  return test_area_about (rings, ra_vec3_to_lonlat (ra_feature_set_member (set, index)->bounds.centre));
}

static double
area_within (const RaPath *rings, RaPoint centre, double radius_deg)
{
  const RaClip clip = ra_clip_cap (centre, ra_radians (radius_deg), ra_radians (1));
  g_autoptr (RaPath) out = test_clip_polygon (&clip, rings);
  return test_area_about (out, centre);
}

typedef struct {
  guint n_total;
  guint n_wrong;
} Tally;

static void
check_view (const RaFeatureSet *set, const double *areas, RaPoint centre, Tally *tally)
{
  const RaPoint back = { ra_wrap_longitude (centre.x + RA_PI), -centre.y };
  g_autoptr (RaPath) rings = ra_path_new ();
  for (guint i = 0; i < set->members->len; i++) {
    take_member (set, i, rings);
    const double sum = area_within (rings, centre, 90) + area_within (rings, back, 90);
    tally->n_total++;
    if (fabs (sum - areas[i]) <= 1e-5)
      continue;
    tally->n_wrong++;
    if (tally->n_wrong <= 10)
      g_test_message ("about %.3f %.3f: member %u of feature %u: %.6f sr, not %.6f", ra_degrees (centre.y),
                      ra_degrees (centre.x), i, ra_feature_set_member (set, i)->feature, sum, areas[i]);
  }
}

static void
check_cut (const RaFeatureSet *set, const double *areas, double lon_deg, Tally *tally)
{
  const RaClip clip = ra_clip_meridian (ra_radians (lon_deg));
  g_autoptr (RaPath) rings = ra_path_new ();
  for (guint i = 0; i < set->members->len; i++) {
    take_member (set, i, rings);
    g_autoptr (RaPath) out = test_clip_polygon (&clip, rings);
    tally->n_total++;
    tally->n_wrong += fabs (test_area_on_cylinder (out) - areas[i]) <= 1e-6 ? 0 : 1;
  }
}

static void
check_scale (const char *scale, guint n_lon, guint n_lat)
{
  g_autoptr (RaFeatureSet) set = read_land (scale);
  if (set == NULL) {
    g_test_skip ("no Natural Earth in RANGE_ATLAS_DATA_DIR");
    return;
  }
  g_autofree double *areas = g_new0 (double, set->members->len);
  g_autoptr (RaPath) rings = ra_path_new ();
  double land = 0;
  for (guint i = 0; i < set->members->len; i++) {
    take_member (set, i, rings);
    areas[i] = area_of (set, i, rings);
    g_assert_cmpfloat (areas[i], >, 0);
    g_assert_cmpfloat (areas[i], <, 0.5);
    land += areas[i];
  }
  /* 147 million km2, and the geodetic latitude taken for the spherical one. */
  test_assert_near (land / (2 * RA_TAU), 0.289, 0.006);

  Tally views = { 0, 0 };
  Tally cuts = { 0, 0 };
  for (guint i = 0; i < n_lon; i++) {
    const double lon_deg = -180 + i * 360.0 / n_lon;
    check_cut (set, areas, lon_deg, &cuts);
    for (guint k = 0; k <= n_lat; k++)
      check_view (set, areas, (RaPoint) { ra_radians (lon_deg), ra_radians (-90 + k * 180.0 / n_lat) }, &views);
  }
  g_test_message ("%s: front and back %u wrong of %u, cut %u wrong of %u", scale, views.n_wrong, views.n_total,
                  cuts.n_wrong, cuts.n_total);
  g_assert_cmpuint (views.n_wrong, ==, 0);
  g_assert_cmpuint (cuts.n_wrong, ==, 0);
}

static void
test_110m (void)
{
  check_scale ("110m", 16, 8);
}

static void
test_50m (void)
{
  check_scale ("50m", 6, 3);
}

static void
test_10m (void)
{
  check_scale ("10m", 3, 2);
}

/* The line across Chukotka, Fiji and the foot of Antarctica are gone: no edge along the antimeridian or a pole. */
static void
test_no_seams (void)
{
  const char *scales[] = { "110m", "50m", "10m" };
  for (guint s = 0; s < G_N_ELEMENTS (scales); s++) {
    g_autoptr (RaFeatureSet) set = read_land (scales[s]);
    if (set == NULL) {
      g_test_skip ("no Natural Earth in RANGE_ATLAS_DATA_DIR");
      return;
    }
    for (guint part = 0; part < ra_path_n_parts (set->path); part++) {
      guint n;
      const RaPoint *points = ra_path_part (set->path, part, &n);
      for (guint i = 0; i < n; i++) {
        const RaPoint a = points[i];
        const RaPoint b = points[(i + 1) % n];
        const double limit = RA_PI - 1e-9;
        g_assert_false (fabs (a.x) > limit && fabs (b.x) > limit && fabs (a.y - b.y) > ra_radians (0.01));
        g_assert_cmpfloat (a.y, >, ra_radians (-89.5));
      }
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/land/110m", test_110m);
  g_test_add_func ("/geo/land/50m", test_50m);
  g_test_add_func ("/geo/land/10m", test_10m);
  g_test_add_func ("/geo/land/no-seams", test_no_seams);
  return g_test_run ();
}
