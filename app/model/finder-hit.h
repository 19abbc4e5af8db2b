/* What the search of the window finds. */
#pragma once

#include "data/events.h"
#include "data/gazetteer.h"
#include "data/scenario.h"

G_BEGIN_DECLS

typedef enum {
  RA_HIT_PLACE,
  RA_HIT_SCENARIO,
  RA_HIT_SYSTEM,
  RA_HIT_CLAIM,
  RA_HIT_EVENT,
  RA_HIT_ACTION,
  RA_HIT_RING
} RaHitKind;

/* One thing that was found; what it points to is the library's. */
typedef struct {
  RaHitKind kind;
  char *title;          /* in the language of the window */
  char *subtitle;       /* what it is, and where or when */
  RaNamedPlace place;   /* for a ring its centre */
  double radius_km;     /* of a ring that may be drawn there; 0 for all else */
  RaScenario *scenario; /* for a system or a figure the first that has it */
  const RaSystem *system;
  const RaEvent *event;
  char *action; /* its detailed name */
} RaHit;

void ra_hit_free (RaHit *self);

/* Gives places of one name and one country their coordinates, for they would read the same. */
void ra_hits_tell_apart (GPtrArray *hits);

G_END_DECLS
