/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/timeline-scale.h"

#include <math.h>

/* What each day with an event adds to what lies before it and behind it, an empty year being 1 wide: so much that at
 * the whole span of the program's events their marks stand apart, whatever else happened in their year. */
#define EVENT_WIDTH 3.0
#define DAYS_A_YEAR 365.25
/* Of all at least this is seen: a few months of a year in which much happened. */
#define LEAST_SEEN 0.02
/* What is revealed is not put at the very edge. */
#define REVEAL_MARGIN 0.04

/* Between two knots days are equally wide. */
typedef struct {
  guint32 day;
  gboolean event; /* else the first of a year alone */
  double place;
} Knot;

struct _RaTimelineScale {
  GArray *knots; /* Knot, by day: those of events, the first of each year and of the one after the last */
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

static int
compare_knots (gconstpointer a, gconstpointer b)
{
  const guint32 first = ((const Knot *)a)->day;
  const guint32 second = ((const Knot *)b)->day;

  return first < second ? -1 : first > second;
}

static void
list_knots (RaTimelineScale *self, const RaTimelineModel *model)
{
  const int last = ra_timeline_year_of (ra_timeline_model_get_last_day (model));

  for (int year = ra_timeline_year_of (ra_timeline_model_get_first_day (model)); year <= last + 1; year++) {
    const Knot knot = { .day = ra_timeline_first_of_year (year) };
    g_array_append_val (self->knots, knot);
  }
  for (guint i = 0; i < ra_timeline_model_get_events (model)->len; i++) {
    const Knot knot = { .day = ra_timeline_model_get_event_day (model, i), .event = TRUE };
    g_array_append_val (self->knots, knot);
  }
  g_array_sort (self->knots, compare_knots);
}

static Knot *
knot_at (const RaTimelineScale *self, guint i)
{
  return &g_array_index (self->knots, Knot, i);
}

/* One knot for each day. */
static void
merge_knots (RaTimelineScale *self)
{
  guint n = 1;

  for (guint i = 1; i < self->knots->len; i++) {
    if (knot_at (self, i)->day == knot_at (self, n - 1)->day)
      knot_at (self, n - 1)->event |= knot_at (self, i)->event;
    else
      *knot_at (self, n++) = *knot_at (self, i);
  }
  g_array_set_size (self->knots, n);
}

/* An event has half of its width on each side. */
static void
place_knots (RaTimelineScale *self)
{
  for (guint i = 1; i < self->knots->len; i++) {
    const Knot *before = knot_at (self, i - 1);
    Knot *knot = knot_at (self, i);
    const guint n_events = (before->event ? 1 : 0) + (knot->event ? 1 : 0);

    knot->place = before->place + (knot->day - before->day) / DAYS_A_YEAR + n_events * EVENT_WIDTH / 2.0;
  }
  const double width = knot_at (self, self->knots->len - 1)->place;
  for (guint i = 0; i < self->knots->len; i++)
    knot_at (self, i)->place /= width;
}

RaTimelineScale *
ra_timeline_scale_new (const RaTimelineModel *model)
{
  RaTimelineScale *self = g_new0 (RaTimelineScale, 1);

  self->knots = g_array_new (FALSE, TRUE, sizeof (Knot));
  self->to = 1.0;
  list_knots (self, model);
  merge_knots (self);
  place_knots (self);
  return self;
}

void
ra_timeline_scale_free (RaTimelineScale *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->knots);
  g_free (self);
}

static double
share_of (double value, double from, double to)
{
  return (value - from) / (to - from);
}

/* The last knot but one whose day, or whose place, is not after what is asked for. */
static guint
find_knot (const RaTimelineScale *self, guint32 day, double place)
{
  guint low = 0;
  guint high = self->knots->len - 1;

  while (high - low > 1) {
    const guint middle = (low + high) / 2;
    const Knot *knot = knot_at (self, middle);

    if (knot->day <= day && knot->place <= place)
      low = middle;
    else
      high = middle;
  }
  return low;
}

double
ra_timeline_scale_get_place (const RaTimelineScale *self, guint32 day)
{
  g_return_val_if_fail (self != NULL, 0.0);
  const Knot *from = knot_at (self, find_knot (self, day, G_MAXDOUBLE));
  const Knot *to = from + 1;

  return CLAMP (from->place + share_of (day, from->day, to->day) * (to->place - from->place), 0.0, 1.0);
}

guint32
ra_timeline_scale_get_day (const RaTimelineScale *self, double place)
{
  g_return_val_if_fail (self != NULL, 0);
  const guint32 last = knot_at (self, self->knots->len - 1)->day - 1;

  if (!(place > 0.0))
    return knot_at (self, 0)->day;
  const Knot *from = knot_at (self, find_knot (self, G_MAXUINT32, place));
  const Knot *to = from + 1;
  const double share = share_of (MIN (place, 1.0), from->place, to->place);
  return MIN (last, (guint32)lround (from->day + share * (to->day - from->day)));
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
