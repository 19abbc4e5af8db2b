/* Plus codes (Open Location Code): places by a code of pairs of digits, "9G62PG46+2F". */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @text is made like a code, whole or short. */
gboolean ra_plus_code_looks_so (const char *text);
/* The centre of a whole code; FALSE for a short one, which needs a place to be near to, and for what is no code. */
gboolean ra_plus_code_read (const char *text, double *lat_deg, double *lon_deg);

G_END_DECLS
