/* Where days lie on a timeline: about events there is more room than where nothing happened, and a part of it can be
 * looked at from near.
 *
 * A place is 0 at the beginning of the first year and 1 at the end of the last. */
#pragma once

#include "app/model/timeline-model.h"

G_BEGIN_DECLS

typedef struct _RaTimelineScale RaTimelineScale;

/* Shows all at first. */
RaTimelineScale *ra_timeline_scale_new (const RaTimelineModel *model) G_GNUC_WARN_UNUSED_RESULT;
void ra_timeline_scale_free (RaTimelineScale *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaTimelineScale, ra_timeline_scale_free)

/* The place of a day, and the day of a place; beyond the ends the first or the last. */
double ra_timeline_scale_get_place (const RaTimelineScale *self, guint32 day);
guint32 ra_timeline_scale_get_day (const RaTimelineScale *self, double place);

/* Where a place lies in what is seen: 0 at its left end, 1 at its right one, less and more beside it. */
double ra_timeline_scale_to_seen (const RaTimelineScale *self, double place);
double ra_timeline_scale_from_seen (const RaTimelineScale *self, double seen);

/* Looks nearer by @factor (> 1), or from farther, so that what lies at @seen stays there. FALSE at the bounds. */
gboolean ra_timeline_scale_zoom (RaTimelineScale *self, double factor, double seen);
/* Moves on by that share of what is seen. FALSE at the ends. */
gboolean ra_timeline_scale_pan (RaTimelineScale *self, double share);
/* Moves as little as brings the place into sight. */
void ra_timeline_scale_reveal (RaTimelineScale *self, double place);

/* Days are Julian, as GDate's. */
guint32 ra_timeline_first_of_year (int year);
int ra_timeline_year_of (guint32 day);

G_END_DECLS
