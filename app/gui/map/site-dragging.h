/* Placing and moving sites on the map by hand.
 *
 * Sites that may be moved are grabbed by their marks; with "placing" on, a click anywhere is a new place and Escape
 * ends it. The map still pans, zooms and answers clicks everywhere else.
 *
 * Signals: "placed" (double lat_deg, double lon_deg); "moving" and, when the site is let go, "moved" (const char *id,
 * double lat_deg, double lon_deg); "cancelled" (const char *id) when what "moving" told does not count. Property:
 * "placing". */
#pragma once

#include "app/gui/map/map-view.h"
#include "app/model/map-state.h"

G_BEGIN_DECLS

#define RA_TYPE_SITE_DRAGGING (ra_site_dragging_get_type ())
G_DECLARE_FINAL_TYPE (RaSiteDragging, ra_site_dragging, RA, SITE_DRAGGING, GObject)

/* Belongs to the window of @view and must not outlive it. */
RaSiteDragging *ra_site_dragging_new (RaMapView *view, RaMapState *state) G_GNUC_WARN_UNUSED_RESULT;
/* The id of the site that is being dragged; borrowed. NULL: none. */
const char *ra_site_dragging_get_grabbed (RaSiteDragging *self);
/* @sites holds const RaSite *, of which a copy is made; NULL: none. */
void ra_site_dragging_set_movable (RaSiteDragging *self, const GPtrArray *sites);

G_END_DECLS
