/* Finds the line of a JSON text that a member stands in, so that a message about its value can name it: JSON-GLib keeps
 * no lines. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One step down: to the member of an object and, unless @index is negative, to that element of the list it holds. */
typedef struct {
  const char *member;
  int index;
} RaJsonStep;

/* The line, from 1, of what @steps lead to in @text, which must be good JSON; where a step leads to nothing, the line
 * of the last thing found. Of members with one name the last counts, as it does for the parser. */
unsigned long ra_json_find_line (const char *text, gsize length, const RaJsonStep *steps, guint n_steps);

G_END_DECLS
