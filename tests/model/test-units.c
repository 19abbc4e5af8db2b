/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers and distances as people read them. */

#include <locale.h>

#include "app/model/units.h"

static void
assert_number (double number, guint n_decimals, const char *expected)
{
  g_autofree char *text = ra_units_format_number (number, n_decimals);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_numbers (void)
{
  assert_number (0.0, 0, "0");
  assert_number (999.4, 0, "999");
  assert_number (999.5, 0, "1,000");
  assert_number (2350.0, 0, "2,350");
  assert_number (1234567.891, 1, "1,234,567.9");
  assert_number (100000.0, 3, "100,000.000");
  assert_number (-12.34, 1, "−12.3");
  assert_number (-1234.0, 0, "−1,234");
  assert_number (-0.04, 1, "0.0");
}

static void
assert_distance (RaUnits units, double km, guint n_decimals, const char *expected)
{
  g_autofree char *text = ra_units_format_distance (units, km, n_decimals);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_distances (void)
{
  assert_distance (RA_UNITS_KM, 2350.0, 0, "2,350 km");
  assert_distance (RA_UNITS_KM, 277.74, 1, "277.7 km");
  assert_distance (RA_UNITS_MI, 1.609344, 3, "1.000 mi");
  assert_distance (RA_UNITS_MI, 5500.0, 0, "3,418 mi");
  assert_distance (RA_UNITS_NMI, 1852.0, 1, "1,000.0 nmi");
  assert_distance (RA_UNITS_NMI, 500.0, 0, "270 nmi");
  g_assert_cmpfloat_with_epsilon (ra_units_to_km (RA_UNITS_NMI, 300.0), 555.6, 1e-9);
  g_assert_cmpfloat_with_epsilon (ra_units_from_km (RA_UNITS_NMI, 555.6), 300.0, 1e-9);
  g_assert_cmpfloat (ra_units_to_km (RA_UNITS_KM, 300.0), ==, 300.0);
  g_assert_cmpfloat_with_epsilon (ra_units_to_km (RA_UNITS_MI, 1000.0), 1609.344, 1e-9);
  g_assert_cmpfloat_with_epsilon (ra_units_from_km (RA_UNITS_MI, 1609.344), 1000.0, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/units/numbers", test_numbers);
  g_test_add_func ("/units/distances", test_distances);
  return g_test_run ();
}
