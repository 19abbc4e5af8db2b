/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of broken catalogues, and damage. */
#include "data/catalogue.h"

#include <string.h>

#include "data/formats/format-error.h"
#include "tests/data/helpers.h"

/* ---- broken catalogues ---- */

#define HEAD(name) "{\"format\": \"range-atlas-" name "\", \"version\": 1, \"" name "\": ["
#define TAIL       "]}"
#define SOURCES    HEAD ("sources") "{\"id\": \"s\", \"title\": \"t\", \"publisher\": \"p\"}" TAIL
#define CLAIM(rest)                                                                                                    \
  HEAD ("systems")                                                                                                     \
  "{\"id\": \"m\", \"name\": \"M\", \"kind\": \"k\", \"claims\": [{\"id\": \"c\", \"claimant\": \"X\", " rest "}]"     \
  "}" TAIL
#define GOOD_CLAIM "\"max_km\": 480, \"date\": \"2019-02\", \"sources\": [\"s\"], \"confidence\": \"B\""
#define COUNTRIES(list)                                                                                                \
  "{\"format\": \"range-atlas-countries\", \"version\": 1,\n\"alliances\": [{\"id\": \"U\", \"name\": \"Union\"}],\n"  \
  "\"countries\": [" list "]}"
#define MEMBER(rest) COUNTRIES ("{\"code\": \"ROU\", \"name\": \"Romania\",\n\"memberships\": [{" rest "}]}")
#define SITE(rest)   HEAD ("sites") "{\"id\": \"a\", \"name\": \"A\", " rest "}" TAIL

typedef struct {
  const char *name;
  const char *file; /* the broken one; the two others are good */
  const char *text;
  RaFormatError code;
  const char *message; /* after "FOLDER/"; a '*' at the end lets anything follow */
} BrokenCase;

