/* The names of the members of the objects that are open while a JSON text is scanned, to find one that comes twice. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const char *at; /* its opening quote in the text */
  const char *name;
  gsize length;
  char *plain; /* owned: the name without escapes; NULL where it has none */
} RaJsonKey;

/* @at is the opening quote, @end is behind the closing one. */
void ra_json_keys_add (GArray *keys, const char *at, const char *end);

/* Of the keys from number @first on, the place of the first that is there before; NULL when all differ. They are taken
 * off. */
const char *ra_json_keys_close (GArray *keys, guint first);

G_END_DECLS
