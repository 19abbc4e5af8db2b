/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario's file, and what is written from it: a scenario that is read has clean texts alone, its recipe can be
 * read, and its rings go into every format. */
#include "tests/fuzz/fuzz.h"

#include <string.h>

#include "app/picture/recipe-read.h"
#include "app/report/ring-export.h"
#include "data/scenario.h"
#include "tests/fuzz/fuzz-data.h"

/* Larger ones take longer and do nothing else. */
#define MOST_RINGS 20

static void
export_rings (RaScenario *scenario)
{
  g_autoptr (GArray) rings = ra_ring_list (scenario, NULL);

  if (rings->len > MOST_RINGS)
    g_array_set_size (rings, MOST_RINGS);
  for (guint i = 0; i < rings->len; i++)
    fuzz_assert_text (g_array_index (rings, RaScenarioRing, i).label);
  for (RaRingFormat format = RA_RING_FORMAT_GEOJSON; format <= RA_RING_FORMAT_CSV; format++) {
    g_autofree char *text
        = ra_rings_export (rings, &(RaRingExport) { .format = format, .title = ra_scenario_get_title (scenario) });
    fuzz_assert_text (text);
  }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = fuzz_take_text (data, size);
  gboolean newer = FALSE;

  if (text == NULL)
    return 0;
  g_autoptr (RaScenario) scenario = ra_scenario_parse (fuzz_get_catalogue (), "fuzzed", text, &newer, &error);
  if (scenario != NULL) {
    g_auto (RaRecipe) recipe = { 0 };
    fuzz_assert_text (ra_scenario_get_title (scenario));
    fuzz_assert_text (ra_scenario_get_note (scenario));
    fuzz_assert_text (ra_scenario_get_summary (scenario));
    ra_recipe_parse (&recipe, text);
    fuzz_assert_text (recipe.alt_text);
    export_rings (scenario);
  }
  fuzz_assert_told (scenario != NULL, g_steal_pointer (&error));
  return 0;
}
