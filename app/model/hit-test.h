/* What lies under a point of a map that is drawn: marks first, then the lines of rings. */
#pragma once

#include "app/map/viewport.h"
#include "app/scene/scene-index.h"

G_BEGIN_DECLS

typedef struct {
  const RaSceneIndex *drawn;
  const RaViewport *viewport; /* that the scene was made for */
  RaProjection *projection;   /* of that viewport; NULL: no lines are asked for */
  RaPoint page;               /* on the page of the scene, as are all lengths */
  double tolerance_px;        /* how far a mark or a line may lie from the point */
} RaHitQuery;

typedef struct {
  int mark;      /* number of the identity whose mark is meant, or -1 */
  GArray *rings; /* guint: when no mark is, numbers of the rings whose line runs by, the nearest first */
} RaHit;

/* A point on a mark means that mark, and where marks lie over one another the one whose middle is nearest. Beside them
 * the marks within the tolerance count: sites before places, which have smaller marks; among equals the nearest. A ring
 * is hit on either edge of its band where that edge is drawn, and never inside. What the scene does not show is not
 * hit, nor is anything beside its page. */
RaHit ra_hit_test (const RaHitQuery *query) G_GNUC_WARN_UNUSED_RESULT;
void ra_hit_clear (RaHit *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RaHit, ra_hit_clear)

G_END_DECLS
