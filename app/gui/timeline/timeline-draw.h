/* Draws the timeline, and tells where on it things are. */
#pragma once

#include <gtk/gtk.h>

#include "app/model/timeline-model.h"

G_BEGIN_DECLS

/* What is drawn: the bar as wide as @widget, with the handle on a day. */
typedef struct {
  GtkWidget *widget;      /* borrowed */
  RaTimelineModel *model; /* NULL before there is one */
  guint32 day;
} RaTimelineDrawing;

/* Where a day lies on the bar; and the day that lies at @x_px, beyond the ends the first or the last. */
double ra_timeline_day_to_px (const RaTimelineDrawing *self, guint32 day);
guint32 ra_timeline_px_to_day (const RaTimelineDrawing *self, double x_px);
/* How far down the numbers of years reach, in letters of the size that the user wants. */
int ra_timeline_get_years_bottom_px (const RaTimelineDrawing *self);
/* Adds the drawing to the snapshot of the widget. */
void ra_timeline_draw (const RaTimelineDrawing *self, GtkSnapshot *snapshot);

/* Events whose marks would touch, drawn as one. */
typedef struct {
  guint first; /* event */
  guint last;
  double from_px; /* centres of the first and the last mark */
  double to_px;
} RaTimelineCluster;

/* Array of RaTimelineCluster from left to right. */
GArray *ra_timeline_list_clusters (const RaTimelineDrawing *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
