/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as text: read again they are what they were, to the last digit that was asked for, in any locale. */
#include "geo/digits.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "tests/geo/helpers.h"

static double
read_all (const char *text)
{
  char *end;
  const double value = g_ascii_strtod (text, &end);
  g_assert_true (end > text && *end == '\0');
  return value;
}

static guint
count_decimals (const char *text)
{
  const char *dot = strchr (text, '.');
  return dot == NULL ? 0 : (guint)strlen (dot + 1);
}

/* Half a unit of the last decimal, and what a number of this size cannot tell anyway. */
static void
check_decimals (double value, guint decimals)
{
  const RaDigits digits = ra_digits (value, decimals);
  const double half = 0.5 * pow (10, -(double)MIN (decimals, 9));
  g_assert_cmpuint (count_decimals (digits.text), ==, MIN (decimals, 9));
  g_assert_cmpfloat (fabs (read_all (digits.text) - value), <=, half + 4 * DBL_EPSILON * fabs (value));
}

static void
check_short (double value, guint significant)
{
  const RaDigits digits = ra_short_digits (value, significant);
  const double half = 0.5 * pow (10, 1 - (double)MIN (significant, 15));
  g_assert_cmpfloat (fabs (read_all (digits.text) - value), <=, (half + 4 * DBL_EPSILON) * fabs (value));
}

static void
check_samples (void)
{
  for (guint i = 0; i < test_samples (2000); i++) {
    const double value = g_test_rand_double_range (-1, 1) * pow (10, g_test_rand_int_range (-6, 9));
    check_decimals (value, (guint)g_test_rand_int_range (0, 12));
    check_short (value, (guint)g_test_rand_int_range (1, 18));
  }
}

static void
test_samples_read_again (void)
{
  check_samples ();
}

static void
test_words (void)
{
  g_assert_cmpstr (ra_digits (12.5, 1).text, ==, "12.5");
  g_assert_cmpstr (ra_digits (12.25, 0).text, ==, "12");
  g_assert_cmpstr (ra_digits (-0.5, 3).text, ==, "-0.500");
  g_assert_cmpstr (ra_digits (1, 20).text, ==, "1.000000000");
  g_assert_cmpstr (ra_short_digits (0.001, 3).text, ==, "0.001");
  g_assert_cmpstr (ra_short_digits (1e6, 3).text, ==, "1e+06");
  g_assert_cmpstr (ra_short_digits (0.1, 99).text, ==, "0.1");
}

/* What printf () would write with a comma. */
static void
test_comma_locale (void)
{
  const char *folder = g_getenv ("RA_TEST_LOCALES");
  g_setenv ("LOCPATH", folder != NULL ? folder : "", TRUE);
  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL) {
    g_test_skip ("no locale with a decimal comma");
    return;
  }
  g_autofree char *comma = g_strdup_printf ("%.1f", 0.5);
  g_assert_cmpstr (comma, ==, "0,5");
  test_words ();
  check_samples ();
  setlocale (LC_ALL, "C");
}

/* The largest of all numbers has more digits than there is room for: cut, but ended. */
static void
test_largest (void)
{
  g_assert_cmpuint (strlen (ra_digits (G_MAXDOUBLE, 9).text), <, sizeof (RaDigits));
  g_assert_cmpfloat (read_all (ra_short_digits (G_MAXDOUBLE, 15).text), >, 1.79e308);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo/digits/samples", test_samples_read_again);
  g_test_add_func ("/geo/digits/words", test_words);
  g_test_add_func ("/geo/digits/comma-locale", test_comma_locale);
  g_test_add_func ("/geo/digits/largest", test_largest);
  return g_test_run ();
}
