/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as text: what printf () writes, without the zeros at the end. */
#include "data/formats/json-writer.h"

#include <math.h>
#include <string.h>

static char *
expected (double value, guint decimals)
{
  char digits[512];
  const char format[] = { '%', '.', (char)('0' + decimals / 10), (char)('0' + decimals % 10), 'f', '\0' };
  g_ascii_formatd (digits, sizeof digits, format, value);
  gsize length = strlen (digits);
  while (strchr (digits, '.') != NULL && digits[length - 1] == '0')
    digits[--length] = '\0';
  if (digits[length - 1] == '.')
    digits[--length] = '\0';
  return g_strdup (g_str_equal (digits, "-0") ? "0" : digits);
}

static void
check (double value, guint decimals)
{
  g_autoptr (GString) text = g_string_new ("[");
  g_autofree char *digits = expected (value, decimals);
  g_autofree char *whole = g_strconcat ("[", digits, NULL);
  ra_append_number (text, value, decimals);
  g_assert_cmpstr (text->str, ==, whole);
}

static void
test_corners (void)
{
  static const double values[] = { 0,       0.5,          1.5,
                                   2.5,     0.25,         0.125,
                                   0.05,    0.15,         1e-7,
                                   5e-8,    4.9999999e-8, 1e-300,
                                   0.99999, 0.999999999,  9.9995,
                                   180,     100000,       99999.95,
                                   1e11,    1e12,         123456789012.345,
                                   1e15,    1e22,         1e300,
                                   1.0 / 3, 2.0 / 3,      89.9999999499999 };
  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    for (guint decimals = 0; decimals <= 15; decimals++) {
      check (values[i], decimals);
      check (-values[i], decimals);
    }
  }
}

/* Halves in the last decimal, as near as numbers come to them, and any others. */
static void
test_samples (void)
{
  for (guint i = 0; i < 20000; i++) {
    const guint decimals = (guint)g_test_rand_int_range (0, 10);
    const double half = (g_test_rand_int_range (-2000000, 2000000) + 0.5) / pow (10, decimals);
    check (half, decimals);
    check (nextafter (half, 1e9), decimals);
    check (nextafter (half, -1e9), decimals);
    check (g_test_rand_double_range (-200, 200), decimals);
  }
}

static void
test_no_number (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  RaJsonWriter out = { .text = text };
  ra_json_write_number (&out, NAN, 3);
  ra_json_write_number (&out, -INFINITY, 3);
  g_assert_cmpstr (text->str, ==, "null,null");
}

static void
test_members (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  RaJsonWriter out = { .text = text };

  g_ptr_array_add (values, (gpointer) "a\"");
  g_ptr_array_add (values, (gpointer) "b");
  ra_json_write_begin (&out, '{');
  ra_json_write_strings_member (&out, "two", values);
  ra_json_write_strings_member (&out, "none", NULL);
  ra_json_write_boolean_member (&out, "yes", TRUE);
  ra_json_write_number_member (&out, "half", 0.5, 1);
  ra_json_write_string_member (&out, "null", NULL);
  ra_json_write_end (&out, '}');
  g_assert_cmpstr (text->str, ==, "{\"two\":[\"a\\\"\",\"b\"],\"none\":[],\"yes\":true,\"half\":0.5,\"null\":null}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-writer/corners", test_corners);
  g_test_add_func ("/json-writer/samples", test_samples);
  g_test_add_func ("/json-writer/no-number", test_no_number);
  g_test_add_func ("/json-writer/members", test_members);
  return g_test_run ();
}
