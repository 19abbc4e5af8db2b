/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cities have their accents. */
#include "data/place-spelling.h"

static void
test_spelling (void)
{
  static const char *const cases[][2]
      = { { "Gdansk", "Gdańsk" },       { "Liepaga", "Liepāja" }, { "Elblag", "Elbląg" }, { "Siauliai", "Šiauliai" },
          { "Adapazari", "Adapazarı" }, { "Zlin", "Zlín" },       { "Kaunas", "Kaunas" }, { "", "" },
          { "Zürich", "Zürich" } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (ra_place_spell (cases[i][0]), ==, cases[i][1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place-spelling/spelling", test_spelling);
  return g_test_run ();
}
