/* Dates as people and spreadsheets write them.
 *
 *     2019   2019-02   2019-02-10T00:00   2019/02/10   10.02.2019   10/02/2019   Feb 2019   10 February 2019
 *     10 lutego 2019   10 февраля 2019 г.   10 de febrero de 2019   43506 (a spreadsheet's day)
 *
 * Months are known in the languages of the program and in Spanish. Whether 10/02/2019 is in February or in October, the
 * column says; a year of two digits is refused. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  RA_DATE_ORDER_UNKNOWN,
  RA_DATE_ORDER_DAY_FIRST,
  RA_DATE_ORDER_MONTH_FIRST,
  RA_DATE_ORDER_MIXED
} RaDateOrder;

/* ISO 8601, as exact as @text is: "2019", "2019-02" or "2019-02-10". *@is_serial tells that it was the number of a day,
 * as spreadsheets count them; may be NULL. NULL with a reason alone. */
char *
ra_date_cell_read (const char *text, RaDateOrder order, gboolean *is_serial, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* What @text tells about the order of day and month: "23/02/2019" does. */
RaDateOrder ra_date_cell_order (const char *text);

G_END_DECLS
