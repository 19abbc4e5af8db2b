/* Texts about the claims whose rings a map shows, so that nothing is told by the picture alone. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

typedef struct {
  char *title;  /* "9M729 / SSC-8: 480 km" */
  char *detail; /* who says so and when, the status of the deployment, the sites */
} RaShownClaim;

/* RaShownClaim *, in the order of the scenario, one for all rings of a claim that have the same status; the bands
 * asked for come last. */
GPtrArray *ra_shown_claims_new (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
