/* How many capitals of NATO a figure reaches, as it stands beside its ring. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

/* How much is said: all, or the number of NATO's capitals: there are others in reach, and on the map. */
typedef enum { RA_COUNT_IN_FULL, RA_COUNT_BRIEFLY, RA_N_COUNT_LENGTHS } RaCountLength;

/* "19 NATO capitals", or "no NATO capital", for rings of the system that the headline counts capitals for, by the
 * figure of @group. Where some of them would be gone: "from Kamyshlov alone: 3 NATO capitals" for those that stand, and
 * for those that do not, as where none would be gone, what all of them reach together, "from all four sites: 19 NATO
 * capitals". In the language of
 * the map; NULL where the headline counts none by this figure, or the capitals cannot be read. */
char *
ra_ring_counts_tell (const RaMapBuild *build, const RaRingGroup *group, RaCountLength length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
