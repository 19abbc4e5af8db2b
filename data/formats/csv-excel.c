/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/csv-excel.h"

#include <string.h>

#include "data/formats/table-reader.h"

#define MARK "\xEF\xBB\xBF"

static gboolean
is_fraction (const char *cell)
{
  const char *at = cell + (*cell == '-');
  const gsize whole = strspn (at, "0123456789");

  if (whole == 0 || at[whole] != '.')
    return FALSE;
  at += whole + 1;
  return *at != '\0' && at[strspn (at, "0123456789")] == '\0';
}

static void
append_cell (GString *out, const char *cell, gboolean decimal_comma)
{
  const gboolean quoted = strpbrk (cell, ";\"\r\n") != NULL;
  const gboolean fraction = decimal_comma && is_fraction (cell);

  if (quoted)
    g_string_append_c (out, '"');
  for (const char *at = cell; *at != '\0'; at++) {
    if (quoted && *at == '"')
      g_string_append_c (out, '"');
    g_string_append_c (out, fraction && *at == '.' ? ',' : *at);
  }
  if (quoted)
    g_string_append_c (out, '"');
}

char *
ra_csv_for_excel (const char *csv, gboolean decimal_comma)
{
  g_return_val_if_fail (csv != NULL, NULL);
  g_autoptr (RaTableReader) reader = ra_table_reader_new (csv, ',');
  GString *out = g_string_new (MARK);

  for (const RaTableRow *row = ra_table_reader_next (reader); row != NULL; row = ra_table_reader_next (reader)) {
    for (guint i = 0; i < row->cells->len; i++) {
      if (i > 0)
        g_string_append_c (out, ';');
      append_cell (out, g_ptr_array_index (row->cells, i), decimal_comma);
    }
    g_string_append (out, "\r\n");
  }
  return g_string_free (out, FALSE);
}

gboolean
ra_csv_language_has_comma (const char *language)
{
  static const char *const with_dot[] = { "en", NULL };
  return language != NULL && !g_strv_contains (with_dot, language);
}
