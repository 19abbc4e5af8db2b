/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/data/basemap-helpers.h"

#include <math.h>

#include "geo/stitch.h"

RaBasemap *
test_open_basemap (const char *folder)
{
  g_autoptr (GError) error = NULL;
  RaBasemap *basemap = ra_basemap_open (folder, &error);
  g_assert_no_error (error);
  return basemap;
}

const RaFeatureSet *
test_get_layer (RaBasemap *basemap, RaBasemapLayer layer, RaScale scale, RaBoundaries view)
{
  g_autoptr (GError) error = NULL;
  const RaFeatureSet *set = ra_basemap_get (basemap, layer, scale, view, &error);
  g_assert_no_error (error);
  return set;
}

static gboolean
member_holds (const RaFeatureSet *set, guint i, double lat_deg, double lon_deg)
{
  const RaMember *member = ra_feature_set_member (set, i);
  const RaPoint point = { ra_radians (lon_deg), ra_radians (lat_deg) };
  if (ra_vec3_dot (ra_vec3_from_lonlat (point), member->bounds.centre) < cos (MIN (member->bounds.radius_rad, RA_PI)))
    return FALSE;
  g_autoptr (RaPath) rings = ra_path_new ();
  for (guint k = 0; k < member->n_parts; k++) {
    guint n;
    const RaPoint *points = ra_path_part (set->path, member->first_part + k, &n);
    ra_path_add_part (rings, points, n);
  }
  return ra_rings_contain (rings, point);
}

guint
test_feature_at (const RaFeatureSet *set, double lat_deg, double lon_deg)
{
  guint found = G_MAXUINT;
  for (guint i = 0; i < set->members->len; i++) {
    if (!member_holds (set, i, lat_deg, lon_deg))
      continue;
    g_assert_cmpuint (found, ==, G_MAXUINT);
    found = ra_feature_set_member (set, i)->feature;
  }
  return found;
}

/* A sphere of the Earth's surface shows areas as they are when latitudes are these. */
static RaPoint
authalic (RaPoint point)
{
  return (RaPoint) { point.x, point.y - ra_radians (0.128437) * sin (2 * point.y) };
}

static double
true_ring_area_sr (const RaPoint *points, guint n)
{
  g_autofree RaPoint *authalic_points = g_new (RaPoint, n);
  for (guint i = 0; i < n; i++)
    authalic_points[i] = authalic (points[i]);
  return ra_ring_area_sr (authalic_points, n);
}

double
test_area_km2 (const RaFeatureSet *set)
{
  const double km = 6371.0072;
  double area_sr = 0;
  for (guint i = 0; i < set->members->len; i++) {
    const RaMember *member = ra_feature_set_member (set, i);
    for (guint k = 0; k < member->n_parts; k++) {
      guint n;
      const RaPoint *points = ra_path_part (set->path, member->first_part + k, &n);
      const double ring_sr = true_ring_area_sr (points, n);
      /* A hole is all but what it encloses. */
      area_sr += k == 0 ? ring_sr : ring_sr - 4 * RA_PI;
    }
  }
  return area_sr * km * km;
}

/* Where the halves of an island do not meet (Fiji's by up to six kilometres at 50m), the stitch itself is an edge. */
#define LONGEST_STITCH_DEG 0.06

static void
check_no_seam (const RaPoint *points, guint n, gboolean closed)
{
  for (guint i = 0; i + (closed ? 0 : 1) < n; i++) {
    const RaPoint a = { ra_degrees (points[i].x), ra_degrees (points[i].y) };
    const RaPoint b = { ra_degrees (points[(i + 1) % n].x), ra_degrees (points[(i + 1) % n].y) };
    if (!ra_stitch_is_artificial (a, b))
      continue;
    g_assert_cmpfloat (fabs (a.y - b.y), <, LONGEST_STITCH_DEG);
    g_assert_cmpfloat (fabs (a.y), <, 89);
  }
}

void
test_check_whole (const RaFeatureSet *set)
{
  const gboolean closed = set->kind == RA_GEOMETRY_POLYGONS;
  guint n;
  for (guint part = 0; part < ra_path_n_parts (set->path); part++) {
    const RaPoint *points = ra_path_part (set->path, part, &n);
    check_no_seam (points, n, closed);
  }
  for (guint i = 0; closed && i < set->members->len; i++) {
    const RaMember *member = ra_feature_set_member (set, i);
    for (guint k = 0; k < member->n_parts; k++) {
      const RaPoint *points = ra_path_part (set->path, member->first_part + k, &n);
      const double area_sr = ra_ring_area_sr (points, n);
      g_assert_true (k == 0 ? area_sr < 2 * RA_PI : area_sr > 2 * RA_PI);
    }
  }
}

void
test_check_poles (const RaFeatureSet *land)
{
  g_assert_cmpuint (test_feature_at (land, -89.9, 33), !=, G_MAXUINT);
  g_assert_cmpuint (test_feature_at (land, -85, 180), !=, G_MAXUINT);
  g_assert_cmpuint (test_feature_at (land, 89.9, 33), ==, G_MAXUINT);
  g_assert_cmpuint (test_feature_at (land, 67, 179.99), !=, G_MAXUINT);
  g_assert_cmpuint (test_feature_at (land, 67, -179.99), !=, G_MAXUINT);
  g_assert_cmpuint (test_feature_at (land, 67, 179), ==, test_feature_at (land, 67, -179));
  g_assert_cmpuint (test_feature_at (land, 0, 180), ==, G_MAXUINT);
}
