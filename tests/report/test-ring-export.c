/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rings as GeoJSON, KML and CSV: each with all its facts, in any locale. */
#include "app/report/ring-export.h"

#include <locale.h>
#include <string.h>

#include <json-glib/json-glib.h>

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

/* The collection, which lives as long as @parser. */
static JsonObject *
parse (JsonParser *parser, const char *text)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static void
test_properties (void)
{
  static const char *const names[]
      = { "system", "claim", "site", "status", "min_km", "max_km", "claimant", "date", "sources", "confidence" };
  g_autoptr (GArray) rings = full_rings ();
  g_autofree char *text = ra_rings_to_geojson (rings, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *collection = parse (parser, text);
  JsonArray *features = json_object_get_array_member (collection, "features");
  JsonObject *properties = json_object_get_object_member (json_array_get_object_element (features, 0), "properties");
  g_assert_cmpuint (json_object_get_size (properties), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (json_object_has_member (properties, names[i]));
  g_assert_cmpstr (json_object_get_string_member (properties, "claimant"), ==, "=A \"general\", of them");
  g_assert_cmpstr (json_object_get_string_member (properties, "status"), ==, "alleged");
  g_assert_cmpfloat (json_object_get_double_member (properties, "min_km"), ==, 0.25);
  g_assert_cmpfloat (json_object_get_double_member (properties, "max_km"), ==, 1234.5);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (properties, "sources")), ==, 2);
  g_assert_false (json_object_has_member (collection, "crs"));
}

static void
test_decimals (void)
{
  const RaScenarioRing ring = { .lat_deg = 54.706, .lon_deg = 20.511, .max_km = 5500 };
  g_autoptr (GArray) rings = g_array_new (FALSE, FALSE, sizeof ring);
  g_array_append_val (rings, ring);
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
  g_autofree char *text
      = ra_rings_export (rings, &(RaRingExport) { .format = RA_RING_FORMAT_KML, .title = "A & B \001" });
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ring-export/flat", test_flat);
  g_test_add_func ("/ring-export/properties", test_properties);
  g_test_add_func ("/ring-export/decimals", test_decimals);
  g_test_add_func ("/ring-export/csv", test_csv);
  g_test_add_func ("/ring-export/kml", test_kml);
  g_test_add_func ("/ring-export/same-twice", test_same_twice);
  g_test_add_func ("/ring-export/comma-locale", test_comma_locale);
  return g_test_run ();
}
