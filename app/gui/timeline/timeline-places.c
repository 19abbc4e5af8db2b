/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/timeline/timeline-places.h"

#include <glib/gi18n.h>
#include <math.h>

/* Rows stand at the top; names of them before the axis, where the bar is wide. */
#define ROW_PX        11.0
#define ROW_SHARE     0.75 /* of a line of letters, whose ascents and descents may touch */
#define FIRST_ROW     0.64 /* middle of the first, in rows */
#define AXIS_BELOW_PX 12.0
#define MARK_PX       6.0
#define TOUCH_PX      6.0 /* nearer marks become one */
#define SNAP_PX       6.0 /* a pointer this near to a mark means it */
#define EDGE_PX       14.0
#define NAMES_FROM_PX 640
#define NAMES_SCALE   PANGO_SCALE_SMALL

static double
get_row_px (const RaTimelineDrawing *self)
{
  return MAX (self->row_px, ROW_PX);
}

double
ra_timeline_get_row_y_px (const RaTimelineDrawing *self, RaEventKind kind)
{
  return get_row_px (self) * (FIRST_ROW + kind);
}

double
ra_timeline_get_axis_y_px (const RaTimelineDrawing *self)
{
  return ra_timeline_get_row_y_px (self, RA_N_EVENT_KINDS - 1) + AXIS_BELOW_PX;
}

void
ra_timeline_fit_rows (RaTimelineDrawing *self)
{
  self->names_px = 0;
  for (guint kind = 0; kind < RA_N_EVENT_KINDS; kind++) {
    g_autoptr (PangoLayout) layout = ra_timeline_layout_name (self, (RaEventKind)kind);
    int width_px;
    int height_px;

    pango_layout_get_pixel_size (layout, &width_px, &height_px);
    self->names_px = MAX (self->names_px, width_px);
    if (kind == RA_EVENT_DEPLOYMENT)
      self->row_px = ROW_SHARE * height_px;
  }
}

/* What a row is called, in the language of the window. */
static const char *
name_of_kind (RaEventKind kind)
{
  switch (kind) {
  case RA_EVENT_TREATY:
    return _ ("Treaties and talks");
  case RA_EVENT_DEPLOYMENT:
    return _ ("Deployments");
  case RA_EVENT_TEST:
    return _ ("Tests and use");
  case RA_EVENT_STATEMENT:
  case RA_N_EVENT_KINDS:
  default:
    return _ ("Statements");
  }
}

PangoLayout *
ra_timeline_layout_name (const RaTimelineDrawing *self, RaEventKind kind)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, name_of_kind (kind));
  PangoAttrList *small = pango_attr_list_new ();

  pango_attr_list_insert (small, pango_attr_scale_new (NAMES_SCALE));
  pango_layout_set_attributes (layout, small);
  pango_attr_list_unref (small);
  return layout;
}

gboolean
ra_timeline_has_names (const RaTimelineDrawing *self)
{
  return gtk_widget_get_width (self->widget) >= NAMES_FROM_PX;
}

double
ra_timeline_get_left_px (const RaTimelineDrawing *self)
{
  return EDGE_PX + (ra_timeline_has_names (self) ? self->names_px : 0);
}

double
ra_timeline_get_right_px (const RaTimelineDrawing *self)
{
  return MAX (gtk_widget_get_width (self->widget) - EDGE_PX, ra_timeline_get_left_px (self) + 1.0);
}

double
ra_timeline_day_to_px (const RaTimelineDrawing *self, guint32 day)
{
  const double from_px = ra_timeline_get_left_px (self);
  const double seen = ra_timeline_scale_to_seen (self->scale, ra_timeline_scale_get_place (self->scale, day));

  return from_px + seen * (ra_timeline_get_right_px (self) - from_px);
}

double
ra_timeline_px_to_seen (const RaTimelineDrawing *self, double x_px)
{
  const double from_px = ra_timeline_get_left_px (self);

  return CLAMP ((x_px - from_px) / (ra_timeline_get_right_px (self) - from_px), 0.0, 1.0);
}

