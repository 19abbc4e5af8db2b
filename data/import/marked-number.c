/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/marked-number.h"

#include <string.h>

#include "data/import/import-result.h"

/* Groups of three digits behind each @mark, and one to three before the first: "2,350" or "1.234.567". */
static gboolean
is_grouped (const char *digits, gsize length, char mark)
{
  gsize group = 0;
  gboolean first = TRUE;

  for (gsize i = 0; i <= length; i++) {
    if (i < length && g_ascii_isdigit (digits[i])) {
      group++;
      continue;
    }
    if (i < length && digits[i] != mark)
      return FALSE;
    if (first ? group < 1 || group > 3 : group != 3)
      return FALSE;
    first = FALSE;
    group = 0;
  }
  return digits[0] != '0';
}

/* Which of the marks in @token parts the whole from the fraction; '\0' when none does. */
static gboolean
find_fraction (const char *token, RaFraction fraction, char *mark, GError **error)
{
  const char *comma = strchr (token, ',');
  const char *dot = strchr (token, '.');
  const char *only = comma != NULL ? comma : dot;

  *mark = '\0';
  if (only == NULL)
    return TRUE;
  if (comma != NULL && dot != NULL) {
    *mark = strrchr (token, ',') > strrchr (token, '.') ? ',' : '.';
    return TRUE;
  }
  if (strchr (only + 1, *only) != NULL) /* twice: it cannot be a fraction */
    return TRUE;
  *mark = *only;
  if (!is_grouped (token, strlen (token), *only))
    return TRUE;
  if (fraction == (*only == ',' ? RA_FRACTION_DOT : RA_FRACTION_COMMA)) {
    *mark = '\0';
    return TRUE;
  }
  if (*only == '.' && fraction == RA_FRACTION_DOT)
    return TRUE;
  g_autofree char *whole = g_strdup (token);
  whole[only - token] = '.';
  const double small = g_ascii_strtod (whole, NULL);
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (digits, sizeof digits, "%g", small);
  return ra_import_fail (error, "can be %.0f or %s; write it without a mark between the thousands", small * 1000,
                         digits);
}

gboolean
ra_marked_number_read (const char *token, RaFraction fraction, double *value, GError **error)
{
  g_return_val_if_fail (token != NULL && value != NULL, FALSE);
  char mark = '\0';
  g_autoptr (GString) digits = g_string_new (NULL);

  if (!find_fraction (token, fraction, &mark, error))
    return FALSE;
  const char *end = mark != '\0' ? strrchr (token, mark) : token + strlen (token);
  const gsize length = (gsize)(end - token);
  const char *group = strpbrk (token, " ,.");
  gboolean good = length > 0 || mark != '\0';
  if (good && group != NULL && group < end)
    good = is_grouped (token, length, *group);
  for (const char *at = token; *at != '\0' && good; at++) {
    if (g_ascii_isdigit (*at))
      g_string_append_c (digits, *at);
    else if (at == end)
      g_string_append_c (digits, '.');
    else
      good = at < end && group != NULL && *at == *group;
  }
  if (!good || digits->len == 0)
    return ra_import_fail (error, "expected kilometres such as 2350");
  *value = g_ascii_strtod (digits->str, NULL);
  return TRUE;
}

RaFraction
ra_marked_number_fraction (const char *token)
{
  g_return_val_if_fail (token != NULL, RA_FRACTION_UNKNOWN);
  const char *comma = strrchr (token, ',');
  const char *dot = strrchr (token, '.');
  const char *only = comma != NULL ? comma : dot;

  if (only == NULL)
    return RA_FRACTION_UNKNOWN;
  if (comma != NULL && dot != NULL)
    return comma > dot ? RA_FRACTION_COMMA : RA_FRACTION_DOT;
  /* A mark that comes twice, or groups, is none of the fraction; the other then is. */
  if (strchr (token, *only) != only)
    return *only == ',' ? RA_FRACTION_DOT : RA_FRACTION_COMMA;
  if (is_grouped (token, strlen (token), *only))
    return RA_FRACTION_UNKNOWN;
  return *only == ',' ? RA_FRACTION_COMMA : RA_FRACTION_DOT;
}

gboolean
ra_marked_number_is_grouped (const char *token, double *value)
{
  g_return_val_if_fail (token != NULL && value != NULL, FALSE);
  const char *mark = strpbrk (token, ",.");

  if (mark == NULL || !is_grouped (token, strlen (token), *mark))
    return FALSE;
  *value = 0;
  for (const char *at = token; *at != '\0'; at++)
    if (g_ascii_isdigit (*at))
      *value = 10 * *value + g_ascii_digit_value (*at);
  return TRUE;
}

RaFraction
ra_fraction_join (RaFraction a, RaFraction b)
{
  if (a == RA_FRACTION_UNKNOWN || a == b)
    return b;
  return b == RA_FRACTION_UNKNOWN ? a : RA_FRACTION_MIXED;
}
