/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The "style" of a scenario's file: each that can be read makes a map that stands somewhere, comes back from a file as
 * it was written, and is checked without a fault of ours. */
#include "tests/fuzz/fuzz.h"

#include <math.h>
#include <string.h>

#include "app/layout/view-fit.h"
#include "app/picture/recipe-check.h"
#include "app/picture/recipe-read.h"
#include "app/picture/recipe-write.h"
#include "tests/fuzz/fuzz-data.h"

#define FRAME_WIDTH_PX  800
#define FRAME_HEIGHT_PX 500

static char *
make_file (const char *style)
{
  return g_strdup_printf (
      "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"id\": \"t\", \"title\": \"T\",\n"
      "\"rings\": [{\"lat\": 54.7, \"lon\": 20.5, \"max_km\": 500, \"label\": \"R\"}],\n\"style\": %s}",
      style);
}

/* The file of a scenario with nothing but this style. */
static char *
write_style (const RaRecipe *recipe)
{
  g_autoptr (RaScenarioDocument) document = ra_scenario_document_new ("T");

  ra_recipe_write_style (recipe, document);
  return ra_scenario_document_to_text (document);
}

static void
assert_comes_back (const RaRecipe *recipe)
{
  g_auto (RaRecipe) read = { 0 };
  g_autofree char *text = write_style (recipe);

  fuzz_assert_text (text);
  ra_recipe_parse (&read, text);
  g_autofree char *again = write_style (&read);
  g_assert_cmpstr (text, ==, again);
}

static void
assert_applies (const RaRecipe *recipe, RaScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, FRAME_WIDTH_PX, FRAME_HEIGHT_PX);

  const gboolean applied = ra_recipe_apply (recipe, spec, &error);
  g_assert_true (isfinite (spec->viewport.metres_per_px) && spec->viewport.metres_per_px > 0);
  fuzz_assert_told (applied, g_steal_pointer (&error));
}

static void
check_style (const char *file_text, RaScenario *scenario)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RaJsonFile) file = ra_json_file_parse ("fuzzed", file_text, strlen (file_text), NULL);

  if (file == NULL)
    return;
  ra_json_file_collect (file);
  const RaJsonCursor root = ra_json_file_get_root (file);
  ra_recipe_check (&root, scenario);
  ra_json_file_add_problems (file, problems);
  for (guint i = 0; i < problems->len; i++)
    fuzz_assert_text (g_ptr_array_index (problems, i));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *style = fuzz_take_text (data, size);

  if (style == NULL)
    return 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = make_file (style);
  gboolean newer = FALSE;
  g_autoptr (RaScenario) scenario = ra_scenario_parse (fuzz_get_catalogue (), "fuzzed", text, &newer, &error);
  if (scenario != NULL) {
    g_auto (RaRecipe) recipe = { 0 };
    ra_recipe_parse (&recipe, text);
    assert_comes_back (&recipe);
    assert_applies (&recipe, scenario);
    check_style (text, scenario);
  }
  fuzz_assert_told (scenario != NULL, g_steal_pointer (&error));
  return 0;
}
