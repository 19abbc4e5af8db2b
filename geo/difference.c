/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/difference.h"

#include "geo/geos-plane.h"

/* Slivers between arcs that two unions share: a square metre is no area on a map. */
#define LEAST_M2 1.0

/* Takes over @geometry; NULL when there is none. */
static RaPlanar *
to_planar (const RaGeos *geos, GEOSGeometry *geometry)
{
  if (geometry == NULL)
    return NULL;
  RaPlanar *planar = ra_geos_to_planar (geos, geometry, LEAST_M2);
  GEOSGeom_destroy_r (geos->handle, geometry);
  return planar;
}

static gboolean
subtract (RaDifference *self, const RaGeos *geos, const GEOSGeometry *a, const GEOSGeometry *b)
{
  if (a == NULL || b == NULL)
    return FALSE;
  self->only_a = to_planar (geos, GEOSDifference_r (geos->handle, a, b));
  self->only_b = to_planar (geos, GEOSDifference_r (geos->handle, b, a));
  self->both = to_planar (geos, GEOSIntersection_r (geos->handle, a, b));
  return self->only_a != NULL && self->only_b != NULL && self->both != NULL;
}

RaDifference *
ra_difference_new (RaProjection *projection, const RaRingSet *a, const RaRingSet *b, const RaSampling *sampling,
                   GError **error)
{
  g_autoptr (RaDifference) self = g_new0 (RaDifference, 1);
  g_auto (RaGeos) geos = { 0 };
  ra_geos_init (&geos);
  GEOSGeometry *area_a = ra_geos_union_of_rings (&geos, projection, a->rings, a->n_rings, sampling);
  GEOSGeometry *area_b = ra_geos_union_of_rings (&geos, projection, b->rings, b->n_rings, sampling);
  const gboolean good = subtract (self, &geos, area_a, area_b);
  GEOSGeom_destroy_r (geos.handle, area_a);
  GEOSGeom_destroy_r (geos.handle, area_b);
  if (good)
    return g_steal_pointer (&self);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "cannot subtract the rings: %s",
               geos.message != NULL ? geos.message : "unknown geometry");
  return NULL;
}

void
ra_difference_free (RaDifference *self)
{
  if (self == NULL)
    return;
  ra_planar_free (self->only_a);
  ra_planar_free (self->only_b);
  ra_planar_free (self->both);
  g_free (self);
}
