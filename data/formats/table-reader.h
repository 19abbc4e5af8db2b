/* The rows and cells of a table in a text: RFC 4180 and what spreadsheets and people make of it.
 *
 * Rows end with LF, CRLF or CR. A cell may be quoted; it then may hold separators, line breaks and doubled quotation
 * marks. A mark in the middle of a bare cell is a plain character (54°42'30"N), and so is one within a quoted cell
 * that does not end it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint number;      /* as a spreadsheet counts: from 1, empty ones too, one for a row with line breaks in its cells */
  GPtrArray *cells;  /* char *, at least one */
  gboolean broken;   /* a quotation mark is opened and not closed: the cells are not to be used */
  gboolean too_wide; /* the same, and it is broken as there are more cells than RA_LIMIT_CELLS */
  gboolean too_long; /* the same, for a cell of more than RA_LIMIT_CELL characters */
} RaTableRow;

typedef struct _RaTableReader RaTableReader;

/* @text is UTF-8 and must outlive the reader. */
RaTableReader *ra_table_reader_new (const char *text, char separator) G_GNUC_WARN_UNUSED_RESULT;
void ra_table_reader_free (RaTableReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaTableReader, ra_table_reader_free)

/* The next row, which belongs to the reader and is good until the next call; NULL at the end. */
const RaTableRow *ra_table_reader_next (RaTableReader *self);

/* TRUE when all cells are empty or blank. */
/* Passes over lines with nothing but spaces and tabs in them, which are counted as rows all the same: files may have
 * millions. */
void ra_table_reader_skip_blank (RaTableReader *self);
gboolean ra_table_row_is_empty (const RaTableRow *row);

G_END_DECLS
