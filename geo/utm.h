/* Universal Transverse Mercator: from a zone and metres to degrees, by PROJ. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* WGS84. @zone is 1 to 60; @easting_m counts from 500 km west of its central meridian, @northing_m from the equator, or
 * with @south from 10,000 km south of it. FALSE where that is no point of a zone: less than 100 km or more than 900 km
 * east, or beyond the equator and 84 degrees. */
gboolean
ra_utm_to_degrees (guint zone, gboolean south, double easting_m, double northing_m, double *lat_deg, double *lon_deg);

G_END_DECLS
