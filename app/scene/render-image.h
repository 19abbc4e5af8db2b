/* Draws scenes as images of pixels: the window, PNG. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "app/scene/scene.h"

G_BEGIN_DECLS

/* A new ARGB32 image surface of ceil (width * scale) by ceil (height * scale) pixels with the scene on it, drawn on all
 * processors (geo/pieces.h); the pixels are the same on one and on many. Fails with G_IO_ERROR when cairo cannot make
 * the surface (more than 32,767 pixels a side, or no memory), or when cancelled. */
cairo_surface_t *ra_render_image (const RaScene *scene, double scale, GCancellable *cancellable,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same of the @part of the page alone, in its units, as far as that lies on the page; its edges go to whole pixels.
 */
cairo_surface_t *ra_render_image_part (const RaScene *scene, double scale, const RaBox *part, GCancellable *cancellable,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same, drawn in so many bands, 1 or more, one above the other. */
cairo_surface_t *ra_render_image_in_bands (const RaScene *scene, double scale, guint n_bands, GCancellable *cancellable,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
