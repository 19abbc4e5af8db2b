/* Moving a map by hand: dragged, thrown, pinched, zoomed by the wheel; and where the pointer is.
 *
 * Signals: "pointer-changed", when the pointer has come, moved or gone; "stirred", before it, when it has truly moved;
 * "left", after it, when it has gone. */
#pragma once

#include <gtk/gtk.h>

#include "app/model/map-state.h"

G_BEGIN_DECLS

#define RA_TYPE_MAP_GESTURES (ra_map_gestures_get_type ())
G_DECLARE_FINAL_TYPE (RaMapGestures, ra_map_gestures, RA, MAP_GESTURES, GObject)

/* Belongs to @widget and must not outlive it. */
RaMapGestures *ra_map_gestures_new (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;
/* Until it is set, there is nothing to move. */
void ra_map_gestures_set_state (RaMapGestures *self, RaMapState *state);
/* The pointer's shape while nothing is dragged; a literal, or NULL for the usual one. */
void ra_map_gestures_set_resting_cursor (RaMapGestures *self, const char *name);

/* Where the pointer is in the widget; FALSE when it is elsewhere. */
gboolean ra_map_gestures_get_pointer (RaMapGestures *self, RaPoint *page);
/* Does what the action of that name does: "map.zoom-in" and "map.zoom-out" about the middle, "map.home",
 * "map.pan-left", "-right", "-up" and "-down". */
void ra_map_gestures_act (RaMapGestures *self, const char *action);
/* Stops a map that was thrown. */
void ra_map_gestures_stop (RaMapGestures *self);

gboolean ra_map_gestures_is_dragging (RaMapGestures *self);
/* Puts the map back to where a drag began; FALSE when there is none. */
gboolean ra_map_gestures_cancel_drag (RaMapGestures *self);
/* What two fingers do whose middle is @at; @scale is how much further they are apart than when they began. */
void ra_map_gestures_begin_pinch (RaMapGestures *self, RaPoint at);
void ra_map_gestures_update_pinch (RaMapGestures *self, RaPoint at, double scale);
/* What a wheel or a touch pad does that is turned by @by, with the keys @held. */
void ra_map_gestures_scroll (RaMapGestures *self, RaPoint by, GdkScrollUnit unit, GdkModifierType held);

G_END_DECLS
