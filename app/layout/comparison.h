/* Turns a specification into one of two scenarios compared (difference.h draws it), and back. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

/* Makes the map one of @spec's scenario, A, compared with @scenario, B; limits of classes count only @with_bands. NULL
 * ends the comparison. Title and note are set where the specification has none of its own. */
void ra_map_spec_compare (RaMapSpec *spec, RaScenario *scenario, gboolean with_bands);

G_END_DECLS
