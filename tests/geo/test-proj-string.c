/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is read from a "+proj" string, as PROJ would read it. */
#include "geo/proj-string.h"

#include <math.h>

#define DEFINITION "+proj=laea +lat_0=52 +lon_0=-10.5 +x_0=4321000 +ellps=GRS80 +no_defs"

static void
test_numbers (void)
{
  g_assert_cmpfloat (ra_proj_string_get_number (DEFINITION, "lat_0", 7), ==, 52);
  g_assert_cmpfloat (ra_proj_string_get_number (DEFINITION, "lon_0", 7), ==, -10.5);
  g_assert_cmpfloat (ra_proj_string_get_number (DEFINITION, "y_0", 7), ==, 7);
  g_assert_cmpfloat (ra_proj_string_get_number (DEFINITION, "ellps", 7), ==, 7);
  /* A name that only ends so is another one. */
  g_assert_cmpfloat (ra_proj_string_get_number ("+proj=merc +k_lat_0=5", "lat_0", 7), ==, 7);
  g_assert_cmpfloat (ra_proj_string_get_number ("proj=merc lat_ts=5", "lat_ts", 7), ==, 5);
  g_assert_cmpfloat (ra_proj_string_get_number ("lat_ts=5", "lat_ts", 7), ==, 5);
  g_assert_cmpfloat (ra_proj_string_get_number ("+lat_ts=inf", "lat_ts", 7), ==, 7);
  g_assert_cmpfloat (ra_proj_string_get_number ("+lat_ts=", "lat_ts", 7), ==, 7);
}

static void
test_values (void)
{
  g_autofree char *name = ra_proj_string_get_value (DEFINITION, "proj");
  g_autofree char *ellipsoid = ra_proj_string_get_value (DEFINITION, "ellps");
  g_autofree char *last = ra_proj_string_get_value ("+proj=merc +units=m", "units");
  g_autofree char *close = ra_proj_string_get_value ("+proj=merc+units=m", "proj");

  g_assert_cmpstr (name, ==, "laea");
  g_assert_cmpstr (ellipsoid, ==, "GRS80");
  g_assert_cmpstr (last, ==, "m");
  g_assert_cmpstr (close, ==, "merc");
  g_assert_null (ra_proj_string_get_value (DEFINITION, "datum"));
  g_assert_null (ra_proj_string_get_value (DEFINITION, "no_defs"));
}

static void
test_angles (void)
{
  static const struct {
    const char *definition;
    double deg;
  } cases[] = {
    { "+lon_0=10.25", 10.25 },       { "+lon_0=10d30'W", -10.5 },      { "+lon_0=10d30'E", 10.5 },
    { "+lon_0=54d42'36\"N", 54.71 }, { "+lon_0=-10d30' +k=1", -10.5 }, { "+lat_0=3", 99 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].definition);
    g_assert_cmpfloat_with_epsilon (ra_proj_string_get_angle_deg (cases[i].definition, "lon_0", 99), cases[i].deg,
                                    1e-12);
  }
}

static void
test_meridians (void)
{
  g_assert_cmpfloat (ra_proj_string_get_meridian_deg (DEFINITION), ==, 0);
  g_assert_cmpfloat (ra_proj_string_get_meridian_deg ("+proj=longlat +pm=greenwich"), ==, 0);
  /* The Paris meridian of IGN: 2 degrees 20 minutes 14.025 seconds. */
  g_assert_cmpfloat_with_epsilon (ra_proj_string_get_meridian_deg ("+proj=longlat +pm=paris"),
                                  2 + 20 / 60.0 + 14.025 / 3600, 1e-9);
  g_assert_cmpfloat_with_epsilon (ra_proj_string_get_meridian_deg ("+pm=-17d40' +proj=longlat"), -17 - 40 / 60.0,
                                  1e-12);
  g_assert_cmpfloat_with_epsilon (ra_proj_string_get_meridian_deg ("+pm=12.5"), 12.5, 1e-12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/proj-string/numbers", test_numbers);
  g_test_add_func ("/geo/proj-string/values", test_values);
  g_test_add_func ("/geo/proj-string/angles", test_angles);
  g_test_add_func ("/geo/proj-string/meridians", test_meridians);
  return g_test_run ();
}
