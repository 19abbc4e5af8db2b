/* The strip below the map: the timeline, a text on what happened with its sources, and buttons to go from event to
 * event.
 *
 * Going along the timeline shows the scenario in force on that day as of that day; a scenario chosen elsewhere moves
 * the handle to its date. */
#pragma once

#include <adwaita.h>

#include "app/gui/timeline/timeline.h"
#include "app/model/map-state.h"

G_BEGIN_DECLS

#define RA_TYPE_TIMELINE_PANE (ra_timeline_pane_get_type ())
G_DECLARE_FINAL_TYPE (RaTimelinePane, ra_timeline_pane, RA, TIMELINE_PANE, AdwBin)

GtkWidget *ra_timeline_pane_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* To be called once. @scenarios holds RaScenario * that outlive the pane. */
void ra_timeline_pane_set_up (RaTimelinePane *self, RaMapState *state, const GPtrArray *scenarios);
/* Lays itself out for a width, also while it is not shown; gives the height that it needs, without its frame. */
int ra_timeline_pane_fit (RaTimelinePane *self, int width_px);
RaTimeline *ra_timeline_pane_get_timeline (RaTimelinePane *self);
/* Goes to the day on which @other stands; where that has shown on its map how things stood then, this one does so. For
 * the pane of a window that takes the place of another. */
void ra_timeline_pane_take_day (RaTimelinePane *self, RaTimelinePane *other);
/* Gives the keyboard to the bar, or to the list of events that a narrow window has in its place. */
void ra_timeline_pane_focus (RaTimelinePane *self);

/* Goes from event to event by itself until the last; each is shown at once, without motion. */
void ra_timeline_pane_set_playing (RaTimelinePane *self, gboolean playing);
gboolean ra_timeline_pane_is_playing (RaTimelinePane *self);

G_END_DECLS
