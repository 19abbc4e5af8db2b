/* How much of polygons, such as countries, lies within range rings.
 *
 * Computed with GEOS in the plane of an ellipsoidal equal-area projection about the rings, or of the whole Earth where
 * rings reach the other side of it: areas in it are areas on the Earth, also round a pole and at an antipode. */
#pragma once

#include <gio/gio.h>

#include "geo/geodesic.h"
#include "geo/work.h"

G_BEGIN_DECLS

typedef struct {
  double area_m2;    /* of the feature, all its members; NAN where it was left out */
  double covered_m2; /* of it, what lies within at least one ring */
} RaOverlap;

typedef struct {
  double tolerance_m; /* how true outlines are followed */
  gboolean met_only;  /* features of which no ring meets any member may be left out: their area is NAN, covered is 0 */
  RaWork work;
} RaOverlapOptions;

/* Array of RaOverlap, one for each feature number of @polygons up to the highest; a number that no member has is 0, 0.
 * Fails with G_IO_ERROR when GEOS refuses the geometry, or with G_IO_ERROR_CANCELLED. */
GArray *ra_overlap_measure (const RaFeatureSet *polygons, const RaRangeRing *rings, guint n_rings,
                            const RaOverlapOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
