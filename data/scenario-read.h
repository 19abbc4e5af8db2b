/* Reads a scenario out of a file that is open already. */
#pragma once

#include "data/formats/json-reader.h"
#include "data/scenario.h"

G_BEGIN_DECLS

#define RA_SCENARIO_FORMAT "range-atlas-scenario"

/* Sites of a scenario's own that need not be read again: the first and the last of @sites. */
typedef struct {
  const GPtrArray *sites; /* RaSite * */
  guint n_first;
  guint n_last;
} RaKeptSites;

/* Reads what @file, a scenario opened from @path, holds; whether that was good is asked of the file. */
RaScenario *ra_scenario_read (RaCatalogue *catalogue, RaJsonFile *file, const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* The same of a file whose list of sites lacks those before and behind it that are @kept, which the scenarios share. */
RaScenario *ra_scenario_read_beside (RaCatalogue *catalogue, RaJsonFile *file, const char *path,
                                     const RaKeptSites *kept) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
