/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/map-gestures.h"

#include <math.h>

#include "app/model/kinetic-scrolling.h"

#define STEP_PX         64.0 /* of an arrow key */
#define KEY_ZOOM        1.5
#define NOTCH_ZOOM      1.25
#define SURFACE_ZOOM_PX 150.0 /* of a touchpad's travel, for the zoom of e */

struct _RaMapGestures {
  GObject parent_instance;
  GtkWidget *widget; /* borrowed */
  RaMapState *state; /* NULL before it is set */
  const char *resting_cursor;

  GtkGesture *drag;
  GtkGesture *pinch;
  gboolean drag_live; /* a drag that nothing has taken the place of */
  gboolean dragging;  /* beyond the threshold */
  RaViewport drag_start;
  RaViewOrigin drag_origin; /* of that */
  RaPoint drag_from;        /* where it began */
  double pinch_scale;       /* as last shown, and where the middle of the fingers was then */
  RaPoint pinch_at;

  RaKineticScrolling kinetic;
  guint kinetic_id; /* tick callback */
  gint64 kinetic_us;

  gboolean pointer_inside;
  RaPoint pointer;
};

enum { SIGNAL_POINTER_CHANGED, SIGNAL_STIRRED, SIGNAL_LEFT, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RaMapGestures, ra_map_gestures, G_TYPE_OBJECT)

static void
zoom_at (RaMapGestures *self, double factor, RaPoint at)
{
  if (self->state != NULL && isfinite (factor) && factor > 0.0)
    ra_map_state_zoom (self->state, factor, at.x, at.y);
}

static RaPoint
middle (RaMapGestures *self)
{
  return (RaPoint) { gtk_widget_get_width (self->widget) / 2.0, gtk_widget_get_height (self->widget) / 2.0 };
}

/* Moves the map so that its middle goes by the given way. */
static void
move_by (RaMapGestures *self, double dx_px, double dy_px)
{
  const RaPoint from = middle (self);

  if (self->state != NULL)
    ra_map_state_drag (self->state, ra_map_state_get_viewport (self->state), from.x, from.y, from.x + dx_px,
                       from.y + dy_px);
}

static void
pan (RaMapGestures *self, const char *action)
{
  if (g_str_has_suffix (action, "left"))
    move_by (self, STEP_PX, 0.0);
  else if (g_str_has_suffix (action, "right"))
    move_by (self, -STEP_PX, 0.0);
  else if (g_str_has_suffix (action, "up"))
    move_by (self, 0.0, STEP_PX);
  else
    move_by (self, 0.0, -STEP_PX);
}

void
ra_map_gestures_act (RaMapGestures *self, const char *action)
{
  g_return_if_fail (RA_IS_MAP_GESTURES (self));
  if (g_str_equal (action, "map.zoom-in")) {
    zoom_at (self, KEY_ZOOM, middle (self));
    return;
  }
  if (g_str_equal (action, "map.zoom-out")) {
    zoom_at (self, 1.0 / KEY_ZOOM, middle (self));
    return;
  }
  ra_map_gestures_stop (self);
  if (!g_str_equal (action, "map.home"))
    pan (self, action);
  else if (self->state != NULL)
    ra_map_state_reset_view (self->state);
}

static void
take_start (RaMapGestures *self)
{
  self->drag_start = *ra_map_state_get_viewport (self->state);
  self->drag_origin = ra_map_state_get_view_origin (self->state);
}

static void
drag_begin_cb (RaMapGestures *self, double x_px, double y_px)
{
  ra_map_gestures_stop (self);
  self->drag_live = TRUE;
  self->dragging = FALSE;
  self->drag_from = (RaPoint) { x_px, y_px };
  if (self->state != NULL)
    take_start (self);
  gtk_widget_grab_focus (self->widget);
}

/* Solved from where the drag began and not from step to step, so that the grabbed point never slips. */
static void
drag_update_cb (RaMapGestures *self, double dx_px, double dy_px)
{
  if (self->state == NULL || !self->drag_live)
    return;
  if (!self->dragging) {
    if (!gtk_drag_check_threshold (self->widget, 0, 0, (int)dx_px, (int)dy_px))
      return;
    self->dragging = TRUE;
    gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
    gtk_widget_set_cursor_from_name (self->widget, "grabbing");
  }
  ra_map_state_drag (self->state, &self->drag_start, self->drag_from.x, self->drag_from.y, self->drag_from.x + dx_px,
                     self->drag_from.y + dy_px);
}

