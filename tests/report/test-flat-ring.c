/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outlines of rings for flat readers: cut at 180 and at the poles, true to the circle, holding what is in range. */
#include <math.h>

#include <json-glib/json-glib.h>

#include "app/report/ring-export.h"

#define KALININGRAD_LAT 54.706
#define KALININGRAD_LON 20.511
/* Distance from there to the north pole. */
#define TO_POLE_KM 3936.874

typedef struct {
  const char *name;
  double lat, lon, min_km, max_km;
} Case;

static const Case cases[] = {
  { "plain", KALININGRAD_LAT, KALININGRAD_LON, 0, 500 },
  { "pole-inside", KALININGRAD_LAT, KALININGRAD_LON, 0, 5500 },
  { "band-hole", KALININGRAD_LAT, KALININGRAD_LON, 1000, 5500 },
  { "band-both-round-pole", KALININGRAD_LAT, KALININGRAD_LON, 4500, 5500 },
  { "south", -33.9, 18.4, 0, 8000 },
  { "on-180", 10, 180, 0, 1500 },
  { "on-minus-180", 10, -180, 0, 1500 },
  { "beside-180", 66.2, 179.9999, 0, 500 },
  { "band-across-180", 0, 178, 500, 3000 },
  { "north-pole", 90, 0, 0, 2500 },
  { "south-pole", -90, 45, 500, 2500 },
  { "near-pole", 89.5, -170, 0, 500 },
  { "hemisphere", 0, 0, 0, 10001 },
  { "larger-than-hemisphere", 30, 10, 0, 15000 },
  { "larger-on-180", 0, 180, 0, 15000 },
  { "nearly-all", 30, 10, 0, 19000 },
  { "all", 30, 10, 0, 20004 },
  { "all-but-a-disc", 30, 10, 3000, 20004 },
  { "to-antipode-on-180", 0, 0, 0, 19900 },
  { "to-folds-on-180", 0, 0, 0, 19990 },
  { "to-folds", 54.706, 20.511, 0, 20002 },
  { "to-lens-of-metres", -41.3, 174.8, 0, 20003.9 },
  { "to-pole", 90, 0, 0, 19950 },
  { "to-other-pole", -89.9, 10, 0, 20003 },
  { "lens", 54.706, 20.511, 20000, 20040 },
  { "lens-on-180", 1, 0.1, 19990, 20040 },
  { "lens-about-pole", -90, 0, 19950, 20040 },
  { "band-between-lenses", 10, 0, 19900, 20001 },
  { "tiny", 54.7, 20.5, 0, 0.01 },
};

static GArray *
rings_of (const Case *c)
{
  GArray *rings = g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
  const RaScenarioRing ring = { .lat_deg = c->lat, .lon_deg = c->lon, .min_km = c->min_km, .max_km = c->max_km };
  g_array_append_val (rings, ring);
  return rings;
}

typedef struct {
  JsonParser *parser;
  JsonObject *collection;
  JsonObject *feature;
  JsonArray *polygons; /* owned; arrays of rings; empty for a null geometry */
  const char *type;    /* of the geometry, or NULL */
} Parsed;

static void
parsed_clear (Parsed *self)
{
  g_clear_pointer (&self->polygons, json_array_unref);
  g_clear_object (&self->parser);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parsed, parsed_clear)

static Parsed
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  Parsed self = { .parser = json_parser_new (), .polygons = json_array_new () };
  json_parser_load_from_data (self.parser, text, -1, &error);
  g_assert_no_error (error);
  self.collection = json_node_get_object (json_parser_get_root (self.parser));
  g_assert_cmpstr (json_object_get_string_member (self.collection, "type"), ==, "FeatureCollection");
  self.feature = json_array_get_object_element (json_object_get_array_member (self.collection, "features"), 0);
  if (json_object_get_null_member (self.feature, "geometry"))
    return self;
  JsonObject *geometry = json_object_get_object_member (self.feature, "geometry");
  JsonArray *coordinates = json_object_get_array_member (geometry, "coordinates");
  self.type = json_object_get_string_member (geometry, "type");
  if (g_str_equal (self.type, "Polygon")) {
    json_array_add_array_element (self.polygons, json_array_ref (coordinates));
    return self;
  }
  g_assert_cmpstr (self.type, ==, "MultiPolygon");
  for (guint i = 0; i < json_array_get_length (coordinates); i++)
    json_array_add_array_element (self.polygons, json_array_ref (json_array_get_array_element (coordinates, i)));
  return self;
}

