/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-place.h"

#include <string.h>

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

static JsonNode *
parse (JsonParser *parser, const char *start, const char *end)
{
  if (json_parser_load_from_data (parser, start, end - start, NULL) && json_parser_get_root (parser) != NULL)
    return json_parser_steal_root (parser);
  return json_node_new (JSON_NODE_NULL); /* cannot be: the text is known to be good */
}

static char *
name_of (JsonParser *parser, const RaJsonItem *item)
{
  const gsize length = (gsize)(item->name_end - item->name) - 2;

  if (memchr (item->name, '\\', length + 1) == NULL)
    return g_strndup (item->name + 1, length);
  g_autoptr (JsonNode) node = parse (parser, item->name, item->name_end);
  return json_node_dup_string (node);
}

static void
take_member (RaJsonPlace *self, JsonParser *parser, const RaJsonItem *item)
{
  char *name = name_of (parser, item);

  if (is_large (item)) {
    json_object_set_member (self->object, name, stand_in (item->value));
    g_hash_table_replace (self->large, name, g_memdup2 (item, sizeof *item));
    return;
  }
  json_object_set_member (self->object, name, parse (parser, item->value, item->value_end));
  g_free (name);
}

RaJsonPlace *
ra_json_place_new (const char *start, const char *end)
{
  RaJsonPlace *self = g_new0 (RaJsonPlace, 1);
  g_autoptr (JsonParser) parser = json_parser_new ();

  self->start = start;
  self->end = end;
  if (end - start <= LARGE) {
    g_autoptr (JsonNode) node = parse (parser, start, end);
    self->object = json_node_dup_object (node);
    return self;
  }
  self->object = json_object_new ();
  self->large = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  RaJsonItem item;
  for (const char *at = start + 1; (at = ra_json_next_item (at, end, TRUE, &item)) != NULL;)
    take_member (self, parser, &item);
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
  g_autoptr (JsonParser) parser = json_parser_new ();
  self->node = parse (parser, self->item.value, self->item.value_end);
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
