/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/range-cell.h"

#include <string.h>

#include "data/import/range-token.h"
#include "data/name-key.h"

static const char MISSING[]
    = " na none null nil nan unknown unk tbd tba nodata notavailable notapplicable notknown classified ka keineangabe "
      "unbekannt unbek nc nd inconnu brak brakdanych bd nieznany нд нетданных неизвестно неизв немаєданих невідомо "
      "sd sindatos desconocido faradate necunoscut nv empty missing ";

gboolean
ra_is_missing_word (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_autofree char *key = ra_name_key (text);
  g_auto (GStrv) parts = g_strsplit (key, " ", -1);
  g_autofree char *joined = g_strjoinv ("", parts);

  if (joined[0] == '\0') {
    /* "-", "—", "?", "…": signs alone. */
    const char *at = text;
    while (*at != '\0' && !g_unichar_isalnum (g_utf8_get_char (at)) && *at != '<' && *at != '>')
      at = g_utf8_next_char (at);
    return *at == '\0';
  }
  return ra_name_key_is_among (MISSING, joined);
}

RaFraction
ra_range_cell_fraction (const char *text)
{
  g_return_val_if_fail (text != NULL, RA_FRACTION_UNKNOWN);
  RaFraction found = RA_FRACTION_UNKNOWN;

  if (strlen (text) > RA_RANGE_LONGEST || !g_utf8_validate (text, -1, NULL))
    return found;
  g_autoptr (GArray) tokens = ra_range_tokens (text);
  for (guint i = 0; i < tokens->len; i++) {
    const RaRangeToken *token = &g_array_index (tokens, RaRangeToken, i);
    if (token->kind == RA_RANGE_NUMBER)
      found = ra_fraction_join (found, ra_marked_number_fraction (token->text));
  }
  return found;
}

double
ra_range_cell_dotted (const char *text)
{
  g_return_val_if_fail (text != NULL, 0);
  double largest = 0;

  if (strlen (text) > RA_RANGE_LONGEST || !g_utf8_validate (text, -1, NULL))
    return 0;
  g_autoptr (GArray) tokens = ra_range_tokens (text);
  for (guint i = 0; i < tokens->len; i++) {
    const RaRangeToken *token = &g_array_index (tokens, RaRangeToken, i);
    double whole = 0;
    if (token->kind == RA_RANGE_NUMBER && strchr (token->text, '.') != NULL
        && ra_marked_number_is_grouped (token->text, &whole))
      largest = MAX (largest, whole);
  }
  return largest;
}

gboolean
ra_range_cell_has_unit (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);
  gboolean found = FALSE;

  if (strlen (text) > RA_RANGE_LONGEST || !g_utf8_validate (text, -1, NULL) || ra_is_missing_word (text))
    return FALSE;
  g_autoptr (GArray) tokens = ra_range_tokens (text);
  for (guint i = 0; i < tokens->len; i++)
    found = found || g_array_index (tokens, RaRangeToken, i).kind == RA_RANGE_WORD;
  return found;
}
