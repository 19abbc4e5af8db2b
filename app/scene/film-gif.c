/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/film-gif.h"

#include <string.h>

#include "app/scene/film-part.h"

/* The format is GIF89a, https://www.w3.org/Graphics/GIF/spec-gif89a.txt. */
#define COLOURS       255 /* and one that is clear */
#define CLEAR_COLOUR  255
#define CHANNEL_BITS  5
#define BINS          (1 << (3 * CHANNEL_BITS))
#define FIRST_BITS    9
#define MOST_BITS     12
#define MOST_CODES    (1 << MOST_BITS)
#define CODE_RESTART  256
#define CODE_END      257
#define FIRST_FREE    258
#define LONGEST_BLOCK 255

struct _RaFilmGif {
  GByteArray *bytes;
  cairo_surface_t *last; /* the frame before; NULL: none yet */
};

/* The colours of a frame: each of 32 steps a channel has its nearest. */
typedef struct {
  guint8 colours[3 * (COLOURS + 1)];
  guint8 nearest[BINS];
} Palette;

typedef struct {
  guint count;
  guint bin;
  guint64 sums[3];
} Bin;

static void
put (RaFilmGif *self, guint byte)
{
  const guint8 value = (guint8)byte;
  g_byte_array_append (self->bytes, &value, 1);
}

static void
put_short (RaFilmGif *self, guint value)
{
  put (self, value & 0xFF);
  put (self, value >> 8);
}

static guint
channel (guint32 pixel, guint i)
{
  return pixel >> (16 - 8 * i) & 0xFF;
}

static guint
bin_of (guint32 pixel)
{
  guint bin = 0;
  for (guint i = 0; i < 3; i++)
    bin = bin << CHANNEL_BITS | channel (pixel, i) >> (8 - CHANNEL_BITS);
  return bin;
}

static gboolean
is_same (const RaFilmGif *self, cairo_surface_t *frame, guint x, guint y)
{
  return self->last != NULL && ra_film_pixel (frame, x, y) == ra_film_pixel (self->last, x, y);
}

static int
compare_bins (gconstpointer a, gconstpointer b)
{
  const Bin *first = a;
  const Bin *second = b;
  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;
  return first->bin < second->bin ? -1 : 1;
}

/* The bins that the part needs, the fullest first. */
static GArray *
count_bins (const RaFilmGif *self, cairo_surface_t *frame, const RaFilmPart *part)
{
  g_autofree Bin *all = g_new0 (Bin, BINS);
  GArray *bins = g_array_new (FALSE, FALSE, sizeof (Bin));
  for (guint y = part->y; y < part->y + part->height; y++) {
    for (guint x = part->x; x < part->x + part->width; x++) {
      const guint32 pixel = ra_film_pixel (frame, x, y);
      Bin *bin = &all[bin_of (pixel)];
      if (is_same (self, frame, x, y))
        continue;
      bin->count++;
      for (guint i = 0; i < 3; i++)
        bin->sums[i] += channel (pixel, i);
    }
  }
  for (guint i = 0; i < BINS; i++) {
    all[i].bin = i;
    if (all[i].count > 0)
      g_array_append_val (bins, all[i]);
  }
  g_array_sort (bins, compare_bins);
  return bins;
}

static guint
distance (const guint8 *colour, const Bin *bin)
{
  guint sum = 0;
  for (guint i = 0; i < 3; i++) {
    const int apart = (int)colour[i] - (int)(bin->sums[i] / bin->count);
    sum += (guint)(apart * apart);
  }
  return sum;
}

static guint8
find_nearest (const Palette *palette, guint n, const Bin *bin)
{
  guint best = 0;
  for (guint i = 1; i < n; i++)
    if (distance (&palette->colours[3 * i], bin) < distance (&palette->colours[3 * best], bin))
      best = i;
  return (guint8)best;
}

/* The colours that most pixels have; any other pixel takes the nearest of them. */
static void
choose_palette (const RaFilmGif *self, cairo_surface_t *frame, const RaFilmPart *part, Palette *palette)
{
  g_autoptr (GArray) bins = count_bins (self, frame, part);
  const guint n = MIN (bins->len, COLOURS);
  memset (palette->colours, 0, sizeof palette->colours);
  for (guint i = 0; i < bins->len; i++) {
    const Bin *bin = &g_array_index (bins, Bin, i);
    for (guint k = 0; i < n && k < 3; k++)
      palette->colours[3 * i + k] = (guint8)(bin->sums[k] / bin->count);
    palette->nearest[bin->bin] = i < n ? (guint8)i : find_nearest (palette, n, bin);
  }
}

/* Codes as a stream of bits, in blocks that say how long they are. */
typedef struct {
  RaFilmGif *gif;
  guint8 block[LONGEST_BLOCK];
  guint n_bytes;
  guint32 bits;
  guint n_bits;
} Stream;

static void
end_block (Stream *self)
{
  if (self->n_bytes == 0)
    return;
  put (self->gif, self->n_bytes);
  g_byte_array_append (self->gif->bytes, self->block, self->n_bytes);
  self->n_bytes = 0;
}

static void
put_byte (Stream *self)
{
  self->block[self->n_bytes++] = (guint8)self->bits;
  if (self->n_bytes == LONGEST_BLOCK)
    end_block (self);
}

