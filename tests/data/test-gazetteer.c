/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/gazetteer.h"

#include <string.h>

#include "data/borders.h"
#include "data/name-distance.h"
#include "data/name-key.h"
#include "data/other-names.h"
#include "data/romanise.h"
#include "tests/data/basemap-helpers.h"
#include "tests/data/helpers.h"

typedef struct {
  RaCatalogue *catalogue;
  RaBasemap *basemap;
  const GPtrArray *places;
  GPtrArray *languages;
  RaGazetteer *gazetteer;
} Fixture;

static GPtrArray *
load_languages (void)
{
  static const char *const codes[] = { "de", "fr", "pl", "ro", "ru", "uk" };
  GPtrArray *languages = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_translations_unref);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    g_autofree char *name = g_strdup_printf ("catalogue/translations/%s.json", codes[i]);
    g_autofree char *path = test_shipped_path (name);
    g_autoptr (GError) error = NULL;

    g_ptr_array_add (languages, ra_translations_load (path, &error));
    g_assert_no_error (error);
  }
  return languages;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_autofree char *folder = test_shipped_path ("natural-earth");
  g_autoptr (GError) error = NULL;

  fixture->catalogue = test_load_catalogue ();
  fixture->basemap = test_open_basemap (folder);
  fixture->places = ra_basemap_get_places (fixture->basemap, RA_BOUNDARIES_UN, &error);
  g_assert_no_error (error);
  fixture->languages = load_languages ();
  fixture->gazetteer = ra_gazetteer_new (fixture->catalogue, fixture->places, fixture->languages);
  ra_gazetteer_add_countries (fixture->gazetteer, fixture->basemap);
  g_autofree char *towns = test_shipped_path ("towns/towns.tsv");
  ra_gazetteer_take_towns (fixture->gazetteer, ra_towns_open (towns, ra_catalogue_get_countries (fixture->catalogue)));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_clear_pointer (&fixture->gazetteer, ra_gazetteer_free);
  g_clear_pointer (&fixture->languages, g_ptr_array_unref);
  g_clear_pointer (&fixture->basemap, ra_basemap_unref);
  g_clear_pointer (&fixture->catalogue, ra_catalogue_unref);
}

