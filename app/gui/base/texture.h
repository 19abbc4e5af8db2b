/* Makes textures of GDK of surfaces of cairo. */
#pragma once

#include <cairo.h>
#include <gdk/gdk.h>

G_BEGIN_DECLS

/* A texture of the pixels of @surface (ARGB32), on which nobody may draw any more. May be called in any thread. */
GdkTexture *ra_texture_of_surface (cairo_surface_t *surface) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
