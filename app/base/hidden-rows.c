/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/hidden-rows.h"

#include <string.h>

#include "app/base/sheet-xml.h"
#include "app/base/zip-file.h"

/* What spreadsheet programs have at most. */
#define MOST_ROWS    1048576
#define MOST_COLUMNS 16384

typedef struct {
  const char *sheet;
  GArray *rows;
  GHashTable *columns; /* numbers, from 0 on, of the hidden ones that have cells */
  GArray *hidden;      /* RaHiddenRows: all hidden columns, from 0 on */
  char *id;            /* XLSX: by which the workbook calls the sheet */
  char *member;        /* XLSX: where it lies */
  gboolean inside;     /* ODS: the sheet is being read */
  guint n_closed;      /* ODS: groups of rows around, that are folded */
  guint row;           /* the last one so far */
  guint column;        /* ODS: the next one of the row, or to be told of */
} Reading;

static void
add_hidden (GArray *ranges, guint first, guint n)
{
  const RaHiddenRows range = { first, first + n - 1 };
  RaHiddenRows *before = ranges->len > 0 ? &g_array_index (ranges, RaHiddenRows, ranges->len - 1) : NULL;

  if (before != NULL && before->last + 1 == first)
    before->last = range.last;
  else
    g_array_append_val (ranges, range);
}

static void
take_cell (Reading *self, guint column)
{
  for (guint i = 0; i < self->hidden->len; i++) {
    const RaHiddenRows *range = &g_array_index (self->hidden, RaHiddenRows, i);
    if (column >= range->first && column <= range->last)
      g_hash_table_add (self->columns, GUINT_TO_POINTER (column));
  }
}

static gboolean
is_true (const char *word)
{
  return g_strcmp0 (word, "1") == 0 || g_strcmp0 (word, "true") == 0;
}

static void
start_book (GMarkupParseContext *context, const char *element, const char **names, const char **values,
            gpointer user_data, GError **error)
{
  (void)context, (void)error;
  Reading *self = user_data;

  if (self->id == NULL && g_str_equal (ra_sheet_xml_name (element), "sheet")
      && g_strcmp0 (ra_sheet_xml_get (names, values, "name"), self->sheet) == 0)
    self->id = g_strdup (ra_sheet_xml_get (names, values, "id"));
}

/* <Relationship Id="rId1" Target="worksheets/sheet1.xml"/>, from the folder of the workbook, or "/xl/worksheets/...".
 */
static void
start_relation (GMarkupParseContext *context, const char *element, const char **names, const char **values,
                gpointer user_data, GError **error)
{
  (void)context, (void)error;
  Reading *self = user_data;
  const char *target = ra_sheet_xml_get (names, values, "Target");

  if (self->member == NULL && target != NULL && g_str_equal (ra_sheet_xml_name (element), "Relationship")
      && g_strcmp0 (ra_sheet_xml_get (names, values, "Id"), self->id) == 0)
    self->member = *target == '/' ? g_strdup (target + 1) : g_strconcat ("xl/", target, NULL);
}

/* "BC7" -> 54. */
static guint
column_of_cell (const char *cell)
{
  guint column = 0;

  for (; g_ascii_isupper (*cell) && column < MOST_COLUMNS; cell++)
    column = column * 26 + (guint)(*cell - 'A' + 1);
  return column > 0 ? column - 1 : 0;
}

static void
start_sheet (GMarkupParseContext *context, const char *element, const char **names, const char **values,
             gpointer user_data, GError **error)
{
  (void)context, (void)error;
  Reading *self = user_data;
  const char *name = ra_sheet_xml_name (element);
  const char *cell = ra_sheet_xml_get (names, values, "r");
  const gboolean hidden = is_true (ra_sheet_xml_get (names, values, "hidden"));

  if (g_str_equal (name, "col") && hidden) {
    const guint first = ra_sheet_xml_get_number (names, values, "min", MOST_COLUMNS, 1);
    const guint last = ra_sheet_xml_get_number (names, values, "max", MOST_COLUMNS, first);
    if (first > 0 && last >= first)
      add_hidden (self->hidden, first - 1, last - first + 1);
  } else if (g_str_equal (name, "row")) {
    self->row = ra_sheet_xml_get_number (names, values, "r", MOST_ROWS, self->row + 1);
    if (hidden)
      add_hidden (self->rows, self->row, 1);
  } else if (g_str_equal (name, "c") && cell != NULL) {
    take_cell (self, column_of_cell (cell));
  }
}

static gboolean
is_folded (const char **names, const char **values)
{
  return g_strcmp0 (ra_sheet_xml_get (names, values, "display"), "false") == 0;
}

static void
take_ods_row (Reading *self, const char **names, const char **values)
{
  const char *visibility = ra_sheet_xml_get (names, values, "visibility");
  const guint n = ra_sheet_xml_get_number (names, values, "number-rows-repeated", MOST_ROWS, 1);

  if (self->n_closed > 0 || g_strcmp0 (visibility, "collapse") == 0 || g_strcmp0 (visibility, "filter") == 0)
    add_hidden (self->rows, self->row + 1, n);
  self->row += n;
  self->column = 0;
}

