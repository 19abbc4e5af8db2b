/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-private.h"

#include <math.h>
#include <string.h>

#include "data/formats/json-reader.h"
#include "data/formats/json-text.h"
#include "data/scenario-json.h"

typedef struct {
  RaImport *import;
  GHashTable *told; /* names of properties that have been warned of */
  guint number;     /* of the feature */
} FeatureReader;

static const char *const GEOMETRIES[]
    = { "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection", NULL };

static const char *
text_of (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static JsonNode *
member_of (JsonObject *object, const char *member, JsonNodeType type)
{
  JsonNode *node = json_object_get_member (object, member);
  return node != NULL && json_node_get_node_type (node) == type ? node : NULL;
}

static gboolean
is_number (JsonNode *node)
{
  const GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  return type == G_TYPE_INT64 || type == G_TYPE_DOUBLE;
}

/* Why the geometry is no point on the Earth, or NULL. */
static char *
read_point (JsonObject *geometry, RaRowTexts *texts)
{
  const char *type = text_of (geometry, "type");
  JsonNode *node = member_of (geometry, "coordinates", JSON_NODE_ARRAY);
  JsonArray *position = node != NULL ? json_node_get_array (node) : NULL;

  if (type == NULL || !g_strv_contains (GEOMETRIES, type))
    return g_strdup ("no geometry that GeoJSON knows");
  if (strcmp (type, "Point") != 0)
    return g_strdup_printf ("a %s; only points are read", type);
  if (position == NULL || json_array_get_length (position) < 2 || !is_number (json_array_get_element (position, 0))
      || !is_number (json_array_get_element (position, 1)))
    return g_strdup ("a point needs two numbers, longitude and latitude");
  texts->has_point = TRUE;
  texts->lon_deg = json_array_get_double_element (position, 0);
  texts->lat_deg = json_array_get_double_element (position, 1);
  if (fabs (texts->lat_deg) <= 90 && fabs (texts->lon_deg) <= 180)
    return NULL;
  const gboolean swapped = fabs (texts->lon_deg) <= 90 && fabs (texts->lat_deg) <= 180;
  g_autoptr (GString) reason = g_string_new (fabs (texts->lat_deg) > 90 ? "latitude " : "longitude ");
  ra_json_append_number (reason, fabs (texts->lat_deg) > 90 ? texts->lat_deg : texts->lon_deg);
  g_string_append_printf (reason, ": must be between %s%s", fabs (texts->lat_deg) > 90 ? "-90 and 90" : "-180 and 180",
                          swapped ? "; latitude and longitude seem to be swapped" : "");
  return g_string_free (g_steal_pointer (&reason), FALSE);
}

/* The value as a cell would hold it; NULL for null and, with a complaint, for what no cell can hold. */
static char *
cell_of (const char *name, JsonNode *node, char **complaint)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return NULL;
  if (is_number (node)) {
    GString *text = g_string_new (NULL);
    ra_json_append_number (text, json_node_get_double (node));
    return g_string_free (text, FALSE);
  }
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return g_utf8_make_valid (json_node_get_string (node), -1);
  if (*complaint == NULL)
    *complaint = g_strdup_printf ("property \"%s\" must be a text or a number", name);
  return NULL;
}

static void
warn_of_property (FeatureReader *self, const char *name)
{
  if (!g_hash_table_add (self->told, g_strdup (name)))
    return;
  ra_import_warn (self->import, self->number, "property \"%s\" is not known and not read", name);
}

static gboolean
is_point (RaField field)
{
  return field == RA_FIELD_LAT || field == RA_FIELD_LON || field == RA_FIELD_COORDINATES;
}

/* Fills @cells; why that is not possible, or NULL. */
static char *
read_properties (FeatureReader *self, JsonObject *properties, char *cells[RA_N_FIELDS])
{
  JsonObjectIter iter;

  json_object_iter_init_ordered (&iter, properties);
  const char *name;
  JsonNode *node;
  char *complaint = NULL;
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    g_autofree char *unit = NULL;
    const RaField field = ra_field_of_heading (name, &unit);
    if (field != RA_N_FIELDS && is_point (field))
      continue; /* the geometry says where it is */
    if (field == RA_N_FIELDS || cells[field] != NULL) {
      warn_of_property (self, name);
      continue;
    }
    if (complaint == NULL && !ra_field_takes_unit (field, unit))
      complaint = g_strdup_printf ("property \"%s\": kilometres are needed", name);
    cells[field] = cell_of (name, node, &complaint);
  }
  return complaint;
}

