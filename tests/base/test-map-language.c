/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Codes of languages: which there are, how they may be written, and what a wrong one is told. */
#include "app/base/map-language.h"

static const char *
data_dir (void)
{
  return g_getenv ("RANGE_ATLAS_DATA_DIR");
}

static void
test_list (void)
{
  g_auto (GStrv) codes = ra_map_language_list (data_dir ());

  g_assert_true (g_strv_contains ((const char *const *)codes, "en"));
  g_assert_true (g_strv_contains ((const char *const *)codes, "de"));
  for (guint i = 1; codes[i] != NULL; i++)
    g_assert_cmpstr (codes[i - 1], <, codes[i]);
}

/* The country after the language does not count, nor do capitals. */
static void
test_forms (void)
{
  static const char *const forms[] = { "de", "de_DE", "DE-at", "de.UTF-8", "de@euro" };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    g_autoptr (GError) error = NULL;
    RaTranslations *translations = NULL;

    g_test_message ("%s", forms[i]);
    g_assert_true (ra_map_language_load (data_dir (), forms[i], &translations, &error));
    g_assert_no_error (error);
    g_assert_nonnull (translations);
    ra_translations_unref (translations);
  }
}

static void
test_english (void)
{
  static const char *const forms[] = { NULL, "en", "en_GB" };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    RaTranslations *translations = NULL;

    g_assert_true (ra_map_language_load (data_dir (), forms[i], &translations, NULL));
    g_assert_null (translations);
  }
}

static void
test_unknown (void)
{
  static const char *const forms[] = { "tlh", "", "d", "../de" };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    g_autoptr (GError) error = NULL;
    RaTranslations *translations = NULL;

    g_test_message ("%s", forms[i]);
    g_assert_false (ra_map_language_load (data_dir (), forms[i], &translations, &error));
    g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
    g_assert_true (g_str_has_prefix (error->message, "--lang: "));
    g_assert_nonnull (strstr (error->message, "de, "));
    g_assert_null (translations);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/map-language/list", test_list);
  g_test_add_func ("/base/map-language/forms", test_forms);
  g_test_add_func ("/base/map-language/english", test_english);
  g_test_add_func ("/base/map-language/unknown", test_unknown);
  return g_test_run ();
}
