/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/translations.h"

#include <glib/gstdio.h>
#include <string.h>

#include "data/catalogue.h"
#include "data/check/check.h"
#include "data/formats/format-error.h"
#include "tests/data/helpers.h"

#define MONTHS "[\"m1\", \"m2\", \"m3\", \"m4\", \"m5\", \"m6\", \"m7\", \"m8\", \"m9\", \"m10\", \"m11\", \"m12\"]"
#define HEAD_WITH(language, plurals, date, months)                                                                     \
  "{ \"format\": \"range-atlas-translations\", \"version\": 1, \"language\": \"" language "\",\n"                      \
  "\"plurals\": \"" plurals "\", \"thousands\": \".\", \"decimal\": \",\",\n"                                          \
  "\"date\": \"" date "\", \"month_of_year\": \"{month} {year}\",\n"                                                   \
  "\"months\": " months
#define DATE "{day}. {month} {year}"
#define HEAD HEAD_WITH ("xx", "polish", DATE, MONTHS)

static RaTranslations *
load (const char *text, GError **error)
{
  g_autofree char *path = NULL;
  g_close (g_file_open_tmp ("range-atlas-words-XXXXXX.json", &path, NULL), NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  RaTranslations *translations = ra_translations_load (path, error);
  g_unlink (path);
  return translations;
}

static RaTranslations *
load_well (const char *text)
{
  g_autoptr (GError) error = NULL;
  RaTranslations *translations = load (text, &error);
  g_assert_no_error (error);
  return translations;
}

/* Takes over @text. */
static void
assert_text (char *text, const char *wanted)
{
  g_assert_cmpstr (text, ==, wanted);
  g_free (text);
}

static void
test_texts (void)
{
  g_autoptr (RaTranslations) translations
      = load_well (HEAD ", \"words\": {\"Map\": \"Karte\", \"{a} of {b}\": \"{b}: {a}\"},\n"
                        "\"countries\": {\"Georgia\": \"Georgien\"}, \"seas\": {\"Georgia\": \"Meer\"} }");
  g_assert_cmpstr (ra_translations_get_language (translations), ==, "xx");
  g_assert_cmpstr (ra_translations_get_language (NULL), ==, "en");
  g_assert_cmpstr (ra_translate (translations, "Map"), ==, "Karte");
  g_assert_cmpstr (ra_translate (translations, "Other"), ==, "Other");
  g_assert_cmpstr (ra_translate (NULL, "Map"), ==, "Map");
  g_assert_cmpstr (ra_translate_name (translations, RA_NAME_COUNTRY, "Georgia"), ==, "Georgien");
  g_assert_cmpstr (ra_translate_name (translations, RA_NAME_SEA, "Georgia"), ==, "Meer");
  g_assert_cmpstr (ra_translate_name (translations, RA_NAME_SITE, "Georgia"), ==, "Georgia");
  g_assert_null (ra_translate_name (translations, RA_NAME_SITE, NULL));
  /* What a text brings is no place. */
  assert_text (ra_translate_format (translations, "{a} of {b}", "a", "{b}%s", "b", "2", NULL), "2: {b}%s");
  assert_text (ra_translate_format (NULL, "{a} of {b}", "a", "1", "b", "{a}", NULL), "1 of {a}");
}

static void
test_counts (void)
{
  static const struct {
    const char *rule;
    guint n_forms;
    const char *ones; /* numbers of the first form, then of the second */
    const char *twos;
    const char *threes;
  } rules[] = { { "one-other", 2, "1", "0 2 11 21", "" },
                { "french", 2, "0 1", "2 11 21", "" },
                { "romanian", 3, "1", "0 2 19 101 119", "20 21 100 120" },
                { "polish", 3, "1", "2 4 22 34 102", "0 5 11 12 14 21 25 112 114" },
                { "east-slavic", 3, "1 21 101", "2 4 22 34 102", "0 5 11 12 14 25 111 112" } };
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++) {
    g_autofree char *head = g_strdup (HEAD);
    g_auto (GStrv) parts = g_strsplit (head, "polish", 2);
    g_autofree char *text
        = g_strdup_printf ("%s%s%s, \"counts\": {\"{n} rings\": [\"{n} 0\", \"{n} 1\"%s]} }", parts[0], rules[i].rule,
                           parts[1], rules[i].n_forms == 3 ? ", \"{n} 2\"" : "");
    g_autoptr (RaTranslations) translations = load_well (text);
    const char *const lists[] = { rules[i].ones, rules[i].twos, rules[i].threes };
    for (guint form = 0; form < 3; form++) {
      g_auto (GStrv) numbers = g_strsplit (lists[form], " ", -1);
      for (guint k = 0; numbers[k] != NULL; k++) {
        const guint n = (guint)g_ascii_strtoull (numbers[k], NULL, 10);
        g_autofree char *wanted = g_strdup_printf ("%s %u", numbers[k], form);
        assert_text (ra_translate_count (translations, n, "{n} ring", "{n} rings", "n", numbers[k], NULL), wanted);
      }
    }
  }
  assert_text (ra_translate_count (NULL, 1, "{n} ring", "{n} rings", "n", "1", NULL), "1 ring");
  assert_text (ra_translate_count (NULL, 0, "{n} ring", "{n} rings", "n", "0", NULL), "0 rings");
}

