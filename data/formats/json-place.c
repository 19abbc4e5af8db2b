/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-place.h"

#include "data/formats/json-tree.h"

/* In bytes; JSON-GLib makes some forty of each byte at worst. */
#define LARGE 4096

static gboolean
is_bracket (const char *at)
{
  return *at == '{' || *at == '[';
}

static gboolean
is_large (const RaJsonItem *item)
{
  return is_bracket (item->value) && item->value_end - item->value > LARGE;
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

static void
take_member (RaJsonPlace *self, const RaJsonItem *item)
{
  char *name = ra_json_dup_text (item->name, item->name_end);

  if (is_large (item)) {
    json_object_set_member (self->object, name, stand_in (item->value));
    g_hash_table_replace (self->large, name, g_memdup2 (item, sizeof *item));
    return;
  }
  json_object_set_member (self->object, name, ra_json_tree (item->value, item->value_end));
  g_free (name);
}

RaJsonPlace *
ra_json_place_new (const char *start, const char *end)
{
  RaJsonPlace *self = g_new0 (RaJsonPlace, 1);

  self->start = start;
  self->end = end;
  if (end - start <= LARGE) {
    g_autoptr (JsonNode) node = ra_json_tree (start, end);
    self->object = json_node_dup_object (node);
    return self;
  }
  self->object = json_object_new ();
  self->large = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  RaJsonItem item;
  for (const char *at = start + 1; (at = ra_json_next_item (at, end, TRUE, &item)) != NULL;)
    take_member (self, &item);
  return self;
}

void
ra_json_place_free (RaJsonPlace *self)
{
  if (self == NULL)
    return;
  json_object_unref (self->object);
  g_clear_pointer (&self->large, g_hash_table_unref);
  g_free (self);
}

const RaJsonItem *
ra_json_place_find_large (const RaJsonPlace *self, const char *member)
{
  return self != NULL && self->large != NULL ? g_hash_table_lookup (self->large, member) : NULL;
}

static JsonNode *
next_of_text (RaJsonElements *self)
{
  g_clear_pointer (&self->node, json_node_unref);
  self->at = self->at != NULL ? ra_json_next_item (self->at, self->end, FALSE, &self->item) : NULL;
  if (self->at == NULL)
    return NULL;
  if (*self->item.value == '{' || is_large (&self->item)) {
    self->node = stand_in (self->item.value);
    return self->node;
  }
  self->node = ra_json_tree (self->item.value, self->item.value_end);
  return self->node;
}

JsonNode *
ra_json_elements_next (RaJsonElements *self)
{
  if (self->list == NULL)
    return next_of_text (self);
  return self->n_given < json_array_get_length (self->list) ? json_array_get_element (self->list, self->n_given++)
                                                            : NULL;
}

void
ra_json_elements_clear (RaJsonElements *self)
{
  g_clear_pointer (&self->node, json_node_unref);
}
