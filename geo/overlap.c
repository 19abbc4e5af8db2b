/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/overlap.h"

#include <math.h>

#include "geo/geos-plane.h"
#include "geo/pieces.h"

/* From the middle of the plane to the end of the farthest ring. */
#define FARTHEST_DEG 170.0
/* Fewer points are not worth a thread. */
#define FEWEST_POINTS 2000

/* That a member takes, where a ring takes one. */
#define MEMBER_STEPS 10

/* Shorter edges, in tolerances, bend by less than one in the plane. */
#define FREE_LENGTHS 100

/* A length on the ellipsoid is no shorter than this part of that between the same latitudes and longitudes on the
 * sphere, whose radii are those of the meridian at the equator, 6,335.4 km, and more. */
#define LEAST_RATIO 0.9943
/* To look whether one of more meets a member would take longer than it saves. */
#define MOST_LOOKED_AT 256

/* What one thread measures with: handles of GEOS and PROJ belong to one. */
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
  if (self->rings != NULL)
    GEOSGeom_destroy_r (self->geos.handle, self->rings);
  ra_geos_clear (&self->geos);
  ra_projection_free (self->projection);
}

/* The whole measurement. */
typedef struct {
  Overlap *threads; /* n_pieces of them */
  guint n_pieces;
  guint *firsts;                /* of each piece its first member, and one more */
  const RaFeatureSet *polygons; /* those to be measured */
  RaOverlap *members;           /* of each member */
  RaWork work;
} Measure;

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

/* What the parts cover; of a member that no ring meets that is measured only, which needs no look for its faults. */
static GEOSGeometry *
area_of_member (const Overlap *self, const RaPlanar *planar, guint first, guint end)
{
  GEOSGeometry *lone = ra_geos_lone_ring (&self->geos, planar, first, end);
  if (lone != NULL && GEOSPreparedIntersects_r (self->geos.handle, self->prepared, lone) == 0)
    return lone;
  GEOSGeom_destroy_r (self->geos.handle, lone);
  return ra_geos_area_of_parts (&self->geos, planar, first, end);
}

/* Adds one member of the features, the parts @first to @end - 1; FALSE when GEOS gives up. */
static gboolean
add_member (const Overlap *self, const RaPlanar *planar, guint first, guint end, RaOverlap *overlap)
{
  const GEOSContextHandle_t handle = self->geos.handle;
  GEOSGeometry *polygon = area_of_member (self, planar, first, end);
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
add_members (const Overlap *self, const RaPlanar *planar, RaOverlap *members, const RaWork *work)
{
  for (guint first = 0; first < planar->parts->len;) {
    const guint member = g_array_index (planar->parts, RaPlanarPart, first).member;
    guint end = first + 1;
    while (end < planar->parts->len && g_array_index (planar->parts, RaPlanarPart, end).member == member)
      end++;
    if (g_cancellable_is_cancelled (work->cancellable) || !add_member (self, planar, first, end, &members[member]))
      return FALSE;
    ra_steps_make (work->progress, MEMBER_STEPS);
    first = end;
  }
  return TRUE;
}

static gboolean
measure_piece (guint piece, gpointer data, GError **error)
{
  const Measure *self = data;
  Overlap *overlap = &self->threads[piece];
  const guint first = self->firsts[piece];
  RaFeatureSet some = *self->polygons;
  some.members = g_array_new (FALSE, FALSE, sizeof (RaMember));
  if (self->firsts[piece + 1] > first)
    g_array_append_vals (some.members, ra_feature_set_member (self->polygons, first), self->firsts[piece + 1] - first);
  overlap->prepared = GEOSPrepare_r (overlap->geos.handle, overlap->rings);
  g_autoptr (RaPlanar) planar
      = ra_project_features (overlap->projection, &some, &overlap->sampling, self->work.cancellable);
  const gboolean good = overlap->prepared != NULL && planar != NULL
                        && add_members (overlap, planar, self->members + first, &self->work);
  g_array_unref (some.members);
  if (!good && !g_cancellable_set_error_if_cancelled (self->work.cancellable, error))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "cannot overlay the ring: %s",
                 overlap->geos.message != NULL ? overlap->geos.message : "unknown geometry");
  return good;
}

static guint
count_points (const RaFeatureSet *polygons, const RaMember *member)
{
  guint n = 0;
  for (guint i = 0; i < member->n_parts; i++) {
    guint n_part;
    ra_path_part (polygons->path, member->first_part + i, &n_part);
    n += n_part;
  }
  return n;
}

