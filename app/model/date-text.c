/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/date-text.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* The system's names of months follow the system's language, and the window may have been given another. Many languages
 * say a month's name in another form behind a day. */
static const char *
month_behind_day (guint month)
{
  static const char *const names[]
      = { NC_ ("behind a day", "January"), NC_ ("behind a day", "February"), NC_ ("behind a day", "March"),
          NC_ ("behind a day", "April"),   NC_ ("behind a day", "May"),      NC_ ("behind a day", "June"),
          NC_ ("behind a day", "July"),    NC_ ("behind a day", "August"),   NC_ ("behind a day", "September"),
          NC_ ("behind a day", "October"), NC_ ("behind a day", "November"), NC_ ("behind a day", "December") };

  return g_dpgettext2 (NULL, "behind a day", names[month - 1]);
}

static const char *
month_alone (guint month)
{
  static const char *const names[]
      = { NC_ ("without a day", "January"), NC_ ("without a day", "February"), NC_ ("without a day", "March"),
          NC_ ("without a day", "April"),   NC_ ("without a day", "May"),      NC_ ("without a day", "June"),
          NC_ ("without a day", "July"),    NC_ ("without a day", "August"),   NC_ ("without a day", "September"),
          NC_ ("without a day", "October"), NC_ ("without a day", "November"), NC_ ("without a day", "December") };

  return g_dpgettext2 (NULL, "without a day", names[month - 1]);
}

char *
ra_date_text (const char *iso_date)
{
  g_return_val_if_fail (iso_date != NULL, NULL);
  guint year, month, day;
  if (g_str_equal (iso_date, "undated"))
    return g_strdup (_ ("undated"));
  int n = sscanf (iso_date, "%4u-%2u-%2u", &year, &month, &day);
  if (n < 2 || month < 1 || month > 12)
    return g_strdup (iso_date);
  if (n == 2)
    /* Translators: a month and a year. */
    return g_strdup_printf (C_ ("date", "%s %u"), month_alone (month), year);
  /* Translators: a day, the month behind it and the year. */
  return g_strdup_printf (C_ ("date", "%u %s %u"), day, month_behind_day (month), year);
}
