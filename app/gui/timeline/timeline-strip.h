/* The strip below the map with the timeline: there when the user wants it, by the window's action "timeline", and when
 * the window is high enough. */
#pragma once

#include <adwaita.h>

#include "app/gui/timeline/timeline-pane.h"

G_BEGIN_DECLS

#define RA_TYPE_TIMELINE_STRIP (ra_timeline_strip_get_type ())
G_DECLARE_FINAL_TYPE (RaTimelineStrip, ra_timeline_strip, RA, TIMELINE_STRIP, GObject)

/* What the strip has to do with; widgets of one window, which it must not outlive. */
typedef struct {
  GActionMap *actions;
  AdwFlap *flap;   /* as high as the window's content */
  GtkBox *box;     /* gets the strip as its last child */
  GtkStack *stack; /* above it in the box, with the pages "map" and "compare" */
  RaMapState *state;
  const GPtrArray *scenarios; /* RaScenario *, which outlive the strip */
} RaTimelineStripParts;

RaTimelineStrip *ra_timeline_strip_new (const RaTimelineStripParts *parts) G_GNUC_WARN_UNUSED_RESULT;
RaTimelinePane *ra_timeline_strip_get_pane (RaTimelineStrip *self);
/* Before the first layout, which would show or hide it afterwards: shows it if the box is going to be @width_px wide
 * and the flap @height_px high enough. Returns how high it will be, 0 if it is not shown. */
int ra_timeline_strip_foresee (RaTimelineStrip *self, int width_px, int height_px);

G_END_DECLS
