/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/feature-set.h"

#include <glib/gstdio.h>

#include "tests/geo/helpers.h"

static RaFeatureSet *
from_rings (const RaPath *rings, const guint *features)
{
  g_autofree RaPartLabel *labels = g_new0 (RaPartLabel, ra_path_n_parts (rings) + 1);
  for (guint i = 0; i < ra_path_n_parts (rings); i++)
    labels[i] = (RaPartLabel) { features != NULL ? features[i] : 0, 7 };
  RaFeatureSet *set = ra_feature_set_from_rings (rings, labels);
  test_assert_sound (set->path, 3);
  return set;
}

/* Area of a member: of all rings to the right. */
static double
member_area (const RaFeatureSet *set, guint index)
{
  const RaMember *member = ra_feature_set_member (set, index);
  double area = 0;
  for (guint i = 0; i < member->n_parts; i++) {
    guint n;
    const RaPoint *points = ra_path_part (set->path, member->first_part + i, &n);
    area += ra_ring_area_sr (points, n);
    for (guint k = 0; k < n; k++)
      g_assert_cmpfloat (ra_vec3_dot (member->bounds.centre, ra_vec3_from_lonlat (points[k])), >=,
                         cos (MIN (member->bounds.radius_rad, RA_PI)) - 1e-12);
  }
  return fmod (area, 2 * RA_TAU);
}

static double
zone_area (double south_deg, double north_deg, double width_deg)
{
  return ra_radians (width_deg) * (sin (ra_radians (north_deg)) - sin (ra_radians (south_deg)));
}

/* A ring along parallels has the area of the zone, whichever way it is wound and closed. */
static void
test_parallels (void)
{
  g_autoptr (RaPath) rings = ra_path_new ();
  TEST_ADD_RAW (rings, 0, 40, 0, 60, 100, 60, 100, 40, 0, 40);
  for (guint turn = 0; turn < 2; turn++) {
    g_autoptr (RaFeatureSet) set = from_rings (rings, NULL);
    g_assert_cmpuint (set->members->len, ==, 1);
    g_assert_cmpuint (ra_feature_set_member (set, 0)->klass, ==, 7);
    test_assert_near (member_area (set, 0), zone_area (40, 60, 100), 1e-4);
    for (guint i = 0; i < ra_path_n_points (set->path); i++) {
      const double lat_deg = ra_degrees (g_array_index (set->path->points, RaPoint, i).y);
      g_assert_cmpfloat (lat_deg, >=, 40 - 1e-9);
      g_assert_cmpfloat (lat_deg, <=, 60 + 1e-9);
    }
    ra_path_reverse_part (rings, 0);
  }
}

static void
test_chukotka (void)
{
  const guint features[] = { 0, 0 };
  const guint others[] = { 4, 9 };
  g_autoptr (RaPath) rings = ra_path_new ();
  TEST_ADD_RAW (rings, 100, 60, 100, 70, 180, 70, 180, 60);
  TEST_ADD_RAW (rings, -180, 70, -170, 70, -170, 60, -180, 60, -180, 65);
  for (guint variant = 0; variant < 4; variant++) {
    if (variant == 2) {
      ra_path_reverse_part (rings, 0);
      ra_path_reverse_part (rings, 1);
    }
    g_autoptr (RaFeatureSet) set = from_rings (rings, variant % 2 == 0 ? features : others);
    g_assert_cmpuint (set->members->len, ==, 1);
    g_assert_cmpuint (ra_feature_set_member (set, 0)->n_parts, ==, 1);
    test_assert_near (member_area (set, 0), zone_area (60, 70, 90), 1e-4);
    guint n_on_seam = 0;
    for (guint i = 0; i < ra_path_n_points (set->path); i++)
      n_on_seam += fabs (fabs (g_array_index (set->path->points, RaPoint, i).x) - RA_PI) < 1e-9 ? 1 : 0;
    g_assert_cmpuint (n_on_seam, <=, 2);
  }
}

/* A half that is wound against the other one is closed by itself; nothing is lost and nothing inverted. */
static void
test_halves_wound_differently (void)
{
  const guint features[] = { 0, 1 };
  g_autoptr (RaPath) rings = ra_path_new ();
  TEST_ADD_RAW (rings, 100, 60, 100, 70, 180, 70, 180, 60);
  TEST_ADD_RAW (rings, -180, 60, -170, 60, -170, 70, -180, 70);
  g_autoptr (RaFeatureSet) set = from_rings (rings, features);
  double area = 0;
  for (guint i = 0; i < set->members->len; i++)
    area += member_area (set, i);
  test_assert_near (area, zone_area (60, 70, 90), 1e-4);
}

