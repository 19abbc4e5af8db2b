/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures as rows of RGB bytes: read, written, compared. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct {
  guint width;
  guint height;
  guint8 *rgb; /* 3 * width * height */
} Picture;

void picture_free (Picture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Picture, picture_free)

Picture *picture_of_surface (cairo_surface_t *surface) G_GNUC_WARN_UNUSED_RESULT;
/* NULL when there is no such file, or it is no PNG. */
Picture *picture_read (const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* Fails the test when it cannot be written. */
void picture_write (const Picture *self, const char *path);

typedef struct {
  guint max_channel; /* 256 when the sizes differ */
  guint n_pixels;
} PictureDifference;

PictureDifference picture_compare (const Picture *a, const Picture *b);
/* Black where the two agree, what differs brightened; both of one size. */
Picture *picture_difference (const Picture *a, const Picture *b) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