static void
test_keys (void)
{
  static const struct {
    const char *name, *key;
  } cases[] = {
    { "Królewiec", "krolewiec" },
    { "KRÓLEWIEC", "krolewiec" },
    { "Łódź", "lodz" },
    { "Šiauliai", "siauliai" },
    { "Tórshavn", "torshavn" },
    { "Køge", "koge" },
    { "Straße", "strasse" },
    { "Saint-Denis", "saint denis" },
    { "  New   York ", "new york" },
    { "Washington, D.C.", "washington d c" },
    { "N'Djamena", "ndjamena" },
    { "N\xE2\x80\x99"
      "Djamena",
      "ndjamena" },
    { "Варшава", "варшава" },
    { "ВАРШАВА", "варшава" },
    { "ẞ", "ss" },
    { "İzmir", "izmir" },
    { "ı", "i" },
    { "…", "" },
    { "", "" },
    { "Ro\xCC\x81wne", "rowne" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *key = ra_name_key (cases[i].name);
    g_assert_cmpstr (key, ==, cases[i].key);
  }
}

static void
test_fits (void)
{
  g_assert_cmpint (ra_name_key_fit ("new york", "new york"), ==, RA_NAME_FIT_WHOLE);
  g_assert_cmpint (ra_name_key_fit ("new york", "new"), ==, RA_NAME_FIT_START);
  g_assert_cmpint (ra_name_key_fit ("new york", "york"), ==, RA_NAME_FIT_WORD);
  g_assert_cmpint (ra_name_key_fit ("new york", "ork"), ==, RA_NAME_FIT_NONE);
  g_assert_cmpint (ra_name_key_fit ("new york", ""), ==, RA_NAME_FIT_NONE);
  g_assert_cmpint (ra_name_key_fit ("", ""), ==, RA_NAME_FIT_NONE);
  g_assert_true (ra_name_key_is_among (" nord north ", "nord"));
  g_assert_true (ra_name_key_is_among (" nord north ", "north"));
  g_assert_false (ra_name_key_is_among (" nord north ", "nor"));
  g_assert_false (ra_name_key_is_among (" nord  north ", ""));
}

/* A place that is called so, whatever language, case and marks. */
static void
test_found (Fixture *fixture, gconstpointer data)
{
  (void)data;
  static const struct {
    const char *words, *name;
    double lat_deg, lon_deg;
  } cases[] = {
    { "Warszawa", "Warsaw", 52.25, 21.0 },
    { "варшава", "Warsaw", 52.25, 21.0 },
    { "VARSOVIE", "Warsaw", 52.25, 21.0 },
    { "Redzikowo", NULL, 54.48, 17.10 },
    { "redzikowo", NULL, 54.48, 17.10 },
    { "Krolewiec", NULL, 54.71, 20.51 },
    { "Królewiec", NULL, 54.71, 20.51 },
    { "kaliningrad", NULL, 54.71, 20.51 },
    { "Moscow, RU", "Moscow", 55.75, 37.62 },
    { "moscow, russia", "Moscow", 55.75, 37.62 },
    { "Moscow, RUS", "Moscow", 55.75, 37.62 },
    { "Москва", "Moscow", 55.75, 37.62 },
    { "London, Vereinigtes Königreich", "London", 51.5, -0.12 },
    { "London, GB", "London", 51.5, -0.12 },
    { "Washington, D.C.", "Washington, D.C.", 38.9, -77.01 },
    { "Washington, D.C., USA", "Washington, D.C.", 38.9, -77.01 },
    { "Bukarest", "Bucharest", 44.43, 26.1 },
    { "London, UK", "London", 51.5, -0.12 },
    { "Izmir, Turkey", "Izmir", 38.43, 27.15 },
    { "Breslau", "Wroclaw", 51.11, 17.03 },
    { "Königsberg", NULL, 54.71, 20.51 },
    { "Karaliaučius", NULL, 54.71, 20.51 },
    { "Lemberg", "Lviv", 49.84, 24.03 },
    { "Plzeň", "Pizen", 49.74, 13.36 },
    { "Rostov-on-Don", "Rostov", 47.23, 39.71 },
    { "Odessa, Ukraine", "Odesa", 46.49, 30.71 },
    { "Псков", "Pskov", 57.83, 28.33 },
    { "Мурманськ", "Murmansk", 68.97, 33.1 },
    { "Елец", "Yelets", 52.58, 38.5 },
    { "Псков, Россия", "Pskov", 57.83, 28.33 },
    { "Tilsit", "Sovetsk", 55.07, 21.88 },
    { "Grozny", "Groznyy", 43.32, 45.7 },
    { "Grosny", "Groznyy", 43.32, 45.7 },
    { "Athen", "Athens", 37.98, 23.73 },
    { "Санкт-Петербург", "St. Petersburg", 59.94, 30.32 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) found = ra_gazetteer_find (fixture->gazetteer, cases[i].words);
    g_test_message ("%s: %u", cases[i].words, found->len);
    g_assert_cmpuint (found->len, ==, 1);
    const RaNamedPlace *place = &g_array_index (found, RaNamedPlace, 0);
    if (cases[i].name != NULL)
      g_assert_cmpstr (ra_named_place_get_name (place), ==, cases[i].name);
    g_assert_cmpfloat_with_epsilon (place->lat_deg, cases[i].lat_deg, 0.1);
    g_assert_cmpfloat_with_epsilon (place->lon_deg, cases[i].lon_deg, 0.1);
  }
}

/* Each other name is known, by it its place is found, and a town that bears it as well is not lost. */
static void
test_other_names (Fixture *fixture, gconstpointer data)
{
  (void)data;
  const RaOtherNames *row = NULL;

  for (guint i = 0; (row = ra_other_names_get (i)) != NULL; i++) {
    g_auto (GStrv) names = g_strsplit (row->names, "|", -1);
    for (char **name = names; *name != NULL; name++) {
      g_autoptr (GArray) found = ra_gazetteer_find (fixture->gazetteer, *name);
      guint n_meant = 0;

      for (guint k = 0; k < found->len; k++) {
        const RaNamedPlace *place = &g_array_index (found, RaNamedPlace, k);
        n_meant += g_str_equal (ra_named_place_get_country (place), row->country) ? 1 : 0;
      }
      g_test_message ("%s: %s, %u", row->place, *name, n_meant);
      g_assert_cmpuint (n_meant, ==, 1);
    }
  }
  g_autoptr (GArray) both = ra_gazetteer_find (fixture->gazetteer, "Odessa");
  g_assert_cmpuint (both->len, ==, 2);
  g_assert_cmpstr (ra_named_place_get_country (&g_array_index (both, RaNamedPlace, 0)), ==, "UKR");
}

static void
test_romanise (void)
{
  static const struct {
    const char *words, *russian, *ukrainian;
  } cases[] = {
    { "Псков", "pskov", "pskov" },
    { "Екатеринбург", "yekaterinburg", "ekaterynburh" },
    { "Арсеньев", "arsenyev", "arsenev" },
    { "Вінниця", "vinnitsya", "vinnytsia" },
    { "Ялта", "yalta", "yalta" },
    { "Кам'янець", "kam'yanets", "kam'ianets" },
    { "ЗАПОРІЖЖЯ", "zaporizhzhya", "zaporizhzhia" },
    { "Warsaw", NULL, NULL },
    { "", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *russian = ra_romanise (cases[i].words, RA_CYRILLIC_RUSSIAN);
    g_autofree char *ukrainian = ra_romanise (cases[i].words, RA_CYRILLIC_UKRAINIAN);
    g_assert_cmpstr (russian, ==, cases[i].russian);
    g_assert_cmpstr (ukrainian, ==, cases[i].ukrainian);
  }
}

static void
test_not_found (Fixture *fixture, gconstpointer data)
{
  (void)data;
  static const char *const words[] = { "", ",", "Xanaduville", "Moscow, Poland", ", Xanaduville", "54.7", "…" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autoptr (GArray) found = ra_gazetteer_find (fixture->gazetteer, words[i]);
    g_assert_cmpuint (found->len, ==, 0);
  }
}

/* What is written for one of several means it and it alone, for each name that is given twice. */
static void
test_ambiguous (Fixture *fixture, gconstpointer data)
{
  (void)data;
  guint n_ambiguous = 0;

  for (guint i = 0; i < fixture->places->len; i++) {
    const RaPlace *place = g_ptr_array_index (fixture->places, i);
    g_autoptr (GArray) found = ra_gazetteer_find (fixture->gazetteer, place->name);

    n_ambiguous += found->len > 1;
    g_assert_cmpuint (found->len, >, 0);
    for (guint k = 0; found->len > 1 && k < found->len; k++) {
      const RaNamedPlace *one = &g_array_index (found, RaNamedPlace, k);
      g_autofree char *words = ra_gazetteer_write (fixture->gazetteer, one);
      g_autoptr (GArray) again = ra_gazetteer_find (fixture->gazetteer, words);

      if (again->len == 0)
        g_assert_true (g_ascii_isdigit (words[0]) || words[0] == '-');
      else
        g_assert_true (again->len == 1 && memcmp (one, again->data, sizeof *one) == 0);
    }
  }
  g_assert_cmpuint (n_ambiguous, >, 100);
}

/* The town of a site is not told beside it. */
static void
test_site_before_place (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_autoptr (GArray) found = ra_gazetteer_find (fixture->gazetteer, "Kaliningrad");

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_nonnull (g_array_index (found, RaNamedPlace, 0).site);
}

static void
test_complete (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_autoptr (GArray) nothing = ra_gazetteer_complete (fixture->gazetteer, " ", 10);
  g_autoptr (GArray) few = ra_gazetteer_complete (fixture->gazetteer, "warsz", 3);
  g_autoptr (GArray) word = ra_gazetteer_complete (fixture->gazetteer, "york", 10);

  g_autoptr (GArray) limited = ra_gazetteer_complete (fixture->gazetteer, "s", 7);

  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_cmpuint (limited->len, ==, 7);
  g_assert_cmpuint (few->len, ==, 1);
  g_assert_cmpstr (ra_named_place_get_name (&g_array_index (few, RaNamedPlace, 0)), ==, "Warsaw");
  /* York itself before New York, which is larger. */
  g_assert_cmpuint (word->len, >=, 2);
  g_assert_cmpstr (ra_named_place_get_name (&g_array_index (word, RaNamedPlace, 0)), ==, "York");
  gboolean has_new_york = FALSE;
  for (guint i = 0; i < word->len; i++)
    has_new_york
        = has_new_york || g_str_equal (ra_named_place_get_name (&g_array_index (word, RaNamedPlace, i)), "New York");
  g_assert_true (has_new_york);
}

/* A country stands for a point of its largest part; its capital goes before it where it bears its name. */
static void
test_countries (Fixture *fixture, gconstpointer data)
{
  (void)data;
  static const struct {
    const char *words, *code;
  } cases[] = {
    { "Poland", "POL" },      { "Польша", "POL" },
    { "deutschland", "DEU" }, { "USA", "USA" },
    { "Georgia", "GEO" },     { "Norway", "NOR" },
    { "Chile", "CHL" },       { "Fiji", "FJI" },
    { "UK", "GBR" },          { "Russian Federation", "RUS" },
    { "Turkey", "TUR" },      { "Weißrussland", "BLR" },
    { "Russia", "RUS" },      { "Antarctica", "ATA" },
    { "Malta", "MLT" },       { "the Netherlands", "NLD" },
    { "Czechia", "CZE" },     { "Czech Republic", "CZE" },
    { "Holland", "NLD" },     { "Türkiye", "TUR" },
    { "U.K.", "GBR" },        { "Iran (Islamic Republic of)", "IRN" },
    { "die USA", "USA" },     { "Moldova, Republic of", "MDA" },
  };
  g_autofree char *folder = test_shipped_path ("natural-earth");
  g_autoptr (RaBorders) borders = ra_borders_open (folder, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) found = ra_gazetteer_find (fixture->gazetteer, cases[i].words);
    const RaNamedPlace *place = &g_array_index (found, RaNamedPlace, 0);

    g_test_message ("%s: %u", cases[i].words, found->len);
    g_assert_cmpuint (found->len, ==, 1);
    g_assert_cmpstr (place->country->code, ==, cases[i].code);
    g_assert_cmpstr (ra_borders_find (borders, place->lat_deg, place->lon_deg), ==, cases[i].code);
    g_autofree char *words = ra_gazetteer_write (fixture->gazetteer, place);
    g_assert_cmpstr (words, ==, place->country->name);
  }
  g_autoptr (GArray) capital = ra_gazetteer_find (fixture->gazetteer, "Luxembourg");
  g_assert_cmpuint (capital->len, ==, 1);
  g_assert_nonnull (g_array_index (capital, RaNamedPlace, 0).place);
}

/* A slip leads to what was meant, first of all; what is like no name leads nowhere. */
static void
test_nearest (Fixture *fixture, gconstpointer data)
{
  (void)data;
  static const char *const cases[][2] = {
    { "Warzaw", "Warsaw" },
    { "Kalinigrad", "Kaliningrad" },
    { "redzikwo", "Redzikowo" },
    { "Buchraest", "Bucharest" },
    { "Варшва", "Warsaw" },
    { "Moscoww", "Moscow" },
    { "San Fransisco", "San Francisco" },
    { "Odessa, Texas", "Odesa" },
    { "Гродна, Атлантида", "Hrodna" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) found = ra_gazetteer_nearest (fixture->gazetteer, cases[i][0], 3);

    g_assert_cmpuint (found->len, >, 0);
    g_assert_cmpuint (found->len, <=, 3);
    g_assert_cmpstr (ra_named_place_get_name (&g_array_index (found, RaNamedPlace, 0)), ==, cases[i][1]);
  }
  static const char *const strange[] = { "", "…", "ab", "Xyzzyxyzzy" };
  for (guint i = 0; i < G_N_ELEMENTS (strange); i++) {
    g_autoptr (GArray) found = ra_gazetteer_nearest (fixture->gazetteer, strange[i], 3);

    g_assert_cmpuint (found->len, ==, 0);
  }
}

static void
test_distance (void)
{
  g_assert_cmpuint (ra_name_distance ("kyiv", "kyiv", 2), ==, 0);
  g_assert_cmpuint (ra_name_distance ("kyiv", "kiev", 2), ==, 2);
  g_assert_cmpuint (ra_name_distance ("kyiv", "ykiv", 2), ==, 1);
  g_assert_cmpuint (ra_name_distance ("київ", "кив", 2), ==, 1);
  g_assert_cmpuint (ra_name_distance ("", "abc", 2), ==, 3);
  g_assert_cmpuint (ra_name_distance ("kitten", "sitting", 3), ==, 3);
  g_assert_cmpuint (ra_name_distance ("kitten", "sitting", 2), ==, 3);
  g_assert_cmpuint (ra_name_distance ("abcdef", "ghijkl", G_MAXUINT - 1), ==, 6);
}

/* The same wherever the limit stands. */
static void
test_distance_limits (void)
{
  for (guint i = 0; i < test_samples (2000); i++) {
    char words[2][9] = { { 0 }, { 0 } };

    for (guint k = 0; k < 16; k++)
      words[k % 2][k / 2] = g_test_rand_int_range (0, 6) > 0 ? (char)g_test_rand_int_range ('a', 'e') : words[0][k / 2];
    const guint distance = ra_name_distance (words[0], words[1], 64);
    for (guint limit = 0; limit < 9; limit++)
      g_assert_cmpuint (ra_name_distance (words[0], words[1], limit), ==, MIN (distance, limit + 1));
  }
}

#define ADD(name, func) g_test_add ("/gazetteer/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gazetteer/keys", test_keys);
  g_test_add_func ("/gazetteer/fits", test_fits);
  g_test_add_func ("/gazetteer/romanise", test_romanise);
  g_test_add_func ("/gazetteer/distance", test_distance);
  g_test_add_func ("/gazetteer/distance-limits", test_distance_limits);
  ADD ("found", test_found);
  ADD ("other-names", test_other_names);
  ADD ("not-found", test_not_found);
  ADD ("nearest", test_nearest);
  ADD ("ambiguous", test_ambiguous);
  ADD ("site-before-place", test_site_before_place);
  ADD ("complete", test_complete);
  ADD ("countries", test_countries);
  return g_test_run ();
}
