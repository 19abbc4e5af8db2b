/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/coordinate.h"

#include <locale.h>
#include <math.h>
#include <string.h>

typedef gboolean (*ParseFunc) (const char *text, double *value_deg, GError **error);

typedef struct {
  const char *text;
  double value_deg;
} Good;

/* 54°42'30" */
#define DMS (54 + 42 / 60.0 + 30 / 3600.0)

static const Good LATITUDES[] = {
  { "54.71", 54.71 },
  { "54,71", 54.71 },
  { "-54.71", -54.71 },
  { "+54.71", 54.71 },
  { "\xE2\x88\x92"
    "54.71",
    -54.71 },
  { "\xE2\x80\x93"
    "54.71",
    -54.71 },
  { "- 54.71", -54.71 },
  { "0", 0 },
  { "-0.5", -0.5 },
  { ".5", 0.5 },
  { "54.", 54 },
  { "90", 90 },
  { "-90", -90 },
  { "  54.71  ", 54.71 },
  { "\xC2\xA0"
    "54.71\xE2\x80\xAF",
    54.71 },
  { "54.71N", 54.71 },
  { "54.71 n", 54.71 },
  { "N54.71", 54.71 },
  { "N 54,71", 54.71 },
  { "54.71 S", -54.71 },
  { "S54.71", -54.71 },
  { "54.71°", 54.71 },
  { "54.71° N", 54.71 },
  { "54°.71 N", 54.71 },
  { "54°42'.5 N", DMS },
  { "54°42'30\".0N", DMS },
  { "54.71º N", 54.71 },
  { "54.71 deg N", 54.71 },
  { "5.471E+01", 54.71 },
  { "54°42'30\"N", DMS },
  { "54°42'30\"S", -DMS },
  { "54°42′30″N", DMS },
  { "54° 42′ 30″ N", DMS },
  { "54° 42’ 30” N", DMS },
  { "54º42´30''N", DMS },
  { "54°42'30.0\"", DMS },
  { "54°42'30,0\"", DMS },
  { "N54°42'30\"", DMS },
  { "54 42 30 N", DMS },
  { "54 42 30", DMS },
  { "-54 42 30", -DMS },
  { "54  42  30N", DMS },
  { "54d42m30s", DMS },
  { "54d 42m 30s N", DMS },
  { "54d42m30sS", -DMS },
  { "54D42M30SN", DMS },
  { "54deg 42min 30sec", DMS },
  { "54:42:30", DMS },
  { "54:42:30N", DMS },
  { "-54:42:30", -DMS },
  { "54:42.5", DMS },
  { "54°42.5'N", DMS },
  { "54 42,5 N", DMS },
  { "-0 30", -0.5 },
  { "0°30'S", -0.5 },
  { "90°0'0\"S", -90 },
  { "54°42'", 54.7 },
};

static const Good LONGITUDES[] = {
  { "20.51", 20.51 },
  { "20,51 E", 20.51 },
  { "E20.51", 20.51 },
  { "20.51e", 20.51 },
  { "0.13 W", -0.13 },
  { "W0.13", -0.13 },
  { "180", 180 },
  { "-180", -180 },
  { "122°25'W", -122 - 25 / 60.0 },
  { "20:30:36E", 20.51 },
  { "179 59 59.9 W", -179.99997222222223 },
};

static void
check_good (const Good *cases, gsize n, ParseFunc parse)
{
  for (gsize i = 0; i < n; i++) {
    g_autoptr (GError) error = NULL;
    double value_deg = 999;

    g_test_message ("%s", cases[i].text);
    parse (cases[i].text, &value_deg, &error);
    g_assert_no_error (error);
    g_assert_cmpfloat_with_epsilon (value_deg, cases[i].value_deg, 1e-12);
  }
}

static void
test_good (void)
{
  check_good (LATITUDES, G_N_ELEMENTS (LATITUDES), ra_parse_latitude);
  check_good (LONGITUDES, G_N_ELEMENTS (LONGITUDES), ra_parse_longitude);
}

typedef struct {
  ParseFunc parse;
  const char *text;
  RaCoordinateError code;
  const char *message;
} Bad;

#define EXPECTED "expected degrees such as 54.71 or 54°42'30\"N"

