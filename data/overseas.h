/* Parts of a country that reach and comparison count apart from it.
 *
 * The rule: land that Natural Earth draws as one country with its main land, and that lies on another continent or more
 * than 500 km off over sea: a ring that covers all of France in Europe covers "France", and French Guiana is a line of
 * its own. Exclaves on the same continent (Kaliningrad, Cabinda) and islands nearer than that stay with their country.
 */
#pragma once

#include "geo/path.h"

G_BEGIN_DECLS

typedef struct {
  const char *code; /* ISO 3166: alpha-3 where the part has one, else its subdivision ("US-AK") or letters of ours */
  const char *of;   /* alpha-3 of the country */
  const char *name; /* in English */
  double south_deg; /* a box that holds the part and nothing else of the country; west is less than east */
  double north_deg;
  double west_deg;
  double east_deg;
} RaOverseas;

/* The part of an index that ra_overseas_find () has given. */
const RaOverseas *ra_overseas_get (guint index);
/* The index of the part of the country @of that holds the point, degrees; -1 when it is main land. */
int ra_overseas_find (const char *of, double lat_deg, double lon_deg);

G_END_DECLS
