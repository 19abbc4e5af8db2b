/* Walking from place to place with the keyboard. */
#pragma once

#include "app/model/map-places.h"

G_BEGIN_DECLS

typedef enum { RA_WALK_LEFT, RA_WALK_RIGHT, RA_WALK_UP, RA_WALK_DOWN } RaWalk;

typedef struct {
  const RaViewport *viewport;
  RaProjection *projection; /* of the viewport */
  const GArray *places;     /* RaMapPlace */
  RaPoint from;             /* page units */
} RaWalkQuery;

/* The next place in that direction, as the index of a place: within 45 degrees of it, where a pixel aside counts as
 * much as two ahead. It may lie outside the frame. -1 when there is none that the projection shows. */
int ra_walk_towards (const RaWalkQuery *query, RaWalk direction);

/* The site @step places after the one called @name in the order of @places, round about; the first or the last when no
 * site is called so. -1 without sites. */
int ra_walk_step (const GArray *places, const char *name, int step);

G_END_DECLS