static const Bad BAD[] = {
  { ra_parse_latitude, "", RA_COORDINATE_ERROR_SYNTAX, "latitude \"\": " EXPECTED },
  { ra_parse_latitude, " ", RA_COORDINATE_ERROR_SYNTAX, "latitude \" \": " EXPECTED },
  { ra_parse_latitude, "north", RA_COORDINATE_ERROR_SYNTAX, "latitude \"north\": " EXPECTED },
  { ra_parse_latitude, "-", RA_COORDINATE_ERROR_SYNTAX, "latitude \"-\": " EXPECTED },
  { ra_parse_latitude, "--5", RA_COORDINATE_ERROR_SYNTAX, "latitude \"--5\": " EXPECTED },
  { ra_parse_latitude, ".", RA_COORDINATE_ERROR_SYNTAX, "latitude \".\": " EXPECTED },
  { ra_parse_latitude, "nan", RA_COORDINATE_ERROR_SYNTAX, "latitude \"nan\": " EXPECTED },
  { ra_parse_latitude, "inf", RA_COORDINATE_ERROR_SYNTAX, "latitude \"inf\": " EXPECTED },
  { ra_parse_latitude, "1E+999", RA_COORDINATE_ERROR_SYNTAX, "latitude \"1E+999\": " EXPECTED },
  { ra_parse_latitude, "0x10", RA_COORDINATE_ERROR_SYNTAX, "latitude \"0x10\": \"x10\" is not understood" },
  { ra_parse_latitude, "54.7.1", RA_COORDINATE_ERROR_SYNTAX,
    "latitude \"54.7.1\": only the last number may have a fraction" },
  { ra_parse_latitude, "54.71 abc", RA_COORDINATE_ERROR_SYNTAX, "latitude \"54.71 abc\": \"abc\" is not understood" },
  { ra_parse_latitude, "54.71 N N", RA_COORDINATE_ERROR_SYNTAX, "latitude \"54.71 N N\": \"N\" is not understood" },
  { ra_parse_latitude, "N54.71N", RA_COORDINATE_ERROR_SYNTAX, "latitude \"N54.71N\": \"N\" is not understood" },
  { ra_parse_latitude, "-54.71 N", RA_COORDINATE_ERROR_SYNTAX,
    "latitude \"-54.71 N\": give either a sign or a letter, not both" },
  { ra_parse_latitude, "54 60", RA_COORDINATE_ERROR_SYNTAX, "latitude \"54 60\": the minutes must be below 60" },
  { ra_parse_latitude, "54 75 0", RA_COORDINATE_ERROR_SYNTAX, "latitude \"54 75 0\": the minutes must be below 60" },
  { ra_parse_latitude, "54 42 60", RA_COORDINATE_ERROR_SYNTAX, "latitude \"54 42 60\": the seconds must be below 60" },
  { ra_parse_latitude, "54 42 30 5", RA_COORDINATE_ERROR_SYNTAX, "latitude \"54 42 30 5\": \"5\" is not understood" },
  { ra_parse_latitude, "54.5 30", RA_COORDINATE_ERROR_SYNTAX,
    "latitude \"54.5 30\": only the last number may have a fraction" },
  { ra_parse_latitude, "54'30\"", RA_COORDINATE_ERROR_SYNTAX, "latitude \"54'30\"\": the degrees are missing" },
  { ra_parse_latitude, "54D42M30S", RA_COORDINATE_ERROR_SYNTAX,
    "latitude \"54D42M30S\": the S can mean seconds or south" },
  { ra_parse_latitude, "54,71,20", RA_COORDINATE_ERROR_SYNTAX,
    "latitude \"54,71,20\": only the last number may have a fraction" },
  { ra_parse_latitude, "54€", RA_COORDINATE_ERROR_SYNTAX, "latitude \"54€\": no coordinate has the character \"€\"" },
  { ra_parse_latitude, "90.0001", RA_COORDINATE_ERROR_RANGE, "latitude \"90.0001\": must be between -90 and 90" },
  { ra_parse_latitude, "-91", RA_COORDINATE_ERROR_RANGE, "latitude \"-91\": must be between -90 and 90" },
  { ra_parse_latitude, "90°0'1\"N", RA_COORDINATE_ERROR_RANGE, "latitude \"90°0'1\"N\": must be between -90 and 90" },
  { ra_parse_latitude, "20.5 E", RA_COORDINATE_ERROR_AXIS, "latitude \"20.5 E\": E and W belong to a longitude" },
  { ra_parse_longitude, "181", RA_COORDINATE_ERROR_RANGE, "longitude \"181\": must be between -180 and 180" },
  { ra_parse_longitude, "20.5 N", RA_COORDINATE_ERROR_AXIS, "longitude \"20.5 N\": N and S belong to a latitude" },
  { ra_parse_longitude, "20 O", RA_COORDINATE_ERROR_SYNTAX, "longitude \"20 O\": \"O\" is not understood" },
};

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (BAD); i++) {
    g_autoptr (GError) error = NULL;
    double value_deg = 999;

    g_test_message ("%s", BAD[i].text);
    g_assert_false (BAD[i].parse (BAD[i].text, &value_deg, &error));
    g_assert_error (error, RA_COORDINATE_ERROR, (int)BAD[i].code);
    g_assert_cmpstr (error->message, ==, BAD[i].message);
    g_assert_cmpfloat (value_deg, ==, 999);
    g_assert_false (BAD[i].parse (BAD[i].text, &value_deg, NULL));
  }
}