guint32
ra_timeline_px_to_day (const RaTimelineDrawing *self, double x_px)
{
  return ra_timeline_scale_get_day (self->scale,
                                    ra_timeline_scale_from_seen (self->scale, ra_timeline_px_to_seen (self, x_px)));
}

double
ra_timeline_event_px (const RaTimelineDrawing *self, guint event)
{
  return ra_timeline_day_to_px (self, ra_timeline_model_get_event_day (self->model, event));
}

const RaEvent *
ra_timeline_get_event_at (const RaTimelineDrawing *self, guint event)
{
  return g_ptr_array_index (ra_timeline_model_get_events (self->model), event);
}

gboolean
ra_timeline_is_seen (const RaTimelineDrawing *self, double x_px)
{
  return x_px >= ra_timeline_get_left_px (self) - MARK_PX && x_px <= ra_timeline_get_right_px (self) + MARK_PX;
}

GArray *
ra_timeline_list_clusters (const RaTimelineDrawing *self, RaEventKind kind)
{
  GArray *clusters = g_array_new (FALSE, FALSE, sizeof (RaTimelineCluster));

  for (guint i = 0; i < ra_timeline_model_get_events (self->model)->len; i++) {
    const double x = ra_timeline_event_px (self, i);
    RaTimelineCluster *last
        = clusters->len > 0 ? &g_array_index (clusters, RaTimelineCluster, clusters->len - 1) : NULL;

    if (ra_timeline_get_event_at (self, i)->kind != kind || !ra_timeline_is_seen (self, x))
      continue;
    if (last != NULL && x - last->to_px < TOUCH_PX) {
      last->last = i;
      last->to_px = x;
      last->n++;
    } else {
      const RaTimelineCluster cluster = { i, i, 1, x, x };
      g_array_append_val (clusters, cluster);
    }
  }
  return clusters;
}

gboolean
ra_timeline_get_period (const RaTimelineDrawing *self, const RaEvent *event, double *from_px, double *to_px)
{
  if (event->until == NULL)
    return FALSE;
  *from_px = CLAMP (ra_timeline_day_to_px (self, ra_event_to_julian (event)), ra_timeline_get_left_px (self),
                    ra_timeline_get_right_px (self));
  *to_px = CLAMP (ra_timeline_day_to_px (self, ra_date_to_julian (event->until)), ra_timeline_get_left_px (self),
                  ra_timeline_get_right_px (self));
  return *to_px > *from_px;
}

static gboolean
is_in_row (const RaTimelineDrawing *self, double y_px, RaEventKind kind)
{
  return fabs (y_px - ra_timeline_get_row_y_px (self, kind)) <= get_row_px (self) / 2.0;
}

int
ra_timeline_find_event (const RaTimelineDrawing *self, double x_px, double y_px)
{
  const gboolean any = y_px > ra_timeline_get_row_y_px (self, RA_N_EVENT_KINDS - 1) + get_row_px (self) / 2.0;
  double nearest_px = SNAP_PX;
  int found = -1;

  for (guint i = 0; i < ra_timeline_model_get_events (self->model)->len; i++) {
    const double away_px = fabs (ra_timeline_event_px (self, i) - x_px);

    if (away_px <= nearest_px && (any || is_in_row (self, y_px, ra_timeline_get_event_at (self, i)->kind))) {
      nearest_px = away_px;
      found = (int)i;
    }
  }
  return found;
}

int
ra_timeline_find_period (const RaTimelineDrawing *self, double x_px, double y_px)
{
  for (guint i = ra_timeline_model_get_events (self->model)->len; i > 0; i--) {
    const RaEvent *event = ra_timeline_get_event_at (self, i - 1);
    double from_px, to_px;

    if (is_in_row (self, y_px, event->kind) && ra_timeline_get_period (self, event, &from_px, &to_px) && x_px >= from_px
        && x_px <= to_px)
      return (int)i - 1;
  }
  return -1;
}
