/* Where on the timeline things are. */
#pragma once

#include <gtk/gtk.h>

#include "app/model/timeline-scale.h"
#include "data/events.h"

G_BEGIN_DECLS

/* What is drawn: the bar as wide as @widget, with a row for each kind of event and the handle on a day. */
typedef struct {
  GtkWidget *widget;      /* borrowed */
  RaTimelineModel *model; /* NULL before there is one */
  RaTimelineScale *scale; /* the same */
  guint32 day;
  double row_px; /* what large letters want; 0 until that is known */
  int names_px;  /* the widest name of a row; the same */
} RaTimelineDrawing;

/* Where a day lies on the bar, or beside it; and the day that lies at @x_px, beyond the ends the first or the last. */
double ra_timeline_day_to_px (const RaTimelineDrawing *self, guint32 day);
guint32 ra_timeline_px_to_day (const RaTimelineDrawing *self, double x_px);
/* Where on what is seen of the scale @x_px lies: from 0 to 1. */
double ra_timeline_px_to_seen (const RaTimelineDrawing *self, double x_px);
/* The event whose mark is nearest to the point, of the row that it lies in or else of any; -1 when none is near. */
int ra_timeline_find_event (const RaTimelineDrawing *self, double x_px, double y_px);
/* The event that began a period whose bar lies under the point; -1 when there is none. */
int ra_timeline_find_period (const RaTimelineDrawing *self, double x_px, double y_px);
/* Where the axis begins and ends; a row's name stands before it in a wide bar. */
double ra_timeline_get_left_px (const RaTimelineDrawing *self);
double ra_timeline_get_right_px (const RaTimelineDrawing *self);
gboolean ra_timeline_has_names (const RaTimelineDrawing *self);
PangoLayout *ra_timeline_layout_name (const RaTimelineDrawing *self, RaEventKind kind) G_GNUC_WARN_UNUSED_RESULT;
/* The middle of a row, and the axis below the last. */
double ra_timeline_get_row_y_px (const RaTimelineDrawing *self, RaEventKind kind);
double ra_timeline_get_axis_y_px (const RaTimelineDrawing *self);
/* Makes rows as high as the user's letters are, and room for their names: for whenever the widget is measured. */
void ra_timeline_fit_rows (RaTimelineDrawing *self);
/* From where and to where the bar of what began with the event goes, within the axis; FALSE when there is none. */
gboolean ra_timeline_get_period (const RaTimelineDrawing *self, const RaEvent *event, double *from_px, double *to_px);
/* Whether what is drawn about @x_px is seen. */
gboolean ra_timeline_is_seen (const RaTimelineDrawing *self, double x_px);
const RaEvent *ra_timeline_get_event_at (const RaTimelineDrawing *self, guint event);
double ra_timeline_event_px (const RaTimelineDrawing *self, guint event);

/* Events of a row whose marks would touch, drawn as one. */
typedef struct {
  guint first; /* event */
  guint last;  /* of the same row; those of others may lie between them */
  guint n;
  double from_px; /* centres of the first and the last mark */
  double to_px;
} RaTimelineCluster;

/* Array of RaTimelineCluster from left to right: those that are seen. */
GArray *ra_timeline_list_clusters (const RaTimelineDrawing *self, RaEventKind kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
