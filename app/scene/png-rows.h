/* The pixels of a PNG file, compressed on all processors. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* The rows of @surface (ARGB32, opaque) as R, G, B without a filter, in zlib's format: an array of GBytes, each of
 * which makes an IDAT chunk, in their order. The bytes do not depend on the number of processors. */
GPtrArray *ra_png_rows_deflate (cairo_surface_t *surface, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
