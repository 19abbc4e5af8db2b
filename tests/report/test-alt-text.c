/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/alt-text.h"

#include <locale.h>
#include <string.h>

#include "tests/report/fixtures.h"

static char *
draft_in (const RaTranslations *translations, const char *id, const char *ring, gboolean marks,
          const GHashTable *hidden)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  g_autoptr (GPtrArray) extra = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_extra_ring_free);
  if (ring != NULL)
    g_ptr_array_add (extra, ra_extra_ring_parse (ring, NULL));
  const char *date = ra_scenario_get_date (scenario);
  g_autoptr (GArray) rings
      = ra_ring_list (scenario, &(RaRingListOptions) { .date = date, .hidden_ids = hidden, .extra = extra });
  const RaAltTextOptions options = { .scenario = scenario,
                                     .rings = rings,
                                     .date = date,
                                     .marks = marks,
                                     .hidden_ids = hidden,
                                     .basemap = test_get_basemap (),
                                     .boundaries = RA_BOUNDARIES_UN,
                                     .translations = translations };
  char *text = ra_alt_text_new (&options, &error);
  g_assert_no_error (error);
  return text;
}

static char *
draft_with (const char *id, const char *ring, gboolean marks, const GHashTable *hidden)
{
  return draft_in (NULL, id, ring, marks, hidden);
}

static char *
draft (const char *id, const char *ring)
{
  return draft_with (id, ring, TRUE, NULL);
}

static void
assert_says (const char *text, const char *sentence)
{
  if (strstr (text, sentence) == NULL)
    g_error ("\"%s\" is not in: %s", sentence, text);
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  guint count = 0;
  for (guint i = 0; words[i] != NULL; i++)
    count += words[i][0] != '\0';
  return count;
}

static void
test_facts (void)
{
  g_autofree char *text = draft ("status-quo-2021", NULL);
  assert_says (text, "as of 13 Jun 2021");
  assert_says (text, "Reported: 9M729 / SSC-8 at Kapustin Yar, Kamyshlov, Mozdok and Shuya, range contested, 480 km "
                     "(Russian MOD, 23 Jan 2019), 2,350 km");
  assert_says (text, "Confirmed: Iskander-M");
  assert_says (text, "Without a ring: SM-3 (Aegis Ashore) at Deveselu (confirmed)");
  assert_says (text, "Under construction");
  assert_says (text, "Boundaries: United Nations view.");
  g_assert_true (g_str_has_suffix (text, "."));
  g_assert_null (strchr (text, '\n'));
}

static void
test_status (void)
{
  g_autofree char *alleged = draft ("mk41-allegation", NULL);
  g_autofree char *hypothetical = draft ("nato-deployment-hypothetical", NULL);
  assert_says (alleged, "Alleged: ");
  assert_says (alleged, "(Russian allegation; US and NATO deny)");
  assert_says (hypothetical, "Hypothetical: ");
}

/* Every capital that is named lies within, and the number is that of all of them. */
static void
test_capitals (void)
{
  g_autoptr (RaReach) reach = test_reach ("status-quo-2021", NULL, FALSE);
  g_autofree char *text = draft ("status-quo-2021", NULL);
  guint n_within = 0;
  guint n_named = 0;
  const char *sentence = strstr (text, "Within at least one ring");
  g_assert_nonnull (sentence);
  for (guint i = 0; i < reach->places->len; i++) {
    const RaReachPlace *place = &g_array_index (reach->places, RaReachPlace, i);
    if (!place->place->capital)
      continue;
    g_autofree char *name = g_strdup_printf (" %s,", place->place->name);
    n_within += place->in_range ? 1 : 0;
    if (strstr (sentence, name) == NULL)
      continue;
    g_assert_true (place->in_range);
    n_named++;
  }
  g_assert_cmpuint (n_named, >, 3);
  g_assert_cmpuint (n_named, <=, 12);
  g_autofree char *count = g_strdup_printf ("lie %u capitals: ", n_within);
  assert_says (sentence, count);
}

