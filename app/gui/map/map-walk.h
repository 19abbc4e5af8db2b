/* Walking from one named point of a map to the next: what the keyboard has instead of a pointer.
 *
 * Signal: "changed", when the walk has come to another point or has ended. */
#pragma once

#include "app/gui/map/map-focus.h"
#include "app/model/named-points.h"
#include "app/model/site-walk.h"

G_BEGIN_DECLS

#define RA_TYPE_MAP_WALK (ra_map_walk_get_type ())
G_DECLARE_FINAL_TYPE (RaMapWalk, ra_map_walk, RA, MAP_WALK, GObject)

RaMapWalk *ra_map_walk_new (RaMapState *state) G_GNUC_WARN_UNUSED_RESULT;

/* Does what the action of that name does: "map.walk-left", "-right", "-up" and "-down" go to the next site or place in
 * that direction, "map.next-site" and "map.previous-site" through the sites in their order. FALSE when there is none to
 * go to. @points holds RaNamedPoint. */
gboolean ra_map_walk_act (RaMapWalk *self, const GArray *points, const char *action);
/* Ends the walk, as whatever else moves the map has to do. */
void ra_map_walk_stop (RaMapWalk *self);

/* Sets the site that the arrow keys move, as site-keys.h has it, which is copied; NULL: none. */
void ra_map_walk_hold (RaMapWalk *self, const RaNamedPoint *point);
/* Where that site is in the frame; FALSE for none, and where the projection does not show it. */
gboolean ra_map_walk_get_held (RaMapWalk *self, RaPoint *page);
void ra_map_walk_to_held (RaMapWalk *self);

/* FALSE while nobody walks. */
gboolean ra_map_walk_is_on (RaMapWalk *self);
/* The point that the walk has come to; FALSE when the projection does not show it. */
gboolean ra_map_walk_get_focus (RaMapWalk *self, RaFocus *focus);

G_END_DECLS