static const BrokenCase BROKEN[] = {
  { "empty", "sources.json", "", RA_FORMAT_ERROR_SYNTAX, "sources.json:1: must be a JSON object" },
  { "list", "sources.json", "[]", RA_FORMAT_ERROR_SYNTAX, "sources.json:1: must be a JSON object" },
  { "half", "sites.json", "{\"format\":\n\"range-atlas-sites\",\n", RA_FORMAT_ERROR_SYNTAX,
    "sites.json:3: syntax error: \"}\" is missing for what opens in line 1" },
  { "unclosed text", "sites.json", "{\n\"format", RA_FORMAT_ERROR_SYNTAX,
    "sites.json:2: syntax error: a text is not closed" },
  { "bracket", "sites.json", "{\n \"a\": [\n1}", RA_FORMAT_ERROR_SYNTAX,
    "sites.json:3: syntax error: unexpected \"}\"" },
  { "last comma", "sites.json", "{\n \"a\": [1,\n]}", RA_FORMAT_ERROR_SYNTAX,
    "sites.json:3: syntax error: \"]\" right after \",\"" },
  { "no comma", "sites.json", "{\n \"a\": 1\n\"b\": 2}", RA_FORMAT_ERROR_SYNTAX,
    "sites.json:3: syntax error: \",\" or \":\" is missing" },
  { "no value", "sites.json", "{\n \"a\":\n}", RA_FORMAT_ERROR_SYNTAX,
    "sites.json:3: syntax error: \"}\" right after \":\"" },
  { "two roots", "sites.json", "{}\n{}", RA_FORMAT_ERROR_SYNTAX,
    "sites.json:2: syntax error: \",\" or \":\" is missing" },
  { "odd word", "sites.json", "{\"a\":\nmaybe}", RA_FORMAT_ERROR_SYNTAX, "sites.json:2: syntax error*" },
  { "number as name", "sites.json", "{\n1: 2}", RA_FORMAT_ERROR_SYNTAX, "sites.json:*" },
  { "comment", "sites.json", "{\n/* no */}", RA_FORMAT_ERROR_SYNTAX,
    "sites.json:2: syntax error: unexpected character" },
  { "escape", "sites.json", "{\"a\": \"\\q\"}", RA_FORMAT_ERROR_SYNTAX, "sites.json:1: unknown escape in a text" },
  { "escaped NUL", "sites.json", "{\"a\": \"x\\u0000y\"}", RA_FORMAT_ERROR_SYNTAX,
    "sites.json:1: \\u0000 is not let in: a control character" },
  { "line break", "sites.json", "{\"a\": \"x\ny\"}", RA_FORMAT_ERROR_SYNTAX,
    "sites.json:1: a text must not hold a line break or control character" },
  { "utf-8", "sites.json", "{\n\n\"a\": \"\xff\"}", RA_FORMAT_ERROR_SYNTAX, "sites.json:3: not UTF-8 text" },
  { "format", "systems.json", "{\"format\": \"range-atlas-sites\", \"version\": 1}", RA_FORMAT_ERROR_SYNTAX,
    "systems.json:1: format: must be \"range-atlas-systems\"" },
  { "no format", "systems.json", "{}", RA_FORMAT_ERROR_INVALID, "systems.json:1: format: missing" },
  { "no version", "systems.json", "{\"format\": \"range-atlas-systems\"}", RA_FORMAT_ERROR_INVALID,
    "systems.json:1: version: missing" },
  { "version", "systems.json", "{\"format\": \"range-atlas-systems\", \"version\": 2}", RA_FORMAT_ERROR_VERSION,
    "systems.json:1: version: 2 is newer than this program, which reads version 1; a newer Range Atlas is needed" },
  { "no list", "systems.json", "{\"format\": \"range-atlas-systems\", \"version\": 1}", RA_FORMAT_ERROR_INVALID,
    "systems.json:1: systems: missing" },
  { "not a list", "systems.json", "{\"format\": \"range-atlas-systems\", \"version\": 1, \"systems\": 7}",
    RA_FORMAT_ERROR_INVALID, "systems.json:1: systems: must be a list" },
  { "not an object", "systems.json", HEAD ("systems") "7" TAIL, RA_FORMAT_ERROR_INVALID,
    "systems.json:1: systems[0]: must be an object in braces" },
  { "no name", "systems.json", HEAD ("systems") "{\"id\": \"m\"}" TAIL, RA_FORMAT_ERROR_INVALID,
    "systems.json:1: systems[0].name: missing" },
  { "empty name", "systems.json", HEAD ("systems") "{\"id\": \"m\", \"name\": \"\"}" TAIL, RA_FORMAT_ERROR_INVALID,
    "systems.json:1: systems[0].name: must not be empty" },
  { "name a number", "systems.json", HEAD ("systems") "{\"id\": \"m\", \"name\": 9}" TAIL, RA_FORMAT_ERROR_INVALID,
    "systems.json:1: systems[0].name: must be a text in quotation marks" },
  { "inf class", "systems.json",
    HEAD ("systems") "{\"id\": \"m\", \"name\": \"M\", \"kind\": \"k\", \"inf_class\": \"long\"}" TAIL,
    RA_FORMAT_ERROR_INVALID,
    "systems.json:1: systems[0].inf_class: unknown word \"long\"; one of: none, outside, shorter-range, "
    "intermediate-range" },
  { "two systems", "systems.json",
    HEAD ("systems") "{\"id\": \"m\", \"name\": \"M\", \"kind\": \"k\"}, {\"id\": \"m\", \"name\": \"N\", "
                     "\"kind\": \"k\"}" TAIL,
    RA_FORMAT_ERROR_INVALID, "systems.json:1: systems[1].id: \"m\" is taken already" },
  { "two claims", "systems.json", CLAIM (GOOD_CLAIM "}, {\"id\": \"c\", \"claimant\": \"Y\", " GOOD_CLAIM),
    RA_FORMAT_ERROR_INVALID, "systems.json:1: systems[0].claims[1].id: \"c\" is taken already" },
  { "no range", "systems.json", CLAIM ("\"date\": \"2019\""), RA_FORMAT_ERROR_INVALID,
    "systems.json:1: systems[0].claims[0].max_km: missing" },
  { "range of text", "systems.json", CLAIM ("\"max_km\": \"480\""), RA_FORMAT_ERROR_INVALID,
    "systems.json:1: systems[0].claims[0].max_km: must be a number" },
  { "range of zero", "systems.json", CLAIM ("\"max_km\": 0"), RA_FORMAT_ERROR_INVALID,
    "systems.json:1: systems[0].claims[0].max_km: must be a number above min_km" },
  { "range below zero", "systems.json", CLAIM ("\"min_km\": -1, \"max_km\": 5"), RA_FORMAT_ERROR_INVALID,
    "systems.json:1: systems[0].claims[0].min_km: must be a number from 0 to 20040" },
  { "range upside down", "systems.json", CLAIM ("\"min_km\": 500, \"max_km\": 480"), RA_FORMAT_ERROR_INVALID,
    "systems.json:1: systems[0].claims[0].max_km: must be a number above min_km" },
  { "band beyond the antipode", "systems.json", CLAIM ("\"min_km\": 20004, \"max_km\": 20010"), RA_FORMAT_ERROR_INVALID,
    "systems.json:1: systems[0].claims[0].min_km: no point of the Earth is farther than 20003.9 km" },
  { "range beyond the antipode", "systems.json", CLAIM ("\"max_km\": 20041"), RA_FORMAT_ERROR_INVALID,
    "systems.json:1: systems[0].claims[0].max_km: must be a number from 0 to 20040" },
  { "range without end", "systems.json", CLAIM ("\"max_km\": 1e999"), RA_FORMAT_ERROR_SYNTAX,
    "systems.json:1: 1e999 is no number that can be kept" },
  { "flown a range", "systems.json", CLAIM ("\"max_km\": 480, \"flown_to\": [48, 35]"), RA_FORMAT_ERROR_INVALID,
    "systems.json:1: systems[0].claims[0].flown_to: a distance flown is a lower bound: at_least is missing" },
  { "no date", "systems.json", CLAIM ("\"max_km\": 480"), RA_FORMAT_ERROR_INVALID,
    "systems.json:1: systems[0].claims[0].date: missing" },
  { "odd date", "systems.json", CLAIM ("\"max_km\": 480, \"date\": \"2019-02-30\""), RA_FORMAT_ERROR_INVALID,
    "systems.json:1: systems[0].claims[0].date: must be a date of the calendar such as 2019, 2019-02 or 2019-02-10" },
  { "no source", "systems.json", CLAIM ("\"max_km\": 480, \"date\": \"2019\""), RA_FORMAT_ERROR_INVALID,
    "systems.json:1: systems[0].claims[0].sources: missing" },
  { "empty sources", "systems.json", CLAIM ("\"max_km\": 480, \"date\": \"2019\", \"sources\": []"),
    RA_FORMAT_ERROR_INVALID, "systems.json:1: systems[0].claims[0].sources: must name at least one source" },
  { "unknown source", "systems.json", CLAIM ("\"max_km\": 480, \"date\": \"2019\", \"sources\": [\"s\", \"z\"]"),
    RA_FORMAT_ERROR_UNKNOWN, "systems.json:1: systems[0].claims[0].sources[1]: there is no source \"z\"" },
  { "source twice", "systems.json", CLAIM ("\"max_km\": 480, \"date\": \"2019\", \"sources\": [\"s\", \"s\"]"),
    RA_FORMAT_ERROR_INVALID, "systems.json:1: systems[0].claims[0].sources[1]: names source \"s\" a second time" },
  { "source a number", "systems.json", CLAIM ("\"max_km\": 480, \"date\": \"2019\", \"sources\": [1]"),
    RA_FORMAT_ERROR_INVALID, "systems.json:1: systems[0].claims[0].sources[0]: must be the id of a source" },
  { "confidence", "systems.json",
    CLAIM ("\"max_km\": 480, \"date\": \"2019\", \"sources\": [\"s\"], \"confidence\": \"D\""), RA_FORMAT_ERROR_INVALID,
    "systems.json:1: systems[0].claims[0].confidence: unknown word \"D\"; one of: A, B, C, G, calc" },
  { "G shown", "systems.json",
    CLAIM ("\"max_km\": 480, \"date\": \"2019\", \"sources\": [\"s\"], \"confidence\": \"G\", \"shown\": true"),
    RA_FORMAT_ERROR_INVALID, "systems.json:1: systems[0].claims[0].shown: must be false for a claim of confidence G" },
  { "shown a number", "systems.json", CLAIM (GOOD_CLAIM ", \"shown\": 1"), RA_FORMAT_ERROR_INVALID,
    "systems.json:1: systems[0].claims[0].shown: must be true or false" },
  { "latitude", "sites.json", SITE ("\"lat\": 90.5, \"lon\": 20"), RA_FORMAT_ERROR_INVALID,
    "sites.json:1: sites[0].lat: must be a number from -90 to 90" },
  { "longitude", "sites.json", SITE ("\"lat\": 54, \"lon\": -181"), RA_FORMAT_ERROR_INVALID,
    "sites.json:1: sites[0].lon: must be a number from -180 to 180" },
  { "country", "sites.json", SITE ("\"country\": \"Russia\", \"lat\": 54, \"lon\": 20"), RA_FORMAT_ERROR_INVALID,
    "sites.json:1: sites[0].country: must be three capital letters such as ROU" },
  { "source date", "sources.json",
    HEAD ("sources") "{\"id\": \"s\", \"title\": \"t\", \"publisher\": \"p\", \"date\": \"2019-13\"}" TAIL,
    RA_FORMAT_ERROR_INVALID,
    "sources.json:1: sources[0].date: must be a date of the calendar such as 2019, 2019-02 or 2019-02-10" },
  { "country code", "countries.json", COUNTRIES ("{\"code\": \"Romania\", \"name\": \"Romania\"}"),
    RA_FORMAT_ERROR_INVALID, "countries.json:3: countries[0].code: must be three capital letters such as ROU" },
  { "country twice", "countries.json",
    COUNTRIES ("{\"code\": \"ROU\", \"name\": \"R\"},\n{\"code\": \"ROU\", \"name\": \"R\"}"), RA_FORMAT_ERROR_INVALID,
    "countries.json:4: countries[1].code: \"ROU\" is taken already" },
  { "part of nothing", "countries.json", COUNTRIES ("{\"code\": \"ROU\", \"name\": \"R\", \"part_of\": \"EUR\"}"),
    RA_FORMAT_ERROR_UNKNOWN, "countries.json:3: countries[0].part_of: there is no country \"EUR\"" },
  { "part of itself", "countries.json", COUNTRIES ("{\"code\": \"ROU\", \"name\": \"R\", \"part_of\": \"ROU\"}"),
    RA_FORMAT_ERROR_INVALID, "countries.json:3: countries[0].part_of: \"ROU\" is no country of its own" },
  { "alliance", "countries.json", MEMBER ("\"alliance\": \"V\""), RA_FORMAT_ERROR_UNKNOWN,
    "countries.json:4: countries[0].memberships[0].alliance: there is no alliance \"V\"" },
  { "accession month", "countries.json", MEMBER ("\"alliance\": \"U\", \"from\": \"2004-03\""), RA_FORMAT_ERROR_INVALID,
    "countries.json:4: countries[0].memberships[0].from: must be a day such as 2019-02-10" },
  { "membership upside down", "countries.json",
    MEMBER ("\"alliance\": \"U\",\n\"from\": \"2004-03-29\",\n\"to\": \"2004-03-28\""), RA_FORMAT_ERROR_INVALID,
    "countries.json:6: countries[0].memberships[0].to: must not be before from" },
  { "membership without source", "countries.json",
    MEMBER ("\"alliance\": \"U\",\n\"from\": \"2004-03-29\",\n\"sources\": []"), RA_FORMAT_ERROR_INVALID,
    "countries.json:6: countries[0].memberships[0].sources: must name at least one source" },
};