static void
take_feature (FeatureReader *self, JsonObject *geometry, JsonObject *properties)
{
  RaRowTexts texts = { .number = self->number };
  char *cells[RA_N_FIELDS] = { NULL };
  g_autofree char *reason = geometry != NULL ? read_point (geometry, &texts) : g_strdup ("has no geometry");

  if (reason == NULL && properties != NULL)
    reason = read_properties (self, properties, cells);
  for (guint i = 0; i < RA_N_FIELDS; i++)
    texts.texts[i] = cells[i];
  if (reason != NULL)
    ra_import_report (self->import, self->number, reason);
  else
    ra_import_take (self->import, &texts);
  for (guint i = 0; i < RA_N_FIELDS; i++)
    g_free (cells[i]);
}

/* The object of a member; NULL where it is something else, which is no failure here. */
static JsonObject *
enter (const RaJsonCursor *cursor, const char *member, RaJsonCursor *inner)
{
  return member_of (cursor->object, member, JSON_NODE_OBJECT) != NULL && ra_json_enter (cursor, member, inner)
             ? inner->object
             : NULL;
}

static void
read_feature (const RaJsonCursor *feature, gpointer user_data)
{
  FeatureReader *self = user_data;
  RaJsonCursor geometry;
  RaJsonCursor properties;

  self->number++;
  if (feature->object == NULL || g_strcmp0 (text_of (feature->object, "type"), "Feature") != 0) {
    ra_import_report (self->import, self->number, "not a Feature");
    return;
  }
  take_feature (self, enter (feature, "geometry", &geometry), enter (feature, "properties", &properties));
}

/* Before RFC 7946 a file could say that its coordinates are something else. */
static gboolean
check_crs (JsonObject *root, const char *name, GError **error)
{
  JsonNode *crs = member_of (root, "crs", JSON_NODE_OBJECT);
  JsonNode *properties = crs != NULL ? member_of (json_node_get_object (crs), "properties", JSON_NODE_OBJECT) : NULL;
  const char *system = properties != NULL ? text_of (json_node_get_object (properties), "name") : NULL;

  if (system == NULL || strstr (system, "CRS84") != NULL || g_str_has_suffix (system, "4326"))
    return TRUE;
  g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_FORMAT,
               "%s: crs: \"%s\" is not WGS84 (CRS84), the only one that is read", name, system);
  return FALSE;
}

static gboolean
read_root (FeatureReader *self, const RaJsonCursor *root, const char *name, GError **error)
{
  const char *type = text_of (root->object, "type");

  if (!check_crs (root->object, name, error))
    return FALSE;
  if (g_strcmp0 (type, "FeatureCollection") == 0) {
    JsonNode *features = member_of (root->object, "features", JSON_NODE_ARRAY);
    if (features == NULL) {
      g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_FORMAT, "%s: features: must be a list", name);
      return FALSE;
    }
    ra_json_each_of_any_kind (root, "features", read_feature, self);
    return TRUE;
  }
  if (g_strcmp0 (type, "Feature") == 0) {
    read_feature (root, self);
    return TRUE;
  }
  if (type != NULL && g_strv_contains (GEOMETRIES, type)) {
    self->number++;
    take_feature (self, root->object, NULL);
    return TRUE;
  }
  g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_FORMAT,
               "%s: type: must be FeatureCollection, Feature or a geometry of GeoJSON", name);
  return FALSE;
}

gboolean
ra_import_geojson (RaImport *import, const char *name, const char *bytes, gsize length, GError **error)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  FeatureReader self = { .import = import, .told = told };
  g_autoptr (RaJsonFile) file = ra_json_file_parse (name, bytes, length, error);

  if (file == NULL)
    return FALSE;
  const RaJsonCursor root = ra_json_file_get_root (file);
  return read_root (&self, &root, name, error) && ra_json_file_finish (file, error);
}
