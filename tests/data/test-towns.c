/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/towns.h"

#include <math.h>
#include <string.h>

#include "data/gazetteer.h"
#include "data/name-key.h"
#include "tests/data/basemap-helpers.h"
#include "tests/data/helpers.h"

typedef struct {
  RaCatalogue *catalogue;
  RaTowns *towns;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_autofree char *path = test_shipped_path ("towns/towns.tsv");

  fixture->catalogue = test_load_catalogue ();
  fixture->towns = ra_towns_open (path, ra_catalogue_get_countries (fixture->catalogue));
  g_assert_nonnull (fixture->towns);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_clear_pointer (&fixture->towns, ra_towns_free);
  g_clear_pointer (&fixture->catalogue, ra_catalogue_unref);
}

/* The lines of the shipped file, which stay in @text. Not by g_strsplit (): under the address sanitizer each of its
 * steps reads all that is left of ten megabytes. */
static GPtrArray *
read_lines (char **text)
{
  g_autofree char *path = test_shipped_path ("towns/towns.tsv");
  GPtrArray *lines = g_ptr_array_new ();
  gsize length;

  g_assert_true (g_file_get_contents (path, text, &length, NULL));
  g_assert_true (g_utf8_validate (*text, (gssize)length, NULL) && length > 0 && (*text)[length - 1] == '\n');
  for (char *line = *text; line < *text + length;) {
    char *end = memchr (line, '\n', (gsize)(*text + length - line));
    *end = '\0';
    g_ptr_array_add (lines, line);
    line = end + 1;
  }
  return lines;
}

/* The file is searched by halving: each line has the key of its name, stands behind the one before, and is whole. */
static void
test_file (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) lines = read_lines (&text);
  const RaCountries *countries = ra_catalogue_get_countries (fixture->catalogue);

  g_assert_cmpuint (lines->len, >, 150000);
  for (guint i = 0; i < lines->len; i++) {
    const char *line = g_ptr_array_index (lines, i);
    g_auto (GStrv) fields = g_strsplit (line, "\t", -1);
    g_assert_cmpuint (g_strv_length (fields), ==, 8);
    g_autofree char *key = ra_name_key (fields[1]);
    g_assert_cmpstr (fields[0], ==, key);
    g_assert_nonnull (ra_countries_find (countries, fields[2]));
    g_assert_cmpfloat (fabs (g_ascii_strtod (fields[5], NULL)), <=, 90);
    g_assert_cmpfloat (fabs (g_ascii_strtod (fields[6], NULL)), <=, 180);
    g_assert_true (i == 0 || strcmp (g_ptr_array_index (lines, i - 1), line) < 0);
  }
}

/* Each town of a sample is found by its key, the first and the last line among them, and by the beginning of it. */
static void
test_find (Fixture *fixture, gconstpointer data)
{
  (void)data;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) lines = read_lines (&text);
  const guint n_lines = lines->len;

  for (guint i = 0; i < n_lines; i = i + 997 < n_lines || i == n_lines - 1 ? i + 997 : n_lines - 1) {
    g_auto (GStrv) fields = g_strsplit (g_ptr_array_index (lines, i), "\t", -1);
    g_autoptr (GPtrArray) found = g_ptr_array_new ();
    g_autoptr (GPtrArray) again = g_ptr_array_new ();
    gboolean has = FALSE;

    ra_towns_find (fixture->towns, fields[0], found);
    ra_towns_complete (fixture->towns, fields[0], found->len, again);
    g_assert_cmpuint (found->len, >, 0);
    g_assert_cmpuint (again->len, ==, found->len);
    for (guint k = 0; k < found->len; k++) {
      const RaPlace *place = g_ptr_array_index (found, k);
      g_assert_true (place == g_ptr_array_index (again, k));
      has = has || (g_str_equal (place->name, fields[1]) && place->lat_deg == g_ascii_strtod (fields[5], NULL));
    }
    g_assert_true (has);
  }
}

