/* What a headline counts: capitals of members of NATO on the day of the map, within rings. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

/* How many of them lie in one of the @rings, an array of RaScenarioRing. @capitals: const RaPlace * of the base map. */
guint ra_finding_count_capitals (const RaMapSpec *spec, const GPtrArray *capitals, const GArray *rings);
/* Whether the capital is among those that are counted; and whether one of the
 * @counted rings reaches it. */
gboolean ra_finding_is_counted (const RaMapSpec *spec, const RaPlace *capital);
gboolean ra_finding_is_reached (const GArray *counted, const RaPlace *capital);

G_END_DECLS