static void
test_antarctica (void)
{
  const double edges_deg[] = { -90, -89.9989 };
  for (guint variant = 0; variant < 4; variant++) {
    g_autoptr (RaPath) rings = ra_path_new ();
    const double edge_deg = edges_deg[variant / 2];
    for (guint i = 0; i <= 256; i++)
      ra_path_add (rings, 180 - i * (360 / 256.0), edge_deg);
    TEST_ADD_RAW (rings, -180, -70, -90, -70, 0, -70, 90, -70, 180, -70);
    if (variant % 2 != 0)
      ra_path_reverse_part (rings, 0);
    g_autoptr (RaFeatureSet) set = from_rings (rings, NULL);
    g_assert_cmpuint (set->members->len, ==, 1);
    test_assert_near (member_area (set, 0), zone_area (-90, -70, 360), 2e-4);
    for (guint i = 0; i < ra_path_n_points (set->path); i++)
      g_assert_cmpfloat (g_array_index (set->path->points, RaPoint, i).y, >=, ra_radians (-70) - 1e-9);
  }
}

/* A sector down to the pole: its sides are meridians, not slanting lines to a corner of the flat map. */
static void
test_sector (void)
{
  for (guint variant = 0; variant < 8; variant++) {
    const double sign = variant % 2 == 0 ? -1 : 1;
    const double pole_deg = sign * (variant < 4 ? 90 : 89.9989);
    g_autoptr (RaPath) rings = ra_path_new ();
    if (variant % 4 < 2)
      TEST_ADD_RAW (rings, 20, sign * 60, 20, pole_deg, 60, pole_deg, 60, sign * 60);
    else
      TEST_ADD_RAW (rings, 20, sign * 60, 35, pole_deg, 60, sign * 60);
    g_autoptr (RaFeatureSet) set = from_rings (rings, NULL);
    g_assert_cmpuint (set->members->len, ==, 1);
    test_assert_near (member_area (set, 0), zone_area (60, 90, 40), 1e-4);
  }
}

static void
test_neighbouring_sectors (void)
{
  const guint features[] = { 0, 1, 2 };
  g_autoptr (RaPath) rings = ra_path_new ();
  TEST_ADD_RAW (rings, -60, -60, 20, -60, 20, -90, -60, -90);
  TEST_ADD_RAW (rings, 20, -60, 50, -60, 50, -90, 20, -90);
  TEST_ADD_RAW (rings, 50, -60, 170, -60, 170, -90, 50, -90);
  g_autoptr (RaFeatureSet) set = from_rings (rings, features);
  g_assert_cmpuint (set->members->len, ==, 3);
  const double widths_deg[] = { 80, 30, 120 };
  for (guint i = 0; i < 3; i++)
    test_assert_near (member_area (set, i), zone_area (-90, -60, widths_deg[i]), 2e-4);
}

static void
test_holes (void)
{
  /* Two outer rings, a hole in each, an island in one hole; either winding, any order, two features. */
  const guint features[] = { 0, 0, 0, 0, 0, 1 };
  for (guint turn = 0; turn < 2; turn++) {
    g_autoptr (RaPath) rings = ra_path_new ();
    TEST_ADD_RAW (rings, 2, 2, 8, 2, 8, 8, 2, 8);            /* hole */
    TEST_ADD_RAW (rings, 0, 0, 0, 10, 10, 10, 10, 0);        /* outer */
    TEST_ADD_RAW (rings, 4, 4, 4, 6, 6, 6, 6, 4);            /* island in the hole */
    TEST_ADD_RAW (rings, 20, 0, 20, 12, 32, 12, 32, 0);      /* outer */
    TEST_ADD_RAW (rings, 21, 1, 22, 1, 22, 2, 21, 2, 21, 1); /* hole */
    TEST_ADD_RAW (rings, 2, 2, 8, 2, 8, 8, 2, 8);            /* the land that fills the first hole, wound otherwise */
    for (guint i = 0; turn != 0 && i < 6; i++)
      ra_path_reverse_part (rings, i);
    g_autoptr (RaFeatureSet) set = from_rings (rings, features);
    g_assert_cmpuint (set->members->len, ==, 4);
    double by_feature[2] = { 0, 0 };
    for (guint i = 0; i < 4; i++)
      by_feature[ra_feature_set_member (set, i)->feature] += member_area (set, i);
    const double expected = zone_area (0, 10, 10) - zone_area (2, 8, 6) + zone_area (4, 6, 2) + zone_area (0, 12, 12)
                            - zone_area (1, 2, 1);
    test_assert_near (by_feature[0], expected, 1e-5);
    test_assert_near (by_feature[1], zone_area (2, 8, 6), 1e-5);
  }
}

