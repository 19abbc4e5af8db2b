/* The rings of a map in groups that are drawn in one style: all rings of one claim that have the same status.
 *
 * Rings of the user's own are told apart one by one up to RA_MOST_OWN_GROUPS of them. Of more, as a long table brings
 * them, those of one class of size are a group (ring-sizes.h), all in one hue. */
#pragma once

#include "app/layout/ring-roles.h"
#include "app/map/style.h"
#include "data/ring-list.h"
#include "geo/project.h"

G_BEGIN_DECLS

#define RA_MOST_OWN_GROUPS 8

typedef struct {
  char *id;               /* "9m729-480-russian-mod-reported", "ring-1" */
  const RaSystem *system; /* NULL for a ring of the user's own */
  const RaClaim *claim;   /* NULL for a ring of the user's own */
  RaStatus status;        /* of the deployments; meaningless without one */
  gboolean deployed;      /* belongs to deployments, not to a treaty or a user */
  GArray *rings;          /* RaScenarioRing */
  RaRingRole role;
  RaRingStyle style;
  char *label;      /* "480 km, Russian MOD, Jan 2019"; behind it who alleges it, or that it is hypothetical */
  char *remark;     /* who alleges it, or that it is hypothetical or gone; NULL: it needs none */
  char *key;        /* for the legend, where that is not the label: "500 km, 2,497 rings"; NULL: none */
  gboolean mixed;   /* of more than one size: a figure on one line would be wrong for the others */
  GPtrArray *fills; /* RaPath *, page units: all rings in one, interior on one side, so that the non-zero rule unites
                     * them; or each ring apart, so that overlaps count */
  RaPath *outline;  /* of the union, as lines */
  RaPath *guide;    /* the same for labels, whatever the scale of the picture */
  RaPath *covered;  /* where a circle runs inside another ring of the group */
  RaSceneSpan span; /* its rings among the identities of the scene */
} RaRingGroup;

/* The groups without paths: what is known before a map is drawn. */
GPtrArray *ra_ring_groups_gather (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;
/* Array of RaRingGroup *, largest rings first, so that smaller ones lie on top. NULL when cancelled. */
GPtrArray *ra_ring_groups_build (const RaMapSpec *spec, RaProjection *projection, double device_scale,
                                 GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
