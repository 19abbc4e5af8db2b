/* Which rings count when it is asked what lies within the rings of a scenario (reach, comparison, what covers a point).
 *
 * A ring counts when something that throws it is said to stand at its centre, on whoever's word: confirmed, reported,
 * alleged, denied, offered for inspection or hypothetical. So does a ring of the user's own. The ring of a deployment
 * that the scenario shows as removed does not count. A ring with a claim but without a deployment shows the limits of a
 * class, that of a treaty or the one that a missile is put into, and not what anybody says that a missile reaches: it
 * counts only when asked for. */
#pragma once

#include "data/ring-list.h"

G_BEGIN_DECLS

/* TRUE for a ring that shows the limits of a class. */
gboolean ra_scenario_ring_is_band (const RaScenarioRing *ring);
/* Whether the ring counts. */
gboolean ra_scenario_ring_counts (const RaScenarioRing *ring, gboolean with_bands);

/* The rings of ra_ring_list () that count; bands of classes only @with_bands. Array of RaScenarioRing, which borrows as
 * that one does. */
GArray *ra_counted_rings (const RaScenario *scenario, const RaRingListOptions *options,
                          gboolean with_bands) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
