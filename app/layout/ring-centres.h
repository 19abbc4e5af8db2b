/* The centres of rings of the user's own, and on a page of the classes of a treaty, with what each is called: where a
 * ring is about has to be seen. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

/* Marks with names, of many rings without. They take their boxes before other names do. */
void ra_map_add_ring_centres (const RaMapBuild *build);
/* Whether the ring is named at its centre: it has a name of its own, and the frame shows it. */
gboolean ra_ring_centre_is_named (const RaMapBuild *build, const RaRingGroup *group);
/* Whether a ring's centre is named as this place, at which it lies: one name is enough. */
gboolean ra_ring_centres_tell (const RaMapBuild *build, const RaPlace *place);

G_END_DECLS
