/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of a footnote, by sources of the catalogue and by what it must never do. */
#include "app/report/citation.h"

#include <string.h>

#include "tests/report/fixtures.h"

static const struct {
  const char *id;
  const char *citation;
} CITATIONS[] = {
  /* an agency in a paper */
  { "ap-2019-01-23",
    "Associated Press, \"Russia rolls out new missile US says violates nuclear arms pact\", USA Today, "
    "23 January 2019, https://www.usatoday.com/story/news/world/2019/01/23/"
    "russia-rolls-out-new-missile-us-says-violates-nuclear-arms-pact/2655213002/" },
  /* what retells a text that was not seen */
  { "blick-2019-02-10",
    "Frankfurter Allgemeine Sonntagszeitung, 10 February 2019, not seen; as reported by Keystone-SDA, \"Verteidigung: "
    "Russland stationiert Marschflugkörper an mehr Standorten\" [German], Blick, 10 February 2019, "
    "https://www.blick.ch/news/"
    "verteidigung-russland-stationiert-marschflugkoerper-an-mehr-standorten-id15161678.html" },
  /* a treaty, hosted */
  { "inf-treaty-presidency", "Treaty Between the United States of America and the Union of Soviet Socialist Republics "
                             "on the Elimination of Their Intermediate-Range and Shorter-Range Missiles, signed 8 "
                             "December 1987, The American Presidency Project, UC Santa Barbara, "
                             "https://www.presidency.ucsb.edu/documents/"
                             "treaty-between-the-united-states-america-and-the-union-soviet-socialist-republics-the" },
  { "inf-narrative-state",
    "Treaty Between the United States of America and the Union of Soviet Socialist Republics on "
    "the Elimination of Their Intermediate-Range and Shorter-Range Missiles, n.d., US Department "
    "of State, https://2009-2017.state.gov/t/avc/trty/102360.htm (read in a copy)" },
  /* an encyclopaedia without a date, in another language */
  { "dewiki-pershing", "Wikipedia contributors, \"MGM-31 Pershing\" [German], Wikipedia, n.d., "
                       "https://de.wikipedia.org/wiki/MGM-31_Pershing" },
  /* a title that is ours */
  { "tass-2013-12-17", "ITAR-TASS, [Iskander missile systems], 17 December 2013, https://tass.com/russia/711819" },
  /* a copy, whose address is nobody's business */
  { "reuters-2019-11-28", "Reuters, \"France's Macron denies accepting Putin's missile proposal\", 28 November 2019 "
                          "(read in a copy)" },
  /* persons, their agency and its carrier */
  { "reuters-2026-01-09",
    "Ron Popeski, Reuters, \"Russian attack hits infrastructure target in western Lviv region, "
    "governor says\", Devdiscourse, 9 January 2026, https://www.devdiscourse.com/article/law-order/"
    "3764416-update-2-russian-attack-hits-infrastructure-target-in-western-lviv-region-governor-"
    "says" },
  { "crs-r43832", "Amy F. Woolf, \"Russian Compliance with the Intermediate Range Nuclear Forces (INF) Treaty: "
                  "Background and Issues for Congress\", Congressional Research Service, 2 August 2019, report R43832, "
                  "https://www.hsdl.org/?abstract&did=827950" },
  /* a month without a day, nobody named, never seen, an archive's address */
  { "newsweek-2024-09",
    "Ryan Chan, \"US Army hints new missile system could ...\", Newsweek, September 2024 (read in a "
    "copy)" },
  { "nation-2019-01-24", "The Nation (Pakistan), \"Russia wheels out key missile in bid to save US arms treaty\", 24 "
                         "January 2019, https://nation.com.pk/24-Jan-2019/"
                         "russia-wheels-out-key-missile-in-bid-to-save-us-arms-treaty" },
  { "podvig-2001", "Pavel Podvig, \"Russian Strategic Nuclear Forces\", MIT Press, 2001 (not seen)" },
  { "nato-accessions", "NATO, \"Member countries\", 20 October 2012, https://cybercemetery.unt.edu/archive/oilspill/"
                       "20121020171034/http://www.nato.int/cps/en/SID-19D502B3-4C3DC2B7/natolive/topics_52044.htm" },
};

static void
test_form (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();

  for (gsize i = 0; i < G_N_ELEMENTS (CITATIONS); i++) {
    const RaSource *source = ra_catalogue_find_source (catalogue, CITATIONS[i].id);
    g_test_message ("%s", CITATIONS[i].id);
    g_assert_nonnull (source);
    g_autofree char *citation = ra_cite_source (source, NULL);
    g_assert_cmpstr (citation, ==, CITATIONS[i].citation);
  }
}

