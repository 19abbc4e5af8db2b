/* Reads the parameters of a "+proj" string. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The value of parameter @key ("lat_0") in a "+proj" string; @fallback when it is absent or no number. */
double ra_proj_string_get_number (const char *definition, const char *key, double fallback);
/* The same for an angle as PROJ reads it, with minutes and a letter for the direction if need be ("10d30'W"). */
double ra_proj_string_get_angle_deg (const char *definition, const char *key, double fallback_deg);
/* Longitude of the prime meridian that longitudes count from, east of Greenwich. */
double ra_proj_string_get_meridian_deg (const char *definition);
/* The word after "+key="; NULL when there is none. */
char *ra_proj_string_get_value (const char *definition, const char *key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
