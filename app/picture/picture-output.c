/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/picture-output.h"

#include "app/base/output.h"
#include "app/base/usage.h"
#include "app/layout/map-engine.h"
#include "app/lint/lint.h"
#include "app/picture/html-page.h"
#include "app/picture/picture-text.h"
#include "app/scene/page-units.h"
#include "app/scene/render-image.h"
#include "app/scene/render-pdf.h"
#include "app/scene/render-png.h"
#include "app/scene/render-svg.h"

/* Lines of a vector picture are as fine as paper shows them at 300 dots an inch: it may be enlarged. */
#define FINENESS (300 / RA_PAGE_UNITS_PER_INCH)

/* A picture for telephones has to be small as a file, too. */
#define PHONE_FINENESS 1.25

/* The largest side of a page that viewers of PDF open. */
#define LONGEST_PDF_SIDE_PT 14400.0

static const char *const suffixes[] = { ".png", ".svg", ".pdf", ".html" };

const char *
ra_picture_format_get_suffix (RaPictureFormat format)
{
  g_return_val_if_fail (format < G_N_ELEMENTS (suffixes), NULL);
  return suffixes[format];
}

gboolean
ra_picture_format_of_path (const char *path, RaPictureFormat *format, GError **error)
{
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
  return ra_usage_error (error, path, "a picture's name must end in .png, .svg, .pdf or .html");
}

struct _RaDrawing {
  RaPictureFormat format;
  RaMapSpec *spec;
  RaScene *scene;
  RaVectorPage page; /* of a picture without pixels */
  double scale;      /* pixels of one with pixels to a page unit */
  double dpi;
  gboolean dpi_assumed;
  gboolean outlined;  /* letters are areas */
  GPtrArray *choices; /* RaDrawing *, of a page of HTML */
  RaDrawing *phone;   /* the same for narrow screens; NULL: none */
};

void
ra_drawing_free (RaDrawing *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->spec, ra_map_spec_free);
  g_clear_pointer (&self->scene, ra_scene_free);
  g_ptr_array_unref (self->choices);
  ra_drawing_free (self->phone);
  g_free (self);
}

/* The frame of the page is that of the request but for the rounding to pixels: as many kilometres across as before. */
static void
take_vector_page (RaDrawing *self, const RaVectorPage *page)
{
  RaViewport *viewport = &self->spec->viewport;
  self->page = *page;
  self->dpi = page->dpi;
  self->dpi_assumed = page->dpi_assumed;
  if (!page->millimetres)
    return;
  viewport->metres_per_px *= viewport->width_px / page->frame_width;
  viewport->width_px = page->frame_width;
  viewport->height_px = page->frame_height;
}

static gboolean
build (RaDrawing *self, RaBasemap *basemap, GCancellable *cancellable, GError **error)
{
  GError *failure = NULL;
  const gboolean pixels = self->format == RA_PICTURE_PNG;
  const gboolean drafted = self->spec->alt_text == NULL;
  if (drafted)
    self->spec->alt_text = ra_picture_draft_alt_text (self->spec, basemap, &failure);
  if (failure != NULL) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  g_autoptr (RaMapEngine) engine = ra_map_engine_new_for_one (basemap);
  const gboolean is_phone = self->format == RA_PICTURE_HTML && self->spec->viewport.width_px <= RA_HTML_NARROW;
  const double fineness = pixels ? self->scale : is_phone ? PHONE_FINENESS : MAX (self->scale, FINENESS);
  self->scene = ra_map_engine_build (engine, self->spec, fineness, cancellable, error);
  if (self->scene != NULL && drafted) {
    g_autofree char *description = self->scene->metadata.description;
    self->scene->metadata.description = ra_picture_tell_maps (self->spec, self->scene);
  }
  return self->scene != NULL;
}

