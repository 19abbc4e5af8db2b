/* What a frame of a film changes. */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint x, y, width, height; /* pixels */
} RaFilmPart;

/* The least upright rectangle about all pixels that differ between two surfaces (ARGB32) of one size; one pixel where
 * none does, all of them where @last is NULL. */
RaFilmPart ra_film_part_find (cairo_surface_t *frame, cairo_surface_t *last);
guint32 ra_film_pixel (cairo_surface_t *surface, guint x, guint y);

G_END_DECLS
