/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/position.h"

#include <string.h>

typedef struct {
  const char *text;
  const char *language;
  double lat_deg;
  double lon_deg;
} Case;

#define DMS(d, m, s) ((d) + (m) / 60.0 + (s) / 3600.0)

static const Case GOOD[] = {
  { "54.71, 20.51", "", 54.71, 20.51 },
  { "(54.70649,20.51095)", "", 54.70649, 20.51095 },
  { "54.70649° N, 20.51095° E", "", 54.70649, 20.51095 },
  { "48° 34' с. ш., 45° 45' в. д.", "", DMS (48, 34, 0), DMS (45, 45, 0) },
  { "48°34′ северной широты 45°45′ восточной долготы", "", DMS (48, 34, 0), DMS (45, 45, 0) },
  { "50° 27' пн. ш., 30° 31' сх. д.", "", DMS (50, 27, 0), DMS (30, 31, 0) },
  { "36° 38' пд. ш., 6° 21' зх. д.", "", -DMS (36, 38, 0), -DMS (6, 21, 0) },
  { "48° 34' N. Br., 44° 39' ö. L.", "", DMS (48, 34, 0), DMS (44, 39, 0) },
  { "48°34' Nord 6°21' Ouest", "", DMS (48, 34, 0), -DMS (6, 21, 0) },
  { "36°38' norte, 6°21' oeste", "", DMS (36, 38, 0), -DMS (6, 21, 0) },
  { "54°28' płn. 17°6' wsch.", "", DMS (54, 28, 0), DMS (17, 6, 0) },
  { "44°4' N, 24°24' V", "", DMS (44, 4, 0), -DMS (24, 24, 0) },
  { "43° 44' N 44° 39' O", "de", DMS (43, 44, 0), DMS (44, 39, 0) },
  { "48° 23' N 4° 29' O", "fr", DMS (48, 23, 0), -DMS (4, 29, 0) },
  { "544238N 0203036E", "", DMS (54, 42, 38), DMS (20, 30, 36) },
  { "544238N0203036E", "", DMS (54, 42, 38), DMS (20, 30, 36) },
  { "544238 N 203036 E", "", DMS (54, 42, 38), DMS (20, 30, 36) },
  { "5442N 02030W", "", DMS (54, 42, 0), -DMS (20, 30, 0) },
  { "45^ 0.0N 100^ 0.0W", "", 45, -100 },
  { "45_0.0N 100_0.0W", "", 45, -100 },
  { "45˚ 0.0N 100˚ 0.0W", "", 45, -100 },
  { "POINT (20.511 54.706)", "", 54.706, 20.511 },
  { "point z(20.511 54.706 12)", "", 54.706, 20.511 },
  { "SRID=4326;POINT(-20.5 54)", "", 54, -20.5 },
  { "MULTIPOINT ((20.5 54))", "", 54, 20.5 },
  { "010100000000000000008034400000000000404B40", "", 54.5, 20.5 },
  { "00000000014034800000000000404b400000000000", "", 54.5, 20.5 },
  { "0101000020E610000000000000008034400000000000404B40", "", 54.5, 20.5 },
  { "01E903000000000000008034400000000000404B400000000000002440", "", 54.5, 20.5 },
  { "{\"type\": \"Point\", \"coordinates\": [20.5, 54.5, 12]}", "", 54.5, 20.5 },
  { "54°42′23″N 20°30′39″E\xEF\xBB\xBF / \xEF\xBB\xBF"
    "54.70639°N 20.51083°E\xEF\xBB\xBF / 54.70639; 20.51083",
    "", 54.70639, 20.51083 },
  { "54.70639; 20.51083 (Kaliningrad)[2]", "", 54.70639, 20.51083 },
};

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (GOOD); i++) {
    const RaPositionHints hints = { .language = GOOD[i].language };
    double lat = 0;
    double lon = 0;
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", GOOD[i].text);
    ra_position_read (GOOD[i].text, &hints, &lat, &lon, &error);
    g_assert_no_error (error);
    g_assert_cmpfloat_with_epsilon (lat, GOOD[i].lat_deg, 1e-9);
    g_assert_cmpfloat_with_epsilon (lon, GOOD[i].lon_deg, 1e-9);
  }
}

static const char *const BAD[][2] = {
  { "43° 44' N 44° 39' O", "an O can be east (Ost) or west (Ouest, Oeste); write E or W" },
  { "POINT EMPTY", "is not understood" },
  { "POINT (0x10 54)", "not one point with a longitude and a latitude in degrees" },
  { "POINT (20.5)", "not one point with a longitude and a latitude in degrees" },
  { "POINT (20.5 154)", "not one point with a longitude and a latitude in degrees" },
  { "SRID=3857;POINT(2281924 7302950)",
    "its coordinate system is another than SRID=4326, degrees on WGS84; ST_Transform (..., 4326) makes it that" },
  { "SRID=4326;LINESTRING(20 54, 21 55)", "a line or an area, and no point; --under draws those" },
  { "polygon ((20 54, 21 55, 20 55, 20 54))", "a line or an area, and no point; --under draws those" },
  { "MULTIPOINT ((20 54), (1 2))", "not one point with a longitude and a latitude in degrees" },
  { "0102000000020000000000000000000000000000000000000000000000000000000000F03F",
    "not one point with a longitude and a latitude in degrees" },
  { "0101000020110F000000000000008034400000000000404B40", "not one point with a longitude and a latitude in degrees" },
  { "010100000000000000000059400000000000805B40", "not one point with a longitude and a latitude in degrees" },
  { "{\"type\": \"LineString\", \"coordinates\": [[1, 2], [3, 4]]}",
    "not one point with a longitude and a latitude in degrees" },
  { "{\"type\": \"Point\", \"coordinates\": [1]}", "not one point with a longitude and a latitude in degrees" },
  { "546238N 0203036E", "such as 54.71, 20.51" },
  { "544238 203036", "" },
  { "54.7°N 20.5°E / 44.7; 20.5", "" },
};

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (BAD); i++) {
    double lat = 0;
    double lon = 0;
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", BAD[i][0]);
    g_assert_false (ra_position_read (BAD[i][0], NULL, &lat, &lon, &error));
    g_assert_error (error, RA_COORDINATE_ERROR, (int)error->code);
    g_test_message ("%s", error->message);
    if (strcmp (BAD[i][0], "POINT EMPTY") != 0)
      g_assert_true (g_str_has_suffix (error->message, BAD[i][1]));
  }
}

static void
test_order (void)
{
  const RaPositionHints hints = { .lon_first = TRUE };
  double lat = 0;
  double lon = 0;

  g_assert_true (ra_position_read ("20.5 54.7", &hints, &lat, &lon, NULL));
  g_assert_cmpfloat (lat, ==, 54.7);
  g_assert_true (ra_position_read ("54.7N 20.5E", &hints, &lat, &lon, NULL));
  g_assert_cmpfloat (lat, ==, 54.7);
  g_assert_true (ra_position_read_longitude ("44° 39' O", "de", &lon, NULL));
  g_assert_cmpfloat_with_epsilon (lon, 44.65, 1e-9);
  g_assert_true (ra_position_read_latitude ("48° ю. ш.", "", &lat, NULL));
  g_assert_cmpfloat (lat, ==, -48);
  g_assert_false (ra_position_read_latitude ("48° в. д.", "", &lat, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/position/good", test_good);
  g_test_add_func ("/position/bad", test_bad);
  g_test_add_func ("/position/order", test_order);
  return g_test_run ();
}
