/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/hidden-sheets.h"

#include <string.h>

#include "app/base/sheet-xml.h"
#include "app/base/zip-file.h"

typedef struct {
  GPtrArray *names;
  char *style;        /* ODS: the name of the style that is being read */
  GHashTable *styles; /* ODS: names of those that hide a sheet */
} Hidden;

/* XLSX: <sheet name="Old" state="hidden"/>; a prefix of the namespace may stand before. */
static void
start_book (GMarkupParseContext *context, const char *element, const char **names, const char **values,
            gpointer user_data, GError **error)
{
  (void)context;
  (void)error;
  Hidden *self = user_data;
  const char *state = ra_sheet_xml_get (names, values, "state");
  const char *name = ra_sheet_xml_get (names, values, "name");

  if (g_str_equal (ra_sheet_xml_name (element), "sheet") && name != NULL
      && (g_strcmp0 (state, "hidden") == 0 || g_strcmp0 (state, "veryHidden") == 0))
    g_ptr_array_add (self->names, g_strdup (name));
}

/* ODS: a sheet has a style, whose properties say that it is not displayed. */
static void
start_content (GMarkupParseContext *context, const char *element, const char **names, const char **values,
               gpointer user_data, GError **error)
{
  (void)context;
  (void)error;
  Hidden *self = user_data;

  const char *local = ra_sheet_xml_name (element);
  const char *name = ra_sheet_xml_get (names, values, "name");
  const char *used = ra_sheet_xml_get (names, values, "style-name");

  if (g_str_equal (local, "style")) {
    g_free (self->style);
    self->style = g_strdup (name);
  } else if (g_str_equal (local, "table-properties") && self->style != NULL
             && g_strcmp0 (ra_sheet_xml_get (names, values, "display"), "false") == 0) {
    g_hash_table_add (self->styles, g_strdup (self->style));
  } else if (g_str_equal (element, "table:table") && name != NULL && used != NULL
             && g_hash_table_contains (self->styles, used)) {
    g_ptr_array_add (self->names, g_strdup (name));
  }
}

static void
read_member (const char *name, const char *text, gsize length, gpointer user_data)
{
  static const GMarkupParser book = { .start_element = start_book };
  static const GMarkupParser content = { .start_element = start_content };
  const gboolean is_book = g_str_equal (name, "xl/workbook.xml");

  if (!is_book && !g_str_equal (name, "content.xml"))
    return;
  ra_sheet_xml_parse (is_book ? &book : &content, text, length, user_data);
}

void
ra_hidden_sheets_find (const char *bytes, gsize length, GPtrArray *names)
{
  g_return_if_fail (bytes != NULL && names != NULL);
  g_autoptr (GHashTable) styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Hidden self = { .names = names, .styles = styles };

  ra_zip_each (bytes, length, "workbook.xml", read_member, &self);
  ra_zip_each (bytes, length, "content.xml", read_member, &self);
  g_free (self.style);
}
