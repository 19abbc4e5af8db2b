/* A table and what an import makes of it. Each gives its rows as lines: "name lat lon min-max", or "name lat lon"
 * without a ring. */
#pragma once

#include "data/import/import.h"

G_BEGIN_DECLS

typedef struct {
  const char *what;
  const char *table;
  const char *wanted; /* the rows */
  const char *told;   /* a part of some warning or problem; NULL for none at all */
} TestKind;

void test_kind_check (const TestKind *kind);

G_END_DECLS
