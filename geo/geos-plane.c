/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/geos-plane.h"

#include <math.h>
#include <stdlib.h>

/* Rings that are joined one after the other, in their order. */
#define MOST_IN_TURN 64
/* Height of the strips in which more are sorted. */
#define STRIP_DEG 5.0

static void
keep_message (const char *message, void *data)
{
  RaGeos *self = data;
  g_free (self->message);
  self->message = g_strdup (message);
}

void
ra_geos_init (RaGeos *self)
{
  *self = (RaGeos) { .handle = GEOS_init_r () };
  GEOSContext_setErrorMessageHandler_r (self->handle, keep_message, self);
}

void
ra_geos_clear (RaGeos *self)
{
  if (self->handle != NULL)
    GEOS_finish_r (self->handle);
  self->handle = NULL;
  g_clear_pointer (&self->message, g_free);
}

/* Positive when the interior is on the right. */
static double
planar_area (const RaPoint *points, guint n)
{
  double twice = 0;
  for (guint i = 0; i < n; i++) {
    const RaPoint a = points[i];
    const RaPoint b = points[(i + 1) % n];
    twice += (a.x - points[0].x) * (b.y - points[0].y) - (b.x - points[0].x) * (a.y - points[0].y);
  }
  return -twice / 2;
}

static GEOSGeometry *
new_polygon (const RaGeos *self, const RaPoint *points, guint n)
{
  GEOSCoordSequence *sequence = GEOSCoordSeq_create_r (self->handle, n + 1, 2);
  if (sequence == NULL)
    return NULL;
  for (guint i = 0; i <= n; i++)
    GEOSCoordSeq_setXY_r (self->handle, sequence, i, points[i % n].x, points[i % n].y);
  GEOSGeometry *ring = GEOSGeom_createLinearRing_r (self->handle, sequence);
  return ring != NULL ? GEOSGeom_createPolygon_r (self->handle, ring, NULL, 0) : NULL;
}

/* The ring as a polygon that GEOS takes: where an outline touches itself it becomes several. */
static GEOSGeometry *
valid_polygon (const RaGeos *self, const RaPoint *points, guint n)
{
  GEOSGeometry *polygon = new_polygon (self, points, n);
  if (polygon == NULL || GEOSisValid_r (self->handle, polygon) == 1)
    return polygon;
  GEOSGeometry *valid = GEOSMakeValid_r (self->handle, polygon);
  GEOSGeom_destroy_r (self->handle, polygon);
  return valid;
}

/* The union of the outer rings among the parts, or of the holes. */
static GEOSGeometry *
union_of_parts (const RaGeos *self, const RaPlanar *planar, guint first, guint end, gboolean holes)
{
  GEOSGeometry *all = GEOSGeom_createEmptyPolygon_r (self->handle);
  for (guint part = first; part < end && all != NULL; part++) {
    guint n;
    const RaPoint *points = ra_path_part (planar->path, part, &n);
    if ((planar_area (points, n) < 0) != holes)
      continue;
    GEOSGeometry *polygon = valid_polygon (self, points, n);
    GEOSGeometry *both = polygon != NULL ? GEOSUnion_r (self->handle, all, polygon) : NULL;
    GEOSGeom_destroy_r (self->handle, all);
    GEOSGeom_destroy_r (self->handle, polygon);
    all = both;
  }
  return all;
}

GEOSGeometry *
ra_geos_lone_ring (const RaGeos *self, const RaPlanar *planar, guint first, guint end)
{
  guint n;
  const RaPoint *points = end == first + 1 ? ra_path_part (planar->path, first, &n) : NULL;
  return points != NULL && planar_area (points, n) >= 0 ? new_polygon (self, points, n) : NULL;
}

GEOSGeometry *
ra_geos_area_of_parts (const RaGeos *self, const RaPlanar *planar, guint first, guint end)
{
  GEOSGeometry *outer = union_of_parts (self, planar, first, end, FALSE);
  GEOSGeometry *holes = union_of_parts (self, planar, first, end, TRUE);
  GEOSGeometry *area = outer != NULL && holes != NULL ? GEOSDifference_r (self->handle, outer, holes) : NULL;
  GEOSGeom_destroy_r (self->handle, outer);
  GEOSGeom_destroy_r (self->handle, holes);
  return area;
}

static GEOSGeometry *
one_ring (const RaGeos *self, RaProjection *projection, const RaRangeRing *ring, const RaSampling *sampling)
{
  g_autoptr (RaFeatureSet) set = ra_feature_set_new (RA_GEOMETRY_POLYGONS);
  ra_range_ring_add (set, ring, sampling->tolerance_m, 0, 0);
  g_autoptr (RaPlanar) planar = ra_project_features (projection, set, sampling, NULL);
  return ra_geos_area_of_parts (self, planar, 0, ra_path_n_parts (planar->path));
}

