/* A point on the Earth as people write it, in one text or in two.
 *
 *     54.71, 20.51   54°42'30"N 20°30'E   44° 4' с. ш., 24° 24' в. д.   544238N 0203036E
 *     POINT (20.51 54.71)   SRID=4326;POINT(20.51 54.71)
 *     {"type": "Point", "coordinates": [20.51, 54.71]}   01010000...4B40, a WKB in hexadecimal digits (geometry-text.h)
 *     34UDF4083662430   34N 468000 6062000   9G62PG46+2F (grid-reference.h)
 *     Lat 54.7, Lon 20.5   szer. geogr. 54,7 dł. geogr. 20,5 (coordinate-words.h)
 *     geo:54.7,20.5   https://www.openstreetmap.org/#map=11/54.7/20.5   +54.7+020.5/ (coordinate-address.h)
 *     54°42′23″N 20°30′39″E / 54.70639°N 20.51083°E / 54.70639; 20.51083
 *
 * The last is how Wikipedia copies: the same place three times. */
#pragma once

#include "data/coordinate.h"

G_BEGIN_DECLS

typedef struct {
  gboolean lon_first;   /* the order of a pair without letters; a WKT has the longitude first anyway */
  const char *language; /* for the letter O, see hemisphere-words.h; NULL is "" */
} RaPositionHints;

/* @text is UTF-8; @hints may be NULL. Fails with RA_COORDINATE_ERROR; the message quotes @text. */
gboolean
ra_position_read (const char *text, const RaPositionHints *hints, double *lat_deg, double *lon_deg, GError **error);
/* One of the two, whose words and letters may be of any language. */
gboolean ra_position_read_latitude (const char *text, const char *language, double *lat_deg, GError **error);
gboolean ra_position_read_longitude (const char *text, const char *language, double *lon_deg, GError **error);

G_END_DECLS
