/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-reader-private.h"

#include <string.h>

#include "data/formats/json-tree.h"
#include "data/formats/limits.h"

/* The elements of a list, one after the other. */
typedef struct {
  RaJsonCursor cursor; /* to the one that was given last; of an object not yet to its members */
  RaJsonItem item;     /* the same */
  const char *at;
  const char *end;
} Elements;

static const RaJsonItem *
find_list (const RaJsonCursor *cursor, const char *member, RaJsonNeed need)
{
  const RaJsonItem *item = ra_json_find_item (cursor, member, need);

  if (item == NULL || *item->value == '[')
    return item;
  ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must be a list");
  return NULL;
}

static Elements
elements_of (const RaJsonCursor *cursor, const char *member, const RaJsonItem *list)
{
  return (Elements) { .cursor = { .file = cursor->file, .parent = cursor, .member = member, .index = -1 },
                      .at = list->value + 1,
                      .end = list->value_end };
}

/* How much a list may hold, so that nobody is kept waiting. */
static guint
most_elements (const char *member)
{
  if (strcmp (member, "rings") == 0 || strcmp (member, "deployments") == 0)
    return RA_LIMIT_RINGS;
  return strcmp (member, "sites") == 0 || strcmp (member, "features") == 0 ? RA_LIMIT_SITES : RA_LIMIT_ENTRIES;
}

/* FALSE at the end, behind the last that may be, of which it complains, and when anything has failed. */
static gboolean
next_element (Elements *self)
{
  const guint most = most_elements (self->cursor.member);

  if (ra_json_stopped (&self->cursor))
    return FALSE;
  self->at = ra_json_next_item (self->at, self->end, FALSE, &self->item);
  if (self->at == NULL)
    return FALSE;
  if ((guint)++self->cursor.index < most)
    return TRUE;
  ra_json_fail (self->cursor.parent, self->cursor.member, RA_FORMAT_ERROR_INVALID, "must not hold more than %u", most);
  return FALSE;
}

/* The text that the element is, or NULL. */
static char *
dup_element (const Elements *self)
{
  return *self->item.value == '"' ? ra_json_dup_text (self->item.value, self->item.value_end) : NULL;
}

/* From here on @cursor leads to the members of @place, which belongs to the file. */
static void
take_apart (RaJsonCursor *cursor, RaJsonPlace *place)
{
  g_ptr_array_add (cursor->file->places, place);
  cursor->place = place;
}

gboolean
ra_json_enter (const RaJsonCursor *cursor, const char *member, RaJsonCursor *inner)
{
  const RaJsonItem *item = ra_json_find_item (cursor, member, RA_JSON_OPTIONAL);

  if (item == NULL)
    return FALSE;
  if (*item->value != '{') {
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must be an object in braces");
    return FALSE;
  }
  *inner = (RaJsonCursor) { .file = cursor->file, .parent = cursor, .member = member, .index = -1 };
  take_apart (inner, ra_json_place_enter (cursor->place, member, item));
  return TRUE;
}

void
ra_json_lat_lon (const RaJsonCursor *cursor, const char *member, double *lat_deg, double *lon_deg)
{
  const RaJsonItem *list = find_list (cursor, member, RA_JSON_REQUIRED);
  RaJsonItem items[2] = { { 0 } };
  guint n = 0;

  if (list == NULL)
    return;
  RaJsonItem item;
  for (const char *at = list->value + 1; (at = ra_json_next_item (at, list->value_end, FALSE, &item)) != NULL; n++)
    items[MIN (n, 1)] = item;
  if (n != 2) {
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must be a list of two numbers, latitude and longitude");
    return;
  }
  *lat_deg = ra_json_check_number (cursor, member, &items[0], -90, 90);
  *lon_deg = ra_json_check_number (cursor, member, &items[1], -180, 180);
}

