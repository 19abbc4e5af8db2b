/* Finds where in a JSON text a member stands, so that a message about its value can name the line: JSON-GLib keeps
 * none. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One step down: to the member of an object and, unless @index is negative, to that element of the list it holds. */
typedef struct {
  const char *member;
  int index;
} RaJsonStep;

/* What @steps lead to in the value that begins at @text, which must be good JSON; where a step leads to nothing, the
 * last thing found. Of a member, the place of its name. */
const char *ra_json_find (const char *text, const char *end, const RaJsonStep *steps, guint n_steps);

G_END_DECLS
