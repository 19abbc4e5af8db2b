/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/map-view-private.h"

#include <math.h>

#define STEP_PX         64.0 /* of an arrow key */
#define KEY_ZOOM        1.5
#define NOTCH_ZOOM      1.25
#define SURFACE_ZOOM_PX 150.0 /* of a touchpad's travel, for the zoom of e */

static void
zoom_at (RaMapView *self, double factor, double x_px, double y_px)
{
  if (self->state != NULL && isfinite (factor) && factor > 0.0)
    ra_map_state_zoom (self->state, factor, x_px, y_px);
}

static void
middle (RaMapView *self, double *x_px, double *y_px)
{
  *x_px = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  *y_px = gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
}

/* Moves the map so that its middle goes by the given way. */
static void
move_by (RaMapView *self, double dx_px, double dy_px)
{
  double x_px, y_px;

  if (self->state == NULL)
    return;
  middle (self, &x_px, &y_px);
  ra_map_state_drag (self->state, ra_map_state_get_viewport (self->state), x_px, y_px, x_px + dx_px, y_px + dy_px);
}

/* Keyboard */

static void
zoom_in_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  double x_px, y_px;

  (void)name, (void)parameter;
  middle (RA_MAP_VIEW (widget), &x_px, &y_px);
  zoom_at (RA_MAP_VIEW (widget), KEY_ZOOM, x_px, y_px);
}

static void
zoom_out_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  double x_px, y_px;

  (void)name, (void)parameter;
  middle (RA_MAP_VIEW (widget), &x_px, &y_px);
  zoom_at (RA_MAP_VIEW (widget), 1.0 / KEY_ZOOM, x_px, y_px);
}

static void
home_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaMapView *self = RA_MAP_VIEW (widget);

  (void)name, (void)parameter;
  ra_map_view_stop_kinetic (self);
  if (self->state != NULL)
    ra_map_state_reset_view (self->state);
}

static void
pan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaMapView *self = RA_MAP_VIEW (widget);

  (void)parameter;
  ra_map_view_stop_kinetic (self);
  ra_map_view_stop_walk (self);
  self->keyboard = TRUE;
  ra_map_view_pointer_changed (self);
  if (g_str_has_suffix (name, "left"))
    move_by (self, STEP_PX, 0.0);
  else if (g_str_has_suffix (name, "right"))
    move_by (self, -STEP_PX, 0.0);
  else if (g_str_has_suffix (name, "up"))
    move_by (self, 0.0, STEP_PX);
  else
    move_by (self, 0.0, -STEP_PX);
}

/* Without parameters, because the accessibility bus shows no others. */
void
ra_map_view_install_actions (GtkWidgetClass *klass)
{
  static const struct {
    const char *name;
    GtkWidgetActionActivateFunc func;
    guint keys[4];
  } actions[] = {
    { "map.zoom-in", zoom_in_action, { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add } },
    { "map.zoom-out", zoom_out_action, { GDK_KEY_minus, GDK_KEY_KP_Subtract } },
    { "map.home", home_action, { GDK_KEY_0, GDK_KEY_KP_0, GDK_KEY_Home, GDK_KEY_KP_Home } },
    { "map.pan-left", pan_action, { GDK_KEY_Left, GDK_KEY_KP_Left } },
    { "map.pan-right", pan_action, { GDK_KEY_Right, GDK_KEY_KP_Right } },
    { "map.pan-up", pan_action, { GDK_KEY_Up, GDK_KEY_KP_Up } },
    { "map.pan-down", pan_action, { GDK_KEY_Down, GDK_KEY_KP_Down } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++) {
    gtk_widget_class_install_action (klass, actions[i].name, NULL, actions[i].func);
    for (guint j = 0; j < G_N_ELEMENTS (actions[i].keys) && actions[i].keys[j] != 0; j++)
      gtk_widget_class_add_binding_action (klass, actions[i].keys[j], 0, actions[i].name, NULL);
  }
  /* On many layouts the plus sign is a shifted key. */
  gtk_widget_class_add_binding_action (klass, GDK_KEY_plus, GDK_SHIFT_MASK, "map.zoom-in", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_t, 0, "win.timeline", NULL);
}

/* Drag and throw */

static void
drag_begin_cb (RaMapView *self, double x_px, double y_px)
{
  ra_map_view_stop_kinetic (self);
  self->drag_live = TRUE;
  self->dragging = FALSE;
  self->drag_x_px = x_px;
  self->drag_y_px = y_px;
  if (self->state != NULL)
    self->drag_start = *ra_map_state_get_viewport (self->state);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Solved from where the drag began and not from step to step, so that the grabbed point never slips. */
static void
drag_update_cb (RaMapView *self, double dx_px, double dy_px)
{
  if (self->state == NULL || !self->drag_live)
    return;
  if (!self->dragging) {
    if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int)dx_px, (int)dy_px))
      return;
    self->dragging = TRUE;
    gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_CLAIMED);
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  }
  ra_map_state_drag (self->state, &self->drag_start, self->drag_x_px, self->drag_y_px, self->drag_x_px + dx_px,
                     self->drag_y_px + dy_px);
}

static void
drag_end_cb (RaMapView *self)
{
  self->drag_live = FALSE;
  self->dragging = FALSE;
  ra_map_view_rest_cursor (self);
}

gboolean
ra_map_view_cancel_drag (RaMapView *self)
{
  if (!self->dragging)
    return FALSE;
  drag_end_cb (self);
  ra_map_state_set_viewport (self->state, &self->drag_start);
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  return TRUE;
}

