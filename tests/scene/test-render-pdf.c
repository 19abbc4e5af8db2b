/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDF files of a scene made by hand: what is said in the open parts of the file. */
#include "app/scene/render-pdf.h"

#include <string.h>

#include "tests/layout/helpers.h"

static RaScene *
make_scene (void)
{
  const RaColour ink = { 0.1, 0.2, 0.3, 0.6 };
  RaScene *scene = ra_scene_new (200, 100);
  scene->background = (RaColour) { 1, 1, 1, 1 };
  scene->metadata.title = g_strdup ("Published ranges");
  scene->metadata.description = g_strdup ("One hatched square");
  scene->metadata.credit = g_strdup ("Made with Natural Earth");
  scene->metadata.licence = g_strdup ("Public domain");
  RaSceneLayer *layer = ra_scene_add_layer (scene, "layer", "A layer");
  RaPath *path = ra_path_new ();
  ra_path_add_part (path, (const RaPoint[]) { { 10, 10 }, { 60, 10 }, { 60, 60 }, { 10, 60 } }, 4);
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = path,
                                                  .closed = TRUE,
                                                  .fill = ink,
                                                  .hatch = RA_HATCH_RISING,
                                                  .hatch_colour = ink,
                                                  .hatch_step = 8,
                                                  .hatch_width = 1,
                                                  .stroke = ink,
                                                  .stroke_width = 2 });
  ra_scene_layer_add_mark (layer, (RaSceneMark) { RA_SYMBOL_LENS, 100, 50, 10, ink, ink, 1, { 0 } });
  ra_scene_layer_add_text (layer, (RaSceneText) { .text = g_strdup ("Kapustin Yar"),
                                                  .x = 120,
                                                  .y = 50,
                                                  .size = 12,
                                                  .colour = ink,
                                                  .halo = ink,
                                                  .halo_width = 3 });
  return scene;
}

static GBytes *
encode (double width_pt, double height_pt)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScene) scene = make_scene ();
  GBytes *bytes = ra_pdf_encode (scene, width_pt, height_pt, FALSE, &error);
  g_assert_no_error (error);
  return bytes;
}

static gboolean
has (GBytes *bytes, const char *piece)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  return memmem (data, length, piece, strlen (piece)) != NULL;
}

static void
test_page (void)
{
  g_autoptr (GBytes) pixels = encode (0, 0);
  g_assert_true (memcmp (g_bytes_get_data (pixels, NULL), "%PDF-1.4", 8) == 0);
  g_assert_true (has (pixels, "/MediaBox [ 0 0 150 75 ]"));
  g_autoptr (GBytes) paper = encode (510, 255.5);
  g_assert_true (has (paper, "/MediaBox [ 0 0 510 255.5 ]"));
}

static void
test_vectors_alone (void)
{
  g_autoptr (GBytes) bytes = encode (0, 0);
  g_assert_false (has (bytes, "/Subtype /Image"));
  g_assert_true (has (bytes, "/FontFile"));
}

static void
test_metadata (void)
{
  g_autoptr (GBytes) bytes = encode (0, 0);
  g_assert_true (has (bytes, "/Title (Published ranges)"));
  g_assert_true (has (bytes, "/Subject (One hatched square)"));
  g_assert_true (has (bytes, "/Keywords (Made with Natural Earth; Public domain)"));
  g_assert_true (has (bytes, "/Creator (Range Atlas)"));
}

/* What the first stream of the file says, the page. */
static char *
read_page (GBytes *bytes)
{
  gsize length;
  gsize n_read = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *start = memmem (data, length, "stream\n", 7);
  g_assert_nonnull (start);
  start += 7;
  g_autoptr (GZlibDecompressor) inflate = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_data (start, data + length - start, NULL);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (memory, G_CONVERTER (inflate));
  char *page = g_malloc0 (65536);
  g_input_stream_read_all (stream, page, 65535, &n_read, NULL, NULL);
  return page;
}

static char *
page_with_line (gboolean map_data)
{
  const RaColour ink = { 0, 0, 0, 1 };
  RaScene *scene = ra_scene_new (200, 100);
  RaPath *path = ra_path_new ();
  ra_path_add_part (
      path, (const RaPoint[]) { { 10.1, 10.1 }, { 10.12, 10.1 }, { 35, 15.45 }, { 60, 20.2 }, { 60.01, 20.2 } }, 5);
  ra_scene_layer_add_path (ra_scene_add_layer (scene, "layer", "A layer"),
                           (RaScenePath) { .path = path, .stroke = ink, .stroke_width = 1, .map_data = map_data });
  g_autoptr (GBytes) bytes = ra_pdf_encode (scene, 0, 0, FALSE, NULL);
  ra_scene_free (scene);
  return read_page (bytes);
}

/* Map data lies on eighths of a point, each once, and without those that are hardly off the line; what is measured
 * stays where it is, and whole. */
static void
test_grid (void)
{
  g_autofree char *coast = page_with_line (TRUE);
  g_assert_nonnull (strstr (coast, "\n7.625 7.625 m 45 15.125 l S"));
  g_autofree char *ring = page_with_line (FALSE);
  g_assert_nonnull (strstr (ring, "\n7.574 7.574 m "));
  g_assert_nonnull (strstr (ring, " 26.25 11.586 l "));
}

static void
test_dates (void)
{
  static const struct {
    const char *epoch;
    const char *date;
  } cases[] = { { NULL, "D:19700101000000Z" },
                { "1623542400", "D:20210613000000Z" },
                { "today", "D:19700101000000Z" },
                { "-1", "D:19700101000000Z" },
                { "99999999999999", "D:19700101000000Z" } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *created = g_strdup_printf ("/CreationDate (%s)", cases[i].date);
    g_autofree char *changed = g_strdup_printf ("/ModDate (%s)", cases[i].date);
    if (cases[i].epoch != NULL)
      g_setenv ("SOURCE_DATE_EPOCH", cases[i].epoch, TRUE);
    g_autoptr (GBytes) bytes = encode (0, 0);
    g_unsetenv ("SOURCE_DATE_EPOCH");
    g_assert_true (has (bytes, created));
    g_assert_true (has (bytes, changed));
  }
}

static void
test_same_bytes (void)
{
  g_autoptr (GBytes) a = encode (0, 0);
  g_autoptr (GBytes) b = encode (0, 0);
  g_assert_true (g_bytes_equal (a, b));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_test_add_func ("/map/render-pdf/page", test_page);
  g_test_add_func ("/map/render-pdf/vectors-alone", test_vectors_alone);
  g_test_add_func ("/map/render-pdf/metadata", test_metadata);
  g_test_add_func ("/map/render-pdf/grid", test_grid);
  g_test_add_func ("/map/render-pdf/dates", test_dates);
  g_test_add_func ("/map/render-pdf/same-bytes", test_same_bytes);
  return g_test_run ();
}
