/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The view of a map's state: frame, projection, zoom and drag. */

#include "app/model/map-state-private.h"

#include "app/layout/view-fit.h"

/* Nearer than this the 10m data have nothing more to show; farther away the Earth is a speck. */
#define MIN_METRES_PER_PX 50.0
#define MAX_METRES_PER_PX 120000.0

void
ra_map_state_set_projection (RaMapState *self, const char *name)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  if (g_str_equal (self->spec->viewport.projection.name, name))
    return;
  ra_view_fit_set_projection (self->spec, name);
  self->origin = RA_VIEW_CHOSEN;
  ra_map_state_viewport_changed (self);
}

RaViewOrigin
ra_map_state_get_view_origin (RaMapState *self)
{
  g_return_val_if_fail (RA_IS_MAP_STATE (self), RA_VIEW_OF_SCENARIO);
  return self->origin;
}

void
ra_map_state_set_frame (RaMapState *self, double width_px, double height_px)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  g_return_if_fail (width_px >= 1.0 && height_px >= 1.0);
  if (self->spec->viewport.width_px == width_px && self->spec->viewport.height_px == height_px)
    return;
  self->spec->viewport.width_px = width_px;
  self->spec->viewport.height_px = height_px;
  if (!ra_map_state_has_moved (self))
    ra_map_state_go_home (self);
  ra_map_state_viewport_changed (self);
}

void
ra_map_state_put_viewport (RaMapState *self, const RaViewport *viewport, RaViewOrigin origin)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  g_return_if_fail (viewport->metres_per_px > 0.0);
  self->spec->viewport = *viewport;
  self->origin = origin;
  ra_map_state_viewport_changed (self);
}

void
ra_map_state_set_viewport (RaMapState *self, const RaViewport *viewport)
{
  ra_map_state_put_viewport (self, viewport, RA_VIEW_CHOSEN);
}

void
ra_map_state_keep_view (RaMapState *self)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  const RaViewport viewport = self->spec->viewport;
  ra_map_state_put_viewport (self, &viewport, MAX (self->origin, RA_VIEW_KEPT));
}

gboolean
ra_map_state_set_centre (RaMapState *self, double lat_deg, double lon_deg)
{
  g_return_val_if_fail (RA_IS_MAP_STATE (self), FALSE);
  RaViewport viewport = self->spec->viewport;
  if (!ra_viewport_set_centre (&viewport, lat_deg, lon_deg))
    return FALSE;
  ra_map_state_set_viewport (self, &viewport);
  return TRUE;
}

void
ra_map_state_zoom (RaMapState *self, double factor, double x_px, double y_px)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  RaViewport viewport = self->spec->viewport;
  double metres_per_px = CLAMP (viewport.metres_per_px / factor, MIN_METRES_PER_PX, MAX_METRES_PER_PX);
  if (metres_per_px == viewport.metres_per_px)
    return;
  ra_viewport_zoom_about (&viewport, viewport.metres_per_px / metres_per_px, x_px, y_px);
  ra_map_state_set_viewport (self, &viewport);
}

void
ra_map_state_drag (RaMapState *self, const RaViewport *start, double from_x_px, double from_y_px, double to_x_px,
                   double to_y_px)
{
  RaViewport viewport = *start;

  g_return_if_fail (RA_IS_MAP_STATE (self));
  g_autoptr (RaProjection) projection = ra_projection_new (&viewport.projection, NULL);
  if (projection == NULL)
    return;
  ra_viewport_drag (&viewport, projection, from_x_px, from_y_px, to_x_px, to_y_px);
  ra_map_state_set_viewport (self, &viewport);
}

void
ra_map_state_set_home (RaMapState *self, const RaScenarioView *view)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  self->home = (RaScenarioView) { .given = FALSE };
  if (view != NULL) {
    self->home = *view;
    self->home.projection = (char *)g_intern_string (view->projection);
    self->home.given = TRUE;
  }
  ra_map_state_reset_view (self);
}

void
ra_map_state_reset_view (RaMapState *self)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  ra_map_state_go_home (self);
  self->origin = RA_VIEW_OF_SCENARIO;
  ra_map_state_viewport_changed (self);
}

gboolean
ra_map_state_tell_view (RaMapState *self, RaScenarioView *view)
{
  g_return_val_if_fail (RA_IS_MAP_STATE (self) && view != NULL, FALSE);
  return ra_view_fit_tell (&self->spec->viewport, view);
}
