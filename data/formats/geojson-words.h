/* The words of GeoJSON: what its members are, and the coordinate system that JSON may name. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Whether @type is one of the geometries of GeoJSON; NULL is none. */
gboolean ra_json_is_geometry (const char *type);

/* The text of a member; NULL when it is none. Borrowed. */
const char *ra_json_peek_text (JsonObject *object, const char *member);
/* The member when it is an object or a list, else NULL. Borrowed. */
JsonNode *ra_json_peek (JsonObject *object, const char *member, JsonNodeType type);
gboolean ra_json_is_number (JsonNode *node);

/* NULL when the object names no coordinate system or WGS84; else its name, a new string: "EPSG:3857". */
char *ra_json_find_other_system (JsonObject *object) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
