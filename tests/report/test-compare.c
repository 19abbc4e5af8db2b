/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include <json-glib/json-glib.h>

#include "app/report/compare.h"
#include "app/report/cover.h"
#include "tests/report/fixtures.h"

static RaReach *
reach_of (const char *id, RaScale scale)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) scenario = test_load_scenario (id);
  const RaReachOptions options = { .basemap = test_get_basemap (), .scale = scale };
  RaReach *reach = ra_reach_new (scenario, &options, &error);
  g_assert_no_error (error);
  return reach;
}

/* Numbers may differ in the last place that is printed: GEOS and PROJ do from version to version. */
static gboolean
same_word (const char *expected, const char *found)
{
  if (g_str_equal (expected, found))
    return TRUE;
  double values[2];
  const char *texts[] = { expected, found };
  for (guint i = 0; i < 2; i++) {
    g_auto (GStrv) groups = g_strsplit (texts[i], ",", -1);
    g_autofree char *plain = g_strjoinv ("", groups);
    char *end;
    values[i] = g_ascii_strtod (plain, &end);
    if (end == plain || *end != '\0')
      return FALSE;
  }
  return fabs (values[0] - values[1]) <= MAX (0.11, 2e-5 * fabs (values[0]));
}

/* Tables that were checked by hand against GeodSolve. */
static void
test_golden (gconstpointer data)
{
  const char *b = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RaComparison) comparison
      = ra_comparison_new (reach_of ("status-quo-2021", RA_SCALE_50M), reach_of (b, RA_SCALE_50M));
  g_autofree char *found = ra_comparison_format (comparison, &(RaReachFormatOptions) { .format = RA_REACH_MD });
  g_autofree char *name = g_strdup_printf ("status-quo-2021-%s.md", b);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  if (g_getenv ("RA_UPDATE_GOLDEN") != NULL) {
    g_file_set_contents (path, found, -1, &error);
    g_assert_no_error (error);
  }
  g_autofree char *expected = NULL;
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_auto (GStrv) expected_words = g_strsplit_set (expected, " \n", -1);
  g_auto (GStrv) found_words = g_strsplit_set (found, " \n", -1);
  for (guint i = 0; expected_words[i] != NULL; i++) {
    g_assert_nonnull (found_words[i]);
    if (!same_word (expected_words[i], found_words[i]))
      g_assert_cmpstr (found_words[i], ==, expected_words[i]);
  }
  g_assert_cmpuint (g_strv_length (found_words), ==, g_strv_length (expected_words));
}

/* What two scenarios say of a place, by hand: distances in test-reach.c. */
static void
test_changes (void)
{
  static const struct {
    const char *name;
    const char *country;
    RaChange change;
  } cases[] = {
    { "Berlin", "Germany", RA_CHANGE_LOST },        { "Brussels", "Belgium", RA_CHANGE_LOST },
    { "Tehran", "Iran", RA_CHANGE_LOST },           { "Tallinn", "Estonia", RA_CHANGE_KEPT },
    { "Vilnius", "Lithuania", RA_CHANGE_KEPT },     { "Warsaw", "Poland", RA_CHANGE_KEPT },
    { "Moscow", "Russia", RA_CHANGE_KEPT },         { "Paris", "France", RA_CHANGE_NONE },
    { "London", "United Kingdom", RA_CHANGE_NONE },
  };
  g_autoptr (RaComparison) comparison
      = ra_comparison_new (reach_of ("status-quo-2021", RA_SCALE_110M), reach_of ("moratorium-offer", RA_SCALE_110M));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const RaReachPlace *place = test_find_place (comparison->a, cases[i].name, cases[i].country);
    const guint index = (guint)(place - (const RaReachPlace *)(gpointer)comparison->a->places->data);
    g_assert_cmpint (g_array_index (comparison->places, RaComparedPlace, index).change, ==, cases[i].change);
  }
  g_assert_cmpuint (ra_comparison_count (comparison, RA_CHANGE_LOST, TRUE), ==, 39);
  g_assert_cmpuint (ra_comparison_count (comparison, RA_CHANGE_KEPT, TRUE), ==, 16);
  g_assert_cmpuint (ra_comparison_count (comparison, RA_CHANGE_GAINED, TRUE), ==, 0);
  g_assert_cmpuint (ra_comparison_count (comparison, RA_CHANGE_LOST, FALSE), ==, 710);
  g_assert_cmpuint (ra_comparison_count (comparison, RA_CHANGE_KEPT, FALSE), ==, 802);
}

