/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "overlap.h"

#include <geos_c.h>

#include "project.h"

typedef struct {
  GEOSContextHandle_t geos;
  char *message; /* GEOS's last complaint */
  RaProjection *projection;
  RaSampling sampling;
  GEOSGeometry *rings; /* union of the rings in the plane */
  const GEOSPreparedGeometry *prepared;
} Overlap;

static void
keep_message (const char *message, void *data)
{
  Overlap *self = data;
  g_free (self->message);
  self->message = g_strdup (message);
}

static void
overlap_clear (Overlap *self)
{
  if (self->prepared != NULL)
    GEOSPreparedGeom_destroy_r (self->geos, self->prepared);
  if (self->rings != NULL)
    GEOSGeom_destroy_r (self->geos, self->rings);
  if (self->geos != NULL)
    GEOS_finish_r (self->geos);
  ra_projection_free (self->projection);
  g_free (self->message);
}

/* The plane about the middle of the rings' centres; about the first one where they have no middle. */
static RaProjection *
plane_about (const RaRangeRing *rings, guint n_rings, GError **error)
{
  RaVec3 sum = { 0, 0, 0 };
  for (guint i = 0; i < n_rings; i++) {
    const RaVec3 v = ra_vec3_from_lonlat ((RaPoint) { ra_radians (rings[i].lon_deg), ra_radians (rings[i].lat_deg) });
    sum = (RaVec3) { sum.x + v.x, sum.y + v.y, sum.z + v.z };
  }
  RaPoint centre = { ra_radians (rings[0].lon_deg), ra_radians (rings[0].lat_deg) };
  if (ra_vec3_length (sum) > 1e-3)
    centre = ra_vec3_to_lonlat (sum);
  char lat[G_ASCII_DTOSTR_BUF_SIZE];
  char lon[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *definition = g_strdup_printf ("+proj=laea +lat_0=%s +lon_0=%s +datum=WGS84 +units=m +no_defs",
                                                 g_ascii_formatd (lat, sizeof lat, "%.9f", ra_degrees (centre.y)),
                                                 g_ascii_formatd (lon, sizeof lon, "%.9f", ra_degrees (centre.x)));
  return ra_projection_new (&(RaProjectionSpec) { .name = definition }, error);
}

static GEOSGeometry *
linear_ring (const Overlap *self, const RaPoint *points, guint n)
{
  GEOSCoordSequence *sequence = GEOSCoordSeq_create_r (self->geos, n + 1, 2);
  if (sequence == NULL)
    return NULL;
  for (guint i = 0; i <= n; i++)
    GEOSCoordSeq_setXY_r (self->geos, sequence, i, points[i % n].x, points[i % n].y);
  return GEOSGeom_createLinearRing_r (self->geos, sequence);
}

static double
planar_area (const RaPoint *points, guint n)
{
  double twice = 0;
  for (guint i = 0; i < n; i++) {
    const RaPoint a = points[i];
    const RaPoint b = points[(i + 1) % n];
    twice += a.x * b.y - b.x * a.y;
  }
  return -twice / 2;
}

/* The ring as a polygon that GEOS takes: where an outline touches itself it becomes several. */
static GEOSGeometry *
valid_polygon (const Overlap *self, const RaPoint *points, guint n)
{
  GEOSGeometry *ring = linear_ring (self, points, n);
  GEOSGeometry *polygon = ring != NULL ? GEOSGeom_createPolygon_r (self->geos, ring, NULL, 0) : NULL;
  if (polygon == NULL || GEOSisValid_r (self->geos, polygon) == 1)
    return polygon;
  GEOSGeometry *valid = GEOSMakeValid_r (self->geos, polygon);
  GEOSGeom_destroy_r (self->geos, polygon);
  return valid;
}

/* The union of the outer rings among the parts, or of the holes. */
static GEOSGeometry *
union_of_parts (const Overlap *self, const RaPlanar *planar, guint first, guint end, gboolean holes)
{
  g_autoptr (GPtrArray) polygons = g_ptr_array_new ();
  for (guint part = first; part < end; part++) {
    guint n;
    const RaPoint *points = ra_path_part (planar->path, part, &n);
    GEOSGeometry *polygon = (planar_area (points, n) < 0) == holes ? valid_polygon (self, points, n) : NULL;
    if (polygon != NULL)
      g_ptr_array_add (polygons, polygon);
  }
  if (polygons->len == 0)
    return GEOSGeom_createEmptyPolygon_r (self->geos);
  if (polygons->len == 1)
    return g_ptr_array_index (polygons, 0);
  GEOSGeometry *collection = GEOSGeom_createCollection_r (self->geos, GEOS_GEOMETRYCOLLECTION,
                                                          (GEOSGeometry **)polygons->pdata, polygons->len);
  GEOSGeometry *joined = collection != NULL ? GEOSUnaryUnion_r (self->geos, collection) : NULL;
  GEOSGeom_destroy_r (self->geos, collection);
  return joined;
}

/* The area covered by parts that have their interior on the right: outer rings together, less the holes together. */
static GEOSGeometry *
polygons_of_parts (const Overlap *self, const RaPlanar *planar, guint first, guint end)
{
  GEOSGeometry *outer = union_of_parts (self, planar, first, end, FALSE);
  GEOSGeometry *holes = union_of_parts (self, planar, first, end, TRUE);
  GEOSGeometry *result = NULL;
  if (outer != NULL && holes != NULL && GEOSisEmpty_r (self->geos, holes) != 1) {
    result = GEOSDifference_r (self->geos, outer, holes);
  } else if (holes != NULL) {
    result = g_steal_pointer (&outer);
  }
  GEOSGeom_destroy_r (self->geos, outer);
  GEOSGeom_destroy_r (self->geos, holes);
  return result;
}

/* Each ring on its own first: the hole of one may be covered by another. */
static GEOSGeometry *
union_of_rings (const Overlap *self, const RaRangeRing *rings, guint n_rings, double tolerance_m)
{
  GEOSGeometry *all = GEOSGeom_createEmptyPolygon_r (self->geos);
  for (guint i = 0; i < n_rings && all != NULL; i++) {
    g_autoptr (RaFeatureSet) set = ra_feature_set_new (RA_GEOMETRY_POLYGONS);
    ra_range_ring_add (set, &rings[i], tolerance_m, 0, 0);
    g_autoptr (RaPlanar) planar = ra_project_features (self->projection, set, &self->sampling, NULL);
    GEOSGeometry *ring = polygons_of_parts (self, planar, 0, ra_path_n_parts (planar->path));
    GEOSGeometry *both = ring != NULL ? GEOSUnion_r (self->geos, all, ring) : NULL;
    GEOSGeom_destroy_r (self->geos, all);
    GEOSGeom_destroy_r (self->geos, ring);
    all = both;
  }
  return all;
}

/* Adds one member of the features; FALSE when GEOS gives up. */
static gboolean
add_member (const Overlap *self, const RaPlanar *planar, guint first, guint end, RaOverlap *overlap)
{
  GEOSGeometry *polygon = polygons_of_parts (self, planar, first, end);
  if (polygon == NULL)
    return FALSE;
  double area_m2 = 0;
  double covered_m2 = 0;
  gboolean good = GEOSArea_r (self->geos, polygon, &area_m2) == 1;
  if (GEOSPreparedContains_r (self->geos, self->prepared, polygon) == 1) {
    covered_m2 = area_m2;
  } else if (GEOSPreparedIntersects_r (self->geos, self->prepared, polygon) == 1) {
    GEOSGeometry *common = GEOSIntersection_r (self->geos, polygon, self->rings);
    good = good && common != NULL && GEOSArea_r (self->geos, common, &covered_m2) == 1;
    GEOSGeom_destroy_r (self->geos, common);
  }
  GEOSGeom_destroy_r (self->geos, polygon);
  overlap->area_m2 += area_m2;
  overlap->covered_m2 += covered_m2;
  return good;
}

/* Members come out of the projection in their order, each as a run of parts. */
static gboolean
add_members (const Overlap *self, const RaFeatureSet *polygons, const RaPlanar *planar, GArray *overlaps,
             GCancellable *cancellable)
{
  for (guint first = 0; first < planar->parts->len;) {
    const guint member = g_array_index (planar->parts, RaPlanarPart, first).member;
    guint end = first + 1;
    while (end < planar->parts->len && g_array_index (planar->parts, RaPlanarPart, end).member == member)
      end++;
    const guint feature = ra_feature_set_member (polygons, member)->feature;
    if (g_cancellable_is_cancelled (cancellable)
        || !add_member (self, planar, first, end, &g_array_index (overlaps, RaOverlap, feature)))
      return FALSE;
    first = end;
  }
  return TRUE;
}

static GArray *
empty_overlaps (const RaFeatureSet *polygons)
{
  guint n_features = 0;
  for (guint i = 0; i < polygons->members->len; i++)
    n_features = MAX (n_features, ra_feature_set_member (polygons, i)->feature + 1);
  GArray *overlaps = g_array_sized_new (FALSE, TRUE, sizeof (RaOverlap), n_features);
  return g_array_set_size (overlaps, n_features);
}

static gboolean
measure (Overlap *self, const RaFeatureSet *polygons, const RaRangeRing *rings, guint n_rings, GArray *overlaps,
         GCancellable *cancellable)
{
  self->rings = union_of_rings (self, rings, n_rings, self->sampling.tolerance_m);
  self->prepared = self->rings != NULL ? GEOSPrepare_r (self->geos, self->rings) : NULL;
  if (self->prepared == NULL)
    return FALSE;
  g_autoptr (RaPlanar) planar = ra_project_features (self->projection, polygons, &self->sampling, cancellable);
  return planar != NULL && add_members (self, polygons, planar, overlaps, cancellable);
}

GArray *
ra_overlap_measure (const RaFeatureSet *polygons, const RaRangeRing *rings, guint n_rings, double tolerance_m,
                    GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (polygons->kind == RA_GEOMETRY_POLYGONS && n_rings > 0, NULL);

  Overlap self = { .geos = GEOS_init_r (), .sampling = { .tolerance_m = tolerance_m, .always_free_m = 0 } };
  GEOSContext_setErrorMessageHandler_r (self.geos, keep_message, &self);
  self.projection = plane_about (rings, n_rings, error);
  if (self.projection == NULL) {
    overlap_clear (&self);
    return NULL;
  }
  g_autoptr (GArray) overlaps = empty_overlaps (polygons);
  const gboolean good = measure (&self, polygons, rings, n_rings, overlaps, cancellable);
  if (!good && !g_cancellable_set_error_if_cancelled (cancellable, error))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "cannot overlay the ring: %s",
                 self.message != NULL ? self.message : "unknown geometry");
  overlap_clear (&self);
  return good ? g_steal_pointer (&overlaps) : NULL;
}
