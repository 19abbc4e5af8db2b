/* The window's actions "compare", which turns from the map to the comparison and back, and "zoom-in", "zoom-out" and
 * "reset-view", which go to the map that is seen. */
#pragma once

#include "app/gui/base/late-page.h"
#include "app/gui/map/map-view.h"

G_BEGIN_DECLS

#define RA_TYPE_COMPARE_ACTIONS (ra_compare_actions_get_type ())
G_DECLARE_FINAL_TYPE (RaCompareActions, ra_compare_actions, RA, COMPARE_ACTIONS, GObject)

/* @stack has the pages "map" with @map_view and "compare" with the page of @place. All are widgets of one window, which
 * the actions must not outlive. */
RaCompareActions *ra_compare_actions_new (GActionMap *actions, GtkStack *stack, RaMapView *map_view,
                                          RaLatePage *place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
