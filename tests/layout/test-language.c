/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every letter on a map comes from the language of the map.
 *
 * The shipped translations are loaded once more with two marks round each text, which take no room. What stands on the
 * map outside any pair of marks is a word that the language lacks, or one that the program forgot to look up. */
#include <glib/gstdio.h>
#include <string.h>

#include "app/layout/comparison.h"
#include "app/layout/view-fit.h"
#include "tests/layout/helpers.h"

#define OPENING 0x2061 /* function application */
#define CLOSING 0x2062 /* invisible times */

static const char *const languages[] = { "de", "fr", "pl", "ro", "ru", "uk" };

/* The texts of members and lists within members; the head of the file is indented less. */
static char *
mark_texts (const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRegex) texts = g_regex_new ("^( {4,}(?:\"(?:[^\"\\\\]|\\\\.)*\": )?)\"((?:[^\"\\\\]|\\\\.)*)\"(,?)$",
                                          G_REGEX_MULTILINE, 0, &error);
  g_assert_no_error (error);
  char *marked = g_regex_replace (texts, json, -1, 0, "\\1\"\u2061\\2\u2062\"\\3", 0, &error);
  g_assert_no_error (error);
  return marked;
}

static RaTranslations *
load_marked (const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strconcat (code, ".json", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("RANGE_ATLAS_DATA_DIR"), "catalogue", "translations", name, NULL);
  g_autofree char *json = NULL;
  g_autofree char *copy = NULL;
  g_assert_true (g_file_get_contents (path, &json, NULL, NULL));
  g_autofree char *marked = mark_texts (json);
  g_close (g_file_open_tmp ("range-atlas-words-XXXXXX.json", &copy, NULL), NULL);
  g_assert_true (g_file_set_contents (copy, marked, -1, NULL));
  RaTranslations *translations = ra_translations_load (copy, &error);
  g_assert_no_error (error);
  g_unlink (copy);
  return translations;
}

/* Adds the words outside all marks to @missing, a set. The letters A and B stand for the two compared. */
static void
collect_missing (const char *text, GHashTable *missing)
{
  g_autoptr (GString) word = g_string_new (NULL);
  int depth = 0;
  for (const char *at = text;; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    if (depth == 0 && g_unichar_isalpha (c)) {
      g_string_append_unichar (word, c);
      continue;
    }
    if (word->len > 0 && !g_str_equal (word->str, "A") && !g_str_equal (word->str, "B"))
      g_hash_table_add (missing, g_strdup (word->str));
    g_string_truncate (word, 0);
    depth += c == OPENING ? 1 : (c == CLOSING ? -1 : 0);
    if (c == 0)
      break;
  }
  if (depth != 0)
    g_error ("a text is cut: %s", text);
}

static void
collect_layer (const RaSceneLayer *layer, GHashTable *missing)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    if (item->kind == RA_SCENE_TEXT)
      g_string_append_printf (text, "%s ", item->text.text);
  }
  collect_missing (text->str, missing);
  collect_missing (layer->title, missing);
}

static void
collect_scene (const RaScene *scene, GHashTable *missing)
{
  const RaSceneMetadata *metadata = &scene->metadata;
  const char *const texts[] = { metadata->title,   metadata->description, metadata->credit, metadata->licence,
                                metadata->sources, metadata->boundaries,  metadata->note };
  for (guint i = 0; i < scene->layers->len; i++)
    collect_layer (g_ptr_array_index (scene->layers, i), missing);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL)
      collect_missing (texts[i], missing);
}

static GHashTable *engines;

static void
free_engine (gpointer data)
{
  ra_map_engine_free (data);
}

/* One for each scenario, whose view every language has: what is dear to prepare is prepared once. */
static RaMapEngine *
engine_of (const char *id)
{
  if (engines == NULL)
    engines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_engine);
  RaMapEngine *engine = g_hash_table_lookup (engines, id);
  if (engine == NULL) {
    engine = ra_map_engine_new_for_one (test_basemap ());
    g_hash_table_insert (engines, g_strdup (id), engine);
  }
  return engine;
}

/* All shipped scenarios, a comparison, and what is drawn by choice alone. */
static void
collect_maps (RaTranslations *translations, GHashTable *missing)
{
  g_auto (GStrv) ids = test_scenario_ids ();
  g_autoptr (RaScenario) offer = test_load_scenario ("moratorium-offer");
  for (guint i = 0; ids[i] != NULL; i++) {
    RaMapEngine *engine = engine_of (ids[i]);
    g_autoptr (GError) error = NULL;
    g_autoptr (RaScenario) scenario = test_load_scenario (ids[i]);
    g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 1600, 1000);
    ra_map_spec_set_translations (spec, translations);
    if (g_str_equal (ids[i], "status-quo-2021"))
      ra_map_spec_compare (spec, offer, TRUE);
    if (g_str_equal (ids[i], "oreshnik-2024")) {
      spec->boundaries = RA_BOUNDARIES_DE_FACTO;
      spec->show |= RA_SHOW_COMPASS_CIRCLES;
    }
    g_autoptr (RaScene) scene = ra_map_engine_build (engine, spec, 1, NULL, &error);
    g_assert_no_error (error);
    collect_scene (scene, missing);
    if (spec->compare_with == NULL)
      continue;
    g_autoptr (RaMapSpec) alone = ra_view_fit_new_map (scenario, 1600, 1000);
    ra_map_spec_set_translations (alone, translations);
    g_autoptr (RaScene) usual = ra_map_engine_build (engine, alone, 1, NULL, &error);
    g_assert_no_error (error);
    collect_scene (usual, missing);
  }
}

static void
test_complete (gconstpointer data)
{
  const char *code = data;
  g_autoptr (RaTranslations) translations = load_marked (code);
  g_autoptr (GHashTable) missing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  collect_maps (translations, missing);
  GHashTableIter iter;
  gpointer word;
  g_hash_table_iter_init (&iter, missing);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    g_test_message ("%s: not translated: %s", code, (const char *)word);
  g_assert_cmpuint (g_hash_table_size (missing), ==, 0);
}

/* The test itself: in English every word is missing. */
static void
test_marks (void)
{
  g_autoptr (GHashTable) missing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  collect_missing ("12 \u2061Stand: \u2061Juni\u2062 2021\u2062, 480 km", missing);
  g_assert_cmpuint (g_hash_table_size (missing), ==, 1);
  g_assert_true (g_hash_table_contains (missing, "km"));
}

/* What a user wrote is shown as it is, in any language. */
static void
test_own_words (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaMapEngine) engine = ra_map_engine_new (test_basemap ());
  g_autoptr (RaScenario) scenario = test_load_scenario ("status-quo-2021");
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, 1600, 1000);
  spec->translations = test_load_translations ("de");
  g_assert_cmpstr (ra_map_spec_get_title (spec), ==,
                   "Reichweiten von Flugkörpern nach dem INF-Vertrag, Juni\u00a0"
                   "2021");
  spec->title = g_strdup (ra_scenario_get_title (scenario));
  g_autoptr (RaScene) scene = ra_map_engine_build (engine, spec, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (scene->metadata.title, ==, "Missile ranges after the INF Treaty, June 2021");
  g_assert_cmpstr (scene->metadata.language, ==, "de");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/marks", test_marks);
  g_test_add_func ("/language/own-words", test_own_words);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
    g_autofree char *path = g_strconcat ("/language/complete/", languages[i], NULL);
    g_test_add_data_func (path, languages[i], test_complete);
  }
  const int status = g_test_run ();
  g_clear_pointer (&engines, g_hash_table_unref);
  test_close_data ();
  return status;
}