RaDrawing *
ra_drawing_new (const RaMapRequest *request, RaPictureFormat format, GCancellable *cancellable, GError **error)
{
  g_autoptr (RaDrawing) self = g_new0 (RaDrawing, 1);
  self->format = format;
  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_drawing_free);
  self->spec = ra_map_spec_copy (request->spec);
  if (format == RA_PICTURE_HTML && self->spec->detail == RA_DETAIL_AUTO)
    self->spec->detail = RA_DETAIL_50M;
  self->scale = request->scale;
  self->dpi = request->dpi;
  self->dpi_assumed = request->dpi_assumed;
  if (format != RA_PICTURE_PNG)
    take_vector_page (self, &request->vector);
  return build (self, request->basemap, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

void
ra_drawing_outline_text (RaDrawing *self)
{
  self->outlined = TRUE;
}

void
ra_drawing_add_choice (RaDrawing *self, RaDrawing *other)
{
  g_return_if_fail (self != NULL && other != NULL && other != self);
  g_ptr_array_add (self->choices, other);
}

gboolean
ra_drawing_wants_phone (const RaDrawing *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->format == RA_PICTURE_HTML && self->phone == NULL && self->spec->viewport.width_px > RA_HTML_NARROW;
}

RaPictureSize
ra_drawing_get_phone_size (void)
{
  return (RaPictureSize) { .size = { RA_HTML_PHONE_WIDTH, RA_HTML_PHONE_HEIGHT, FALSE },
                           .scale = 1,
                           .dpi = RA_PAGE_UNITS_PER_INCH,
                           .dpi_assumed = TRUE };
}

void
ra_drawing_take_phone (RaDrawing *self, RaDrawing *phone)
{
  g_return_if_fail (self != NULL && phone != NULL && phone != self && self->phone == NULL);
  self->phone = phone;
}

const RaScene *
ra_drawing_get_scene (const RaDrawing *self)
{
  return self->scene;
}

GPtrArray *
ra_drawing_lint (const RaDrawing *self, const RaTranslations *translations, GCancellable *cancellable, GError **error)
{
  const RaLintTarget target
      = { .scale = self->scale, .dpi = self->dpi, .dpi_assumed = self->dpi_assumed, .translations = translations };
  return ra_map_lint (self->spec, self->scene, &target, cancellable, error);
}

static GBytes *
encode_png (const RaDrawing *self, GCancellable *cancellable, GError **error)
{
  cairo_surface_t *surface = ra_render_image (self->scene, self->scale, cancellable, error);
  if (surface == NULL)
    return NULL;
  GBytes *png = ra_png_encode (surface, &self->scene->metadata, self->dpi, error);
  cairo_surface_destroy (surface);
  return png;
}

static GBytes *
encode_pdf (const RaDrawing *self, GError **error)
{
  const double unit = RA_POINTS_PER_INCH / (self->page.millimetres ? RA_MM_PER_INCH : RA_PAGE_UNITS_PER_INCH);
  const double width = self->page.width * unit;
  const double height = self->page.height * unit;
  if (MAX (width, height) > LONGEST_PDF_SIDE_PT) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 "a PDF page of %.0f x %.0f points cannot be made; at most %.0f a side", width, height,
                 LONGEST_PDF_SIDE_PT);
    return NULL;
  }
  return ra_pdf_encode (self->scene, width, height, self->outlined, error);
}

/* FALSE with an error; without a drawing there is no picture. */
static gboolean
take_picture (const RaDrawing *drawing, RaHtmlPicture *picture, GPtrArray *files, GError **error)
{
  const RaSvgOptions options = { .tagged = TRUE, .coarse = TRUE };

  if (drawing == NULL)
    return TRUE;
  picture->scene = drawing->scene;
  picture->svg = ra_svg_encode (drawing->scene, &options, error);
  if (picture->svg != NULL)
    g_ptr_array_add (files, picture->svg);
  return picture->svg != NULL;
}

static GBytes *
encode_html (const RaDrawing *self, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GArray) maps = g_array_new (FALSE, FALSE, sizeof (RaHtmlMap));

  for (guint i = 0; i <= self->choices->len; i++) {
    const RaDrawing *drawing = i == 0 ? self : g_ptr_array_index (self->choices, i - 1);
    RaHtmlMap map = { .spec = drawing->spec };
    if (!take_picture (drawing, &map.picture, files, error) || !take_picture (drawing->phone, &map.phone, files, error))
      return NULL;
    g_array_append_val (maps, map);
  }
  return ra_html_page_new ((const RaHtmlMap *)(void *)maps->data, maps->len);
}

GBytes *
ra_drawing_encode (const RaDrawing *self, GCancellable *cancellable, GError **error)
{
  const RaSvgOptions svg = { .width = self->page.width,
                             .height = self->page.height,
                             .millimetres = self->page.millimetres,
                             .outlined = self->outlined };
  switch (self->format) {
  case RA_PICTURE_SVG:
    return ra_svg_encode (self->scene, &svg, error);
  case RA_PICTURE_PDF:
    return encode_pdf (self, error);
  case RA_PICTURE_HTML:
    return encode_html (self, error);
  case RA_PICTURE_PNG:
  default:
    return encode_png (self, cancellable, error);
  }
}

gboolean
ra_drawing_save (const RaDrawing *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) picture = ra_drawing_encode (self, cancellable, error);
  if (picture == NULL || g_cancellable_set_error_if_cancelled (cancellable, error)) {
    g_prefix_error (error, "%s: ", path);
    return FALSE;
  }
  gsize length;
  const char *data = g_bytes_get_data (picture, &length);
  return ra_output_write (path, data, length, error);
}

gboolean
ra_picture_write (const RaMapRequest *request, RaPictureFormat format, const char *path, GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (RaDrawing) drawing = ra_drawing_new (request, format, cancellable, error);
  if (drawing == NULL) {
    g_prefix_error (error, "%s: ", path);
    return FALSE;
  }
  return ra_drawing_save (drawing, path, cancellable, error);
}
