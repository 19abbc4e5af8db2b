/* The scenario chooser: a button with the title of the scenario, and a list of all of them behind it. */
#pragma once

#include <adwaita.h>

#include "app/model/map-state.h"

G_BEGIN_DECLS

#define RA_TYPE_SCENARIO_CHOOSER (ra_scenario_chooser_get_type ())
G_DECLARE_FINAL_TYPE (RaScenarioChooser, ra_scenario_chooser, RA, SCENARIO_CHOOSER, AdwBin)

/* To be called once. @scenarios holds RaScenario *; the state's own is added when it is not among them. */
void ra_scenario_chooser_set_up (RaScenarioChooser *self, RaMapState *state, const GPtrArray *scenarios);
/* Goes @step scenarios on or back; stops at the ends of the list. */
void ra_scenario_chooser_step (RaScenarioChooser *self, int step);

G_END_DECLS
