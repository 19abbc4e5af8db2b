/* Walking from one named point of a map to the next with the keyboard. */
#pragma once

#include "app/model/named-points.h"

G_BEGIN_DECLS

typedef enum { RA_WALK_LEFT, RA_WALK_RIGHT, RA_WALK_UP, RA_WALK_DOWN } RaWalk;

typedef struct {
  const RaViewport *viewport;
  RaProjection *projection; /* of the viewport */
  const GArray *points;     /* RaNamedPoint */
  RaPoint from;             /* page units */
} RaWalkQuery;

/* The next point in that direction, as its index: within 45 degrees of it, where a pixel aside counts as much as two
 * ahead. It may lie outside the frame. -1 when there is none that the projection shows. */
int ra_walk_towards (const RaWalkQuery *query, RaWalk direction);

/* The index of the site @step points after the one called @name in the order of @points, round about; the first or the
 * last when no site is called so. -1 without sites. */
int ra_walk_step (const GArray *points, const char *name, int step);

G_END_DECLS
