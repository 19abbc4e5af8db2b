/* The dated events of the dispute, for a timeline.
 *
 * Read with the catalogue (events.json, which a folder may lack), never changed afterwards and owned by it. They come
 * in the order of their dates. A date may stop at the year or the month: a source that names no day is not given one.
 */
#pragma once

#include "data/catalogue.h"

G_BEGIN_DECLS

struct _RaEvent {
  char *date;              /* "1979", "1979-12" or "1979-12-12" */
  char *title;             /* a few words */
  char *text;              /* what happened, in a sentence or two that stand alone */
  GPtrArray *sources;      /* const RaSource *, never empty */
  RaConfidence confidence; /* never G */
};

/* The first day that an ISO date may mean: 1991-05-01 for "1991-05". Whoever calls frees it. */
char *ra_date_first_day (const char *date) G_GNUC_WARN_UNUSED_RESULT;
/* The day number (g_date_get_julian ()) of that day; 0 for a text that is no date. */
guint32 ra_date_to_julian (const char *date);

G_END_DECLS
