/* Lists of switches for what a map shows, each a row that switches it in the state of the map. */
#pragma once

#include "app/gui/base/row-list.h"
#include "app/model/map-state.h"

G_BEGIN_DECLS

/* Writes @list anew: the systems that the scenario of @state deploys, and below each the claims that there is a choice
 * between. */
void ra_layer_switches_list_systems (RaRowList *list, RaMapState *state);
/* Writes @list anew: the groups of @sites, const RaSite *. */
void ra_layer_switches_list_groups (RaRowList *list, RaMapState *state, const GPtrArray *sites);

G_END_DECLS
