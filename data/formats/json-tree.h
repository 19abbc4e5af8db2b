/* A JSON text as JSON-GLib's tree, without JSON-GLib's parser: that makes a scanner with tables of its own for each of
 * the many small pieces in which a file is taken apart, and asks again what was checked before. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The value from @start to @end of a text that ra_json_scan () has let pass, and that ends with a NUL somewhere behind
 * it: the same tree as JSON-GLib's parser gives, but that nodes do not know what they are in. */
JsonNode *ra_json_tree (const char *start, const char *end) G_GNUC_WARN_UNUSED_RESULT;

/* A name or another text from its opening quote to behind the closing one, without escapes. */
char *ra_json_dup_text (const char *start, const char *end) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
