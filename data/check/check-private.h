/* The rules of the checker, beyond what reading a file asks of it. Each reports what breaks it to the JSON file that
 * its cursor belongs to, which collects all problems with their lines. */
#pragma once

#include "data/borders.h"
#include "data/formats/json-reader.h"
#include "data/scenario.h"

G_BEGIN_DECLS

/* Whether the sites of @root, those of @catalogue by their ids, lie in the countries they name. */
void ra_check_sites (const RaJsonCursor *root, const RaCatalogue *catalogue, const RaBorders *borders);
/* Whether the sources of @root can be cited: none sends the reader to a mirror, each says how it was seen and, where it
 * has no date, why. */
void ra_check_sources (const RaJsonCursor *root, const RaCatalogue *catalogue);
/* Whether the claimant of each claim of @root stands in one of its sources, otherwise than as a carrier, and says who
 * reported it where the original was not seen; a claim that is shown must have sources that were seen. */
void ra_check_claims (const RaJsonCursor *root, const RaCatalogue *catalogue);
/* Complains of @member of @cursor when a source of @claim, which is shown, was never seen. */
void ra_check_seen (const RaJsonCursor *cursor, const char *member, const RaClaim *claim);
/* @scenario was read from @root; its steps may name the scenarios of the folder @scenarios. */
void ra_check_scenario (const RaJsonCursor *root, const RaScenario *scenario, const char *scenarios);

G_END_DECLS
