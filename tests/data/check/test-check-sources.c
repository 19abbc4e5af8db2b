/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sources that cannot be cited, and claims that are not their claimant's. */
#include "data/check/check.h"

#include <string.h>

#include "tests/data/helpers.h"

#define SOURCES(list) "{\"format\": \"range-atlas-sources\", \"version\": 1, \"sources\": [\n" list "]}"
#define SYSTEMS(list)                                                                                                  \
  "{\"format\": \"range-atlas-systems\", \"version\": 1, \"systems\": [{\"id\": \"m\", \"name\": \"M\",\n\"kind\": "   \
  "\"k\", \"claims\": [\n" list "]}]}"
#define GOOD "\"title\": \"T\", \"publisher\": \"P\", \"date\": \"2019\", \"seen\": \"full\""

/* An agency's text that a paper carries, with a speaker at first hand, another paper that it retells, and a third that
 * it cites; and a source that nobody saw. */
static const char READ[]
    = SOURCES ("{\"id\": \"s\", \"title\": \"T\", \"authors\": [{\"literal\": \"Agency\"}], \"publisher\": \"Agency\", "
               "\"carrier\": \"Morning Paper\", \"speakers\": [\"General X, Ministry\"], \"cites\": [\"Institute\"], "
               "\"retells\": \"Sunday Paper, 10 February 2019\", \"date\": \"2019\", \"seen\": \"full\"},\n"
               "{\"id\": \"t\", \"type\": \"treaty\", \"title\": \"T\", \"publisher\": \"Host\", \"date\": \"1987\", "
               "\"seen\": \"copy\"},\n"
               "{\"id\": \"n\", \"title\": \"T\", \"publisher\": \"Museum\", \"date\": \"1990\", \"seen\": \"none\"}");

typedef struct {
  const char *name;
  const char *claim;   /* its members behind id and figure */
  const char *message; /* after "systems[0].claims[0]."; NULL: nothing is wrong */
} ClaimCase;

#define BY(who, source) "\"claimant\": \"" who "\", \"sources\": [\"" source "\"], \"confidence\": \"B\""

static const ClaimCase CLAIMS[] = {
  { "author", BY ("Agency", "s"), NULL },
  { "speaker", BY ("General X, Ministry", "s"), NULL },
  { "treaty", BY ("INF Treaty, Article II(5)", "t"), NULL },
  { "stranger, as reported by", BY ("Official, as reported by Sunday Paper", "s"),
    "claimant: \"Official\" stands in none of the sources" },
  { "cited, and said so", BY ("Institute, as reported by Agency", "s"), NULL },
  { "cited, not said", BY ("Institute", "s"),
    "claimant: the original of \"Institute\" was not seen: it must say \", as reported by ...\"" },
  { "cited, by a stranger", BY ("Institute, as reported by Evening Paper", "s"),
    "claimant: \"Evening Paper\" stands in none of the sources" },
  { "carrier", BY ("Morning Paper", "s"), "claimant: \"Morning Paper\" only carries what another published" },
  { "cited, by the carrier", BY ("Institute, as reported by Morning Paper", "s"),
    "claimant: \"Morning Paper\" stands in none of the sources" },
  { "stranger", BY ("Evening Paper", "s"), "claimant: \"Evening Paper\" stands in none of the sources" },
  { "two, one a stranger", BY ("Agency; Evening Paper", "s"),
    "claimant: \"Evening Paper\" stands in none of the sources" },
  { "computed", "\"claimant\": \"Computed\", \"sources\": [\"s\"], \"confidence\": \"calc\"", NULL },
  { "unconfirmed", "\"claimant\": \"Nobody\", \"sources\": [\"n\"], \"confidence\": \"G\"", NULL },
  { "hidden and never seen", BY ("Museum", "n"), NULL },
  { "shown and never seen", BY ("Museum", "n") ", \"shown\": true",
    "sources: \"n\" was not seen: the claim must not be shown" },
};

typedef struct {
  const char *name;
  const char *text;
  const char *message; /* after "sources[0]."; NULL: nothing is wrong */
} SourceCase;

