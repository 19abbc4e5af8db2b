/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/option-values.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "app/cli/usage.h"
#include "data/ring-list.h"

/* A number without sign, spaces, names or hexadecimal digits, which strtod () would all take. */
static gboolean
scan_number (const char **at, double *value)
{
  char *end;
  if (!g_ascii_isdigit (**at) && **at != '.')
    return FALSE;
  const double number = g_ascii_strtod (*at, &end);
  if (end == *at || strspn (*at, "0123456789.eE+-") < (gsize)(end - *at) || !isfinite (number))
    return FALSE;
  *value = number;
  *at = end;
  return TRUE;
}

gboolean
ra_option_number (const char *option, const char *text, const RaNumberRange *range, double *value, GError **error)
{
  const char *at = text;
  double number;
  if (text == NULL)
    return TRUE;
  if (!scan_number (&at, &number) || *at != '\0' || number < range->lowest || number > range->highest)
    return ra_usage_error (error, option, "\"%s\" is not %s", text, range->allowed);
  *value = number;
  return TRUE;
}

gboolean
ra_option_word (const char *option, const char *text, const char *const *words, guint *index, GError **error)
{
  if (text == NULL)
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++) {
    if (g_str_equal (words[i], text)) {
      *index = i;
      return TRUE;
    }
  }
  g_autofree char *list = g_strjoinv (", ", (char **)words);
  return ra_usage_error (error, option, "\"%s\" is not one of %s", text, list);
}

gboolean
ra_option_lat_lon (const char *option, const char *text, double *lat_deg, double *lon_deg, GError **error)
{
  if (text == NULL || ra_parse_lat_lon (text, lat_deg, lon_deg, error))
    return TRUE;
  g_prefix_error (error, "%s: ", option);
  return FALSE;
}

gboolean
ra_option_date (const char *option, const char *text, GError **error)
{
  guint year, month, day;
  int length = 0;
  if (text == NULL)
    return TRUE;
  if (strspn (text, "0123456789-") == 10 && sscanf (text, "%4u-%2u-%2u%n", &year, &month, &day, &length) == 3
      && length == 10 && text[10] == '\0' && g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return TRUE;
  return ra_usage_error (error, option, "\"%s\" is not a day of the calendar, YYYY-MM-DD", text);
}

gboolean
ra_option_text (const char *option, const char *text, GError **error)
{
  return text == NULL || g_utf8_validate (text, -1, NULL) || ra_usage_error (error, option, "the text is not UTF-8");
}

gboolean
ra_option_size (const char *option, const char *text, RaPageSize *size, GError **error)
{
  const char *at = text;
  RaPageSize result = { 0 };
  if (text == NULL)
    return TRUE;
  gboolean ok = scan_number (&at, &result.width) && *at == 'x';
  if (ok) {
    at++;
    ok = scan_number (&at, &result.height);
    result.millimetres = ok && g_str_equal (at, "mm");
    ok = ok && (*at == '\0' || result.millimetres) && result.width > 0 && result.height > 0;
  }
  if (ok && !result.millimetres)
    ok = result.width == floor (result.width) && result.height == floor (result.height);
  if (!ok)
    return ra_usage_error (
        error, option, "\"%s\" is not a size in pixels, such as 1600x1000, or in millimetres, such as 180x120mm", text);
  *size = result;
  return TRUE;
}
