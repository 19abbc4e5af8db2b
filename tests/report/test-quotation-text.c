/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quotations in each language: the original where it is spoken, elsewhere a translation that says so. */
#include "app/report/quotation-text.h"

#include <string.h>

#include "data/events.h"
#include "tests/report/fixtures.h"

static RaTranslations *
load_language (const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strconcat (code, ".json", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("RANGE_ATLAS_DATA_DIR"), "catalogue", "translations", name, NULL);
  RaTranslations *translations = ra_translations_load (path, &error);
  g_assert_no_error (error);
  return translations;
}

static const RaEvent *
find_event (const RaCatalogue *catalogue, const char *title)
{
  const GPtrArray *events = ra_catalogue_get_events (catalogue);
  for (guint i = 0; i < events->len; i++) {
    const RaEvent *event = g_ptr_array_index (events, i);
    if (g_str_equal (event->title, title))
      return event;
  }
  g_assert_not_reached ();
}

/* What a reader of each language is told of two events. */
static const struct {
  const char *event;
  const char *language; /* NULL: English */
  const char *has;
  const char *has_not;
} CASES[] = {
  /* said in Russian */
  { "The Oreshnik in Belarus", NULL, "combat duty.\" Researchers", "own translation" },
  { "The Oreshnik in Belarus", NULL,
    "[Original: «он у нас со вчерашнего дня и заступает на боевое дежурство» (Russian)]", "Quotations" },
  { "The Oreshnik in Belarus", "ru", "«он у нас со вчерашнего дня и заступает на боевое дежурство»", "[" },
  { "The Oreshnik in Belarus", "de",
    "[Zitate in eigener Übersetzung. Im Original: «он у нас со вчерашнего дня и заступает на боевое дежурство» "
    "(Russisch)]",
    "We have" },
  /* said in Polish */
  { "Redzikowo is ready", "pl", "„jest gotowa do użycia i została wpięta w ten system natowski”", "[" },
  { "Redzikowo is ready", "uk", "[Цитати у власному перекладі. В оригіналі: „jest gotowa", "It is ready" },
  /* said in English */
  { "The NATO summit in Brussels", NULL, "mirror Russia's missile build-up", "[" },
  { "The NATO summit in Brussels", "fr", "(anglais)", "does not exist" },
  /* known in English alone, though it was said in another language */
  { "The moratorium in question", NULL, "\"in question\"", "[" },
  { "The moratorium in question", "ro", "[Citate în traducere proprie.]", "original" },
  /* without a quotation */
  { "Sixty days", "de", "Frist von sechzig Tagen", "[" },
};

static void
test_events (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (RaTranslations) translations = CASES[i].language != NULL ? load_language (CASES[i].language) : NULL;
    const RaEvent *event = find_event (catalogue, CASES[i].event);
    g_autofree char *told = ra_quotations_tell (catalogue, translations, event->text);
    g_test_message ("%s, %s: %s", CASES[i].event, CASES[i].language, told);
    g_assert_nonnull (strstr (told, CASES[i].has));
    g_assert_null (strstr (told, CASES[i].has_not));
  }
}

/* A text of the user's own stays as it is, quotations and all; and nothing stays nothing. */
static void
test_own (void)
{
  static const char *const own = "He calls it \"a very honest offer\".";
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  g_autoptr (RaTranslations) german = load_language ("de");
  g_autofree char *told = ra_quotations_tell (catalogue, german, own);

  g_assert_cmpstr (told, ==, own);
  g_assert_null (ra_quotations_tell (catalogue, german, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quotation-text/events", test_events);
  g_test_add_func ("/quotation-text/own", test_own);
  return g_test_run ();
}
