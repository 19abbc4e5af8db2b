/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/export/crop-area.h"

/* What is less on a side was a click. */
#define LEAST_PX 16.0
/* What is left out is darkened. */
#define DARKNESS 0.5F
#define LINE_PX  1.5F

struct _RaCropArea {
  GtkWidget parent_instance;
  GtkGesture *drag; /* owned by the widget */
  double aspect;
  graphene_rect_t frame; /* while it is being drawn; else empty */
};

static guint cropped_signal;

G_DEFINE_FINAL_TYPE (RaCropArea, ra_crop_area, GTK_TYPE_WIDGET)

/* Where the picture lies. */
static graphene_rect_t
picture_of (RaCropArea *self)
{
  const float width = (float)gtk_widget_get_width (GTK_WIDGET (self));
  const float height = (float)gtk_widget_get_height (GTK_WIDGET (self));
  const float aspect = (float)self->aspect;

  if (!(aspect > 0.0F) || width < 1.0F || height < 1.0F)
    return GRAPHENE_RECT_INIT (0.0F, 0.0F, 0.0F, 0.0F);
  const float wide = MIN (width, height * aspect);
  const float high = MIN (height, width / aspect);
  return GRAPHENE_RECT_INIT ((width - wide) / 2.0F, (height - high) / 2.0F, wide, high);
}

static graphene_rect_t
frame_between (RaCropArea *self, double from_x_px, double from_y_px, double to_x_px, double to_y_px)
{
  const graphene_rect_t picture = picture_of (self);
  const graphene_rect_t wanted
      = GRAPHENE_RECT_INIT ((float)MIN (from_x_px, to_x_px), (float)MIN (from_y_px, to_y_px),
                            (float)ABS (to_x_px - from_x_px), (float)ABS (to_y_px - from_y_px));
  graphene_rect_t frame;

  if (!graphene_rect_intersection (&picture, &wanted, &frame))
    return GRAPHENE_RECT_INIT (0.0F, 0.0F, 0.0F, 0.0F);
  return frame;
}

static void
set_frame (RaCropArea *self, graphene_rect_t frame)
{
  self->frame = frame;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static graphene_rect_t
dragged_frame (RaCropArea *self)
{
  double x_px, y_px, dx_px, dy_px;

  if (!gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (self->drag), &x_px, &y_px)
      || !gtk_gesture_drag_get_offset (GTK_GESTURE_DRAG (self->drag), &dx_px, &dy_px))
    return GRAPHENE_RECT_INIT (0.0F, 0.0F, 0.0F, 0.0F);
  return frame_between (self, x_px, y_px, x_px + dx_px, y_px + dy_px);
}

static void
drag_update_cb (RaCropArea *self)
{
  set_frame (self, dragged_frame (self));
}

static void
drag_end_cb (RaCropArea *self)
{
  const graphene_rect_t frame = self->frame;

  ra_crop_area_frame (self, frame.origin.x, frame.origin.y, frame.origin.x + frame.size.width,
                      frame.origin.y + frame.size.height);
}

static void
drag_cancel_cb (RaCropArea *self)
{
  set_frame (self, GRAPHENE_RECT_INIT (0.0F, 0.0F, 0.0F, 0.0F));
}

static void
darken (GtkSnapshot *snapshot, float x, float y, float width, float height)
{
  const GdkRGBA shade = { 0.0F, 0.0F, 0.0F, DARKNESS };

  gtk_snapshot_append_color (snapshot, &shade, &GRAPHENE_RECT_INIT (x, y, width, height));
}

/* A line that is seen on any ground. */
static void
outline (GtkSnapshot *snapshot, const graphene_rect_t *frame)
{
  const GdkRGBA white = { 1.0F, 1.0F, 1.0F, 1.0F };
  const float widths[] = { LINE_PX, LINE_PX, LINE_PX, LINE_PX };
  const GdkRGBA colours[] = { white, white, white, white };
  GskRoundedRect edge;

  gsk_rounded_rect_init_from_rect (&edge, frame, 0.0F);
  gtk_snapshot_append_border (snapshot, &edge, widths, colours);
}

static void
ra_crop_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RaCropArea *self = RA_CROP_AREA (widget);
  const graphene_rect_t picture = picture_of (self);
  const graphene_rect_t *frame = &self->frame;
  const float right = frame->origin.x + frame->size.width;
  const float below = frame->origin.y + frame->size.height;

  if (frame->size.width < 1.0F || frame->size.height < 1.0F)
    return;
  darken (snapshot, picture.origin.x, picture.origin.y, picture.size.width, frame->origin.y - picture.origin.y);
  darken (snapshot, picture.origin.x, below, picture.size.width, picture.origin.y + picture.size.height - below);
  darken (snapshot, picture.origin.x, frame->origin.y, frame->origin.x - picture.origin.x, frame->size.height);
  darken (snapshot, right, frame->origin.y, picture.origin.x + picture.size.width - right, frame->size.height);
  outline (snapshot, frame);
}

static void
ra_crop_area_class_init (RaCropAreaClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = ra_crop_area_snapshot;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "crop-area");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
  cropped_signal = g_signal_new ("cropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 4, G_TYPE_DOUBLE, G_TYPE_DOUBLE, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
ra_crop_area_init (RaCropArea *self)
{
  self->drag = gtk_gesture_drag_new ();
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (self->drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "crosshair");
}

void
ra_crop_area_set_aspect (RaCropArea *self, double aspect)
{
  g_return_if_fail (RA_IS_CROP_AREA (self) && aspect >= 0.0);
  self->aspect = aspect;
}

gboolean
ra_crop_area_frame (RaCropArea *self, double from_x_px, double from_y_px, double to_x_px, double to_y_px)
{
  g_return_val_if_fail (RA_IS_CROP_AREA (self), FALSE);
  const graphene_rect_t picture = picture_of (self);
  const graphene_rect_t frame = frame_between (self, from_x_px, from_y_px, to_x_px, to_y_px);

  set_frame (self, GRAPHENE_RECT_INIT (0.0F, 0.0F, 0.0F, 0.0F));
  if (frame.size.width < LEAST_PX || frame.size.height < LEAST_PX)
    return FALSE;
  g_signal_emit (self, cropped_signal, 0, (double)((frame.origin.x - picture.origin.x) / picture.size.width),
                 (double)((frame.origin.y - picture.origin.y) / picture.size.height),
                 (double)(frame.size.width / picture.size.width), (double)(frame.size.height / picture.size.height));
  return TRUE;
}
