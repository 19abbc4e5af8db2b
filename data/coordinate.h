/* Coordinates as people write them: degrees with a dot or a comma, degrees with minutes and seconds, a sign or the
 * letter N, S, E or W before or behind.
 *
 *     54.71   54,71   -12.5   54.71 N   N54.71   54°42'30"N   54° 42′ 30″ N   54 42 30 N   54d42m30s   54:42:30
 *     544230N
 *
 * Only the last number may have a fraction; minutes and seconds are below 60. O for Ost or Ouest, which mean opposite
 * things, is refused. Nothing depends on the locale. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RA_COORDINATE_ERROR (ra_coordinate_error_quark ())
GQuark ra_coordinate_error_quark (void);

typedef enum {
  RA_COORDINATE_ERROR_SYNTAX,
  RA_COORDINATE_ERROR_RANGE, /* beyond 90 or 180 degrees */
  RA_COORDINATE_ERROR_AXIS,  /* a latitude with E or W, a longitude with N or S */
  RA_COORDINATE_ERROR_MEANT, /* it is clear how it was meant to be written, and it names no point, or two */
} RaCoordinateError;

/* Degrees from -90 to 90, north being positive. @text is UTF-8. Fails with RA_COORDINATE_ERROR; the message names the
 * part that is wrong and quotes it: "latitude "54 75 0": the minutes must be below 60". */
gboolean ra_parse_latitude (const char *text, double *lat_deg, GError **error);
/* Degrees from -180 to 180, east being positive. */
gboolean ra_parse_longitude (const char *text, double *lon_deg, GError **error);
/* Both, latitude first unless letters say otherwise, with a comma, semicolon, slash or space between them. What can be
 * read in two ways, such as "54,71,20", is refused. */
gboolean ra_parse_coordinates (const char *text, double *lat_deg, double *lon_deg, GError **error);
/* The same with the longitude first where no letter says otherwise. */
gboolean ra_parse_coordinates_lon_first (const char *text, double *lat_deg, double *lon_deg, GError **error);

/* Puts "@what "@text": " before the error's message, the text shortened and in one line. */
void ra_coordinate_prefix (GError **error, const char *what, const char *text);

G_END_DECLS
