/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/reference-layer.h"

#include <math.h>
#include <string.h>

#include "data/formats/format-error.h"
#include "data/formats/limits.h"
#include "tests/data/helpers.h"

/* An area with a hole, one across the antimeridian, a line and two points. */
#define MIXED                                                                                                          \
  "{\"type\": \"FeatureCollection\", \"name\": \"Zones\", \"features\": [{\"type\": \"Feature\", \"geometry\": "       \
  "{\"type\": \"MultiPolygon\", \"coordinates\": [[[[0,0],[10,0],[10,10],[0,10],[0,0]],[[2,2],[4,2],[4,4],[2,4],"      \
  "[2,2]]], [[[179,60,99],[181,60],[181,62],[179,62],[179,60]]]]}, \"properties\": {\"a\": 1}}, {\"type\": "           \
  "\"Feature\", \"geometry\": {\"type\": \"GeometryCollection\", \"geometries\": [{\"type\": \"LineString\", "         \
  "\"coordinates\": [[20.5123456789, 54.7], [21, 55]]}, {\"type\": \"MultiPoint\", \"coordinates\": [[1, 2], "         \
  "[3, -4.5]]}]}}, {\"type\": \"Feature\", \"geometry\": null, \"properties\": {}}]}"

static RaReferenceLayer *
parse (const char *text, const char *title)
{
  g_autoptr (GError) error = NULL;
  RaReferenceLayer *layer = ra_reference_layer_parse ("zones.geojson", text, title, "zones", &error);
  g_assert_no_error (error);
  return layer;
}

static void
test_kinds (void)
{
  g_autoptr (RaReferenceLayer) layer = parse (MIXED, NULL);
  g_assert_cmpstr (layer->title, ==, "Zones");
  g_assert_cmpuint (layer->areas->members->len, ==, 2);
  g_assert_cmpuint (ra_feature_set_member (layer->areas, 0)->n_parts, ==, 2);
  g_assert_cmpuint (layer->lines->members->len, ==, 1);
  g_assert_cmpuint (layer->points->len, ==, 2);
  g_assert_cmpfloat (g_array_index (layer->points, RaPoint, 1).y, ==, -4.5);
  g_assert_cmpfloat (g_array_index (layer->lines_deg->points, RaPoint, 0).x, ==, 20.512346);
  /* The one across the antimeridian is two degrees wide and not 358. */
  g_assert_cmpfloat (ra_feature_set_member (layer->areas, 1)->bounds.radius_rad, <, 0.05);
}

/* Whichever way it is wound, a frame round the Pacific's far side is as wide as it says. */
static void
test_wide (void)
{
  g_autoptr (RaReferenceLayer) layer = parse (
      "{\"type\": \"Polygon\", \"coordinates\": [[[-170,-60],[170,-60],[170,60],[-170,60],[-170,-60]]]}", NULL);
  const RaPath *path = layer->areas->path;
  g_assert_cmpuint (layer->areas->members->len, ==, 1);
  for (guint i = 0; i < ra_path_n_points (path); i++)
    g_assert_cmpfloat (fabs (ra_degrees (g_array_index (path->points, RaPoint, i).x)), <, 170.001);
}

static void
test_title (void)
{
  g_autoptr (RaReferenceLayer) own = parse (MIXED, "Mine");
  g_autoptr (RaReferenceLayer) bare = parse ("{\"type\": \"Point\", \"coordinates\": [1, 2]}", NULL);
  g_assert_cmpstr (own->title, ==, "Mine");
  g_assert_cmpstr (bare->title, ==, "zones");
}

/* As the file of a scenario keeps it. */
static void
test_round_trip (void)
{
  g_autoptr (RaReferenceLayer) layer = parse (MIXED, NULL);
  g_autoptr (JsonObject) object = json_object_new ();
  ra_reference_layer_write (layer, object);
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);
  g_autofree char *text = json_to_string (node, FALSE);
  g_autoptr (RaJsonFile) file = ra_json_file_parse ("kept", text, strlen (text), NULL);
  const RaJsonCursor root = ra_json_file_get_root (file);
  g_autoptr (RaReferenceLayer) again = ra_reference_layer_read (&root);
  g_assert_nonnull (again);
  g_autoptr (JsonObject) twice = json_object_new ();
  ra_reference_layer_write (again, twice);
  g_autoptr (JsonNode) other = json_node_init_object (json_node_alloc (), twice);
  g_autofree char *same = json_to_string (other, FALSE);
  g_assert_cmpstr (same, ==, text);
  g_assert_cmpuint (again->areas->members->len, ==, 2);
  g_assert_cmpuint (again->points->len, ==, 2);
}

#define GEOMETRY(type, coordinates) "{\"type\": \"" type "\", \"coordinates\": " coordinates "}"

