/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/map-view-private.h"

#include <math.h>

#include "app/model/picture-place.h"

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
  if (self->picture == NULL || width < 1.0F || height < 1.0F)
    return;
  RaPicturePlace place = ra_picture_place (&self->picture->viewport, ra_map_state_get_viewport (self->state),
                                           ra_map_state_get_projection (self->state));
  if (place.zoom == 1.0) {
    place.x_px = on_device_pixel (place.x_px, self->picture->scale);
    place.y_px = on_device_pixel (place.y_px, self->picture->scale);
  }
  /* The texture is a whole number of device pixels, which may be a little more than the page. */
  const double scale = place.zoom / self->picture->scale;
  gtk_snapshot_push_clip (snapshot, &bounds);
  gtk_snapshot_append_color (snapshot,
                             &(GdkRGBA) { (float)self->picture->background.red, (float)self->picture->background.green,
                                          (float)self->picture->background.blue, 1.0F },
                             &bounds);
  gtk_snapshot_append_texture (snapshot, self->picture->texture,
                               &GRAPHENE_RECT_INIT ((float)place.x_px, (float)place.y_px,
                                                    (float)(gdk_texture_get_width (self->picture->texture) * scale),
                                                    (float)(gdk_texture_get_height (self->picture->texture) * scale)));
  ra_map_view_snapshot_overlay (self, snapshot);
  gtk_snapshot_pop (snapshot);
}
