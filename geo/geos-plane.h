/* GEOS in the plane of a projection, for the files of this room alone: rings to GEOS geometries and back. GEOS knows no
 * sphere, so that all it is given is in metres of a plane and already cut at the edge of what the projection shows. */
#pragma once

#include <geos_c.h>

#include "geo/geodesic.h"
#include "geo/project.h"
#include "geo/work.h"

G_BEGIN_DECLS

/* A context of GEOS, which one thread at a time may use. Functions that return a geometry return NULL when GEOS
 * refuses, and `message` says why; the caller frees a geometry with GEOSGeom_destroy_r (). */
typedef struct {
  GEOSContextHandle_t handle;
  char *message;             /* GEOS's last complaint, or NULL */
  GCancellable *cancellable; /* borrowed, or NULL: the union of many rings gives up when it is cancelled */
  RaSteps *progress;         /* borrowed, or NULL: the union of rings makes a step for each */
} RaGeos;

/* @self must not move in memory afterwards. */
void ra_geos_init (RaGeos *self);
void ra_geos_clear (RaGeos *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RaGeos, ra_geos_clear)

/* What the parts @first to @end - 1 of @planar, interior on the right, cover: outer rings together, less holes. */
GEOSGeometry *
ra_geos_area_of_parts (const RaGeos *self, const RaPlanar *planar, guint first, guint end) G_GNUC_WARN_UNUSED_RESULT;

/* The same of parts that are one outer ring, but not looked through for places where it touches itself, which takes
 * longer than to measure it: not to be cut. NULL without a complaint for other parts. */
GEOSGeometry *
ra_geos_lone_ring (const RaGeos *self, const RaPlanar *planar, guint first, guint end) G_GNUC_WARN_UNUSED_RESULT;

/* The union of @rings in the plane of @projection, as far as it shows them; NULL when cancelled, too. Time and memory
 * grow with the rings and what is left of their outlines: a hundred thousand are nothing out of the way. */
GEOSGeometry *ra_geos_union_of_rings (const RaGeos *self, RaProjection *projection, const RaRangeRing *rings,
                                      guint n_rings, const RaSampling *sampling) G_GNUC_WARN_UNUSED_RESULT;

/* The polygons of @geometry, interior on the right with y upwards; what has less than @least_m2 is left out. Members
 * are numbered by polygon. */
RaPlanar *
ra_geos_to_planar (const RaGeos *self, const GEOSGeometry *geometry, double least_m2) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
