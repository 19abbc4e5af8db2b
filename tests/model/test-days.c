/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands on the map on every day from 1979 to 2026: the dates of the sources, the events and the scenarios agree.
 */
#include "app/model/timeline-model.h"

#include <string.h>

#include "tests/model/library-helpers.h"

/* Since when and until when a system stood at a place, as far as known. Written down from the sources and not from the
 * scenarios, so that the one is held against the other. */
typedef struct {
  const char *system;
  const char *site;
  const char *from; /* NULL: not known */
  const char *to;   /* NULL: it stands still, or not known */
} Stay;

static const Stay STAYS[] = {
  { "ss-20", "postavy", NULL, "1991-05" },
  { "ss-12", "waren", "1984-01", "1988-03" },
  { "ss-12", "bischofswerda", "1984-01", "1988-02-25" },
  { "ss-12", "hranice", "1984-01", "1988-02-25" },
  { "pershing-2", "mutlangen", "1983-11-25", "1990-11" },
  { "pershing-2", "heilbronn-waldheide", "1984", "1990-04-26" },
  { "pershing-2", "neu-ulm", "1983-11", "1991-03-05" },
  { "glcm", "greenham-common", "1983-11-14", "1991-03-05" },
  { "glcm", "molesworth", "1986-12", "1988-11" },
  { "glcm", "comiso", "1984-04-02", "1991-03-26" },
  { "glcm", "florennes", "1985-03-15", "1988-12-13" },
  { "glcm", "wueschheim", "1986-03", "1990-09" },
  { "sm-3", "deveselu", "2016-05-12", NULL },
  { "mk-41", "deveselu", "2016-05-12", "2019-08-01" },
  { "aegis-ashore", "redzikowo", "2016-05-13", "2024-07-09" },
  { "9m729", "kapustin-yar", "2017-02-14", NULL },
  { "iskander-m", "chernyakhovsk", "2018-02-05", NULL },
  { "9m729", "kamyshlov", "2019-02-10", NULL },
  { "9m729", "mozdok", "2019-02-10", NULL },
  { "9m729", "shuya", "2019-02-10", NULL },
  { "sm-6", "bornholm", "2023-09-18", "2023-09-25" },
  { "sm-3", "redzikowo", "2024-07-10", NULL },
  { "oreshnik", "krichev-6", "2025-12-17", NULL },
};

/* Nothing dated stood in the atlas before this day. */
#define FIRST_KNOWN "1983-11-14"

typedef struct {
  RaLibrary *library;
  RaTimelineModel *model;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  (void)data;
  fixture->library = test_open_library ();
  fixture->model = ra_timeline_model_new (ra_library_get_catalogue (fixture->library),
                                          ra_library_get_scenarios (fixture->library));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  (void)data;
  ra_timeline_model_free (fixture->model);
  ra_library_free (fixture->library);
}

/* How often @system is drawn as standing at @site on @day. */
static guint
count_drawn (const RaScenario *scenario, guint32 day, const char *system, const char *site)
{
  const GPtrArray *deployments = ra_scenario_get_deployments (scenario);
  g_autofree char *date = ra_timeline_format_day (day);
  guint n = 0;

  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    n += strcmp (deployment->system->id, system) == 0 && strcmp (deployment->site->id, site) == 0
         && deployment->status != RA_STATUS_REMOVED && ra_deployment_is_current (deployment, date);
  }
  return n;
}

/* What the timeline shows. */
static guint
count_on_timeline (Fixture *fixture, guint32 day, const char *system, const char *site)
{
  return count_drawn (ra_timeline_model_find_scenario (fixture->model, day), day, system, site);
}

static guint32
day_after (const char *date)
{
  g_autofree char *last = ra_date_last_day (date);
  return ra_date_to_julian (last) + 1;
}

static guint32
last_of (const char *date)
{
  return day_after (date) - 1;
}

static const Stay *
find_stay (const char *system, const char *site)
{
  for (gsize i = 0; i < G_N_ELEMENTS (STAYS); i++)
    if (strcmp (STAYS[i].system, system) == 0 && strcmp (STAYS[i].site, site) == 0)
      return &STAYS[i];
  return NULL;
}

static gboolean
surely_stands (const Stay *stay, guint32 day)
{
  const char *from = stay->from != NULL ? stay->from : FIRST_KNOWN;
  return last_of (from) <= day && (stay->to == NULL || day <= ra_date_to_julian (stay->to));
}

