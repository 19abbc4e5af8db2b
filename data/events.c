/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/events.h"

#include <stdio.h>
#include <string.h>

char *
ra_date_first_day (const char *date)
{
  static const char rest[] = "YYYY-01-01";
  const gsize length = date != NULL ? strlen (date) : 0;

  g_return_val_if_fail (length == 4 || length == 7 || length == 10, NULL);
  return g_strconcat (date, rest + length, NULL);
}

guint32
ra_date_to_julian (const char *date)
{
  g_autofree char *day = ra_date_first_day (date);
  GDate parsed;
  guint parts[3];

  if (day == NULL || sscanf (day, "%4u-%2u-%2u", &parts[0], &parts[1], &parts[2]) != 3
      || !g_date_valid_dmy ((GDateDay)parts[2], (GDateMonth)parts[1], (GDateYear)parts[0]))
    return 0;
  g_date_clear (&parsed, 1);
  g_date_set_dmy (&parsed, (GDateDay)parts[2], (GDateMonth)parts[1], (GDateYear)parts[0]);
  return g_date_get_julian (&parsed);
}
