/* Draws scenes with cairo: the screen, PNG and PDF. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "app/scene/scene.h"

G_BEGIN_DECLS

/* Draws at one user unit per page unit from the origin; scale the context before. @cancellable may be NULL; when it
 * is cancelled drawing stops between layers and FALSE comes back. */
gboolean ra_render_cairo (const RaScene *scene, cairo_t *cr, GCancellable *cancellable);

/* A new ARGB32 image surface of ceil (width * scale) by ceil (height * scale) pixels with the scene on it. Fails with
 * G_IO_ERROR when cairo cannot make the surface (more than 32,767 pixels a side, or no memory), or when cancelled. */
cairo_surface_t *ra_render_image (const RaScene *scene, double scale, GCancellable *cancellable,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
