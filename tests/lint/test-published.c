/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is shipped can be published as it is: the lint finds no error on any scenario in any theme. */
#include "app/lint/lint.h"

#include <string.h>

#include "app/layout/view-fit.h"
#include "app/map/spec-keywords.h"
#include "tests/layout/helpers.h"

typedef struct {
  const char *name;
  double width;
  double height;
  const char *language; /* NULL: English */
} Page;

#define MM (96 / 25.4)

static const Page wide = { "wide", 1600, 1000, NULL };
/* Letters stand closer here, and on more rings. */
static const Page square = { "square", 1080, 1080, NULL };
/* Words are longer in German. */
static const Page web = { "web", 1200, 675, "de" };
static const Page column = { "column-1", 88 * MM, 110 * MM, "de" };
static const Page full = { "column-full", 180 * MM, 120 * MM, "de" };

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
    /* The other themes take turns; they have one view, which the engine prepares once. */
    g_autoptr (RaMapEngine) engine = ra_map_engine_new_for_one (test_basemap ());
    assert_no_error (engine, page, ids[i], RA_THEME_LIGHT);
    if (page == &wide && i % 2 == 0)
      assert_no_error (engine, page, ids[i], 1 + i / 2 % (RA_N_THEMES - 1));
  }
}

/* Every preset there is, as app/picture/presets.c has them, which a test of this room does not see. */
static const Page all_pages[] = {
  { "web", 1200, 675, NULL },
  { "square", 1080, 1080, NULL },
  { "portrait", 1080, 1350, NULL },
  { "story", 1080, 1920, NULL },
  { "phone", 375, 500, NULL },
  { "slide", 1920, 1080, NULL },
  { "column-1", 88 * MM, 110 * MM, NULL },
  { "column-2", 118.5 * MM, 100 * MM, NULL },
  { "column-full", 180 * MM, 120 * MM, NULL },
  { "a4-landscape", 297 * MM, 210 * MM, NULL },
  { "a4-portrait", 210 * MM, 297 * MM, NULL },
  { "a3-landscape", 420 * MM, 297 * MM, NULL },
  { "default", 1600, 1000, NULL },
};

/* Half an hour of a machine: only where RA_TEST_ALL_PAGES is "all" or names pages, as "phone column-1". What is wrong
 * is told of all of them before it fails. */
static void
test_all (void)
{
  static const char *const languages[] = { NULL, "de", "fr", "pl", "ro", "ru", "uk" };
  static const RaLintTarget target = { .scale = 1, .dpi = 96 };
  g_auto (GStrv) ids = test_scenario_ids ();
  const char *only = g_getenv ("RA_TEST_ALL_PAGES");
  guint n_errors = 0;
  guint n_maps = 0;
  for (guint i = 0; ids[i] != NULL; i++) {
    g_autoptr (RaMapEngine) engine = ra_map_engine_new_for_one (test_basemap ());
    g_autoptr (RaScenario) scenario = test_load_scenario (ids[i]);
    for (guint k = 0; k < G_N_ELEMENTS (all_pages) * G_N_ELEMENTS (languages); k++) {
      const Page *page = &all_pages[k / G_N_ELEMENTS (languages)];
      const char *language = languages[k % G_N_ELEMENTS (languages)];
      if (strstr (only, page->name) == NULL && !g_str_equal (only, "all"))
        continue;
      g_autoptr (GError) error = NULL;
      g_autoptr (RaMapSpec) spec = ra_map_spec_new (scenario, page->width, page->height);
      spec->furniture = RA_FURNITURE_BESIDE;
      spec->detail = RA_DETAIL_110M;
      g_autoptr (RaTranslations) translations = language != NULL ? test_load_translations (language) : NULL;
      ra_map_spec_set_translations (spec, translations);
      ra_view_fit_scenario (spec);
      g_autoptr (RaScene) scene = ra_map_engine_build (engine, spec, 1, NULL, &error);
      g_assert_no_error (error);
      n_maps++;
      g_autoptr (GPtrArray) findings = ra_map_lint (spec, scene, &target, NULL, &error);
      g_assert_no_error (error);
      for (guint f = 0; f < findings->len; f++) {
        const RaLintFinding *finding = g_ptr_array_index (findings, f);
        if (finding->severity != RA_LINT_ERROR)
          continue;
        n_errors++;
        g_test_message ("%s, %s, %s: %s", ids[i], page->name, language != NULL ? language : "en", finding->text);
      }
    }
  }
  g_test_message ("%u maps, %u errors", n_maps, n_errors);
  g_assert_cmpuint (n_errors, ==, 0);
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
  if (g_getenv ("RA_TEST_ALL_PAGES") != NULL)
    g_test_add_func ("/published/all", test_all);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