static Parsed
parse_case (const Case *c)
{
  g_autoptr (GArray) rings = rings_of (c);
  g_autofree char *text = ra_rings_to_geojson (rings, NULL);
  return parse (text);
}

static RaPoint
position (JsonArray *ring, guint i)
{
  JsonArray *pair = json_array_get_array_element (ring, i);
  g_assert_cmpuint (json_array_get_length (pair), ==, 2);
  return (RaPoint) { json_array_get_double_element (pair, 0), json_array_get_double_element (pair, 1) };
}

static double
distance_km (const Case *c, RaPoint point)
{
  return ra_geodesic_distance_m (c->lat, c->lon, point.y, point.x) / 1000;
}

/* How far, in metres, the point is from the nearer of the two circles. */
static double
error_m (const Case *c, RaPoint point)
{
  const double distance = distance_km (c, point);
  const double outer = c->max_km * 1000 < RA_WHOLE_EARTH_M ? fabs (distance - c->max_km) : G_MAXDOUBLE;
  const double inner = c->min_km > 0 ? fabs (distance - c->min_km) : G_MAXDOUBLE;
  return 1000 * MIN (outer, inner);
}

static gboolean
on_cut (RaPoint point)
{
  return fabs (point.x) == 180 || fabs (point.y) == 90;
}

/* An edge that cutting made: along 180, or along a pole. */
static gboolean
is_made (RaPoint a, RaPoint b)
{
  return (fabs (a.x) == 180 && a.x == b.x) || (fabs (a.y) == 90 && a.y == b.y);
}

static void
check_edges (const Case *c, JsonArray *ring)
{
  const guint n = json_array_get_length (ring) - 1;
  for (guint i = 0; i < n; i++) {
    const RaPoint before = position (ring, (i + n - 1) % n);
    const RaPoint a = position (ring, i);
    const RaPoint b = position (ring, i + 1);
    g_assert_cmpfloat (fabs (a.x), <=, 180);
    g_assert_cmpfloat (fabs (a.y), <=, 90);
    if (!on_cut (a))
      g_assert_cmpfloat (error_m (c, a), <=, 1);
    else if (fabs (a.y) < 90 && !(is_made (before, a) && is_made (a, b)))
      g_assert_cmpfloat (error_m (c, a), <=, 10);
    if (!is_made (a, b) && !on_cut (a) && !on_cut (b))
      g_assert_cmpfloat (error_m (c, (RaPoint) { (a.x + b.x) / 2, (a.y + b.y) / 2 }), <=, 10);
  }
}

/* Square degrees that a ring encloses in the plane; positive where it runs counter-clockwise. */
static double
area_of (JsonArray *ring)
{
  double sum = 0;
  for (guint i = 0; i + 1 < json_array_get_length (ring); i++) {
    const RaPoint o = position (ring, 0);
    const RaPoint a = position (ring, i);
    const RaPoint b = position (ring, i + 1);
    sum += (a.x - o.x) * (b.y - o.y) - (b.x - o.x) * (a.y - o.y);
  }
  return sum / 2;
}

static void
test_vertices (gconstpointer data)
{
  const Case *c = data;
  g_auto (Parsed) parsed = parse_case (c);
  guint n_vertices = 0;
  g_assert_cmpuint (json_array_get_length (parsed.polygons), >, 0);
  for (guint i = 0; i < json_array_get_length (parsed.polygons); i++) {
    JsonArray *polygon = json_array_get_array_element (parsed.polygons, i);
    for (guint j = 0; j < json_array_get_length (polygon); j++) {
      JsonArray *ring = json_array_get_array_element (polygon, j);
      const guint n = json_array_get_length (ring);
      const RaPoint first = position (ring, 0);
      const RaPoint last = position (ring, n - 1);
      g_assert_cmpuint (n, >=, 4);
      g_assert_true (first.x == last.x && first.y == last.y);
      check_edges (c, ring);
      if (j == 0)
        g_assert_cmpfloat (area_of (ring), >, 0);
      else
        g_assert_cmpfloat (area_of (ring), <, 0);
      n_vertices += n;
    }
  }
  if (c->max_km * 1000 < RA_WHOLE_EARTH_M && c->max_km > 1)
    g_assert_cmpuint (n_vertices, >=, 720);
}

