/* Moving a site by the keyboard.
 *
 * A site that may be moved is held; as long as it is, the arrow keys move it on the map by a little, with Shift by
 * more, Delete asks for it to be removed, and Escape lets it go. A run of presses is one movement.
 *
 * Signals: "moving" (const char *id, double lat_deg, double lon_deg) for each press, "moved" (const char *id) at the
 * end of a run, "remove" (const char *id), "held", when another site or none is held. */
#pragma once

#include "app/gui/map/map-view.h"
#include "app/model/map-state.h"

G_BEGIN_DECLS

#define RA_TYPE_SITE_KEYS (ra_site_keys_get_type ())
G_DECLARE_FINAL_TYPE (RaSiteKeys, ra_site_keys, RA, SITE_KEYS, GObject)

/* Belongs to the window of @view and must not outlive it. */
RaSiteKeys *ra_site_keys_new (RaMapView *view, RaMapState *state) G_GNUC_WARN_UNUSED_RESULT;
/* @sites holds const RaSite *, of which a copy is made; NULL: none. A site that is not among them is let go. */
void ra_site_keys_set_movable (RaSiteKeys *self, const GPtrArray *sites);
/* Holds the site @id; with NULL, or a site that may not be moved, lets go of any. */
void ra_site_keys_hold (RaSiteKeys *self, const char *id);
/* Borrowed; NULL while none is. */
const char *ra_site_keys_get_held (RaSiteKeys *self);

G_END_DECLS
