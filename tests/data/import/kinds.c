/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/data/import/kinds.h"

#include <string.h>

#define NO_UNIT "names no unit: taken as kilometres"

static void
append_number (GString *text, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_string_append (text, g_ascii_formatd (digits, sizeof digits, "%.10g", value));
}

static char *
tell_rows (const RaImport *import)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < import->rows->len; i++) {
    const RaImportRow *row = g_ptr_array_index (import->rows, i);
    g_string_append_printf (text, "%s ", row->name != NULL ? row->name : "-");
    append_number (text, row->lat_deg);
    g_string_append_c (text, ' ');
    append_number (text, row->lon_deg);
    if (row->has_range) {
      g_string_append_c (text, ' ');
      append_number (text, row->min_km);
      g_string_append_c (text, '-');
      append_number (text, row->max_km);
    }
    g_string_append_c (text, '\n');
  }
  return g_string_free (text, FALSE);
}

void
test_kind_check (const TestKind *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaImport) import = ra_import_parse ("t", kind->table, strlen (kind->table), NULL, &error);
  g_autoptr (GString) told = g_string_new (NULL);

  g_test_message ("%s", kind->what);
  g_assert_no_error (error);
  g_autofree char *rows = tell_rows (import);
  g_assert_cmpstr (rows, ==, kind->wanted);
  const GPtrArray *const lists[] = { import->problems, import->warnings };
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    for (guint j = 0; j < lists[i]->len; j++) {
      const RaImportRemark *remark = g_ptr_array_index (lists[i], j);
      /* Most tables here name no unit, and few are about that. */
      if (kind->told != NULL || !g_str_has_suffix (remark->text, NO_UNIT))
        g_string_append_printf (told, "%s\n", remark->text);
    }
  }
  if (kind->told == NULL)
    g_assert_cmpstr (told->str, ==, "");
  else if (strstr (told->str, kind->told) == NULL)
    g_error ("%s: nobody says \"%s\" but: %s", kind->what, kind->told, told->str);
}
