/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/option-values.h"

#include <stdio.h>
#include <string.h>

#include "app/base/usage.h"
#include "data/formats/csv-excel.h"
#include "data/formats/plain-text.h"
#include "data/ring-list.h"

gboolean
ra_option_keyword (const char *option, const char *text, const char *const *keywords, guint *index, GError **error)
{
  if (text == NULL)
    return TRUE;
  for (guint i = 0; keywords[i] != NULL; i++) {
    if (g_ascii_strcasecmp (keywords[i], text) == 0) {
      *index = i;
      return TRUE;
    }
  }
  g_autofree char *list = g_strjoinv (", ", (char **)keywords);
  return ra_usage_error (error, option, "\"%s\" is not one of %s", text, list);
}

gboolean
ra_option_date (const char *option, const char *text, GError **error)
{
  int length = 0;
  if (text == NULL)
    return TRUE;
  guint year, month, day;
  if (strspn (text, "0123456789-") == 10 && sscanf (text, "%4u-%2u-%2u%n", &year, &month, &day, &length) == 3
      && length == 10 && text[10] == '\0' && g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return TRUE;
  return ra_usage_error (error, option, "\"%s\" is not a day of the calendar, YYYY-MM-DD", text);
}

gboolean
ra_option_text (const char *option, const char *text, guint limit, GError **error)
{
  const char *reason = NULL;
  if (text == NULL)
    return TRUE;
  if (ra_find_foul_text (text, strlen (text), &reason) != NULL)
    return ra_usage_error (error, option, "%s", reason);
  if (strlen (text) > limit && g_utf8_strlen (text, -1) > (glong)limit)
    return ra_usage_error (error, option, "a text of more than %u characters", limit);
  return TRUE;
}

gboolean
ra_option_csv_for (const char *whom, const char *language, const char *csv, char **table, GError **error)
{
  static const char *const readers[] = { "standard", "excel", NULL };
  guint reader = 0;

  *table = NULL;
  if (!ra_option_keyword ("--csv-for", whom, readers, &reader, error))
    return FALSE;
  if (reader == 1)
    *table = ra_csv_for_excel (csv, ra_csv_language_has_comma (language));
  return TRUE;
}