/* Each of them on each day: drawn once from the day on which it had surely come to the last on which it had surely not
 * gone, without a gap, and on no other day. */
static void
test_every_day (Fixture *fixture, gconstpointer data)
{
  const guint32 first = ra_date_to_julian ("1979-01-01");
  const guint32 last = ra_date_to_julian ("2026-12-31");
  guint n_wrong = 0;

  (void)data;
  for (guint32 day = first; day <= last; day++) {
    for (gsize i = 0; i < G_N_ELEMENTS (STAYS); i++) {
      const guint drawn = count_on_timeline (fixture, day, STAYS[i].system, STAYS[i].site);
      if (drawn == (guint)surely_stands (&STAYS[i], day))
        continue;
      g_autofree char *date = ra_timeline_format_day (day);
      g_test_message ("%s: %s at %s is drawn %u times", date, STAYS[i].system, STAYS[i].site, drawn);
      n_wrong++;
    }
  }
  g_assert_cmpuint (n_wrong, ==, 0);
}

/* On the first and the last day of each month: nothing is drawn that is not in the table. */
static void
test_every_month (Fixture *fixture, gconstpointer data)
{
  guint n_months = 0;

  (void)data;
  for (int year = 1979; year <= 2026; year++) {
    for (int month = 1; month <= 12; month++, n_months++) {
      g_autofree char *text = g_strdup_printf ("%d-%02d", year, month);
      const guint32 days[] = { ra_date_to_julian (text), last_of (text) };
      for (gsize k = 0; k < G_N_ELEMENTS (days); k++) {
        RaScenario *scenario = ra_timeline_model_find_scenario (fixture->model, days[k]);
        const GPtrArray *deployments = ra_scenario_get_deployments (scenario);
        g_autofree char *date = ra_timeline_format_day (days[k]);
        for (guint i = 0; i < deployments->len; i++) {
          const RaDeployment *deployment = g_ptr_array_index (deployments, i);
          if (!ra_deployment_is_current (deployment, date))
            continue;
          const Stay *stay = find_stay (deployment->system->id, deployment->site->id);
          g_test_message ("%s: %s at %s", date, deployment->system->id, deployment->site->id);
          g_assert_nonnull (stay);
          g_assert_true (surely_stands (stay, days[k]));
        }
      }
    }
  }
  g_assert_cmpuint (n_months, ==, 576);
}

/* ---- events ---- */

static guint
count_effect (Fixture *fixture, const RaEventEffect *effect, guint32 day)
{
  RaScenario *scenario = effect->scenario != NULL ? test_find_scenario (fixture->library, effect->scenario)
                                                  : ra_timeline_model_find_scenario (fixture->model, day);
  return count_drawn (scenario, day, effect->system->id, effect->site->id);
}

/* What an event says to have come is not there on the day before and is there afterwards; what it says to have gone the
 * other way round. */
static void
assert_effect (Fixture *fixture, const RaEvent *event, const RaEventEffect *effect)
{
  g_test_message ("%s, %s: %s at %s", event->date, event->title, effect->system->id, effect->site->id);
  if (effect->from != NULL) {
    g_assert_cmpuint (count_effect (fixture, effect, ra_date_to_julian (effect->from) - 1), ==, 0);
    g_assert_cmpuint (count_effect (fixture, effect, last_of (effect->from)), ==, 1);
    g_assert_cmpuint (last_of (effect->from), <=, ra_event_to_julian (event));
  }
  if (effect->to != NULL) {
    g_assert_cmpuint (count_effect (fixture, effect, ra_date_to_julian (effect->to)), ==, 1);
    g_assert_cmpuint (count_effect (fixture, effect, day_after (effect->to)), ==, 0);
  }
}

/* On the day of the event, the day before and the day after, all that it names is as it says. */
static void
test_events (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *events = ra_timeline_model_get_events (fixture->model);
  guint n_effects = 0;

  (void)data;
  for (guint i = 0; i < events->len; i++) {
    const RaEvent *event = g_ptr_array_index (events, i);
    for (guint k = 0; k < event->effects->len; k++, n_effects++)
      assert_effect (fixture, event, g_ptr_array_index (event->effects, k));
  }
  g_assert_cmpuint (n_effects, >=, 2 * G_N_ELEMENTS (STAYS) - 15);
}

