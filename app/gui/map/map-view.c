/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>

#include "app/gui/map/map-keys.h"
#include "app/gui/map/map-overlay.h"
#include "app/gui/map/map-view-private.h"

enum { SIGNAL_POINTER_CHANGED, SIGNAL_CLICKED, SIGNAL_DOUBLE_CLICKED, SIGNAL_MEASURED, N_SIGNALS };

enum { PROP_0, PROP_MEASURING, N_PROPERTIES };

static guint signals[N_SIGNALS];
static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (RaMapView, ra_map_view, RA_TYPE_MAP_CANVAS)

static void
pointer_changed_cb (RaMapView *self)
{
  if (ra_map_measure_is_on (self->measure) || self->keyboard)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_POINTER_CHANGED], 0);
}

static gboolean
focus_at_page (RaMapView *self, RaFocusKind kind, RaPoint page, RaFocus *focus)
{
  *focus = (RaFocus) { .kind = kind, .page = page };
  return ra_focus_invert (self->state, page, &focus->lat_deg, &focus->lon_deg);
}

/* On a mark one means the place itself, as a click there would. */
static gboolean
focus_at_pointer (RaMapView *self, RaFocus *focus)
{
  RaPoint pointer;

  ra_map_gestures_get_pointer (self->gestures, &pointer);
  if (!focus_at_page (self, RA_FOCUS_POINTER, pointer, focus))
    return FALSE;
  RaNamedPoint point;
  if (ra_map_canvas_find_point (RA_MAP_CANVAS (self), pointer, RA_POINTER_TOLERANCE_PX, &point)) {
    focus->name = point.name;
    focus->lat_deg = point.lat_deg;
    focus->lon_deg = point.lon_deg;
  }
  return TRUE;
}

gboolean
ra_map_view_get_focus (RaMapView *self, RaFocus *focus)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), FALSE);
  if (self->state == NULL)
    return FALSE;
  if (ra_map_walk_is_on (self->walk))
    return ra_map_walk_get_focus (self->walk, focus);
  if (!self->keyboard && ra_map_gestures_get_pointer (self->gestures, &focus->page))
    return focus_at_pointer (self, focus);
  return gtk_widget_has_focus (GTK_WIDGET (self))
         && focus_at_page (self, RA_FOCUS_CENTRE,
                           (RaPoint) { gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                                       gtk_widget_get_height (GTK_WIDGET (self)) / 2.0 },
                           focus);
}

char *
ra_map_view_describe_focus (RaMapView *self, guint n_covers)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), NULL);
  RaFocus focus;

  return ra_map_view_get_focus (self, &focus) ? ra_focus_describe (&focus, self->state, n_covers) : NULL;
}

gboolean
ra_map_view_has_site_within (RaMapView *self, RaBox page)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), FALSE);
  return self->state != NULL && ra_focus_has_site_within (self->state, page);
}

static void
update_description (RaMapView *self)
{
  RaFocus focus;
  const gboolean looking = ra_map_view_get_focus (self, &focus);
  g_autofree char *text = ra_focus_describe_map (looking ? &focus : NULL, self->state);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static gboolean
description_idle_cb (gpointer user_data)
{
  RaMapView *self = user_data;

  self->description_id = 0;
  update_description (self);
  return G_SOURCE_REMOVE;
}

/* A change is told of more than once, and to list a hundred thousand sites takes its time. */
static void
content_changed_cb (RaMapView *self)
{
  if (self->description_id == 0)
    self->description_id = g_idle_add (description_idle_cb, self);
}

static void
walk_changed_cb (RaMapView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  pointer_changed_cb (self);
  if (ra_map_walk_is_on (self->walk))
    update_description (self);
}

static void
stop_walk (RaMapView *self)
{
  if (self->walk != NULL)
    ra_map_walk_stop (self->walk);
}

/* The pointer is what is meant again. */
static void
stirred_cb (RaMapView *self)
{
  stop_walk (self);
  if (!self->keyboard)
    return;
  self->keyboard = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
clicked_cb (RaMapView *self)
{
  const RaMapClick *click = ra_map_clicks_get (self->clicks);
  gboolean taken;

  g_signal_emit (self, signals[SIGNAL_CLICKED], 0, click->lat_deg, click->lon_deg, &taken);
}

static void
double_clicked_cb (RaMapView *self)
{
  g_signal_emit (self, signals[SIGNAL_DOUBLE_CLICKED], 0);
}

/* What is looked at: the place walked to, the middle of a map that the keyboard has moved, else where the pointer is.
 */
static void
activate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaMapView *self = RA_MAP_VIEW (widget);

  (void)name;
  (void)parameter;
  RaFocus focus;
  if (ra_map_view_get_focus (self, &focus))
    ra_map_clicks_emit (self->clicks, (RaMapClick) { .lat_deg = focus.lat_deg,
                                                     .lon_deg = focus.lon_deg,
                                                     .page = focus.page,
                                                     .tolerance_px = RA_POINTER_TOLERANCE_PX,
                                                     .firm = TRUE });
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  (void)parameter;
  ra_map_gestures_act (RA_MAP_VIEW (widget)->gestures, name);
}

static void
pan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaMapView *self = RA_MAP_VIEW (widget);

  (void)parameter;
  stop_walk (self);
  self->keyboard = TRUE;
  pointer_changed_cb (self);
  ra_map_gestures_act (self->gestures, name);
}