static void
put_code (Stream *self, guint code, guint size)
{
  self->bits |= (guint32)code << self->n_bits;
  for (self->n_bits += size; self->n_bits >= 8; self->n_bits -= 8) {
    put_byte (self);
    self->bits >>= 8;
  }
}

/* Lempel, Ziv and Welch's way, as GIF has it: codes grow by a bit when the next one would need it, and all begins anew
 * when there are no more. */
static void
put_pixels (RaFilmGif *self, const guint8 *pixels, gsize n)
{
  g_autofree guint16 *longer = g_new0 (guint16, MOST_CODES * 256); /* [code, pixel] -> the code of both; 0: none */
  Stream stream = { .gif = self };
  guint size = FIRST_BITS;
  guint next = FIRST_FREE;
  guint code = pixels[0];
  put_code (&stream, CODE_RESTART, size);
  for (gsize i = 1; i < n; i++) {
    guint16 *both = &longer[code * 256 + pixels[i]];
    if (*both != 0) {
      code = *both;
      continue;
    }
    put_code (&stream, code, size);
    if (next == 1u << size && size < MOST_BITS)
      size++;
    if (next < MOST_CODES)
      *both = (guint16)next++;
    else {
      put_code (&stream, CODE_RESTART, size);
      memset (longer, 0, sizeof *longer * MOST_CODES * 256);
      size = FIRST_BITS;
      next = FIRST_FREE;
    }
    code = pixels[i];
  }
  put_code (&stream, code, size);
  if (next == 1u << size && size < MOST_BITS)
    size++;
  put_code (&stream, CODE_END, size);
  if (stream.n_bits > 0)
    put_byte (&stream);
  end_block (&stream);
  put (self, 0);
}

static void
put_comment (RaFilmGif *self, const char *text)
{
  const gsize length = text != NULL ? strlen (text) : 0;
  if (length == 0)
    return;
  put_short (self, 0xFE21);
  for (gsize at = 0; at < length; at += LONGEST_BLOCK) {
    const guint n = (guint)MIN (length - at, LONGEST_BLOCK);
    put (self, n);
    g_byte_array_append (self->bytes, (const guint8 *)text + at, n);
  }
  put (self, 0);
}

RaFilmGif *
ra_film_gif_new (guint width, guint height, const RaSceneMetadata *metadata)
{
  g_return_val_if_fail (width > 0 && height > 0 && width <= G_MAXUINT16 && height <= G_MAXUINT16, NULL);
  RaFilmGif *self = g_new0 (RaFilmGif, 1);
  self->bytes = g_byte_array_new ();
  g_byte_array_append (self->bytes, (const guint8 *)"GIF89a", 6);
  put_short (self, width);
  put_short (self, height);
  put (self, 0x70); /* eight bits a channel, no colours for all frames */
  put_short (self, 0);
  put_comment (self, metadata->title);
  put_comment (self, metadata->credit);
  put_comment (self, metadata->boundaries);
  return self;
}

/* Pixels that are as before are clear. */
static guint8 *
take_pixels (const RaFilmGif *self, cairo_surface_t *frame, const RaFilmPart *part, const Palette *palette)
{
  guint8 *pixels = g_malloc ((gsize)part->width * part->height);
  guint8 *out = pixels;
  for (guint y = part->y; y < part->y + part->height; y++)
    for (guint x = part->x; x < part->x + part->width; x++)
      *out++ = is_same (self, frame, x, y) ? CLEAR_COLOUR : palette->nearest[bin_of (ra_film_pixel (frame, x, y))];
  return pixels;
}

void
ra_film_gif_add (RaFilmGif *self, cairo_surface_t *frame, guint shown_ms)
{
  g_return_if_fail (self != NULL && cairo_image_surface_get_format (frame) == CAIRO_FORMAT_ARGB32);
  cairo_surface_flush (frame);
  const RaFilmPart part = ra_film_part_find (frame, self->last);
  g_autofree Palette *palette = g_new0 (Palette, 1);
  choose_palette (self, frame, &part, palette);
  put_short (self, 0xF921);
  put (self, 4);
  put (self, 0x05); /* the frame stays, and one colour of it is clear */
  put_short (self, (shown_ms + 5) / 10);
  put (self, CLEAR_COLOUR);
  put (self, 0);
  put (self, 0x2C);
  put_short (self, part.x);
  put_short (self, part.y);
  put_short (self, part.width);
  put_short (self, part.height);
  put (self, 0x87); /* 256 colours of its own */
  g_byte_array_append (self->bytes, palette->colours, sizeof palette->colours);
  put (self, FIRST_BITS - 1);
  g_autofree guint8 *pixels = take_pixels (self, frame, &part, palette);
  put_pixels (self, pixels, (gsize)part.width * part.height);
  g_clear_pointer (&self->last, cairo_surface_destroy);
  self->last = cairo_surface_reference (frame);
}

GBytes *
ra_film_gif_end (RaFilmGif *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  put (self, 0x3B);
  return g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
}

void
ra_film_gif_free (RaFilmGif *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_clear_pointer (&self->last, cairo_surface_destroy);
  g_free (self);
}