static gboolean
is_told (Fixture *fixture, const char *system, const char *site, guint32 day, gboolean comes)
{
  const GPtrArray *events = ra_timeline_model_get_events (fixture->model);

  for (guint i = 0; i < events->len; i++) {
    const RaEvent *event = g_ptr_array_index (events, i);
    for (guint k = 0; k < event->effects->len; k++) {
      const RaEventEffect *effect = g_ptr_array_index (event->effects, k);
      if (strcmp (effect->system->id, system) != 0 || strcmp (effect->site->id, site) != 0 || effect->scenario != NULL)
        continue;
      if (comes ? effect->from != NULL && last_of (effect->from) == day
                : effect->to != NULL && ra_date_to_julian (effect->to) + 1 == day)
        return TRUE;
    }
  }
  return FALSE;
}

/* What is said to break the treaty while that is in force: nothing comes or goes. */
static gboolean
is_charge (const Stay *stay)
{
  return g_str_equal (stay->system, "mk-41");
}

/* Nothing comes or goes on the map of which no event tells. That the SS-20 came to Postavy is told without a day. */
static void
test_changes_are_told (Fixture *fixture, gconstpointer data)
{
  const guint32 first = ra_date_to_julian ("1979-01-02");
  const guint32 last = ra_date_to_julian ("2026-12-31");

  (void)data;
  for (gsize i = 0; i < G_N_ELEMENTS (STAYS); i++) {
    guint before = 0;
    for (guint32 day = first; day <= last; day++) {
      const guint drawn = count_on_timeline (fixture, day, STAYS[i].system, STAYS[i].site);
      if (drawn != before && !is_charge (&STAYS[i]) && (drawn < before || STAYS[i].from != NULL)) {
        g_autofree char *date = ra_timeline_format_day (day);
        g_test_message ("%s: %s at %s", date, STAYS[i].system, STAYS[i].site);
        g_assert_true (is_told (fixture, STAYS[i].system, STAYS[i].site, day, drawn > before));
      }
      before = drawn;
    }
  }
}

/* An event of a month or a year stands where it is surely past; the slider finds the events in order. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *events = ra_timeline_model_get_events (fixture->model);

  (void)data;
  for (guint i = 0; i < events->len; i++) {
    const RaEvent *event = g_ptr_array_index (events, i);
    const guint32 day = ra_timeline_model_get_event_day (fixture->model, i);
    g_assert_cmpuint (day, ==, last_of (event->date));
    if (i > 0)
      g_assert_cmpuint (day, >=, ra_timeline_model_get_event_day (fixture->model, i - 1));
    g_assert_cmpint (ra_timeline_model_find_event (fixture->model, day), >=, (int)i);
    g_assert_cmpint (ra_timeline_model_find_event (fixture->model, day - 1), <, (int)i);
  }
}

/* ---- words ---- */

/* On a day other than its own a scenario that is carried on has a title without a date. */
static void
test_titles (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *scenarios = ra_library_get_scenarios (fixture->library);

  (void)data;
  for (guint i = 0; i < scenarios->len; i++) {
    RaScenario *scenario = g_ptr_array_index (scenarios, i);
    const char *own = ra_scenario_get_title (scenario);
    const char *other = ra_scenario_get_title_on (scenario, "2024-02-29");
    g_assert_cmpstr (ra_scenario_get_title_on (scenario, NULL), ==, own);
    g_assert_cmpstr (ra_scenario_get_title_on (scenario, ra_scenario_get_date (scenario)), ==, own);
    if (ra_scenario_get_in_force_from (scenario) != NULL)
      g_assert_cmpstr (other, ==, ra_scenario_get_in_force_title (scenario));
    /* Only what is the name of something of that day keeps it. */
    if (!g_regex_match_simple ("^(A draft|US launchers|The US-German)", other, 0, 0))
      g_assert_false (g_regex_match_simple ("(19|20)[0-9][0-9]", other, 0, 0));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/days/every-day", Fixture, NULL, set_up, test_every_day, tear_down);
  g_test_add ("/days/every-month", Fixture, NULL, set_up, test_every_month, tear_down);
  g_test_add ("/days/events", Fixture, NULL, set_up, test_events, tear_down);
  g_test_add ("/days/changes-are-told", Fixture, NULL, set_up, test_changes_are_told, tear_down);
  g_test_add ("/days/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/days/titles", Fixture, NULL, set_up, test_titles, tear_down);
  return g_test_run ();
}