/* What had to be taken apart for an element is forgotten again. */
static void
visit (const Elements *elements, RaJsonEachFunc func, gpointer user_data)
{
  GPtrArray *places = elements->cursor.file->places;
  const guint n_before = places->len;
  RaJsonCursor cursor = elements->cursor;

  take_apart (&cursor, ra_json_place_new (elements->item.value, elements->item.value_end));
  func (&cursor, user_data);
  g_ptr_array_set_size (places, (int)n_before);
}

void
ra_json_each (const RaJsonCursor *cursor, const char *member, RaJsonNeed need, RaJsonEachFunc func, gpointer user_data)
{
  const RaJsonItem *list = find_list (cursor, member, need);

  if (list == NULL)
    return;
  for (Elements elements = elements_of (cursor, member, list); next_element (&elements);) {
    if (*elements.item.value == '{')
      visit (&elements, func, user_data);
    else
      ra_json_fail (&elements.cursor, NULL, RA_FORMAT_ERROR_INVALID, "must be an object in braces");
  }
}

void
ra_json_each_of_any_kind (const RaJsonCursor *cursor, const char *member, RaJsonEachFunc func, gpointer user_data)
{
  const RaJsonItem *list = find_list (cursor, member, RA_JSON_REQUIRED);

  if (list == NULL)
    return;
  for (Elements elements = elements_of (cursor, member, list); next_element (&elements);) {
    if (*elements.item.value == '{')
      visit (&elements, func, user_data);
    else
      func (&elements.cursor, user_data);
  }
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
  const RaJsonItem *list = find_list (cursor, member, need);

  if (list == NULL)
    return g_steal_pointer (&things);
  Elements elements = elements_of (cursor, member, list);
  while (next_element (&elements)) {
    g_autofree char *id = dup_element (&elements);
    gconstpointer thing = id != NULL ? find (user_data, id) : NULL;
    add_named (&elements.cursor, id, what, thing, found);
    if (thing != NULL && g_hash_table_size (found) > things->len)
      g_ptr_array_add (things, (gpointer)thing);
  }
  if (elements.cursor.index < 0 && need == RA_JSON_REQUIRED)
    ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must name at least one %s", what);
  return g_steal_pointer (&things);
}

char **
ra_json_members (const RaJsonCursor *cursor)
{
  const GArray *items = cursor->place->items;
  char **names = g_new0 (char *, items->len + 1);

  for (guint i = 0; i < items->len; i++) {
    const RaJsonItem *item = &g_array_index (items, RaJsonItem, i);
    names[i] = ra_json_dup_text (item->name, item->name_end);
  }
  return names;
}

char **
ra_json_strings (const RaJsonCursor *cursor, const char *member)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  const RaJsonItem *list = find_list (cursor, member, RA_JSON_OPTIONAL);

  if (list == NULL)
    return NULL;
  Elements elements = elements_of (cursor, member, list);
  while (next_element (&elements)) {
    g_autofree char *text = dup_element (&elements);
    if (text != NULL && *text != '\0' && !ra_json_is_too_long (text, RA_LIMIT_TEXT))
      g_strv_builder_add (texts, text);
    else
      ra_json_fail (&elements.cursor, NULL, RA_FORMAT_ERROR_INVALID, "must be a text");
  }
  return elements.cursor.index >= 0 ? g_strv_builder_end (texts) : NULL;
}

char **
ra_json_forms (const RaJsonCursor *cursor, const char *member, guint n)
{
  const RaJsonItem *list = ra_json_place_find (cursor->place, member);
  g_auto (GStrv) texts = g_new0 (char *, n + 1);
  guint n_found = 0;
  RaJsonItem item;

  for (const char *at = list != NULL && *list->value == '[' ? list->value + 1 : NULL;
       at != NULL && (at = ra_json_next_item (at, list->value_end, FALSE, &item)) != NULL; n_found++)
    if (n_found < n && *item.value == '"' && item.value_end - item.value > 2)
      texts[n_found] = ra_json_dup_text (item.value, item.value_end);
  if (n_found == n && g_strv_length (texts) == n)
    return g_steal_pointer (&texts);
  ra_json_fail (cursor, member, RA_FORMAT_ERROR_INVALID, "must be a list of %u texts", n);
  return NULL;
}
