/* The help window: what a ring means, what it does not say, how to read the map; and on a page of its own what was
 * chosen at each boundary in dispute. */
#pragma once

#include <adwaita.h>

#include "data/catalogue.h"
#include "data/translations.h"

G_BEGIN_DECLS

#define RA_TYPE_HELP (ra_help_get_type ())
G_DECLARE_FINAL_TYPE (RaHelp, ra_help, RA, HELP, AdwWindow)

/* The boundaries are those of @catalogue, in the language of @translations; NULL: English. */
GtkWidget *ra_help_new (const RaCatalogue *catalogue, const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
