/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/picture-snapshot.h"

#include <math.h>

/* Between two pixels of the screen the picture would be blurred. */
static double
on_device_pixel (double value_px, double scale)
{
  return round (value_px * scale) / scale;
}

/* Each frame would turn the texture into numbers of another kind and back; a surface is taken as it is. Of the filters
 * cairo's default weighs many pixels for each where the picture shrinks, for longer than a frame may take. */
static void
append_surface (const RaPicture *self, const graphene_rect_t *place, const graphene_rect_t *bounds,
                GtkSnapshot *snapshot)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, bounds);
  cairo_translate (cr, place->origin.x, place->origin.y);
  cairo_scale (cr, place->size.width / cairo_image_surface_get_width (self->surface),
               place->size.height / cairo_image_surface_get_height (self->surface));
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_rectangle (cr, 0, 0, cairo_image_surface_get_width (self->surface),
                   cairo_image_surface_get_height (self->surface));
  cairo_fill (cr);
  cairo_destroy (cr);
}

void
ra_picture_snapshot (const RaPicture *self, RaPictureOffset offset, const graphene_rect_t *bounds,
                     GskRenderer *renderer, GtkSnapshot *snapshot)
{
  if (offset.zoom == 1.0) {
    offset.x_px = on_device_pixel (offset.x_px, self->scale);
    offset.y_px = on_device_pixel (offset.y_px, self->scale);
  }
  if (self->bare) {
    offset.x_px += self->margin_x_px * offset.zoom;
    offset.y_px += self->margin_y_px * offset.zoom;
  }
  /* The texture is a whole number of device pixels, which may be a little more than the page. */
  const double scale = offset.zoom / self->scale;
  const graphene_rect_t place = GRAPHENE_RECT_INIT ((float)offset.x_px, (float)offset.y_px,
                                                    (float)(gdk_texture_get_width (self->texture) * scale),
                                                    (float)(gdk_texture_get_height (self->texture) * scale));
  gtk_snapshot_append_color (
      snapshot,
      &(GdkRGBA) { (float)self->background.red, (float)self->background.green, (float)self->background.blue, 1.0F },
      bounds);
  if (GSK_IS_CAIRO_RENDERER (renderer))
    append_surface (self, &place, bounds, snapshot);
  else
    gtk_snapshot_append_texture (snapshot, self->texture, &place);
}