typedef struct {
  const char *text;
  double lat_deg;
  double lon_deg;
} Pair;

static const Pair PAIRS[] = {
  { "54.71,20.51", 54.71, 20.51 },
  { "54.71, 20.51", 54.71, 20.51 },
  { "54.71 20.51", 54.71, 20.51 },
  { "54.71;20.51", 54.71, 20.51 },
  { "54.71 / 20.51", 54.71, 20.51 },
  { "(54.71, 20.51)", 54.71, 20.51 },
  { "[54.71, 20.51]", 54.71, 20.51 },
  { "54,71", 54, 71 },
  { "54, 71", 54, 71 },
  { "54,71,20,51", 54.71, 20.51 },
  { "54,71 20,51", 54.71, 20.51 },
  { "54,71, 20,51", 54.71, 20.51 },
  { "54,71; 20,51", 54.71, 20.51 },
  { "54,71;20", 54.71, 20 },
  { "54,71 20", 54.71, 20 },
  { "54.71N 20.51E", 54.71, 20.51 },
  { "54.71N20.51E", 54.71, 20.51 },
  { "N54.71 E20.51", 54.71, 20.51 },
  { "N54.71E20.51", 54.71, 20.51 },
  { "54.71 N, 20.51 W", 54.71, -20.51 },
  { "20.51 E, 54.71 N", 54.71, 20.51 },
  { "54°42'30\"N 20°30'36\"E", DMS, 20.51 },
  { "54°42'30\"N, 20°30'36\"E", DMS, 20.51 },
  { "54°42′30″N,20°30′36″E", DMS, 20.51 },
  { "N 54 42 30 E 20 30 36", DMS, 20.51 },
  { "54 42 30 N 20 30 36 E", DMS, 20.51 },
  { "54 42 30 20 30 36", DMS, 20.51 },
  { "54 42 30, 20 30 36", DMS, 20.51 },
  { "54 42 30,20 30 36", DMS, 20.51 },
  { "54:42:30 20:30:36", DMS, 20.51 },
  { "54d42m30s 20d30m36s", DMS, 20.51 },
  { "-33.9 18.4", -33.9, 18.4 },
  { "33.9S 18.4E", -33.9, 18.4 },
  { "-0.5,-0.25", -0.5, -0.25 },
};

static void
test_pairs (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (PAIRS); i++) {
    g_autoptr (GError) error = NULL;
    double lat_deg = 999;
    double lon_deg = 999;

    g_test_message ("%s", PAIRS[i].text);
    ra_parse_coordinates (PAIRS[i].text, &lat_deg, &lon_deg, &error);
    g_assert_no_error (error);
    g_assert_cmpfloat_with_epsilon (lat_deg, PAIRS[i].lat_deg, 1e-12);
    g_assert_cmpfloat_with_epsilon (lon_deg, PAIRS[i].lon_deg, 1e-12);
  }
}

#define TWO_WAYS "can be read in more than one way; put a semicolon between latitude and longitude"
#define A_PAIR   "expected a latitude and a longitude such as 54.71, 20.51"

static const char *const BAD_PAIRS[][2] = {
  { "", "coordinates \"\": empty" },
  { "54.71", "coordinates \"54.71\": " A_PAIR },
  { "54,71,20", "coordinates \"54,71,20\": " TWO_WAYS },
  { "54 42 20", "coordinates \"54 42 20\": " TWO_WAYS },
  { "54.71, abc", "coordinates \"54.71, abc\": longitude \"abc\": " EXPECTED },
  { "54 75 N; 20", "coordinates \"54 75 N; 20\": latitude \"54 75 N\": the minutes must be below 60" },
  { "95, 20.51", "coordinates \"95, 20.51\": latitude: must be between -90 and 90" },
  { "54.71, 200", "coordinates \"54.71, 200\": longitude: must be between -180 and 180" },
  { "54.71N, 20.51N", "coordinates \"54.71N, 20.51N\": longitude: N and S belong to a latitude" },
  { "54.71E, 20.51E", "coordinates \"54.71E, 20.51E\": latitude: E and W belong to a longitude" },
  { "54.71,,20.51", "coordinates \"54.71,,20.51\": " A_PAIR },
  { "somewhere", "coordinates \"somewhere\": " A_PAIR },
};

