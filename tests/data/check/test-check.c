/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/check/check.h"

#include <string.h>

#include "data/catalogue.h"
#include "data/formats/json-line.h"
#include "tests/data/helpers.h"

static RaChecker *
new_checker (void)
{
  return ra_checker_new (g_getenv ("RANGE_ATLAS_DATA_DIR"));
}

/* ---- what is shipped ---- */

static void
test_shipped (void)
{
  g_autofree char *folder = test_shipped_path ("catalogue");
  g_autoptr (RaChecker) checker = new_checker ();
  g_autoptr (GPtrArray) results = ra_checker_check (checker, folder);

  g_assert_cmpuint (results->len, >=, 6 + 16 + 1 + 6);
  for (guint i = 0; i < results->len; i++) {
    const RaCheckResult *result = g_ptr_array_index (results, i);
    for (guint k = 0; k < result->problems->len; k++)
      g_printerr ("%s\n", (const char *)g_ptr_array_index (result->problems, k));
    g_assert_cmpuint (result->problems->len, ==, 0);
  }
}

/* Each file by itself, the scenarios against the program's own catalogue. */
static void
test_shipped_alone (void)
{
  static const char *const NAMES[] = { "catalogue/sources.json",
                                       "catalogue/systems.json",
                                       "catalogue/sites.json",
                                       "catalogue/countries.json",
                                       "catalogue/events.json",
                                       "catalogue/seas.json",
                                       "catalogue/quotations.json",
                                       "catalogue/scenarios/before-the-treaty.rangeatlas",
                                       "catalogue/stories/june-2021.rangeatlas",
                                       "catalogue/translations/de.json",
                                       "catalogue/translations/glossary.json",
                                       "catalogue/boundaries.json",
                                       "natural-earth/110m/ne_110m_coastline.shp" };
  g_autoptr (RaChecker) checker = new_checker ();

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    g_autofree char *path = test_shipped_path (NAMES[i]);
    g_autoptr (GPtrArray) results = ra_checker_check (checker, path);
    const RaCheckResult *result = g_ptr_array_index (results, 0);

    g_test_message ("%s", NAMES[i]);
    g_assert_cmpuint (results->len, ==, 1);
    g_assert_cmpstr (result->path, ==, path);
    g_assert_cmpuint (result->problems->len, ==, 0);
  }
}

/* ---- broken files, with every message ---- */

typedef struct {
  const char *name;
  const char *file;
  const char *text;
  const char *messages[8]; /* after "FOLDER/FILE:" */
} BrokenCase;

#define SCENARIO_HEAD "{\"format\": \"range-atlas-scenario\",\n\"version\": 1,\n\"title\": \"T\""
#define PARTIES                                                                                                        \
  ",\n\"positions\": [\n{\"party\": \"A\", \"text\": \"0123456789\", \"date\": \"2019\", \"sources\": "                \
  "[\"geonames\"]},\n"                                                                                                 \
  "{\"party\": \"B\", \"text\": \"0123456789abcdef\", \"date\": \"2019\", \"sources\": [\"geonames\"]}]"
#define DEPLOYMENT(rest)                                                                                               \
  SCENARIO_HEAD PARTIES ",\n\"deployments\": [\n{\"system\": \"9m729\", \"site\": \"shuya\",\n" rest "}]}"

