/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of countries in one line and in two. */
#include "app/layout/area-name.h"

static void
test_two_lines (void)
{
  static const char *const NAMES[][3] = { { "North Macedonia", "NORTH", "MACEDONIA" },
                                          { "United Arab Emirates", "UNITED ARAB", "EMIRATES" },
                                          { "Bosnia and Herzegovina", "BOSNIA AND", "HERZEGOVINA" } };
  PangoContext *context = ra_text_context_new ();
  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    g_auto (RaAreaName) one;
    g_auto (RaAreaName) two;
    g_assert_true (ra_area_name_init (&one, context, NAMES[i][0], 1, 10, RA_AREA_COUNTRY));
    g_assert_true (ra_area_name_init (&two, context, NAMES[i][0], 2, 10, RA_AREA_COUNTRY));
    g_assert_cmpstr (two.lines[0], ==, NAMES[i][1]);
    g_assert_cmpstr (two.lines[1], ==, NAMES[i][2]);
    g_assert_cmpfloat (two.width, <, one.width);
    g_assert_cmpfloat (two.height, >, one.height);
  }
  g_auto (RaAreaName) short_name;
  g_assert_false (ra_area_name_init (&short_name, context, "Iran", 2, 10, RA_AREA_COUNTRY));
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/area-name/two-lines", test_two_lines);
  return g_test_run ();
}
