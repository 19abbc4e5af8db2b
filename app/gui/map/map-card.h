/* The card over the map: what is known of the site, the place or the rings that were clicked.
 *
 * A pane inside the window, and no popover: the map below stays in use, so that a second click can make a double click
 * of the first. It lies on the side of the map that was not clicked on.
 *
 * Signals: "dismissed", after Escape or its button has closed it; "pin-switched" (gboolean), when the place that it
 * tells of is to be pinned to the map, or no longer; "draw-ring", when a ring is to be drawn about that place or site;
 * "radius-changed", when another radius has been chosen for it.
 */
#pragma once

#include <gtk/gtk.h>

#include "app/model/named-points.h"
#include "app/model/units.h"

G_BEGIN_DECLS

#define RA_TYPE_MAP_CARD (ra_map_card_get_type ())
G_DECLARE_FINAL_TYPE (RaMapCard, ra_map_card, RA, MAP_CARD, GtkBox)

GtkWidget *ra_map_card_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Each shows the card and gives it the keyboard. */
void ra_map_card_show_named_point (RaMapCard *self, const RaMapSpec *spec, const RaNamedPoint *point, RaUnits units);
void ra_map_card_show_rings (RaMapCard *self, const RaMapSpec *spec, const GPtrArray *rings);
void ra_map_card_show_point (RaMapCard *self, const RaMapSpec *spec, double lat_deg, double lon_deg, RaUnits units);
/* Moves the card away from the point @at of a map of that size, in pixels. */
void ra_map_card_move (RaMapCard *self, RaPoint at, double width_px, double height_px);
/* Whether the card, where it was moved to, lies over that point of such a map or over what is written beside it; sets
 * @free_at to where the map could have the point instead. */
gboolean ra_map_card_find_free (RaMapCard *self, RaPoint at, double width_px, double height_px, RaPoint *free_at);

/* The radius of the ring that it would draw, km, more than 0. It is shown in whole units of those in which the card
 * was last shown. */
double ra_map_card_get_radius (RaMapCard *self);
void ra_map_card_set_radius (RaMapCard *self, double km);

gboolean ra_map_card_is_open (RaMapCard *self);
void ra_map_card_close (RaMapCard *self);

G_END_DECLS
