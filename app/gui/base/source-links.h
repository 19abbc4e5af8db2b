/* Sources as a list of links. */
#pragma once

#include <gtk/gtk.h>

#include "data/catalogue.h"
#include "data/translations.h"

G_BEGIN_DECLS

/* Empties @box and fills it with one entry for each of @sources (const RaSource *; NULL: none), as ra_cite_source ()
 * has it in the language of @translations (NULL: English): a link where the source has an address for readers. */
void ra_source_links_fill (GtkBox *box, const GPtrArray *sources, const RaTranslations *translations);
/* Who published them and when, each once, in one line. NULL when there are none. */
char *ra_source_links_describe (const GPtrArray *sources, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
