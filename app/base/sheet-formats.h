/* Units that a spreadsheet shows with its numbers and does not write into its cells: 300 in the number format 0" mi".
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Appends to @shown (char *) for each text that number formats show beside the numbers of @bytes, an XLSX or ODS that
 * ra_zip_check () let pass, where it stands first: "D2: mi". */
void ra_sheet_formats_find (const char *bytes, gsize length, GPtrArray *shown);

G_END_DECLS
