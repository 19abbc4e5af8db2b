/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import.h"

#include <locale.h>
#include <string.h>

#include "data/formats/table-text.h"
#include "data/landmarks.h"
#include "tests/data/helpers.h"
#include "tests/data/import/import-helpers.h"

static const RaImportRow *
row_at (const RaImport *import, guint i)
{
  g_assert_cmpuint (i, <, import->rows->len);
  return g_ptr_array_index (import->rows, i);
}

static void
check_remarks (const GPtrArray *remarks, const RaImportRemark *wanted, guint n)
{
  for (guint i = 0; i < MIN (n, remarks->len); i++) {
    const RaImportRemark *remark = g_ptr_array_index (remarks, i);
    g_assert_cmpstr (remark->text, ==, wanted[i].text);
    g_assert_cmpuint (remark->row, ==, wanted[i].row);
  }
  g_assert_cmpuint (remarks->len, ==, n);
}

#define CHECK_REMARKS(remarks, ...)                                                                                    \
  check_remarks (remarks, (RaImportRemark[]) { __VA_ARGS__ },                                                          \
                 sizeof ((RaImportRemark[]) { __VA_ARGS__ }) / sizeof (RaImportRemark))
#define REMARK(row, text)                                                                                              \
  {                                                                                                                    \
    row, (char[])                                                                                                      \
    {                                                                                                                  \
      text                                                                                                             \
    }                                                                                                                  \
  }

static void
check_place (const RaImportRow *row, const char *name, double lat_deg, double lon_deg)
{
  g_assert_cmpstr (row->name, ==, name);
  g_assert_cmpfloat_with_epsilon (row->lat_deg, lat_deg, 1e-9);
  g_assert_cmpfloat_with_epsilon (row->lon_deg, lon_deg, 1e-9);
}

static void
check_range (const RaImportRow *row, double min_km, double max_km)
{
  g_assert_true (row->has_range);
  g_assert_cmpfloat (row->min_km, ==, min_km);
  g_assert_cmpfloat (row->max_km, ==, max_km);
}

static void
test_german (void)
{
  g_autoptr (RaImport) import = test_import_load ("german.csv");

  g_assert_cmpuint (import->n_rows, ==, 4);
  check_place (row_at (import, 0), "Kaliningrad", 54.706, 20.511);
  check_range (row_at (import, 0), 0, 2350); /* the point groups digits where a comma is the fraction */
  check_place (row_at (import, 1), "Świdwin", 53.79, 15.83);
  check_range (row_at (import, 1), 0, 1234.5);
  check_place (row_at (import, 2), "Mosdok", 43.74, 44.65); /* O is east where the headings are German */
  check_range (row_at (import, 3), 0, 499.5);
  g_assert_cmpuint (row_at (import, 3)->number, ==, 6);
  g_assert_cmpuint (import->problems->len, ==, 0);
}

static void
test_encodings (void)
{
  g_autoptr (RaImport) windows = test_import_load ("windows-1252.csv");
  g_autoptr (RaImport) wide = test_import_load ("utf-16.tsv");

  check_place (row_at (windows, 0), "München", 48.14, 11.58);
  g_assert_cmpstr (row_at (windows, 0)->note, ==, "größer – als");
  check_place (row_at (windows, 1), "Evreux", 49 + 1 / 60.0, 1 + 13 / 60.0);
  g_assert_cmpstr (row_at (windows, 1)->note, ==, "“coté”");
  check_place (row_at (wide, 0), "Świdwin", 53.79, 15.83);
}

static void
test_degrees (void)
{
  g_autoptr (RaImport) import = test_import_load ("degrees.tsv");

  check_place (row_at (import, 0), "Deveselu", 44 + 4 / 60.0 + 44 / 3600.0, 24 + 24 / 60.0 + 47 / 3600.0);
  g_assert_false (row_at (import, 0)->has_range);
  check_place (row_at (import, 1), "Kapustin Yar", 48.57, 45.75);
  check_range (row_at (import, 1), 0, 2350);
  CHECK_REMARKS (import->problems,
                 REMARK (3,
                         "column 3, max_km \"500–5,500 km\": can be 5500 or 5.5; write it without a mark between the "
                         "thousands"),
                 REMARK (5, "coordinates \"54,71,20\": can be read in more than one way; put a semicolon between "
                            "latitude and longitude"));
}

