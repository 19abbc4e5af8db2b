/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/ring-request.h"

static void
test_read (void)
{
  static const struct {
    const char *words;
    double radius_km;
    const char *place;
  } cases[] = {
    { "500 km Warsaw", 500, "Warsaw" },
    { "Warsaw 500", 500, "Warsaw" },
    { "Warsaw 500 km", 500, "Warsaw" },
    { " 500km  Warsaw ", 500, "Warsaw" },
    { "Warsaw, 300 mi", 482.8032, "Warsaw" },
    { "500 км Варшава", 500, "Варшава" },
    { "100 nautical miles from Minsk", 185.2, "from Minsk" },
    { "1,500 km about Kapustin Yar", 1500, "Kapustin Yar" },
    { "1 500 km Warsaw", 1500, "Warsaw" },
    { "Warschau: 2.350 km", 2350, "Warschau" },
    { "Moscow, RU 12.5 km", 12.5, "Moscow, RU" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *place = NULL;
    double radius_km = 0.0;

    g_test_message ("%s", cases[i].words);
    g_assert_true (ra_ring_request_read (cases[i].words, &radius_km, &place));
    g_assert_cmpfloat_with_epsilon (radius_km, cases[i].radius_km, 1e-6);
    g_assert_cmpstr (place, ==, cases[i].place);
  }
}

static void
test_none (void)
{
  static const char *const words[] = {
    "", "Warsaw", "500", "500 km", "9M729", "Warsaw 0", "Warsaw 30000 km", "500 km 600 km Warsaw", "500xy Warsaw"
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autofree char *place = NULL;
    double radius_km = 0.0;

    g_test_message ("%s", words[i]);
    g_assert_false (ra_ring_request_read (words[i], &radius_km, &place));
    g_assert_null (place);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ring-request/read", test_read);
  g_test_add_func ("/ring-request/none", test_none);
  return g_test_run ();
}
