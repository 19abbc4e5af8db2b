/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-values.h"

#include <math.h>
#include <string.h>

#include "data/import/import-result.h"
#include "data/scenario.h"

#define LONGEST_KM 20040.0 /* half of the longest way round the Earth */
#define LONGEST    80      /* bytes of a number or a date that is worth reading */

G_GNUC_PRINTF (2, 3)
static gboolean
fail (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (RA_IMPORT_ERROR, RA_IMPORT_ERROR_ROW, format, args);
  va_end (args);
  return FALSE;
}

RaFraction
ra_fraction_of (const char *number, gboolean is_pair)
{
  guint n_commas = 0;

  for (const char *at = number; number != NULL && *at != '\0'; at++) {
    const gboolean inside = at > number && g_ascii_isdigit (at[-1]) && g_ascii_isdigit (at[1]);
    if (inside && *at == '.')
      return RA_FRACTION_DOT;
    n_commas += inside && *at == ',';
  }
  return n_commas >= (is_pair ? 2 : 1) ? RA_FRACTION_COMMA : RA_FRACTION_UNKNOWN;
}

/* Spaces of all kinds become one kind, dashes too; the unit is cut off. NULL for what no number has. */
static char *
plain_number (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    if (g_unichar_isspace (c) || c == '\'' || c == 0x2019)
      g_string_append_c (plain, ' ');
    else if (c == 0x2012 || c == 0x2013 || c == 0x2014 || c == 0x2212)
      g_string_append_c (plain, '-');
    else
      g_string_append_c (plain, c < 0x7F ? (char)c : '?');
  }
  g_strstrip (plain->str);
  plain->len = strlen (plain->str);
  if (plain->len > 2 && g_ascii_strcasecmp (plain->str + plain->len - 2, "km") == 0)
    g_string_truncate (plain, plain->len - 2);
  g_strchomp (plain->str);
  return g_string_free (plain, FALSE);
}

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
  return fail (error, "can be %.0f or %s; write it without a mark between the thousands", small * 1000, digits);
}

static gboolean
scan_token (const char *token, RaFraction fraction, double *value, GError **error)
{
  char mark = '\0';
  g_autoptr (GString) digits = g_string_new (NULL);

  if (!find_fraction (token, fraction, &mark, error))
    return FALSE;
  const char *end = mark != '\0' ? strrchr (token, mark) : token + strlen (token);
  const gsize length = (gsize)(end - token);
  const char *group = strpbrk (token, " ,.");
  gboolean good = length > 0 && strchr (token, '?') == NULL;
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
    return fail (error, "expected kilometres such as 2350");
  *value = g_ascii_strtod (digits->str, NULL);
  return TRUE;
}

static gboolean
scan_band (char *plain, RaFraction fraction, RaKilometres *km, GError **error)
{
  char *dash = plain[0] != '\0' ? strchr (plain + 1, '-') : NULL;

  km->min_km = 0;
  if (plain[0] == '-')
    return fail (error, "must not be negative");
  if (dash != NULL) {
    *dash = '\0';
    if (!scan_token (g_strstrip (plain), fraction, &km->min_km, error))
      return FALSE;
    plain = dash + 1;
  }
  return scan_token (g_strstrip (plain), fraction, &km->max_km, error);
}

gboolean
ra_parse_kilometres (const char *text, RaFraction fraction, RaKilometres *km, GError **error)
{
  g_return_val_if_fail (text != NULL && km != NULL, FALSE);
  if (strlen (text) > LONGEST || !g_utf8_validate (text, -1, NULL))
    return fail (error, "expected kilometres such as 2350");
  g_autofree char *plain = plain_number (text);
  if (!scan_band (plain, fraction, km, error))
    return FALSE;
  if (!(km->max_km <= LONGEST_KM) || !(km->min_km <= LONGEST_KM))
    return fail (error, "must be at most 20040 km");
  return TRUE;
}

/* Reads exactly @count digits. */
static gboolean
take_digits (const char **at, guint least, guint most, guint *value)
{
  guint n = 0;

  *value = 0;
  for (; n < most && g_ascii_isdigit (**at); n++, (*at)++)
    *value = *value * 10 + (guint)g_ascii_digit_value (**at);
  return n >= least;
}

static gboolean
take_char (const char **at, char c)
{
  if (**at != c)
    return FALSE;
  (*at)++;
  return TRUE;
}

/* "2019", "2019-02" or "2019-02-10"; *@n_parts of them. */
static gboolean
scan_iso (const char *at, guint parts[3], guint *n_parts)
{
  if (!take_digits (&at, 4, 4, &parts[0]))
    return FALSE;
  for (*n_parts = 1; *n_parts < 3 && *at == '-'; (*n_parts)++)
    if (!take_char (&at, '-') || !take_digits (&at, 2, 2, &parts[*n_parts]))
      return FALSE;
  return *at == '\0';
}

static gboolean
scan_dotted (const char *at, guint parts[3])
{
  return take_digits (&at, 1, 2, &parts[2]) && take_char (&at, '.') && take_digits (&at, 1, 2, &parts[1])
         && take_char (&at, '.') && take_digits (&at, 4, 4, &parts[0]) && *at == '\0';
}

char *
ra_parse_date (const char *text, GError **error)
{
  guint parts[3] = { 0, 1, 1 };
  guint n_parts = 3;

  g_return_val_if_fail (text != NULL, NULL);
  if (!scan_iso (text, parts, &n_parts)) {
    n_parts = 3;
    if (!scan_dotted (text, parts)) {
      fail (error, "expected a date such as 2019, 2019-02 or 2019-02-10");
      return NULL;
    }
  }
  if (parts[0] == 0 || parts[1] == 0 || parts[1] > 12 || parts[2] == 0 || parts[2] > 31
      || !g_date_valid_dmy ((GDateDay)parts[2], (GDateMonth)parts[1], (GDateYear)parts[0])) {
    fail (error, "there is no such day in the calendar");
    return NULL;
  }
  if (n_parts == 1)
    return g_strdup_printf ("%04u", parts[0]);
  if (n_parts == 2)
    return g_strdup_printf ("%04u-%02u", parts[0], parts[1]);
  return g_strdup_printf ("%04u-%02u-%02u", parts[0], parts[1], parts[2]);
}

int
ra_parse_status (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, -1);
  if (g_ascii_strcasecmp (text, "offered") == 0)
    return RA_STATUS_OFFERED;
  for (int i = 0; ra_status_keywords[i] != NULL; i++)
    if (g_ascii_strcasecmp (text, ra_status_keywords[i]) == 0)
      return i;
  g_autofree char *list = g_strjoinv (", ", (char **)ra_status_keywords);
  fail (error, "none of %s", list);
  return -1;
}

char *
ra_clean_text (const char *text, gboolean lines)
{
  if (text == NULL)
    return NULL;
  g_autoptr (GString) clean = g_string_new (NULL);
  gunichar pending = 0; /* one space or line break for all that stand together */

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    if (c == '\n' && lines)
      pending = '\n';
    else if (g_unichar_isspace (c) || g_unichar_iscntrl (c) || c == 0xFEFF)
      pending = pending == 0 ? ' ' : pending;
    else {
      if (pending != 0 && clean->len > 0)
        g_string_append_unichar (clean, pending);
      pending = 0;
      g_string_append_unichar (clean, c);
    }
  }
  return clean->len > 0 ? g_string_free (g_steal_pointer (&clean), FALSE) : NULL;
}