static void
start_ods (GMarkupParseContext *context, const char *element, const char **names, const char **values,
           gpointer user_data, GError **error)
{
  (void)context, (void)error;
  Reading *self = user_data;
  const char *name = ra_sheet_xml_name (element);

  if (g_str_equal (element, "table:table"))
    self->inside = g_strcmp0 (ra_sheet_xml_get (names, values, "name"), self->sheet) == 0;
  if (!self->inside)
    return;
  const guint n = ra_sheet_xml_get_number (names, values, "number-columns-repeated", MOST_COLUMNS, 1);
  if (g_str_equal (name, "table-row-group")) {
    self->n_closed += self->n_closed > 0 || is_folded (names, values) ? 1 : 0;
  } else if (g_str_equal (name, "table-column")) {
    const char *visibility = ra_sheet_xml_get (names, values, "visibility");
    if (visibility != NULL && !g_str_equal (visibility, "visible"))
      add_hidden (self->hidden, self->column, n);
    self->column += n;
  } else if (g_str_equal (name, "table-row")) {
    take_ods_row (self, names, values);
  } else if (g_str_equal (name, "table-cell") || g_str_equal (name, "covered-table-cell")) {
    for (guint i = 0; i < n && ra_sheet_xml_get (names, values, "value-type") != NULL; i++)
      take_cell (self, self->column + i);
    self->column += n;
  }
}

static void
end_ods (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  (void)context, (void)error;
  Reading *self = user_data;

  if (g_str_equal (element, "table:table"))
    self->inside = FALSE;
  if (g_str_equal (ra_sheet_xml_name (element), "table-row-group") && self->n_closed > 0)
    self->n_closed--;
}

static void
read_member (const char *name, const char *text, gsize length, gpointer user_data)
{
  static const GMarkupParser book = { .start_element = start_book };
  static const GMarkupParser relations = { .start_element = start_relation };
  static const GMarkupParser sheet = { .start_element = start_sheet };
  static const GMarkupParser ods = { .start_element = start_ods, .end_element = end_ods };
  Reading *self = user_data;

  if (g_str_equal (name, "xl/workbook.xml"))
    ra_sheet_xml_parse (&book, text, length, self);
  else if (g_str_equal (name, "xl/_rels/workbook.xml.rels"))
    ra_sheet_xml_parse (&relations, text, length, self);
  else if (g_str_equal (name, "content.xml"))
    ra_sheet_xml_parse (&ods, text, length, self);
  else if (g_strcmp0 (name, self->member) == 0)
    ra_sheet_xml_parse (&sheet, text, length, self);
}

guint
ra_hidden_rows_find (const char *bytes, gsize length, const char *sheet, GArray *rows)
{
  g_return_val_if_fail ((bytes != NULL || length == 0) && sheet != NULL && rows != NULL, 0);
  g_autoptr (GHashTable) columns = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) hidden = g_array_new (FALSE, FALSE, sizeof (RaHiddenRows));
  Reading self = { .sheet = sheet, .rows = rows, .columns = columns, .hidden = hidden };

  ra_zip_each (bytes, length, "xl/workbook.xml", read_member, &self);
  ra_zip_each (bytes, length, "xl/_rels/workbook.xml.rels", read_member, &self);
  ra_zip_each (bytes, length, "content.xml", read_member, &self);
  if (self.member != NULL)
    ra_zip_each (bytes, length, self.member, read_member, &self);
  g_free (self.id);
  g_free (self.member);
  return g_hash_table_size (columns);
}

/* The end of the row that begins at @at; line ends between quotation marks are none. */
static char *
find_row_end (char *at, gboolean *any)
{
  gboolean quoted = FALSE;

  *any = FALSE;
  for (; *at != '\0' && (quoted || *at != '\n'); at++) {
    quoted = quoted != (*at == '"');
    *any = *any || strchr (",\"\r", *at) == NULL;
  }
  return at;
}

guint
ra_hidden_rows_leave_out (const GArray *rows, char *csv)
{
  g_return_val_if_fail (rows != NULL && csv != NULL, 0);
  char *write = csv;
  char *at = csv;
  guint next = 0; /* of the ranges */
  guint n = 0;

  for (guint row = 1; *at != '\0'; row++) {
    gboolean any = FALSE;
    char *end = find_row_end (at, &any);
    while (next < rows->len && g_array_index (rows, RaHiddenRows, next).last < row)
      next++;
    if (next < rows->len && g_array_index (rows, RaHiddenRows, next).first <= row) {
      n += any ? 1 : 0;
      /* As many lines as it had. */
      for (; at < end; at++)
        if (*at == '\n')
          *write++ = '\n';
    }
    const gsize length = (gsize)(end - at) + (*end == '\n' ? 1 : 0);
    memmove (write, at, length);
    write += length;
    at += length;
  }
  *write = '\0';
  return n;
}
