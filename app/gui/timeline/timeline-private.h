/* What the files of the timeline share. */
#pragma once

#include "app/gui/timeline/timeline.h"

G_BEGIN_DECLS

struct _RaTimeline {
  GtkWidget parent_instance;

  RaTimelineModel *model; /* NULL before it is set up */
  guint32 day;
  int event; /* the handle stands on it or after it; -1: before the first */
};

/* Where a day lies on the bar, and the day that lies at a place, at the ends the first and the last. */
double ra_timeline_day_to_px (RaTimeline *self, guint32 day);
guint32 ra_timeline_px_to_day (RaTimeline *self, double x_px);
/* How far down the numbers of years reach, in letters of the size that the user wants. */
int ra_timeline_get_years_bottom_px (RaTimeline *self);
/* The snapshot of the widget. */
void ra_timeline_draw (RaTimeline *self, GtkSnapshot *snapshot);

/* Events whose marks would touch, drawn as one. */
typedef struct {
  guint first; /* event */
  guint last;
  double from_px; /* centres of the first and the last mark */
  double to_px;
} RaTimelineCluster;

/* Array of RaTimelineCluster from left to right. */
GArray *ra_timeline_list_clusters (RaTimeline *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
