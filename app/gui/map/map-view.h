/* The map widget: shows the map of a state and lets it be dragged, thrown, pinched and zoomed.
 *
 * What it draws, and what is drawn where, is the matter of the canvas, from which it derives.
 *
 * Signals:
 * "pointer-changed"  what ra_map_view_get_focus () says may have changed,
 * "clicked"          (double lat_deg, double lon_deg) gboolean: a point of the Earth was clicked, tapped, pressed long,
 *                    or chosen with Enter; ra_map_view_get_click () has more. The first handler that returns TRUE ends
 *                    it. The measuring tool comes after all handlers, but before those of g_signal_connect_after ().
 * "double-clicked"   what the click before it has brought about should be undone: it was the beginning of a zoom,
 * "measured"         the measured line has changed.
 * Property: "measuring", whether clicks add points to the measured line. */
#pragma once

#include <gtk/gtk.h>

#include "app/gui/map/map-canvas.h"
#include "app/gui/map/map-clicks.h"
#include "app/gui/map/map-focus.h"
#include "app/model/map-state.h"
#include "app/model/measured-line.h"
#include "app/model/named-points.h"

G_BEGIN_DECLS

#define RA_TYPE_MAP_VIEW (ra_map_view_get_type ())
G_DECLARE_FINAL_TYPE (RaMapView, ra_map_view, RA, MAP_VIEW, RaMapCanvas)

GtkWidget *ra_map_view_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* To be called once, before the first frame. */
void ra_map_view_set_up (RaMapView *self, RaMapState *state, RaBasemap *basemap);

/* What the reader looks at; FALSE when that is nothing on Earth. */
gboolean ra_map_view_get_focus (RaMapView *self, RaFocus *focus);
/* A text about it, with at most @n_covers of the ranges that cover it, 0 for one line; NULL when the reader looks at
 * nothing. */
char *ra_map_view_describe_focus (RaMapView *self, guint n_covers) G_GNUC_WARN_UNUSED_RESULT;
/* Whether a site of the scenario is marked within that part of the map. */
gboolean ra_map_view_has_site_within (RaMapView *self, RaBox page);

/* The click that "clicked" is being emitted for. */
const RaMapClick *ra_map_view_get_click (RaMapView *self);

void ra_map_view_set_measuring (RaMapView *self, gboolean measuring);
RaUnits ra_map_view_get_units (RaMapView *self);
gboolean ra_map_view_get_measuring (RaMapView *self);
/* Borrowed. */
const RaMeasuredLine *ra_map_view_get_measured_line (RaMapView *self);
/* FALSE when the line had no point. */
gboolean ra_map_view_remove_measured_point (RaMapView *self);

/* Marks the site that the arrow keys move, as site-keys.h has it; NULL: none. */
void ra_map_view_set_held (RaMapView *self, const RaNamedPoint *point);
/* Brings that site into sight, and makes it what the reader looks at. */
void ra_map_view_walk_to_held (RaMapView *self);

/* The picture that is shown, borrowed; NULL before the first. */
GdkTexture *ra_map_view_get_texture (RaMapView *self);
/* TRUE when nothing is being drawn and the picture is the final one for what the frame shows. */
gboolean ra_map_view_is_settled (RaMapView *self);

G_END_DECLS
