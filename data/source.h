/* A source: what it is, who answers for it, when and where it was published, and how it was seen.
 *
 * The catalogue keeps for each what a footnote needs, and what nobody prints: where a copy was read, and who speaks in
 * it. Dates are ISO 8601 and may stop at the year or the month; a day that is not known is not filled in. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What it is. */
typedef enum {
  RA_SOURCE_PAGE,
  RA_SOURCE_NEWS,
  RA_SOURCE_STATEMENT,
  RA_SOURCE_TRANSCRIPT,
  RA_SOURCE_TREATY,
  RA_SOURCE_STATUTE,
  RA_SOURCE_REPORT,
  RA_SOURCE_BOOK,
  RA_SOURCE_WIKI,
  RA_SOURCE_DATASET,
} RaSourceType;

/* Who worded the title. */
typedef enum {
  RA_TITLE_OWN,         /* the page's own */
  RA_TITLE_ADDRESS,     /* the page's own, as read off its address */
  RA_TITLE_DESCRIPTIVE, /* ours: the headline was never seen, and it must not stand in quotation marks */
} RaTitleKind;

/* How the date was come by, or why there is none. */
typedef enum {
  RA_DATE_PRINTED,
  RA_DATE_CONTENT, /* follows from what the text says */
  RA_DATE_EVENT,   /* the day of what it reports */
  RA_DATE_UNDATED, /* the source bears none: "n.d." */
  RA_DATE_UNKNOWN, /* it was not seen whether the source bears one: "n.d." too */
} RaDateKind;

/* How much of it was read. */
typedef enum {
  RA_SEEN_UNSAID,  /* of the user's own: the file does not say */
  RA_SEEN_FULL,    /* whole, at its address */
  RA_SEEN_EXCERPT, /* in part, at its address */
  RA_SEEN_COPY,    /* elsewhere than at its address */
  RA_SEEN_CITED,   /* not itself: others cite it */
  RA_SEEN_NONE,
} RaSeen;

/* An author: a person, or a body, which has no given name. */
typedef struct {
  char *family;
  char *given; /* NULL for a body */
} RaAuthor;

typedef struct {
  char *id;
  char *title;
  char *publisher; /* who answers for the text */
  char *date;      /* NULL when none was seen */
  char *url;       /* the publisher's or carrier's, where the text was seen; NULL when none was */
  char *note;      /* NULL when none */
  RaSourceType type;
  RaTitleKind title_kind;
  RaDateKind date_kind;
  RaSeen seen;
  GPtrArray *authors; /* const RaAuthor *; NULL or empty when none is named */
  char *carrier;      /* the paper that prints an agency; NULL when none */
  char **speakers;    /* whose statements it gives at first hand; NULL when none */
  char **cites;       /* whose statements or documents it gives without the original having been seen; NULL when none */
  char *retells;      /* the one publication that it retells, with its date; that was not seen. NULL when none */
  char *locator;      /* "p. 12", "ch. 4", "report R43832"; NULL when none */
  char *copy_url;     /* where a copy was read: never printed; NULL when none */
  char *archive_url;  /* NULL when none */
  char *accessed;     /* ISO date on which the address was opened; NULL when it was not */
  char *lang;         /* ISO 639: "de"; NULL when not said */
  char *licence;      /* NULL when not said */
} RaSource;

/* The keywords of the files, such as "news", "address", "content" and "copy"; the last is NULL for RA_SEEN_UNSAID. */
const char *ra_source_type_to_string (RaSourceType type);
const char *ra_title_kind_to_string (RaTitleKind kind);
const char *ra_date_kind_to_string (RaDateKind kind);
const char *ra_seen_to_string (RaSeen seen);

G_END_DECLS
