/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/picture-output.h"

#include "app/cli/command.h"
#include "app/cli/option-values.h"
#include "app/cli/output.h"
#include "app/map/map-engine.h"
#include "app/map/render-cairo.h"
#include "app/map/render-pdf.h"
#include "app/map/render-png.h"
#include "app/map/render-svg.h"

#define MM_PER_INCH         25.4
#define POINTS_PER_INCH     72.0
#define PAGE_UNITS_PER_INCH 96.0
/* Lines of a vector picture are as fine as paper shows them at 300 dots an inch: it may be enlarged. */
#define FINENESS (300 / PAGE_UNITS_PER_INCH)

/* The largest side of a page that viewers of PDF open. */
#define LONGEST_PDF_SIDE_PT 14400.0

gboolean
ra_picture_format_of_path (const char *path, RaPictureFormat *format, GError **error)
{
  static const char *const suffixes[] = { ".png", ".svg", ".pdf" };
  if (path == NULL || *path == '\0')
    return ra_usage_error (error, "-o", "the file to write must be given");
  g_autofree char *lower = g_ascii_strdown (path, -1);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    if (g_str_has_suffix (lower, suffixes[i])) {
      *format = (RaPictureFormat)i;
      return TRUE;
    }
  }
  *format = RA_PICTURE_PNG;
  if (g_str_equal (path, "-"))
    return TRUE;
  return ra_usage_error (error, path, "a picture's name must end in .png, .svg or .pdf");
}

/* The picture without pixels. */
typedef struct {
  gboolean millimetres;
  double width; /* in page units or millimetres, with --scale */
  double height;
} VectorPage;

/* Takes the page's size from the options themselves: the request has rounded it to pixels. Fits the frame to it. */
static gboolean
measure_page (const RaMapOptions *options, const RaMapRequest *request, VectorPage *page, GError **error)
{
  RaPageSize size = { 0 };
  RaViewport *viewport = &request->spec->viewport;
  if (!ra_option_size ("--size", options->size, &size, error))
    return FALSE;
  if (!size.millimetres) {
    *page = (VectorPage) { FALSE, request->width_px, request->height_px };
    return TRUE;
  }
  /* Of a millimetre page, request->scale is pixels to 1/96 inch times --scale. */
  const double scale = request->scale * PAGE_UNITS_PER_INCH / request->dpi;
  const double width = size.width / MM_PER_INCH * PAGE_UNITS_PER_INCH;
  *page = (VectorPage) { TRUE, size.width * scale, size.height * scale };
  /* As many kilometres across as before. */
  viewport->metres_per_px *= viewport->width_px / width;
  viewport->width_px = width;
  viewport->height_px = size.height / MM_PER_INCH * PAGE_UNITS_PER_INCH;
  return TRUE;
}

static GBytes *
encode_png (const RaScene *scene, const RaMapRequest *request, GError **error)
{
  cairo_surface_t *surface = ra_render_image (scene, request->scale, NULL, error);
  if (surface == NULL)
    return NULL;
  GBytes *png = ra_png_encode (surface, &scene->metadata, request->dpi, error);
  cairo_surface_destroy (surface);
  return png;
}

static GBytes *
encode_svg (const RaScene *scene, const VectorPage *page, GError **error)
{
  return ra_svg_encode (scene, &(RaSvgOptions) { page->width, page->height, page->millimetres }, error);
}

static GBytes *
encode_pdf (const RaScene *scene, const VectorPage *page, GError **error)
{
  const double unit = POINTS_PER_INCH / (page->millimetres ? MM_PER_INCH : PAGE_UNITS_PER_INCH);
  const double width = page->width * unit;
  const double height = page->height * unit;
  if (MAX (width, height) > LONGEST_PDF_SIDE_PT) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 "a PDF page of %.0f x %.0f points cannot be made; at most %.0f a side", width, height,
                 LONGEST_PDF_SIDE_PT);
    return NULL;
  }
  return ra_pdf_encode (scene, width, height, error);
}

static RaScene *
build (const RaMapRequest *request, double device_scale, GError **error)
{
  g_autoptr (RaMapEngine) engine = ra_map_engine_new_for_one (request->basemap);
  return ra_map_engine_build (engine, request->spec, device_scale, NULL, error);
}

static GBytes *
draw_pixels (const RaMapRequest *request, GError **error)
{
  g_autoptr (RaScene) scene = build (request, request->scale, error);
  return scene != NULL ? encode_png (scene, request, error) : NULL;
}

static GBytes *
draw_vectors (const RaMapOptions *options, const RaMapRequest *request, RaPictureFormat format, GError **error)
{
  /* The frame is the request's own again when the map is built: the next picture may be of pixels. */
  const RaViewport frame = request->spec->viewport;
  VectorPage page = { 0 };
  if (!measure_page (options, request, &page, error))
    return NULL;
  g_autoptr (RaScene) scene = build (request, MAX (request->scale, FINENESS), error);
  request->spec->viewport = frame;
  if (scene == NULL)
    return NULL;
  return format == RA_PICTURE_SVG ? encode_svg (scene, &page, error) : encode_pdf (scene, &page, error);
}

gboolean
ra_picture_write (const RaMapOptions *options, const RaMapRequest *request, RaPictureFormat format, const char *path,
                  GError **error)
{
  g_autoptr (GBytes) picture
      = format == RA_PICTURE_PNG ? draw_pixels (request, error) : draw_vectors (options, request, format, error);
  if (picture == NULL) {
    g_prefix_error (error, "%s: ", path);
    return FALSE;
  }
  gsize length;
  const char *data = g_bytes_get_data (picture, &length);
  return ra_output_write (path, data, length, error);
}
