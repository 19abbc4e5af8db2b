/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-json-points.h"

#include <math.h>
#include <string.h>

#include "data/formats/json-text.h"
#include "data/formats/json-tree.h"
#include "data/formats/plain-text.h"

typedef struct {
  GArray *points;
  const RaJsonTransform *transform;
  char *reason;
} Collector;

/* Some programs write numbers as texts; a text that is a number can mean nothing else. */
static gboolean
read_number (JsonNode *node, double *value)
{
  char *end = NULL;

  if (ra_json_is_number (node)) {
    *value = json_node_get_double (node);
    return TRUE;
  }
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return FALSE;
  const char *text = json_node_get_string (node);
  *value = ra_read_decimal (text, &end);
  return end != text && *end == '\0' && isfinite (*value);
}

static char *
say_beyond (const RaJsonPoint *point)
{
  const gboolean is_lat = fabs (point->lat_deg) > 90;
  const gboolean swapped = fabs (point->lon_deg) <= 90 && fabs (point->lat_deg) <= 180;
  g_autoptr (GString) reason = g_string_new (is_lat ? "latitude " : "longitude ");

  ra_json_append_number (reason, is_lat ? point->lat_deg : point->lon_deg);
  g_string_append_printf (reason, ": must be between %s%s", is_lat ? "-90 and 90" : "-180 and 180",
                          swapped ? "; latitude and longitude seem to be swapped" : "");
  return g_string_free (g_steal_pointer (&reason), FALSE);
}

/* Longitudes up to 360 are let pass: whether they are meant so, all of them tell. */
static char *
add_position (Collector *self, JsonArray *position)
{
  double values[2] = { 0, 0 };

  if (position == NULL || json_array_get_length (position) < 2
      || !read_number (json_array_get_element (position, 0), &values[0])
      || !read_number (json_array_get_element (position, 1), &values[1]))
    return g_strdup ("a point needs two numbers, longitude and latitude");
  for (guint i = 0; i < 2 && self->transform != NULL; i++)
    values[i] = values[i] * self->transform->scale[i] + self->transform->offset[i];
  const RaJsonPoint point = { values[1], values[0] };
  if (!(fabs (point.lat_deg) <= 90) || !(point.lon_deg >= -180 && point.lon_deg <= 360))
    return say_beyond (&point);
  g_array_append_val (self->points, point);
  return NULL;
}

static char *
add_points (Collector *self, const RaJsonCursor *geometry, gboolean many)
{
  const RaJsonItem *item = ra_json_place_find (geometry->place, "coordinates");
  g_autoptr (JsonNode) node = item != NULL ? ra_json_tree (item->value, item->value_end) : NULL;
  JsonArray *coordinates = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (!many)
    return add_position (self, coordinates);
  const guint n = coordinates != NULL ? json_array_get_length (coordinates) : 0;
  if (n == 0)
    return g_strdup ("a MultiPoint without a point");
  for (guint i = 0; i < n; i++) {
    JsonNode *element = json_array_get_element (coordinates, i);
    char *reason = add_position (self, JSON_NODE_HOLDS_ARRAY (element) ? json_node_get_array (element) : NULL);
    if (reason != NULL)
      return reason;
  }
  return NULL;
}

static void
add_member (const RaJsonCursor *geometry, gpointer user_data)
{
  Collector *self = user_data;

  if (self->reason == NULL)
    self->reason = geometry->place != NULL ? ra_json_read_points (geometry, self->transform, self->points)
                                           : g_strdup ("no geometry that GeoJSON knows");
}

char *
ra_json_read_points (const RaJsonCursor *geometry, const RaJsonTransform *transform, GArray *points)
{
  g_return_val_if_fail (geometry != NULL && geometry->place != NULL && points != NULL, NULL);
  const char *type = ra_json_peek_text (ra_json_object (geometry), "type");
  Collector self = { points, transform, NULL };

  if (!ra_json_is_geometry (type))
    return g_strdup ("no geometry that GeoJSON knows");
  if (strcmp (type, "Point") == 0 || strcmp (type, "MultiPoint") == 0)
    return add_points (&self, geometry, strcmp (type, "MultiPoint") == 0);
  if (strcmp (type, "GeometryCollection") != 0
      || ra_json_peek (ra_json_object (geometry), "geometries", JSON_NODE_ARRAY) == NULL)
    return g_strdup_printf ("a %s; only points are read", type);
  ra_json_each_of_any_kind (geometry, "geometries", add_member, &self);
  if (self.reason == NULL && points->len == 0)
    return g_strdup ("a GeometryCollection without a point");
  return self.reason;
}
