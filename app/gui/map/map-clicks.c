/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clicks, taps, long presses, and the key that stands for them. */

#include "app/gui/map/map-view-private.h"

#define CLICK_ZOOM      2.0
#define FINGER_REACH_PX 22.0

double
ra_map_view_get_reach_px (GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN ? FINGER_REACH_PX
                                                                                    : RA_POINTER_REACH_PX;
}

/* Beside the Earth there is nothing to click on. */
static void
click_at (RaMapView *self, RaPoint page, double tolerance_px, gboolean firm)
{
  self->click = (RaMapClick) { .page = page, .tolerance_px = tolerance_px, .firm = firm };
  if (self->state != NULL && ra_look_invert (self->state, page, &self->click.lat_deg, &self->click.lon_deg))
    ra_map_view_emit_clicked (self);
}

static void
zoom_about (RaMapView *self, GdkModifierType held, double x_px, double y_px)
{
  if (self->state != NULL)
    ra_map_state_zoom (self->state, (held & GDK_SHIFT_MASK) != 0 ? 1.0 / CLICK_ZOOM : CLICK_ZOOM, x_px, y_px);
}

/* On release, and only of a click: a press may be the beginning of a drag. The first click of two acts at once and is
 * taken back by the second, because waiting for that would make every click slow. */
static void
released_cb (RaMapView *self, int n_press, double x_px, double y_px, GtkGestureSingle *click)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (click);
  const GdkModifierType held = gtk_event_controller_get_current_event_state (controller);

  if (n_press > 2)
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  if (n_press == 1) {
    click_at (self, (RaPoint) { x_px, y_px }, ra_map_view_get_reach_px (controller), FALSE);
    return;
  }
  ra_map_view_emit_double_clicked (self);
  zoom_about (self, held, x_px, y_px);
}

static void
long_pressed_cb (RaMapView *self, double x_px, double y_px, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  click_at (self, (RaPoint) { x_px, y_px }, FINGER_REACH_PX, TRUE);
}

/* What is looked at: the place walked to, the middle of a map that the keyboard has moved, else where the pointer is.
 */
static void
activate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaMapView *self = RA_MAP_VIEW (widget);
  RaLook look;

  (void)name, (void)parameter;
  if (!ra_map_view_get_look (self, &look))
    return;
  self->click = (RaMapClick) { .lat_deg = look.lat_deg,
                               .lon_deg = look.lon_deg,
                               .page = look.page,
                               .tolerance_px = RA_POINTER_REACH_PX,
                               .firm = TRUE };
  ra_map_view_emit_clicked (self);
}

void
ra_map_view_install_click_actions (GtkWidgetClass *klass)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

  gtk_widget_class_install_action (klass, "map.activate", NULL, activate_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass, keys[i], 0, "map.activate", NULL);
}

void
ra_map_view_add_clicks (RaMapView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  g_signal_connect_swapped (long_press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (long_press));
}

const RaMapClick *
ra_map_view_get_click (RaMapView *self)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), NULL);
  return &self->click;
}