static void
test_damaged (void)
{
  const guint features[] = { 0, 1, 2, 3, 4, 5, 6 };
  g_autoptr (RaPath) rings = ra_path_new ();
  TEST_ADD_RAW (rings, 0, 0, 0, 10, NAN, 10, 10, 10, 10, INFINITY, 10, 0);
  TEST_ADD_RAW (rings, NAN, NAN, NAN, NAN, NAN, NAN);
  TEST_ADD_RAW (rings, 5, 5, 5, 5, 5, 5, 5, 5);
  TEST_ADD_RAW (rings, 50, 50, 60, 50, 50, 50, 60, 50);                         /* spike */
  TEST_ADD_RAW (rings, 370, 0, 370, 10, 380, 10, 380, 0);                       /* a turn too far */
  TEST_ADD_RAW (rings, 40, 80, 40, 95, 50, 95, 50, 80);                         /* over the edge of the world */
  TEST_ADD_RAW (rings, 20, 30, 20, 40, 25, 40, 25, 70, 25, 40, 30, 40, 30, 30); /* with a spur */
  g_autoptr (RaFeatureSet) set = from_rings (rings, features);
  g_assert_cmpuint (set->members->len, ==, 4);
  const double areas[]
      = { zone_area (0, 10, 10), zone_area (0, 10, 10), zone_area (80, 90, 10), zone_area (30, 40, 10) };
  const guint kept[] = { 0, 4, 5, 6 };
  for (guint i = 0; i < 4; i++) {
    g_assert_cmpuint (ra_feature_set_member (set, i)->feature, ==, kept[i]);
    test_assert_near (member_area (set, i), areas[i], 1e-4);
  }
  g_autoptr (RaPath) none = ra_path_new ();
  g_autoptr (RaFeatureSet) empty = from_rings (none, NULL);
  g_assert_cmpuint (empty->members->len, ==, 0);
}

/* Numbers that are no longitudes at all come back into range exactly and do not ask for a billion points. */
static void
test_far_out (void)
{
  const guint features[] = { 0, 1, 2 };
  g_autoptr (RaPath) rings = ra_path_new ();
  TEST_ADD_RAW (rings, 1e300, 0, 1e300, 10, -1e250, 5);
  for (guint i = 0; i < 40; i++)
    ra_path_add (rings, 1e21 * (1 + i / 37.0), i % 7);
  ra_path_end_part (rings, 3);
  TEST_ADD_RAW (rings, 730, 0, 730, 10, 740, 10, 740, 0);
  g_autoptr (RaFeatureSet) set = from_rings (rings, features);
  g_assert_cmpuint (ra_path_n_points (set->path), <, 40 * 200);
  for (guint i = 0; i < ra_path_n_points (set->path); i++)
    g_assert_cmpfloat (fabs (g_array_index (set->path->points, RaPoint, i).x), <=, RA_PI);
  const RaMember *last = ra_feature_set_member (set, set->members->len - 1);
  g_assert_cmpuint (last->feature, ==, 2);
  test_assert_near (ra_vec3_to_lonlat (last->bounds.centre).x, ra_radians (15), 1e-3);
}

static void
test_lines (void)
{
  const RaPartLabel labels[] = { { 3, 1 }, { 4, 0 }, { 5, 0 } };
  g_autoptr (RaPath) lines = ra_path_new ();
  TEST_ADD_RAW (lines, 170, 60, 175, 65, 180, 65, 180, 70, 180, 75, 175, 75, 170, 80);
  TEST_ADD_RAW (lines, NAN, 1, 2, 2);
  TEST_ADD_RAW (lines, 170, 10, -170, 10);
  g_autoptr (RaFeatureSet) set = ra_feature_set_from_lines (lines, labels);
  g_assert_cmpint (set->kind, ==, RA_GEOMETRY_LINES);
  g_assert_cmpuint (set->members->len, ==, 3);
  g_assert_cmpuint (ra_feature_set_member (set, 0)->feature, ==, 3);
  g_assert_cmpuint (ra_feature_set_member (set, 1)->feature, ==, 3);
  g_assert_cmpuint (ra_feature_set_member (set, 1)->klass, ==, 1);
  g_assert_cmpuint (ra_feature_set_member (set, 2)->feature, ==, 5);
  test_assert_sound (set->path, 2);
  guint n;
  ra_path_part (set->path, 2, &n);
  g_assert_cmpuint (n, >=, 20);
  g_assert_cmpuint (n, <, 30);
}

