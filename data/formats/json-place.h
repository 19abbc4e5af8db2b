/* An object of a JSON text, taken apart as far as it is small: what is large within it stays text until it is asked
 * for, so that a file never needs many times its size in memory. */
#pragma once

#include <json-glib/json-glib.h>

#include "data/formats/json-slice.h"

G_BEGIN_DECLS

typedef struct {
  const char *start; /* its opening brace; belongs to the file */
  const char *end;
  JsonObject *object; /* owned. A member that is large is there as an empty object or list */
  GHashTable *large;  /* name -> RaJsonItem *; NULL where the whole object is small */
} RaJsonPlace;

/* @start to @end is an object of a text that is known to be good. */
RaJsonPlace *ra_json_place_new (const char *start, const char *end) G_GNUC_WARN_UNUSED_RESULT;
void ra_json_place_free (RaJsonPlace *self);

/* The text of a member that is large, or NULL. */
const RaJsonItem *ra_json_place_find_large (const RaJsonPlace *self, const char *member);

/* The elements of a list, one after the other: of one that was taken apart, or of a text. */
typedef struct {
  JsonArray *list; /* NULL: of the text */
  guint n_given;
  const char *at;
  const char *end;
  RaJsonItem item; /* the last that was given, where it is of the text */
  JsonNode *node;  /* the same, owned */
} RaJsonElements;

/* The next element, which belongs to @self until the next call; NULL at the end. A large one, or an object of a text,
 * is an empty object or list: its text is @self->item. */
JsonNode *ra_json_elements_next (RaJsonElements *self);
void ra_json_elements_clear (RaJsonElements *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RaJsonElements, ra_json_elements_clear)

G_END_DECLS