/* Takes over both; NULL when either is. */
static GEOSGeometry *
join (const RaGeos *self, GEOSGeometry *a, GEOSGeometry *b)
{
  GEOSGeometry *both = a != NULL && b != NULL ? GEOSUnion_r (self->handle, a, b) : NULL;
  GEOSGeom_destroy_r (self->handle, a);
  GEOSGeom_destroy_r (self->handle, b);
  return both;
}

typedef struct {
  const RaGeos *geos;
  RaProjection *projection;
  const RaSampling *sampling;
} Union;

/* Of two halves, and each of them of two: what is joined is small but for the last few times, and all takes n log n
 * steps where one after the other would take n squared. */
static GEOSGeometry *
union_of_halves (const Union *self, const RaRangeRing *rings, guint n_rings)
{
  if (g_cancellable_is_cancelled (self->geos->cancellable))
    return NULL;
  if (n_rings == 1) {
    ra_steps_make (self->geos->progress, 1);
    return one_ring (self->geos, self->projection, rings, self->sampling);
  }
  const guint half = n_rings / 2;
  GEOSGeometry *first = union_of_halves (self, rings, half);
  return join (self->geos, first, first != NULL ? union_of_halves (self, rings + half, n_rings - half) : NULL);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const RaRangeRing *first = a;
  const RaRangeRing *second = b;
  const int strip_a = (int)floor (first->lat_deg / STRIP_DEG);
  const int strip_b = (int)floor (second->lat_deg / STRIP_DEG);
  if (strip_a != strip_b)
    return strip_a < strip_b ? -1 : 1;
  return (first->lon_deg > second->lon_deg) - (first->lon_deg < second->lon_deg);
}

/* Neighbours come together. */
static GEOSGeometry *
union_of_many (const Union *self, const RaRangeRing *rings, guint n_rings)
{
  g_autofree RaRangeRing *sorted = g_memdup2 (rings, n_rings * sizeof *rings);
  qsort (sorted, n_rings, sizeof *sorted, compare_places);
  return union_of_halves (self, sorted, n_rings);
}

/* Each ring on its own first: the hole of one may be covered by another. */
GEOSGeometry *
ra_geos_union_of_rings (const RaGeos *self, RaProjection *projection, const RaRangeRing *rings, guint n_rings,
                        const RaSampling *sampling)
{
  const Union many = { self, projection, sampling };
  if (n_rings > MOST_IN_TURN)
    return union_of_many (&many, rings, n_rings);
  GEOSGeometry *all = GEOSGeom_createEmptyPolygon_r (self->handle);
  for (guint i = 0; i < n_rings && all != NULL; i++) {
    all = join (self, all, one_ring (self, projection, &rings[i], sampling));
    ra_steps_make (self->progress, 1);
  }
  return all;
}

/* Adds a ring of a polygon, its interior (or, for a hole, its outside) on the right. */
static void
add_ring (const RaGeos *self, const GEOSGeometry *ring, gboolean hole, guint member, double least_m2, RaPlanar *out)
{
  const GEOSCoordSequence *sequence = GEOSGeom_getCoordSeq_r (self->handle, ring);
  unsigned int n_points = 0;
  if (sequence == NULL || GEOSCoordSeq_getSize_r (self->handle, sequence, &n_points) == 0 || n_points < 4)
    return;
  g_autofree RaPoint *points = g_new (RaPoint, n_points);
  for (guint i = 0; i < n_points; i++)
    GEOSCoordSeq_getXY_r (self->handle, sequence, i, &points[i].x, &points[i].y);
  const guint n = n_points - 1; /* the last one repeats the first */
  const double area_m2 = planar_area (points, n);
  if (!(fabs (area_m2) >= least_m2))
    return;
  ra_path_add_part (out->path, points, n);
  if ((area_m2 < 0) != hole)
    ra_path_reverse_part (out->path, ra_path_n_parts (out->path) - 1);
  const RaPlanarPart part = { member, ra_box_of_points (points, n) };
  g_array_append_val (out->parts, part);
}

RaPlanar *
ra_geos_to_planar (const RaGeos *self, const GEOSGeometry *geometry, double least_m2)
{
  RaPlanar *out = g_new0 (RaPlanar, 1);
  out->path = ra_path_new ();
  out->parts = g_array_new (FALSE, FALSE, sizeof (RaPlanarPart));
  const int n_geometries = GEOSGetNumGeometries_r (self->handle, geometry);
  for (int i = 0; i < n_geometries; i++) {
    const GEOSGeometry *polygon = GEOSGetGeometryN_r (self->handle, geometry, i);
    /* Two areas that touch along a line leave the line too. */
    if (GEOSGeomTypeId_r (self->handle, polygon) != GEOS_POLYGON || GEOSisEmpty_r (self->handle, polygon) == 1)
      continue;
    add_ring (self, GEOSGetExteriorRing_r (self->handle, polygon), FALSE, (guint)i, least_m2, out);
    const int n_holes = GEOSGetNumInteriorRings_r (self->handle, polygon);
    for (int k = 0; k < n_holes; k++)
      add_ring (self, GEOSGetInteriorRingN_r (self->handle, polygon, k), TRUE, (guint)i, least_m2, out);
  }
  return out;
}