static void
test_claims (void)
{
  g_autoptr (RaImport) import = test_import_load ("claims.csv");
  const RaImportRow *row = row_at (import, 0);

  g_assert_cmpuint (import->problems->len, ==, 0);
  check_range (row, 0, 2350);
  g_assert_cmpstr (row->system, ==, "9M729 / SSC-8");
  g_assert_cmpstr (row->claimant, ==, "Western intelligence");
  g_assert_cmpstr (row->date, ==, "2019-02-10");
  g_assert_cmpint (row->status, ==, RA_STATUS_REPORTED);
  g_assert_cmpstr (row->note, ==, "East of the Volga.\nTwo launchers were reported.");
  g_assert_cmpstr (row_at (import, 1)->date, ==, "2019-01-23");
  check_range (row_at (import, 3), 500, 5500);
  g_assert_null (row_at (import, 5)->name);
  CHECK_REMARKS (import->warnings,
                 REMARK (6, "no range: shown as a place; its system and status are kept in the file alone"),
                 REMARK (8, "no range: shown as a place, without a ring"),
                 REMARK (9, "no claimant, date, source: drawn as a ring of your own, not as a published claim"));
}

static void
test_bad_rows (void)
{
  g_autoptr (RaImport) import = test_import_load ("bad-rows.csv");

  CHECK_REMARKS (
      import->problems,
      REMARK (3, "latitude \"95\": must be between -90 and 90; latitude and longitude seem to be swapped"),
      REMARK (4, "latitude \"44.65 E\": E and W belong to a longitude; latitude and longitude seem to be swapped"),
      REMARK (7, "latitude \"abc\": expected degrees such as 54.71 or 54°42'30\"N"),
      REMARK (8, "latitude \"54 75 10 N\": the minutes must be below 60"),
      REMARK (9, "has 8 cells, and the heading has 7"), REMARK (10, "column 5, max_km \"-5\": must not be negative"),
      REMARK (11, "no coordinates"), REMARK (14, "no longitude"), REMARK (15, "min_km without max_km"),
      REMARK (16, "max_km must be above min_km"), REMARK (17, "max_km must be above 0"),
      REMARK (18, "column 5, max_km \"20041\": must be at most 20040 km"),
      REMARK (19, "date \"10/02/2019\": can be 2019-02-10 or 2019-10-02; write it so"),
      REMARK (20, "date \"2019-02-30\": there is no such day in the calendar"),
      REMARK (21, "status \"maybe\": none of confirmed, reported, alleged, denied, offered for inspection, "
                  "hypothetical, removed, struck"),
      REMARK (23, "a quotation mark is opened and never closed"));
  g_assert_cmpuint (import->n_rows, ==, 21);
  check_range (row_at (import, 1), 0, 2350);
  check_range (row_at (import, 2), 0, 2350); /* the other rows tell what the comma is */
  g_assert_cmpstr (row_at (import, 3)->name, ==, "=HYPERLINK(\"x\")");
  check_place (row_at (import, 4), "A \"good\" one", 1, 2);
  g_assert_cmpuint (row_at (import, 4)->number, ==, 24);
}

static void
test_geojson (void)
{
  g_autoptr (RaImport) import = test_import_load ("points.geojson");

  check_place (row_at (import, 0), "Kaliningrad", 54.706, 20.511);
  check_range (row_at (import, 0), 0, 500.5);
  check_place (row_at (import, 1), "Redzikowo", 54.48, 17.1);
  check_range (row_at (import, 1), 500, 5500);
  CHECK_REMARKS (import->problems, REMARK (2, "a Polygon; only points are read"), REMARK (3, "has no geometry"),
                 REMARK (4, "latitude 120.5: must be between -90 and 90; latitude and longitude seem to be swapped"),
                 REMARK (6, "a point needs two numbers, longitude and latitude"),
                 REMARK (7, "property \"name\" must be a text or a number"), REMARK (9, "not a Feature"));
  check_place (row_at (import, 2), NULL, 44.08, 24.41);
  CHECK_REMARKS (import->warnings, REMARK (5, "property \"marker\" is not known and not read"),
                 REMARK (5, "property \"range\" names no unit: taken as kilometres"));
}

static void
test_bare_geojson (void)
{
  g_autoptr (RaImport) point = test_import_parse (" {\"type\": \"Point\", \"coordinates\": [20.5, 54.7]}");
  g_autoptr (RaImport) feature
      = test_import_parse ("\xEF\xBB\xBF{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", "
                           "\"coordinates\": [-180, -90]}, \"properties\": {\"radius_km\": \"7\"}}");
  g_autoptr (RaImport) line = test_import_parse ("{\"type\": \"LineString\", \"coordinates\": [[0, 0], [1, 1]]}");
  g_autoptr (RaImport) empty = test_import_parse ("{\"type\": \"FeatureCollection\", \"features\": []}");

  check_place (row_at (point, 0), NULL, 54.7, 20.5);
  check_place (row_at (feature, 0), NULL, -90, -180);
  check_range (row_at (feature, 0), 0, 7);
  CHECK_REMARKS (line->problems, REMARK (1, "a LineString; only points are read"));
  g_assert_cmpuint (empty->n_rows, ==, 0);
}

