/* What a scenario and each of its steps may hold. */
#pragma once

#include "data/formats/json-reader.h"
#include "data/scenario.h"

G_BEGIN_DECLS

/* The member "view" of @place; @view keeps what it holds, and owns the name, when there is none. */
void ra_scenario_read_view (const RaJsonCursor *cursor, RaScenarioView *view);
/* A date that is a whole day, or NULL. */
char *ra_scenario_read_day (const RaJsonCursor *cursor, const char *member) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