static gboolean
ring_holds (JsonArray *ring, RaPoint point)
{
  gboolean inside = FALSE;
  for (guint i = 0; i + 1 < json_array_get_length (ring); i++) {
    const RaPoint a = position (ring, i);
    const RaPoint b = position (ring, i + 1);
    if ((a.y > point.y) != (b.y > point.y) && point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x))
      inside = !inside;
  }
  return inside;
}

static gboolean
polygons_hold (JsonArray *polygons, RaPoint point)
{
  gboolean inside = FALSE;
  for (guint i = 0; i < json_array_get_length (polygons); i++) {
    JsonArray *polygon = json_array_get_array_element (polygons, i);
    for (guint j = 0; j < json_array_get_length (polygon); j++)
      inside ^= ring_holds (json_array_get_array_element (polygon, j), point);
  }
  return inside;
}

/* A flat reader finds inside what is in range, and nothing else. */
static void
check_cover_at (const Case *c, JsonArray *polygons, RaPoint point)
{
  const double distance = distance_km (c, point);
  const gboolean in_range = distance > c->min_km && (distance < c->max_km || c->max_km * 1000 >= RA_WHOLE_EARTH_M);
  if (error_m (c, point) > 50)
    g_assert_cmpint (polygons_hold (polygons, point), ==, in_range);
}

/* On the Earth at large, and closely about the antipode. */
static void
check_cover (const Case *c)
{
  g_auto (Parsed) parsed = parse_case (c);
  for (double azimuth = 1; azimuth < 360; azimuth += 29)
    for (double away_m = 200; away_m < 150e3; away_m *= 1.5) {
      RaPoint point;
      ra_geodesic_direct (-c->lat, c->lon + 180, azimuth, away_m, &point.y, &point.x);
      check_cover_at (c, parsed.polygons, point);
    }
  for (double lat = -88.7; lat < 90; lat += 12.1) {
    for (double lon = -179.3; lon < 180; lon += 17.9) {
      check_cover_at (c, parsed.polygons, (RaPoint) { lon, lat });
    }
  }
}

static void
test_cover (gconstpointer data)
{
  check_cover (data);
}

/* The outline passes the pole: exactly, and beside it on either side. */
static void
test_radius_near_pole (void)
{
  const double exact = ra_geodesic_distance_m (KALININGRAD_LAT, KALININGRAD_LON, 90, 0) / 1000;
  const double offsets[] = { 0, 0.001, -0.001, 0.01, -0.01, 1, -1 };
  g_assert_cmpfloat (fabs (exact - TO_POLE_KM), <, 1);
  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    check_cover (&(Case) { "", KALININGRAD_LAT, KALININGRAD_LON, 0, exact + offsets[i] });
}

static gboolean
has_position (JsonArray *ring, double lon, double lat)
{
  for (guint i = 0; i < json_array_get_length (ring); i++) {
    const RaPoint point = position (ring, i);
    if (point.x == lon && point.y == lat)
      return TRUE;
  }
  return FALSE;
}

static void
assert_box (JsonObject *object, double west, double south, double east, double north)
{
  const double expected[] = { west, south, east, north };
  JsonArray *box = json_object_get_array_member (object, "bbox");
  g_assert_cmpuint (json_array_get_length (box), ==, 4);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (json_array_get_double_element (box, i), expected[i], 0.01);
}

