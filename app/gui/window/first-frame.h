/* What a window's first frame will show, foreseen from the size that the window asks for: it is put together once, and
 * its map is being drawn before the window is on the screen. Where that is wrong, as for a window that the desktop
 * makes larger, the first layout tells, and the map is drawn anew. */
#pragma once

#include <adwaita.h>

#include "app/gui/map/map-view.h"
#include "app/gui/timeline/timeline-strip.h"

G_BEGIN_DECLS

/* Before the window is built: the queue of its map, which prepares a map of @state meanwhile. */
RaRenderQueue *ra_first_frame_prepare (RaMapState *state, RaBasemap *basemap) G_GNUC_WARN_UNUSED_RESULT;
/* For a @window that is realized and not yet shown, with the sidebar and the map in its @flap and the strip below the
 * map. */
void ra_first_frame_foresee (GtkWindow *window, AdwFlap *flap, RaTimelineStrip *strip, RaMapView *map_view);

G_END_DECLS
