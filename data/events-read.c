/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/events-read.h"

#include <string.h>

#include "data/catalogue-read.h"

static void
event_free (gpointer data)
{
  RaEvent *event = data;

  g_free (event->date);
  g_free (event->title);
  g_free (event->text);
  g_clear_pointer (&event->sources, g_ptr_array_unref);
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
} Reader;

/* A month may follow one of its days and a day its month: neither is before the other. */
static void
check_order (const RaJsonPlace *place, const RaEvent *previous, const RaEvent *event)
{
  if (previous->date == NULL || event->date == NULL)
    return;
  if (strncmp (previous->date, event->date, MIN (strlen (previous->date), strlen (event->date))) > 0)
    ra_json_fail (place, "date", RA_FORMAT_ERROR_INVALID, "is before that of the event above, %s", previous->date);
}

static void
read_event (const RaJsonPlace *place, gpointer user_data)
{
  const Reader *reader = user_data;
  RaEvent *event = g_new0 (RaEvent, 1);

  event->date = ra_json_date (place, "date", RA_JSON_REQUIRED);
  event->title = ra_json_string (place, "title", RA_JSON_REQUIRED);
  event->text = ra_json_string (place, "text", RA_JSON_REQUIRED);
  event->sources = ra_catalogue_read_sources (reader->catalogue, place, RA_JSON_REQUIRED);
  event->confidence = ra_catalogue_read_confidence (place);
  if (event->confidence == RA_CONFIDENCE_G)
    ra_json_fail (place, "confidence", RA_FORMAT_ERROR_INVALID, "must not be G: an event that is shown is confirmed");
  if (reader->events->len > 0)
    check_order (place, g_ptr_array_index (reader->events, reader->events->len - 1), event);
  g_ptr_array_add (reader->events, event);
}

void
ra_events_read (GPtrArray *events, const RaJsonPlace *root, const RaCatalogue *catalogue)
{
  Reader reader = { events, catalogue };

  ra_json_each (root, "events", RA_JSON_REQUIRED, read_event, &reader);
}
