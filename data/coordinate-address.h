/* Coordinates as programs hand them on: addresses of maps on the web, geo: addresses, ISO 6709, Wikipedia's template.
 *
 *     geo:54.7,20.5;u=35   https://www.openstreetmap.org/#map=11/54.7/20.5   https://www.google.com/maps/@54.7,20.5,11z
 *     +54.7+020.5/   +5442+02030/   {{coord|54|42|N|20|30|E|display=title}}
 *
 * Another coordinate system than WGS84 is none of these. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The coordinates in @text, UTF-8, latitude first, as people would write them; NULL for another text. */
char *ra_coordinate_address (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
