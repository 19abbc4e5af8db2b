/* The page of the sidebar that tells what the map says: the story of the scenario, the ranges that are shown with who
 * published them, and the positions of both sides. */
#pragma once

#include <adwaita.h>

#include "app/model/map-state.h"

G_BEGIN_DECLS

#define RA_TYPE_SCENARIO_PANEL (ra_scenario_panel_get_type ())
G_DECLARE_FINAL_TYPE (RaScenarioPanel, ra_scenario_panel, RA, SCENARIO_PANEL, AdwBin)

/* To be called once. @scenarios holds RaScenario *. */
void ra_scenario_panel_set_up (RaScenarioPanel *self, RaMapState *state, const GPtrArray *scenarios);
/* Goes @step scenarios on or back; stops at the ends of the list. */
void ra_scenario_panel_step (RaScenarioPanel *self, int step);

G_END_DECLS
