/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-private.h"

#include <string.h>

#include "data/formats/json-text.h"
#include "data/formats/limits.h"
#include "data/import/import-heading.h"
#include "data/import/import-json-points.h"
#include "data/import/import-json-text.h"

typedef struct {
  RaGrid *grid;
  GHashTable *columns; /* name of a property -> its column + 1 */
  const RaJsonTransform *transform;
  const GArray *lines; /* guint: where each feature of a sequence stands; NULL for others */
  guint n;             /* of the features so far */
  guint number;        /* of the feature: its line in a sequence */
} FeatureReader;

static void
count_feature (FeatureReader *self)
{
  self->n++;
  self->number
      = self->lines != NULL && self->n <= self->lines->len ? g_array_index (self->lines, guint, self->n - 1) : self->n;
}

/* The column of a property, which is made when it is the first of its name. */
static guint
ensure_column (FeatureReader *self, const char *name)
{
  const guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, name));

  if (known > 0)
    return known - 1;
  g_ptr_array_add (self->grid->headings, g_strdup (name));
  g_array_append_val (self->grid->first_rows, self->number);
  g_hash_table_insert (self->columns, g_strdup (name), GUINT_TO_POINTER (self->grid->headings->len));
  return self->grid->headings->len - 1;
}

/* The value as a cell would hold it; NULL for null and, with a complaint, for what no cell can hold. */
static char *
cell_of (const char *name, JsonNode *node, char **complaint)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return NULL;
  if (ra_json_is_number (node)) {
    GString *text = g_string_new (NULL);
    ra_json_append_number (text, json_node_get_double (node));
    return g_string_free (text, FALSE);
  }
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return g_utf8_make_valid (json_node_get_string (node), -1);
  g_autoptr (RaHeading) heading = ra_heading_new (name);
  if (*complaint == NULL && heading->field != RA_N_FIELDS)
    *complaint = g_strdup_printf ("property \"%s\" must be a text or a number", name);
  return NULL;
}

static void
read_properties (FeatureReader *self, JsonObject *properties, RaGridRow *row)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  char *complaint = NULL;

  json_object_iter_init_ordered (&iter, properties);
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    const guint column = ensure_column (self, name);
    if (row->cells->len <= column)
      g_ptr_array_set_size (row->cells, (int)column + 1);
    g_free (g_ptr_array_index (row->cells, column));
    g_ptr_array_index (row->cells, column) = cell_of (name, node, &complaint);
  }
  if (row->fault == NULL)
    row->fault = complaint;
  else
    g_free (complaint);
}

static void
add_row (FeatureReader *self, const RaJsonPoint *point, JsonObject *properties, char *fault)
{
  RaGridRow *row = ra_grid_add_row (self->grid, self->number);

  row->fault = fault;
  row->has_point = point != NULL;
  row->lat_deg = point != NULL ? point->lat_deg : 0;
  row->lon_deg = point != NULL ? point->lon_deg : 0;
  if (properties != NULL && fault == NULL)
    read_properties (self, properties, row);
}

/* A row for each of its points. */
static void
take_feature (FeatureReader *self, const RaJsonCursor *geometry, JsonObject *properties)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (RaJsonPoint));
  g_autofree char *system = geometry != NULL ? ra_json_find_other_system (ra_json_object (geometry)) : NULL;
  char *reason = geometry == NULL ? g_strdup ("has no geometry") : NULL;

  if (system != NULL)
    reason = g_strdup_printf ("crs: \"%s\" is not WGS84 (CRS84), the only one that is read", system);
  if (reason == NULL)
    reason = ra_json_read_points (geometry, self->transform, points);
  if (reason != NULL) {
    add_row (self, NULL, NULL, reason);
    return;
  }
  for (guint i = 0; i < points->len; i++)
    add_row (self, &g_array_index (points, RaJsonPoint, i), properties, NULL);
}

/* The object of a member; FALSE where it is something else, which is no failure here. */
static gboolean
enter (const RaJsonCursor *cursor, const char *member, RaJsonCursor *inner)
{
  return ra_json_peek (ra_json_object (cursor), member, JSON_NODE_OBJECT) != NULL
         && ra_json_enter (cursor, member, inner);
}

