/* The page of the sidebar where one chooses what is drawn: bands about a site, systems and their claims, groups of
 * sites, the base map and its layers. */
#pragma once

#include <adwaita.h>

#include "app/model/map-state.h"

G_BEGIN_DECLS

#define RA_TYPE_LAYERS_PANEL (ra_layers_panel_get_type ())
G_DECLARE_FINAL_TYPE (RaLayersPanel, ra_layers_panel, RA, LAYERS_PANEL, AdwBin)

/* To be called once. */
void ra_layers_panel_set_up (RaLayersPanel *self, RaMapState *state);

G_END_DECLS
