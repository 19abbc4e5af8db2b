/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the lint says is in the language that is asked for. */
#include <string.h>

#include "app/layout/view-fit.h"
#include "tests/lint/lint-helpers.h"

static const char *const languages[] = { "de", "fr", "pl", "ro", "ru", "uk" };

/* A map that breaks many rules: with a ring of one's own, cut by a frame so small that letters are, and no title. */
static RaMapSpec *
make_spec (void)
{
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  g_autoptr (GError) error = NULL;
  RaMapSpec *spec = ra_view_fit_new_map (scenario, 500, 300);
  spec->title = g_strdup ("");
  spec->alt_text = g_strdup ("");
  spec->rings = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_extra_ring_free);
  g_ptr_array_add (spec->rings, ra_extra_ring_parse ("54.71,20.51:500:Circle", &error));
  g_assert_no_error (error);
  spec->furniture = RA_FURNITURE_BESIDE;
  spec->viewport.metres_per_px = 1500;
  return spec;
}

static GPtrArray *
lint (const RaMapSpec *spec, const RaScene *scene, const RaTranslations *translations)
{
  return lint_run (spec, scene,
                   &(RaLintTarget) { .scale = 1, .dpi = 200, .dpi_assumed = TRUE, .translations = translations });
}

/* Names, figures and what is quoted from the map are alike; the sentence is another one, and all its gaps are filled.
 */
static void
assert_other (const RaLintFinding *english, const RaLintFinding *other, const char *language)
{
  g_assert_cmpint (english->kind, ==, other->kind);
  g_test_message ("%s: %s", language, other->text);
  if (g_str_equal (english->text, other->text))
    g_error ("%s: %s", language, other->text);
  g_assert_null (strpbrk (other->text, "{}"));
  g_assert_null (strstr (other->text, " at the "));
  g_assert_null (strstr (other->text, " than "));
}

static void
test_languages (void)
{
  g_autoptr (RaMapSpec) spec = make_spec ();
  g_autoptr (RaScene) scene = test_build (spec);
  g_autoptr (GPtrArray) english = lint (spec, scene, NULL);
  g_assert_cmpuint (english->len, >=, 5);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
    g_autoptr (RaTranslations) translations = test_load_translations (languages[i]);
    g_autoptr (GPtrArray) findings = lint (spec, scene, translations);
    g_assert_cmpuint (findings->len, ==, english->len);
    for (guint k = 0; k < findings->len; k++)
      assert_other (g_ptr_array_index (english, k), g_ptr_array_index (findings, k), languages[i]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lint-language/sentences", test_languages);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