static void
test_members (void)
{
  g_autoptr (RaFeatureSet) set = ra_feature_set_new (RA_GEOMETRY_POLYGONS);
  const RaCap all = { { 1, 0, 0 }, RA_PI };
  ra_feature_set_end_member (set, 1, 2, all);
  TEST_ADD_PART (set->path, 0, 0, 0, 1, 1, 1);
  TEST_ADD_PART (set->path, 0, 0, 0, 1, 1, 1);
  ra_feature_set_end_member (set, 3, 4, all);
  g_assert_cmpuint (ra_feature_set_member (set, 0)->n_parts, ==, 0);
  g_assert_cmpuint (ra_feature_set_member (set, 1)->first_part, ==, 0);
  g_assert_cmpuint (ra_feature_set_member (set, 1)->n_parts, ==, 2);
  ra_feature_set_free (NULL);
}

/* Points stay where they are; the set keeps them there. */
static void
test_mapped (void)
{
  static const RaPoint points[] = { { 1, 2 }, { 3, 4 }, { 5, 6 }, { 7, 8 } };
  static const guint part_ends[] = { 3, 4 };
  static const RaMember members[] = { { .first_part = 0, .n_parts = 2, .feature = 7 } };
  g_autoptr (GBytes) bytes = g_bytes_new_static (points, sizeof points);
  const RaFeatureData data = { points, 4, part_ends, 2, members, 1 };
  RaFeatureSet *set = ra_feature_set_new_mapped (RA_GEOMETRY_LINES, &data, bytes);
  guint n;
  g_assert_true (ra_path_part (set->path, 0, &n) == &points[0]);
  g_assert_cmpuint (n, ==, 3);
  g_assert_true (ra_path_part (set->path, 1, &n) == &points[3]);
  g_assert_cmpuint (ra_path_n_points (set->path), ==, 4);
  g_assert_cmpuint (ra_feature_set_member (set, 0)->feature, ==, 7);
  g_autoptr (RaPath) copy = ra_path_copy (set->path);
  ra_feature_set_free (set);
  ra_path_reverse_part (copy, 0);
  g_assert_cmpfloat (ra_path_part (copy, 0, &n)[0].x, ==, 5);
}

/* Pages that were given back come again from the file, with what stands there. */
static void
test_release (void)
{
  const guint n = 20000;
  g_autofree RaPoint *points = g_new (RaPoint, n);
  g_autofree char *path = NULL;
  const int file_no = g_file_open_tmp ("range-atlas-XXXXXX", &path, NULL);
  for (guint i = 0; i < n; i++)
    points[i] = (RaPoint) { i, -1.0 * i };
  g_close (file_no, NULL);
  g_assert_true (g_file_set_contents (path, (const char *)points, (gssize)(n * sizeof (RaPoint)), NULL));
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = g_mapped_file_get_bytes (file);
  const RaMember member = { .n_parts = 1 };
  const RaFeatureData data = { g_bytes_get_data (bytes, NULL), n, &n, 1, &member, 1 };
  g_autoptr (RaFeatureSet) set = ra_feature_set_new_mapped (RA_GEOMETRY_LINES, &data, bytes);
  g_autoptr (RaFeatureSet) own = ra_feature_set_new (RA_GEOMETRY_LINES);
  ra_feature_set_release (own);
  for (guint k = 0; k < 2; k++) {
    guint n_read;
    g_assert_cmpmem (ra_path_part (set->path, 0, &n_read), n * sizeof (RaPoint), points, n * sizeof (RaPoint));
    ra_feature_set_release (set);
  }
  g_remove (path);
}

