/* What one set of range rings covers that another does not, as areas in the plane of a map. */
#pragma once

#include "geo/geodesic.h"
#include "geo/project.h"

G_BEGIN_DECLS

typedef struct {
  const RaRangeRing *rings; /* may be NULL when there are none */
  guint n_rings;
} RaRingSet;

/* Paths in metres of the plane, interior on the right with y upwards: the non-zero rule fills them. */
typedef struct {
  RaPlanar *only_a; /* covered by a ring of A and none of B */
  RaPlanar *only_b;
  RaPlanar *both;
} RaDifference;

/* Rings are cut at the edge of what @projection shows, so that outlines follow that edge there, and may be filled but
 * not stroked. @sampling says how true they are followed. Fails with G_IO_ERROR_FAILED when GEOS refuses the
 * geometry. */
RaDifference *ra_difference_new (RaProjection *projection, const RaRingSet *a, const RaRingSet *b,
                                 const RaSampling *sampling, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ra_difference_free (RaDifference *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaDifference, ra_difference_free)

G_END_DECLS
