/* Small helpers for JSON-GLib trees whose shape is not known to be right, as in a file that a person has edited. A
 * member of another type than is asked for counts as absent. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The member, borrowed; NULL when there is none of that type. */
JsonNode *ra_json_object_find (JsonObject *object, const char *member, JsonNodeType type);
/* A list of objects in @object, made when there is none; borrowed. */
JsonArray *ra_json_object_ensure_list (JsonObject *object, const char *member);
/* A copy down to the last value; JSON-GLib's own shares objects and lists with what it copies. */
JsonNode *ra_json_node_copy (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT;
/* Takes the member out when @text is NULL or empty. */
void ra_json_object_put_text (JsonObject *object, const char *member, const char *text);
/* Whether the member is this text; @object may be NULL. */
gboolean ra_json_object_says (JsonObject *object, const char *member, const char *text);

/* The element, borrowed; NULL when it is no object. */
JsonObject *ra_json_array_get_object (JsonArray *array, guint index);
/* Where the object of that "id" stands; @array may be NULL. */
gboolean ra_json_array_find_id (JsonArray *array, const char *id, guint *index);

G_END_DECLS