static void
test_numbers_and_dates (void)
{
  g_autoptr (RaTranslations) translations
      = load_well (HEAD ", \"months_alone\": [\"M1\", \"M2\", \"M3\", \"M4\", \"M5\", \"M6\", \"M7\", \"M8\", \"M9\", "
                        "\"M10\", \"M11\", \"M12\"] }");
  assert_text (ra_translate_number (translations, 1234567), "1.234.567");
  assert_text (ra_translate_number (translations, 1499.5), "1.499,5");
  assert_text (ra_translate_number (translations, 999), "999");
  assert_text (ra_translate_number (NULL, 1499.5), "1,499.5");
  assert_text (ra_translate_date (translations, "2019-01-23"), "23. m1 2019");
  assert_text (ra_translate_date (translations, "2019-12"), "M12 2019");
  assert_text (ra_translate_date (translations, "2019"), "2019");
  assert_text (ra_translate_date (translations, "undated"), "undated");
  assert_text (ra_translate_date (translations, "2019-13-01"), "2019-13-01");
  assert_text (ra_translate_date (NULL, "2019-01-23"), "23 Jan 2019");
}

/* What is wrong is said with its line, and nothing is loaded. */
static void
test_damage (void)
{
  static const struct {
    const char *text;
    const char *message;
  } cases[] = {
    { "{", "*:1: *" },
    { "{ \"format\": \"range-atlas-seas\", \"version\": 1 }", "*format*" },
    { HEAD ",\n\"words\": {\"{km} km\": \"Kilometer\"} }", "*:5: words.{km} km: {km} of the English text is missing" },
    { HEAD ",\n\"words\": {\"{km} km\": \"{km} {mi}\"} }", "*:5: *the English text has no {mi}" },
    { HEAD ",\n\"words\": {\"Map\": 3} }", "*:5: *" },
    { HEAD ",\n\"words\": {\"Map\": \"\"} }", "*:5: *" },
    { HEAD ",\n\"words\": [] }", "*:5: *" },
    { HEAD ",\n\"counts\": {\"{n} rings\": [\"{n}\"]} }", "*:5: *must be a list of 3 texts" },
    { HEAD ",\n\"counts\": {\"{n} rings\": [\"{n}\", \"{n}\", \"x\"]} }", "*:5: *{n} of the English text is missing" },
    { HEAD ",\n\"counts\": {\"{n} rings\": \"{n}\"} }", "*:5: *must be a list of 3 texts" },
    { HEAD ",\n\"months_alone\": [\"a\"] }", "*:5: *must be a list of 12 texts" },
    { HEAD_WITH ("xx", "polish", DATE, "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]") "}",
      "*months: must be a list of 12 texts" },
    { HEAD_WITH ("Deutsch", "polish", DATE, MONTHS) "}", "*language: must be a code *" },
    { HEAD_WITH ("xx", "dual", DATE, MONTHS) "}", "*plurals*" },
    { HEAD_WITH ("xx", "polish", "{day} {year}", MONTHS) "}", "*date: {month} of the English text is missing" },
    { HEAD ",\n\"months\": [] }", "*:5: \"months\" is there twice" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_assert_null (load (cases[i].text, &error));
    g_test_message ("%s", error->message);
    g_assert_true (error->domain == RA_FORMAT_ERROR);
    g_assert_true (g_pattern_match_simple (cases[i].message, error->message));
  }
}

static GPtrArray *
list_shipped (void)
{
  g_autofree char *folder = test_shipped_path ("catalogue/translations");
  return ra_translations_list (folder);
}

static char *
shipped_file (const char *code)
{
  g_autofree char *name = g_strdup_printf ("catalogue/translations/%s.json", code);
  return test_shipped_path (name);
}

static void
test_shipped (void)
{
  g_autoptr (GPtrArray) codes = list_shipped ();
  g_assert_cmpuint (codes->len, ==, 7);
  for (guint i = 0; i < codes->len; i++) {
    const char *code = g_ptr_array_index (codes, i);
    g_autofree char *path = shipped_file (code);
    g_autoptr (GError) error = NULL;
    if (g_str_equal (code, "en"))
      continue;
    g_autoptr (RaTranslations) translations = ra_translations_load (path, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (ra_translations_get_language (translations), ==, code);
    /* A ring's figure must not be broken from its unit. */
    g_autofree char *range = ra_translate_format (translations, "{km} km", "km", "480", NULL);
    g_assert_null (strchr (range, ' '));
  }
}

/* All that is wrong, each with its line. */
static void
test_check (void)
{
  g_autofree char *data_dir = test_shipped_path ("");
  g_autoptr (RaChecker) checker = ra_checker_new (data_dir);
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "xx.json", NULL);
  g_assert_true (g_file_set_contents (path, HEAD ",\n\"words\": {\"{a}\": \"b\",\n\"{b}\": \"c\"} }", -1, NULL));
  g_autoptr (GPtrArray) results = ra_checker_check (checker, path);
  const RaCheckResult *result = g_ptr_array_index (results, 0);
  g_assert_cmpuint (result->problems->len, ==, 2);
  g_assert_true (g_pattern_match_simple ("*xx.json:5: *{a}*", g_ptr_array_index (result->problems, 0)));
  g_assert_true (g_pattern_match_simple ("*xx.json:6: *{b}*", g_ptr_array_index (result->problems, 1)));
  test_remove_folder (folder);
}

/* Flipped bytes are refused or read; what was read works. */
static void
test_mutations (void)
{
  g_autofree char *path = shipped_file ("uk");
  g_autoptr (GByteArray) original = test_read_bytes (path);
  g_autoptr (GRand) random = g_rand_new_with_seed (72);
  char *folder = test_make_folder ();
  g_autofree char *copy = g_build_filename (folder, "uk.json", NULL);
  guint n_read = 0;
  for (guint i = 0; i < test_samples (200); i++) {
    g_autofree guint8 *bytes = g_memdup2 (original->data, original->len);
    const gsize length = i % 3 == 0 ? (gsize)g_rand_int_range (random, 0, (gint32)original->len) : original->len;
    for (guint k = 0; k < 1 + i % 4; k++)
      bytes[g_rand_int_range (random, 0, (gint32)original->len)] = (guint8)g_rand_int_range (random, 32, 126);
    test_write_bytes (copy, bytes, length);
    g_autoptr (GError) error = NULL;
    g_autoptr (RaTranslations) translations = ra_translations_load (copy, &error);
    g_assert_true ((translations == NULL) == (error != NULL));
    if (translations == NULL)
      continue;
    n_read++;
    g_free (ra_translate_date (translations, "2021-06-13"));
    g_free (
        ra_translate_count (translations, 5, "{range}, {n} ring", "{range}, {n} rings", "range", "1", "n", "5", NULL));
  }
  g_test_message ("%u read", n_read);
  test_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/translations/texts", test_texts);
  g_test_add_func ("/translations/counts", test_counts);
  g_test_add_func ("/translations/numbers-and-dates", test_numbers_and_dates);
  g_test_add_func ("/translations/damage", test_damage);
  g_test_add_func ("/translations/shipped", test_shipped);
  g_test_add_func ("/translations/check", test_check);
  g_test_add_func ("/translations/mutations", test_mutations);
  return g_test_run ();
}
