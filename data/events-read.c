/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/events-read.h"

#include <string.h>

#include "data/catalogue-read.h"

static void
effect_free (gpointer data)
{
  RaEventEffect *effect = data;

  g_free (effect->from);
  g_free (effect->to);
  g_free (effect->scenario);
  g_free (effect);
}

static void
event_free (gpointer data)
{
  RaEvent *event = data;

  g_free (event->date);
  g_free (event->until);
  g_free (event->title);
  g_free (event->text);
  g_clear_pointer (&event->sources, g_ptr_array_unref);
  g_clear_pointer (&event->effects, g_ptr_array_unref);
  g_free (event);
}

GPtrArray *
ra_events_new (void)
{
  return g_ptr_array_new_with_free_func (event_free);
}

typedef struct {
  GPtrArray *events;
  const RaCatalogue *catalogue;
  RaEvent *event; /* that is being read */
} Reader;

/* A month may follow one of its days and a day its month: neither is before the other. */
static void
check_order (const RaJsonCursor *cursor, const RaEvent *previous, const RaEvent *event)
{
  if (previous->date == NULL || event->date == NULL)
    return;
  if (strncmp (previous->date, event->date, MIN (strlen (previous->date), strlen (event->date))) > 0)
    ra_json_fail (cursor, "date", RA_FORMAT_ERROR_INVALID, "is before that of the event above, %s", previous->date);
}

static void
read_effect (const RaJsonCursor *cursor, gpointer user_data)
{
  const Reader *reader = user_data;
  g_autofree char *system = ra_json_string (cursor, "system", RA_JSON_REQUIRED);
  g_autofree char *site = ra_json_string (cursor, "site", RA_JSON_REQUIRED);
  RaEventEffect *effect = g_new0 (RaEventEffect, 1);

  g_ptr_array_add (reader->event->effects, effect);
  effect->system = ra_catalogue_find_system (reader->catalogue, system);
  effect->site = ra_catalogue_find_site (reader->catalogue, site);
  effect->from = ra_json_date (cursor, "from", RA_JSON_OPTIONAL);
  effect->to = ra_json_date (cursor, "to", RA_JSON_OPTIONAL);
  effect->scenario = ra_json_string (cursor, "scenario", RA_JSON_OPTIONAL);
  if (system != NULL && effect->system == NULL)
    ra_json_fail (cursor, "system", RA_FORMAT_ERROR_UNKNOWN, "there is no system \"%s\"", system);
  if (site != NULL && effect->site == NULL)
    ra_json_fail (cursor, "site", RA_FORMAT_ERROR_UNKNOWN, "there is no site \"%s\"", site);
  if (effect->from == NULL && effect->to == NULL)
    ra_json_fail (cursor, "from", RA_FORMAT_ERROR_INVALID, "give from, to or both: else nothing changes");
}

static void
read_event (const RaJsonCursor *cursor, gpointer user_data)
{
  Reader *reader = user_data;
  RaEvent *event = g_new0 (RaEvent, 1);

  event->date = ra_json_date (cursor, "date", RA_JSON_REQUIRED);
  event->until = ra_json_date (cursor, "until", RA_JSON_OPTIONAL);
  event->kind = (RaEventKind)ra_json_keyword (cursor, "kind", ra_event_kind_keywords, RA_EVENT_STATEMENT);
  event->title = ra_json_string (cursor, "title", RA_JSON_REQUIRED);
  event->text = ra_json_string (cursor, "text", RA_JSON_REQUIRED);
  event->sources = ra_catalogue_read_sources (reader->catalogue, cursor, RA_JSON_REQUIRED);
  event->confidence = ra_catalogue_read_confidence (cursor);
  if (event->confidence == RA_CONFIDENCE_G)
    ra_json_fail (cursor, "confidence", RA_FORMAT_ERROR_INVALID, "must not be G: an event that is shown is confirmed");
  if (event->date != NULL && event->until != NULL && ra_date_to_julian (event->until) <= ra_event_to_julian (event))
    ra_json_fail (cursor, "until", RA_FORMAT_ERROR_INVALID, "is not after the date, %s", event->date);
  event->effects = g_ptr_array_new_with_free_func (effect_free);
  reader->event = event;
  ra_json_each (cursor, "effects", RA_JSON_OPTIONAL, read_effect, reader);
  if (reader->events->len > 0)
    check_order (cursor, g_ptr_array_index (reader->events, reader->events->len - 1), event);
  g_ptr_array_add (reader->events, event);
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const guint32 first = ra_event_to_julian (*(const RaEvent *const *)a);
  const guint32 second = ra_event_to_julian (*(const RaEvent *const *)b);

  return (first > second) - (first < second);
}

void
ra_events_read (GPtrArray *events, const RaJsonCursor *root, const RaCatalogue *catalogue)
{
  Reader reader = { events, catalogue, NULL };

  ra_json_each (root, "events", RA_JSON_REQUIRED, read_event, &reader);
  /* Events of one day keep the order of the file. */
  if (!ra_json_failed (root))
    g_ptr_array_sort (events, compare_events);
}