static void
read_feature (const RaJsonCursor *feature, gpointer user_data)
{
  FeatureReader *self = user_data;
  RaJsonCursor geometry;
  RaJsonCursor properties;

  count_feature (self);
  if (feature->place == NULL || g_strcmp0 (ra_json_peek_text (ra_json_object (feature), "type"), "Feature") != 0) {
    add_row (self, NULL, NULL, g_strdup ("not a Feature"));
    return;
  }
  g_autofree char *system = ra_json_find_other_system (ra_json_object (feature));
  if (system != NULL) {
    add_row (self, NULL, NULL, g_strdup_printf ("crs: \"%s\" is not WGS84 (CRS84), the only one that is read", system));
    return;
  }
  const gboolean has_geometry = enter (feature, "geometry", &geometry);
  const gboolean has_properties = enter (feature, "properties", &properties);
  take_feature (self, has_geometry ? &geometry : NULL, has_properties ? ra_json_object (&properties) : NULL);
}

/* A geometry of a TopoJSON has its properties itself. */
static void
read_topology_member (const RaJsonCursor *geometry, gpointer user_data)
{
  FeatureReader *self = user_data;
  RaJsonCursor properties;

  if (geometry->place == NULL)
    return;
  if (g_strcmp0 (ra_json_peek_text (ra_json_object (geometry), "type"), "GeometryCollection") == 0
      && ra_json_peek (ra_json_object (geometry), "geometries", JSON_NODE_ARRAY) != NULL) {
    ra_json_each_of_any_kind (geometry, "geometries", read_topology_member, self);
    return;
  }
  count_feature (self);
  take_feature (self, geometry, enter (geometry, "properties", &properties) ? ra_json_object (&properties) : NULL);
}

static gboolean
read_transform (JsonObject *root, RaJsonTransform *transform)
{
  static const char *const names[] = { "scale", "translate" };
  JsonNode *node = ra_json_peek (root, "transform", JSON_NODE_OBJECT);
  double *const values[] = { transform->scale, transform->offset };

  for (guint i = 0; i < 2 && node != NULL; i++) {
    JsonNode *list = ra_json_peek (json_node_get_object (node), names[i], JSON_NODE_ARRAY);
    JsonArray *pair = list != NULL ? json_node_get_array (list) : NULL;
    for (guint j = 0; j < 2; j++) {
      if (pair == NULL || json_array_get_length (pair) != 2 || !ra_json_is_number (json_array_get_element (pair, j)))
        return FALSE;
      values[i][j] = json_array_get_double_element (pair, j);
    }
  }
  return node != NULL;
}

static void
read_topology (FeatureReader *self, const RaJsonCursor *root)
{
  RaJsonTransform transform;
  RaJsonCursor objects;
  RaJsonCursor object;

  if (read_transform (ra_json_object (root), &transform))
    self->transform = &transform;
  if (enter (root, "objects", &objects)) {
    g_auto (GStrv) names = ra_json_members (&objects);
    for (char **name = names; *name != NULL; name++)
      if (enter (&objects, *name, &object))
        read_topology_member (&object, self);
  }
  self->transform = NULL;
}

/* A feature as Esri's servers give it. */
static void
read_esri (const RaJsonCursor *feature, gpointer user_data)
{
  FeatureReader *self = user_data;
  RaJsonCursor geometry;
  RaJsonCursor attributes;
  RaJsonPoint point = { 0, 0 };

  count_feature (self);
  if (feature->place == NULL || !enter (feature, "geometry", &geometry)
      || !json_object_has_member (ra_json_object (&geometry), "x")
      || !json_object_has_member (ra_json_object (&geometry), "y")
      || !ra_json_is_number (json_object_get_member (ra_json_object (&geometry), "x"))
      || !ra_json_is_number (json_object_get_member (ra_json_object (&geometry), "y"))) {
    add_row (self, NULL, NULL, g_strdup ("has no point"));
    return;
  }
  point.lon_deg = json_object_get_double_member (ra_json_object (&geometry), "x");
  point.lat_deg = json_object_get_double_member (ra_json_object (&geometry), "y");
  const gboolean good = ABS (point.lat_deg) <= 90 && point.lon_deg >= -180 && point.lon_deg <= 360;
  add_row (self, &point, enter (feature, "attributes", &attributes) ? ra_json_object (&attributes) : NULL,
           good ? NULL : g_strdup ("x and y must be degrees of longitude and latitude"));
}

