/* What lies under a point of the map: marks first, then the lines of rings. */
#pragma once

#include "app/model/map-places.h"

G_BEGIN_DECLS

typedef struct {
  const RaViewport *viewport;
  RaProjection *projection; /* of the viewport */
  const GArray *places;     /* RaMapPlace */
  const GArray *rings;      /* RaScenarioRing */
  RaPoint page;             /* page units */
  double tolerance_px;      /* how far a mark or a line may lie from the point */
} RaHitQuery;

typedef struct {
  int place;     /* index of the place that is meant, or -1 */
  GArray *rings; /* guint: when no place is, the rings whose line runs by, the nearest first */
} RaHit;

/* Sites come before capitals, which have smaller marks; among equals the nearest is meant. A ring is hit on either edge
 * of its band, and never inside. What the projection does not show, such as the far side of a globe, is not hit; nor is
 * a ring where the point lies beside the Earth. */
RaHit ra_hit_test (const RaHitQuery *query) G_GNUC_WARN_UNUSED_RESULT;
void ra_hit_clear (RaHit *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RaHit, ra_hit_clear)

G_END_DECLS
