/* The rings of a map, gathered to what is drawn in one look: all rings of one claim that have the same status. */
#pragma once

#include "data/ring-list.h"
#include "geo/project.h"
#include "style.h"

G_BEGIN_DECLS

typedef struct {
  char *id;               /* "9m729-480-russian-mod-reported", "ring-1" */
  const RaSystem *system; /* NULL for a ring of the user's own */
  const RaClaim *claim;   /* NULL for a ring of the user's own */
  RaStatus status;        /* of the deployments; meaningless without one */
  gboolean deployed;      /* belongs to deployments, not to a treaty or a user */
  GArray *rings;          /* RaScenarioRing */
  RaRingStyle style;
  char *label;      /* "480 km, Russian MOD, Jan 2019", with the deployment's own words behind it */
  GPtrArray *fills; /* RaPath *, page units: all rings in one, interior on one side, so that the non-zero rule unites
                     * them; or each ring apart, so that overlaps count */
  RaPath *outline;  /* of the union, as lines */
  RaPath *covered;  /* where a circle runs inside another ring of the group */
} RaRingGroup;

/* Array of RaRingGroup *, largest rings first, so that smaller ones lie on top. NULL when cancelled. */
GPtrArray *ra_ring_groups_build (const RaMapSpec *spec, RaProjection *projection, double device_scale,
                                 GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