/* The largest first; nothing for no words, and what stands before or behind all. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  (void)data;
  static const char *const nothing[] = { "", " ", "a\tb", "zzzzzz", "\xF4\x8F\xBF\xBD", "!" };
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  ra_towns_find (fixture->towns, "sovetsk", found);
  g_assert_cmpuint (found->len, ==, 3);
  for (guint i = 1; i < found->len; i++)
    g_assert_cmpfloat (((const RaPlace *)g_ptr_array_index (found, i - 1))->population, >=,
                       ((const RaPlace *)g_ptr_array_index (found, i))->population);
  g_ptr_array_set_size (found, 0);
  ra_towns_complete (fixture->towns, "slup", 1, found);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((const RaPlace *)g_ptr_array_index (found, 0))->name, ==, "Słupsk");
  g_ptr_array_set_size (found, 0);
  ra_towns_find_nearest (fixture->towns, "slupks", 2, 1, found);
  g_assert_cmpstr (((const RaPlace *)g_ptr_array_index (found, 0))->name, ==, "Słupsk");
  g_ptr_array_set_size (found, 0);
  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    ra_towns_find (fixture->towns, nothing[i], found);
  g_assert_cmpuint (found->len, ==, 0);
}

/* What is cut off or foul makes no town, and no file has none. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  (void)data;
  static const struct {
    const char *text;
    guint n_found;
  } cases[] = {
    { "", 0 },
    { "a", 0 },
    { "\n", 0 },
    { "\n\n\n", 0 },
    { "a\tA\tPOL\t\t\t1\t2\t3\n", 1 },
    { "a\tA\tPOL\t\t\t1\t2\t3", 0 },
    { "a\tA\tXXX\t\t\t1\t2\tmany\n", 1 },
    { "a\tA\tPOL\t\t\t1\t2\n", 0 },
    { "a\tA\tPOL\t\t\t91\t2\t3\n", 0 },
    { "a\tA\tPOL\t\t\t1\tnan\t3\n", 0 },
    { "a\t\tPOL\t\t\t1\t2\t3\n", 0 },
    { "a\t\xFF\tPOL\t\t\t1\t2\t3\n", 1 },
    { "b\nc\na\n", 0 },
  };
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "towns.tsv", NULL);
  const RaCountries *countries = ra_catalogue_get_countries (fixture->catalogue);

  g_assert_null (ra_towns_open (path, countries));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_assert_true (g_file_set_contents (path, cases[i].text, -1, NULL));
    g_autoptr (RaTowns) towns = ra_towns_open (path, countries);
    g_autoptr (GPtrArray) found = g_ptr_array_new ();
    g_autoptr (GPtrArray) near = g_ptr_array_new ();

    ra_towns_find (towns, "a", found);
    ra_towns_find_nearest (towns, "a", 1, 5, near);
    g_test_message ("%u: %u", i, found->len);
    g_assert_cmpuint (found->len, ==, cases[i].n_found);
    for (guint k = 0; k < found->len; k++)
      g_assert_true (g_utf8_validate (((const RaPlace *)g_ptr_array_index (found, k))->name, -1, NULL));
  }
  test_remove_folder (folder);
}

typedef struct {
  RaCatalogue *catalogue;
  RaBasemap *basemap;
  RaGazetteer *gazetteer;
} Known;

static void
set_up_known (Known *known, gconstpointer data)
{
  (void)data;
  g_autofree char *path = test_shipped_path ("towns/towns.tsv");
  g_autofree char *folder = test_shipped_path ("natural-earth");

  known->catalogue = test_load_catalogue ();
  known->basemap = test_open_basemap (folder);
  known->gazetteer
      = ra_gazetteer_new (known->catalogue, ra_basemap_get_places (known->basemap, RA_BOUNDARIES_UN, NULL), NULL);
  ra_gazetteer_add_countries (known->gazetteer, known->basemap);
  ra_gazetteer_take_towns (known->gazetteer, ra_towns_open (path, ra_catalogue_get_countries (known->catalogue)));
}

static void
tear_down_known (Known *known, gconstpointer data)
{
  (void)data;
  g_clear_pointer (&known->gazetteer, ra_gazetteer_free);
  g_clear_pointer (&known->basemap, ra_basemap_unref);
  g_clear_pointer (&known->catalogue, ra_catalogue_unref);
}

/* A town that the base map lacks, by its name, by another one, in another alphabet, in its region. */
static void
test_named (Known *known, gconstpointer data)
{
  (void)data;
  static const struct {
    const char *words, *name;
    double lat_deg, lon_deg;
  } cases[] = {
    { "Aachen", "Aachen", 50.78, 6.08 },
    { "Akwizgran", "Aachen", 50.78, 6.08 },
    { "Toruń", "Toruń", 53.01, 18.6 },
    { "torun, POL", "Toruń", 53.01, 18.6 },
    { "Слупск", "Słupsk", 54.46, 17.03 },
    { "Балтийск", "Baltiysk", 54.65, 19.91 },
    { "Pillau", "Baltiysk", 54.65, 19.91 },
    { "kleine brogel", "Kleine-Brogel", 51.17, 5.45 },
    { "Grafenwohr", "Grafenwöhr", 49.72, 11.91 },
    { "Odessa, Texas", "Odessa", 31.85, -102.37 },
    { "odessa, tx", "Odessa", 31.85, -102.37 },
    { "Springfield, Illinois", "Springfield", 39.82, -89.65 },
    { "Moscow (Idaho)", "Moscow", 46.73, -117.0 },
    { "Moscow Russia", "Moscow", 55.75, 37.62 },
    { "Washington DC", "Washington", 38.9, -77.04 },
    { "Frankfurt (Oder)", "Frankfurt (Oder)", 52.35, 14.55 },
    { "Frankfurt an der Oder", "Frankfurt (Oder)", 52.35, 14.55 },
    { "Frankfurt (Main)", "Frankfurt", 50.1, 8.68 },
    { "Grafenwoehr", "Grafenwöhr", 49.72, 11.91 },
    { "Duesseldorf", "Düsseldorf", 51.22, 6.78 },
    { "Перемышль (POL)", "Przemyśl", 49.78, 22.77 },
    { "Warsaw", "Warsaw", 52.25, 21.0 },
    { "Deveselu", "Deveselu", 44.08, 24.41 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) found = ra_gazetteer_find (known->gazetteer, cases[i].words);
    const RaNamedPlace *place = &g_array_index (found, RaNamedPlace, 0);

    g_test_message ("%s: %u", cases[i].words, found->len);
    g_assert_cmpuint (found->len, ==, 1);
    g_assert_cmpstr (ra_named_place_get_name (place), ==, cases[i].name);
    g_assert_cmpfloat_with_epsilon (place->lat_deg, cases[i].lat_deg, 0.1);
    g_assert_cmpfloat_with_epsilon (place->lon_deg, cases[i].lon_deg, 0.1);
  }
}

