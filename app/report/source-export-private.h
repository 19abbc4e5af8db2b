/* What the writers of sources share. */
#pragma once

#include "app/report/source-export.h"

G_BEGIN_DECLS

/* The parts of an ISO date, which may stop at the year or the month: 0 where there is none. */
typedef struct {
  guint year;
  guint month;
  guint day;
} RaDateParts;

RaDateParts ra_sources_split_date (const char *iso_date);

/* The publisher where it is neither the only author nor the paper that carries the text; else NULL. Borrowed. */
const char *ra_sources_publisher (const RaSource *source);

/* Each returns UTF-8 text that the caller frees. */
char *ra_sources_to_csl_json (const GPtrArray *sources) G_GNUC_WARN_UNUSED_RESULT;
char *ra_sources_to_bibtex (const GPtrArray *sources, const char *heading) G_GNUC_WARN_UNUSED_RESULT;
char *ra_sources_to_ris (const GPtrArray *sources, const char *heading) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
