/* The sources of what a map shows: each once, with what it supports. */
#pragma once

#include "data/ring-list.h"
#include "data/translations.h"

G_BEGIN_DECLS

typedef enum {
  RA_SUPPORT_RANGE,      /* a claim */
  RA_SUPPORT_DEPLOYMENT, /* a system at a site */
  RA_SUPPORT_POSITION,   /* what a party says */
  RA_SUPPORT_SITE,       /* where and what a site is */
  RA_SUPPORT_MEMBERSHIP, /* of a country in an alliance */
  RA_SUPPORT_BOUNDARY,   /* what was chosen at a boundary */
} RaSupportKind;

typedef struct {
  RaSupportKind kind;
  char *what; /* "9M729 / SSC-8: 480 km, Russian MOD, 23 Jan 2019" */
  gboolean graded;
  RaConfidence confidence; /* of the statement; meaningless unless graded */
} RaSupport;

typedef struct {
  const RaSource *source; /* borrowed from the catalogue */
  GPtrArray *supports;    /* RaSupport *, no two alike */
} RaCitedSource;

/* The sources of @rings (RaScenarioRing), of the deployments of @scenario that stand on the day of @options and are not
 * hidden, and of its positions, in that order. A statement of confidence G is left out. Array of RaCitedSource *, which
 * borrow from the scenario. What they support is told in the language of @translations; NULL: English. */
GPtrArray *ra_source_list_new (const RaScenario *scenario, const GArray *rings, const RaRingListOptions *options,
                               const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;
/* All sources of the catalogue in its order, with everything that each supports there, G included. */
GPtrArray *ra_source_list_new_for_catalogue (const RaCatalogue *catalogue,
                                             const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;

/* The ids of @sources, const RaSource *, or NULL for none; borrowed strings. */
GPtrArray *ra_source_list_ids (const GPtrArray *sources) G_GNUC_WARN_UNUSED_RESULT;
/* " [3][4]": where those of @cited (const RaSource *; NULL: none) stand among @sources; "" where none does. */
char *ra_source_list_find_numbers (const GPtrArray *sources, const GPtrArray *cited) G_GNUC_WARN_UNUSED_RESULT;
/* Each figure of @rings once with the numbers of its sources, and below @sources, numbered, as ra_cite_source () has
 * them in the language of @translations (NULL: English). G is left out. UTF-8 text that the caller frees. */
char *ra_source_list_to_footnotes (const GPtrArray *sources, const GArray *rings,
                                   const RaTranslations *translations) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
