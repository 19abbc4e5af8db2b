/* Checks of a JSON text before JSON-GLib parses it, for what that parser lets pass or reports on the wrong line. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Finds what the parser lets pass, cannot bear or puts on the wrong line: comments, bad escapes, nesting without end,
 * brackets that do not match. FALSE with the line, from 1, and the reason, to be freed, at the first of them. */
gboolean ra_json_scan (const char *text, gsize length, unsigned long *line, char **reason);

G_END_DECLS
