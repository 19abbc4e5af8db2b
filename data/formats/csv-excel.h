/* Tables for spreadsheet programs, which read CSV by the habits of their country and not by RFC 4180. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The same table with a byte order mark, semicolons between the cells, and with @decimal_comma a comma in each number
 * that has a fraction. @csv is UTF-8 as data/formats/csv.h writes it. */
char *ra_csv_for_excel (const char *csv, gboolean decimal_comma) G_GNUC_WARN_UNUSED_RESULT;

/* Whether numbers of a language, "de", have a decimal comma; NULL is English. */
gboolean ra_csv_language_has_comma (const char *language);

G_END_DECLS