static void
write_file (const char *folder, const char *name, const char *text, gssize length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  test_write_bytes (path, text, length < 0 ? strlen (text) : (gsize)length);
}

static void
write_good (const char *folder)
{
  write_file (folder, "sources.json", SOURCES, -1);
  write_file (folder, "systems.json", CLAIM (GOOD_CLAIM), -1);
  write_file (folder, "sites.json", SITE ("\"lat\": 54, \"lon\": 20"), -1);
  write_file (folder, "countries.json", COUNTRIES (""), -1);
}

static void
assert_message (const char *folder, const char *expected, const char *message)
{
  g_autofree char *whole = g_build_filename (folder, expected, NULL);

  if (!g_str_has_suffix (whole, "*")) {
    g_assert_cmpstr (message, ==, whole);
    return;
  }
  whole[strlen (whole) - 1] = '\0';
  g_test_message ("%s", message);
  g_assert_true (g_str_has_prefix (message, whole));
}

static void
test_broken (gconstpointer data)
{
  const BrokenCase *broken = data;
  char *folder = test_make_folder ();
  g_autoptr (RaCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;

  write_good (folder);
  write_file (folder, broken->file, broken->text, -1);
  catalogue = ra_catalogue_load (folder, &error);
  g_assert_null (catalogue);
  g_assert_error (error, RA_FORMAT_ERROR, (int)broken->code);
  assert_message (folder, broken->message, error->message);
  test_remove_folder (folder);
}

/* The same frame as the broken ones, so that these fail for the reason they name. */
static void
test_good_frame (void)
{
  char *folder = test_make_folder ();
  g_autoptr (RaCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;

  write_good (folder);
  write_file (folder, "sources.json", "\xEF\xBB\xBF" SOURCES, -1);
  catalogue = ra_catalogue_load (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ra_catalogue_find_claim (catalogue, "c")->claimant_short, ==, "X");
  g_assert_false (ra_catalogue_find_claim (catalogue, "c")->shown);
  g_assert_cmpint (ra_catalogue_find_site (catalogue, "a")->confidence, ==, RA_CONFIDENCE_G);
  test_remove_folder (folder);
}

static void
test_missing_file (void)
{
  char *folder = test_make_folder ();
  g_autoptr (GError) error = NULL;

  g_assert_null (ra_catalogue_load (folder, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  assert_message (folder, "sources.json: No such file or directory", error->message);
  test_remove_folder (folder);
}

/* A parser that recurses dies of this. */
static void
test_deep_nesting (void)
{
  char *folder = test_make_folder ();
  g_autofree char *text = g_strnfill (1000000, '[');
  g_autoptr (GError) error = NULL;

  write_good (folder);
  write_file (folder, "sites.json", text, -1);
  g_assert_null (ra_catalogue_load (folder, &error));
  g_assert_error (error, RA_FORMAT_ERROR, RA_FORMAT_ERROR_SYNTAX);
  assert_message (folder, "sites.json:1: nested too deeply, more than 64 brackets", error->message);
  test_remove_folder (folder);
}

/* ---- mutations of the shipped files ---- */

#define MUTATIONS 500

static void
load_mutated (const char *folder, guint *refused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaCatalogue) catalogue = ra_catalogue_load (folder, &error);

  g_assert_true ((catalogue == NULL) == (error != NULL));
  if (error == NULL)
    return;
  (*refused)++;
  g_assert_true (g_str_has_prefix (error->message, folder));
  g_assert_nonnull (strstr (error->message, ".json:"));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_mutations (void)
{
  static const char *const NAMES[] = { "sources.json", "systems.json", "sites.json", "countries.json" };
  g_autofree char *from = test_shipped_path ("catalogue");
  char *folder = test_make_folder ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (1987);
  char *original[G_N_ELEMENTS (NAMES)];
  gsize length[G_N_ELEMENTS (NAMES)];
  guint refused = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    g_autofree char *path = g_build_filename (from, NAMES[i], NULL);
    g_assert_true (g_file_get_contents (path, &original[i], &length[i], NULL));
    write_file (folder, NAMES[i], original[i], (gssize)length[i]);
  }
  for (int k = 0; k < MUTATIONS; k++) {
    gsize i = (gsize)k % G_N_ELEMENTS (NAMES);
    g_autoptr (GString) text = g_string_new_len (original[i], (gssize)length[i]);

    test_mutate (rand, text);
    write_file (folder, NAMES[i], text->str, (gssize)text->len);
    load_mutated (folder, &refused);
    write_file (folder, NAMES[i], original[i], (gssize)length[i]);
  }
  g_test_message ("%u of %d refused", refused, MUTATIONS);
  g_assert_cmpuint (refused, >, MUTATIONS / 4);
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++)
    g_free (original[i]);
  test_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue/good-frame", test_good_frame);
  g_test_add_func ("/catalogue/missing-file", test_missing_file);
  g_test_add_func ("/catalogue/deep-nesting", test_deep_nesting);
  for (gsize i = 0; i < G_N_ELEMENTS (BROKEN); i++) {
    g_autofree char *path = g_strdup_printf ("/catalogue/broken/%s", BROKEN[i].name);
    g_test_add_data_func (path, &BROKEN[i], test_broken);
  }
  g_test_add_func ("/catalogue/mutations", test_mutations);
  return g_test_run ();
}
