/* Plus codes (Open Location Code): places by a code of pairs of digits, "9G62PG46+2F". */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @text is made like a code, whole or short. */
gboolean ra_plus_code_looks_so (const char *text);
/* The centre of a whole code; FALSE for a short one, which needs a place to be near to, and for what is no code. */
gboolean ra_plus_code_read (const char *text, double *lat_deg, double *lon_deg);

/* A short code as it is shared, with a place behind it: "PG46+2F Kaliningrad". Returns the words of the place, which
 * are part of @text, "" where there are none, and NULL where @text does not begin with a short code. */
const char *ra_plus_code_get_place (const char *text);
/* The centre of the cell nearest to a point that the short code at the beginning of @text may mean; FALSE where there
 * is no short code. */
gboolean
ra_plus_code_read_near (const char *text, double near_lat_deg, double near_lon_deg, double *lat_deg, double *lon_deg);

G_END_DECLS