static void
test_few_capitals (void)
{
  g_autofree char *one = draft ("none", "54.71,20.51:300:Test ring");
  g_autofree char *none = draft ("none", "-40,-20:300");
  assert_says (one, "Ring of the user's own: Test ring at 54.71,20.51, 300 km.");
  assert_says (one, "Within at least one ring lies one capital, Warsaw.");
  assert_says (none, "Ring of the user's own at -40,-20, 300 km.");
  assert_says (none, "No capital lies within a ring.");
  assert_says (none, "A ring shows a distance, ");
  g_assert_null (strstr (none, "published"));
}

/* What the map does not show is not told. */
static void
test_shown_alone (void)
{
  g_autoptr (GHashTable) hidden = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_add (hidden, (gpointer) "9m729");
  g_hash_table_add (hidden, (gpointer) "sm-3");
  g_autofree char *all = draft ("status-quo-2021", NULL);
  g_autofree char *plain = draft_with ("status-quo-2021", NULL, FALSE, NULL);
  g_autofree char *fewer = draft_with ("status-quo-2021", NULL, TRUE, hidden);
  assert_says (all, "9M729");
  assert_says (all, "Deveselu");
  assert_says (plain, "9M729");
  g_assert_null (strstr (plain, "Deveselu"));
  assert_says (fewer, "Redzikowo");
  g_assert_null (strstr (fewer, "9M729"));
  g_assert_null (strstr (fewer, "Deveselu"));
}

static void
test_no_ring (void)
{
  g_autofree char *text = draft ("none", NULL);
  assert_says (text, "Map without range rings.");
  g_assert_null (strstr (text, "Within at least"));
}

/* Places that cannot be read are in the way of nobody who asks for no capitals. */
static void
test_no_ring_no_places (void)
{
  static const TestBox box = { -10, -10, 10, 10, "Middle", "MID", "XXX" };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("range-atlas-XXXXXX", NULL);
  g_autofree char *places = g_build_filename (folder, "ne_10m_populated_places.shp", NULL);
  test_write_countries (folder, &box, 1);
  g_assert_true (g_file_set_contents (places, "none", -1, NULL));
  {
    g_autoptr (RaBasemap) basemap = ra_basemap_open (folder, &error);
    g_autoptr (RaScenario) scenario = test_load_scenario ("none");
    g_autoptr (GArray) rings = g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
    g_autofree char *text
        = ra_alt_text_new (&(RaAltTextOptions) { .scenario = scenario, .rings = rings, .basemap = basemap }, &error);
    g_assert_no_error (error);
    assert_says (text, "no capitals are counted");
  }
  test_remove_folder (folder);
}

/* Of a table of rings the number and the sizes are told, not each ring. */
static void
test_many_own_rings (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) scenario = test_load_scenario ("none");
  g_autoptr (GPtrArray) extra = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_extra_ring_free);
  for (guint i = 0; i < 3000; i++) {
    g_autofree char *ring = g_strdup_printf ("%u,%u:%u:Site %u", i % 60, i % 170, 100 + 100 * (i % 2), i);
    g_ptr_array_add (extra, ra_extra_ring_parse (ring, NULL));
  }
  g_autoptr (GArray) rings = ra_ring_list (scenario, &(RaRingListOptions) { .extra = extra });
  const RaAltTextOptions options
      = { .scenario = scenario, .rings = rings, .basemap = test_get_basemap (), .boundaries = RA_BOUNDARIES_UN };
  g_autofree char *text = ra_alt_text_new (&options, &error);
  g_assert_no_error (error);
  assert_says (text, "Rings added to this map at 3,000 places, 100 km and 200 km.");
  g_assert_null (strstr (text, "Site"));
  g_assert_cmpuint (count_words (text), <=, 160);
}

