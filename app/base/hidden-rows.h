/* Rows and columns of a sheet that a spreadsheet program does not show: those that a filter leaves out, above all. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct {
  guint first; /* of rows, from 1 on */
  guint last;
} RaHiddenRows;

/* Appends to @rows (RaHiddenRows, ascending) the hidden rows of a sheet of @bytes, an XLSX or ODS that ra_zip_check ()
 * let pass. Returns the number of hidden columns that have anything in them. */
guint ra_hidden_rows_find (const char *bytes, gsize length, const char *sheet, GArray *rows);

/* Empties the hidden rows of a table, CSV with a line end behind each row, so that the others keep their numbers;
 * returns how many had anything in them. */
guint ra_hidden_rows_leave_out (const GArray *rows, char *csv);

G_END_DECLS
