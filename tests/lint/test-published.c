/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is shipped can be published as it is: the lint finds no error on any scenario in any theme. */
#include "app/lint/lint.h"

#include "app/layout/view-fit.h"
#include "app/map/spec-keywords.h"
#include "tests/layout/helpers.h"

typedef struct {
  const char *name;
  double width;
  double height;
  const char *language; /* NULL: English */
  guint n_themes;
} Page;

#define MM (96 / 25.4)

static const Page wide = { "wide", 1600, 1000, NULL, RA_N_THEMES };
/* Letters stand closer here, and on more rings. */
static const Page square = { "square", 1080, 1080, NULL, RA_N_THEMES };
/* Words are longer in German. */
static const Page web = { "web", 1200, 675, "de", 1 };
static const Page column = { "column-1", 88 * MM, 110 * MM, "de", 1 };
static const Page full = { "column-full", 180 * MM, 120 * MM, "de", 1 };

static void
assert_no_error (RaMapEngine *engine, const Page *page, const char *id, RaTheme theme)
{
  static const RaLintTarget target = { .scale = 1, .dpi = 96 };
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, page->width, page->height);
  spec->theme = theme;
  spec->furniture = RA_FURNITURE_BESIDE;
  if (page->language != NULL) {
    g_autoptr (RaTranslations) translations = test_load_translations (page->language);
    ra_map_spec_set_translations (spec, translations);
  }
  ra_view_fit_scenario (spec);
  g_autoptr (RaScene) scene = ra_map_engine_build (engine, spec, target.scale, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) findings = ra_map_lint (spec, scene, &target, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++) {
    const RaLintFinding *finding = g_ptr_array_index (findings, i);
    g_test_message ("%s, %s, %s: %s", page->name, id, ra_theme_to_string (theme), finding->text);
    g_assert_cmpint (finding->severity, !=, RA_LINT_ERROR);
  }
}

static void
test_page (gconstpointer data)
{
  const Page *page = data;
  g_auto (GStrv) ids = test_scenario_ids ();
  for (guint i = 0; ids[i] != NULL; i++) {
    /* The themes have one view, which the engine prepares once. */
    g_autoptr (RaMapEngine) engine = ra_map_engine_new_for_one (test_basemap ());
    for (guint theme = 0; theme < page->n_themes; theme++)
      assert_no_error (engine, page, ids[i], theme);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/published/wide", &wide, test_page);
  g_test_add_data_func ("/published/square", &square, test_page);
  g_test_add_data_func ("/published/web", &web, test_page);
  g_test_add_data_func ("/published/column-1", &column, test_page);
  g_test_add_data_func ("/published/column-full", &full, test_page);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