static const BrokenCase BROKEN[] = {
  { "good", "a.rangeatlas", DEPLOYMENT ("\"status\": \"reported\""), { NULL } },
  { "syntax", "a.rangeatlas", SCENARIO_HEAD ",\n}", { "4: syntax error: \"}\" right after \",\"" } },
  { "all at once",
    "a.rangeatlas",
    "{\"format\": \"range-atlas-scenario\",\n\"version\": 1,\n\"date\": \"soon\",\n\"summary\": 7,\n\"view\": "
    "{\"centre\":\n[1]}}",
    { "1: title: missing", "3: date: must be a date of the calendar such as 2019, 2019-02 or 2019-02-10",
      "4: summary: must be a text in quotation marks",
      "5: view.centre: must be a list of two numbers, latitude and longitude", "5: view.width_km: missing" } },
  { "two in one",
    "a.rangeatlas",
    DEPLOYMENT ("\"claims\": [\n\"9m729-5500\"],\n\"status\": \"seen\""),
    { "10: deployments[0].claims[0]: there is no claim \"9m729-5500\"",
      "11: deployments[0].status: unknown word \"seen\"; one of: confirmed, reported, alleged, denied, offered for "
      "inspection, hypothetical, removed, struck" } },
  { "dates",
    "a.rangeatlas",
    DEPLOYMENT ("\"status\": \"reported\",\n\"from\": \"2020\",\n\"to\": \"2019-12-31\""),
    { "11: deployments[0].to: must not be before from" } },
  { "unconfirmed",
    "a.rangeatlas",
    SCENARIO_HEAD PARTIES
    ",\n\"deployments\": [{\"system\": \"ss-5\",\n\"site\": \"shuya\",\n\"status\": \"alleged\",\n"
    "\"claims\": [\"ss-5-4500-unconfirmed\"]}]}",
    { "10: deployments[0].claims: \"ss-5-4500-unconfirmed\" is unconfirmed (confidence G) and must not be shown" } },
  { "unconfirmed ring",
    "a.rangeatlas",
    SCENARIO_HEAD PARTIES ",\n\"rings\": [{\"site\": \"shuya\",\n\"claim\": \"ss-5-4500-unconfirmed\"}]}",
    { "8: rings[0].claim: \"ss-5-4500-unconfirmed\" is unconfirmed (confidence G) and must not be shown" } },
  { "nobody's ring",
    "a.rangeatlas",
    SCENARIO_HEAD ",\n\"rings\": [\n{\"site\": \"shuya\", \"max_km\": 5}]}",
    { "5: rings[0].label: missing: a ring without a claim must say what it is" } },
  { "own ring",
    "a.rangeatlas",
    SCENARIO_HEAD ",\n\"rings\": [{\"site\": \"shuya\", \"max_km\": 5, \"label\": \"mine\"}]}",
    { NULL } },
  { "one party",
    "a.rangeatlas",
    SCENARIO_HEAD
    ",\n\"positions\": [{\"party\": \"A\", \"text\": \"t\", \"date\": \"2019\", \"sources\": [\"geonames\"]}],\n"
    "\"deployments\": [{\"system\": \"9m729\", \"site\": \"shuya\", \"status\": \"reported\"}]}",
    { "4: positions: at least two parties must have their say" } },
  { "one party twice",
    "a.rangeatlas",
    SCENARIO_HEAD
    ",\n\"positions\": [{\"party\": \"A\", \"text\": \"tt\", \"date\": \"2019\", \"sources\": [\"geonames\"]},\n"
    "{\"party\": \"A\", \"text\": \"tttt\", \"date\": \"2019\", \"sources\": [\"geonames\"]}],\n"
    "\"deployments\": [{\"system\": \"9m729\", \"site\": \"shuya\", \"status\": \"reported\"}]}",
    { "4: positions: at least two parties must have their say",
      "5: positions[1].text: 4 characters, more than 1.6 times the 2 of the shortest position" } },
  { "wrong side",
    "sites.json",
    "{\"format\": \"range-atlas-sites\", \"version\": 1,\n\"sites\": [\n"
    "{\"id\": \"a\", \"name\": \"A\",\n\"country\": \"POL\", \"lat\": 54.706, \"lon\": 20.511},\n"
    "{\"id\": \"b\", \"name\": \"B\",\n\"country\": \"ROU\", \"lat\": 43, \"lon\": 32},\n"
    "{\"id\": \"c\", \"name\": \"C\", \"country\": \"XXX\", \"lat\": 43, \"lon\": 32},\n"
    "{\"id\": \"d\", \"name\": \"D\", \"country\": \"RUS\",\n\"lat\": -91, \"lon\": 32},\n"
    "{\"id\": \"e\", \"name\": \"E\", \"lat\": 43, \"lon\": 32}]}",
    { "4: sites[0].country: says POL, but 54.706,20.511 lies in RUS",
      "6: sites[1].country: says ROU, but 43.000,32.000 lies in no country, 283 km from it",
      "7: sites[2].country: there is no country \"XXX\" on the map",
      "9: sites[3].lat: must be a number from -90 to 90" } },
  /* 2 km off the beach of Constanta, and 20 km. */
  { "coast",
    "sites.json",
    "{\"format\": \"range-atlas-sites\", \"version\": 1,\n\"sites\": [\n"
    "{\"id\": \"a\", \"name\": \"A\", \"country\": \"ROU\", \"lat\": 44.18, \"lon\": 28.68},\n"
    "{\"id\": \"b\", \"name\": \"B\", \"country\": \"ROU\", \"lat\": 44.18, \"lon\": 28.92}]}",
    { "4: sites[1].country: says ROU, but 44.180,28.920 lies in no country, 20 km from it" } },
  { "claims",
    "systems.json",
    "{\"format\": \"range-atlas-systems\", \"version\": 1,\n\"systems\": [{\"id\": \"m\", \"name\": \"M\", \"kind\": "
    "\"k\", \"claims\": [\n"
    "{\"id\": \"c\", \"max_km\": 5, \"claimant\": \"X\", \"date\": \"2019\", \"confidence\": \"B\"},\n"
    "{\"id\": \"d\", \"max_km\": 5, \"claimant\": \"X\", \"date\": \"2019\", \"confidence\": \"G\",\n\"shown\": true,\n"
    "\"sources\": [\"hearsay\",\n\"geonames\"]},\n{\"id\": \"c\", \"max_km\": 5, \"date\": \"undated\", \"sources\": "
    "[\"geonames\"],\n"
    "\"confidence\": \"B\"}]}]}",
    { "3: systems[0].claims[0].sources: missing",
      "5: systems[0].claims[1].shown: must be false for a claim of confidence G",
      "6: systems[0].claims[1].sources[0]: there is no source \"hearsay\"", "8: systems[0].claims[2].claimant: missing",
      "8: systems[0].claims[2].id: \"c\" is taken already" } },
  { "seas",
    "seas.json",
    "{\"format\": \"range-atlas-seas\", \"version\": 1,\n\"seas\": [\n"
    "{\"name\": \"A\", \"lat\": 1, \"lon\": 2, \"rank\": 1},\n{\"lat\": 1, \"lon\": 2, \"rank\": 1},\n"
    "{\"name\": \"B\", \"lat\": 91, \"lon\": 2, \"rank\": 1},\n{\"name\": \"C\", \"lat\": 1, \"lon\": 2, \"rank\": "
    "5},\n"
    "{\"name\": \"A\", \"lat\": 1, \"lon\": 2}]}",
    { "4: seas[1].name: missing", "5: seas[2].lat: must be a number from -90 to 90",
      "6: seas[3].rank: must be a number from 1 to 4", "7: seas[4].rank: missing",
      "7: seas[4].name: \"A\" is there already" } },
  { "quotations",
    "quotations.json",
    "{\"format\": \"range-atlas-quotations\", \"version\": 1,\n\"quotations\": [\n"
    "{\"text\": \"a\", \"language\": \"en\"},\n{\"text\": \"b\", \"original\": \"c\", \"sources\": [\"geonames\"]},\n"
    "{\"text\": \"d\", \"language\": \"ru\", \"original\": \"e\"},\n{\"text\": \"f\", \"language\": \"ru\"},\n"
    "{\"text\": \"a\"},\n{\"language\": \"en\"}]}",
    { "4: quotations[1].language: the language of the original is missing",
      "5: quotations[2].sources: the source of the original is missing",
      "6: quotations[3].original: the words in the language \"ru\" are missing",
      "7: quotations[4].text: \"a\" is there already", "8: quotations[5].text: missing" } },
  { "no such format",
    "a.json",
    "{\n\"format\": \"atlas\", \"version\": 1}",
    { "2: format: \"atlas\" is neither a scenario nor part of a catalogue" } },
  { "table", "a.csv", "name,lat,lon\nA,54.7,20.5\nB,95,20.5\n", { " row 3: *" } },
  { "no shapefile", "a.shp", "nothing", { "*" } },
};

