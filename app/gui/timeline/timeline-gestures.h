/* Wheel, touch pad and two fingers on the timeline.
 *
 * Signals: "zoom" with a factor (> 1: nearer) and the x in pixels that stays where it is; "pan" with the share of what
 * is seen to move on by. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RA_TYPE_TIMELINE_GESTURES (ra_timeline_gestures_get_type ())
G_DECLARE_FINAL_TYPE (RaTimelineGestures, ra_timeline_gestures, RA, TIMELINE_GESTURES, GObject)

/* Belongs to @widget and must not outlive it. */
RaTimelineGestures *ra_timeline_gestures_new (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
