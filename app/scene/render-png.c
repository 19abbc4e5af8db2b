/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/render-png.h"

#include <math.h>
#include <png.h>
#include <string.h>

#include "app/scene/png-rows.h"
#include "app/scene/xmp.h"

#define METRES_PER_INCH 0.0254

static void
append_bytes (png_structp png, png_bytep data, png_size_t length)
{
  g_byte_array_append (png_get_io_ptr (png), data, (guint)length);
}

static void
flush_nothing (png_structp png)
{
  (void)png;
}

/* Keeps the message of libpng's error for the caller, who is reached by longjmp. */
static void
keep_error (png_structp png, png_const_charp message)
{
  char **kept = png_get_error_ptr (png);
  *kept = g_strdup (message);
  longjmp (*png_set_longjmp_fn (png, longjmp, sizeof (jmp_buf)), 1);
}

static void
ignore_warning (png_structp png, png_const_charp message)
{
  (void)png;
  (void)message;
}

static void
add_text (GArray *texts, const RaSceneMetadata *metadata, const char *key, const char *value)
{
  if (value == NULL || value[0] == '\0')
    return;
  const png_text text = { .compression = PNG_ITXT_COMPRESSION_NONE,
                          .key = (char *)key,
                          .text = (char *)value,
                          .itxt_length = strlen (value),
                          .lang = (char *)(metadata->language != NULL ? metadata->language : "en"),
                          .lang_key = (char *)key };
  g_array_append_val (texts, text);
}

/* For picture desks: in no language, as its texts say their own. */
static void
add_packet (GArray *texts, char *packet)
{
  const png_text text = { .compression = PNG_ITXT_COMPRESSION_NONE,
                          .key = (char *)"XML:com.adobe.xmp",
                          .text = packet,
                          .itxt_length = strlen (packet),
                          .lang = (char *)"",
                          .lang_key = (char *)"" };
  g_array_append_val (texts, text);
}

static void
write_header (png_structp png, png_infop info, cairo_surface_t *surface, const RaSceneMetadata *metadata, double dpi)
{
  const png_uint_32 per_metre = (png_uint_32)lround (dpi / METRES_PER_INCH);
  png_set_IHDR (png, info, (png_uint_32)cairo_image_surface_get_width (surface),
                (png_uint_32)cairo_image_surface_get_height (surface), 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB (png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_set_pHYs (png, info, per_metre, per_metre, PNG_RESOLUTION_METER);
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (png_text));
  add_text (texts, metadata, "Title", metadata->title);
  add_text (texts, metadata, "Description", metadata->description);
  add_text (texts, metadata, "Source", metadata->sources);
  add_text (texts, metadata, "Credit", metadata->credit);
  add_text (texts, metadata, "Copyright", metadata->licence);
  add_text (texts, metadata, "Disclaimer", metadata->boundaries);
  add_text (texts, metadata, "Comment", metadata->note);
  add_text (texts, metadata, "Software", "Range Atlas");
  g_autofree char *packet = ra_xmp_new (metadata);
  add_packet (texts, packet);
  png_set_text (png, info, (png_textp)(gpointer)texts->data, (int)texts->len);
  png_write_info (png, info);
}

static gboolean
write_png (png_structp png, png_infop info, cairo_surface_t *surface, const RaSceneMetadata *metadata, double dpi,
           const GPtrArray *chunks)
{
  if (setjmp (png_jmpbuf (png)))
    return FALSE;
  write_header (png, info, surface, metadata, dpi);
  for (guint i = 0; i < chunks->len; i++) {
    gsize length;
    const guint8 *data = g_bytes_get_data (g_ptr_array_index (chunks, i), &length);
    png_write_chunk (png, (png_const_bytep) "IDAT", data, length);
  }
  /* libpng would miss the rows that it has not compressed itself. */
  png_write_chunk (png, (png_const_bytep) "IEND", NULL, 0);
  return TRUE;
}

GBytes *
ra_png_encode (cairo_surface_t *surface, const RaSceneMetadata *metadata, double dpi, GError **error)
{
  g_return_val_if_fail (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32, NULL);

  cairo_surface_flush (surface);
  g_autoptr (GPtrArray) chunks = ra_png_rows_deflate (surface, error);
  if (chunks == NULL)
    return NULL;
  g_autofree char *message = NULL;
  GByteArray *bytes = g_byte_array_new ();
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, &message, keep_error, ignore_warning);
  png_infop info = png_create_info_struct (png);
  png_set_write_fn (png, bytes, append_bytes, flush_nothing);
  const gboolean written = write_png (png, info, surface, metadata, dpi, chunks);
  png_destroy_write_struct (&png, &info);
  if (!written) {
    g_byte_array_unref (bytes);
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "cannot write the PNG: %s", message);
    return NULL;
  }
  return g_byte_array_free_to_bytes (bytes);
}
