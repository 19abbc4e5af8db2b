/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The measuring tool: clicks make a line of geodesics. */

#include "app/gui/map/map-view-private.h"

void
ra_map_view_rest_cursor (RaMapView *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), self->measuring ? "crosshair" : NULL);
}

void
ra_map_view_set_measuring (RaMapView *self, gboolean measuring)
{
  g_return_if_fail (RA_IS_MAP_VIEW (self));
  if (self->measuring == measuring)
    return;
  self->measuring = measuring;
  while (ra_measured_line_remove_last (self->line))
    ;
  ra_map_view_rest_cursor (self);
  ra_map_view_emit_measured (self);
  g_object_notify (G_OBJECT (self), "measuring");
}

gboolean
ra_map_view_get_measuring (RaMapView *self)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), FALSE);
  return self->measuring;
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
  return self->line;
}

gboolean
ra_map_view_remove_measured_point (RaMapView *self)
{
  g_return_val_if_fail (RA_IS_MAP_VIEW (self), FALSE);
  if (!ra_measured_line_remove_last (self->line))
    return FALSE;
  ra_map_view_emit_measured (self);
  return TRUE;
}

/* A point set at a place is the place's own, not one a pixel beside it. */
gboolean
ra_map_view_measure_clicked (RaMapView *self, double lat_deg, double lon_deg)
{
  if (!self->measuring)
    return FALSE;
  RaMapPlace place;

  if (ra_map_view_find_place (self, ra_map_clicks_get (self->clicks)->page,
                              ra_map_clicks_get (self->clicks)->tolerance_px, &place)) {
    ra_measured_line_add (self->line, place.lat_deg, place.lon_deg, place.name);
  } else {
    ra_measured_line_add (self->line, lat_deg, lon_deg, NULL);
  }
  ra_map_view_emit_measured (self);
  return TRUE;
}

/* Puts a map back that is being dragged. Else takes the last point back; without any, leaves the tool. Passed on when
 * nothing is being measured. */
static gboolean
back_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  RaMapView *self = RA_MAP_VIEW (widget);

  (void)args, (void)user_data;
  if (ra_map_view_cancel_drag (self))
    return GDK_EVENT_STOP;
  if (!self->measuring)
    return GDK_EVENT_PROPAGATE;
  if (!ra_map_view_remove_measured_point (self))
    ra_map_view_set_measuring (self, FALSE);
  return GDK_EVENT_STOP;
}

/* Keys of the map and not of the application: a letter belongs to the entry that one types in. */
void
ra_map_view_install_measure_bindings (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding_action (klass, GDK_KEY_m, 0, "win.measure", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy-measured", NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, back_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_BackSpace, 0, back_cb, NULL);
}