static void
assert_message (const char *path, const char *expected, const char *message)
{
  g_autofree char *whole = g_strdup_printf ("%s:%s", path, expected);

  g_test_message ("%s", message);
  if (g_str_has_suffix (whole, "*")) {
    whole[strlen (whole) - 1] = '\0';
    g_assert_true (g_str_has_prefix (message, whole));
  } else {
    g_assert_cmpstr (message, ==, whole);
  }
}

static void
test_broken (gconstpointer data)
{
  const BrokenCase *broken = data;
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, broken->file, NULL);
  g_autoptr (RaChecker) checker = new_checker ();
  g_autoptr (GPtrArray) results = NULL;
  guint n = 0;

  test_write_bytes (path, broken->text, strlen (broken->text));
  results = ra_checker_check (checker, path);
  const RaCheckResult *result = g_ptr_array_index (results, 0);
  for (; n < result->problems->len; n++) {
    g_assert_nonnull (broken->messages[n]);
    assert_message (path, broken->messages[n], g_ptr_array_index (result->problems, n));
  }
  g_assert_null (broken->messages[n]);
  test_remove_folder (folder);
}

static void
test_missing (void)
{
  g_autoptr (RaChecker) checker = new_checker ();
  g_autoptr (GPtrArray) results = ra_checker_check (checker, "nowhere.rangeatlas");
  const RaCheckResult *result = g_ptr_array_index (results, 0);

  g_assert_cmpuint (result->problems->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (result->problems, 0), ==, "nowhere.rangeatlas: No such file or directory");
}

