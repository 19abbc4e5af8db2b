/* On which side of a border a point lies: the countries of Natural Earth, United Nations view, 1:10m. */
#pragma once

#include "data/basemap.h"

G_BEGIN_DECLS

typedef struct _RaBorders RaBorders;

/* @natural_earth is the folder of shapefiles. Fails as the base map does, and where it has no countries with codes. */
RaBorders *ra_borders_open (const char *natural_earth, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ra_borders_free (RaBorders *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaBorders, ra_borders_free)

/* NULL when the point lies in the country @code, or at sea within 5 km of it; else what is wrong, in words. */
char *
ra_borders_complain (const RaBorders *self, const char *code, double lat_deg, double lon_deg) G_GNUC_WARN_UNUSED_RESULT;
/* The code of the country that the point lies in, "" for one without a code; NULL at sea. Borrowed. */
const char *ra_borders_find (const RaBorders *self, double lat_deg, double lon_deg);
gboolean ra_borders_is_land (const RaBorders *self, double lat_deg, double lon_deg);

G_END_DECLS
