/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/timeline-scale.h"

#include <math.h>

/* What an event adds to the width of its year, an empty one being 1 wide. */
#define EVENT_WIDTH 1.2
/* Of all at least this is seen: a few months of a year in which much happened. */
#define LEAST_SEEN 0.02
/* What is revealed is not put at the very edge. */
#define REVEAL_MARGIN 0.04

struct _RaTimelineScale {
  int first_year;
  guint n_years;
  guint32 *days;  /* the first of each year, and of the one after the last */
  double *places; /* of those */
  double from;
  double to;
};

guint32
ra_timeline_first_of_year (int year)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, (GDateYear)year);
  return g_date_get_julian (&date);
}

int
ra_timeline_year_of (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_get_year (&date);
}

/* The widths of the years one after another. */
static void
place_years (RaTimelineScale *self, const RaTimelineModel *model)
{
  for (guint i = 0; i < self->n_years; i++)
    self->places[i + 1] = 1.0;
  for (guint i = 0; i < ra_timeline_model_get_events (model)->len; i++)
    self->places[ra_timeline_year_of (ra_timeline_model_get_event_day (model, i)) - self->first_year + 1]
        += EVENT_WIDTH;
  for (guint i = 0; i < self->n_years; i++)
    self->places[i + 1] += self->places[i];
  for (guint i = 0; i <= self->n_years; i++)
    self->places[i] /= self->places[self->n_years];
}

RaTimelineScale *
ra_timeline_scale_new (const RaTimelineModel *model)
{
  RaTimelineScale *self = g_new0 (RaTimelineScale, 1);

  self->first_year = ra_timeline_year_of (ra_timeline_model_get_first_day (model));
  self->n_years = (guint)(ra_timeline_year_of (ra_timeline_model_get_last_day (model)) - self->first_year + 1);
  self->days = g_new0 (guint32, self->n_years + 1);
  self->places = g_new0 (double, self->n_years + 1);
  self->to = 1.0;
  for (guint i = 0; i <= self->n_years; i++)
    self->days[i] = ra_timeline_first_of_year (self->first_year + (int)i);
  place_years (self, model);
  return self;
}

void
ra_timeline_scale_free (RaTimelineScale *self)
{
  if (self == NULL)
    return;
  g_free (self->days);
  g_free (self->places);
  g_free (self);
}

static double
share_of (double value, double from, double to)
{
  return (value - from) / (to - from);
}

double
ra_timeline_scale_get_place (const RaTimelineScale *self, guint32 day)
{
  g_return_val_if_fail (self != NULL, 0.0);
  if (day <= self->days[0])
    return 0.0;
  if (day >= self->days[self->n_years])
    return 1.0;
  const guint i = (guint)(ra_timeline_year_of (day) - self->first_year);
  return self->places[i] + share_of (day, self->days[i], self->days[i + 1]) * (self->places[i + 1] - self->places[i]);
}

guint32
ra_timeline_scale_get_day (const RaTimelineScale *self, double place)
{
  g_return_val_if_fail (self != NULL, 0);
  const guint32 last = self->days[self->n_years] - 1;
  guint i = 0;

  if (!(place > 0.0))
    return self->days[0];
  while (i < self->n_years && self->places[i + 1] <= place)
    i++;
  if (i == self->n_years)
    return last;
  const double share = share_of (place, self->places[i], self->places[i + 1]);
  return MIN (last, (guint32)lround (self->days[i] + share * (self->days[i + 1] - self->days[i])));
}

double
ra_timeline_scale_get_from (const RaTimelineScale *self)
{
  g_return_val_if_fail (self != NULL, 0.0);
  return self->from;
}

double
ra_timeline_scale_get_to (const RaTimelineScale *self)
{
  g_return_val_if_fail (self != NULL, 1.0);
  return self->to;
}

double
ra_timeline_scale_to_seen (const RaTimelineScale *self, double place)
{
  g_return_val_if_fail (self != NULL, 0.0);
  return share_of (place, self->from, self->to);
}

double
ra_timeline_scale_from_seen (const RaTimelineScale *self, double seen)
{
  g_return_val_if_fail (self != NULL, 0.0);
  return self->from + seen * (self->to - self->from);
}

/* FALSE when that is what is seen already. */
static gboolean
look_at (RaTimelineScale *self, double from, double length)
{
  const double before = self->from;
  const double before_to = self->to;

  self->from = CLAMP (from, 0.0, 1.0 - length);
  self->to = self->from + length;
  return fabs (self->from - before) > 1e-12 || fabs (self->to - before_to) > 1e-12;
}

gboolean
ra_timeline_scale_zoom (RaTimelineScale *self, double factor, double seen)
{
  g_return_val_if_fail (self != NULL && factor > 0.0, FALSE);
  const double held = ra_timeline_scale_from_seen (self, seen);
  const double length = CLAMP ((self->to - self->from) / factor, LEAST_SEEN, 1.0);

  return look_at (self, held - seen * length, length);
}

gboolean
ra_timeline_scale_pan (RaTimelineScale *self, double share)
{
  g_return_val_if_fail (self != NULL, FALSE);
  const double length = self->to - self->from;

  return look_at (self, self->from + share * length, length);
}

void
ra_timeline_scale_reveal (RaTimelineScale *self, double place)
{
  g_return_if_fail (self != NULL);
  const double length = self->to - self->from;
  const double margin = REVEAL_MARGIN * length;

  if (place < self->from + margin)
    look_at (self, place - margin, length);
  else if (place > self->to - margin)
    look_at (self, place + margin - length, length);
}
