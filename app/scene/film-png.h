/* Writes films as animated PNG files (APNG): a picture of their own, the poster, for whoever shows but one, and frames
 * of which each stores what differs from the last alone. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "app/scene/scene.h"

G_BEGIN_DECLS

typedef struct _RaFilmPng RaFilmPng;

/* A film of @n_frames frames of the size of @poster (ARGB32, opaque), which is played once and then stands. Of
 * @metadata the texts are copied. Fails with G_IO_ERROR. */
RaFilmPng *ra_film_png_new (cairo_surface_t *poster, guint n_frames, const RaSceneMetadata *metadata,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Adds a frame of the same size that is shown for @shown_ms milliseconds, 65,000 at most. */
gboolean ra_film_png_add (RaFilmPng *self, cairo_surface_t *frame, guint shown_ms, GError **error);
/* The bytes of the file, when all frames have been added; they depend on nothing but what was given. */
GBytes *ra_film_png_end (RaFilmPng *self) G_GNUC_WARN_UNUSED_RESULT;
void ra_film_png_free (RaFilmPng *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RaFilmPng, ra_film_png_free)

G_END_DECLS
