/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a range ring to the plane: areas against Karney's areas of geodesic polygons on the ellipsoid, strokes against
 * geodesic distances. */
#include "geo/project.h"

#include "geo/geodesic.h"
#include "tests/geo/helpers.h"

static const RaSampling sampling = { .tolerance_m = 20 };

static RaProjection *
open_about (const char *name, double lat_deg, double lon_deg)
{
  g_autoptr (GError) error = NULL;
  RaProjection *projection = ra_projection_new (&(RaProjectionSpec) { name, lat_deg, lon_deg }, &error);
  g_assert_no_error (error);
  return projection;
}

static RaPlanar *
project_ring (RaProjection *projection, const RaRangeRing *ring, RaGeometryKind kind)
{
  g_autoptr (RaFeatureSet) set = ra_feature_set_new (kind);
  ra_range_ring_add (set, ring, 20, 0, 0);
  RaPlanar *planar = ra_project_features (projection, set, &sampling, NULL);
  test_assert_sound (planar->path, kind == RA_GEOMETRY_POLYGONS ? 3 : 2);
  g_assert_cmpuint (planar->parts->len, ==, ra_path_n_parts (planar->path));
  return planar;
}

/* Areas of rings about 54.71 N 20.51 E in square metres: GeographicLib's Planimeter, 3,600 vertices. */
static const struct {
  double radius_m;
  double area_m2;
} karney[] = {
  { 500e3, 784996521124.2 },     { 2500e3, 19385345348062.5 },   { 5500e3, 89295676298668.8 },
  { 9000e3, 214955983387908.5 }, { 12000e3, 333643642596351.6 }, { 19000e3, 506870501112473.3 },
};

static void
test_areas (void)
{
  const char *names[] = { "europe", "arctic", "equal-earth" };
  const double centres_deg[][2] = { { 54.71, 20.51 }, { 0, 180 }, { 0, -90 }, { 0, 20.51 - 180 }, { 0, 200.51 } };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint c = 0; c < G_N_ELEMENTS (centres_deg); c++) {
      g_autoptr (RaProjection) projection = open_about (names[i], centres_deg[c][0], centres_deg[c][1]);
      for (guint k = 0; k < G_N_ELEMENTS (karney); k++) {
        const RaRangeRing ring = { 54.71, 20.51, 0, karney[k].radius_m };
        g_autoptr (RaPlanar) planar = project_ring (projection, &ring, RA_GEOMETRY_POLYGONS);
        const double ratio = test_planar_area (planar->path) / karney[k].area_m2;
        if (!(fabs (ratio - 1) < 1e-4))
          g_test_message ("%s about %g %g, %g m: %.6f", names[i], centres_deg[c][0], centres_deg[c][1],
                          karney[k].radius_m, ratio);
        test_assert_near (ratio, 1, 1e-4);
      }
    }
}

static void
test_bands (void)
{
  const char *names[] = { "europe", "arctic", "equal-earth" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (RaProjection) projection = open_about (names[i], 0, 100);
    const RaRangeRing band = { 54.71, 20.51, 500e3, 5500e3 };
    g_autoptr (RaPlanar) planar = project_ring (projection, &band, RA_GEOMETRY_POLYGONS);
    const double expected = karney[2].area_m2 - karney[0].area_m2;
    test_assert_near (test_planar_area (planar->path) / expected, 1, 1e-4);
    /* Everything but a disc: the whole Earth with a hole. */
    const RaRangeRing beyond = { 54.71, 20.51, 9000e3, 25000e3 };
    g_autoptr (RaPlanar) rest = project_ring (projection, &beyond, RA_GEOMETRY_POLYGONS);
    test_assert_near (test_planar_area (rest->path) / (510065621724088.5 - karney[3].area_m2), 1, 1e-4);
  }
}

static void
test_whole_earth (void)
{
  const char *names[] = { "europe", "arctic", "equal-earth" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (RaProjection) projection = open_about (names[i], 0, 100);
    g_autoptr (RaPlanar) planar
        = project_ring (projection, &(RaRangeRing) { 54.71, 20.51, 0, 20.004e6 }, RA_GEOMETRY_POLYGONS);
    g_autoptr (RaPlanar) outline = ra_project_outline (projection, &sampling);
    test_assert_near (test_planar_area (planar->path) / 510065621724088.5, 1, 1e-4);
    test_assert_near (test_planar_area (outline->path), test_planar_area (planar->path), 1);
  }
}

