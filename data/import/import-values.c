/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-values.h"

#include <string.h>

#include "data/import/date-cell.h"
#include "data/import/import-result.h"
#include "data/scenario.h"

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

gboolean
ra_parse_kilometres (const char *text, RaFraction fraction, RaKilometres *km, GError **error)
{
  g_return_val_if_fail (text != NULL && km != NULL, FALSE);
  const RaRangeColumn column = { .fraction = fraction };
  RaRangeCell cell = { 0 };

  if (!ra_range_cell_read (text, &column, &cell, error))
    return FALSE;
  if (cell.n != 1)
    return ra_import_fail (error, cell.n == 0 ? "expected kilometres such as 2350" : "more than one range");
  *km = cell.km[0];
  return TRUE;
}

char *
ra_parse_date (const char *text, GError **error)
{
  return ra_date_cell_read (text, RA_DATE_ORDER_UNKNOWN, NULL, error);
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
  ra_import_fail (error, "none of %s", list);
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

char *
ra_clean_cell (const char *cell, gboolean lines)
{
  g_autofree char *clean = ra_clean_text (cell, lines);
  const gsize length = clean != NULL ? strlen (clean) : 0;

  if (length > 3 && g_str_has_prefix (clean, "=\"") && clean[length - 1] == '"'
      && strchr (clean + 2, '"') == clean + length - 1)
    return g_strndup (clean + 2, length - 3);
  if (length > 1 && clean[0] == '\'' && strchr ("0123456789=+-@.", clean[1]) != NULL)
    return g_strdup (clean + 1);
  return g_steal_pointer (&clean);
}
