/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/import/import-private.h"

#include <string.h>

#include "data/formats/limits.h"
#include "data/formats/mixed-text.h"
#include "data/formats/plain-text.h"
#include "data/formats/table-reader.h"
#include "data/formats/table-text.h"
#include "data/import/import-columns.h"
#include "data/import/import-heading.h"

/* Rows that decide which separator makes sense. */
#define SAMPLE 12

static char *
why_broken (const RaTableRow *row)
{
  if (row->too_long)
    return g_strdup ("a cell of more than 32767 characters");
  return g_strdup (row->too_wide ? "a row of more than " G_STRINGIFY (RA_LIMIT_CELLS) " cells"
                                 : "a quotation mark is opened and never closed");
}

/* What is wrong with the text of a cell, whether it is read or not; else NULL. */
static const char *
find_foul_cell (const RaTableRow *row)
{
  const char *reason = NULL;

  for (guint i = 0; i < row->cells->len; i++) {
    const char *cell = g_ptr_array_index (row->cells, i);
    if (ra_find_foul_text (cell, strlen (cell), &reason) != NULL)
      return reason;
  }
  return NULL;
}

static void
take_row (RaGrid *grid, const RaTableRow *row)
{
  RaGridRow *taken = ra_grid_add_row (grid, row->number);

  taken->fault = row->broken ? why_broken (row) : g_strdup (find_foul_cell (row));
  for (guint i = 0; i < row->cells->len; i++)
    g_ptr_array_add (taken->cells, ra_plain_digits (g_ptr_array_index (row->cells, i)));
}

/* "| --- | :---: |" and "-----+-----", as Markdown and databases draw lines. */
static gboolean
is_rule (const RaTableRow *row)
{
  gboolean drawn = FALSE;

  for (guint i = 0; i < row->cells->len; i++) {
    const char *cell = g_ptr_array_index (row->cells, i);
    if (cell[strspn (cell, " :+-=")] != '\0')
      return FALSE;
    drawn = drawn || strstr (cell, "---") != NULL || strstr (cell, "===") != NULL;
  }
  return drawn && !row->broken;
}

/* The rows of @text, at most @most, without empty ones. FALSE when there are more. */
static gboolean
read_rows (RaGrid *grid, const char *text, char separator, guint most)
{
  g_autoptr (RaTableReader) reader = ra_table_reader_new (text, separator);

  for (;;) {
    ra_table_reader_skip_blank (reader);
    const RaTableRow *row = ra_table_reader_next (reader);
    if (row == NULL)
      break;
    if (ra_table_row_is_empty (row) || is_rule (row))
      continue;
    if (grid->rows->len == most)
      return FALSE;
    take_row (grid, row);
  }
  return TRUE;
}

/* The separator is the one that makes most sense of the first rows. */
static char
choose_separator (const char *text)
{
  static const char separators[] = { '\t', ';', ',', '|' };
  char best = separators[0];
  guint best_sense = 0;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++) {
    g_autoptr (RaGrid) sample = ra_grid_new (FALSE);
    if (!read_rows (sample, text, separators[i], SAMPLE) && sample->rows->len == 0)
      continue;
    const guint sense = ra_grid_judge (sample);
    if (sense > best_sense) {
      best_sense = sense;
      best = separators[i];
    }
  }
  return best;
}

/* Cells beyond the heading mean that the row has come apart: an unquoted comma, most often. */
static void
check_width (const RaGrid *grid, RaGridRow *row)
{
  guint n_cells = row->cells->len;
  gboolean curly = FALSE;

  while (n_cells > 0 && *(const char *)g_ptr_array_index (row->cells, n_cells - 1) == '\0')
    n_cells--;
  if (n_cells <= grid->headings->len || row->fault != NULL)
    return;
  for (guint i = 0; i < n_cells; i++)
    curly = curly || strstr (g_ptr_array_index (row->cells, i), "“") != NULL;
  row->fault = g_strdup_printf ("has %u cells, and the heading has %u%s", n_cells, grid->headings->len,
                                curly ? "; “ and ” do not hold a cell together, \" does" : "");
}

/* Rows are many, and those of a table have figures: a heading is read only where there are none. */
static gboolean
has_figures (const RaGridRow *row)
{
  for (guint i = 0; i < row->cells->len; i++) {
    const char *cell = ra_grid_row_get (row, (int)i);
    if (cell != NULL && g_ascii_isdigit (*cell))
      return TRUE;
  }
  return FALSE;
}

/* Whether a row is the heading of another table: it names columns, a place among them, and not as those above. */
static gboolean
is_other_heading (const RaGrid *grid, const RaGridRow *row)
{
  guint n_names = 0;
  gboolean is_point = FALSE;
  gboolean differs = FALSE;

  for (guint i = 0; i < row->cells->len; i++) {
    const char *cell = ra_grid_row_get (row, (int)i);
    const char *above = i < grid->headings->len ? g_ptr_array_index (grid->headings, i) : NULL;
    g_autoptr (RaHeading) heading = cell != NULL ? ra_heading_new (cell) : NULL;
    n_names += heading != NULL && heading->field != RA_N_FIELDS ? 1 : 0;
    is_point = is_point || (heading != NULL && ra_field_is_point (heading->field));
    differs = differs || (cell != NULL && g_strcmp0 (cell, above) != 0);
  }
  return n_names > 1 && is_point && differs;
}

