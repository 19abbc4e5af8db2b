/* Sheets that a spreadsheet program does not show. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Appends to @names (char *) those of the hidden sheets of @bytes, an XLSX or ODS that ra_zip_check () let pass. */
void ra_hidden_sheets_find (const char *bytes, gsize length, GPtrArray *names);

G_END_DECLS
