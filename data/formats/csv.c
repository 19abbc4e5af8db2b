/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/csv.h"

#include <string.h>

#include "data/formats/plain-text.h"

/* A spreadsheet takes a cell that starts like this for a formula and runs it; in Japanese also with wide signs. */
static gboolean
looks_like_formula (const char *text)
{
  return *text != '\0' && g_utf8_strchr ("=+-@\t\r−＝＋－＠", -1, g_utf8_get_char (text)) != NULL;
}

void
ra_csv_append (GString *out, const char *text)
{
  if (text == NULL)
    return;
  g_autofree char *shown = ra_escape_hidden (text);
  g_autofree char *cell = g_strconcat (looks_like_formula (text) ? "'" : "", shown, NULL);
  if (strpbrk (cell, ",\"\r\n") == NULL) {
    g_string_append (out, cell);
    return;
  }
  g_string_append_c (out, '"');
  for (const char *at = cell; *at != '\0'; at++) {
    if (*at == '"')
      g_string_append_c (out, '"');
    g_string_append_c (out, *at);
  }
  g_string_append_c (out, '"');
}
