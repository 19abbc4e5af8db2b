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
ra_picture_snapshot (const RaPicture *self, RaPictureOffset offset, const graphene_rect_t *bounds,
                     GtkSnapshot *snapshot)
{
  if (offset.zoom == 1.0) {
    offset.x_px = on_device_pixel (offset.x_px, self->scale);
    offset.y_px = on_device_pixel (offset.y_px, self->scale);
  }
  /* The texture is a whole number of device pixels, which may be a little more than the page. */
  const double scale = offset.zoom / self->scale;
  gtk_snapshot_append_color (
      snapshot,
      &(GdkRGBA) { (float)self->background.red, (float)self->background.green, (float)self->background.blue, 1.0F },
      bounds);
  gtk_snapshot_append_texture (snapshot, self->texture,
                               &GRAPHENE_RECT_INIT ((float)offset.x_px, (float)offset.y_px,
                                                    (float)(gdk_texture_get_width (self->texture) * scale),
                                                    (float)(gdk_texture_get_height (self->texture) * scale)));
}
