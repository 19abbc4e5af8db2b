/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and texts as they are written into files: the fewest digits that read back, and escapes where they must be.
 */
#include "data/formats/json-text.h"

#include <math.h>
#include <string.h>

static char *
expected_number (double value)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_ascii_formatd (digits, sizeof digits, formats[i], value);
    if (g_ascii_strtod (digits, NULL) == value)
      break;
  }
  return g_strdup (digits);
}

static void
check_number (double value)
{
  g_autofree char *digits = expected_number (value);
  g_autoptr (GString) text = g_string_new (NULL);
  ra_json_append_number (text, value);
  g_assert_cmpstr (text->str, ==, digits);
}

static void
test_corners (void)
{
  static const double values[] = {
    1,       0.5,     1e-4,     0.000123,  0.00001,         1e-6, 123456.654321, 1.0 / 3,         0.1 + 0.2, 54.71,
    179.999, 1e9 - 1, 1e9,      1e9 + 0.5, 999999999.99999, 1e15, 1e21,          1e300,           5e-324,    2.5e-5,
    89.9999, 20.51,   0.000001, 0.0000015, 123456789.12345, 7e8,  1e8 + 1e-6,    99999999.000001, 100,       1e6
  };
  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    check_number (values[i]);
    check_number (-values[i]);
    check_number (nextafter (values[i], 0));
    check_number (nextafter (values[i], G_MAXDOUBLE));
  }
}

static void
test_samples (void)
{
  for (guint i = 0; i < 20000; i++) {
    const int decimals = g_test_rand_int_range (0, 9);
    check_number ((g_test_rand_int_range (1, 2000000000)) / pow (10, decimals));
    check_number (g_test_rand_double_range (-1e10, 1e10));
    check_number (g_test_rand_double_range (-1e-3, 1e-3));
  }
}

static void
check_text (const char *value, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  ra_json_append_string (text, value);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_texts (void)
{
  check_text ("", "\"\"");
  check_text ("Site 7 ~!", "\"Site 7 ~!\"");
  check_text ("a\"b\\c", "\"a\\\"b\\\\c\"");
  check_text ("\"", "\"\\\"\"");
  check_text ("a\nb\x7f", "\"a\\nb\\u007f\"");
  check_text ("caf\xc3\xa9 x", "\"caf\xc3\xa9 x\"");
  check_text ("half \xc3", "\"half \xef\xbf\xbd\"");
  check_text ("a\xe2\x80\xaez", "\"a\\u202ez\"");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-text/corners", test_corners);
  g_test_add_func ("/json-text/samples", test_samples);
  g_test_add_func ("/json-text/texts", test_texts);
  return g_test_run ();
}
