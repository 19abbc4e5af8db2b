/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/formats/table-reader.h"

#include <string.h>

#include "data/formats/limits.h"

struct _RaTableReader {
  const char *at;
  char separator;
  char stops[4]; /* where a bare cell ends */
  /* A mark was never closed: from then on a cell ends with its line, or each further mark would be looked for up to
   * the end of the text. */
  gboolean one_line;
  const char *closing; /* the last mark that was found to close a cell, so that none is looked for twice */
  GString *cell;
  gboolean several_lines; /* the cell has a line end */
  RaTableRow row;
};

RaTableReader *
ra_table_reader_new (const char *text, char separator)
{
  g_return_val_if_fail (text != NULL, NULL);
  RaTableReader *self = g_new0 (RaTableReader, 1);

  self->at = text;
  self->separator = separator;
  memcpy (self->stops, (char[]) { separator, '\r', '\n', '\0' }, 4);
  self->cell = g_string_new (NULL);
  self->row.cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
ra_table_reader_free (RaTableReader *self)
{
  if (self == NULL)
    return;
  g_string_free (self->cell, TRUE);
  g_ptr_array_unref (self->row.cells);
  g_free (self);
}

static gboolean
ends_line (char c)
{
  return c == '\0' || c == '\r' || c == '\n';
}

/* Where the cell ends when the mark at @mark closes it, else NULL. */
static const char *
closing_end (const RaTableReader *self, const char *mark)
{
  const char *after = mark + 1 + strspn (mark + 1, " ");
  return *after == self->separator || ends_line (*after) ? after : NULL;
}

/* Whether the cell is closed in the line of @mark after all, so that this mark is a plain character. */
static gboolean
closes_later (RaTableReader *self, const char *mark)
{
  if (self->closing != NULL && self->closing > mark)
    return TRUE;
  for (const char *at = mark + 1; !ends_line (*at); at++) {
    if (*at == '"' && closing_end (self, at) != NULL) {
      self->closing = at;
      return TRUE;
    }
  }
  return FALSE;
}

static void
break_off (RaTableReader *self)
{
  self->row.broken = TRUE;
  self->at += strcspn (self->at, "\r\n");
}

/* The row is given up at the end of its first line, and what follows is read anew: a mark that was forgotten must not
 * swallow the rows behind it. */
static void
give_up (RaTableReader *self, const char *row_start)
{
  self->at = row_start;
  break_off (self);
}

/* A mark within the cell: FALSE when the cell ends there. */
static gboolean
take_mark (RaTableReader *self, const char *row_start)
{
  const char *end = closing_end (self, self->at);

  if (self->at[1] == '"') {
    g_string_append_c (self->cell, '"');
    self->at += 2;
    return TRUE;
  }
  if (end != NULL) {
    self->at = end;
    return FALSE;
  }
  /* In a cell of several lines it is rather the opening mark of a later row. */
  if (self->several_lines) {
    give_up (self, row_start);
    return FALSE;
  }
  if (!closes_later (self, self->at)) {
    break_off (self);
    return FALSE;
  }
  g_string_append_c (self->cell, '"');
  self->at++;
  return TRUE;
}

static void
read_quoted (RaTableReader *self, const char *row_start)
{
  for (;;) {
    const gsize run = strcspn (self->at, self->one_line ? "\"\r\n" : "\"");
    g_string_append_len (self->cell, self->at, (gssize)run);
    self->several_lines
        = self->several_lines || memchr (self->at, '\n', run) != NULL || memchr (self->at, '\r', run) != NULL;
    self->at += run;
    if (self->cell->len > RA_LIMIT_CELL * 4) {
      self->row.too_long = TRUE;
      break_off (self);
      return;
    }
    if (*self->at == '"') {
      if (!take_mark (self, row_start))
        return;
      continue;
    }
    if (*self->at == '\0') {
      self->one_line = TRUE;
      give_up (self, row_start);
    } else {
      break_off (self);
    }
    return;
  }
}

static void
read_cell (RaTableReader *self, const char *row_start)
{
  const char *first = self->at + strspn (self->at, " ");

  g_string_truncate (self->cell, 0);
  self->several_lines = FALSE;
  if (*first == '"') {
    self->at = first + 1;
    read_quoted (self, row_start);
  } else {
    const gsize length = strcspn (self->at, self->stops);
    self->row.too_long = length > RA_LIMIT_CELL * 4;
    if (self->row.too_long) {
      break_off (self);
    } else {
      g_string_append_len (self->cell, self->at, (gssize)length);
      self->at += length;
    }
  }
  g_ptr_array_add (self->row.cells, g_strndup (self->cell->str, self->cell->len));
}

static void
skip_line_end (RaTableReader *self)
{
  self->at += self->at[0] == '\r' && self->at[1] == '\n' ? 2 : 1;
}

void
ra_table_reader_skip_blank (RaTableReader *self)
{
  g_return_if_fail (self != NULL);
  for (const char *end = self->at + strspn (self->at, " \t"); ends_line (*end);
       end = self->at + strspn (self->at, " \t")) {
    self->at = end;
    if (*end == '\0')
      return;
    self->row.number++;
    skip_line_end (self);
  }
}

const RaTableRow *
ra_table_reader_next (RaTableReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  const char *start = self->at;

  if (*self->at == '\0')
    return NULL;
  self->row.number++;
  self->row.broken = FALSE;
  self->row.too_wide = FALSE;
  self->row.too_long = FALSE;
  g_ptr_array_set_size (self->row.cells, 0);
  read_cell (self, start);
  while (!self->row.broken && *self->at == self->separator) {
    if (self->row.cells->len == RA_LIMIT_CELLS) {
      self->row.too_wide = TRUE;
      break_off (self);
      break;
    }
    self->at++;
    read_cell (self, start);
  }
  if (*self->at != '\0')
    skip_line_end (self);
  return &self->row;
}

gboolean
ra_table_row_is_empty (const RaTableRow *row)
{
  for (guint i = 0; i < row->cells->len; i++) {
    const char *cell = g_ptr_array_index (row->cells, i);
    while (*cell != '\0' && g_unichar_isspace (g_utf8_get_char (cell)))
      cell = g_utf8_next_char (cell);
    if (*cell != '\0')
      return FALSE;
  }
  return !row->broken;
}