static void
test_refused (void)
{
  static const struct {
    const char *text;
    const char *word;
  } cases[] = {
    { "{\"type\": \"FeatureCollection\", \"features\": []}", "no line, area or point" },
    { GEOMETRY ("LineString", "[[1, 2]]"), "no line, area or point" },
    { GEOMETRY ("LineString", "[[54.7, 120.5], [55, 121]]"), "swapped" },
    { GEOMETRY ("LineString", "[[2283000, 7300000], [2284000, 7300000]]"), "no degrees" },
    { GEOMETRY ("LineString", "[[1], [2]]"), "two numbers" },
    { GEOMETRY ("LineString", "[[\"a\", 1], [2, 3]]"), "two numbers" },
    { GEOMETRY ("Polygon", "[[1, 2], [3, 4]]"), "no list" },
    { GEOMETRY ("Circle", "[1, 2]"), "must be FeatureCollection" },
    { "{\"type\": \"Topology\", \"objects\": {}}", "must be FeatureCollection" },
    { "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"geometry\": {\"type\": \"Blob\"}}]}",
      "features[0]" },
    { "{\"type\": \"FeatureCollection\", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": "
      "\"urn:ogc:def:crs:EPSG::3857\"}}, \"features\": []}",
      "not WGS84" },
    { "[1, 2]", "zones.geojson" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (RaReferenceLayer) layer = ra_reference_layer_parse ("zones.geojson", cases[i].text, NULL, "z", &error);
    g_assert_null (layer);
    g_assert_nonnull (strstr (error->message, cases[i].word));
    g_assert_true (g_str_has_prefix (error->message, "zones.geojson:"));
    g_assert_null (strchr (error->message, '\n'));
  }
}

/* One point more than is read. */
static void
test_limit (void)
{
  g_autoptr (GString) text = g_string_new ("{\"type\": \"MultiPoint\", \"coordinates\": [");
  g_autoptr (GError) error = NULL;
  for (guint i = 0; i <= RA_LIMIT_LAYER_POINTS; i++)
    g_string_append (text, i > 0 ? ",[1,2]" : "[1,2]");
  g_string_append (text, "]}");
  g_autoptr (RaReferenceLayer) layer = ra_reference_layer_parse ("many.geojson", text->str, NULL, "many", &error);
  g_assert_null (layer);
  g_assert_error (error, RA_FORMAT_ERROR, RA_FORMAT_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "more than 200000 points"));
}

#define HEAD "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"T\""

/* What is added to a scenario's file is there when that is read. */
static void
test_scenario (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (RaReferenceLayer) layer = parse (MIXED, NULL);
  g_autoptr (RaScenarioDocument) document = ra_scenario_document_new ("T");
  g_autoptr (GError) error = NULL;
  ra_scenario_document_add_under (document, layer);
  g_autofree char *text = ra_scenario_document_to_text (document);
  g_autoptr (RaScenario) scenario = ra_scenario_parse (catalogue, "t", text, NULL, &error);
  g_assert_no_error (error);
  const GPtrArray *under = ra_scenario_get_under (scenario);
  g_assert_cmpuint (under->len, ==, 1);
  const RaReferenceLayer *kept = g_ptr_array_index (under, 0);
  g_assert_cmpstr (kept->title, ==, "Zones");
  g_assert_cmpuint (kept->areas->members->len, ==, 2);
}

static void
test_wrong_in_scenario (void)
{
  static const struct {
    const char *body;
    const char *word;
  } cases[] = {
    { ", \"under\": [{\"title\": \"A\"}]}", "under[0].geometry: missing" },
    { ", \"under\": [{\"geometry\": {\"type\": \"Point\", \"coordinates\": [1, 2]}}]}", "under[0].title: missing" },
    { ", \"under\": [{\"title\": \"A\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [1, 92]}}]}",
      "under[0].geometry: a latitude beyond 90" },
    { ", \"under\": {}}", "under" },
  };
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *text = g_strconcat (HEAD, cases[i].body, NULL);
    g_assert_null (ra_scenario_parse (catalogue, "t", text, NULL, &error));
    g_assert_nonnull (strstr (error->message, cases[i].word));
  }
}

/* One layer more than a map has. */
static void
test_too_many_in_scenario (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (RaReferenceLayer) layer = parse (MIXED, NULL);
  g_autoptr (RaScenarioDocument) document = ra_scenario_document_new ("T");
  g_autoptr (GError) error = NULL;
  for (guint i = 0; i <= RA_LIMIT_LAYERS; i++)
    ra_scenario_document_add_under (document, layer);
  g_autofree char *text = ra_scenario_document_to_text (document);
  g_assert_null (ra_scenario_parse (catalogue, "t", text, NULL, &error));
  g_assert_nonnull (strstr (error->message, "more than 12 layers"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reference-layer/kinds", test_kinds);
  g_test_add_func ("/reference-layer/wide", test_wide);
  g_test_add_func ("/reference-layer/title", test_title);
  g_test_add_func ("/reference-layer/round-trip", test_round_trip);
  g_test_add_func ("/reference-layer/refused", test_refused);
  g_test_add_func ("/reference-layer/limit", test_limit);
  g_test_add_func ("/reference-layer/scenario", test_scenario);
  g_test_add_func ("/reference-layer/scenario/wrong", test_wrong_in_scenario);
  g_test_add_func ("/reference-layer/scenario/too-many", test_too_many_in_scenario);
  return g_test_run ();
}
