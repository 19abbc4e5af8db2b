/* What a published page leaves out of its rings, so that its story is seen.
 *
 * A page that is small, or that tells what would be gone, has no room for what is beside the story (ring-roles.h):
 * rings of other systems are left to the notes of their sites, and what was published after the day of the map to
 * tables. A window, in which each ring can be asked about, and whoever adds rings of their own keep them. */
#pragma once

#include "app/layout/ring-group.h"

G_BEGIN_DECLS

/* Of @groups, RaRingGroup * that are dressed, on a page of that size in page units. */
void ra_ring_groups_quieten (GPtrArray *groups, const RaMapSpec *spec, RaPoint page);

G_END_DECLS
