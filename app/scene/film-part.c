/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/film-part.h"

guint32
ra_film_pixel (cairo_surface_t *surface, guint x, guint y)
{
  const guint8 *row
      = cairo_image_surface_get_data (surface) + (gsize)y * (gsize)cairo_image_surface_get_stride (surface);
  return ((const guint32 *)(gconstpointer)row)[x];
}

RaFilmPart
ra_film_part_find (cairo_surface_t *frame, cairo_surface_t *last)
{
  const guint width = (guint)cairo_image_surface_get_width (frame);
  const guint height = (guint)cairo_image_surface_get_height (frame);
  guint left = width;
  guint right = 0;
  guint top = height;
  guint bottom = 0;
  if (last == NULL)
    return (RaFilmPart) { 0, 0, width, height };
  for (guint y = 0; y < height; y++) {
    for (guint x = 0; x < width; x++) {
      if (ra_film_pixel (frame, x, y) == ra_film_pixel (last, x, y))
        continue;
      left = MIN (left, x);
      right = MAX (right, x + 1);
      top = MIN (top, y);
      bottom = y + 1;
    }
  }
  return right > 0 ? (RaFilmPart) { left, top, right - left, bottom - top } : (RaFilmPart) { 0, 0, 1, 1 };
}
