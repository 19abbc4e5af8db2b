/* The JSON inside of a scenario document, for the files that fill it: the writers of scenarios, the import and recipes.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "data/scenario-write.h"

G_BEGIN_DECLS

/* The whole file, borrowed. */
JsonObject *ra_scenario_document_get_root (RaScenarioDocument *self);
/* A new object at the end of the root's list @list, which is made when there is none; borrowed. */
JsonObject *ra_scenario_document_append (RaScenarioDocument *self, const char *list);

/* Keeps what @list holds as the text that will be written, which takes an eighth of the memory. Nothing but
 * ra_scenario_document_to_text () knows of it any more. */
void ra_scenario_document_pack (RaScenarioDocument *self, const char *list);

/* As ra_scenario_document_copy (), but of @list the elements from @first up to @end alone; NULL: of each list all. */
RaScenarioDocument *ra_scenario_document_copy_some (const RaScenarioDocument *self, const char *list, guint first,
                                                    guint end) G_GNUC_WARN_UNUSED_RESULT;
/* The object that is the element @index of the list, to be changed: it is no other document's. NULL when there is none;
 * borrowed. */
JsonObject *ra_scenario_document_edit (RaScenarioDocument *self, const char *list, guint index);

/* The root's list, borrowed; NULL when there is none. Its elements may be those of other documents, too: see
 * ra_scenario_document_edit (). */
JsonArray *ra_scenario_document_get_list (const RaScenarioDocument *self, const char *list);

G_END_DECLS