#define WARSAW "52.25,21:50"
#define RIGA   "56.95,24.1:50"
#define BERLIN "52.52,13.4:50"

static void
test_sentence (void)
{
  static const struct {
    const char *a[4];
    const char *b[4];
    const char *sentence;
  } cases[] = {
    { { NULL }, { NULL }, "Neither the rings of “own rings” nor those of “own rings” cover a capital." },
    { { NULL }, { WARSAW }, "The rings of “own rings” cover no capital; under “own rings” 1 is covered: Warsaw." },
    { { NULL },
      { WARSAW, BERLIN },
      "The rings of “own rings” cover no capital; under “own rings” 2 are covered: Berlin and Warsaw." },
    { { WARSAW },
      { NULL },
      "Under “own rings”, 1 capital that the rings of “own rings” cover is covered no more: Warsaw; none is still "
      "covered; none is added." },
    { { WARSAW, RIGA, BERLIN },
      { RIGA },
      "Under “own rings”, 2 capitals that the rings of “own rings” cover are covered no more: Berlin and Warsaw; 1 is "
      "still covered; none is added." },
    { { WARSAW, RIGA },
      { RIGA, WARSAW, BERLIN },
      "Under “own rings”, all 2 capitals that the rings of “own rings” cover are still covered; 1 is added: Berlin." },
    { { WARSAW },
      { WARSAW },
      "Under “own rings”, the one capital that the rings of “own rings” cover is still covered; none is added." },
    { { WARSAW, RIGA, BERLIN },
      { NULL },
      "Under “own rings”, 3 capitals that the rings of “own rings” cover are covered no more: Berlin, Riga and "
      "Warsaw; none is still covered; none is added." },
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (RaComparison) comparison
        = ra_comparison_new (test_reach ("none", cases[i].a, FALSE), test_reach ("none", cases[i].b, FALSE));
    g_autofree char *sentence = ra_comparison_describe (comparison, NULL);
    g_assert_cmpstr (sentence, ==, cases[i].sentence);
  }
}

/* A ring of one's own is no change to a treaty. */
static void
test_apart (void)
{
  static const char *const warsaw[] = { WARSAW, NULL };
  g_autoptr (RaComparison) comparison
      = ra_comparison_new (test_reach ("none", warsaw, FALSE), reach_of ("moratorium-offer", RA_SCALE_110M));
  g_autofree char *sentence = ra_comparison_describe (comparison, NULL);

  g_assert_true (g_str_has_prefix (sentence, "Capitals within the rings of “own rings”: 1; within those of “"));
  g_assert_true (g_str_has_suffix (sentence, "”: 16; within both: 1."));
}

static void
test_json (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaComparison) comparison = ra_comparison_new (reach_of ("status-quo-2021", RA_SCALE_110M),
                                                           reach_of ("moratorium-nato-terms", RA_SCALE_110M));
  g_autofree char *text
      = ra_comparison_format (comparison, &(RaReachFormatOptions) { .format = RA_REACH_JSON, .capitals = TRUE });
  g_autoptr (JsonParser) parser = json_parser_new ();
  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  JsonObject *root = json_node_get_object (json_parser_get_root (parser));
  JsonObject *places = json_object_get_object_member (root, "places");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (places, "lost")), ==, 51);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (places, "kept")), ==, 4);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (places, "gained")), ==, 0);
  JsonArray *lost = json_object_get_array_member (json_object_get_object_member (root, "countries"), "lost");
  for (guint i = 0; i < json_array_get_length (lost); i++) {
    JsonObject *country = json_array_get_object_element (lost, i);
    g_assert_cmpfloat (json_object_get_double_member (country, "share_b"), ==, 0);
    g_assert_cmpfloat (json_object_get_double_member (country, "change_km2"), <=, 0);
  }
}

