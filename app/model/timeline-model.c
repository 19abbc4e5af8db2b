/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/timeline-model.h"

#include <glib/gi18n.h>
#include <string.h>

#define FIRST_YEAR 1979
#define LAST_YEAR  2026

struct _RaTimelineModel {
  const GPtrArray *events;
  GArray *event_days; /* guint32 */
  GArray *scenario_days;
  GPtrArray *in_force; /* RaScenario *, by the day from which */
  RaScenario *before;  /* owned; without deployments */
};

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const guint32 first = *(const guint32 *)a;
  const guint32 second = *(const guint32 *)b;
  return (first > second) - (first < second);
}

static int
compare_from (gconstpointer a, gconstpointer b)
{
  const guint32 first = ra_date_to_julian (ra_scenario_get_in_force_from (*(RaScenario *const *)a));
  const guint32 second = ra_date_to_julian (ra_scenario_get_in_force_from (*(RaScenario *const *)b));
  return compare_days (&first, &second);
}

static gboolean
has_day (const GArray *days, guint32 day)
{
  for (guint i = 0; i < days->len; i++)
    if (g_array_index (days, guint32, i) == day)
      return TRUE;
  return FALSE;
}

static void
add_scenario (RaTimelineModel *self, RaScenario *scenario)
{
  const char *date = ra_scenario_get_date (scenario);
  const guint32 day = date != NULL ? ra_date_to_julian (date) : 0;

  if (day > 0 && !has_day (self->scenario_days, day))
    g_array_append_val (self->scenario_days, day);
  if (ra_scenario_get_in_force_from (scenario) != NULL)
    g_ptr_array_add (self->in_force, scenario);
}

RaTimelineModel *
ra_timeline_model_new (RaCatalogue *catalogue, const GPtrArray *scenarios)
{
  RaTimelineModel *self = g_new0 (RaTimelineModel, 1);

  self->events = ra_catalogue_get_events (catalogue);
  self->event_days = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->scenario_days = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->in_force = g_ptr_array_new ();
  self->before = ra_scenario_new_empty (catalogue);
  for (guint i = 0; i < self->events->len; i++) {
    const RaEvent *event = g_ptr_array_index (self->events, i);
    const guint32 day = ra_event_to_julian (event);
    g_array_append_val (self->event_days, day);
  }
  for (guint i = 0; i < scenarios->len; i++)
    add_scenario (self, g_ptr_array_index (scenarios, i));
  g_array_sort (self->scenario_days, compare_days);
  g_ptr_array_sort (self->in_force, compare_from);
  return self;
}

void
ra_timeline_model_free (RaTimelineModel *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->event_days);
  g_array_unref (self->scenario_days);
  g_ptr_array_unref (self->in_force);
  ra_scenario_unref (self->before);
  g_free (self);
}

static guint32
julian_of (GDateDay day, GDateMonth month, int year)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, (GDateYear)year);
  return g_date_get_julian (&date);
}

guint32
ra_timeline_model_get_first_day (const RaTimelineModel *self)
{
  const guint32 first = julian_of (1, G_DATE_JANUARY, FIRST_YEAR);
  if (self->event_days->len == 0 || g_array_index (self->event_days, guint32, 0) >= first)
    return first;
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, g_array_index (self->event_days, guint32, 0));
  return julian_of (1, G_DATE_JANUARY, g_date_get_year (&date));
}

guint32
ra_timeline_model_get_last_day (const RaTimelineModel *self)
{
  const guint32 last = julian_of (31, G_DATE_DECEMBER, LAST_YEAR);
  const guint n = self->event_days->len;
  return n > 0 ? MAX (last, g_array_index (self->event_days, guint32, n - 1)) : last;
}

const GPtrArray *
ra_timeline_model_get_events (const RaTimelineModel *self)
{
  return self->events;
}

guint32
ra_timeline_model_get_event_day (const RaTimelineModel *self, guint event)
{
  g_return_val_if_fail (event < self->event_days->len, 0);
  return g_array_index (self->event_days, guint32, event);
}

int
ra_timeline_model_find_event (const RaTimelineModel *self, guint32 day)
{
  int found = -1;

  for (guint i = 0; i < self->event_days->len && g_array_index (self->event_days, guint32, i) <= day; i++)
    found = (int)i;
  return found;
}

const GArray *
ra_timeline_model_get_scenario_days (const RaTimelineModel *self)
{
  return self->scenario_days;
}

RaScenario *
ra_timeline_model_find_scenario (RaTimelineModel *self, guint32 day)
{
  RaScenario *found = self->before;

  for (guint i = 0; i < self->in_force->len; i++) {
    RaScenario *scenario = g_ptr_array_index (self->in_force, i);
    if (ra_date_to_julian (ra_scenario_get_in_force_from (scenario)) <= day)
      found = scenario;
  }
  return found;
}

const char *
ra_timeline_model_get_title (const RaTimelineModel *self, const RaScenario *scenario)
{
  return scenario == self->before ? _ ("No deployment of this day is in the atlas") : NULL;
}

char *
ra_timeline_format_day (guint32 day)
{
  g_return_val_if_fail (g_date_valid_julian (day), NULL);
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), (int)g_date_get_month (&date),
                          g_date_get_day (&date));
}

guint32
ra_timeline_add_years (guint32 day, int years)
{
  g_return_val_if_fail (g_date_valid_julian (day), day);
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (years > 0)
    g_date_add_years (&date, (guint)years);
  else
    g_date_subtract_years (&date, (guint)-years);
  return g_date_get_julian (&date);
}
