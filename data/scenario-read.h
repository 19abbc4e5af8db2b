/* Reads a scenario out of a file that is open already. */
#pragma once

#include "data/formats/json-reader.h"
#include "data/scenario.h"

G_BEGIN_DECLS

#define RA_SCENARIO_FORMAT "range-atlas-scenario"

/* Reads what @file, a scenario opened from @path, holds; whether that was good is asked of the file. */
RaScenario *ra_scenario_read (RaCatalogue *catalogue, RaJsonFile *file, const char *path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
