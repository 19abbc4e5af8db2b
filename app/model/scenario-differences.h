/* What one scenario says otherwise than another, in a line each: for who has made the one from the other. */
#pragma once

#include "data/scenario.h"
#include "data/translations.h"

G_BEGIN_DECLS

/* Lines (char *) of what @self has, lacks and says otherwise than @other; empty where both say the same. Titles, views
 * and styles are not compared. Names are in the language of @translations, NULL for English. */
GPtrArray *ra_scenario_list_differences (RaScenario *self, RaScenario *other,
                                         const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
