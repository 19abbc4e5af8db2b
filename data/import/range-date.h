/* What stands among ranges and is a date, or may be one: spreadsheets make dates of "5-3" and "3/5". */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  RA_RANGE_NO_DATE,
  RA_RANGE_DATE,  /* "2023/05/03", "12.05.1903", "2021-05" */
  RA_RANGE_DOUBT, /* "3/5", "12/05/03", "05-12": a day, a fraction, or several distances */
} RaRangeDate;

/* @text is the cell, without spaces at its ends. */
RaRangeDate ra_range_date (const char *text);

G_END_DECLS