static void
test_pole_edge (void)
{
  g_auto (Parsed) parsed = parse_case (&(Case) { "", KALININGRAD_LAT, KALININGRAD_LON, 0, 5500 });
  g_assert_cmpstr (parsed.type, ==, "Polygon");
  JsonArray *ring = json_array_get_array_element (json_array_get_array_element (parsed.polygons, 0), 0);
  g_assert_true (has_position (ring, 180, 90));
  g_assert_true (has_position (ring, -180, 90));
  assert_box (parsed.feature, -180, 5.105, 180, 90);
  assert_box (parsed.collection, -180, 5.105, 180, 90);
}

static void
test_hole (void)
{
  g_auto (Parsed) parsed = parse_case (&(Case) { "", KALININGRAD_LAT, KALININGRAD_LON, 1000, 5500 });
  g_assert_cmpstr (parsed.type, ==, "Polygon");
  g_assert_cmpuint (json_array_get_length (json_array_get_array_element (parsed.polygons, 0)), ==, 2);
  g_assert_false (polygons_hold (parsed.polygons, (RaPoint) { KALININGRAD_LON, KALININGRAD_LAT }));
}

static void
test_across_180 (void)
{
  g_auto (Parsed) parsed = parse_case (&(Case) { "", 10, 180, 0, 1500 });
  g_assert_cmpstr (parsed.type, ==, "MultiPolygon");
  g_assert_cmpuint (json_array_get_length (parsed.polygons), ==, 2);
  double south, north, lon;
  ra_geodesic_direct (10, 180, 180, 1500e3, &south, &lon);
  ra_geodesic_direct (10, 180, 0, 1500e3, &north, &lon);
  /* On a sphere the half-width in longitude is asin (sin r / cos lat). */
  assert_box (parsed.feature, 166.31, south, -166.31, north);
}

static void
test_whole_earth (void)
{
  g_auto (Parsed) parsed = parse_case (&(Case) { "", 30, 10, 0, 20004 });
  assert_box (parsed.feature, -180, -90, 180, 90);
  g_assert_true (polygons_hold (parsed.polygons, (RaPoint) { -170, -30 }));
}

static void
test_without_area (void)
{
  g_auto (Parsed) parsed = parse_case (&(Case) { "", 30, 10, 0, 0 });
  g_assert_true (json_object_get_null_member (parsed.feature, "geometry"));
  g_assert_false (json_object_has_member (parsed.feature, "bbox"));
}

/* d3-geo takes what lies to the right of an outline for its inside. */
static void
test_winding (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) rings = rings_of (&cases[i]);
    g_autofree char *turned = ra_rings_to_geojson (rings, &(RaGeojsonOptions) { .clockwise = TRUE });
    g_auto (Parsed) parsed = parse (turned);
    g_auto (Parsed) standard = parse_case (&cases[i]);
    for (guint j = 0; j < json_array_get_length (parsed.polygons); j++) {
      JsonArray *polygon = json_array_get_array_element (parsed.polygons, j);
      JsonArray *before = json_array_get_array_element (standard.polygons, j);
      for (guint k = 0; k < json_array_get_length (polygon); k++) {
        const double area = area_of (json_array_get_array_element (polygon, k));
        g_assert_true (k == 0 ? area < 0 : area > 0);
        g_assert_cmpfloat_with_epsilon (area, -area_of (json_array_get_array_element (before, k)), 1e-6);
      }
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *vertices = g_strdup_printf ("/flat-ring/vertices/%s", cases[i].name);
    g_autofree char *cover = g_strdup_printf ("/flat-ring/cover/%s", cases[i].name);
    g_test_add_data_func (vertices, &cases[i], test_vertices);
    g_test_add_data_func (cover, &cases[i], test_cover);
  }
  g_test_add_func ("/flat-ring/winding", test_winding);
  g_test_add_func ("/flat-ring/radius-near-pole", test_radius_near_pole);
  g_test_add_func ("/flat-ring/pole-edge", test_pole_edge);
  g_test_add_func ("/flat-ring/hole", test_hole);
  g_test_add_func ("/flat-ring/across-180", test_across_180);
  g_test_add_func ("/flat-ring/whole-earth", test_whole_earth);
  g_test_add_func ("/flat-ring/without-area", test_without_area);
  return g_test_run ();
}
