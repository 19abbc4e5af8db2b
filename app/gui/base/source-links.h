/* Sources as a list of links. */
#pragma once

#include <gtk/gtk.h>

#include "data/catalogue.h"

G_BEGIN_DECLS

/* Empties @box and fills it with one entry for each of @sources (const RaSource *; NULL: none): a link where the source
 * has an address. */
void ra_source_links_fill (GtkBox *box, const GPtrArray *sources);
/* "NATO, 2 Aug 2019; Kremlin, Aug 2019": publisher and date of each in one line. NULL when there are none. */
char *ra_source_links_describe (const GPtrArray *sources) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
