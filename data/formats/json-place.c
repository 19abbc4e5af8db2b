/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-place.h"

#include <string.h>

#include "data/formats/json-tree.h"

/* In bytes; JSON-GLib makes some forty of each byte at worst. */
#define LARGE 4096
/* So many members are found as fast by a look at each. */
#define FEW 24

static char *
dup_name (const RaJsonItem *item)
{
  return ra_json_dup_text (item->name, item->name_end);
}

static gboolean
is_large (const RaJsonItem *item)
{
  return (*item->value == '{' || *item->value == '[') && item->value_end - item->value > LARGE;
}

RaJsonPlace *
ra_json_place_new (const char *start, const char *end)
{
  RaJsonPlace *self = g_new (RaJsonPlace, 1);
  RaJsonItem item;

  *self = (RaJsonPlace) { .start = start, .end = end, .items = g_array_new (FALSE, FALSE, sizeof item) };
  for (const char *at = start + 1; (at = ra_json_next_item (at, end, TRUE, &item)) != NULL;)
    g_array_append_val (self->items, item);
  if (self->items->len <= FEW)
    return self;
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->items->len; i++) {
    RaJsonItem *each = &g_array_index (self->items, RaJsonItem, i);
    g_hash_table_replace (self->by_name, dup_name (each), each);
  }
  return self;
}

RaJsonPlace *
ra_json_place_enter (const RaJsonPlace *outer, const char *member, const RaJsonItem *item)
{
  RaJsonPlace *self = ra_json_place_new (item->value, item->value_end);

  if (outer->object != NULL && !is_large (item))
    self->object = json_object_ref (json_object_get_object_member (outer->object, member));
  return self;
}

void
ra_json_place_free (RaJsonPlace *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->items);
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_clear_pointer (&self->object, json_object_unref);
  g_free (self);
}

static gboolean
is_named (const RaJsonItem *item, const char *name, gsize length)
{
  const gsize found = (gsize)(item->name_end - item->name) - 2;

  if (memchr (item->name + 1, '\\', found) == NULL)
    return found == length && memcmp (item->name + 1, name, length) == 0;
  g_autofree char *plain = dup_name (item);
  return strcmp (plain, name) == 0;
}

const RaJsonItem *
ra_json_place_find (const RaJsonPlace *self, const char *member)
{
  if (self->by_name != NULL)
    return g_hash_table_lookup (self->by_name, member);
  const gsize length = strlen (member);
  for (guint i = 0; i < self->items->len; i++) {
    const RaJsonItem *item = &g_array_index (self->items, RaJsonItem, i);
    if (is_named (item, member, length))
      return item;
  }
  return NULL;
}

/* What stands for something that is not taken apart. */
static JsonNode *
stand_in (const char *value)
{
  JsonNode *node = json_node_alloc ();

  if (*value == '{') {
    g_autoptr (JsonObject) object = json_object_new ();
    return json_node_init_object (node, object);
  }
  g_autoptr (JsonArray) list = json_array_new ();
  return json_node_init_array (node, list);
}

static JsonNode *
node_of (const RaJsonItem *item)
{
  return is_large (item) ? stand_in (item->value) : ra_json_tree (item->value, item->value_end);
}

static JsonObject *
build_object (const RaJsonPlace *self)
{
  if (self->end - self->start <= LARGE) {
    g_autoptr (JsonNode) node = ra_json_tree (self->start, self->end);
    return json_node_dup_object (node);
  }
  JsonObject *object = json_object_new ();
  for (guint i = 0; i < self->items->len; i++) {
    const RaJsonItem *item = &g_array_index (self->items, RaJsonItem, i);
    g_autofree char *name = dup_name (item);
    json_object_set_member (object, name, node_of (item));
  }
  return object;
}

JsonObject *
ra_json_place_get_object (RaJsonPlace *self)
{
  if (self->object == NULL)
    self->object = build_object (self);
  return self->object;
}
