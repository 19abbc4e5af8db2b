/* The shapes of a geometry of GeoJSON. */
#pragma once

#include "data/formats/json-reader.h"
#include "geo/feature-set.h"

G_BEGIN_DECLS

/* Where shapes are gathered, in degrees, longitude first. */
typedef struct {
  RaPath *rings;
  GArray *ring_labels; /* RaPartLabel: the number of the polygon */
  RaPath *lines;
  GArray *points; /* RaPoint */
  guint n_polygons;
} RaReferenceShapes;

void ra_reference_shapes_init (RaReferenceShapes *self);
void ra_reference_shapes_clear (RaReferenceShapes *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RaReferenceShapes, ra_reference_shapes_clear)

/* Adds what the geometry holds, of any kind. NULL, or why that cannot be: a new string. Rings and lines of fewer points
 * than those need are left out; heights are not read. */
char *ra_reference_shapes_add (RaReferenceShapes *self, const RaJsonCursor *geometry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
