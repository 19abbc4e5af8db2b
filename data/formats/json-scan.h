/* Checks that a text is JSON, all of it and in words for people: the line, and what is wrong there. Beyond the grammar
 * of RFC 8259 it refuses texts that hold what no text may hold (data/formats/plain-text.h), however it is escaped;
 * numbers that are not finite; a name that an object has twice; and what goes beyond the limits. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* FALSE with the line, from 1, and the reason, to be freed, at the first fault. The text may be empty. */
gboolean ra_json_scan (const char *text, gsize length, unsigned long *line, char **reason);

G_END_DECLS