/* What stands below is not in the columns and units of the heading that is known. */
static void
refuse_second_table (RaGrid *grid)
{
  guint number = 0;

  for (guint i = 0; i < grid->rows->len; i++) {
    RaGridRow *row = g_ptr_array_index (grid->rows, i);
    if (number == 0 && row->fault == NULL && !has_figures (row) && is_other_heading (grid, row))
      number = row->number;
    if (number == 0 || row->fault != NULL)
      continue;
    row->fault = row->number == number ? g_strdup ("the heading of a second table, which is to be a file of its own")
                                       : g_strdup_printf ("belongs to the table that begins in row %u", number);
  }
}

/* "sep=;" is a word to the spreadsheet and no row of the table. */
static const char *
skip_separator_line (const char *text, char *separator)
{
  if (g_ascii_strncasecmp (text, "sep=", 4) != 0 || text[4] == '\0' || strchr (",;\t|", text[4]) == NULL)
    return text;
  if (text[5] != '\r' && text[5] != '\n')
    return text;
  *separator = text[4];
  return text + (g_str_has_prefix (text + 5, "\r\n") ? 7 : 6);
}

static gboolean
fail (const char *name, guint row, const char *reason, GError **error)
{
  if (row > 0)
    g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_FORMAT, "%s:%u: %s", name, row, reason);
  else
    g_set_error (error, RA_IMPORT_ERROR, RA_IMPORT_ERROR_FORMAT, "%s: %s", name, reason);
  return FALSE;
}

static gboolean
read_text (RaGrid *grid, const char *name, const char *text, RaImport *import, GError **error)
{
  char separator = '\0';
  const char *table = skip_separator_line (text, &separator);

  if (separator == '\0')
    separator = choose_separator (table);
  /* One for the heading. */
  if (!read_rows (grid, table, separator, RA_LIMIT_SITES + 1))
    return fail (name, RA_LIMIT_SITES + 2, "a table of more than " G_STRINGIFY (RA_LIMIT_SITES) " rows", error);
  if (grid->rows->len == 0)
    return fail (name, 0, "the table is empty", error);
  const RaGridRow *first = g_ptr_array_index (grid->rows, 0);
  if (first->fault != NULL)
    return fail (name, first->number, first->fault, error);
  ra_grid_find_heading (grid, import);
  for (guint i = 0; i < grid->rows->len; i++)
    check_width (grid, g_ptr_array_index (grid->rows, i));
  refuse_second_table (grid);
  return TRUE;
}

/* What a browser saves when a page asks for a password, and what other programs write. */
static const char *
find_other_kind (const char *text)
{
  const char *at = text + strspn (text, " \t\r\n");

  if (g_ascii_strncasecmp (at, "<!doctype html", 14) == 0 || g_ascii_strncasecmp (at, "<html", 5) == 0)
    return "a web page, and no table";
  return *at == '<' ? "an XML file, and no table" : NULL;
}

/* "Ã©" for "é" and "Â°" for "°": bytes of UTF-8 that some program took for letters of an older encoding. NULL where
 * there are none. */
static char *
find_decoded_twice (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    if (c != 0xC2 && c != 0xC3 && c != 0xD0 && c != 0xD1)
      continue;
    const char *next = g_utf8_next_char (at);
    const gunichar second = *next != '\0' ? g_utf8_get_char (next) : 0;
    if (second > 0xA0 && second <= 0xBF && second != 0xBB) /* "»" may end a word */
      return g_strndup (at, (gsize)(g_utf8_next_char (next) - at));
  }
  return NULL;
}

RaGrid *
ra_import_read_table (const char *name, const char *bytes, gsize length, RaImport *import, GError **error)
{
  gsize text_length = 0;
  const char *guess = NULL;
  g_autoptr (RaGrid) grid = ra_grid_new (FALSE);
  g_autofree char *text = ra_table_decode (bytes, length, &text_length, &guess, error);

  if (text == NULL) {
    g_prefix_error (error, "%s: ", name);
    return NULL;
  }
  const char *other = find_other_kind (text);
  if (other != NULL) {
    fail (name, 0, other, error);
    return NULL;
  }
  g_autofree char *twice = find_decoded_twice (text);
  if (twice != NULL) {
    g_autofree char *reason = g_strdup_printf (
        "\"%s\" are two bytes of one letter: the table is UTF-8 that was read as another encoding, at "
        "least in part; save it anew as UTF-8",
        twice);
    fail (name, 0, reason, error);
    return NULL;
  }
  import->guessed = guess != NULL;
  if (guess != NULL)
    ra_import_warn (
        import, memchr (bytes, '\0', length) == NULL ? MAX (ra_mixed_text_find_odd (bytes, length), 1) : 1,
        "the encoding is not said: read as %s; where letters are wrong, name it with --encoding, or save the table as "
        "UTF-8",
        guess);
  return read_text (grid, name, text, import, error) ? g_steal_pointer (&grid) : NULL;
}
