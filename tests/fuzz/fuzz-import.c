/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table or a GeoJSON file of somebody's own: every row is read or reported, and what is made of it is a scenario. */
#include "tests/fuzz/fuzz.h"

#include "data/import/import.h"
#include "data/scenario.h"

static void
check_scenario (const RaImport *import)
{
  g_autoptr (RaScenarioDocument) document = ra_import_to_scenario (import, "Fuzzed", NULL);
  g_autofree char *text = ra_scenario_document_to_text (document);
  g_autoptr (RaCatalogue) catalogue = ra_catalogue_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) scenario = ra_scenario_parse (catalogue, "fuzzed", text, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (scenario);
  fuzz_assert_text (text);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaImport) import = ra_import_parse ("fuzzed", (const char *)data, size, NULL, &error);

  if (import != NULL)
    check_scenario (import);
  fuzz_assert_told (import != NULL, g_steal_pointer (&error));
  return 0;
}
