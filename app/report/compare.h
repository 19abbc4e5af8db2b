/* Two scenarios against one another: what the rings of the second cover that those of the first do not, and the other
 * way round. */
#pragma once

#include "app/report/reach.h"

G_BEGIN_DECLS

typedef enum { RA_CHANGE_NONE, RA_CHANGE_GAINED, RA_CHANGE_LOST, RA_CHANGE_KEPT } RaChange;

/* Gained: within a ring of B and of none of A. Lost: of A and none of B. Kept: of both. None: of neither. */
typedef struct {
  const RaReachPlace *a; /* the same place in both reports */
  const RaReachPlace *b;
  RaChange change;
} RaComparedPlace;

/* Decided by whether any of the country lies within: one of which a part alone changes is kept, with its areas. */
typedef struct {
  const RaReachCountry *a;
  const RaReachCountry *b;
  RaChange change;
  double change_km2; /* area within under B less that under A; 0 where it is too little to be told */
} RaComparedCountry;

typedef struct {
  RaReach *a;        /* owned */
  RaReach *b;        /* owned */
  GArray *places;    /* RaComparedPlace, in the order of the base map */
  GArray *countries; /* RaComparedCountry, in the order of the base map */
} RaComparison;

/* Takes over both reports, which must be of the same base map, scale and boundaries. */
RaComparison *ra_comparison_new (RaReach *a, RaReach *b) G_GNUC_WARN_UNUSED_RESULT;
/* Measures both, at once where there are processors for it. Fails as ra_reach_new (). */
RaComparison *ra_comparison_measure (RaScenario *a, RaScenario *b, const RaReachOptions *options,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ra_comparison_free (RaComparison *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaComparison, ra_comparison_free)

/* How many places have that change; @capitals alone, or all. */
guint ra_comparison_count (const RaComparison *self, RaChange change, gboolean capitals);

/* One plain sentence about the capitals, which it names in the order of the alphabet; of two scenarios that have no
 * deployment in common it tells how many each covers, and of no change. In the language of @translations;
 * NULL: English. */
char *ra_comparison_describe (const RaComparison *self, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;

/* Whether one of @deployments (RaDeployment *, of another scenario) is of the same system at the same site, whatever
 * the status. */
gboolean ra_comparison_has_same (const GPtrArray *deployments, const RaDeployment *wanted);

/* The comparison as UTF-8 text that the caller frees; options as of ra_reach_format (), of which `by` is not used. */
char *ra_comparison_format (const RaComparison *self, const RaReachFormatOptions *options) G_GNUC_WARN_UNUSED_RESULT;

/* "gained", "lost", "kept"; "" for none. */
const char *ra_change_to_string (RaChange change);

G_END_DECLS
