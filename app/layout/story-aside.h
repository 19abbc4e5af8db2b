/* What a published page leaves out because its story does not speak of it.
 *
 * Where the headline of a page counts by the figures of a missile (ring-roles.h), what merely stands in the same days
 * and is of another system, a site of interceptors as much as a ring, is neither drawn nor in the key. It stays where
 * the scenario says something of it: that it is alleged, denied, to be inspected, gone, struck or supposed. A page of
 * the classes of a treaty leaves the same out where one side charges the other. The window, a page with a title of the
 * user's own, tables, exports of rings and comparisons have all of it. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

/* Set of const RaDeployment *, which the scenario owns; NULL where the map leaves nothing out. */
GHashTable *ra_story_list_aside (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;
/* The rings of the map but for theirs, an array of RaScenarioRing as ra_map_spec_list_rings () has it. */
GArray *ra_story_list_rings (const RaMapSpec *spec) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
