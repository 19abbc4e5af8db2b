/* An object of a JSON text, known by where its members stand: the values stay text until they are asked for, so that a
 * file never needs many times its size in memory. */
#pragma once

#include <json-glib/json-glib.h>

#include "data/formats/json-slice.h"

G_BEGIN_DECLS

typedef struct {
  const char *start; /* its opening brace; belongs to the file */
  const char *end;
  GArray *items;       /* RaJsonItem, in their order */
  GHashTable *by_name; /* name -> RaJsonItem *; NULL where there are few */
  JsonObject *object;  /* NULL until ra_json_place_get_object () */
} RaJsonPlace;

/* @start to @end is an object of a text that is known to be good. */
RaJsonPlace *ra_json_place_new (const char *start, const char *end) G_GNUC_WARN_UNUSED_RESULT;
void ra_json_place_free (RaJsonPlace *self);

/* As ra_json_place_new () of the member of @outer that is an object; where @outer has its tree, it shares that. */
RaJsonPlace *
ra_json_place_enter (const RaJsonPlace *outer, const char *member, const RaJsonItem *item) G_GNUC_WARN_UNUSED_RESULT;

/* The text of a member, or NULL. */
const RaJsonItem *ra_json_place_find (const RaJsonPlace *self, const char *member);

/* As JSON-GLib's tree, which belongs to @self. An object or a list of more than some thousand letters is an empty one
 * in it. */
JsonObject *ra_json_place_get_object (RaJsonPlace *self);

G_END_DECLS
