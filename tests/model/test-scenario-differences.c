/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a scenario says otherwise than the one it was made from. */

#include "app/model/scenario-differences.h"
#include "app/model/templates.h"
#include "data/scenario-write.h"
#include "tests/model/library-helpers.h"

static RaScenario *
read_back (RaLibrary *library, const RaScenarioDocument *document)
{
  g_autofree char *text = ra_scenario_document_to_text (document);
  g_autoptr (GError) error = NULL;
  RaScenario *scenario = ra_scenario_parse (ra_library_get_catalogue (library), "copy", text, NULL, &error);

  g_assert_no_error (error);
  return scenario;
}

static void
assert_lines (RaScenario *scenario, RaScenario *base, const char *lines)
{
  g_autoptr (GPtrArray) found = ra_scenario_list_differences (scenario, base, NULL);

  g_ptr_array_add (found, NULL);
  g_autofree char *joined = g_strjoinv ("\n", (char **)found->pdata);
  g_assert_cmpstr (joined, ==, lines);
}

static void
test_differences (void)
{
  RaLibrary *library = test_open_library ();
  RaScenario *base = ra_library_get_first_scenario (library);
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenarioDocument) document = ra_scenario_document_load (ra_library_get_file (library, base), &error);
  const RaExtraRing ring = { .lat_deg = 50, .lon_deg = 10, .max_km = 300 };

  g_assert_no_error (error);
  ra_scenario_document_set_text (document, "title", "Mine");
  g_autoptr (RaScenario) same = read_back (library, document);
  assert_lines (same, base, "");

  ra_scenario_document_set_text (document, "date", "2021-07-01");
  ra_scenario_document_remove (document, "deployments", 0);
  ra_scenario_document_remove (document, "positions", 0);
  ra_scenario_document_add_ring (document, &ring);
  RaDeployment changed = *(const RaDeployment *)g_ptr_array_index (ra_scenario_get_deployments (base), 1);
  changed.status = RA_STATUS_DENIED;
  ra_scenario_document_set_deployment (document, 0, &changed);
  g_autoptr (RaScenario) other = read_back (library, document);
  g_autofree char *name = g_strdup_printf ("%s at %s", changed.system->name, changed.site->name);
  const RaDeployment *gone = g_ptr_array_index (ra_scenario_get_deployments (base), 0);
  const RaPosition *silent = g_ptr_array_index (ra_scenario_get_positions (base), 0);
  g_autofree char *lines = g_strdup_printf ("Another day: 1 July 2021\n%s: denied, there reported\n"
                                            "Left out: %s at %s\nRings of its own: 1, there 0\nLeft out: %s",
                                            name, gone->system->name, gone->site->name, silent->party);
  assert_lines (other, base, lines);
  ra_library_free (library);
}

static RaTranslations *
load_german (void)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("RANGE_ATLAS_DATA_DIR"), "catalogue", "translations", "de.json", NULL);
  g_autoptr (GError) error = NULL;
  RaTranslations *translations = ra_translations_load (path, &error);

  g_assert_no_error (error);
  return translations;
}

/* A copy that is edited in German says its words in German, and the same as what it was made from. */
static void
test_translated (void)
{
  static const char *const members[] = { "subtitle", "summary", "note" };
  RaLibrary *library = test_open_library ();
  RaScenario *base = ra_library_get_first_scenario (library);
  g_autoptr (GError) error = NULL;
  g_autoptr (RaTranslations) german = load_german ();
  g_autoptr (RaScenarioDocument) document = ra_scenario_document_load (ra_library_get_file (library, base), &error);

  g_assert_no_error (error);
  g_autoptr (RaScenarioDocument) english = ra_scenario_document_copy (document);
  ra_template_translate (document, base, german);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    g_autofree char *before = ra_scenario_document_dup_text (english, members[i]);
    g_autofree char *after = ra_scenario_document_dup_text (document, members[i]);

    g_assert_cmpstr (after, !=, before);
  }
  g_autoptr (RaScenario) copy = read_back (library, document);
  for (guint i = 0; i < ra_scenario_get_positions (base)->len; i++) {
    const RaPosition *before = g_ptr_array_index (ra_scenario_get_positions (base), i);
    const RaPosition *after = g_ptr_array_index (ra_scenario_get_positions (copy), i);

    g_assert_cmpstr (after->party, ==, ra_translate_text (german, before->party));
    g_assert_cmpstr (after->text, ==, ra_translate_text (german, before->text));
    g_assert_cmpstr (after->text, !=, before->text);
  }
  g_autoptr (GPtrArray) found = ra_scenario_list_differences (copy, base, german);
  g_assert_cmpuint (found->len, ==, 0);
  ra_library_free (library);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario-differences", test_differences);
  g_test_add_func ("/scenario-differences/translated", test_translated);
  return g_test_run ();
}
