/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was chosen at boundaries: what is said on which day, and what is said of broken files. */
#include "data/boundary-notes.h"

#include <string.h>

#include "tests/data/helpers.h"

static const RaBoundaryNote *
find_note (const RaCatalogue *catalogue, const char *id)
{
  const GPtrArray *notes = ra_catalogue_get_boundaries (catalogue);

  for (guint i = 0; i < notes->len; i++)
    if (g_str_equal (((const RaBoundaryNote *)g_ptr_array_index (notes, i))->id, id))
      return g_ptr_array_index (notes, i);
  g_error ("there is no boundary %s", id);
}

static void
test_words_of_days (void)
{
  static const struct {
    const char *id, *date;
    RaBoundaries view;
    const char *words; /* NULL: none */
  } cases[] = {
    { "crimea", "2014-03-26", RA_BOUNDARIES_UN, NULL },
    { "crimea", "2014-03-27", RA_BOUNDARIES_DE_FACTO, "68/262" },
    { "crimea", "2016-12-19", RA_BOUNDARIES_UN, "71/205" },
    { "crimea", NULL, RA_BOUNDARIES_UN, "temporarily occupied" },
    { "ukrainian-regions", "2022-10-11", RA_BOUNDARIES_UN, NULL },
    { "ukrainian-regions", "2022-10-12", RA_BOUNDARIES_UN, "ES-11/4" },
    { "kosovo", "1999-06-09", RA_BOUNDARIES_UN, NULL },
    { "kosovo", "2008-02-16", RA_BOUNDARIES_UN, "1244 of 1999" },
    { "kosovo", "2008-02-17", RA_BOUNDARIES_UN, "not by Serbia or Russia" },
    { "northern-cyprus", "1983-11-17", RA_BOUNDARIES_UN, NULL },
    { "northern-cyprus", "1983-11-18", RA_BOUNDARIES_UN, "hatched" },
    { "northern-cyprus", "1983-11-18", RA_BOUNDARIES_DE_FACTO, "Türkiye alone" },
    { "abkhazia-south-ossetia", "2008-08-25", RA_BOUNDARIES_UN, NULL },
    { "abkhazia-south-ossetia", "2008-08-26", RA_BOUNDARIES_UN, "Russia and few others" },
    { "jerusalem", "1987-12-07", RA_BOUNDARIES_UN, "no mark" },
    { "western-sahara", "1979-01-01", RA_BOUNDARIES_UN, "Non-Self-Governing" },
    { "somaliland", NULL, RA_BOUNDARIES_DE_FACTO, NULL },
    { "today", NULL, RA_BOUNDARIES_UN, NULL },
  };
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const RaBoundaryWords *found
        = ra_boundary_note_find_words (find_note (catalogue, cases[i].id), cases[i].view, cases[i].date);
    const char *words = found != NULL ? found->text : NULL;
    g_test_message ("%s, %s: %s", cases[i].id, cases[i].date, words);
    g_assert_cmpint (words == NULL, ==, cases[i].words == NULL);
    g_assert_true (words == NULL || strstr (words, cases[i].words) != NULL);
  }
}

/* The foot of a map has room for a line about a place. */
static void
test_words_are_short (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  const GPtrArray *notes = ra_catalogue_get_boundaries (catalogue);

  g_assert_cmpuint (notes->len, >=, 18);
  for (guint i = 0; i < notes->len; i++) {
    const RaBoundaryNote *note = g_ptr_array_index (notes, i);
    g_assert_cmpuint (note->sources->len, >, 0);
    for (guint k = 0; k < note->on_map->len; k++) {
      const RaBoundaryWords *words = g_ptr_array_index (note->on_map, k);
      g_assert_cmpint (g_utf8_strlen (words->text, -1), <, 150);
      g_assert_false (g_str_has_suffix (words->text, "."));
    }
  }
}

#define FILE_OF(rest)                                                                                                  \
  "{\"format\": \"range-atlas-boundaries\", \"version\": 1, \"boundaries\": [\n"                                       \
  "{\"id\": \"a\", \"name\": \"A\", \"text\": \"t\", \"sources\": [\"natural-earth\"]" rest "}]}"

static void
test_broken (void)
{
  static const struct {
    const char *text;
    const char *messages[3];
  } cases[] = {
    { FILE_OF (""), { NULL } },
    { FILE_OF (", \"on_map\": [{\"text\": \"w\"}]"),
      { "2: boundaries[0].lat: missing", "2: boundaries[0].lon: missing" } },
    { FILE_OF (", \"lat\": 1, \"lon\": 1, \"on_map\": [{\"text\": \"w\", \"view\": \"ours\"}]"),
      { "2: boundaries[0].on_map[0].view: unknown word \"ours\"; one of: un, de-facto" } },
    { FILE_OF (", \"lat\": 1, \"lon\": 1, \"on_map\": [{\"from\": \"2014-03-27\", \"text\": \"w\"}, "
               "{\"from\": \"2014-03-26\", \"text\": \"w\"}]"),
      { "2: boundaries[0].on_map[1].from: is before that of the words above" } },
    { FILE_OF ("}, {\"id\": \"a\", \"name\": \"A\", \"text\": \"t\", \"sources\": [\"natural-earth\"]"),
      { "2: boundaries[1].id: \"a\" is taken already" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    test_assert_problems ("boundaries.json", cases[i].text, cases[i].messages);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/boundaries/words-of-days", test_words_of_days);
  g_test_add_func ("/boundaries/words-are-short", test_words_are_short);
  g_test_add_func ("/boundaries/broken", test_broken);
  return g_test_run ();
}