/* Each number of facts, computed by another program from these coordinates. */
static void
test_known_distances (void)
{
  static const struct {
    double from[2];
    double to[2];
    double km;
  } cases[] = {
    { { 54.7065, 20.5110 }, { 52.2297, 21.0122 }, 277.7 },  { { 54.7065, 20.5110 }, { 52.5200, 13.4050 }, 529.2 },
    { { 54.479, 17.109 }, { 54.706, 20.511 }, 221.3 },      { { 44.079, 24.413 }, { 55.7558, 37.6173 }, 1602.3 },
    { { 56.8486, 41.3883 }, { 55.7558, 37.6173 }, 263.2 },  { { 56.8486, 41.3883 }, { 52.5200, 13.4050 }, 1853.5 },
    { { 56.8486, 41.3883 }, { 48.8566, 2.3522 }, 2732.4 },  { { 43.7436, 44.6518 }, { 44.4268, 26.1025 }, 1484.4 },
    { { 48.5842, 45.7338 }, { 48.4593, 35.0387 }, 789.5 },  { { 48.5842, 45.7338 }, { 49.8383, 24.0232 }, 1582.4 },
    { { 56.8428, 62.7111 }, { 59.4370, 24.7535 }, 2223.2 }, { { 56.8428, 62.7111 }, { 54.6892, 25.2798 }, 2332.1 },
    { { 50.0826, 8.2493 }, { 55.7558, 37.6173 }, 2055.8 },
  };
  g_autoptr (RaScenario) none = test_load_scenario ("none");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    RaExtraRing ring = { .lat_deg = cases[i].from[0], .lon_deg = cases[i].from[1], .max_km = 5000 };
    g_autoptr (GPtrArray) extra = g_ptr_array_new ();
    g_ptr_array_add (extra, &ring);
    g_autoptr (RaCover) cover
        = ra_cover_new (none, cases[i].to[0], cases[i].to[1], &(RaReachOptions) { .extra = extra });
    g_assert_cmpuint (cover->covers->len, ==, 1);
    g_assert_cmpfloat_with_epsilon (g_array_index (cover->covers, RaCoverRing, 0).distance_km, cases[i].km, 0.1);
  }
}

static void
test_cover (void)
{
  g_autoptr (RaScenario) offer = test_load_scenario ("moratorium-offer");
  g_autoptr (RaCover) cover = ra_cover_new (offer, 54.68336631, 25.31663529, &(RaReachOptions) { 0 });
  g_assert_cmpuint (cover->covers->len, ==, 3);
  g_assert_cmpuint (cover->misses->len, ==, 0);
  const RaCoverRing *last = &g_array_index (cover->covers, RaCoverRing, 2);
  g_assert_cmpstr (last->ring->claim->id, ==, "9m729-2350-western-intelligence");
  g_assert_cmpfloat_with_epsilon (last->margin_km, 2350 - 2330.032, 0.001);
  g_autofree char *footnote = ra_cover_footnote (last->ring, NULL);
  g_assert_true (g_str_has_prefix (footnote, "2,350 km, Western intelligence via FAS newspaper, 10 Feb 2019. "
                                             "Frankfurter Allgemeine Sonntagszeitung, 10 February 2019, not seen; "
                                             "as reported by Keystone-SDA, "));
  g_autofree char *text = ra_cover_format (cover, RA_REACH_TEXT, NULL);
  g_autofree char *markdown = ra_cover_format (cover, RA_REACH_MD, NULL);
  g_assert_nonnull (strstr (text, "Rings counted: 4. Those that cover the point: 3."));
  g_assert_nonnull (strstr (markdown, "# What covers 54.683366, 25.316635"));

  /* 2,501.354 km from Kamyshlov: the ring of 2,500 km misses by little, that of 2,350 km by 6.4 %. */
  g_autoptr (RaCover) tehran = ra_cover_new (offer, 35.67194277, 51.42434403, &(RaReachOptions) { 0 });
  g_assert_cmpuint (tehran->covers->len, ==, 0);
  g_assert_cmpuint (tehran->misses->len, ==, 2);
  g_assert_cmpfloat (g_array_index (tehran->misses, RaCoverRing, 0).margin_km, >, -2);
  g_assert_cmpfloat (g_array_index (tehran->misses, RaCoverRing, 1).margin_km, <, -151);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/compare/golden/moratorium-offer", "moratorium-offer", test_golden);
  g_test_add_data_func ("/compare/golden/moratorium-nato-terms", "moratorium-nato-terms", test_golden);
  g_test_add_func ("/compare/changes", test_changes);
  g_test_add_func ("/compare/sentence", test_sentence);
  g_test_add_func ("/compare/apart", test_apart);
  g_test_add_func ("/compare/json", test_json);
  g_test_add_func ("/cover/known-distances", test_known_distances);
  g_test_add_func ("/cover/point", test_cover);
  return g_test_run ();
}
