/* Rings that a published map does not draw a second time.
 *
 * Where the classes of a treaty lead a map (ring-roles.h), the ring of a missile beside their story may run along one
 * of their limits all the way round: two lines that are nearly one are read as one that is blurred. The figure stands
 * in the note of its site then. In a window, where each ring can be asked about, all are drawn. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

/* Takes the rings out of @rings (RaScenarioRing, of @spec) that need not be drawn. */
void ra_ring_doubles_leave_out (const RaMapSpec *spec, GArray *rings);

G_END_DECLS
