/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/png-rows.h"

#include <zlib.h>

#include "geo/pieces.h"

/* Flat colours compress as well without a filter, and at a fifth of the time of cairo's own writer. */
#define COMPRESSION_LEVEL 3
/* zlib's memory: with the most of it a map takes a third longer and is no smaller. */
#define MEMORY_LEVEL 8
/* Pieces of about so many bytes are compressed apart, which makes a file larger by less than 1 %. */
#define PIECE_BYTES (1u << 20)
/* Of zlib's stream: a window of 32 KiB, a fast compressor, and the check of these two bytes. */
#define STREAM_HEAD                                                                                                    \
  {                                                                                                                    \
    0x78, 0x5e                                                                                                         \
  }
#define CHECK_BYTES 4
#define NO_FILTER   0

typedef struct {
  uLong adler;
  gsize n_bytes; /* before compression */
  GByteArray *packed;
} Piece;

typedef struct {
  cairo_surface_t *surface;
  guint width;
  guint height;
  guint n_rows; /* of a piece but the last */
  guint n_pieces;
  Piece *pieces;
} Rows;

/* ARGB words of the machine to the bytes R, G, B; the picture is opaque, so nothing is premultiplied. */
static void
copy_row (const Rows *self, guint y, guint8 *to)
{
  const gsize stride = (gsize)cairo_image_surface_get_stride (self->surface);
  const unsigned char *data = cairo_image_surface_get_data (self->surface) + y * stride;
  const guint32 *pixels = (const guint32 *)(gconstpointer)data;
  *to++ = NO_FILTER;
  for (guint x = 0; x < self->width; x++) {
    *to++ = (guint8)(pixels[x] >> 16);
    *to++ = (guint8)(pixels[x] >> 8);
    *to++ = (guint8)pixels[x];
  }
}

/* Raw deflate: what comes before the last piece ends at a whole byte, so that pieces can follow each other. */
static gboolean
deflate_bytes (guint8 *bytes, gsize n_bytes, gboolean last, GByteArray *out)
{
  z_stream stream = { 0 };
  if (deflateInit2 (&stream, COMPRESSION_LEVEL, Z_DEFLATED, -MAX_WBITS, MEMORY_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
    return FALSE;
  const guint before = out->len;
  /* Beside the bound, what ends a piece. */
  const uLong bound = deflateBound (&stream, n_bytes) + 16;
  g_byte_array_set_size (out, before + (guint)bound);
  stream.next_in = bytes;
  stream.avail_in = (uInt)n_bytes;
  stream.next_out = out->data + before;
  stream.avail_out = (uInt)bound;
  const int status = deflate (&stream, last ? Z_FINISH : Z_FULL_FLUSH);
  g_byte_array_set_size (out, before + (guint)stream.total_out);
  deflateEnd (&stream);
  return status == (last ? Z_STREAM_END : Z_OK);
}

static gboolean
pack_piece (guint number, gpointer data, GError **error)
{
  static const guint8 head[] = STREAM_HEAD;
  const Rows *self = data;
  Piece *piece = &self->pieces[number];
  const guint first = number * self->n_rows;
  const guint end = MIN (first + self->n_rows, self->height);
  const gsize row_bytes = (gsize)self->width * 3 + 1;
  piece->n_bytes = row_bytes * (end - first);
  g_autofree guint8 *bytes = g_malloc (piece->n_bytes);
  for (guint y = first; y < end; y++)
    copy_row (self, y, bytes + row_bytes * (y - first));
  piece->adler = adler32 (adler32 (0, NULL, 0), bytes, (uInt)piece->n_bytes);
  piece->packed = g_byte_array_new ();
  if (number == 0)
    g_byte_array_append (piece->packed, head, sizeof head);
  if (deflate_bytes (bytes, piece->n_bytes, end == self->height, piece->packed))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "cannot compress the picture");
  return FALSE;
}

/* The check of the whole behind the last piece. */
static void
append_check (const Rows *self)
{
  uLong adler = self->pieces[0].adler;
  for (guint i = 1; i < self->n_pieces; i++)
    adler = adler32_combine (adler, self->pieces[i].adler, (z_off_t)self->pieces[i].n_bytes);
  const guint32 check = GUINT32_TO_BE ((guint32)adler);
  g_byte_array_append (self->pieces[self->n_pieces - 1].packed, (const guint8 *)&check, CHECK_BYTES);
}

GPtrArray *
ra_png_rows_deflate (cairo_surface_t *surface, GError **error)
{
  Rows self = { .surface = surface,
                .width = (guint)cairo_image_surface_get_width (surface),
                .height = (guint)cairo_image_surface_get_height (surface) };
  g_return_val_if_fail (self.width > 0 && self.height > 0, NULL);
  self.n_rows = MAX (PIECE_BYTES / (3 * self.width), 1);
  self.n_pieces = (self.height + self.n_rows - 1) / self.n_rows;
  g_autofree Piece *pieces = self.pieces = g_new0 (Piece, self.n_pieces);
  g_autoptr (GPtrArray) chunks = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  const gboolean packed = ra_pieces_run (self.n_pieces, pack_piece, &self, NULL, error);
  if (packed)
    append_check (&self);
  for (guint i = 0; i < self.n_pieces; i++)
    if (pieces[i].packed != NULL)
      g_ptr_array_add (chunks, g_byte_array_free_to_bytes (pieces[i].packed));
  return packed ? g_steal_pointer (&chunks) : NULL;
}
