/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walking from place to place: the keyboard's way of pointing. */

#include "app/gui/map/map-view-private.h"

#include "app/model/site-walk.h"

/* A place nearer to the border than this counts as outside: one could not read what stands beside it. */
#define BORDER_PX 24.0

void
ra_map_view_stop_walk (RaMapView *self)
{
  if (self->walk_name == NULL)
    return;
  g_clear_pointer (&self->walk_name, g_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  ra_map_view_pointer_changed (self);
}

void
ra_map_view_leave_keyboard (RaMapView *self)
{
  ra_map_view_stop_walk (self);
  if (!self->keyboard)
    return;
  self->keyboard = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
is_in_frame (RaMapView *self, RaPoint page)
{
  const RaViewport *viewport = ra_map_state_get_viewport (self->state);

  return page.x >= BORDER_PX && page.y >= BORDER_PX && page.x <= viewport->width_px - BORDER_PX
         && page.y <= viewport->height_px - BORDER_PX;
}

/* Moved as a drag would move it: a map about a site stays about that site. Only what lies behind the limb has to be
 * turned to. */
static void
bring_into_frame (RaMapView *self, double lat_deg, double lon_deg)
{
  RaViewport viewport = *ra_map_state_get_viewport (self->state);
  RaPoint page;

  ra_map_view_stop_kinetic (self);
  if (!ra_look_locate (self->state, lat_deg, lon_deg, &page)) {
    if (ra_viewport_set_centre (&viewport, lat_deg, lon_deg))
      ra_map_state_set_viewport (self->state, &viewport);
  } else if (!is_in_frame (self, page)) {
    ra_map_state_drag (self->state, &viewport, page.x, page.y, viewport.width_px / 2.0, viewport.height_px / 2.0);
  }
}

static void
walk_to (RaMapView *self, const RaMapPlace *place)
{
  g_free (self->walk_name);
  self->walk_name = g_strdup (place->name);
  self->walk_lat_deg = place->lat_deg;
  self->walk_lon_deg = place->lon_deg;
  bring_into_frame (self, place->lat_deg, place->lon_deg);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  ra_map_view_pointer_changed (self);
  ra_map_view_update_description (self);
}

void
ra_map_view_set_held (RaMapView *self, const RaMapPlace *place)
{
  g_return_if_fail (RA_IS_MAP_VIEW (self));
  if (self->held_name == NULL && place == NULL)
    return;
  g_free (self->held_name);
  self->held_name = place != NULL ? g_strdup (place->name) : NULL;
  self->held_lat_deg = place != NULL ? place->lat_deg : 0.0;
  self->held_lon_deg = place != NULL ? place->lon_deg : 0.0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ra_map_view_walk_to_held (RaMapView *self)
{
  g_return_if_fail (RA_IS_MAP_VIEW (self));
  if (self->held_name != NULL)
    walk_to (self,
             &(RaMapPlace) { .name = self->held_name, .lat_deg = self->held_lat_deg, .lon_deg = self->held_lon_deg });
}

/* From the place of the last step as long as it is in sight, else from the middle of the map. */
static RaPoint
starting_point (RaMapView *self)
{
  const RaViewport *viewport = ra_map_state_get_viewport (self->state);
  RaPoint page;

  if (self->walk_name != NULL && ra_look_locate (self->state, self->walk_lat_deg, self->walk_lon_deg, &page)
      && is_in_frame (self, page))
    return page;
  return (RaPoint) { viewport->width_px / 2.0, viewport->height_px / 2.0 };
}

static void
walk_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaMapView *self = RA_MAP_VIEW (widget);
  RaWalk direction = RA_WALK_DOWN;
  int next;

  (void)parameter;
  if (self->state == NULL || ra_map_state_get_projection (self->state) == NULL)
    return;
  g_autoptr (GArray) places = ra_map_view_list_places (self);
  if (g_str_has_suffix (name, "left"))
    direction = RA_WALK_LEFT;
  else if (g_str_has_suffix (name, "right"))
    direction = RA_WALK_RIGHT;
  else if (g_str_has_suffix (name, "up"))
    direction = RA_WALK_UP;
  next = ra_walk_towards (&(RaWalkQuery) { .viewport = ra_map_state_get_viewport (self->state),
                                           .projection = ra_map_state_get_projection (self->state),
                                           .places = places,
                                           .from = starting_point (self) },
                          direction);
  if (next >= 0)
    walk_to (self, &g_array_index (places, RaMapPlace, next));
  else
    gtk_widget_error_bell (widget);
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RaMapView *self = RA_MAP_VIEW (widget);
  int next;

  (void)parameter;
  if (self->state == NULL)
    return;
  g_autoptr (GArray) places = ra_map_view_list_places (self);
  next = ra_walk_step (places, self->walk_name, g_str_has_suffix (name, "next-site") ? 1 : -1);
  if (next >= 0)
    walk_to (self, &g_array_index (places, RaMapPlace, next));
  else
    gtk_widget_error_bell (widget);
}

void
ra_map_view_install_walk_actions (GtkWidgetClass *klass)
{
  static const struct {
    const char *name;
    GtkWidgetActionActivateFunc func;
    guint key;
    GdkModifierType held;
  } actions[] = {
    { "map.walk-left", walk_action, GDK_KEY_Left, GDK_SHIFT_MASK },
    { "map.walk-right", walk_action, GDK_KEY_Right, GDK_SHIFT_MASK },
    { "map.walk-up", walk_action, GDK_KEY_Up, GDK_SHIFT_MASK },
    { "map.walk-down", walk_action, GDK_KEY_Down, GDK_SHIFT_MASK },
    { "map.next-site", step_action, GDK_KEY_n, 0 },
    { "map.previous-site", step_action, GDK_KEY_n, GDK_SHIFT_MASK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++) {
    gtk_widget_class_install_action (klass, actions[i].name, NULL, actions[i].func);
    gtk_widget_class_add_binding_action (klass, actions[i].key, actions[i].held, actions[i].name, NULL);
  }
}
