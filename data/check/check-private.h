/* The rules of the checker, beyond what reading a file asks of it. Each reports what breaks it to the JSON file that
 * its cursor belongs to, which collects all problems with their lines. */
#pragma once

#include "data/borders.h"
#include "data/formats/json-reader.h"
#include "data/scenario.h"

G_BEGIN_DECLS

/* Whether the sites of @root, those of @catalogue by their ids, lie in the countries they name. */
void ra_check_sites (const RaJsonCursor *root, const RaCatalogue *catalogue, const RaBorders *borders);
/* @scenario was read from @root; its steps may name the scenarios of the folder @scenarios. */
void ra_check_scenario (const RaJsonCursor *root, const RaScenario *scenario, const char *scenarios);

G_END_DECLS
