/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/overlap.h"

#include "geo/geos-plane.h"

/* From the middle of the plane to the end of the farthest ring. */
#define FARTHEST_DEG 170.0

typedef struct {
  RaGeos geos;
  RaProjection *projection;
  RaSampling sampling;
  GEOSGeometry *rings; /* union of the rings in the plane */
  const GEOSPreparedGeometry *prepared;
} Overlap;

static void
overlap_clear (Overlap *self)
{
  if (self->prepared != NULL)
    GEOSPreparedGeom_destroy_r (self->geos.handle, self->prepared);
  GEOSGeom_destroy_r (self->geos.handle, self->rings);
  ra_geos_clear (&self->geos);
  ra_projection_free (self->projection);
}

static RaVec3
direction_of (const RaRangeRing *ring)
{
  return ra_vec3_from_lonlat ((RaPoint) { ra_radians (ring->lon_deg), ra_radians (ring->lat_deg) });
}

/* The middle of the rings' centres; the first one where they have no middle. */
static RaPoint
middle_of (const RaRangeRing *rings, guint n_rings)
{
  RaVec3 sum = { 0, 0, 0 };
  for (guint i = 0; i < n_rings; i++) {
    const RaVec3 v = direction_of (&rings[i]);
    sum = (RaVec3) { sum.x + v.x, sum.y + v.y, sum.z + v.z };
  }
  if (ra_vec3_length (sum) > 1e-3)
    return ra_vec3_to_lonlat (sum);
  return (RaPoint) { ra_radians (rings[0].lon_deg), ra_radians (rings[0].lat_deg) };
}

static gboolean
reach_beyond (const RaRangeRing *rings, guint n_rings, RaPoint centre, double limit_rad)
{
  const RaVec3 middle = ra_vec3_from_lonlat (centre);
  for (guint i = 0; i < n_rings; i++) {
    const double apart_rad = ra_acos (ra_vec3_dot (middle, direction_of (&rings[i])));
    if (apart_rad + rings[i].max_m / RA_EARTH_RADIUS_M > limit_rad)
      return TRUE;
  }
  return FALSE;
}

/* About the middle of the rings shapes keep best. But such a plane ends before the antipode and stretches what is near
 * it: rings that reach there are laid on a map of the whole Earth. */
static RaProjection *
plane_about (const RaRangeRing *rings, guint n_rings, GError **error)
{
  const RaPoint centre = middle_of (rings, n_rings);
  const gboolean whole = reach_beyond (rings, n_rings, centre, ra_radians (FARTHEST_DEG));
  char lat[G_ASCII_DTOSTR_BUF_SIZE];
  char lon[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (lat, sizeof lat, "%.9f", ra_degrees (centre.y));
  g_ascii_formatd (lon, sizeof lon, "%.9f", ra_degrees (centre.x));
  g_autofree char *definition
      = whole ? g_strdup_printf ("+proj=eqearth +lon_0=%s +datum=WGS84 +units=m +no_defs", lon)
              : g_strdup_printf ("+proj=laea +lat_0=%s +lon_0=%s +datum=WGS84 +units=m +no_defs", lat, lon);
  return ra_projection_new (&(RaProjectionSpec) { .name = definition }, error);
}

/* Adds one member of the features, the parts @first to @end - 1; FALSE when GEOS gives up. */
static gboolean
add_member (const Overlap *self, const RaPlanar *planar, guint first, guint end, RaOverlap *overlap)
{
  const GEOSContextHandle_t handle = self->geos.handle;
  GEOSGeometry *polygon = ra_geos_area_of_parts (&self->geos, planar, first, end);
  if (polygon == NULL)
    return FALSE;
  double area_m2 = 0;
  double covered_m2 = 0;
  gboolean good = GEOSArea_r (handle, polygon, &area_m2) == 1;
  if (GEOSPreparedContains_r (handle, self->prepared, polygon) == 1) {
    covered_m2 = area_m2;
  } else if (GEOSPreparedIntersects_r (handle, self->prepared, polygon) == 1) {
    GEOSGeometry *common = GEOSIntersection_r (handle, polygon, self->rings);
    good = good && common != NULL && GEOSArea_r (handle, common, &covered_m2) == 1;
    GEOSGeom_destroy_r (handle, common);
  }
  GEOSGeom_destroy_r (handle, polygon);
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
  self->rings = ra_geos_union_of_rings (&self->geos, self->projection, rings, n_rings, &self->sampling);
  self->prepared = self->rings != NULL ? GEOSPrepare_r (self->geos.handle, self->rings) : NULL;
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

  Overlap self = { .sampling = { .tolerance_m = tolerance_m } };
  ra_geos_init (&self.geos);
  self.geos.cancellable = cancellable;
  self.projection = plane_about (rings, n_rings, error);
  if (self.projection == NULL) {
    overlap_clear (&self);
    return NULL;
  }
  g_autoptr (GArray) overlaps = empty_overlaps (polygons);
  const gboolean good = measure (&self, polygons, rings, n_rings, overlaps, cancellable);
  if (!good && !g_cancellable_set_error_if_cancelled (cancellable, error))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "cannot overlay the ring: %s",
                 self.geos.message != NULL ? self.geos.message : "unknown geometry");
  overlap_clear (&self);
  return good ? g_steal_pointer (&overlaps) : NULL;
}