typedef struct {
  const char *table;
  const char *name; /* of the first row; NULL: no row is understood */
  double lat_deg;
  double lon_deg;
  double max_km; /* 0: no range */
} Table;

static const Table TABLES[] = {
  { "name,lat,lon\nA,1,2\n", "A", 1, 2, 0 },
  { "name,lat,lon\r\nA,1,2\r\n\r\n", "A", 1, 2, 0 },
  { "name,lat,lon\rA,1,2\r", "A", 1, 2, 0 },
  { "name,lat,lon\nA,1,2", "A", 1, 2, 0 },
  { "\n\nname,lat,lon\nA,1,2\n", "A", 1, 2, 0 },
  { "sep=;\nname;lat;lon\nA;1;2\n", "A", 1, 2, 0 },
  { "sep=\t\r\nname\tlat\tlon\r\nA\t1\t2\r\n", "A", 1, 2, 0 },
  { "name;lat;lon\nA;1,5;2,5\n", "A", 1.5, 2.5, 0 },
  { "name\tlat\tlon\nA\t1,5\t2,5\n", "A", 1.5, 2.5, 0 },
  { "name,lat,lon\nA,\"1,5\",\"2,5\"\n", "A", 1.5, 2.5, 0 },
  { "\"NAME\",\"Latitude (°)\",\" LNG \"\nA,1,2\n", "A", 1, 2, 0 },
  { "Site Name;x;y;place\n;2;1;A\n", "A", 1, 2, 0 },
  { "name,lat,lon\n\"A \"\"b\"\", c\",1,2\n", "A \"b\", c", 1, 2, 0 },
  { "name,lat,lon\n\"A\nb\",1,2\n", "A b", 1, 2, 0 },
  { "name,lat,lon\nA, \"1\" ,2\n", "A", 1, 2, 0 },
  { "name,lat,lon\nA,54°42'30\"N,2\n", "A", 54 + 42 / 60.0 + 30 / 3600.0, 2, 0 },
  { "name,lat,lon\nA,\"54°42'30\"\"N\",2\n", "A", 54 + 42 / 60.0 + 30 / 3600.0, 2, 0 },
  { "name,lat,lon\nA,\"54°42'30\"N\",2\n", "A", 54 + 42 / 60.0 + 30 / 3600.0, 2, 0 },
  { "name,coordinates\nA,\"1, 2\"\n", "A", 1, 2, 0 },
  { "name;coordinates\nA;1,5 2,5\n", "A", 1.5, 2.5, 0 },
  { "name,lat,lon,,\nA,1,2,,\n", "A", 1, 2, 0 },
  { "name,lat,lon,km\nA,1,2\n", "A", 1, 2, 0 },
  { "name,lat,lon,km\nA,1,2,,,,\n", "A", 1, 2, 0 },
  { "name,lat,lon,km\n=1+1,1,2,5\n", "=1+1", 1, 2, 5 },
  { "name,lat,lon,km\n@A,1,2,5km\n", "@A", 1, 2, 5 },
  { "name,lat,lon,km\nA,1,2,2350 KM\n", "A", 1, 2, 2350 },
  { "name,lat,lon,km\nA,1,2,2 350\n", "A", 1, 2, 2350 },
  { "name,lat,lon,km\nA,1,2,2\xE2\x80\xAF"
    "350\n",
    "A", 1, 2, 2350 },
  { "name,lat,lon,km\nA,1,2,2'350\n", "A", 1, 2, 2350 },
  { "name,lat,lon,km\nA,1.5,2,\"2,350.5\"\n", "A", 1.5, 2, 2350.5 },
  { "name,lat,lon,km\nA,1.5,2,2.350\n", NULL, 0, 0, 0 },
  { "name,lat,lon,km\nA,1.5,2,500.000\n", "A", 1.5, 2, 500 },
  { "name,lat,lon,km\nA,1.5,2,\"12,5\"\n", "A", 1.5, 2, 12.5 },
  { "name;lat;lon;km\nA;1,5;2;2.350\n", "A", 1.5, 2, 2350 },
  { "name;lat;lon;km\nA;1,5;2;2.350,25\n", "A", 1.5, 2, 2350.25 },
  { "name;lat;lon;km\nA;1,5;2;2,350\n", NULL, 0, 0, 0 },
  { "name,lat,lon,km\nA,1,2,2.350\n", NULL, 0, 0, 0 },
  { "name,lat,lon,km\nA,1,2,12.5\n", "A", 1, 2, 12.5 },
  { "name,lat,lon,km\nA,1,2,1300 mi\n", "A", 1, 2, 2092.1472 },
  { "name,lat,lon,km\nA,1,2,1e3\n", "A", 1, 2, 1000 },
  { "name,lat,lon,km\nA,1,2,1 23\n", NULL, 0, 0, 0 },
  { "name,lat,lon,km\nA,1,2,>500\n", "A", 1, 2, 500 },
  { "name,lat,lon\nA,1.5,2,5,7\n", NULL, 0, 0, 0 },
  { "name,lat,lon\n\"A,1,2\n", NULL, 0, 0, 0 },
  { "name,lat,lon\n\"A\"b,1,2\n", NULL, 0, 0, 0 },
};