static void
test_bad_pairs (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (BAD_PAIRS); i++) {
    g_autoptr (GError) error = NULL;
    double lat_deg, lon_deg;

    g_test_message ("%s", BAD_PAIRS[i][0]);
    g_assert_false (ra_parse_coordinates (BAD_PAIRS[i][0], &lat_deg, &lon_deg, &error));
    g_assert_cmpstr (error->message, ==, BAD_PAIRS[i][1]);
  }
}

/* Whatever is written in one of the usual ways comes back. */
static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (guint i = 0; i < 5000; i++) {
    const double lat_deg = g_rand_double_range (rand, -90, 90);
    const double lon_deg = g_rand_double_range (rand, -180, 180);
    const int d = (int)fabs (lat_deg);
    const int m = (int)((fabs (lat_deg) - d) * 60);
    const double s = ((fabs (lat_deg) - d) * 60 - m) * 60;
    char lat[G_ASCII_DTOSTR_BUF_SIZE], lon[G_ASCII_DTOSTR_BUF_SIZE], seconds[G_ASCII_DTOSTR_BUF_SIZE];
    g_autoptr (GError) error = NULL;
    double read_lat_deg, read_lon_deg;

    g_ascii_formatd (seconds, sizeof seconds, "%.5f", s);
    g_ascii_formatd (lon, sizeof lon, "%.7f", fabs (lon_deg));
    g_ascii_formatd (lat, sizeof lat, "%.7f", lat_deg);
    g_autofree char *text
        = g_strdup_printf ("%d°%d'%s\"%c %s%c", d, m, seconds, lat_deg < 0 ? 'S' : 'N', lon, lon_deg < 0 ? 'W' : 'E');
    if (g_str_has_prefix (seconds, "60"))
      continue;
    ra_parse_coordinates (text, &read_lat_deg, &read_lon_deg, &error);
    g_assert_no_error (error);
    g_assert_cmpfloat_with_epsilon (read_lat_deg, lat_deg, 1e-7);
    g_assert_cmpfloat_with_epsilon (read_lon_deg, lon_deg, 1e-7);
    ra_parse_latitude (lat, &read_lat_deg, &error);
    g_assert_no_error (error);
    g_assert_cmpfloat_with_epsilon (read_lat_deg, lat_deg, 1e-7);
  }
}

/* No text, valid or not, does harm or yields a place that is not on the Earth. */
static void
test_noise (void)
{
  static const char *const bits[] = { "54", "42", "7.5", "8,5", " ", ",", ";", "N", "s",  "E",    "w",   "-", "°",
                                      "'",  "\"", ":",   "d",   "m", "′", "(", ")", "\t", "\xFF", "E+5", "/" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < 20000; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    const int n = g_rand_int_range (rand, 0, 14);
    double lat_deg = 0;
    double lon_deg = 0;

    for (int k = 0; k < n; k++)
      g_string_append (text, bits[g_rand_int_range (rand, 0, G_N_ELEMENTS (bits))]);
    g_autoptr (GError) error = NULL;
    if (!ra_parse_coordinates (text->str, &lat_deg, &lon_deg, &error))
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    g_assert_true (fabs (lat_deg) <= 90 && fabs (lon_deg) <= 180);
    ra_parse_latitude (text->str, &lat_deg, NULL);
    ra_parse_longitude (text->str, &lon_deg, NULL);
    g_assert_true (fabs (lat_deg) <= 90 && fabs (lon_deg) <= 180);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  g_test_add_func ("/coordinate/good", test_good);
  g_test_add_func ("/coordinate/bad", test_bad);
  g_test_add_func ("/coordinate/pairs", test_pairs);
  g_test_add_func ("/coordinate/bad-pairs", test_bad_pairs);
  g_test_add_func ("/coordinate/round-trip", test_round_trip);
  g_test_add_func ("/coordinate/noise", test_noise);
  return g_test_run ();
}
