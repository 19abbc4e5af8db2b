/* Cells of CSV as RFC 4180 has them, safe for a spreadsheet. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends the cell of @text, quoted where it must be; NULL is an empty cell. What a spreadsheet would take for a
 * formula gets an apostrophe in front, and what a terminal would obey is escaped (data/formats/plain-text.h). */
void ra_csv_append (GString *out, const char *text);

G_END_DECLS
