/* Writes PNG files: pixels, resolution and the metadata that a picture must not lose. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "app/scene/scene.h"

G_BEGIN_DECLS

/* Encodes @surface (ARGB32, opaque) as PNG with @dpi in pHYs and the metadata in text chunks before the data.
 * The bytes depend on nothing but the arguments. */
GBytes *ra_png_encode (cairo_surface_t *surface, const RaSceneMetadata *metadata, double dpi,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
