/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/film-png.h"

#include <string.h>
#include <zlib.h>

#include "app/scene/film-part.h"

/* The format is that of https://www.w3.org/TR/png-3/: chunks of length, type, data and checksum. */
#define CHUNK_TYPE_BYTES 4
#define PIXEL_BYTES      4 /* R, G, B, A */
#define COLOUR_RGBA      6
#define DISPOSE_NONE     0
#define BLEND_OVER       1
#define MS_PER_SECOND    1000

struct _RaFilmPng {
  GByteArray *bytes;
  cairo_surface_t *last; /* the frame before; NULL: none yet */
  guint width;
  guint height;
  guint n_frames;
  guint n_added;
  guint32 sequence; /* of chunks that belong to frames */
};

static void
put_number (GByteArray *bytes, guint32 value, guint n_bytes)
{
  for (guint i = n_bytes; i-- > 0;) {
    const guint8 byte = (guint8)(value >> (8 * i));
    g_byte_array_append (bytes, &byte, 1);
  }
}

static void
put_chunk (RaFilmPng *self, const char *type, const GByteArray *data)
{
  const guint length = data != NULL ? data->len : 0;
  put_number (self->bytes, length, 4);
  const guint start = self->bytes->len;
  g_byte_array_append (self->bytes, (const guint8 *)type, CHUNK_TYPE_BYTES);
  if (length > 0)
    g_byte_array_append (self->bytes, data->data, length);
  put_number (self->bytes, (guint32)crc32 (0, self->bytes->data + start, self->bytes->len - start), 4);
}

static void
put_header (RaFilmPng *self)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_byte_array_append (self->bytes, signature, sizeof signature);
  put_number (data, self->width, 4);
  put_number (data, self->height, 4);
  put_number (data, 8, 1);
  put_number (data, COLOUR_RGBA, 1);
  put_number (data, 0, 3); /* the only compression, filters and no interlacing */
  put_chunk (self, "IHDR", data);
}

/* Before all frames: how many there are, and how often they are played. */
static void
put_control (RaFilmPng *self)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  put_number (data, self->n_frames, 4);
  put_number (data, 1, 4);
  put_chunk (self, "acTL", data);
}

static void
put_text (RaFilmPng *self, const char *keyword, const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_byte_array_append (data, (const guint8 *)keyword, (guint)strlen (keyword));
  put_number (data, 0, 1);
  put_number (data, 0, 4); /* not compressed, no language, no keyword in it */
  g_byte_array_append (data, (const guint8 *)text, (guint)strlen (text));
  put_chunk (self, "iTXt", data);
}

/* The rows of @part, each after a byte that says that it has no filter; pixels that are as before are clear. */
static guint8 *
pack (const RaFilmPng *self, cairo_surface_t *frame, const RaFilmPart *part, gsize *length)
{
  *length = (gsize)part->height * (1 + (gsize)part->width * PIXEL_BYTES);
  guint8 *rows = g_malloc (*length);
  guint8 *out = rows;
  for (guint y = part->y; y < part->y + part->height; y++) {
    *out++ = 0;
    for (guint x = part->x; x < part->x + part->width; x++) {
      const guint32 pixel = ra_film_pixel (frame, x, y);
      const gboolean same = self->last != NULL && pixel == ra_film_pixel (self->last, x, y);
      *out++ = same ? 0 : (guint8)(pixel >> 16);
      *out++ = same ? 0 : (guint8)(pixel >> 8);
      *out++ = same ? 0 : (guint8)pixel;
      *out++ = same ? 0 : 0xFF;
    }
  }
  return rows;
}

/* Appends the pixels in zlib's format to @data. */
static gboolean
deflate_part (const RaFilmPng *self, cairo_surface_t *frame, const RaFilmPart *part, GByteArray *data, GError **error)
{
  gsize length;
  g_autofree guint8 *rows = pack (self, frame, part, &length);
  uLongf packed = compressBound ((uLong)length);
  const guint start = data->len;
  g_byte_array_set_size (data, start + (guint)packed);
  if (compress2 (data->data + start, &packed, rows, (uLong)length, Z_DEFAULT_COMPRESSION) != Z_OK) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "cannot compress a frame of the film");
    return FALSE;
  }
  g_byte_array_set_size (data, start + (guint)packed);
  return TRUE;
}

RaFilmPng *
ra_film_png_new (cairo_surface_t *poster, guint n_frames, const RaSceneMetadata *metadata, GError **error)
{
  g_return_val_if_fail (cairo_image_surface_get_format (poster) == CAIRO_FORMAT_ARGB32 && n_frames > 0, NULL);
  g_autoptr (RaFilmPng) self = g_new0 (RaFilmPng, 1);
  g_autoptr (GByteArray) data = g_byte_array_new ();
  cairo_surface_flush (poster);
  self->bytes = g_byte_array_new ();
  self->width = (guint)cairo_image_surface_get_width (poster);
  self->height = (guint)cairo_image_surface_get_height (poster);
  self->n_frames = n_frames;
  put_header (self);
  put_control (self);
  put_text (self, "Title", metadata->title);
  put_text (self, "Description", metadata->description);
  put_text (self, "Source", metadata->sources);
  put_text (self, "Credit", metadata->credit);
  put_text (self, "Disclaimer", metadata->boundaries);
  put_text (self, "Software", "Range Atlas");
  const RaFilmPart all = { 0, 0, self->width, self->height };
  if (!deflate_part (self, poster, &all, data, error))
    return NULL;
  put_chunk (self, "IDAT", data);
  return g_steal_pointer (&self);
}

static void
put_frame_control (RaFilmPng *self, const RaFilmPart *part, guint shown_ms)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  put_number (data, self->sequence++, 4);
  put_number (data, part->width, 4);
  put_number (data, part->height, 4);
  put_number (data, part->x, 4);
  put_number (data, part->y, 4);
  put_number (data, shown_ms, 2);
  put_number (data, MS_PER_SECOND, 2);
  put_number (data, DISPOSE_NONE, 1);
  put_number (data, BLEND_OVER, 1);
  put_chunk (self, "fcTL", data);
}

gboolean
ra_film_png_add (RaFilmPng *self, cairo_surface_t *frame, guint shown_ms, GError **error)
{
  g_return_val_if_fail (self != NULL && self->n_added < self->n_frames && shown_ms <= G_MAXUINT16, FALSE);
  g_return_val_if_fail ((guint)cairo_image_surface_get_width (frame) == self->width
                            && (guint)cairo_image_surface_get_height (frame) == self->height,
                        FALSE);
  g_autoptr (GByteArray) data = g_byte_array_new ();
  cairo_surface_flush (frame);
  const RaFilmPart part = ra_film_part_find (frame, self->last);
  put_frame_control (self, &part, shown_ms);
  put_number (data, self->sequence++, 4);
  if (!deflate_part (self, frame, &part, data, error))
    return FALSE;
  put_chunk (self, "fdAT", data);
  self->n_added++;
  g_clear_pointer (&self->last, cairo_surface_destroy);
  self->last = cairo_surface_reference (frame);
  return TRUE;
}

GBytes *
ra_film_png_end (RaFilmPng *self)
{
  g_return_val_if_fail (self != NULL && self->n_added == self->n_frames, NULL);
  put_chunk (self, "IEND", NULL);
  return g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
}

void
ra_film_png_free (RaFilmPng *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_clear_pointer (&self->last, cairo_surface_destroy);
  g_free (self);
}