/* Quotation marks stand only round words that are the source's; a copy's address is never printed; who has no date says
 * so. */
static void
check_rules (const RaSource *source, const char *citation)
{
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", source->title);
  g_autofree char *bracketed = g_strdup_printf ("[%s]", source->title);
  const gboolean ours = source->title_kind == RA_TITLE_DESCRIPTIVE;

  g_test_message ("%s", citation);
  g_assert_true ((strstr (citation, bracketed) != NULL) == ours);
  g_assert_true ((strstr (citation, quoted) != NULL) == (!ours && source->type != RA_SOURCE_TREATY));
  g_assert_true (source->copy_url == NULL || strstr (citation, source->copy_url) == NULL);
  g_assert_true ((strstr (citation, "n.d.") != NULL) == (source->date == NULL));
  g_assert_true ((strstr (citation, "(read in a copy)") != NULL) == (source->seen == RA_SEEN_COPY));
  g_assert_true (source->url == NULL || strstr (citation, source->url) != NULL);
}

static void
test_rules (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  const GPtrArray *sources = ra_catalogue_get_sources (catalogue);

  for (guint i = 0; i < sources->len; i++) {
    const RaSource *source = g_ptr_array_index (sources, i);
    g_autofree char *citation = ra_cite_source (source, NULL);
    check_rules (source, citation);
  }
}

/* The date is the reader's, the title the source's; its language is named where it is not the reader's. */
static void
test_language (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autofree char *path
      = g_build_filename (g_getenv ("RANGE_ATLAS_DATA_DIR"), "catalogue", "translations", "de.json", NULL);
  g_autoptr (RaTranslations) german = ra_translations_load (path, NULL);
  g_assert_nonnull (german);

  g_autofree char *blick = ra_cite_source (ra_catalogue_find_source (catalogue, "blick-2019-02-10"), german);
  g_assert_nonnull (strstr (blick, "lag nicht vor; nach Keystone-SDA, \"Verteidigung"));
  g_assert_nonnull (strstr (blick, "10. Feb. 2019"));
  g_assert_null (strstr (blick, "[Deutsch]"));
  g_autofree char *knack = ra_cite_source (ra_catalogue_find_source (catalogue, "knack-2019-02"), german);
  g_assert_nonnull (strstr (knack, "[Niederländisch]"));
  g_autofree char *english = ra_cite_source (ra_catalogue_find_source (catalogue, "ap-2019-01-23"), german);
  g_assert_nonnull (strstr (english, "[Englisch]"));
}

static void
test_own (void)
{
  const RaSource bare = { .id = (char *)"s", .title = (char *)"Title", .publisher = (char *)"Publisher" };
  g_autofree char *citation = ra_cite_source (&bare, NULL);
  g_autofree char *note = ra_cite_note (&bare, NULL);

  g_assert_cmpstr (citation, ==, "Publisher, \"Title\", n.d.");
  g_assert_null (note);
}

static void
test_note (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autofree char *blick = ra_cite_note (ra_catalogue_find_source (catalogue, "blick-2019-02-10"), NULL);

  g_assert_cmpstr (blick, ==,
                   "Retells Frankfurter Allgemeine Sonntagszeitung, 10 February 2019 (not seen). Title read from the "
                   "address.");
}

/* On a wall: who and when, and what nobody may leave out. */
static void
test_brief (void)
{
  static const struct {
    const char *id, *citation;
  } brief[] = {
    { "ap-2019-01-23", "Associated Press, USA Today, 23 January 2019" },
    { "blick-2019-02-10",
      "Frankfurter Allgemeine Sonntagszeitung, 10 February 2019, not seen; as reported by Keystone-SDA, "
      "Blick, 10 February 2019" },
    { "reuters-2019-11-28", "Reuters, 28 November 2019 (read in a copy)" },
    { "dewiki-pershing", "Wikipedia, n.d." },
    { "inf-treaty-presidency",
      "Treaty Between the United States of America and the Union of Soviet Socialist Republics on the Elimination of "
      "Their Intermediate-Range and Shorter-Range Missiles, signed 8 December 1987" },
  };
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();

  for (gsize i = 0; i < G_N_ELEMENTS (brief); i++) {
    g_autofree char *citation = ra_cite_source_briefly (ra_catalogue_find_source (catalogue, brief[i].id), NULL);

    g_assert_cmpstr (citation, ==, brief[i].citation);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation/form", test_form);
  g_test_add_func ("/citation/rules", test_rules);
  g_test_add_func ("/citation/language", test_language);
  g_test_add_func ("/citation/own", test_own);
  g_test_add_func ("/citation/note", test_note);
  g_test_add_func ("/citation/brief", test_brief);
  return g_test_run ();
}
