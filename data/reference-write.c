/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/reference-layer.h"

static JsonArray *
position_of (const RaPoint *point)
{
  JsonArray *position = json_array_sized_new (2);
  json_array_add_double_element (position, point->x);
  json_array_add_double_element (position, point->y);
  return position;
}

static JsonArray *
part_of (const RaPath *path, guint part)
{
  guint n;
  const RaPoint *points = ra_path_part (path, part, &n);
  JsonArray *list = json_array_sized_new (n);
  for (guint i = 0; i < n; i++)
    json_array_add_array_element (list, position_of (&points[i]));
  return list;
}

static void
add_geometry (JsonArray *geometries, const char *type, JsonArray *coordinates)
{
  if (json_array_get_length (coordinates) == 0) {
    json_array_unref (coordinates);
    return;
  }
  JsonObject *geometry = json_object_new ();
  json_object_set_string_member (geometry, "type", type);
  json_object_set_array_member (geometry, "coordinates", coordinates);
  json_array_add_object_element (geometries, geometry);
}

/* Rings of one area follow each other. */
static JsonArray *
list_areas (const RaReferenceLayer *self)
{
  JsonArray *areas = json_array_new ();
  JsonArray *area = NULL;
  for (guint i = 0; i < ra_path_n_parts (self->rings_deg); i++) {
    const guint number = g_array_index (self->ring_labels, RaPartLabel, i).feature;
    if (i == 0 || number != g_array_index (self->ring_labels, RaPartLabel, i - 1).feature) {
      area = json_array_new ();
      json_array_add_array_element (areas, area);
    }
    json_array_add_array_element (area, part_of (self->rings_deg, i));
  }
  return areas;
}

static JsonArray *
list_lines (const RaReferenceLayer *self)
{
  JsonArray *lines = json_array_new ();
  for (guint i = 0; i < ra_path_n_parts (self->lines_deg); i++)
    json_array_add_array_element (lines, part_of (self->lines_deg, i));
  return lines;
}

static JsonArray *
list_points (const RaReferenceLayer *self)
{
  JsonArray *points = json_array_new ();
  for (guint i = 0; i < self->points->len; i++)
    json_array_add_array_element (points, position_of (&g_array_index (self->points, RaPoint, i)));
  return points;
}

void
ra_reference_layer_write (const RaReferenceLayer *self, JsonObject *object)
{
  g_return_if_fail (self != NULL && object != NULL);
  JsonObject *geometry = json_object_new ();
  JsonArray *geometries = json_array_new ();
  add_geometry (geometries, "MultiPolygon", list_areas (self));
  add_geometry (geometries, "MultiLineString", list_lines (self));
  add_geometry (geometries, "MultiPoint", list_points (self));
  json_object_set_string_member (geometry, "type", "GeometryCollection");
  json_object_set_array_member (geometry, "geometries", geometries);
  json_object_set_string_member (object, "title", self->title);
  json_object_set_object_member (object, "geometry", geometry);
}
