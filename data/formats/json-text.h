/* JSON text from a tree of JSON-GLib: numbers with a dot whatever the locale, members in their order. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Appends @node with its members in their order, indented by two spaces a level; short lists of plain values stay in
 * one line. */
void ra_json_append (GString *text, JsonNode *node);
/* The shortest form that reads back as @value; 0 when it is not finite. */
void ra_json_append_number (GString *text, double value);
/* In quotation marks; what is no UTF-8 becomes U+FFFD. */
void ra_json_append_string (GString *text, const char *value);

/* Appends an element to @list, the text of a list's elements without its brackets, as it stands @depth levels deep. */
void ra_json_append_element (GString *list, JsonNode *element, guint depth);

/* Takes the next piece of a text, which is not ended by NUL; FALSE with an error ends the writing. */
typedef gboolean (*RaJsonTake) (const char *text, gsize length, gpointer data, GError **error);
/* As ra_json_append () of the root of a file and a line break, piece by piece, where @packed has the first elements of
 * some of its lists by their names: GString * as above, @depth 2. */
gboolean ra_json_write_packed (JsonNode *root, GHashTable *packed, RaJsonTake take, gpointer data, GError **error);

G_END_DECLS
