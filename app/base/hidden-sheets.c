/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/hidden-sheets.h"

#include <string.h>

#include "app/base/zip-file.h"

typedef struct {
  GPtrArray *names;
  char *style;        /* ODS: the name of the style that is being read */
  GHashTable *styles; /* ODS: names of those that hide a sheet */
} Hidden;

static const char *
find_attribute (const char **names, const char **values, const char *wanted)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], wanted))
      return values[i];
  return "";
}

/* XLSX: <sheet name="Old" state="hidden"/>; a prefix of the namespace may stand before. */
static void
start_book (GMarkupParseContext *context, const char *element, const char **names, const char **values,
            gpointer user_data, GError **error)
{
  (void)context;
  (void)error;
  Hidden *self = user_data;
  const char *state = find_attribute (names, values, "state");
  const char *name = find_attribute (names, values, "name");

  if ((g_str_equal (element, "sheet") || g_str_has_suffix (element, ":sheet"))
      && (g_str_equal (state, "hidden") || g_str_equal (state, "veryHidden")))
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

  if (g_str_equal (element, "style:style")) {
    g_free (self->style);
    self->style = g_strdup (find_attribute (names, values, "style:name"));
  } else if (g_str_equal (element, "style:table-properties") && self->style != NULL
             && g_str_equal (find_attribute (names, values, "table:display"), "false")) {
    g_hash_table_add (self->styles, g_strdup (self->style));
  } else if (g_str_equal (element, "table:table")
             && g_hash_table_contains (self->styles, find_attribute (names, values, "table:style-name"))) {
    g_ptr_array_add (self->names, g_strdup (find_attribute (names, values, "table:name")));
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
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (is_book ? &book : &content, 0, user_data, NULL);
  g_markup_parse_context_parse (context, text, (gssize)length, NULL);
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