static void
test_lengths_and_words (void)
{
  static const char *const never[] = { "target", "population", "million", "inhabitants", "strike" };
  g_autofree char *folder = g_build_filename (g_getenv ("RANGE_ATLAS_DATA_DIR"), "catalogue", "scenarios", NULL);
  g_autoptr (GPtrArray) files = ra_scenario_list_folder (folder, NULL);
  g_assert_cmpuint (files->len, >, 10);
  for (guint i = 0; i < files->len; i++) {
    g_autofree char *id = g_path_get_basename (g_ptr_array_index (files, i));
    *strrchr (id, '.') = '\0';
    g_autofree char *text = draft (id, NULL);
    g_test_message ("%s: %u words: %s", id, count_words (text), text);
    g_assert_cmpuint (count_words (text), >=, 60);
    g_assert_cmpuint (count_words (text), <=, 160);
    g_assert_true (g_utf8_validate (text, -1, NULL));
    for (guint k = 0; k < G_N_ELEMENTS (never); k++)
      g_assert_null (strstr (text, never[k]));
  }
  static const char *const rings[] = { NULL, "54.71,20.51:300", "-40,-20:300:X" };
  for (guint i = 0; i < G_N_ELEMENTS (rings); i++) {
    g_autofree char *text = draft ("none", rings[i]);
    g_assert_cmpuint (count_words (text), >=, 60);
  }
}

static void
test_same_in_any_locale (void)
{
  g_autofree char *before = draft ("moratorium-offer", NULL);
  g_autofree char *again = draft ("moratorium-offer", NULL);
  g_assert_cmpstr (before, ==, again);
  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL) {
    g_test_skip ("no German locale");
    return;
  }
  g_autofree char *german = draft ("moratorium-offer", NULL);
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_cmpstr (before, ==, german);
}

static RaTranslations *
load_translations (const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strconcat (code, ".json", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("RANGE_ATLAS_DATA_DIR"), "catalogue", "translations", name, NULL);
  RaTranslations *translations = ra_translations_load (path, &error);
  g_assert_no_error (error);
  return translations;
}

/* Whole sentences in each language. */
static void
test_languages (void)
{
  static const struct {
    const char *code;
    const char *opening;
    const char *reported;
    const char *capitals;
  } cases[] = {
    { "de", "Karte mit Ringen ",
      " Gemeldet: 9M729 / SSC-8 bei Kapustin Jar, Kamyschlow, Mosdok und Schuja, Reichweite umstritten, ",
      " Hauptstädte: " },
    { "fr", "Carte avec ", "9M729 / SSC-8 à Kapoustine Iar, ", " capitales" },
    { "pl", "Mapa z pierścieniami ", " Według doniesień: 9M729 / SSC-8, ", " stolic" },
    { "ro", "Hartă cu inele ", " Semnalat: 9M729 / SSC-8 la ", " de capitale: " },
    { "ru", "Карта с кольцами ", " Сообщается: 9М729 / SSC-8, ", " столиц" },
    { "uk", "Карта з кільцями ", " За повідомленнями: 9М729 / SSC-8, ", " столиц" },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaTranslations) translations = load_translations (cases[i].code);
    g_autofree char *text = draft_in (translations, "status-quo-2021", NULL, TRUE, NULL);
    g_test_message ("%s", text);
    g_assert_true (g_str_has_prefix (text, cases[i].opening));
    assert_says (text, cases[i].reported);
    assert_says (text, cases[i].capitals);
    g_assert_null (strpbrk (text, "{}\n"));
    g_assert_cmpuint (count_words (text), >=, 50);
    g_assert_cmpuint (count_words (text), <=, 160);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/alt-text/facts", test_facts);
  g_test_add_func ("/alt-text/status", test_status);
  g_test_add_func ("/alt-text/capitals", test_capitals);
  g_test_add_func ("/alt-text/few-capitals", test_few_capitals);
  g_test_add_func ("/alt-text/shown-alone", test_shown_alone);
  g_test_add_func ("/alt-text/no-ring", test_no_ring);
  g_test_add_func ("/alt-text/no-ring-no-places", test_no_ring_no_places);
  g_test_add_func ("/alt-text/many-own-rings", test_many_own_rings);
  g_test_add_func ("/alt-text/lengths-and-words", test_lengths_and_words);
  g_test_add_func ("/alt-text/same-in-any-locale", test_same_in_any_locale);
  g_test_add_func ("/alt-text/languages", test_languages);
  return g_test_run ();
}
