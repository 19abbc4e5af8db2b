/* A group of rings that are drawn in one style. */
#pragma once

#include "app/layout/ring-roles.h"
#include "app/map/style.h"
#include "data/basemap.h"
#include "data/ring-list.h"

G_BEGIN_DECLS

typedef struct {
  char *id;               /* "9m729-480-russian-mod-reported", "ring-1" */
  const RaSystem *system; /* NULL for a ring of the user's own */
  const RaClaim *claim;   /* NULL for a ring of the user's own */
  RaStatus status;        /* of the deployments; meaningless without one */
  gboolean deployed;      /* belongs to deployments, not to a treaty or a user */
  GArray *rings;          /* RaScenarioRing */
  RaRingRole role;
  RaRingStyle style;
  char *label;            /* "480 km, Russian MOD, Jan 2019"; behind it who alleges it, or that it is hypothetical */
  char *remark;           /* who alleges it, or that it is hypothetical or gone; NULL: it needs none */
  char *key;              /* for the legend, where that is not the label: "500 km, 2,497 rings"; NULL: none */
  gboolean flight;        /* of lines from launch to end, see flight-lines.h */
  const RaPlace *reaches; /* the one place that the headline is about, where other rings do not reach it; NULL: none */
  gboolean limits;        /* a class that the missile is put in, where the headline says that nobody gives its range */
  gboolean noted;         /* on this page left to the note of its site: it has neither line nor label */
  gboolean mixed;         /* of more than one size: a figure on one line would be wrong for the others */
  GPtrArray *fills; /* RaPath *, page units: all rings in one, interior on one side, so that the non-zero rule unites
                     * them; or each ring apart, so that overlaps count */
  RaPath *outline;  /* of the union, as lines */
  RaPath *guide;    /* the same for labels, whatever the scale of the picture */
  GArray *runs;     /* of the guide: see path-runs.h */
  RaPath *covered;  /* where a circle runs inside another ring of the group */
  RaSceneSpan span; /* its rings among the identities of the scene */
} RaRingGroup;

G_END_DECLS