static void
walk_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaMapView *self = RA_MAP_VIEW (widget);
  g_autoptr (GArray) points = ra_map_canvas_list_points (RA_MAP_CANVAS (self));

  (void)parameter;
  ra_map_gestures_stop (self->gestures);
  if (self->walk == NULL || !ra_map_walk_act (self->walk, points, name))
    gtk_widget_error_bell (widget);
}

/* Puts a map back that is being dragged. Else takes the last point back; without any, leaves the tool. Passed on when
 * nothing is being measured. */
static gboolean
back_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  RaMapView *self = RA_MAP_VIEW (widget);

  (void)args;
  (void)user_data;
  if (ra_map_gestures_cancel_drag (self->gestures))
    return GDK_EVENT_STOP;
  if (!ra_map_measure_is_on (self->measure))
    return GDK_EVENT_PROPAGATE;
  if (!ra_map_measure_remove_last (self->measure))
    ra_map_view_set_measuring (self, FALSE);
  return GDK_EVENT_STOP;
}

void
ra_map_view_set_measuring (RaMapView *self, gboolean measuring)
{
  g_return_if_fail (RA_IS_MAP_VIEW (self));
  if (!ra_map_measure_set_on (self->measure, measuring))
    return;
  ra_map_gestures_set_resting_cursor (self->gestures, measuring ? "crosshair" : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEASURING]);
}

gboolean
ra_map_view_get_measuring (RaMapView *self)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), FALSE);
  return ra_map_measure_is_on (self->measure);
}

RaUnits
ra_map_view_get_units (RaMapView *self)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), RA_UNITS_KM);
  return ra_map_state_get_units (self->state);
}

const RaMeasuredLine *
ra_map_view_get_measured_line (RaMapView *self)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), NULL);
  return ra_map_measure_get_line (self->measure);
}

gboolean
ra_map_view_remove_measured_point (RaMapView *self)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), FALSE);
  return ra_map_measure_remove_last (self->measure);
}

static void
measured_cb (RaMapView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_MEASURED], 0);
}

/* A point set at a place is the place's own, not one a pixel beside it. */
static gboolean
measure_clicked (RaMapView *self, double lat_deg, double lon_deg)
{
  const RaMapClick *click = ra_map_clicks_get (self->clicks);
  RaNamedPoint point = { .lat_deg = lat_deg, .lon_deg = lon_deg };

  if (!ra_map_measure_is_on (self->measure))
    return FALSE;
  if (!ra_map_canvas_find_point (RA_MAP_CANVAS (self), click->page, click->tolerance_px, &point))
    point = (RaNamedPoint) { .lat_deg = lat_deg, .lon_deg = lon_deg };
  ra_map_measure_add (self->measure, point.lat_deg, point.lon_deg, point.name);
  return TRUE;
}

void
ra_map_view_set_held (RaMapView *self, const RaNamedPoint *point)
{
  g_return_if_fail (RA_IS_MAP_VIEW (self));
  ra_map_walk_hold (self->walk, point);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ra_map_view_walk_to_held (RaMapView *self)
{
  g_return_if_fail (RA_IS_MAP_VIEW (self));
  ra_map_gestures_stop (self->gestures);
  ra_map_walk_to_held (self->walk);
}

static void
left_cb (RaMapView *self)
{
  if (self->state != NULL)
    update_description (self);
}

/* The lengths of a measured line stand on the map. */
static void
units_changed_cb (RaMapView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  update_description (self);
}

/* What moves with the pointer or the keyboard, above the picture. */
static void
ra_map_view_overlay (RaMapCanvas *canvas, GtkSnapshot *snapshot)
{
  RaMapView *self = RA_MAP_VIEW (canvas);
  const gboolean measuring = ra_map_measure_is_on (self->measure);
  RaPoint held;
  RaFocus focus;

  ra_map_overlay_snapshot (
      &(RaMapOverlay) {
          .widget = GTK_WIDGET (self),
          .state = self->state,
          .line = measuring ? ra_map_measure_get_line (self->measure) : NULL,
          .focus = ra_map_view_get_focus (self, &focus) ? &focus : NULL,
          .cross = measuring || self->keyboard,
          .held = ra_map_walk_get_held (self->walk, &held) ? &held : NULL,
      },
      snapshot);
}

static void
ra_map_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ra_map_view_parent_class)->map (widget);
  if (RA_MAP_VIEW (widget)->state != NULL)
    update_description (RA_MAP_VIEW (widget));
}

static void
ra_map_view_unmap (GtkWidget *widget)
{
  ra_map_gestures_stop (RA_MAP_VIEW (widget)->gestures);
  GTK_WIDGET_CLASS (ra_map_view_parent_class)->unmap (widget);
}

