/* From the bytes of a table, in whatever encoding a spreadsheet has saved it, to UTF-8 text. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RA_TABLE_ERROR (ra_table_error_quark ())
GQuark ra_table_error_quark (void);

typedef enum {
  RA_TABLE_ERROR_BINARY,   /* no text table at all */
  RA_TABLE_ERROR_ENCODING, /* text that may be one thing or another, or is not what it is said to be */
} RaTableError;

/* UTF-8 without a byte order mark, ended by a NUL that *@text_length does not count, from UTF-8 with or without a mark,
 * from UTF-16 with a mark, or else from what text-encoding.h guesses: then *@guess is the name of that encoding, which
 * belongs to the program, and NULL where there was nothing to guess. Text that may as well be in another encoding is
 * refused. The error is a reason alone. */
char *ra_table_decode (const char *bytes, gsize length, gsize *text_length, const char **guess,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same from the encoding of that name, one that ra_encoding_is_known () knows; a mark in the file says more. */
char *ra_table_decode_as (const char *bytes, gsize length, const char *encoding, gsize *text_length,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
