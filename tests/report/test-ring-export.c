/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/ring-export.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include <json-glib/json-glib.h>

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

static RaSource source = { .id = (char *)"a-source",
                           .title = (char *)"Tables & <facts>",
                           .publisher = (char *)"A \"paper\"",
                           .date = (char *)"2019-01-23",
                           .url = (char *)"https://example.org/?a=1&b=2" };

/* A ring with every fact that a ring can have. */
static GArray *
full_rings (void)
{
  static RaClaim claim = { .id = (char *)"x-1", .max_km = 1234.5, .min_km = 0.25, .confidence = RA_CONFIDENCE_B };
  static RaSystem missile = { .id = (char *)"x", .name = (char *)"X & <Y>" };
  static RaSite site = { .id = (char *)"somewhere", .name = (char *)"Some\"where" };
  static RaDeployment deployment = { .status = RA_STATUS_ALLEGED };
  static const char *label = "=1+1, \"so\"";
  GArray *rings = g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));

  if (claim.sources == NULL) {
    claim.sources = g_ptr_array_new ();
    g_ptr_array_add (claim.sources, &source);
    g_ptr_array_add (claim.sources, &source);
  }
  claim.claimant = (char *)"=A \"general\", of them";
  claim.claimant_short = (char *)"They";
  claim.date = (char *)"2019-01";
  claim.system = &missile;
  const RaScenarioRing ring = { .lat_deg = 54.5,
                                .lon_deg = -20.25,
                                .min_km = 0.25,
                                .max_km = 1234.5,
                                .system = &missile,
                                .claim = &claim,
                                .site = &site,
                                .deployment = &deployment };
  const RaScenarioRing own = { .lat_deg = -1.5, .lon_deg = 2, .max_km = 10.5, .label = label };
  g_array_append_val (rings, ring);
  g_array_append_val (rings, own);
  return rings;
}

static void
test_properties (void)
{
  static const char *const names[]
      = { "system", "claim", "site", "status", "min_km", "max_km", "claimant", "date", "sources", "confidence" };
  g_autoptr (GArray) rings = full_rings ();
  g_autofree char *text = ra_rings_to_geojson (rings, NULL);
  g_auto (Parsed) parsed = parse (text);
  JsonObject *properties = json_object_get_object_member (parsed.feature, "properties");
  g_assert_cmpuint (json_object_get_size (properties), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (json_object_has_member (properties, names[i]));
  g_assert_cmpstr (json_object_get_string_member (properties, "claimant"), ==, "=A \"general\", of them");
  g_assert_cmpstr (json_object_get_string_member (properties, "status"), ==, "alleged");
  g_assert_cmpfloat (json_object_get_double_member (properties, "min_km"), ==, 0.25);
  g_assert_cmpfloat (json_object_get_double_member (properties, "max_km"), ==, 1234.5);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (properties, "sources")), ==, 2);
  g_assert_false (json_object_has_member (parsed.collection, "crs"));
}

static void
test_decimals (void)
{
  g_autoptr (GArray) rings = rings_of (&cases[1]);
  g_autofree char *text = ra_rings_to_geojson (rings, NULL);
  g_assert_false (g_regex_match_simple ("\\.[0-9]{8}", text, 0, 0));
  g_assert_false (g_regex_match_simple ("[0-9][eE][-+0-9]", text, 0, 0));
  g_assert_false (g_regex_match_simple ("-0[],]", text, 0, 0));
}

static void
test_csv (void)
{
  g_autoptr (GArray) rings = full_rings ();
  g_autofree char *text = ra_rings_to_csv (rings);
  g_assert_cmpstr (
      text, ==,
      "system,claim,site,lat,lon,status,min_km,max_km,claimant,date,sources,confidence\r\n"
      "x,x-1,somewhere,54.5,-20.25,alleged,0.25,1234.5,\"'=A \"\"general\"\", of them\",2019-01,a-source;a-source,B\r\n"
      ",\"'=1+1, \"\"so\"\"\",,-1.5,2,,0,10.5,,,,\r\n");
}

static void
note_element (GMarkupParseContext *context, const char *name, const char **names, const char **values, gpointer data,
              GError **error)
{
  GHashTable *counts = data;
  (void)context;
  (void)names;
  (void)values;
  (void)error;
  const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));
  g_hash_table_insert (counts, g_strdup (name), GUINT_TO_POINTER (n + 1));
}

static guint
count_of (GHashTable *counts, const char *name)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));
}

static void
test_kml (void)
{
  const GMarkupParser parser = { .start_element = note_element };
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, counts, NULL);
  g_autoptr (GArray) rings = full_rings ();
  g_autofree char *text = ra_rings_to_kml (rings, "A & B \001");
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, text, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_of (counts, "Folder"), ==, 3);
  g_assert_cmpuint (count_of (counts, "Placemark"), ==, 2);
  g_assert_cmpuint (count_of (counts, "Polygon"), ==, 2);
  g_assert_cmpuint (count_of (counts, "innerBoundaryIs"), ==, 1);
  g_assert_cmpuint (count_of (counts, "tessellate"), ==,
                    count_of (counts, "Polygon") + count_of (counts, "LineString"));
  /* The first colour of Okabe and Ito, #0072b2, as KML turns it round. */
  g_assert_nonnull (strstr (text, "<color>ffb27200</color>"));
  g_assert_null (strstr (text, "&#x1;"));
  g_assert_nonnull (strstr (text, "<name>X &amp; &lt;Y&gt;, Some&quot;where: "));
  g_assert_nonnull (strstr (text, "km (alleged)</name>"));
  /* As on the map. */
  g_assert_nonnull (strstr (text, "<name>Rings added to this map</name>"));
}

