/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/geojson-words.h"

#include <string.h>

static const char *const GEOMETRIES[]
    = { "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection", NULL };

gboolean
ra_json_is_geometry (const char *type)
{
  return type != NULL && g_strv_contains (GEOMETRIES, type);
}

const char *
ra_json_peek_text (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

JsonNode *
ra_json_peek (JsonObject *object, const char *member, JsonNodeType type)
{
  JsonNode *node = json_object_get_member (object, member);
  return node != NULL && json_node_get_node_type (node) == type ? node : NULL;
}

gboolean
ra_json_is_number (JsonNode *node)
{
  const GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  return type == G_TYPE_INT64 || type == G_TYPE_DOUBLE;
}

char *
ra_json_find_other_system (JsonObject *object)
{
  JsonNode *crs = ra_json_peek (object, "crs", JSON_NODE_OBJECT);
  JsonNode *node = crs != NULL ? ra_json_peek (json_node_get_object (crs), "properties", JSON_NODE_OBJECT) : NULL;

  if (node == NULL)
    return NULL;
  JsonObject *properties = json_node_get_object (node);
  JsonNode *code = json_object_get_member (properties, "code");
  const char *name = ra_json_peek_text (properties, "name");
  const char *link = ra_json_peek_text (properties, "href");
  g_autofree char *other = code != NULL && ra_json_is_number (code)
                               ? g_strdup_printf ("EPSG:%" G_GINT64_FORMAT, json_node_get_int (code))
                               : g_strdup (name != NULL ? name : link);

  if (other == NULL || strstr (other, "CRS84") != NULL || strstr (other, "4326") != NULL
      || strstr (other, "WGS84") != NULL)
    return NULL;
  return g_steal_pointer (&other);
}