static const SourceCase RECORDS[] = {
  { "good", SOURCES ("{\"id\": \"a\", " GOOD ", \"url\": \"https://example.org/a\"}"), NULL },
  { "no seen", SOURCES ("{\"id\": \"a\", \"title\": \"T\", \"publisher\": \"P\", \"date\": \"2019\"}"),
    "seen: missing: how much of it was read?" },
  { "no title", SOURCES ("{\"id\": \"a\", \"publisher\": \"P\", \"date\": \"2019\", \"seen\": \"full\"}"),
    "title: missing" },
  { "no publisher", SOURCES ("{\"id\": \"a\", \"title\": \"T\", \"date\": \"2019\", \"seen\": \"full\"}"),
    "publisher: missing" },
  { "no date", SOURCES ("{\"id\": \"a\", \"title\": \"T\", \"publisher\": \"P\", \"seen\": \"full\"}"),
    "date_kind: missing: without a date it must say \"undated\" or \"unknown\"" },
  { "undated",
    SOURCES ("{\"id\": \"a\", \"title\": \"T\", \"publisher\": \"P\", \"seen\": \"full\", \"date_kind\": \"undated\"}"),
    NULL },
  { "mirror", SOURCES ("{\"id\": \"a\", " GOOD ", \"url\": \"https://en.m.wiki.x.io/wiki/A\"}"),
    "url: en.m.wiki.x.io keeps copies: it belongs into copy_url" },
  { "mirror with a dot", SOURCES ("{\"id\": \"a\", " GOOD ", \"url\": \"http://ukobiw.net./archives/a\"}"),
    "url: ukobiw.net keeps copies: it belongs into copy_url" },
  { "mirror with a port", SOURCES ("{\"id\": \"a\", " GOOD ", \"url\": \"http://the-uncensored-wiki.com:20151/a\"}"),
    "url: the-uncensored-wiki.com keeps copies: it belongs into copy_url" },
  { "archive of a mirror", SOURCES ("{\"id\": \"a\", " GOOD ", \"archive_url\": \"https://www.yumpu.com/a\"}"),
    "archive_url: www.yumpu.com keeps copies: it belongs into copy_url" },
  { "copy at a mirror", SOURCES ("{\"id\": \"a\", " GOOD ", \"copy_url\": \"https://www.yumpu.com/a\"}"), NULL },
  { "like a mirror", SOURCES ("{\"id\": \"a\", " GOOD ", \"url\": \"https://notyumpu.com/a\"}"), NULL },
  { "http", SOURCES ("{\"id\": \"a\", " GOOD ", \"url\": \"http://old.example.org/a\"}"), NULL },
  { "http beside https",
    SOURCES ("{\"id\": \"a\", " GOOD ", \"url\": \"http://example.org/a\"},\n{\"id\": \"b\", " GOOD
             ", \"url\": \"https://example.org/b\"}"),
    "url: example.org is known by https" },
};

static void
assert_result (const char *path, const char *prefix, const char *message)
{
  g_autoptr (RaChecker) checker = ra_checker_new (g_getenv ("RANGE_ATLAS_DATA_DIR"));
  g_autoptr (GPtrArray) results = ra_checker_check (checker, path);
  const RaCheckResult *result = g_ptr_array_index (results, 0);

  for (guint i = 0; i < result->problems->len; i++)
    g_test_message ("%s", (const char *)g_ptr_array_index (result->problems, i));
  g_assert_cmpuint (result->problems->len, ==, message != NULL ? 1 : 0);
  if (message == NULL)
    return;
  g_autofree char *end = g_strconcat (prefix, message, NULL);
  g_assert_true (g_str_has_suffix (g_ptr_array_index (result->problems, 0), end));
}

static void
test_claims (void)
{
  char *folder = test_make_folder ();
  g_autofree char *sources = g_build_filename (folder, "sources.json", NULL);
  g_autofree char *systems = g_build_filename (folder, "systems.json", NULL);

  test_write_bytes (sources, READ, strlen (READ));
  for (gsize i = 0; i < G_N_ELEMENTS (CLAIMS); i++) {
    g_autofree char *text
        = g_strdup_printf (SYSTEMS ("{\"id\": \"c\", \"max_km\": 5, \"date\": \"2019\", %s}"), CLAIMS[i].claim);
    g_test_message ("%s", CLAIMS[i].name);
    test_write_bytes (systems, text, strlen (text));
    assert_result (systems, "systems[0].claims[0].", CLAIMS[i].message);
  }
  test_remove_folder (folder);
}

static void
test_records (void)
{
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "sources.json", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (RECORDS); i++) {
    g_test_message ("%s", RECORDS[i].name);
    test_write_bytes (path, RECORDS[i].text, strlen (RECORDS[i].text));
    assert_result (path, "sources[0].", RECORDS[i].message);
  }
  test_remove_folder (folder);
}

/* A scenario may not bring back by hand what the catalogue does not show. */
static void
test_shown_by_a_scenario (void)
{
  static const char TEXT[]
      = "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"T\", \"deployments\": [{\"system\": "
        "\"dark-eagle\", \"site\": \"wiesbaden\", \"status\": \"hypothetical\", \"claims\": "
        "[\"dark-eagle-3500-lozano\"]}], \"positions\": [{\"party\": \"A\", \"text\": \"t\", \"date\": \"2019\", "
        "\"sources\": [\"geonames\"]}, {\"party\": \"B\", \"text\": \"t\", \"date\": \"2019\", \"sources\": "
        "[\"geonames\"]}]}";
  char *folder = test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.rangeatlas", NULL);

  test_write_bytes (path, TEXT, strlen (TEXT));
  assert_result (path, "deployments[0].", "claims: \"twz-2025-12\" was not seen: the claim must not be shown");
  test_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check-sources/claims", test_claims);
  g_test_add_func ("/check-sources/records", test_records);
  g_test_add_func ("/check-sources/shown-by-a-scenario", test_shown_by_a_scenario);
  return g_test_run ();
}
