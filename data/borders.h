/* Which country a point lies in: the countries of Natural Earth at 1:10m, in the view of the United Nations.
 *
 * Used to find sites on the wrong side of a border and coordinates that were swapped. Latitudes are in [-90, 90]
 * degrees, longitudes any; a point on a border itself may be given to either side. */
#pragma once

#include "data/basemap.h"

G_BEGIN_DECLS

typedef struct _RaBorders RaBorders;

/* @natural_earth is the folder of shapefiles. Fails as the base map does, and where it has no countries with codes. */
RaBorders *ra_borders_open (const char *natural_earth, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ra_borders_free (RaBorders *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaBorders, ra_borders_free)

/* NULL when the point lies in the country @code, or at sea within 5 km of it; else a text that says what is wrong,
 * which the caller frees. */
char *
ra_borders_complain (const RaBorders *self, const char *code, double lat_deg, double lon_deg) G_GNUC_WARN_UNUSED_RESULT;
/* The code of the country that the point lies in, "" for one without a code; NULL at sea. Borrowed. */
const char *ra_borders_find (const RaBorders *self, double lat_deg, double lon_deg);
/* Whether the point lies in any country at all, and so not at sea. */
gboolean ra_borders_is_land (const RaBorders *self, double lat_deg, double lon_deg);

G_END_DECLS
