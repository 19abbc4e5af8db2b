/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in a PNG file, read by a parser of its own and by libpng. */
#include "app/scene/render-png.h"

#include <png.h>
#include <string.h>

#include "tests/layout/helpers.h"

typedef struct {
  char name[5];
  const guint8 *data;
  guint32 length;
} Chunk;

static guint32
read_keyword (const guint8 *at)
{
  return (guint32)at[0] << 24 | (guint32)at[1] << 16 | (guint32)at[2] << 8 | at[3];
}

/* The polynomial of ISO 3309, bit by bit. */
static guint32
crc (const guint8 *data, gsize length)
{
  guint32 value = 0xffffffff;
  for (gsize i = 0; i < length; i++) {
    value ^= data[i];
    for (guint bit = 0; bit < 8; bit++)
      value = (value & 1) != 0 ? value >> 1 ^ 0xedb88320 : value >> 1;
  }
  return ~value;
}

/* Array of Chunk; checks signature, lengths and checksums. */
static GArray *
parse (GBytes *bytes)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_assert_cmpmem (data, 8, signature, 8);
  GArray *chunks = g_array_new (FALSE, TRUE, sizeof (Chunk));
  for (gsize at = 8; at < size;) {
    g_assert_cmpuint (size - at, >=, 12);
    Chunk chunk = { .data = data + at + 8, .length = read_keyword (data + at) };
    g_assert_cmpuint (chunk.length, <=, size - at - 12);
    memcpy (chunk.name, data + at + 4, 4);
    g_assert_cmphex (crc (data + at + 4, chunk.length + 4), ==, read_keyword (chunk.data + chunk.length));
    g_array_append_val (chunks, chunk);
    at += 12 + chunk.length;
  }
  return chunks;
}

static const Chunk *
find_chunk (const GArray *chunks, const char *name)
{
  for (guint i = 0; i < chunks->len; i++) {
    const Chunk *chunk = &g_array_index (chunks, Chunk, i);
    if (g_str_equal (chunk->name, name))
      return chunk;
  }
  return NULL;
}

/* The text of keyword @key, which must come before the pixels; NULL when there is none. */
static char *
find_text (const GArray *chunks, const char *key)
{
  for (guint i = 0; i < chunks->len; i++) {
    const Chunk *chunk = &g_array_index (chunks, Chunk, i);
    if (g_str_equal (chunk->name, "IDAT"))
      return NULL;
    if (!g_str_equal (chunk->name, "iTXt") || strcmp ((const char *)chunk->data, key) != 0)
      continue;
    const guint8 *at = chunk->data + strlen (key) + 1;
    g_assert_cmpuint (at[0], ==, 0); /* not compressed */
    at += 2;
    at += strlen ((const char *)at) + 1; /* language */
    at += strlen ((const char *)at) + 1; /* translated keyword */
    return g_strndup ((const char *)at, (gsize)(chunk->data + chunk->length - at));
  }
  return NULL;
}

/* A picture in which every pixel differs from its neighbours. */
static cairo_surface_t *
make_picture (int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  unsigned char *data = cairo_image_surface_get_data (surface);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  for (int y = 0; y < height; y++) {
    guint32 *row = (guint32 *)(gpointer)(data + (gsize)y * (gsize)cairo_image_surface_get_stride (surface));
    for (int x = 0; x < width; x++)
      row[x] = 0xff000000 | (g_rand_int (random) & 0xffffff);
  }
  cairo_surface_mark_dirty (surface);
  return surface;
}

static GBytes *
encode (cairo_surface_t *surface, const RaSceneMetadata *metadata, double dpi)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = ra_png_encode (surface, metadata, dpi, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
test_header (void)
{
  const RaSceneMetadata nothing = { 0 };
  cairo_surface_t *surface = make_picture (301, 17);
  g_autoptr (GBytes) bytes = encode (surface, &nothing, 96);
  g_autoptr (GArray) chunks = parse (bytes);
  const Chunk *header = &g_array_index (chunks, Chunk, 0);
  g_assert_cmpstr (header->name, ==, "IHDR");
  g_assert_cmpuint (header->length, ==, 13);
  g_assert_cmpuint (read_keyword (header->data), ==, 301);
  g_assert_cmpuint (read_keyword (header->data + 4), ==, 17);
  g_assert_cmpmem (header->data + 8, 5, "\x08\x02\x00\x00\x00", 5);
  g_assert_cmpstr (g_array_index (chunks, Chunk, chunks->len - 1).name, ==, "IEND");
  const Chunk *srgb = find_chunk (chunks, "sRGB");
  g_assert_nonnull (srgb);
  g_assert_true (srgb < find_chunk (chunks, "IDAT"));
  g_assert_null (find_chunk (chunks, "tIME"));
  cairo_surface_destroy (surface);
}

static void
test_resolution (void)
{
  static const struct {
    double dpi;
    guint32 per_metre;
  } cases[] = { { 96, 3780 }, { 300, 11811 }, { 72, 2835 }, { 600, 23622 } };
  const RaSceneMetadata nothing = { 0 };
  cairo_surface_t *surface = make_picture (3, 3);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GBytes) bytes = encode (surface, &nothing, cases[i].dpi);
    g_autoptr (GArray) chunks = parse (bytes);
    const Chunk *resolution = find_chunk (chunks, "pHYs");
    g_assert_true (resolution != NULL && resolution < find_chunk (chunks, "IDAT"));
    g_assert_cmpuint (read_keyword (resolution->data), ==, cases[i].per_metre);
    g_assert_cmpuint (read_keyword (resolution->data + 4), ==, cases[i].per_metre);
    g_assert_cmpuint (resolution->data[8], ==, 1);
  }
  cairo_surface_destroy (surface);
}

