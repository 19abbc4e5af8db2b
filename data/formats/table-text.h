/* From the bytes of a table, in whatever encoding a spreadsheet has saved it, to UTF-8 text. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RA_TABLE_ERROR (ra_table_error_quark ())
GQuark ra_table_error_quark (void);

typedef enum {
  RA_TABLE_ERROR_BINARY, /* no text table at all */
} RaTableError;

/* UTF-8 without a byte order mark, ended by a NUL that *@text_length does not count, from UTF-8 or UTF-16 with a mark,
 * from UTF-8 without one, or else from Windows-1252. The error is a reason alone. */
char *ra_table_decode (const char *bytes, gsize length, gsize *text_length, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