/* One ring about Kaliningrad with the pole in it, in all projections: one piece; a band: ring and hole. */
static void
test_ring_counts (void)
{
  for (guint i = 0; i < ra_projection_table_size (); i++) {
    g_autoptr (RaProjection) projection = open_about (ra_projection_table_row (i)->name, 50, 20);
    g_autoptr (RaPlanar) disc
        = project_ring (projection, &(RaRangeRing) { 54.71, 20.51, 0, 5500e3 }, RA_GEOMETRY_POLYGONS);
    g_assert_cmpuint (ra_path_n_parts (disc->path), ==, 1);
    g_autoptr (RaPlanar) band
        = project_ring (projection, &(RaRangeRing) { 54.71, 20.51, 500e3, 5500e3 }, RA_GEOMETRY_POLYGONS);
    g_assert_cmpuint (ra_path_n_parts (band->path), ==, 2);
    guint n;
    const RaPoint *points = ra_path_part (band->path, 0, &n);
    const RaBox box = ra_box_of_points (points, n);
    g_assert_cmpfloat (g_array_index (band->parts, RaPlanarPart, 0).box.x_min, ==, box.x_min);
    g_assert_cmpfloat (g_array_index (band->parts, RaPlanarPart, 0).box.y_max, ==, box.y_max);
  }
}

/* How much shorter than on the ground the plane shows a way there, in the worst direction. */
static double
least_scale (RaProjection *projection, double lat_deg, double lon_deg)
{
  const double step_deg = 0.01;
  const double north_m = ra_geodesic_distance_m (lat_deg - step_deg, lon_deg, lat_deg + step_deg, lon_deg);
  const double east_m = ra_geodesic_distance_m (lat_deg, lon_deg - step_deg, lat_deg, lon_deg + step_deg);
  double x[4];
  double y[4];
  if (!ra_projection_forward (projection, lat_deg - step_deg, lon_deg, &x[0], &y[0])
      || !ra_projection_forward (projection, lat_deg + step_deg, lon_deg, &x[1], &y[1])
      || !ra_projection_forward (projection, lat_deg, lon_deg - step_deg, &x[2], &y[2])
      || !ra_projection_forward (projection, lat_deg, lon_deg + step_deg, &x[3], &y[3]))
    return 0;
  const double nx = (x[1] - x[0]) / north_m;
  const double ny = (y[1] - y[0]) / north_m;
  const double ex = (x[3] - x[2]) / east_m;
  const double ey = (y[3] - y[2]) / east_m;
  const double stretch2 = nx * nx + ny * ny + ex * ex + ey * ey;
  /* About the far point of an azimuthal map a point becomes a line: differences say nothing there. */
  return stretch2 < 400 ? fabs (nx * ey - ny * ex) / sqrt (stretch2) : 0;
}

/* The middle of every piece of the stroke lies on the ring: nothing runs along the cut, nothing across the map. */
static void
test_strokes (void)
{
  const double sites_deg[][2] = { { 54.71, 20.51 }, { 44.08, 24.41 }, { 0, 179.99 }, { 90, 0 }, { -75, -100 } };
  const double radii_m[] = { 500e3, 2350e3, 3937018.46, 5500e3, 10002e3, 17000e3 };
  for (guint i = 0; i < ra_projection_table_size (); i++)
    for (guint k = 0; k < G_N_ELEMENTS (sites_deg); k++)
      for (guint m = 0; m < G_N_ELEMENTS (radii_m); m++) {
        g_autoptr (RaProjection) projection = open_about (ra_projection_table_row (i)->name, 50, 20 + 60.0 * m);
        const RaRangeRing ring = { sites_deg[k][0], sites_deg[k][1], 0, radii_m[m] };
        g_autoptr (RaPlanar) planar = project_ring (projection, &ring, RA_GEOMETRY_LINES);
        guint n_off = 0;
        for (guint part = 0; part < ra_path_n_parts (planar->path); part++) {
          guint n;
          const RaPoint *p = ra_path_part (planar->path, part, &n);
          for (guint v = 1; v < n; v++) {
            double lat_deg, lon_deg;
            if (!ra_projection_inverse (projection, (p[v].x + p[v - 1].x) / 2, (p[v].y + p[v - 1].y) / 2, &lat_deg,
                                        &lon_deg))
              continue;
            const double off_m = ra_geodesic_distance_m (ring.lat_deg, ring.lon_deg, lat_deg, lon_deg) - ring.max_m;
            n_off += fabs (off_m) > 500 && fabs (off_m) * least_scale (projection, lat_deg, lon_deg) > 200 ? 1 : 0;
          }
        }
        if (n_off > 0)
          g_test_message ("%s, site %g %g, %g m: %u", ra_projection_table_row (i)->name, sites_deg[k][0],
                          sites_deg[k][1], radii_m[m], n_off);
        g_assert_cmpuint (n_off, ==, 0);
      }
}

static double
distance_to_piece (RaPoint at, RaPoint a, RaPoint b)
{
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double length2 = dx * dx + dy * dy;
  const double t = length2 > 0 ? CLAMP (((at.x - a.x) * dx + (at.y - a.y) * dy) / length2, 0, 1) : 0;
  return hypot (a.x + t * dx - at.x, a.y + t * dy - at.y);
}