static gboolean
kinetic_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  RaMapView *self = RA_MAP_VIEW (widget);
  const gint64 now_us = gdk_frame_clock_get_frame_time (clock);
  const double elapsed_s = (double)(now_us - self->kinetic_us) / G_USEC_PER_SEC;
  double dx_px, dy_px;
  gboolean moving;

  (void)user_data;
  if (elapsed_s <= 0.0)
    return G_SOURCE_CONTINUE;
  self->kinetic_us = now_us;
  moving = ra_kinetic_scrolling_advance (&self->kinetic, elapsed_s, &dx_px, &dy_px);
  move_by (self, dx_px, dy_px);
  if (!moving)
    self->kinetic_id = 0;
  return moving ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
ra_map_view_stop_kinetic (RaMapView *self)
{
  ra_kinetic_scrolling_stop (&self->kinetic);
  if (self->kinetic_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->kinetic_id);
  self->kinetic_id = 0;
}

/* Comes before the drag ends. */
static void
swipe_cb (RaMapView *self, double velocity_x_px_s, double velocity_y_px_s)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));
  gboolean animate = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animate, NULL);
  ra_map_view_stop_kinetic (self);
  if (!self->dragging || !animate || clock == NULL)
    return;
  ra_kinetic_scrolling_start (&self->kinetic, velocity_x_px_s, velocity_y_px_s);
  if (!ra_kinetic_scrolling_is_moving (&self->kinetic))
    return;
  self->kinetic_us = gdk_frame_clock_get_frame_time (clock);
  self->kinetic_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), kinetic_tick_cb, NULL, NULL);
}

/* Pinch. The first finger may have begun a drag: it gives way, and when one finger is lifted the other does not take it
 * up again. */

void
ra_map_view_begin_pinch (RaMapView *self, RaPoint at)
{
  drag_end_cb (self);
  ra_map_view_stop_kinetic (self);
  self->pinch_scale = 1.0;
  self->pinch_x_px = at.x;
  self->pinch_y_px = at.y;
}

/* What lies between the fingers stays between them. */
void
ra_map_view_update_pinch (RaMapView *self, RaPoint at, double scale)
{
  if (self->state == NULL || !isfinite (scale) || scale <= 0.0)
    return;
  if (at.x != self->pinch_x_px || at.y != self->pinch_y_px)
    ra_map_state_drag (self->state, ra_map_state_get_viewport (self->state), self->pinch_x_px, self->pinch_y_px, at.x,
                       at.y);
  zoom_at (self, scale / self->pinch_scale, at.x, at.y);
  self->pinch_x_px = at.x;
  self->pinch_y_px = at.y;
  self->pinch_scale = scale;
}

/* A claim takes the fingers from the click and the long press, too. */
static void
pinch_begin_cb (RaMapView *self)
{
  RaPoint at;

  gtk_gesture_set_state (self->pinch, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
  if (!gtk_gesture_get_bounding_box_center (self->pinch, &at.x, &at.y))
    middle (self, &at.x, &at.y);
  ra_map_view_begin_pinch (self, at);
}

/* Two fingers that go the same way are no nearer to each other: that is no change of scale. */
static void
pinch_update_cb (RaMapView *self)
{
  RaPoint at;

  if (gtk_gesture_get_bounding_box_center (self->pinch, &at.x, &at.y))
    ra_map_view_update_pinch (self, at, gtk_gesture_zoom_get_scale_delta (GTK_GESTURE_ZOOM (self->pinch)));
}

/* Wheel, pointer */

static gboolean
scroll_cb (RaMapView *self, double dx, double dy, GtkEventControllerScroll *scroll)
{
  double x_px = self->pointer_x_px, y_px = self->pointer_y_px;

  (void)dx;
  ra_map_view_stop_kinetic (self);
  if (!self->pointer_inside)
    middle (self, &x_px, &y_px);
  if (gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL)
    zoom_at (self, pow (NOTCH_ZOOM, -dy), x_px, y_px);
  else
    zoom_at (self, exp (-dy / SURFACE_ZOOM_PX), x_px, y_px);
  return GDK_EVENT_STOP;
}

static void
motion_cb (RaMapView *self, double x_px, double y_px)
{
  /* A pointer that rests is reported again when the map is laid out under it. */
  if (x_px != self->pointer_x_px || y_px != self->pointer_y_px)
    ra_map_view_leave_keyboard (self);
  self->pointer_inside = TRUE;
  self->pointer_x_px = x_px;
  self->pointer_y_px = y_px;
  ra_map_view_pointer_changed (self);
}

static void
leave_cb (RaMapView *self)
{
  self->pointer_inside = FALSE;
  ra_map_view_pointer_changed (self);
  ra_map_view_update_description (self);
}

static void
enter_cb (RaMapView *self, double x_px, double y_px)
{
  motion_cb (self, x_px, y_px);
}

static void
add_drag (RaMapView *self)
{
  GtkGesture *swipe = gtk_gesture_swipe_new ();

  self->drag = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->drag), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (swipe), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (swipe, "swipe", G_CALLBACK (swipe_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (swipe));
  /* In one group a claim of the drag does not end the swipe. */
  gtk_gesture_group (swipe, self->drag);
}

static void
add_zoom (RaMapView *self)
{
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);

  self->pinch = gtk_gesture_zoom_new ();
  g_signal_connect_swapped (self->pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (self->pinch, "update", G_CALLBACK (pinch_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->pinch));

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

void
ra_map_view_add_gestures (RaMapView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  add_drag (self);
  add_zoom (self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
