/* What stands below a ring's figure: whose ring it is and on whose word, and what is to be said of it. */
#pragma once

#include "app/layout/curved-label.h"

G_BEGIN_DECLS

/* Rows that are not there are NULL; none follows such a one. */
typedef struct {
  char *rows[RA_LABEL_RUNS - 1];
} RaRingBelow;

/* What may stand below the figure of @group, most first: less is said where there is no room. The last one is empty. An
 * array of RaRingBelow, in the language of the map. */
GPtrArray *ra_ring_below_list (const RaMapBuild *build, const RaRingGroup *group) G_GNUC_WARN_UNUSED_RESULT;
/* A list of one with one row; NULL: with none. */
GPtrArray *ra_ring_below_list_one (const char *row) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
