/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/csv-excel.h"

static void
test_table (void)
{
  const char *csv = "name,lat,note\r\n\"A, b\",-54.75,\"say \"\"x\"\"\"\r\n1.2.3,5,\"a;b\"\r\n";
  g_autofree char *comma = ra_csv_for_excel (csv, TRUE);
  g_autofree char *dot = ra_csv_for_excel (csv, FALSE);

  g_assert_cmpstr (comma, ==, "\xEF\xBB\xBFname;lat;note\r\nA, b;-54,75;\"say \"\"x\"\"\"\r\n1.2.3;5;\"a;b\"\r\n");
  g_assert_cmpstr (dot, ==, "\xEF\xBB\xBFname;lat;note\r\nA, b;-54.75;\"say \"\"x\"\"\"\r\n1.2.3;5;\"a;b\"\r\n");
}

static void
test_languages (void)
{
  g_assert_true (ra_csv_language_has_comma ("uk"));
  g_assert_false (ra_csv_language_has_comma ("en"));
  g_assert_false (ra_csv_language_has_comma (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-excel/table", test_table);
  g_test_add_func ("/csv-excel/languages", test_languages);
  return g_test_run ();
}
