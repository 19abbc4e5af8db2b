/* What the files of the checker share. */
#pragma once

#include "data/borders.h"
#include "data/check/check.h"
#include "data/formats/json-reader.h"
#include "data/scenario.h"

G_BEGIN_DECLS

/* Each complains to the file that it was given a place of, which collects. */

/* Whether the sites of @root, those of @catalogue by their ids, lie in the countries they name. */
void ra_check_sites (const RaJsonPlace *root, const RaCatalogue *catalogue, const RaBorders *borders);
/* @scenario was read from @root; its steps may name the scenarios of the folder @scenarios. */
void ra_check_scenario (const RaJsonPlace *root, const RaScenario *scenario, const char *scenarios);

G_END_DECLS
