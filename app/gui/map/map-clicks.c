/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/map-clicks.h"

#include "app/gui/map/map-focus.h"

#define CLICK_ZOOM          2.0
#define FINGER_TOLERANCE_PX 22.0

struct _RaMapClicks {
  GObject parent_instance;
  RaMapState *state; /* NULL before it is set */
  RaMapClick click;
};

enum { SIGNAL_CLICKED, SIGNAL_DOUBLE_CLICKED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RaMapClicks, ra_map_clicks, G_TYPE_OBJECT)

double
ra_map_clicks_get_tolerance_px (GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN ? FINGER_TOLERANCE_PX
                                                                                    : RA_POINTER_TOLERANCE_PX;
}

void
ra_map_clicks_emit (RaMapClicks *self, RaMapClick click)
{
  g_return_if_fail (RA_IS_MAP_CLICKS (self));
  self->click = click;
  g_signal_emit (self, signals[SIGNAL_CLICKED], 0);
}

/* Beside the Earth there is nothing to click on. */
static void
click_at (RaMapClicks *self, RaPoint page, double tolerance_px, gboolean firm)
{
  RaMapClick click = { .page = page, .tolerance_px = tolerance_px, .firm = firm };

  if (self->state != NULL && ra_focus_invert (self->state, page, &click.lat_deg, &click.lon_deg))
    ra_map_clicks_emit (self, click);
}

static void
zoom_about (RaMapClicks *self, GdkModifierType held, double x_px, double y_px)
{
  if (self->state != NULL)
    ra_map_state_zoom (self->state, (held & GDK_SHIFT_MASK) != 0 ? 1.0 / CLICK_ZOOM : CLICK_ZOOM, x_px, y_px);
}

/* On release, and only of a click: a press may be the beginning of a drag. The first click of two acts at once and is
 * taken back by the second, because waiting for that would make every click slow. */
static void
released_cb (RaMapClicks *self, int n_press, double x_px, double y_px, GtkGestureSingle *click)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (click);
  const GdkModifierType held = gtk_event_controller_get_current_event_state (controller);

  if (n_press > 2)
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  if (n_press == 1) {
    click_at (self, (RaPoint) { x_px, y_px }, ra_map_clicks_get_tolerance_px (controller), FALSE);
    return;
  }
  g_signal_emit (self, signals[SIGNAL_DOUBLE_CLICKED], 0);
  zoom_about (self, held, x_px, y_px);
}

static void
long_pressed_cb (RaMapClicks *self, double x_px, double y_px, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  click_at (self, (RaPoint) { x_px, y_px }, FINGER_TOLERANCE_PX, TRUE);
}

static void
ra_map_clicks_finalize (GObject *object)
{
  g_clear_object (&RA_MAP_CLICKS (object)->state);
  G_OBJECT_CLASS (ra_map_clicks_parent_class)->finalize (object);
}

static void
ra_map_clicks_class_init (RaMapClicksClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ra_map_clicks_finalize;
  signals[SIGNAL_CLICKED] = g_signal_new ("clicked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DOUBLE_CLICKED]
      = g_signal_new ("double-clicked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ra_map_clicks_init (RaMapClicks *self)
{
  (void)self;
}

RaMapClicks *
ra_map_clicks_new (GtkWidget *widget)
{
  RaMapClicks *self = g_object_new (RA_TYPE_MAP_CLICKS, NULL);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  g_signal_connect_object (long_press, "pressed", G_CALLBACK (long_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (long_press));
  return self;
}

void
ra_map_clicks_set_state (RaMapClicks *self, RaMapState *state)
{
  g_return_if_fail (RA_IS_MAP_CLICKS (self));
  g_set_object (&self->state, state);
}

const RaMapClick *
ra_map_clicks_get (RaMapClicks *self)
{
  g_return_val_if_fail (RA_IS_MAP_CLICKS (self), NULL);
  return &self->click;
}
