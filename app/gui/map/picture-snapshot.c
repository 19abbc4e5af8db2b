/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/picture-snapshot.h"

#include <math.h>

/* Between two pixels of the screen the picture would be blurred. */
static double
on_device_pixel (double value_px, double scale)
{
  return round (value_px * scale) / scale;
}

void
ra_picture_snapshot (const RaPicture *self, RaPicturePlace place, const graphene_rect_t *bounds, GtkSnapshot *snapshot)
{
  if (place.zoom == 1.0) {
    place.x_px = on_device_pixel (place.x_px, self->scale);
    place.y_px = on_device_pixel (place.y_px, self->scale);
  }
  /* The texture is a whole number of device pixels, which may be a little more than the page. */
  const double scale = place.zoom / self->scale;
  gtk_snapshot_append_color (
      snapshot,
      &(GdkRGBA) { (float)self->background.red, (float)self->background.green, (float)self->background.blue, 1.0F },
      bounds);
  gtk_snapshot_append_texture (snapshot, self->texture,
                               &GRAPHENE_RECT_INIT ((float)place.x_px, (float)place.y_px,
                                                    (float)(gdk_texture_get_width (self->texture) * scale),
                                                    (float)(gdk_texture_get_height (self->texture) * scale)));
}
