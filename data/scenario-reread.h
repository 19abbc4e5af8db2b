/* Reads a scenario again after an edit: what has not changed is taken over from the scenario before. */
#pragma once

#include "data/scenario-write.h"

G_BEGIN_DECLS

/* The scenario that @document says, as ra_scenario_parse () reads its text under @name, where @before is what
 * @document_before says, which @document is an edited copy of: the two scenarios then share those sites of their own
 * that are the same. NULL where that is not worth it or not known, or where @document is no good scenario: then it has
 * to be read whole, which also tells why. */
RaScenario *ra_scenario_reread (RaCatalogue *catalogue, const char *name, RaScenario *before,
                                const RaScenarioDocument *document_before,
                                const RaScenarioDocument *document) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