/* Esri says 4326 for WGS84. */
static char *
find_esri_system (JsonObject *root)
{
  JsonNode *node = ra_json_peek (root, "spatialReference", JSON_NODE_OBJECT);
  JsonNode *wkid = node != NULL ? json_object_get_member (json_node_get_object (node), "wkid") : NULL;

  if (wkid == NULL || !ra_json_is_number (wkid) || json_node_get_int (wkid) == 4326)
    return NULL;
  return g_strdup_printf ("EPSG:%" G_GINT64_FORMAT, json_node_get_int (wkid));
}

static gboolean
fail (const char *name, GError **error, const char *format, const char *word)
{
  g_autofree char *reason = g_strdup_printf ("%s: %s", format, word);
  g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_FORMAT, "%s: %s", name, reason);
  return FALSE;
}

static gboolean
read_root (FeatureReader *self, const RaJsonCursor *root, const char *name, GError **error)
{
  const char *type = ra_json_peek_text (ra_json_object (root), "type");
  const gboolean is_esri = type == NULL && ra_json_peek_text (ra_json_object (root), "geometryType") != NULL;
  g_autofree char *system
      = is_esri ? find_esri_system (ra_json_object (root)) : ra_json_find_other_system (ra_json_object (root));

  if (system != NULL) {
    g_autofree char *word = g_strdup_printf ("\"%s\" is not WGS84 (CRS84), the only one that is read", system);
    return fail (name, error, "crs", word);
  }
  if (g_strcmp0 (type, "FeatureCollection") == 0 || is_esri) {
    if (ra_json_peek (ra_json_object (root), "features", JSON_NODE_ARRAY) == NULL)
      return fail (name, error, "features", "must be a list");
    ra_json_each_of_any_kind (root, "features", is_esri ? read_esri : read_feature, self);
    return TRUE;
  }
  if (g_strcmp0 (type, "Feature") == 0) {
    read_feature (root, self);
    return TRUE;
  }
  if (g_strcmp0 (type, "Topology") == 0 && ra_json_peek (ra_json_object (root), "objects", JSON_NODE_OBJECT) != NULL) {
    read_topology (self, root);
    return TRUE;
  }
  if (ra_json_is_geometry (type)) {
    count_feature (self);
    take_feature (self, root, NULL);
    return TRUE;
  }
  return fail (name, error, "type", "must be FeatureCollection, Feature or a geometry of GeoJSON");
}

RaGrid *
ra_import_read_geojson (const char *name, const char *bytes, gsize length, GError **error)
{
  g_autoptr (GHashTable) columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (RaGrid) grid = ra_grid_new (TRUE);
  g_autoptr (GArray) lines = ra_import_list_json_lines (bytes, length);
  FeatureReader self = { .grid = grid, .columns = columns, .lines = lines };
  g_autofree char *text = ra_import_join_json (bytes, length);
  g_autoptr (RaJsonFile) file = ra_json_file_parse (name, text, strlen (text), error);

  if (file == NULL)
    return NULL;
  grid->heading_row = 1;
  grid->fraction = RA_FRACTION_DOT;
  grid->has_points = TRUE;
  const RaJsonCursor root = ra_json_file_get_root (file);
  if (!read_root (&self, &root, name, error) || !ra_json_file_finish (file, error))
    return NULL;
  if (grid->rows->len <= RA_LIMIT_SITES)
    return g_steal_pointer (&grid);
  fail (name, error, "features", "more than " G_STRINGIFY (RA_LIMIT_SITES));
  return NULL;
}
