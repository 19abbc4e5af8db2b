/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-reader-private.h"

#include <string.h>

#include "data/formats/limits.h"

/* How much a list may hold, so that nobody is kept waiting. */
static guint
most_elements (const char *member)
{
  if (strcmp (member, "rings") == 0 || strcmp (member, "deployments") == 0)
    return RA_LIMIT_RINGS;
  return strcmp (member, "sites") == 0 || strcmp (member, "features") == 0 ? RA_LIMIT_SITES : RA_LIMIT_ENTRIES;
}

/* FALSE behind the last that may be; @next is then told of. */
static gboolean
may_hold (const RaJsonCursor *cursor, const char *member, guint n)
{
  const guint most = most_elements (member);

  if (n >= most)
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must not hold more than %u", most);
  return n < most;
}

static RaJsonElements
elements_of (const RaJsonCursor *cursor, const char *member, JsonArray *list)
{
  const RaJsonItem *large = ra_json_place_find_large (cursor->place, member);

  if (large != NULL)
    return (RaJsonElements) { .at = large->value + 1, .end = large->value_end };
  return (RaJsonElements) { .list = list };
}

/* Calls @func with a cursor to the object that @node is; what had to be taken apart for it is forgotten again. */
static void
visit (const RaJsonCursor *element, JsonNode *node, const RaJsonElements *elements, RaJsonEachFunc func,
       gpointer user_data)
{
  GPtrArray *places = element->file->places;
  const guint n_before = places->len;
  RaJsonCursor cursor = *element;

  cursor.object = json_node_get_object (node);
  if (elements->list == NULL)
    ra_json_take_apart (&cursor, &elements->item);
  func (&cursor, user_data);
  g_ptr_array_set_size (places, (int)n_before);
}

/* Without @all an element that is no object is a failure, with it it is visited without an object. */
static void
visit_each (const RaJsonCursor *cursor, const char *member, JsonArray *list, gboolean all, RaJsonEachFunc func,
            gpointer user_data)
{
  g_auto (RaJsonElements) elements = elements_of (cursor, member, list);
  JsonNode *node;

  for (guint i = 0; !ra_json_stopped (cursor) && (node = ra_json_elements_next (&elements)) != NULL; i++) {
    const RaJsonCursor element = { cursor->file, cursor, member, (int)i, NULL, NULL };
    if (!may_hold (cursor, member, i))
      return;
    if (JSON_NODE_HOLDS_OBJECT (node))
      visit (&element, node, &elements, func, user_data);
    else if (all)
      func (&element, user_data);
    else
      ra_json_fail (&element, NULL, RA_FORMAT_ERROR_INVALID, "must be an object in braces");
  }
}

void
ra_json_each (const RaJsonCursor *cursor, const char *member, RaJsonNeed need, RaJsonEachFunc func, gpointer user_data)
{
  JsonArray *list = ra_json_find_list (cursor, member, need);

  if (list != NULL)
    visit_each (cursor, member, list, FALSE, func, user_data);
}

void
ra_json_each_of_any_kind (const RaJsonCursor *cursor, const char *member, RaJsonEachFunc func, gpointer user_data)
{
  JsonArray *list = ra_json_find_list (cursor, member, RA_JSON_REQUIRED);

  if (list != NULL)
    visit_each (cursor, member, list, TRUE, func, user_data);
}

/* Adds to @found what the element at @cursor names. */
static void
add_named (const RaJsonCursor *cursor, const char *id, const char *what, gconstpointer thing, GHashTable *found)
{
  if (id == NULL)
    ra_json_fail (cursor, NULL, RA_FORMAT_ERROR_INVALID, "must be the id of a %s", what);
  else if (thing == NULL)
    ra_json_fail (cursor, NULL, RA_FORMAT_ERROR_UNKNOWN, "there is no %s \"%s\"", what, id);
  else if (!g_hash_table_add (found, (gpointer)thing))
    ra_json_fail (cursor, NULL, RA_FORMAT_ERROR_INVALID, "names %s \"%s\" a second time", what, id);
}

GPtrArray *
ra_json_ids (const RaJsonCursor *cursor, const char *member, RaJsonNeed need, const char *what, RaJsonFindFunc find,
             gconstpointer user_data)
{
  g_autoptr (GPtrArray) things = g_ptr_array_new ();
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  JsonArray *list = ra_json_find_list (cursor, member, need);
  JsonNode *node;
  guint n = 0;

  if (list == NULL)
    return g_steal_pointer (&things);
  g_auto (RaJsonElements) elements = elements_of (cursor, member, list);
  for (; !ra_json_stopped (cursor) && (node = ra_json_elements_next (&elements)) != NULL; n++) {
    const RaJsonCursor element = { cursor->file, cursor, member, (int)n, NULL, NULL };
    const char *id = ra_json_holds_text (node) ? json_node_get_string (node) : NULL;
    gconstpointer thing = id != NULL ? find (user_data, id) : NULL;
    if (!may_hold (cursor, member, n))
      break;
    add_named (&element, id, what, thing, found);
    if (thing != NULL && g_hash_table_size (found) > things->len)
      g_ptr_array_add (things, (gpointer)thing);
  }
  if (n == 0 && need == RA_JSON_REQUIRED)
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must name at least one %s", what);
  return g_steal_pointer (&things);
}

char **
ra_json_strings (const RaJsonCursor *cursor, const char *member)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  JsonArray *list = ra_json_find_list (cursor, member, RA_JSON_OPTIONAL);
  JsonNode *node;
  guint n = 0;

  if (list == NULL)
    return NULL;
  g_auto (RaJsonElements) elements = elements_of (cursor, member, list);
  for (; !ra_json_stopped (cursor) && (node = ra_json_elements_next (&elements)) != NULL; n++) {
    const RaJsonCursor element = { cursor->file, cursor, member, (int)n, NULL, NULL };
    const char *text = ra_json_holds_text (node) ? json_node_get_string (node) : "";
    if (!may_hold (cursor, member, n))
      break;
    if (*text != '\0' && !ra_json_is_too_long (text, RA_LIMIT_TEXT))
      g_strv_builder_add (texts, text);
    else
      ra_json_fail (&element, NULL, RA_FORMAT_ERROR_INVALID, "must be a text");
  }
  return n > 0 ? g_strv_builder_end (texts) : NULL;
}
