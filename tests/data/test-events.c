/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/events.h"

#include <string.h>

#include "data/catalogue.h"
#include "tests/data/helpers.h"

/* Days that are easily got wrong, and those that the story of June 2021 rests on. */
static const struct {
  const char *date;
  const char *text; /* in the text */
} FACTS[] = {
  { "1979-12-12", "108 Pershing II and 464 ground-launched cruise missiles, 572" },
  { "1987-12-08", "Washington" },
  { "1988-06-01", "in force" },
  { "1989-10-27", "957" },
  { "1991-05-12", "SS-20" },
  { "1991-06-01", "2,692 missiles, 846 American and 1,846 Soviet" },
  { "2014-07", "first time in public" },
  { "2016-05-12", "Deveselu" },
  { "2018-11-30", "beyond 500 km, and gives no number. Russia says that it keeps the treaty" },
  { "2019-01-23", "480 km. The US embassy answers" },
  { "2019-02-10", "Frankfurter Allgemeine Sonntagszeitung" },
  { "2019-02-10", "2,350 km. Russia gives the missile 480 km" },
  { "2019-08-02", "which Russia denies" },
  { "2019-09-25", "of 19 September" },
  { "2020-10-26", "to continue not to deploy the 9M729" },
  { "2020-10-26", "NATO says that it is deployed there already" },
  { "2021-06-09", "Lavrov" },
  { "2021-06-14", "no intention to deploy land-based nuclear missiles in Europe" },
  { "2021-06-16", "Geneva" },
  { "2021-10-14", "more than 499 km" },
  { "2024-11-13", "Redzikowo in Poland, ready for NATO since July" },
  { "2025-08-04", "moratorium" },
  { "2025-12-17", "not fielded by the end of the year" },
  { "2026-01-09", "Lviv" },
};

static const RaEvent *
find_event (const GPtrArray *events, const char *date)
{
  for (guint i = 0; i < events->len; i++) {
    const RaEvent *event = g_ptr_array_index (events, i);
    if (strcmp (event->date, date) == 0)
      return event;
  }
  g_test_message ("no event of %s", date);
  g_assert_not_reached ();
}

static void
test_facts (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  const GPtrArray *events = ra_catalogue_get_events (catalogue);

  for (gsize i = 0; i < G_N_ELEMENTS (FACTS); i++) {
    const RaEvent *event = find_event (events, FACTS[i].date);
    g_test_message ("%s: %s", event->date, event->text);
    g_assert_nonnull (strstr (event->text, FACTS[i].text));
  }
}

/* In order, from the dual-track decision to the newest document; each with words, sources and confidence. */
static void
test_shipped (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  const GPtrArray *events = ra_catalogue_get_events (catalogue);
  guint32 last = 0;

  g_assert_cmpuint (events->len, >=, 40);
  g_assert_cmpstr (((const RaEvent *)g_ptr_array_index (events, 0))->date, ==, "1977");
  for (guint i = 0; i < events->len; i++) {
    const RaEvent *event = g_ptr_array_index (events, i);
    const guint32 day = ra_event_to_julian (event);
    g_assert_cmpuint (day, >=, last);
    g_assert_cmpuint (event->sources->len, >, 0);
    g_assert_cmpint (event->confidence, !=, RA_CONFIDENCE_G);
    g_assert_true (g_str_has_suffix (event->text, ".") || g_str_has_suffix (event->text, ".\""));
    g_assert_cmpint (event->title[strlen (event->title) - 1], !=, '.');
    last = day;
  }
}

/* What must not be said: the newspaper is no federation, and the upper limit of the class is nobody's range. */
static void
test_traps (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  const GPtrArray *events = ra_catalogue_get_events (catalogue);

  for (guint i = 0; i < events->len; i++) {
    const RaEvent *event = g_ptr_array_index (events, i);
    g_assert_null (strstr (event->text, "Federation of American"));
    if (strstr (event->text, "9M729") != NULL || strstr (event->text, "SSC-8") != NULL)
      g_assert_null (strstr (event->text, "5,500"));
    if (strcmp (event->date, "2024-11-13") < 0 && strstr (event->text, "Redzikowo") != NULL)
      g_assert_null (strstr (event->text, "operational"));
  }
}

/* Each kind has a row on the timeline, and the treaty is seen to have been in force. */
static void
test_kinds (void)
{
  g_autoptr (RaCatalogue) catalogue = test_load_catalogue ();
  const GPtrArray *events = ra_catalogue_get_events (catalogue);
  guint n[RA_N_EVENT_KINDS] = { 0 };
  gboolean found = FALSE;

  for (guint i = 0; i < events->len; i++) {
    const RaEvent *event = g_ptr_array_index (events, i);

    n[event->kind]++;
    found = found || (g_strcmp0 (event->date, "1988-06-01") == 0 && g_strcmp0 (event->until, "2019-08-02") == 0);
  }
  g_assert_true (found);
  for (guint i = 0; i < RA_N_EVENT_KINDS; i++)
    g_assert_cmpuint (n[i], >=, 5);
}

