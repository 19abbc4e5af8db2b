/* Walks over a JSON text that is known to be good, without taking it apart. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *ra_json_skip_space (const char *at, const char *end);
/* From an opening quote to behind the closing one. */
const char *ra_json_skip_string (const char *at, const char *end);
/* Behind the value that begins at @at: a text, a word, or all from a bracket to its partner. */
const char *ra_json_skip_value (const char *at, const char *end);

/* One member of an object, or one element of a list, which has no name. */
typedef struct {
  const char *name; /* its opening quote */
  const char *name_end;
  const char *value;
  const char *value_end;
} RaJsonItem;

/* The item of a bracket that begins at @at; @at is behind "{" or "[", or what came back from here. NULL when there are
 * no more. */
const char *ra_json_next_item (const char *at, const char *end, gboolean named, RaJsonItem *item);

G_END_DECLS
