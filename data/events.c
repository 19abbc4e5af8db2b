/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/events.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *const ra_event_kind_keywords[] = { "treaty", "deployment", "test", "statement", NULL };

char *
ra_date_first_day (const char *date)
{
  static const char rest[] = "YYYY-01-01";
  const gsize length = date != NULL ? strlen (date) : 0;

  g_return_val_if_fail (length == 4 || length == 7 || length == 10, NULL);
  return g_strconcat (date, rest + length, NULL);
}

/* 0 for a text that is no day. */
static guint32
day_to_julian (const char *day)
{
  guint parts[3];

  if (day == NULL || sscanf (day, "%4u-%2u-%2u", &parts[0], &parts[1], &parts[2]) != 3
      || !g_date_valid_dmy ((GDateDay)parts[2], (GDateMonth)parts[1], (GDateYear)parts[0]))
    return 0;
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)parts[2], (GDateMonth)parts[1], (GDateYear)parts[0]);
  return g_date_get_julian (&date);
}

guint32
ra_date_to_julian (const char *date)
{
  g_autofree char *day = ra_date_first_day (date);

  return day_to_julian (day);
}

char *
ra_date_last_day (const char *date)
{
  const gsize length = date != NULL ? strlen (date) : 0;

  g_return_val_if_fail (length == 4 || length == 7 || length == 10, NULL);
  if (length == 10)
    return g_strdup (date);
  const guint month = length == 4 ? 12 : (guint)strtoul (date + 5, NULL, 10);
  const guint days = g_date_get_days_in_month ((GDateMonth)CLAMP (month, 1, 12), (GDateYear)strtoul (date, NULL, 10));

  return g_strdup_printf ("%.4s-%02u-%02u", date, month, days);
}

guint32
ra_event_to_julian (const RaEvent *event)
{
  g_return_val_if_fail (event != NULL && event->date != NULL, 0);

  g_autofree char *day = ra_date_last_day (event->date);

  return day_to_julian (day);
}
