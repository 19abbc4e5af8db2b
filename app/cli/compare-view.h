/* Which piece of the Earth the map of a comparison shows where no option says so. */
#pragma once

#include "app/map/map-spec.h"

G_BEGIN_DECLS

/* Of the views of A, which @spec has, and of B the wider one; and where the rings of both would not be whole in it, a
 * frame about all of them in the same projection. */
void ra_compare_choose_view (RaMapSpec *spec, RaScenario *other, gboolean with_bands);

G_END_DECLS
