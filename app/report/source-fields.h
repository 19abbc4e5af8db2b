/* Fields of a source as reference managers ask for them. */
#pragma once

#include "data/source.h"

G_BEGIN_DECLS

/* The parts of an ISO date, which may stop at the year or the month: 0 where there is none. */
typedef struct {
  guint year;
  guint month;
  guint day;
} RaDateParts;

RaDateParts ra_source_split_date (const char *iso_date);

/* The publisher where it is neither the only author nor the paper that carries the text; else NULL. Borrowed. */
const char *ra_source_publisher (const RaSource *source);

G_END_DECLS
