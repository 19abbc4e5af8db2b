/* Values of options: from the texts of a command line to numbers and choices. Every function takes the text as it
 * stands there, or NULL where the option was not given: then it leaves the result as it is and returns TRUE. All fail
 * with G_OPTION_ERROR_BAD_VALUE and a message "--option: reason". Numbers have a dot, whatever the locale. */
#pragma once

#include <gio/gio.h>

#include "app/picture/page-size.h"

G_BEGIN_DECLS

/* @index gets the number of the text, in any case, among @keywords, which end with NULL, from 0. */
gboolean
ra_option_keyword (const char *option, const char *text, const char *const *keywords, guint *index, GError **error);
/* A day of the calendar, YYYY-MM-DD. */
gboolean ra_option_date (const char *option, const char *text, GError **error);
/* Text that is let in (data/formats/plain-text.h), of at most @limit characters. */
gboolean ra_option_text (const char *option, const char *text, guint limit, GError **error);

/* The entry of --csv-for, which reach, compare and rings have. */
#define RA_OPTION_CSV_FOR(value)                                                                                       \
  {                                                                                                                    \
    "csv-for", 0, 0, G_OPTION_ARG_FILENAME, value,                                                                     \
        "With csv: standard (RFC 4180), or excel for spreadsheets, with semicolons and the decimal mark of --lang "    \
        "(standard)",                                                                                                  \
        "WHOM"                                                                                                         \
  }
/* *@table gets @csv as @whom reads it, a new string, or NULL where that is the standard. */
gboolean ra_option_csv_for (const char *whom, const char *language, const char *csv, char **table, GError **error);

G_END_DECLS
