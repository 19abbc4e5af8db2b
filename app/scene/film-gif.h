/* Writes films as GIF, for programs that play nothing else: each frame in the 255 colours that serve it best, and of
 * each what differs from the last alone. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "app/scene/scene.h"

G_BEGIN_DECLS

typedef struct _RaFilmGif RaFilmGif;

/* A film of frames of @width by @height pixels, 65,535 a side at most, which is played once and then stands. What
 * @metadata says of title, credit and boundaries becomes a comment in it. */
RaFilmGif *ra_film_gif_new (guint width, guint height, const RaSceneMetadata *metadata) G_GNUC_WARN_UNUSED_RESULT;
/* Adds a frame of that size (ARGB32, opaque) that is shown for @shown_ms milliseconds, to a hundredth of a second. */
void ra_film_gif_add (RaFilmGif *self, cairo_surface_t *frame, guint shown_ms);
/* The bytes of the file; they depend on nothing but what was given. */
GBytes *ra_film_gif_end (RaFilmGif *self) G_GNUC_WARN_UNUSED_RESULT;
void ra_film_gif_free (RaFilmGif *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaFilmGif, ra_film_gif_free)

G_END_DECLS