/* Behind what the base map has, which is not told twice; a slip leads to the nearest of all. */
static void
test_guessed (Known *known, gconstpointer data)
{
  (void)data;
  g_autoptr (GArray) begun = ra_gazetteer_complete (known->gazetteer, "slup", 6);
  g_autoptr (GArray) known_too = ra_gazetteer_complete (known->gazetteer, "poznan", 2);
  g_autoptr (GArray) near = ra_gazetteer_nearest (known->gazetteer, "Aachne", 3);
  g_autoptr (GArray) longer = ra_gazetteer_nearest (known->gazetteer, "Ramstein", 3);
  g_autoptr (GArray) great = ra_gazetteer_nearest (known->gazetteer, "Warsav", 3);

  g_assert_cmpstr (ra_named_place_get_name (&g_array_index (begun, RaNamedPlace, 0)), ==, "Słupsk");
  g_assert_cmpuint (known_too->len, >, 0);
  g_assert_cmpstr (ra_named_place_get_name (&g_array_index (known_too, RaNamedPlace, 0)), ==, "Poznan");
  for (guint i = 1; i < known_too->len; i++)
    g_assert_cmpfloat (fabs (g_array_index (known_too, RaNamedPlace, i).lon_deg - 16.9), >, 1);
  g_assert_cmpstr (ra_named_place_get_name (&g_array_index (near, RaNamedPlace, 0)), ==, "Aachen");
  g_assert_cmpstr (ra_named_place_get_name (&g_array_index (longer, RaNamedPlace, 0)), ==, "Ramstein-Miesenbach");
  g_assert_cmpstr (ra_named_place_get_name (&g_array_index (great, RaNamedPlace, 0)), ==, "Warsaw");
}

/* What is written for one of several means it alone. */
static void
test_written (Known *known, gconstpointer data)
{
  (void)data;
  static const char *const names[] = { "Caracal", "Torun", "Sovetsk, RUS", "Springfield", "Springfield, Ohio" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GArray) found = ra_gazetteer_find (known->gazetteer, names[i]);

    g_assert_cmpuint (found->len, >, 0);
    for (guint k = 0; k < found->len; k++) {
      const RaNamedPlace *one = &g_array_index (found, RaNamedPlace, k);
      g_autofree char *words = ra_gazetteer_write (known->gazetteer, one);
      g_autoptr (GArray) again = ra_gazetteer_find (known->gazetteer, words);

      g_test_message ("%s: %s", names[i], words);
      g_assert_true (again->len == 0 ? g_ascii_isdigit (words[0]) || words[0] == '-'
                                     : again->len == 1 && memcmp (one, again->data, sizeof *one) == 0);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/data/towns/file", Fixture, NULL, set_up, test_file, tear_down);
  g_test_add ("/data/towns/find", Fixture, NULL, set_up, test_find, tear_down);
  g_test_add ("/data/towns/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/data/towns/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/data/towns/named", Known, NULL, set_up_known, test_named, tear_down_known);
  g_test_add ("/data/towns/guessed", Known, NULL, set_up_known, test_guessed, tear_down_known);
  g_test_add ("/data/towns/written", Known, NULL, set_up_known, test_written, tear_down_known);
  return g_test_run ();
}
