/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands below a headline, in every language. */
#include "app/layout/title-text.h"

#include <string.h>

#include "tests/layout/helpers.h"

/* "2024 г." ends with the full stop that the sentence needs. */
static void
test_full_stops (void)
{
  static const char *const languages[] = { NULL, "de", "fr", "pl", "ro", "ru", "uk" };
  g_auto (GStrv) ids = test_scenario_ids ();
  guint n_sentences = 0;
  for (guint i = 0; ids[i] != NULL; i++)
    for (guint k = 0; k < G_N_ELEMENTS (languages); k++) {
      g_autoptr (RaScenario) scenario = test_load_scenario (ids[i]);
      g_autoptr (RaMapSpec) spec = ra_map_spec_new (scenario, 800, 500);
      g_autoptr (RaTranslations) translations = languages[k] != NULL ? test_load_translations (languages[k]) : NULL;
      ra_map_spec_set_translations (spec, translations);
      g_autofree char *text = ra_title_describe_below (spec, RA_BELOW_ALL);
      g_test_message ("%s", text);
      g_assert_null (strstr (text, ".."));
      n_sentences += strstr (text, ". ") != NULL ? 1 : 0;
    }
  g_assert_cmpuint (n_sentences, >, 50);
}

/* In as few words as a sentence has. */
static void
test_day (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  g_autoptr (RaMapSpec) spec = ra_map_spec_new (scenario, 800, 500);
  g_autofree char *text = ra_title_describe_below (spec, RA_BELOW_DATE);
  g_assert_cmpstr (text, ==, "As of 13 Jun 2021");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/title-text/full-stops", test_full_stops);
  g_test_add_func ("/title-text/day", test_day);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
