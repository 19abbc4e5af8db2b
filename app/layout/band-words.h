/* What the treaty says of a class on the day of a map that is about its classes. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

/* "shorter-range: banned", "... not yet banned" before the treaty was in force, "... no longer banned" after it, in the
 * language of the map. NULL for a claim that is no class of a treaty whose days the catalogue has, and on a map
 * without a day. */
const char *ra_band_tell_ban (const RaMapSpec *spec, const RaClaim *claim);

/* For how many whole years the treaty of @band was in force; 0 where that is not known, or it still is. */
guint ra_band_count_years (const RaSystem *band);

G_END_DECLS