static void
drag_end_cb (RaMapGestures *self)
{
  self->drag_live = FALSE;
  self->dragging = FALSE;
  gtk_widget_set_cursor_from_name (self->widget, self->resting_cursor);
}

gboolean
ra_map_gestures_cancel_drag (RaMapGestures *self)
{
  if (!self->dragging)
    return FALSE;
  drag_end_cb (self);
  ra_map_state_put_viewport (self->state, &self->drag_start, self->drag_origin);
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  return TRUE;
}

static gboolean
kinetic_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  RaMapGestures *self = RA_MAP_GESTURES (user_data);
  const gint64 now_us = gdk_frame_clock_get_frame_time (clock);
  const double elapsed_s = (double)(now_us - self->kinetic_us) / G_USEC_PER_SEC;

  (void)widget;
  if (elapsed_s <= 0.0)
    return G_SOURCE_CONTINUE;
  self->kinetic_us = now_us;
  double dx_px, dy_px;
  gboolean moving = ra_kinetic_scrolling_advance (&self->kinetic, elapsed_s, &dx_px, &dy_px);
  move_by (self, dx_px, dy_px);
  if (!moving)
    self->kinetic_id = 0;
  return moving ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
ra_map_gestures_stop (RaMapGestures *self)
{
  ra_kinetic_scrolling_stop (&self->kinetic);
  if (self->kinetic_id != 0)
    gtk_widget_remove_tick_callback (self->widget, self->kinetic_id);
  self->kinetic_id = 0;
}

/* Comes before the drag ends. */
static void
swipe_cb (RaMapGestures *self, double velocity_x_px_s, double velocity_y_px_s)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->widget);
  gboolean animate = TRUE;

  g_object_get (gtk_widget_get_settings (self->widget), "gtk-enable-animations", &animate, NULL);
  ra_map_gestures_stop (self);
  if (!self->dragging || !animate || clock == NULL)
    return;
  ra_kinetic_scrolling_start (&self->kinetic, velocity_x_px_s, velocity_y_px_s);
  if (!ra_kinetic_scrolling_is_moving (&self->kinetic))
    return;
  self->kinetic_us = gdk_frame_clock_get_frame_time (clock);
  self->kinetic_id = gtk_widget_add_tick_callback (self->widget, kinetic_tick_cb, self, NULL);
}

/* Pinch. The first finger may have begun a drag: it gives way, and when one finger is lifted the other does not take it
 * up again. */

void
ra_map_gestures_begin_pinch (RaMapGestures *self, RaPoint at)
{
  drag_end_cb (self);
  ra_map_gestures_stop (self);
  self->pinch_scale = 1.0;
  self->pinch_at = at;
}

/* What lies between the fingers stays between them. */
void
ra_map_gestures_update_pinch (RaMapGestures *self, RaPoint at, double scale)
{
  if (self->state == NULL || !isfinite (scale) || scale <= 0.0)
    return;
  if (at.x != self->pinch_at.x || at.y != self->pinch_at.y)
    ra_map_state_drag (self->state, ra_map_state_get_viewport (self->state), self->pinch_at.x, self->pinch_at.y, at.x,
                       at.y);
  zoom_at (self, scale / self->pinch_scale, at);
  self->pinch_at = at;
  self->pinch_scale = scale;
}

