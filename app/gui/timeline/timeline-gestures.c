/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/timeline/timeline-gestures.h"

#include <math.h>

#define NOTCH_ZOOM      1.25
#define NOTCH_PAN       0.1
#define SURFACE_ZOOM_PX 150.0 /* of a touch pad's travel, for the zoom of e */

struct _RaTimelineGestures {
  GObject parent_instance;
  GtkWidget *widget; /* borrowed */
  double pointer_x_px;
  double pinch_scale; /* as last shown */
};

enum { SIGNAL_ZOOM, SIGNAL_PAN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RaTimelineGestures, ra_timeline_gestures, G_TYPE_OBJECT)

static gboolean
scroll_cb (RaTimelineGestures *self, double dx, double dy, GtkEventControllerScroll *scroll)
{
  const gboolean wheel = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;
  const int width_px = MAX (gtk_widget_get_width (self->widget), 1);

  if (dx != 0.0)
    g_signal_emit (self, signals[SIGNAL_PAN], 0, wheel ? NOTCH_PAN * dx : dx / width_px);
  if (dy != 0.0)
    g_signal_emit (self, signals[SIGNAL_ZOOM], 0, wheel ? pow (NOTCH_ZOOM, -dy) : exp (-dy / SURFACE_ZOOM_PX),
                   self->pointer_x_px);
  return GDK_EVENT_STOP;
}

static void
motion_cb (RaTimelineGestures *self, double x_px)
{
  self->pointer_x_px = x_px;
}

static void
pinch_begin_cb (RaTimelineGestures *self, GdkEventSequence *sequence, GtkGesture *pinch)
{
  (void)sequence;
  gtk_gesture_set_state (pinch, GTK_EVENT_SEQUENCE_CLAIMED);
  self->pinch_scale = 1.0;
}

static void
pinch_cb (RaTimelineGestures *self, double scale, GtkGesture *pinch)
{
  double x_px, y_px;

  if (!(scale > 0.0) || !gtk_gesture_get_bounding_box_center (pinch, &x_px, &y_px))
    return;
  g_signal_emit (self, signals[SIGNAL_ZOOM], 0, scale / self->pinch_scale, x_px);
  self->pinch_scale = scale;
}

static void
ra_timeline_gestures_class_init (RaTimelineGesturesClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  signals[SIGNAL_ZOOM] = g_signal_new ("zoom", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                       G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[SIGNAL_PAN]
      = g_signal_new ("pan", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
}

static void
ra_timeline_gestures_init (RaTimelineGestures *self)
{
  self->pinch_scale = 1.0;
}

static void
add (RaTimelineGestures *self, gpointer controller, const char *signal, GCallback callback)
{
  g_signal_connect_object (controller, signal, callback, self, G_CONNECT_SWAPPED);
}

RaTimelineGestures *
ra_timeline_gestures_new (GtkWidget *widget)
{
  RaTimelineGestures *self = g_object_new (RA_TYPE_TIMELINE_GESTURES, NULL);
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  self->widget = widget;
  add (self, scroll, "scroll", G_CALLBACK (scroll_cb));
  add (self, motion, "enter", G_CALLBACK (motion_cb));
  add (self, motion, "motion", G_CALLBACK (motion_cb));
  add (self, pinch, "begin", G_CALLBACK (pinch_begin_cb));
  add (self, pinch, "scale-changed", G_CALLBACK (pinch_cb));
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  return self;
}