/* A square about 10 degrees north with a hole, class 7, and another one south, class 8. */
static RaFeatureSet *
two_classes (void)
{
  static const RaPartLabel labels[] = { { 3, 7 }, { 3, 7 }, { 4, 8 } };
  g_autoptr (RaPath) rings = ra_path_new ();

  TEST_ADD_RAW (rings, 0, 0, 0, 20, 20, 20, 20, 0);
  TEST_ADD_RAW (rings, 5, 5, 15, 5, 15, 15, 5, 15);
  TEST_ADD_RAW (rings, 0, -20, 0, -10, 10, -10, 10, -20);
  return ra_feature_set_from_rings (rings, labels);
}

/* What is picked is what was there, hole and all; the two halves have the area of the whole. */
static void
test_pick (void)
{
  g_autoptr (RaFeatureSet) set = two_classes ();
  g_autoptr (RaFeatureSet) north = ra_feature_set_pick (set, 7);
  g_autoptr (RaFeatureSet) south = ra_feature_set_pick (set, 8);

  g_assert_null (ra_feature_set_pick (set, 9));
  g_assert_cmpuint (north->members->len, ==, 1);
  g_assert_cmpuint (ra_feature_set_member (north, 0)->n_parts, ==, 2);
  g_assert_cmpuint (ra_feature_set_member (north, 0)->feature, ==, 3);
  g_assert_cmpuint (ra_feature_set_member (south, 0)->feature, ==, 4);
  g_assert_cmpuint (ra_feature_set_member (south, 0)->klass, ==, 8);
  test_assert_near (member_area (north, 0), zone_area (0, 20, 20) - zone_area (5, 15, 10), 1e-4);
  test_assert_near (member_area (south, 0), zone_area (-20, -10, 10), 1e-4);
  g_assert_cmpuint (ra_path_n_points (north->path) + ra_path_n_points (south->path), ==, ra_path_n_points (set->path));
}

/* One line a ring, which ends where it began and is as long as the ring: the sides lie along meridians and parallels.
 */
static void
test_outlines (void)
{
  g_autoptr (RaFeatureSet) set = two_classes ();
  g_autoptr (RaFeatureSet) lines = ra_feature_set_outlines (set);
  const double degree = ra_radians (1);
  const double lengths[]
      = { (40 + 20 * (1 + cos (20 * degree))) * degree, (20 + 10 * (cos (5 * degree) + cos (15 * degree))) * degree,
          (20 + 10 * (cos (10 * degree) + cos (20 * degree))) * degree };

  g_assert_cmpint (lines->kind, ==, RA_GEOMETRY_LINES);
  g_assert_cmpuint (lines->members->len, ==, 3);
  for (guint i = 0; i < 3; i++) {
    const RaMember *member = ra_feature_set_member (lines, i);
    guint n;
    const RaPoint *points = ra_path_part (lines->path, member->first_part, &n);
    double length = 0;

    g_assert_cmpuint (member->n_parts, ==, 1);
    g_assert_cmpuint (member->feature, ==, i < 2 ? 3 : 4);
    g_assert_true (points[0].x == points[n - 1].x && points[0].y == points[n - 1].y);
    for (guint k = 1; k < n; k++)
      length += test_distance_rad (ra_degrees (points[k - 1].x), ra_degrees (points[k - 1].y), ra_degrees (points[k].x),
                                   ra_degrees (points[k].y));
    test_assert_near (length, lengths[i], 1e-4);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/feature-set/parallels", test_parallels);
  g_test_add_func ("/geo/feature-set/chukotka", test_chukotka);
  g_test_add_func ("/geo/feature-set/halves-wound-differently", test_halves_wound_differently);
  g_test_add_func ("/geo/feature-set/antarctica", test_antarctica);
  g_test_add_func ("/geo/feature-set/sector", test_sector);
  g_test_add_func ("/geo/feature-set/neighbouring-sectors", test_neighbouring_sectors);
  g_test_add_func ("/geo/feature-set/holes", test_holes);
  g_test_add_func ("/geo/feature-set/damaged", test_damaged);
  g_test_add_func ("/geo/feature-set/far-out", test_far_out);
  g_test_add_func ("/geo/feature-set/lines", test_lines);
  g_test_add_func ("/geo/feature-set/members", test_members);
  g_test_add_func ("/geo/feature-set/mapped", test_mapped);
  g_test_add_func ("/geo/feature-set/release", test_release);
  g_test_add_func ("/geo/feature-set/pick", test_pick);
  g_test_add_func ("/geo/feature-set/outlines", test_outlines);
  return g_test_run ();
}
