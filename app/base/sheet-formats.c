/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/sheet-formats.h"

#include <string.h>

#include "app/base/sheet-xml.h"
#include "app/base/zip-file.h"
typedef struct {
  GHashTable *codes; /* number of a format -> what it shows besides digits */
  GPtrArray *styles; /* char *: of each style of cells its unit, or NULL */
  GHashTable *seen;  /* units that are told already */
  GPtrArray *shown;
  gboolean any;       /* some style shows one */
  gboolean in_cells;  /* within the styles of cells */
  char *number_style; /* ODS: the name of the format that is being read */
  gboolean in_text;   /* ODS: within what it shows besides digits */
} Formats;

/* What stands in quotation marks and behind backslashes, and a percent sign: "mi" of #,##0\ "mi";-0. The same stands in
 * each section. */
static char *
literal_of_code (const char *code)
{
  GString *text = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *at = code; *at != '\0' && (quoted || *at != ';'); at = g_utf8_next_char (at)) {
    const char *next = g_utf8_next_char (at);
    if (*at == '"') {
      quoted = !quoted;
    } else if (quoted || *at == '%') {
      g_string_append_unichar (text, g_utf8_get_char (at));
    } else if (*at == '\\' && *next != '\0') {
      at = next;
      g_string_append_unichar (text, g_utf8_get_char (at));
    } else if ((*at == '_' || *at == '*') && *next != '\0') {
      at = next;
    }
  }
  return g_strstrip (g_string_free (text, FALSE));
}

/* Of each unit the first cell; of percentages that of each column, for a column alone is told apart by them. */
static void
take_shown (Formats *self, const char *where, const char *unit)
{
  g_autofree char *key = g_str_equal (unit, "%") ? g_strdup (where) : g_strdup (unit);

  g_strcanon (key, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz%", '\0');
  if (*unit != '\0' && g_hash_table_add (self->seen, g_strdup (key)))
    g_ptr_array_add (self->shown, g_strdup_printf ("%s: %s", where, unit));
}

static void
start_style (GMarkupParseContext *context, const char *element, const char **names, const char **values,
             gpointer user_data, GError **error)
{
  (void)context;
  (void)error;
  Formats *self = user_data;
  const char *name = ra_sheet_xml_name (element);
  const char *id = ra_sheet_xml_get (names, values, "numFmtId");

  if (g_str_equal (name, "cellXfs"))
    self->in_cells = TRUE;
  else if (g_str_equal (name, "numFmt") && id != NULL) {
    const char *code = ra_sheet_xml_get (names, values, "formatCode");
    g_hash_table_insert (self->codes, g_strdup (id), literal_of_code (code != NULL ? code : ""));
  } else if (g_str_equal (name, "xf") && self->in_cells) {
    const char *literal = id != NULL ? g_hash_table_lookup (self->codes, id) : NULL;
    self->any = self->any || (literal != NULL && *literal != '\0');
    g_ptr_array_add (self->styles, literal != NULL && *literal != '\0' ? g_strdup (literal) : NULL);
  }
}

static void
end_style (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  (void)context;
  (void)error;
  Formats *self = user_data;

  if (g_str_equal (ra_sheet_xml_name (element), "cellXfs"))
    self->in_cells = FALSE;
}

static void
start_cell (GMarkupParseContext *context, const char *element, const char **names, const char **values,
            gpointer user_data, GError **error)
{
  (void)context;
  (void)error;
  Formats *self = user_data;
  const char *style = ra_sheet_xml_get (names, values, "s");
  const char *cell = ra_sheet_xml_get (names, values, "r");
  guint64 number = 0;

  if (!g_str_equal (ra_sheet_xml_name (element), "c") || style == NULL || cell == NULL
      || !g_ascii_string_to_unsigned (style, 10, 0, G_MAXUINT16, &number, NULL) || number >= self->styles->len)
    return;
  const char *unit = g_ptr_array_index (self->styles, number);
  if (unit != NULL)
    take_shown (self, cell, unit);
}

/* Of an ODS: <number:number-style><number:text> mi</number:text></number:number-style>. */
static void
start_content (GMarkupParseContext *context, const char *element, const char **names, const char **values,
               gpointer user_data, GError **error)
{
  (void)context;
  (void)error;
  Formats *self = user_data;
  const char *name = ra_sheet_xml_name (element);

  if (g_str_equal (name, "number-style")) {
    g_free (self->number_style);
    self->number_style = g_strdup (ra_sheet_xml_get (names, values, "name"));
  }
  self->in_text = g_str_equal (element, "number:text") && self->number_style != NULL;
  const char *used = g_str_equal (name, "style") ? ra_sheet_xml_get (names, values, "data-style-name") : NULL;
  const char *unit = used != NULL ? g_hash_table_lookup (self->codes, used) : NULL;
  if (unit != NULL)
    take_shown (self, "a number format", unit);
}

static void
end_content (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  (void)context;
  (void)error;
  Formats *self = user_data;

  self->in_text = FALSE;
  if (g_str_equal (ra_sheet_xml_name (element), "number-style"))
    g_clear_pointer (&self->number_style, g_free);
}

static void
take_text (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data, GError **error)
{
  (void)context;
  (void)error;
  Formats *self = user_data;

  if (!self->in_text)
    return;
  const char *known = g_hash_table_lookup (self->codes, self->number_style);
  g_autofree char *more = g_strndup (text, length);
  g_hash_table_insert (self->codes, g_strdup (self->number_style),
                       g_strstrip (g_strconcat (known != NULL ? known : "", more, NULL)));
}

static void
read_styles (const char *name, const char *text, gsize length, gpointer user_data)
{
  static const GMarkupParser parser = { .start_element = start_style, .end_element = end_style };

  if (g_str_has_prefix (name, "xl/"))
    ra_sheet_xml_parse (&parser, text, length, user_data);
}

static void
read_sheet (const char *name, const char *text, gsize length, gpointer user_data)
{
  static const GMarkupParser parser = { .start_element = start_cell };

  if (g_str_has_prefix (name, "xl/worksheets/"))
    ra_sheet_xml_parse (&parser, text, length, user_data);
}

static void
read_content (const char *name, const char *text, gsize length, gpointer user_data)
{
  static const GMarkupParser parser = { .start_element = start_content, .end_element = end_content, .text = take_text };

  if (g_str_equal (name, "content.xml"))
    ra_sheet_xml_parse (&parser, text, length, user_data);
}

void
ra_sheet_formats_find (const char *bytes, gsize length, GPtrArray *shown)
{
  g_return_if_fail ((bytes != NULL || length == 0) && shown != NULL);
  g_autoptr (GHashTable) codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) styles = g_ptr_array_new_with_free_func (g_free);
  /* What Excel has built in, and no styles.xml tells: "0%" and "0.00%". */
  g_hash_table_insert (codes, g_strdup ("9"), g_strdup ("%"));
  g_hash_table_insert (codes, g_strdup ("10"), g_strdup ("%"));
  Formats self = { .codes = codes, .styles = styles, .seen = seen, .shown = shown };

  ra_zip_each (bytes, length, "styles.xml", read_styles, &self);
  ra_zip_each (bytes, length, "content.xml", read_content, &self);
  /* What may be large is read where something is looked for in it. */
  if (self.any)
    ra_zip_each (bytes, length, ".xml", read_sheet, &self);
  g_free (self.number_style);
}
