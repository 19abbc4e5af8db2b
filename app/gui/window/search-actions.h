/* The window's action "search": what is found in the search window is shown on the map.
 *
 * Signal: "show-place" (const RaNamedPlace *): the map is to go there and tell of it. */
#pragma once

#include "app/gui/map/map-view.h"
#include "app/model/library.h"
#include "data/gazetteer.h"

G_BEGIN_DECLS

#define RA_TYPE_SEARCH_ACTIONS (ra_search_actions_get_type ())
G_DECLARE_FINAL_TYPE (RaSearchActions, ra_search_actions, RA, SEARCH_ACTIONS, GObject)

/* The map view belongs to the window that gets the action, and the library outlives both. What is in @menu is found,
 * too. */
RaSearchActions *ra_search_actions_new (GActionMap *actions, RaMapView *map_view, RaMapState *state, RaLibrary *library,
                                        GMenuModel *menu) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
