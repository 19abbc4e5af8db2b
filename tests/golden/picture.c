/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/golden/picture.h"

#include <stdio.h>

#include <glib/gstdio.h>
#include <png.h>

#include "tests/layout/helpers.h"

static Picture *
picture_new (guint width, guint height)
{
  Picture *self = g_new (Picture, 1);
  self->width = width;
  self->height = height;
  self->rgb = g_malloc0 (3 * (gsize)width * height);
  return self;
}

void
picture_free (Picture *self)
{
  if (self == NULL)
    return;
  g_free (self->rgb);
  g_free (self);
}

Picture *
picture_of_surface (cairo_surface_t *surface)
{
  Picture *self
      = picture_new ((guint)cairo_image_surface_get_width (surface), (guint)cairo_image_surface_get_height (surface));
  for (guint i = 0; i < self->width * self->height; i++) {
    const guint32 pixel = test_pixel (surface, (int)(i % self->width), (int)(i / self->width));
    self->rgb[3 * i] = (guint8)(pixel >> 16);
    self->rgb[3 * i + 1] = (guint8)(pixel >> 8);
    self->rgb[3 * i + 2] = (guint8)pixel;
  }
  return self;
}

Picture *
picture_read (const char *path)
{
  png_image image = { .version = PNG_IMAGE_VERSION };
  if (!png_image_begin_read_from_file (&image, path))
    return NULL;
  image.format = PNG_FORMAT_RGB;
  Picture *self = picture_new (image.width, image.height);
  if (png_image_finish_read (&image, NULL, self->rgb, 0, NULL))
    return self;
  picture_free (self);
  return NULL;
}

/* Flat colours are smallest without filters, which libpng's simple writer does not know. */
static gboolean
write_rows (const Picture *self, FILE *file)
{
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct (png);
  if (setjmp (png_jmpbuf (png))) {
    png_destroy_write_struct (&png, &info);
    return FALSE;
  }
  png_init_io (png, file);
  png_set_compression_level (png, 9);
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_IHDR (png, info, self->width, self->height, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info (png, info);
  for (guint y = 0; y < self->height; y++)
    png_write_row (png, self->rgb + 3 * (gsize)y * self->width);
  png_write_end (png, NULL);
  png_destroy_write_struct (&png, &info);
  return TRUE;
}

void
picture_write (const Picture *self, const char *path)
{
  FILE *file = g_fopen (path, "wb");
  if (file == NULL || !write_rows (self, file) || fclose (file) != 0)
    g_error ("%s: cannot be written", path);
}

PictureDifference
picture_compare (const Picture *a, const Picture *b)
{
  if (a->width != b->width || a->height != b->height)
    return (PictureDifference) { 256, G_MAXUINT };
  PictureDifference found = { 0 };
  for (guint i = 0; i < a->width * a->height; i++) {
    guint largest = 0;
    for (guint k = 3 * i; k < 3 * i + 3; k++)
      largest = MAX (largest, (guint)ABS (a->rgb[k] - b->rgb[k]));
    found.max_channel = MAX (found.max_channel, largest);
    found.n_pixels += largest > 0 ? 1 : 0;
  }
  return found;
}

Picture *
picture_difference (const Picture *a, const Picture *b)
{
  Picture *self = picture_new (a->width, a->height);
  for (guint k = 0; k < 3 * a->width * a->height; k++) {
    const int apart = ABS (a->rgb[k] - b->rgb[k]);
    self->rgb[k] = (guint8)(apart == 0 ? 0 : MIN (255, 60 + 4 * apart));
  }
  return self;
}