static void
test_tables (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (TABLES); i++) {
    g_test_message ("%s", TABLES[i].table);
    g_autoptr (RaImport) import = test_import_parse (TABLES[i].table);
    g_assert_cmpuint (import->n_rows, ==, 1);
    g_assert_cmpuint (import->rows->len, ==, TABLES[i].name != NULL ? 1 : 0);
    if (TABLES[i].name == NULL)
      continue;
    check_place (row_at (import, 0), TABLES[i].name, TABLES[i].lat_deg, TABLES[i].lon_deg);
    g_assert_cmpint (row_at (import, 0)->has_range, ==, TABLES[i].max_km > 0);
    g_assert_cmpfloat (row_at (import, 0)->max_km, ==, TABLES[i].max_km);
  }
}

/* A mark that is never closed costs its own row, not those that follow. */
static void
test_open_mark (void)
{
  g_autoptr (RaImport) import = test_import_parse ("name,lat,lon\n\"A,1,2\nB,3,4\n\"C\"x,5,6\nD,7,8\n");

  CHECK_REMARKS (import->problems, REMARK (2, "a quotation mark is opened and never closed"),
                 REMARK (4, "a quotation mark is opened and never closed"));
  check_place (row_at (import, 0), "B", 3, 4);
  check_place (row_at (import, 1), "D", 7, 8);
  g_assert_cmpuint (row_at (import, 1)->number, ==, 5);
}

static void
test_columns (void)
{
  g_autoptr (RaImport) import = test_import_parse (
      "Name,Site,lat,lon,population,,range (km)\nA,B,1.5,2,3,,4\nC,B,1.5,2,3,x,4\nD,B,1.5,2,3,y,4\n");

  CHECK_REMARKS (import->warnings, REMARK (1, "column 2, \"Site\", is not read: column 1 is the name"),
                 REMARK (1, "column 5, \"population\", is not known and not read"),
                 REMARK (3, "column 6 has no heading and is not read"));
  g_assert_cmpuint (import->rows->len, ==, 3);
}