static void
test_metadata (void)
{
  RaSceneMetadata metadata = { .title = (char *)"Дальность & <range>",
                               .description = (char *)"Map: 射程 …",
                               .credit = (char *)"Made with Natural Earth",
                               .licence = (char *)"Public domain",
                               .sources = (char *)"Source one; source two",
                               .boundaries = (char *)"United Nations view",
                               .note = (char *)"Nobody has confirmed it" };
  static const char *const keys[]
      = { "Title", "Description", "Credit", "Copyright", "Source", "Disclaimer", "Comment" };
  const char *const texts[] = { metadata.title,   metadata.description, metadata.credit, metadata.licence,
                                metadata.sources, metadata.boundaries,  metadata.note };
  cairo_surface_t *surface = make_picture (4, 4);
  g_autoptr (GBytes) bytes = encode (surface, &metadata, 96);
  g_autoptr (GArray) chunks = parse (bytes);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_autofree char *found = find_text (chunks, keys[i]);
    g_assert_cmpstr (found, ==, texts[i]);
  }
  g_autofree char *software = find_text (chunks, "Software");
  g_assert_cmpstr (software, ==, "Range Atlas");
  metadata.title = NULL;
  metadata.credit = (char *)"";
  g_autoptr (GBytes) fewer = encode (surface, &metadata, 96);
  g_autoptr (GArray) fewer_chunks = parse (fewer);
  g_assert_null (find_text (fewer_chunks, "Title"));
  g_assert_null (find_text (fewer_chunks, "Credit"));
  cairo_surface_destroy (surface);
}

static void
assert_pixels (GBytes *bytes, cairo_surface_t *surface)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);
  const int width = cairo_image_surface_get_width (surface);
  const int height = cairo_image_surface_get_height (surface);
  png_image image = { .version = PNG_IMAGE_VERSION };
  g_assert_true (png_image_begin_read_from_memory (&image, data, size));
  image.format = PNG_FORMAT_RGB;
  g_autofree guint8 *pixels = g_malloc (PNG_IMAGE_SIZE (image));
  g_assert_true (png_image_finish_read (&image, NULL, pixels, 0, NULL));
  g_assert_cmpint ((int)image.width, ==, width);
  g_assert_cmpint ((int)image.height, ==, height);
  for (int y = 0; y < height; y++) {
    for (int x = 0; x < width; x++) {
      const guint8 *p = pixels + 3 * ((gsize)y * (gsize)width + (gsize)x);
      const guint32 pixel = 0xff000000 | (guint32)p[0] << 16 | (guint32)p[1] << 8 | p[2];
      g_assert_cmphex (pixel, ==, test_pixel (surface, x, y));
    }
  }
}

static guint
count_chunks (GBytes *bytes, const char *name)
{
  g_autoptr (GArray) chunks = parse (bytes);
  guint n = 0;
  for (guint i = 0; i < chunks->len; i++)
    n += g_str_equal (g_array_index (chunks, Chunk, i).name, name) ? 1 : 0;
  return n;
}

/* One piece, several, and one row or column; the last ends with a row of its own. */
static void
test_pixels (void)
{
  static const struct {
    int width, height;
    guint n_pieces;
  } sizes[] = { { 257, 63, 1 }, { 2000, 523, 4 }, { 1, 1, 1 }, { 1, 9000, 1 }, { 30000, 12, 2 } };
  const RaSceneMetadata nothing = { 0 };
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    cairo_surface_t *surface = make_picture (sizes[i].width, sizes[i].height);
    g_autoptr (GBytes) bytes = encode (surface, &nothing, 96);
    assert_pixels (bytes, surface);
    g_assert_cmpuint (count_chunks (bytes, "IDAT"), ==, sizes[i].n_pieces);
    g_autoptr (GBytes) again = encode (surface, &nothing, 96);
    g_assert_true (g_bytes_equal (bytes, again));
    cairo_surface_destroy (surface);
  }
}

/* A row of the widest picture that cairo can make; the next wider one is refused by the renderer. */
static void
test_widest (void)
{
  const RaSceneMetadata nothing = { 0 };
  g_autoptr (RaScene) scene = ra_scene_new (32767, 2);
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = ra_render_image (scene, 1, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) bytes = encode (surface, &nothing, 96);
  g_autoptr (GArray) chunks = parse (bytes);
  g_assert_cmpuint (read_keyword (g_array_index (chunks, Chunk, 0).data), ==, 32767);
  cairo_surface_destroy (surface);
  scene->width = 32768;
  g_assert_null (ra_render_image (scene, 1, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_cmpstr (error->message, ==, "an image of 32768 x 2 pixels cannot be made; at most 32767 a side");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/png/header", test_header);
  g_test_add_func ("/png/resolution", test_resolution);
  g_test_add_func ("/png/metadata", test_metadata);
  g_test_add_func ("/png/pixels", test_pixels);
  g_test_add_func ("/png/widest", test_widest);
  return g_test_run ();
}