/* Pieces of about as many points each. */
static void
split_members (Measure *self)
{
  const guint n_members = self->polygons->members->len;
  guint64 all = 0;
  guint64 before = 0;
  guint piece = 1;
  for (guint i = 0; i < n_members; i++)
    all += count_points (self->polygons, ra_feature_set_member (self->polygons, i));
  for (guint i = 0; i < n_members; i++) {
    while (piece < self->n_pieces && before * self->n_pieces >= all * piece)
      self->firsts[piece++] = i;
    before += count_points (self->polygons, ra_feature_set_member (self->polygons, i));
  }
  for (; piece <= self->n_pieces; piece++)
    self->firsts[piece] = n_members;
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

/* The rings in the plane once, and copies of them for the others. */
static gboolean
lay_rings (Measure *self, const RaRangeRing *rings, guint n_rings, double tolerance_m, GError **error)
{
  Overlap *first = &self->threads[0];
  for (guint i = 0; i < self->n_pieces; i++) {
    self->threads[i].sampling
        = (RaSampling) { .tolerance_m = tolerance_m, .always_free_m = FREE_LENGTHS * tolerance_m };
    ra_geos_init (&self->threads[i].geos);
    self->threads[i].geos.cancellable = self->work.cancellable;
    self->threads[i].geos.progress = self->work.progress;
  }
  first->projection = plane_about (rings, n_rings, error);
  if (first->projection == NULL)
    return FALSE;
  first->rings = ra_geos_union_of_rings (&first->geos, first->projection, rings, n_rings, &first->sampling);
  if (first->rings == NULL && g_cancellable_set_error_if_cancelled (self->work.cancellable, error))
    return FALSE;
  if (first->rings == NULL) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "cannot overlay the ring: %s",
                 first->geos.message != NULL ? first->geos.message : "unknown geometry");
    return FALSE;
  }
  for (guint i = 1; i < self->n_pieces; i++) {
    self->threads[i].projection = ra_projection_clone (first->projection);
    self->threads[i].rings = GEOSGeom_clone_r (self->threads[i].geos.handle, first->rings);
  }
  return TRUE;
}

static gboolean
may_meet (const RaRangeRing *ring, const RaCap *bounds)
{
  const double apart_rad = ra_acos (ra_vec3_dot (bounds->centre, direction_of (ring)));
  return apart_rad <= bounds->radius_rad + ring->max_m / (LEAST_RATIO * RA_EARTH_RADIUS_M);
}

/* Marks in @overlaps the features to be left out, and gives the members of the others. */
static GArray *
leave_out (const RaFeatureSet *polygons, const RaRangeRing *rings, guint n_rings, GArray *overlaps)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (RaMember));
  for (guint i = 0; i < polygons->members->len; i++)
    g_array_index (overlaps, RaOverlap, ra_feature_set_member (polygons, i)->feature).area_m2 = NAN;
  for (guint i = 0; i < polygons->members->len; i++) {
    const RaMember *member = ra_feature_set_member (polygons, i);
    RaOverlap *overlap = &g_array_index (overlaps, RaOverlap, member->feature);
    for (guint k = 0; k < n_rings && isnan (overlap->area_m2); k++)
      if (may_meet (&rings[k], &member->bounds))
        overlap->area_m2 = 0;
  }
  for (guint i = 0; i < polygons->members->len; i++) {
    const RaMember *member = ra_feature_set_member (polygons, i);
    if (!isnan (g_array_index (overlaps, RaOverlap, member->feature).area_m2))
      g_array_append_vals (kept, member, 1);
  }
  return kept;
}

/* In the order of the members, in whatever pieces they were measured: a sum depends on it in its last digits. */
static void
sum_members (const Measure *self, GArray *overlaps)
{
  for (guint i = 0; i < self->polygons->members->len; i++) {
    RaOverlap *sum = &g_array_index (overlaps, RaOverlap, ra_feature_set_member (self->polygons, i)->feature);
    sum->area_m2 += self->members[i].area_m2;
    sum->covered_m2 += self->members[i].covered_m2;
  }
}

/* Into @overlaps, which has an entry for each feature. */
static gboolean
measure (const RaFeatureSet *polygons, const RaRangeRing *rings, guint n_rings, const RaOverlapOptions *options,
         GArray *overlaps, GError **error)
{
  const guint n_pieces = ra_pieces_count_threads (ra_path_n_points (polygons->path) / FEWEST_POINTS + 1);
  g_autofree Overlap *threads = g_new0 (Overlap, n_pieces);
  g_autofree guint *firsts = g_new0 (guint, n_pieces + 1);
  g_autofree RaOverlap *members = g_new0 (RaOverlap, polygons->members->len + 1);
  Measure self = { threads, n_pieces, firsts, polygons, members, options->work };
  ra_steps_expect (self.work.progress, n_rings + MEMBER_STEPS * polygons->members->len);
  split_members (&self);
  const gboolean good = lay_rings (&self, rings, n_rings, options->tolerance_m, error)
                        && ra_pieces_run (n_pieces, measure_piece, &self, self.work.cancellable, error);
  for (guint i = 0; i < n_pieces; i++)
    overlap_clear (&threads[i]);
  if (good)
    sum_members (&self, overlaps);
  return good;
}

GArray *
ra_overlap_measure (const RaFeatureSet *polygons, const RaRangeRing *rings, guint n_rings,
                    const RaOverlapOptions *options, GError **error)
{
  g_return_val_if_fail (polygons->kind == RA_GEOMETRY_POLYGONS && n_rings > 0, NULL);

  g_autoptr (GArray) overlaps = empty_overlaps (polygons);
  RaFeatureSet met = *polygons;
  met.members = options->met_only && n_rings <= MOST_LOOKED_AT ? leave_out (polygons, rings, n_rings, overlaps)
                                                               : g_array_ref (polygons->members);
  const gboolean good = measure (&met, rings, n_rings, options, overlaps, error);
  g_array_unref (met.members);
  return good ? g_steal_pointer (&overlaps) : NULL;
}