/* A claim takes the fingers from the click and the long press, too. */
static void
pinch_begin_cb (RaMapGestures *self)
{
  gtk_gesture_set_state (self->pinch, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  RaPoint at;
  if (!gtk_gesture_get_bounding_box_center (self->pinch, &at.x, &at.y))
    at = middle (self);
  ra_map_gestures_begin_pinch (self, at);
}

/* Two fingers that go the same way are no nearer to each other: that is no change of scale. */
static void
pinch_update_cb (RaMapGestures *self)
{
  RaPoint at;

  if (gtk_gesture_get_bounding_box_center (self->pinch, &at.x, &at.y))
    ra_map_gestures_update_pinch (self, at, gtk_gesture_zoom_get_scale_delta (GTK_GESTURE_ZOOM (self->pinch)));
}

/* A touch pad moves the map under two fingers, as it moves a page; a wheel, which has one way only, zooms. */
void
ra_map_gestures_scroll (RaMapGestures *self, RaPoint by, GdkScrollUnit unit, GdkModifierType held)
{
  const RaPoint at = self->pointer_inside ? self->pointer : middle (self);

  ra_map_gestures_stop (self);
  if (unit == GDK_SCROLL_UNIT_WHEEL)
    zoom_at (self, pow (NOTCH_ZOOM, -by.y), at);
  else if ((held & GDK_CONTROL_MASK) != 0)
    zoom_at (self, exp (-by.y / SURFACE_ZOOM_PX), at);
  else
    move_by (self, -by.x, -by.y);
}

static gboolean
scroll_cb (RaMapGestures *self, double dx, double dy, GtkEventControllerScroll *scroll)
{
  ra_map_gestures_scroll (self, (RaPoint) { dx, dy }, gtk_event_controller_scroll_get_unit (scroll),
                          gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll)));
  return GDK_EVENT_STOP;
}

static void
motion_cb (RaMapGestures *self, double x_px, double y_px)
{
  /* A pointer that rests is reported again when the map is laid out under it. */
  if (x_px != self->pointer.x || y_px != self->pointer.y)
    g_signal_emit (self, signals[SIGNAL_STIRRED], 0);
  self->pointer_inside = TRUE;
  self->pointer = (RaPoint) { x_px, y_px };
  g_signal_emit (self, signals[SIGNAL_POINTER_CHANGED], 0);
}

static void
leave_cb (RaMapGestures *self)
{
  self->pointer_inside = FALSE;
  g_signal_emit (self, signals[SIGNAL_POINTER_CHANGED], 0);
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
enter_cb (RaMapGestures *self, double x_px, double y_px)
{
  motion_cb (self, x_px, y_px);
}

static void
add_drag (RaMapGestures *self)
{
  GtkGesture *swipe = gtk_gesture_swipe_new ();

  self->drag = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->drag), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (self->drag));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (swipe), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (swipe, "swipe", G_CALLBACK (swipe_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (swipe));
  /* In one group a claim of the drag does not end the swipe. */
  gtk_gesture_group (swipe, self->drag);
}

static void
add_zoom (RaMapGestures *self)
{
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);

  self->pinch = gtk_gesture_zoom_new ();
  g_signal_connect_object (self->pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pinch, "update", G_CALLBACK (pinch_update_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (self->pinch));

  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->widget, scroll);
}

static void
add_motion (RaMapGestures *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (motion, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->widget, motion);
}

static void
ra_map_gestures_dispose (GObject *object)
{
  RaMapGestures *self = RA_MAP_GESTURES (object);

  ra_map_gestures_stop (self);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (ra_map_gestures_parent_class)->dispose (object);
}

static void
ra_map_gestures_class_init (RaMapGesturesClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ra_map_gestures_dispose;
  signals[SIGNAL_POINTER_CHANGED]
      = g_signal_new ("pointer-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_STIRRED] = g_signal_new ("stirred", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ra_map_gestures_init (RaMapGestures *self)
{
  (void)self;
}

RaMapGestures *
ra_map_gestures_new (GtkWidget *widget)
{
  RaMapGestures *self = g_object_new (RA_TYPE_MAP_GESTURES, NULL);

  self->widget = widget;
  add_drag (self);
  add_zoom (self);
  add_motion (self);
  return self;
}

void
ra_map_gestures_set_state (RaMapGestures *self, RaMapState *state)
{
  g_return_if_fail (RA_IS_MAP_GESTURES (self));
  g_set_object (&self->state, state);
}

void
ra_map_gestures_set_resting_cursor (RaMapGestures *self, const char *name)
{
  g_return_if_fail (RA_IS_MAP_GESTURES (self));
  self->resting_cursor = name;
  gtk_widget_set_cursor_from_name (self->widget, name);
}

gboolean
ra_map_gestures_get_pointer (RaMapGestures *self, RaPoint *page)
{
  g_return_val_if_fail (RA_IS_MAP_GESTURES (self), FALSE);
  *page = self->pointer;
  return self->pointer_inside;
}

gboolean
ra_map_gestures_is_dragging (RaMapGestures *self)
{
  g_return_val_if_fail (RA_IS_MAP_GESTURES (self), FALSE);
  return self->dragging;
}
