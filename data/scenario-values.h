/* Reads what a scenario and each of its steps may hold. */
#pragma once

#include "data/formats/json-reader.h"
#include "data/scenario.h"

G_BEGIN_DECLS

/* Reads the member "view" of @cursor into @view, which owns the name of its projection. Without that member @view keeps
 * what it holds; where that member names no projection, the one that @view has is kept. */
void ra_scenario_read_view (const RaJsonCursor *cursor, RaScenarioView *view);
/* Reads the member "focus", the piece of the Earth that the scenario tells of, into @focus, which is empty: "centre",
 * "width_km", and where they are given "height_km" and a "projection" other than that of @view. */
void ra_scenario_read_focus (const RaJsonCursor *cursor, const RaScenarioView *view, RaScenarioView *focus);
/* Reads the member "inset" into @inset, which is empty; its projection is that of @view where it names none. */
void ra_scenario_read_inset (const RaJsonCursor *cursor, const RaScenarioView *view, RaScenarioInset *inset);
/* A new string with a date that is a whole day; NULL when the member is absent or wrong. */
char *ra_scenario_read_day (const RaJsonCursor *cursor, const char *member) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