static void
test_days (void)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_MAY, 1991);
  g_assert_cmpuint (ra_date_to_julian ("1991-05"), ==, g_date_get_julian (&date));
  g_assert_cmpuint (ra_date_to_julian ("1991-05-31"), ==, g_date_get_julian (&date) + 30);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1979);
  g_assert_cmpuint (ra_date_to_julian ("1979"), ==, g_date_get_julian (&date));
  g_assert_cmpuint (ra_date_to_julian ("2021-02-30"), ==, 0);
  g_autofree char *year = ra_date_first_day ("2019");
  g_assert_cmpstr (year, ==, "2019-01-01");
  g_autofree char *day = ra_date_first_day ("2019-02-10");
  g_assert_cmpstr (day, ==, "2019-02-10");
  static const char *const LAST[][2] = { { "2019", "2019-12-31" },
                                         { "2019-02", "2019-02-28" },
                                         { "2020-02", "2020-02-29" },
                                         { "1991-12", "1991-12-31" },
                                         { "2019-02-10", "2019-02-10" } };
  for (gsize i = 0; i < G_N_ELEMENTS (LAST); i++) {
    g_autofree char *last = ra_date_last_day (LAST[i][0]);
    g_assert_cmpstr (last, ==, LAST[i][1]);
  }
}

#define HEAD "{\"format\": \"range-atlas-events\",\n\"version\": 1,\n\"events\": [\n"
#define REST "\"title\": \"T\", \"text\": \"X.\", \"sources\": [\"geonames\"], \"confidence\": \"B\"}"

static const struct {
  const char *text;
  const char *messages[6]; /* after "FILE:" */
} BROKEN[] = {
  { HEAD "{\"date\": \"1979\", " REST ",\n{\"date\": \"1979-12-12\", " REST ",\n{\"date\": \"1979-12\", " REST "]}",
    { NULL } },
  { HEAD "{\"date\": \"1980\", " REST ",\n{\"date\": \"1979-12-12\", " REST "]}",
    { "5: events[1].date: is before that of the event above, 1980" } },
  { HEAD "{\"date\": \"1979-13\", " REST "]}",
    { "4: events[0].date: must be a date of the calendar such as 2019, 2019-02 or 2019-02-10" } },
  { HEAD "{\"date\": \"1979\", \"title\": \"T\",\n\"sources\": [\n\"hearsay\"],\n\"confidence\": \"G\"}]}",
    { "4: events[0].text: missing", "6: events[0].sources[0]: there is no source \"hearsay\"",
      "7: events[0].confidence: must not be G: an event that is shown is confirmed" } },
  { HEAD
    "{\"date\": \"1979\", \"effects\": [{\"system\": \"v-2\", \"site\": \"shuya\", \"from\": \"1979\"},\n{\"system\": "
    "\"sm-3\", \"site\": \"atlantis\", \"to\": \"1979-02-30\", \"from\": \"1979\"},\n{\"system\": \"sm-3\", \"site\": "
    "\"shuya\"}], " REST "]}",
    { "4: events[0].effects[0].system: there is no system \"v-2\"",
      "5: events[0].effects[1].to: must be a date of the calendar such as 2019, 2019-02 or 2019-02-10",
      "5: events[0].effects[1].site: there is no site \"atlantis\"",
      "6: events[0].effects[2].from: give from, to or both: else nothing changes" } },
  { HEAD "{\"date\": \"1979\", \"title\": \"T\", \"text\": \"X.\", \"sources\": [],\n\"confidence\": \"Z\"}]}",
    { "4: events[0].sources: must name at least one source",
      "5: events[0].confidence: unknown word \"Z\"; one of: A, B, C, G, calc" } },
  { HEAD "{\"date\": \"1979-12\", \"until\": \"1979-12-31\",\n\"kind\": \"feast\", " REST "]}",
    { "4: events[0].until: is not after the date, 1979-12",
      "5: events[0].kind: unknown word \"feast\"; one of: treaty, deployment, test, statement" } },
};

static void
test_broken (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);

  test_assert_problems ("events.json", BROKEN[i].text, BROKEN[i].messages);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/events/facts", test_facts);
  g_test_add_func ("/events/shipped", test_shipped);
  g_test_add_func ("/events/traps", test_traps);
  g_test_add_func ("/events/kinds", test_kinds);
  g_test_add_func ("/events/days", test_days);
  for (gsize i = 0; i < G_N_ELEMENTS (BROKEN); i++) {
    g_autofree char *path = g_strdup_printf ("/events/broken/%" G_GSIZE_FORMAT, i);
    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_broken);
  }
  return g_test_run ();
}