static const char *const REFUSED[][2] = {
  { "", "t: the table is empty" },
  { "\n \n", "t: the table is empty" },
  { "name,km\nA,1\n", "t:1: the heading names no columns lat and lon, nor one called coordinates" },
  { "\nname,lat\nA,1\n", "t:2: the heading names no column lon" },
  { "longitude\n1\n", "t:1: the heading names no column lat" },
  { "lat,lon,range (leagues)\n1,2,3\n", "t:1: column 3, \"range (leagues)\", is in \"leagues\", which is no unit that "
                                        "is known; km, m, mi, nmi, ft and yd are read" },
  { "lat [rad],lon\n1,2\n", "t:1: column 1 is in \"rad\"; degrees of latitude and longitude are needed" },
  { "lat,lon,\"name\n1,2,3\n", "t:1: a quotation mark is opened and never closed" },
  { "PK\x03\x04zip", "t: an archive (ZIP), and no table; unpack it first" },
  { "{\"type\": 1}", "t: type: must be FeatureCollection, Feature or a geometry of GeoJSON" },
  { "{\"type\": \"Topology\"}", "t: type: must be FeatureCollection, Feature or a geometry of GeoJSON" },
  { "{\"type\": \"FeatureCollection\"}", "t: features: must be a list" },
  { "{\"type\": \"Point\",\n]", "t:2: syntax error: unexpected \"]\"" },
  { "{\"type\": \"Point\", \"crs\": {\"properties\": {\"name\": \"EPSG:3857\"}}}",
    "t: crs: \"EPSG:3857\" is not WGS84 (CRS84), the only one that is read" },
};

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (REFUSED); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (RaImport) import = ra_import_parse ("t", REFUSED[i][0], strlen (REFUSED[i][0]), NULL, &error);
    g_test_message ("%s", REFUSED[i][0]);
    g_assert_null (import);
    g_assert_cmpstr (error->message, ==, REFUSED[i][1]);
  }
  g_autoptr (GError) error = NULL;
  g_assert_null (ra_import_parse ("t", "a\0b", 3, NULL, &error));
  g_assert_error (error, RA_TABLE_ERROR, RA_TABLE_ERROR_BINARY);
  g_clear_error (&error);
  g_assert_null (ra_import_load ("no/such/file.csv", NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_true (g_str_has_prefix (error->message, "no/such/file.csv: "));
}

/* Land is where the latitude is above 45. */
static gboolean
is_north (double lat_deg, double lon_deg, gpointer user_data)
{
  (void)lon_deg;
  (*(guint *)user_data)++;
  return lat_deg > 45;
}

static void
test_swapped (void)
{
  guint n = 0;
  const RaImportOptions options = { .is_land = is_north, .user_data = &n };
  const char *swapped = "name,lat,lon\nA,20.5,54.7\nB,17.1,54.5\n";
  const char *right = "name,lat,lon\nA,54.7,20.5\nB,17.1,54.5\n";
  g_autoptr (RaImport) warned = ra_import_parse ("t", swapped, strlen (swapped), &options, NULL);
  g_autoptr (RaImport) calm = ra_import_parse ("t", right, strlen (right), &options, NULL);

  CHECK_REMARKS (warned->warnings,
                 REMARK (2, "every point lies in the sea, and on land with latitude and longitude exchanged"));
  g_assert_cmpuint (calm->warnings->len, ==, 0);
  g_assert_cmpuint (n, ==, 5);
}

/* Both readings lie on land: only the name betrays the row. */
static void
test_swapped_by_name (void)
{
  g_autofree char *shipped = test_shipped_path (".");
  g_autoptr (RaLandmarks) landmarks = ra_landmarks_new (shipped);
  const RaImportOptions options
      = { .is_land = ra_landmarks_is_land, .is_near = ra_landmarks_is_near, .user_data = landmarks };
  const char *text
      = "name,lat,lon\nKaliningrad,20.51,54.71\nWARSAW,52.2,21.0\nNowhere,20.51,54.71\nAlexandria,31.2,29.95\n";
  g_autoptr (RaImport) import = ra_import_parse ("t", text, strlen (text), &options, NULL);

  g_assert_true (ra_landmarks_is_land (20.51, 54.71, landmarks));
  g_assert_true (ra_landmarks_is_land (54.71, 20.51, landmarks));
  CHECK_REMARKS (import->warnings, REMARK (2, "\"Kaliningrad\" is known near 54.71,20.51: latitude and longitude seem "
                                              "to be swapped"));
  g_assert_cmpuint (import->rows->len, ==, 4);
}

/* A folder without data is evidence of nothing. */
static void
test_no_landmarks (void)
{
  char *folder = test_make_folder ();
  g_autoptr (RaLandmarks) landmarks = ra_landmarks_new (folder);

  g_assert_true (ra_landmarks_is_land (0, -30, landmarks));
  g_assert_false (ra_landmarks_is_near ("Kaliningrad", 54.71, 20.51, landmarks));
  test_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  g_test_add_func ("/import/german", test_german);
  g_test_add_func ("/import/encodings", test_encodings);
  g_test_add_func ("/import/degrees", test_degrees);
  g_test_add_func ("/import/claims", test_claims);
  g_test_add_func ("/import/bad-rows", test_bad_rows);
  g_test_add_func ("/import/geojson", test_geojson);
  g_test_add_func ("/import/bare-geojson", test_bare_geojson);
  g_test_add_func ("/import/tables", test_tables);
  g_test_add_func ("/import/open-mark", test_open_mark);
  g_test_add_func ("/import/columns", test_columns);
  g_test_add_func ("/import/refused", test_refused);
  g_test_add_func ("/import/swapped", test_swapped);
  g_test_add_func ("/import/swapped-by-name", test_swapped_by_name);
  g_test_add_func ("/import/no-landmarks", test_no_landmarks);
  return g_test_run ();
}
