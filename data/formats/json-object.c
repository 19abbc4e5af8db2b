/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/json-object.h"

JsonNode *
ra_json_object_find (JsonObject *object, const char *member, JsonNodeType type)
{
  JsonNode *node = json_object_get_member (object, member);
  return node != NULL && json_node_get_node_type (node) == type ? node : NULL;
}

JsonArray *
ra_json_object_ensure_list (JsonObject *object, const char *member)
{
  if (ra_json_object_find (object, member, JSON_NODE_ARRAY) == NULL)
    json_object_set_array_member (object, member, json_array_new ());
  return json_object_get_array_member (object, member);
}

void
ra_json_object_put_text (JsonObject *object, const char *member, const char *text)
{
  if (text != NULL && *text != '\0')
    json_object_set_string_member (object, member, text);
  else if (json_object_has_member (object, member))
    json_object_remove_member (object, member);
}

JsonObject *
ra_json_array_get_object (JsonArray *array, guint index)
{
  JsonNode *node = json_array_get_element (array, index);
  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonNode *
copy_object (JsonObject *object)
{
  g_autoptr (JsonObject) copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    json_object_set_member (copy, name, ra_json_node_copy (value));
  return json_node_init_object (json_node_alloc (), copy);
}

JsonNode *
ra_json_node_copy (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return copy_object (json_node_get_object (node));
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return json_node_copy (node);
  JsonArray *list = json_node_get_array (node);
  g_autoptr (JsonArray) copy = json_array_sized_new (json_array_get_length (list));
  for (guint i = 0; i < json_array_get_length (list); i++)
    json_array_add_element (copy, ra_json_node_copy (json_array_get_element (list, i)));
  return json_node_init_array (json_node_alloc (), copy);
}

gboolean
ra_json_object_says (JsonObject *object, const char *member, const char *text)
{
  JsonNode *node = object != NULL ? ra_json_object_find (object, member, JSON_NODE_VALUE) : NULL;
  return node != NULL && g_strcmp0 (json_node_get_string (node), text) == 0;
}

gboolean
ra_json_array_find_id (JsonArray *array, const char *id, guint *index)
{
  const guint length = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < length; i++) {
    if (ra_json_object_says (ra_json_array_get_object (array, i), "id", id)) {
      *index = i;
      return TRUE;
    }
  }
  return FALSE;
}
