/* Numbers, dates and keywords as people write them into tables and forms. Nothing depends on the locale. An error is a
 * reason alone, without the file or the row: whoever asked puts that in front. */
#pragma once

#include "data/import/range-cell.h"

G_BEGIN_DECLS

/* How @number, a coordinate, or two of them when @is_pair, writes its fraction. */
RaFraction ra_fraction_of (const char *number, gboolean is_pair);
/* "2350", "2,350.5 km", "300 mi", or a band "500-5500" whose lower end goes to min_km (else 0): one range as
 * range-cell.h reads it. The error is a reason alone. */
gboolean ra_parse_kilometres (const char *text, RaFraction fraction, RaKilometres *km, GError **error);
/* ISO 8601 from a date as date-cell.h reads it alone; NULL with a reason alone. */
char *ra_parse_date (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A RaStatus from its keyword, or "offered"; -1 with an error for any other text. */
int ra_parse_status (const char *text, GError **error);
/* A copy of @text without spaces at its ends. NULL when nothing is left without spaces and control characters; line
 * breaks become spaces unless @lines. */
char *ra_clean_text (const char *text, gboolean lines) G_GNUC_WARN_UNUSED_RESULT;

/* The same, without what a spreadsheet puts round a text so that it stays one: ="54.7" and '54.7. */
char *ra_clean_cell (const char *cell, gboolean lines) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