/* A folder with nothing in it lacks four files. */
static void
test_empty_folder (void)
{
  char *folder = test_make_folder ();
  g_autoptr (RaChecker) checker = new_checker ();
  g_autoptr (GPtrArray) results = ra_checker_check (checker, folder);

  g_assert_cmpuint (results->len, ==, 4);
  for (guint i = 0; i < results->len; i++)
    g_assert_cmpuint (((const RaCheckResult *)g_ptr_array_index (results, i))->problems->len, ==, 1);
  test_remove_folder (folder);
}

/* ---- lines ---- */

static unsigned long
line_of (const char *text, const char *place)
{
  unsigned long line = 1;

  for (; text < place; text++)
    line += *text == '\n';
  return line;
}

static void
test_lines (void)
{
  static const char TEXT[] = "\n{ \"a\": 1,\n\"b\": [\n{\"c\": \"]\\\"}\"},\n{\"c\": {\n\"d\": [1,\n2]}}],\n"
                             "\"a\":\n2 }";
  static const struct {
    RaJsonStep steps[3];
    guint n;
    unsigned long line;
  } CASES[] = {
    { { { "a", -1 } }, 0, 2 }, /* the whole */
    { { { "a", -1 } }, 1, 8 }, /* the last of two */
    { { { "b", -1 } }, 1, 3 },
    { { { "b", 0 } }, 1, 4 },
    { { { "b", 1 } }, 1, 5 },
    { { { "b", 2 } }, 1, 3 },  /* no such element */
    { { { "z", -1 } }, 1, 2 }, /* no such member */
    { { { "b", 0 }, { "c", -1 } }, 2, 4 },
    { { { "b", 1 }, { "c", -1 }, { "d", 1 } }, 3, 7 },
    { { { "b", 1 }, { "z", -1 } }, 2, 5 },
    { { { "a", 0 }, { "c", -1 } }, 2, 8 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    g_assert_cmpuint (line_of (TEXT, ra_json_find (TEXT, TEXT + strlen (TEXT), CASES[i].steps, CASES[i].n)), ==,
                      CASES[i].line);
}

/* ---- mutations ---- */

static void
mutate (GRand *rand, GByteArray *bytes)
{
  static const char CHARS[] = "{}[]\",:-0129eE.\\ntu\n\x80\xC3 ";

  for (int edits = g_rand_int_range (rand, 1, 5); edits > 0 && bytes->len > 1; edits--) {
    const guint at = (guint)g_rand_int_range (rand, 0, (int)bytes->len);
    const guint wanted = (guint)g_rand_int_range (rand, 1, 40);
    const guint count = MIN (bytes->len - at, wanted);
    if (g_rand_int_range (rand, 0, 3) == 0)
      g_byte_array_remove_range (bytes, at, count);
    else if (g_rand_boolean (rand))
      bytes->data[at] = (guint8)CHARS[g_rand_int_range (rand, 0, (int)sizeof CHARS - 1)];
    else
      bytes->data[at] = (guint8)g_rand_int_range (rand, 0, 256);
  }
}

static guint
check_mutated (RaChecker *checker, const char *path)
{
  g_autoptr (GPtrArray) results = ra_checker_check (checker, path);
  const RaCheckResult *result = g_ptr_array_index (results, 0);

  for (guint i = 0; i < result->problems->len; i++) {
    const char *problem = g_ptr_array_index (result->problems, i);
    g_assert_true (g_str_has_prefix (problem, path));
    g_assert_true (g_utf8_validate (problem, -1, NULL));
    g_assert_cmpint (problem[strlen (path)], ==, ':');
    g_assert_true (g_ascii_isdigit (problem[strlen (path) + 1]));
  }
  return result->problems->len;
}

static void
test_mutations (void)
{
  static const char *const NAMES[] = { "catalogue/systems.json",
                                       "catalogue/sites.json",
                                       "catalogue/countries.json",
                                       "catalogue/events.json",
                                       "catalogue/seas.json",
                                       "catalogue/quotations.json",
                                       "catalogue/scenarios/before-the-treaty.rangeatlas",
                                       "catalogue/stories/june-2021.rangeatlas",
                                       "catalogue/translations/uk.json",
                                       "catalogue/scenarios/moratorium-offer.rangeatlas",
                                       "catalogue/scenarios/oreshnik-2024.rangeatlas" };
  const guint samples = test_samples (1200);
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "mutated.json", NULL);
  g_autoptr (RaChecker) checker = new_checker ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (1988);
  guint several = 0;

  for (guint i = 0; i < samples; i++) {
    g_autofree char *original = test_shipped_path (NAMES[i % G_N_ELEMENTS (NAMES)]);
    g_autoptr (GByteArray) bytes = test_read_bytes (original);

    mutate (rand, bytes);
    test_write_bytes (path, bytes->data, bytes->len);
    several += check_mutated (checker, path) > 1;
  }
  g_test_message ("%u of %u with several problems", several, samples);
  test_remove_folder (folder);
}

#define TERMS(list) "{\"format\": \"range-atlas-glossary\", \"version\": 1, \"terms\": [" list "]}"

static void
test_glossary (void)
{
  static const struct {
    const char *text;
    const char *messages[2];
  } cases[] = {
    { TERMS ("{\"english\": \"ring\", \"de\": {\"term\": \"Ring\", \"refused\": [\"Kreis\\\\w*\"]}}"), { NULL } },
    { TERMS ("{\"english\": \"ring\"}"), { "1: terms[0]: has no term in any language" } },
    { TERMS ("{\"english\": \"ring\", \"de\": {}}"), { "1: terms[0].de.term: missing" } },
    { TERMS ("{\"english\": \"a\", \"de\": {\"term\": \"b\"}}, {\"english\": \"a\", \"de\": {\"term\": \"c\"}}"),
      { "1: terms[1].english: \"a\" is there already" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    test_assert_problems ("glossary.json", cases[i].text, cases[i].messages);
  g_autofree char *folder = test_shipped_path ("catalogue/translations");
  g_autofree char *path = g_build_filename (folder, "glossary.json", NULL);
  g_autofree char *text = NULL;
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  char *pattern = strstr (text, "\"match\": \"");
  g_assert_nonnull (pattern);
  pattern[strlen ("\"match\": \"")] = '(';
  g_autofree char *copy = test_write_scenario (text, -1);
  g_autoptr (RaChecker) checker = new_checker ();
  g_autoptr (GPtrArray) results = ra_checker_check (checker, copy);
  const RaCheckResult *result = g_ptr_array_index (results, 0);
  g_assert_cmpuint (result->problems->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (result->problems, 0), "is no regular expression"));
  test_remove_scenario (copy);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/shipped", test_shipped);
  g_test_add_func ("/check/shipped/alone", test_shipped_alone);
  g_test_add_func ("/check/missing", test_missing);
  g_test_add_func ("/check/empty-folder", test_empty_folder);
  g_test_add_func ("/check/lines", test_lines);
  for (gsize i = 0; i < G_N_ELEMENTS (BROKEN); i++) {
    g_autofree char *path = g_strdup_printf ("/check/broken/%s", BROKEN[i].name);
    g_test_add_data_func (path, &BROKEN[i], test_broken);
  }
  g_test_add_func ("/check/mutations", test_mutations);
  g_test_add_func ("/check/glossary", test_glossary);
  return g_test_run ();
}
