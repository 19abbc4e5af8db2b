/* Dates in the sentences of the window. What leaves the program, tables and pictures, has those of data/ring-list.h. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "23 January 2019", "January 2019" or "2019" for an ISO date as full as it is, in the language of the window; any
 * other text as it is. */
char *ra_date_text (const char *iso_date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
