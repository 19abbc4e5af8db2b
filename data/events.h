/* The dated events of the dispute, for a timeline.
 *
 * Read with the catalogue (events.json, which a folder may lack), never changed afterwards and owned by it. They come
 * in the order of their days. A date may stop at the year or the month: a source that names no day is not given one.
 * Such an event stands on a timeline at the end of its year or month, when what it tells has surely happened. */
#pragma once

#include "data/catalogue.h"

G_BEGIN_DECLS

/* What an event changes on the map, so that a test can hold the one to the other. */
typedef struct {
  const RaSystem *system;
  const RaSite *site;
  char *from;     /* since when it stands there, an ISO date; or NULL */
  char *to;       /* until when it stands there; or NULL */
  char *scenario; /* id of the scenario that shows it; NULL: the one in force */
} RaEventEffect;

/* What an event is about; a timeline has a row for each. */
typedef enum {
  RA_EVENT_TREATY,     /* treaties, talks and decisions of states */
  RA_EVENT_DEPLOYMENT, /* what was built, brought, taken away or destroyed */
  RA_EVENT_TEST,       /* tests and use */
  RA_EVENT_STATEMENT,  /* what was said, reported or found */
  RA_N_EVENT_KINDS,
} RaEventKind;

/* The keywords of the file in the order of the enumeration, NULL at the end. */
extern const char *const ra_event_kind_keywords[];

struct _RaEvent {
  char *date;  /* "1979", "1979-12" or "1979-12-12" */
  char *until; /* the day on which what began then ended; NULL: it is a day's event */
  RaEventKind kind;
  char *title;             /* a few words */
  char *text;              /* what happened, in a sentence or two that stand alone */
  GPtrArray *sources;      /* const RaSource *, never empty */
  RaConfidence confidence; /* never G */
  GPtrArray *effects;      /* const RaEventEffect *; may be empty */
};

/* The first day that an ISO date may mean: 1991-05-01 for "1991-05". A new string, which the caller frees. */
char *ra_date_first_day (const char *date) G_GNUC_WARN_UNUSED_RESULT;
/* The last such day: 1991-05-31. A new string, which the caller frees. */
char *ra_date_last_day (const char *date) G_GNUC_WARN_UNUSED_RESULT;
/* The day number (g_date_get_julian ()) of the first day; 0 for a text that is no date. */
guint32 ra_date_to_julian (const char *date);
/* The day on which the event stands on a timeline. */
guint32 ra_event_to_julian (const RaEvent *event);

G_END_DECLS
