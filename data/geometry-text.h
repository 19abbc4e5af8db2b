/* Points as databases write them into a cell: a geometry of GeoJSON, or a WKB in hexadecimal digits, with or without
 * PostGIS's number of the coordinate system. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether the text is one of these, of whatever geometry. */
gboolean ra_geometry_text_is (const char *text);
/* FALSE where it is not one point on WGS84. Heights and measures are not read. */
gboolean ra_geometry_text_read (const char *text, double *lat_deg, double *lon_deg);

G_END_DECLS
