/* The JSON of a document, for what fills it. */
#pragma once

#include <json-glib/json-glib.h>

#include "data/scenario-write.h"

G_BEGIN_DECLS

/* A new object at the end of the root's list @list, which is made when there is none; borrowed. */
JsonObject *ra_scenario_document_append (RaScenarioDocument *self, const char *list);

/* The root's list, borrowed; NULL when there is none. */
JsonArray *ra_scenario_document_get_list (const RaScenarioDocument *self, const char *list);

/* The member, borrowed; NULL when there is none of that type. */
JsonNode *ra_json_object_find (JsonObject *object, const char *member, JsonNodeType type);
/* Where the object of that "id" stands; @array may be NULL. */
gboolean ra_json_array_find_id (JsonArray *array, const char *id, guint *index);
/* A list of objects in @object, made when there is none; borrowed. */
JsonArray *ra_json_object_ensure_list (JsonObject *object, const char *member);
/* Takes the member out when @text is NULL or empty. */
void ra_json_object_put_text (JsonObject *object, const char *member, const char *text);

/* Appends @node with its members in their order, indented by two spaces a level; short lists of plain values stay in
 * one line. */
void ra_json_append (GString *text, JsonNode *node);
/* The shortest form that reads back as @value; 0 when it is not finite. */
void ra_json_append_number (GString *text, double value);

G_END_DECLS