/* Whether the outline, which is true to the tolerance, runs so near to the point that either answer is right. */
static gboolean
is_at_outline (const RaPath *path, double x, double y)
{
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *p = ra_path_part (path, part, &n);
    for (guint i = 0; i < n; i++) {
      if (distance_to_piece ((RaPoint) { x, y }, p[i], p[(i + 1) % n]) <= sampling.tolerance_m)
        return TRUE;
    }
  }
  return FALSE;
}

/* The pole is filled and the antipode is not, in the plane, by winding. */
static gboolean
plane_holds (const RaPath *path, double x, double y)
{
  int winding = 0;
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *p = ra_path_part (path, part, &n);
    for (guint i = 0; i < n; i++) {
      const RaPoint a = p[i];
      const RaPoint b = p[(i + 1) % n];
      const double side = (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
      if (a.y <= y && b.y > y && side > 0)
        winding++;
      else if (a.y > y && b.y <= y && side < 0)
        winding--;
    }
  }
  return winding != 0;
}

static void
test_fill_by_points (void)
{
  const double places_deg[][2]
      = { { 89.9, 3 }, { 89.9, -160 },   { 84, 179 }, { 84, -179 },        { 77, -159.5 }, { 75, -159.5 }, { 6, 20.5 },
          { 4, 20.5 }, { 54.71, 20.51 }, { -30, 20 }, { -54.71, -159.49 }, { 60, 100 },    { 60, -60 },    { 0, 179 } };
  const double lons_deg[] = { 20.51, 0, 100, -160, 180 };
  for (guint i = 0; i < ra_projection_table_size (); i++)
    for (guint c = 0; c < G_N_ELEMENTS (lons_deg); c++) {
      g_autoptr (RaProjection) projection = open_about (ra_projection_table_row (i)->name, 50, lons_deg[c]);
      g_autoptr (RaPlanar) disc
          = project_ring (projection, &(RaRangeRing) { 54.71, 20.51, 0, 5500e3 }, RA_GEOMETRY_POLYGONS);
      for (guint k = 0; k < G_N_ELEMENTS (places_deg); k++) {
        double x, y;
        if (!ra_projection_forward (projection, places_deg[k][0], places_deg[k][1], &x, &y))
          continue;
        const double distance_m = ra_geodesic_distance_m (54.71, 20.51, places_deg[k][0], places_deg[k][1]);
        if (plane_holds (disc->path, x, y) == (distance_m < 5500e3))
          continue;
        g_test_message ("%s about %g: %g %g", ra_projection_table_row (i)->name, lons_deg[c], places_deg[k][0],
                        places_deg[k][1]);
        g_assert_true (is_at_outline (disc->path, x, y));
      }
    }
}

/* Nothing is left of the polygon after one clip of several: nothing, not the whole sphere, goes to the next. */
static void
test_all_clipped (void)
{
  g_autoptr (RaProjection) projection = open_about ("mercator", 0, 0);
  const RaRangeRing polar = { 90, 0, 0, 548e3 };
  g_autoptr (RaPlanar) polygons = project_ring (projection, &polar, RA_GEOMETRY_POLYGONS);
  g_assert_cmpuint (ra_path_n_parts (polygons->path), ==, 0);
  g_autoptr (RaPlanar) lines = project_ring (projection, &polar, RA_GEOMETRY_LINES);
  g_assert_cmpuint (ra_path_n_parts (lines->path), ==, 0);
}

static void
test_cancel (void)
{
  g_autoptr (RaProjection) projection = open_about ("europe", 0, 0);
  g_autoptr (RaFeatureSet) set = ra_feature_set_new (RA_GEOMETRY_POLYGONS);
  ra_range_ring_add (set, &(RaRangeRing) { 54.71, 20.51, 0, 5500e3 }, 500, 0, 0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (RaPlanar) planar = ra_project_features (projection, set, &sampling, cancellable);
  g_assert_nonnull (planar);
  g_cancellable_cancel (cancellable);
  g_assert_null (ra_project_features (projection, set, &sampling, cancellable));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/project/areas", test_areas);
  g_test_add_func ("/geo/project/bands", test_bands);
  g_test_add_func ("/geo/project/whole-earth", test_whole_earth);
  g_test_add_func ("/geo/project/ring-counts", test_ring_counts);
  g_test_add_func ("/geo/project/strokes", test_strokes);
  g_test_add_func ("/geo/project/fill-by-points", test_fill_by_points);
  g_test_add_func ("/geo/project/all-clipped", test_all_clipped);
  g_test_add_func ("/geo/project/cancel", test_cancel);
  return g_test_run ();
}
