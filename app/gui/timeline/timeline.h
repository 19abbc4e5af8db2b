/* The timeline: a bar of years with marks for scenarios and, in a row for each kind, for events, and a handle on the
 * day that the map shows.
 *
 * Left and Right go to the event before and after, Page Up and Page Down a year on and back, Home and End to the first
 * and the last event; a click or a drag goes to any day, and snaps to an event's mark when it is near. For assistive
 * technology it is a slider whose text tells the day and what happened.
 *
 * Signal: "day-changed" when the user has gone to another day or event. */
#pragma once

#include <gtk/gtk.h>

#include "app/gui/timeline/timeline-places.h"
#include "data/translations.h"

G_BEGIN_DECLS

#define RA_TYPE_TIMELINE (ra_timeline_get_type ())
G_DECLARE_FINAL_TYPE (RaTimeline, ra_timeline, RA, TIMELINE, GtkWidget)

/* To be called once; takes over @model. Events are told in the language of @translations (NULL: English). */
void ra_timeline_set_up (RaTimeline *self, RaTimelineModel *model, RaTranslations *translations);
RaTimelineModel *ra_timeline_get_model (RaTimeline *self);

/* Where things are on it; borrowed. */
const RaTimelineDrawing *ra_timeline_get_drawing (RaTimeline *self);

guint32 ra_timeline_get_day (RaTimeline *self);
/* The event that the handle stands on, or the last before it; -1 before the first. */
int ra_timeline_get_event (RaTimeline *self);
/* TRUE when the handle stands on that event. */
gboolean ra_timeline_is_on_event (RaTimeline *self);
/* Moves the handle to a day that something else has chosen; emits no signal. */
void ra_timeline_set_day (RaTimeline *self, guint32 day);
/* Goes @step events on or back, with the signal; FALSE at the ends. */
gboolean ra_timeline_step (RaTimeline *self, int step);
/* Goes to one of the model's events, with the signal; FALSE when there is no such one. */
gboolean ra_timeline_go_to_event (RaTimeline *self, int event);
/* "10 February 2019: A newspaper names four places". */
char *ra_timeline_describe (RaTimeline *self) G_GNUC_WARN_UNUSED_RESULT;
/* The same text of one of the model's events. */
char *ra_timeline_describe_event (RaTimeline *self, guint event) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
