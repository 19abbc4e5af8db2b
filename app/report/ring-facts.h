/* What every export says of a ring besides its geometry, as the texts of its columns. */
#pragma once

#include "data/ring-list.h"

G_BEGIN_DECLS

/* Everything is borrowed from the ring; what does not apply is NULL. */
typedef struct {
  const char *system;
  const char *claim; /* the label for a ring of the user's own */
  const char *site;
  const char *status;
  const char *claimant;
  const char *date;
  const GPtrArray *sources; /* const RaSource * */
  const char *confidence;
} RaRingFacts;

RaRingFacts ra_ring_facts (const RaScenarioRing *ring);
/* The ids of the sources with @separator between them; "" when there are none. */
char *ra_ring_facts_join_sources (const RaRingFacts *self, const char *separator) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
