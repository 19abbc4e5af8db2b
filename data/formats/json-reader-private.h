/* What the parts of the JSON reader know of a file. */
#pragma once

#include "data/formats/json-reader.h"

G_BEGIN_DECLS

struct _RaJsonFile {
  char *name; /* for messages: UTF-8 whatever the file system's encoding */
  char *text;
  gsize length;
  GPtrArray *places;      /* RaJsonPlace *: the root, and what was entered */
  GArray *line_marks;     /* the line in which each block of the text begins; NULL before it is needed */
  GError *error;          /* the first failure; none when all are collected */
  GPtrArray *problems;    /* Problem *, NULL unless all are collected */
  GHashTable *known;      /* their paths */
  GHashTable *bad_places; /* the same, and the paths of all that they are in */
  gboolean full;          /* there are as many as are reported */
};

/* As ra_json_file_parse (), and takes over @text. */
RaJsonFile *ra_json_file_take (const char *name, char *text, gsize length, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The text of a member; NULL when it is absent, null, or something has failed before. */
const RaJsonItem *ra_json_find_item (const RaJsonCursor *cursor, const char *member, RaJsonNeed need);
/* The number that @item is, or 0 with a complaint about @member; @item may be NULL. */
double ra_json_check_number (const RaJsonCursor *cursor, const char *member, const RaJsonItem *item, double lowest,
                             double highest);
gboolean ra_json_is_too_long (const char *text, glong limit);

G_END_DECLS
