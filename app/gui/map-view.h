/* The map widget: shows the map of a state and lets it be dragged, thrown, pinched and zoomed.
 *
 * A worker thread draws the map into a texture with a margin; a frame only places that texture. While a new one is
 * being drawn the old one is shifted and scaled to where its content now lies.
 *
 * Signals: "pointer-changed" when the point under the pointer may have changed, "rendered" when a new picture has
 * come, "failed" (const char *message) when drawing failed. */
#pragma once

#include <gtk/gtk.h>

#include "map-state.h"

G_BEGIN_DECLS

#define RA_TYPE_MAP_VIEW (ra_map_view_get_type ())
G_DECLARE_FINAL_TYPE (RaMapView, ra_map_view, RA, MAP_VIEW, GtkWidget)

GtkWidget *ra_map_view_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Once, before the first frame. */
void ra_map_view_set_up (RaMapView *self, RaMapState *state, RaBasemap *basemap);

/* The geographic point under the pointer; FALSE when there is no pointer, or no Earth under it. */
gboolean ra_map_view_get_pointer (RaMapView *self, double *lat_deg, double *lon_deg);

/* The picture that is shown, borrowed; NULL before the first. */
GdkTexture *ra_map_view_get_texture (RaMapView *self);
/* TRUE when nothing is being drawn and the picture is the final one for what the frame shows. */
gboolean ra_map_view_is_settled (RaMapView *self);

G_END_DECLS
