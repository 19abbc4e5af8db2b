/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/grid-reference.h"

#include "data/plus-code.h"
#include "data/position.h"

/* Those of grids are what GeoConvert of GeographicLib says (-g -p 3), which takes the centre of a square, too; plus
 * codes are from the test data of Open Location Code (decoding.csv), as centres. */
static const struct {
  const char *text;
  double lat_deg;
  double lon_deg;
} GOOD[] = {
  { "34UDF4083662430", 54.70570675, 20.08181064 },
  { "34U DF 40836 62430", 54.70570675, 20.08181064 },
  { "mgrs: 33TVG1234567890", 42.15824048, 13.93896933 },
  { "18SUJ2348306479", 38.88946739, -77.03523639 },
  { "56HLH3489950287", -33.87484058, 151.21491289 },
  { "31NAA6602100000", 0.00000452, 0.00000051 },
  { "60XVQ00", 80.17321631, 172.00804834 },
  { "34N 468000 6062000", 54.70429808, 20.50339743 },
  { "34 n 468000mE 6062000mN", 54.70429808, 20.50339743 },
  { "UTM zone 34N, 468000 E, 6062000 N", 54.70429808, 20.50339743 },
  { "34U 440836 6062430", 54.70570220, 20.08180298 },
  { "34S 468000 6062000", -35.58519947, 20.64678905 },
  { "56H 334873 6252266", -33.85700080, 151.21499783 },
  { "33N 500000 0", 0, 15 },
  { "7FG49Q00+", 20.375, 2.775 },
  { "7FG49QCJ+2V", 20.3700625, 2.7821875 },
  { "7fg49qcj+2vx", 20.3701125, 2.782234375 },
  { "7FG49QCJ+2VXGJ", 20.3701135, 2.78223535156 },
  { "8FVC2222+22", 47.0000625, 8.0000625 },
  { "4VCPPQGP+Q9", -41.2730625, 174.7859375 },
  { "62G20000+", 0.5, -179.5 },
};

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (GOOD); i++) {
    double lat = 0;
    double lon = 0;
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", GOOD[i].text);
    g_assert_true (ra_grid_reference_read (GOOD[i].text, &lat, &lon, &error));
    g_assert_no_error (error);
    g_assert_cmpfloat_with_epsilon (lat, GOOD[i].lat_deg, 2e-8);
    g_assert_cmpfloat_with_epsilon (lon, GOOD[i].lon_deg, 2e-8);
    g_assert_true (ra_position_read (GOOD[i].text, NULL, &lat, &lon, &error));
    g_assert_cmpfloat_with_epsilon (lat, GOOD[i].lat_deg, 2e-8);
  }
}

static const char *const BAD[][2] = {
  { "34UZZ4083662430", NULL },
  { "34UJF4083662430", "no square of the MGRS in this zone" },
  { "34S 468000 4000000", "the S can be band S or the southern hemisphere; write one of \"36.144190,20.644300\", "
                          "\"-54.147107,20.510089\"" },
  { "34U 468000 4000000", "the northing lies outside the band that the letter names" },
  { "34N 4680000 6062000", "no point of a zone of UTM" },
  { "PG46+2F", "a plus code without a place known by name needs all of its digits, such as 9G62PG46+2F" },
};

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (BAD); i++) {
    double lat = 0;
    double lon = 0;
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", BAD[i][0]);
    g_assert_false (ra_grid_reference_read (BAD[i][0], &lat, &lon, &error));
    g_assert_cmpstr (error != NULL ? error->message : NULL, ==, BAD[i][1]);
  }
}

/* What is something else is left to others, in silence. */
static void
test_others (void)
{
  static const char *const others[]
      = { "54.7, 20.5", "54 42 30 N 20 30 0 E", "Moscow", "", "61N 1 2", "34", "54.7+20.5" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    double lat = 0;
    double lon = 0;
    g_autoptr (GError) error = NULL;

    g_assert_false (ra_grid_reference_read (others[i], &lat, &lon, &error));
    g_assert_no_error (error);
  }
}

/* The codes at Greenham, but for the farther point, and the two of two digits are those of the test data of Open
 * Location Code (shortCodeTests.csv), with their points. */
static void
test_short_codes (void)
{
  static const struct {
    const char *text;
    double near_lat_deg;
    double near_lon_deg;
    const char *whole;
  } cases[] = {
    { "CJ+2VX Greenham", 51.3708675, -1.217765625, "9C3W9QCJ+2VX" },
    { "9QCJ+2VX", 51.3852125, -1.217765625, "9C3W9QCJ+2VX" },
    { "9qcj+2vx, Greenham", 51.7, -0.9, "9C3W9QCJ+2VX" },
    { "22+", 42.899, 9.012, "8FJFW222+" },
    { "22+", 14.95125, -23.5001, "796RXG22+" },
    { "PG46+2F Kaliningrad", 54.71, 20.51, "9G62PG46+2F" },
    { "XJ22+22", 24.6, -179.95, "7VPXXJ22+22" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    double expected[2], found[2];

    g_test_message ("%s", cases[i].text);
    g_assert_true (ra_plus_code_read (cases[i].whole, &expected[0], &expected[1]));
    g_assert_true (
        ra_plus_code_read_near (cases[i].text, cases[i].near_lat_deg, cases[i].near_lon_deg, &found[0], &found[1]));
    g_assert_cmpfloat_with_epsilon (found[0], expected[0], 1e-9);
    g_assert_cmpfloat_with_epsilon (found[1], expected[1], 1e-9);
  }
  g_assert_cmpstr (ra_plus_code_get_place ("PG46+2F, Kaliningrad, RU"), ==, "Kaliningrad, RU");
  g_assert_cmpstr (ra_plus_code_get_place ("PG46+2F"), ==, "");
  g_assert_null (ra_plus_code_get_place ("9G62PG46+2F Kaliningrad"));
  g_assert_null (ra_plus_code_get_place ("Baden+Baden"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid-reference/good", test_good);
  g_test_add_func ("/grid-reference/bad", test_bad);
  g_test_add_func ("/grid-reference/others", test_others);
  g_test_add_func ("/grid-reference/short-codes", test_short_codes);
  return g_test_run ();
}
