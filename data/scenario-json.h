/* The JSON of a document, for what fills it. */
#pragma once

#include <json-glib/json-glib.h>

#include "data/scenario-write.h"

G_BEGIN_DECLS

/* A new object at the end of the root's list @list, which is made when there is none; borrowed. */
JsonObject *ra_scenario_document_append (RaScenarioDocument *self, const char *list);

/* The root's list, borrowed; NULL when there is none. */
JsonArray *ra_scenario_document_get_list (const RaScenarioDocument *self, const char *list);

G_END_DECLS