/* Twice the area that a ring encloses in the plane; positive where it runs counter-clockwise. */
static double
signed_area (JsonArray *ring)
{
  double area = 0;

  for (guint i = 0; i + 1 < json_array_get_length (ring); i++) {
    const RaPoint a = position (ring, i);
    const RaPoint b = position (ring, i + 1);
    area += a.x * b.y - b.x * a.y;
  }
  return area;
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
        const double area = signed_area (json_array_get_array_element (polygon, k));
        g_assert_true (k == 0 ? area < 0 : area > 0);
        g_assert_cmpfloat_with_epsilon (area, -signed_area (json_array_get_array_element (before, k)), 1e-6);
      }
    }
  }
}

/* A table has no column for a list. */
static void
test_flat (void)
{
  g_autoptr (GArray) rings = full_rings ();
  g_autofree char *text = ra_rings_to_geojson (rings, &(RaGeojsonOptions) { .flat = TRUE });

  g_assert_nonnull (strstr (text, "\"sources\":\""));
  g_assert_null (strstr (text, "\"sources\":["));
}

static char *
all_formats (void)
{
  g_autoptr (GArray) rings = full_rings ();
  g_autofree char *geojson
      = ra_rings_export (rings, &(RaRingExport) { .format = RA_RING_FORMAT_GEOJSON, .title = "T" });
  g_autofree char *kml = ra_rings_export (rings, &(RaRingExport) { .format = RA_RING_FORMAT_KML, .title = "T" });
  g_autofree char *csv = ra_rings_export (rings, &(RaRingExport) { .format = RA_RING_FORMAT_CSV, .title = "T" });
  return g_strconcat (geojson, kml, csv, NULL);
}

static void
test_same_twice (void)
{
  g_autofree char *first = all_formats ();
  g_autofree char *second = all_formats ();
  g_assert_cmpstr (first, ==, second);
}

/* Takes the locale with a decimal comma that the build has made: a test machine seldom has one. */
static gboolean
take_comma_locale (void)
{
  const char *folder = g_getenv ("RA_TEST_LOCALES");
  g_setenv ("LOCPATH", folder != NULL ? folder : "", TRUE);
  return setlocale (LC_ALL, "de_DE.UTF-8") != NULL;
}

static void
test_comma_locale (void)
{
  g_autofree char *before = all_formats ();
  if (!take_comma_locale ()) {
    g_test_skip ("no locale with a decimal comma");
  } else {
    g_autofree char *comma = g_strdup_printf ("%.1f", 0.5);
    g_autofree char *after = all_formats ();
    g_assert_cmpstr (comma, ==, "0,5");
    g_assert_cmpstr (before, ==, after);
  }
  setlocale (LC_ALL, "C");
}

static void
test_format_words (void)
{
  RaRingFormat format = RA_RING_FORMAT_CSV;
  g_assert_true (ra_ring_format_from_string ("kml", &format));
  g_assert_cmpint (format, ==, RA_RING_FORMAT_KML);
  g_assert_false (ra_ring_format_from_string ("shp", &format));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *vertices = g_strdup_printf ("/ring-export/vertices/%s", cases[i].name);
    g_autofree char *cover = g_strdup_printf ("/ring-export/cover/%s", cases[i].name);
    g_test_add_data_func (vertices, &cases[i], test_vertices);
    g_test_add_data_func (cover, &cases[i], test_cover);
  }
  g_test_add_func ("/ring-export/winding", test_winding);
  g_test_add_func ("/ring-export/flat", test_flat);
  g_test_add_func ("/ring-export/radius-near-pole", test_radius_near_pole);
  g_test_add_func ("/ring-export/pole-edge", test_pole_edge);
  g_test_add_func ("/ring-export/hole", test_hole);
  g_test_add_func ("/ring-export/across-180", test_across_180);
  g_test_add_func ("/ring-export/whole-earth", test_whole_earth);
  g_test_add_func ("/ring-export/without-area", test_without_area);
  g_test_add_func ("/ring-export/properties", test_properties);
  g_test_add_func ("/ring-export/decimals", test_decimals);
  g_test_add_func ("/ring-export/csv", test_csv);
  g_test_add_func ("/ring-export/kml", test_kml);
  g_test_add_func ("/ring-export/same-twice", test_same_twice);
  g_test_add_func ("/ring-export/comma-locale", test_comma_locale);
  g_test_add_func ("/ring-export/format-words", test_format_words);
  return g_test_run ();
}
