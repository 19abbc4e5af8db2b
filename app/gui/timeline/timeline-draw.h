/* Draws the timeline. */
#pragma once

#include "app/gui/timeline/timeline-places.h"

G_BEGIN_DECLS

/* How far down the numbers of years reach, in letters of the size that the user wants. */
int ra_timeline_get_years_bottom_px (const RaTimelineDrawing *self);
/* Adds the drawing to the snapshot of the widget. */
void ra_timeline_draw (const RaTimelineDrawing *self, GtkSnapshot *snapshot);

G_END_DECLS
