/* Pieces of a JSON text as JSON-GLib's tree. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The value from @start to @end of a text that ra_json_scan () has let pass. */
JsonNode *ra_json_tree (const char *start, const char *end) G_GNUC_WARN_UNUSED_RESULT;

/* A name or another text from its opening quote to behind the closing one, without escapes. */
char *ra_json_dup_text (const char *start, const char *end) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
