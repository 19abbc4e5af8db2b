/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/map-view-private.h"

#include <math.h>

/* Where the top left corner of the picture lies in the frame. Where the planes differ there is no right answer for an
 * instant: a map whose meridian has moved is shifted along with its middle, a globe stays in its place. */
static void
place_picture (RaMapView *self, double *x_px, double *y_px)
{
  const RaViewport *viewport = ra_map_state_get_viewport (self->state);
  const RaViewport *drawn = &self->picture->viewport;
  const double zoom = drawn->metres_per_px / viewport->metres_per_px;
  const gboolean same_plane = ra_viewport_same_plane (drawn, viewport);
  RaProjection *projection = ra_map_state_get_projection (self->state);
  double x_m = drawn->x_m, y_m = drawn->y_m;

  if (!same_plane && drawn->projection.name == viewport->projection.name && projection != NULL
      && ra_projection_get_follow (projection) == RA_FOLLOW_LONGITUDE)
    ra_projection_forward (projection, 0.0, drawn->projection.centre_lon_deg, &x_m, &(double) { 0.0 });
  if (!same_plane && drawn->projection.name != viewport->projection.name) {
    x_m = viewport->x_m;
    y_m = viewport->y_m;
  }
  ra_viewport_to_page (viewport, x_m, y_m, x_px, y_px);
  *x_px -= drawn->width_px / 2.0 * zoom;
  *y_px -= drawn->height_px / 2.0 * zoom;
}

/* Between two pixels of the screen the picture would be blurred. */
static double
on_device_pixel (double value_px, double scale)
{
  return round (value_px * scale) / scale;
}

void
ra_map_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RaMapView *self = RA_MAP_VIEW (widget);
  const float width = (float)gtk_widget_get_width (widget), height = (float)gtk_widget_get_height (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0.0F, 0.0F, width, height);
  double x_px, y_px, zoom, scale;

  if (self->picture == NULL || width < 1.0F || height < 1.0F)
    return;
  place_picture (self, &x_px, &y_px);
  zoom = self->picture->viewport.metres_per_px / ra_map_state_get_viewport (self->state)->metres_per_px;
  if (zoom == 1.0) {
    x_px = on_device_pixel (x_px, self->picture->scale);
    y_px = on_device_pixel (y_px, self->picture->scale);
  }
  /* The texture is a whole number of device pixels, which may be a little more than the page. */
  scale = zoom / self->picture->scale;
  gtk_snapshot_push_clip (snapshot, &bounds);
  gtk_snapshot_append_color (snapshot,
                             &(GdkRGBA) { (float)self->picture->background.red, (float)self->picture->background.green,
                                          (float)self->picture->background.blue, 1.0F },
                             &bounds);
  gtk_snapshot_append_texture (snapshot, self->picture->texture,
                               &GRAPHENE_RECT_INIT ((float)x_px, (float)y_px,
                                                    (float)(gdk_texture_get_width (self->picture->texture) * scale),
                                                    (float)(gdk_texture_get_height (self->picture->texture) * scale)));
  ra_map_view_snapshot_overlay (self, snapshot);
  gtk_snapshot_pop (snapshot);
}
