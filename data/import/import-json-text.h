/* Texts of JSON as files have them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean ra_import_looks_like_json (const char *bytes, gsize length);
/* One JSON text of a file that may be a sequence of features, one to a line or each after a record separator, or a list
 * of features; without a byte order mark. */
char *ra_import_join_json (const char *bytes, gsize length) G_GNUC_WARN_UNUSED_RESULT;

/* In which line each object of a sequence of lines stands, from 1 on (guint); NULL for any other text. */
GArray *ra_import_list_json_lines (const char *bytes, gsize length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
