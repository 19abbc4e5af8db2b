/* What the parts of the JSON reader know of a file. */
#pragma once

#include "data/formats/json-reader.h"

G_BEGIN_DECLS

struct _RaJsonFile {
  char *name; /* for messages: UTF-8 whatever the file system's encoding */
  char *text;
  gsize length;
  GPtrArray *places;      /* RaJsonPlace *: the root, and what was entered and is large */
  GArray *line_marks;     /* the line in which each block of the text begins; NULL before it is needed */
  GError *error;          /* the first failure; none when all are collected */
  GPtrArray *problems;    /* Problem *, NULL unless all are collected */
  GHashTable *known;      /* their paths */
  GHashTable *bad_places; /* the same, and the paths of all that they are in */
  gboolean full;          /* there are as many as are reported */
};

/* As ra_json_file_parse (), and takes over @text. */
RaJsonFile *ra_json_file_take (const char *name, char *text, gsize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The member, or one that is a list; borrowed. NULL when it is absent, null, no list, or something has failed before;
 * then a member that is @need'ed, or no list, is a failure. */
JsonNode *ra_json_find_node (const RaJsonCursor *cursor, const char *member, RaJsonNeed need);
JsonArray *ra_json_find_list (const RaJsonCursor *cursor, const char *member, RaJsonNeed need);
gboolean ra_json_holds_text (JsonNode *node);
/* Whether it has more than @limit characters. */
gboolean ra_json_is_too_long (const char *text, glong limit);
/* The object of @cursor is @item of the text, of which nothing but that it is an object is known so far. */
void ra_json_take_apart (RaJsonCursor *cursor, const RaJsonItem *item);

G_END_DECLS
