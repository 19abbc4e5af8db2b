/* The events by name, in a list that a button opens: what a narrow window has in place of the bar. */
#pragma once

#include "app/gui/timeline/timeline.h"

G_BEGIN_DECLS

/* To be called once, when @timeline is set up; both live in one window. Who chooses an event goes to it on the
 * timeline. */
void ra_timeline_list_set_up (GtkMenuButton *button, RaTimeline *timeline);

G_END_DECLS