static void
ra_map_view_dispose (GObject *object)
{
  RaMapView *self = RA_MAP_VIEW (object);

  g_clear_handle_id (&self->description_id, g_source_remove);
  g_clear_object (&self->walk);
  g_clear_object (&self->gestures);
  g_clear_object (&self->clicks);
  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (ra_map_view_parent_class)->dispose (object);
}

static void
ra_map_view_finalize (GObject *object)
{
  RaMapView *self = RA_MAP_VIEW (object);

  g_clear_object (&self->measure);
  G_OBJECT_CLASS (ra_map_view_parent_class)->finalize (object);
}

static void
ra_map_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  if (id == PROP_MEASURING)
    g_value_set_boolean (value, ra_map_view_get_measuring (RA_MAP_VIEW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
ra_map_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  if (id == PROP_MEASURING)
    ra_map_view_set_measuring (RA_MAP_VIEW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
install_signals (GType type)
{
  signals[SIGNAL_POINTER_CHANGED]
      = g_signal_new ("pointer-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CLICKED] = g_signal_new_class_handler ("clicked", type, G_SIGNAL_RUN_LAST,
                                                        G_CALLBACK (measure_clicked), g_signal_accumulator_true_handled,
                                                        NULL, NULL, G_TYPE_BOOLEAN, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[SIGNAL_DOUBLE_CLICKED]
      = g_signal_new ("double-clicked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MEASURED] = g_signal_new ("measured", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ra_map_view_class_init (RaMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ra_map_view_dispose;
  object_class->finalize = ra_map_view_finalize;
  object_class->get_property = ra_map_view_get_property;
  object_class->set_property = ra_map_view_set_property;
  widget_class->map = ra_map_view_map;
  widget_class->unmap = ra_map_view_unmap;

  RA_MAP_CANVAS_CLASS (klass)->overlay = ra_map_view_overlay;
  properties[PROP_MEASURING] = g_param_spec_boolean (
      "measuring", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  install_signals (G_TYPE_FROM_CLASS (klass));
  ra_map_keys_install (
      widget_class,
      &(RaMapKeyFuncs) {
          .show = show_action, .pan = pan_action, .walk = walk_action, .activate = activate_action, .back = back_cb });
  gtk_widget_class_set_css_name (widget_class, "mapview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ra_map_view_init (RaMapView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Map"), -1);
  self->measure = ra_map_measure_new ();
  g_signal_connect_swapped (self->measure, "changed", G_CALLBACK (measured_cb), self);
  self->gestures = ra_map_gestures_new (GTK_WIDGET (self));
  g_signal_connect_swapped (self->gestures, "pointer-changed", G_CALLBACK (pointer_changed_cb), self);
  g_signal_connect_swapped (self->gestures, "stirred", G_CALLBACK (stirred_cb), self);
  g_signal_connect_swapped (self->gestures, "left", G_CALLBACK (left_cb), self);
  self->clicks = ra_map_clicks_new (GTK_WIDGET (self));
  g_signal_connect_swapped (self->clicks, "clicked", G_CALLBACK (clicked_cb), self);
  g_signal_connect_swapped (self->clicks, "double-clicked", G_CALLBACK (double_clicked_cb), self);
}

GtkWidget *
ra_map_view_new (void)
{
  return g_object_new (RA_TYPE_MAP_VIEW, NULL);
}

void
ra_map_view_set_up (RaMapView *self, RaMapState *state, RaBasemap *basemap)
{
  g_return_if_fail (RA_IS_MAP_VIEW (self));
  g_return_if_fail (self->state == NULL);
  self->state = g_object_ref (state);
  ra_map_canvas_set_up (RA_MAP_CANVAS (self), state, basemap);
  ra_map_clicks_set_state (self->clicks, state);
  ra_map_gestures_set_state (self->gestures, state);
  self->walk = ra_map_walk_new (state);
  g_signal_connect_swapped (self->walk, "changed", G_CALLBACK (walk_changed_cb), self);
  g_signal_connect (self, "rested", G_CALLBACK (update_description), NULL);
  g_signal_connect_swapped (state, "content-changed", G_CALLBACK (content_changed_cb), self);
  g_signal_connect_swapped (state, "scenario-changed", G_CALLBACK (stop_walk), self);
  g_signal_connect_swapped (state, "viewport-changed", G_CALLBACK (pointer_changed_cb), self);
  g_signal_connect_swapped (state, "units-changed", G_CALLBACK (units_changed_cb), self);
}

const RaMapClick *
ra_map_view_get_click (RaMapView *self)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), NULL);
  return ra_map_clicks_get (self->clicks);
}

GdkTexture *
ra_map_view_get_texture (RaMapView *self)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), NULL);
  RaMapPainter *painter = ra_map_canvas_get_painter (RA_MAP_CANVAS (self));
  const RaPicture *picture = painter != NULL ? ra_map_painter_get_picture (painter) : NULL;

  return picture != NULL ? picture->texture : NULL;
}

gboolean
ra_map_view_is_settled (RaMapView *self)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), FALSE);
  RaMapPainter *painter = ra_map_canvas_get_painter (RA_MAP_CANVAS (self));

  return painter != NULL && ra_map_painter_is_settled (painter);
}
