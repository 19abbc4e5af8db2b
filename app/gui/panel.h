/* The side panel: what can be chosen, and what the map says, in words. */
#pragma once

#include <adwaita.h>

#include "map-state.h"

G_BEGIN_DECLS

#define RA_TYPE_PANEL (ra_panel_get_type ())
G_DECLARE_FINAL_TYPE (RaPanel, ra_panel, RA, PANEL, AdwBin)

/* Once. @scenarios holds RaScenario *. */
void ra_panel_set_up (RaPanel *self, RaMapState *state, const GPtrArray *scenarios);
void ra_panel_step_scenario (RaPanel *self, int step);

G_END_DECLS
