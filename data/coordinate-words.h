/* What stands in words about coordinates: which of the two is the latitude, and degrees spelled out, in the languages
 * of the program and Spanish.
 *
 *     Lat 54.7, Lon 20.5   szer. geogr. 54,7 dł. geogr. 20,5   долгота 20,5 широта 54,7   {"lat": 54.7, "lng": 20.5}
 *     54.7 degrees N 20.5 degrees E   54° 42′ de latitude N, 20° 30′ de longitude E
 *
 * Words of hemispheres are letters already, see hemisphere-words.h. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  RA_COORDINATE_ORDER_UNSAID,
  RA_COORDINATE_ORDER_LAT_FIRST,
  RA_COORDINATE_ORDER_LON_FIRST,
} RaCoordinateOrder;

/* @text, UTF-8, with signs for words such as "degrees" and without names of the axes, where it names each of them once;
 * *@order tells which came first. A semicolon then parts the two where each is named before its figure. */
char *ra_coordinate_words (const char *text, RaCoordinateOrder *order) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
