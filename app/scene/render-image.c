/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/render-image.h"

#include <math.h>

#include "app/scene/render-cairo.h"
#include "app/scene/text-draw.h"
#include "geo/pieces.h"

/* Wider images wrap in cairo's fixed point. */
#define LARGEST_SIDE_PX 32767
/* Lower than this a band is not worth a thread. */
#define LOWEST_BAND_PX 64
/* One part of a map takes longer than another. */
#define BANDS_A_THREAD 2
/* To the edge of a band. */
#define NEAR_PX 2

typedef struct {
  const RaScene *scene;
  double scale;
  int left; /* of the image on the page, in pixels */
  int top;
  int width;
  int height;
  cairo_surface_t *surface;
  guint n_bands;
  guint most_bands;
  RaRenderPart part; /* that is being drawn */
  GCancellable *cancellable;
} Image;

static int
top_of_band (int height, guint band, guint n_bands)
{
  return (int)((gint64)height * band / n_bands);
}

/* A surface of the whole picture for each band, over the same pixels: what is drawn keeps its coordinates to the last
 * bit, and the clip its rows to the band. */
static cairo_t *
begin_band (const Image *self, guint band)
{
  const int top = top_of_band (self->height, band, self->n_bands);
  const int bottom = top_of_band (self->height, band + 1, self->n_bands);
  cairo_surface_t *surface
      = cairo_image_surface_create_for_data (cairo_image_surface_get_data (self->surface), CAIRO_FORMAT_ARGB32,
                                             self->width, self->height, cairo_image_surface_get_stride (self->surface));
  cairo_t *cr = cairo_create (surface);
  cairo_surface_destroy (surface);
  cairo_rectangle (cr, 0, top, self->width, bottom - top);
  cairo_clip (cr);
  cairo_translate (cr, -self->left, -self->top);
  cairo_scale (cr, self->scale, self->scale);
  return cr;
}

static gboolean
draw_band (guint band, gpointer data, GError **error)
{
  const Image *self = data;
  cairo_t *cr = begin_band (self, band);
  ra_render_cairo_part (self->scene, cr, &self->part, self->cancellable);
  const cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "cannot draw an image of %d x %d pixels: %s", self->width,
                 self->height, cairo_status_to_string (status));
  return status == CAIRO_STATUS_SUCCESS;
}

/* Whether something from @y_min to @y_max of the page lies across the edge of a band, or nearly so. */
static gboolean
touches_edge (const Image *self, double y_min, double y_max)
{
  for (guint band = 1; band < self->most_bands; band++) {
    const int edge = self->top + top_of_band (self->height, band, self->most_bands);
    if (y_min * self->scale < edge + NEAR_PX && y_max * self->scale > edge - NEAR_PX)
      return TRUE;
  }
  return FALSE;
}

/* Whether cairo gives the same pixels in bands. It cuts areas with each other, as hatching with what it fills, and
 * takes a curve that lies outside of the band for a straight line: both change what is near the edge by a trifle. */
static gboolean
is_divisible (const Image *self, const RaSceneItem *item)
{
  double y_min = G_MAXDOUBLE;
  double y_max = -G_MAXDOUBLE;
  if (item->kind == RA_SCENE_PATH)
    return item->path.hatch == RA_HATCH_NONE;
  const cairo_path_t *outline = self->part.outlines != NULL ? g_hash_table_lookup (self->part.outlines, item) : NULL;
  if (item->kind == RA_SCENE_MARK) {
    y_min = item->mark.y - item->mark.size / 2 - item->mark.stroke_width;
    y_max = item->mark.y + item->mark.size / 2 + item->mark.stroke_width;
  } else if (outline != NULL) {
    ra_text_outline_span (&item->text, outline, &y_min, &y_max);
  }
  return !touches_edge (self, y_min, y_max);
}

static GByteArray *
list_divisible (const Image *self)
{
  GByteArray *divisible = g_byte_array_new ();
  for (guint i = 0; i < self->scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (self->scene->layers, i);
    for (guint k = 0; k < layer->items->len; k++) {
      const guint8 may = is_divisible (self, &g_array_index (layer->items, RaSceneItem, k)) ? 1 : 0;
      g_byte_array_append (divisible, &may, 1);
    }
  }
  return divisible;
}

/* Runs of items that can be drawn in bands, and of those that cannot, one after the other, from number @first on. */
static gboolean
draw_runs (Image *self, guint first, GError **error)
{
  g_autoptr (GByteArray) divisible = list_divisible (self);
  do {
    guint end = first + 1;
    while (end < divisible->len && divisible->data[end] == divisible->data[first])
      end++;
    self->part.first = first;
    self->part.n = end - first;
    self->n_bands = divisible->len == 0 || divisible->data[first] ? self->most_bands : 1;
    if (!ra_pieces_run (self->n_bands, draw_band, self, self->cancellable, error))
      return FALSE;
    first = end;
  } while (first < divisible->len);
  return TRUE;
}

static void
trace_texts (Image *self)
{
  cairo_t *cr = cairo_create (self->surface);
  /* Of a glyph beside the surface cairo gives no outline. */
  cairo_translate (cr, -self->left, -self->top);
  cairo_scale (cr, self->scale, self->scale);
  self->part.outlines = ra_render_trace_texts (self->scene, cr);
  cairo_destroy (cr);
}

/* How many items come before the first that needs an outline, or of which only outlines tell how it is drawn: those of
 * the bare map. 0 where there is no such item. */
static guint
count_ground (const RaScene *scene)
{
  guint n = 0;
  for (guint i = 0; i < scene->layers->len; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    for (guint k = 0; k < layer->items->len; k++) {
      const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, k);
      if (item->kind != RA_SCENE_PATH || item->path.hatch != RA_HATCH_NONE)
        return n;
      n++;
    }
  }
  return 0;
}

/* NULL when all is well, or the error. */
static gpointer
draw_ground (gpointer data)
{
  Image *self = data;
  GError *failure = NULL;
  self->n_bands = self->most_bands;
  ra_pieces_run (self->n_bands, draw_band, self, self->cancellable, &failure);
  return failure;
}

/* The bare map, on other threads, while this one, to which the fonts belong, traces the texts. */
static gboolean
draw_first (Image *self, guint n_ground, GError **error)
{
  Image ground = *self;
  ground.part.n = n_ground;
  GThread *thread = n_ground > 0 ? g_thread_try_new ("ground", draw_ground, &ground, NULL) : NULL;
  trace_texts (self);
  GError *failure = thread != NULL ? g_thread_join (thread) : (n_ground > 0 ? draw_ground (&ground) : NULL);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gboolean
draw (Image *self, GError **error)
{
  const cairo_status_t status = cairo_surface_status (self->surface);
  if (status != CAIRO_STATUS_SUCCESS) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "cannot draw an image of %d x %d pixels: %s", self->width,
                 self->height, cairo_status_to_string (status));
    return FALSE;
  }
  const guint n_ground = self->most_bands > 1 ? count_ground (self->scene) : 0;
  cairo_surface_flush (self->surface);
  const gboolean drawn
      = (self->most_bands == 1 || draw_first (self, n_ground, error)) && draw_runs (self, n_ground, error);
  cairo_surface_mark_dirty (self->surface);
  g_clear_pointer (&self->part.outlines, g_hash_table_unref);
  return drawn;
}

/* @part in pixels of the page. */
static cairo_surface_t *
render (const RaScene *scene, double scale, const RaBox *part, guint n_bands, GCancellable *cancellable, GError **error)
{
  const double width = part->x_max - part->x_min;
  const double height = part->y_max - part->y_min;
  if (!(width >= 1 && height >= 1 && width <= LARGEST_SIDE_PX && height <= LARGEST_SIDE_PX)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 "an image of %.0f x %.0f pixels cannot be made; at most %d a side", width, height, LARGEST_SIDE_PX);
    return NULL;
  }
  Image self = { .scene = scene,
                 .scale = scale,
                 .left = (int)part->x_min,
                 .top = (int)part->y_min,
                 .width = (int)width,
                 .height = (int)height,
                 .surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)width, (int)height),
                 .most_bands = n_bands,
                 .part = { .whole_pixels = TRUE },
                 .cancellable = cancellable };
  if (draw (&self, error))
    return self.surface;
  cairo_surface_destroy (self.surface);
  return NULL;
}

static RaBox
whole_page (const RaScene *scene, double scale)
{
  return (RaBox) { 0, 0, ceil (scene->width * scale - 1e-6), ceil (scene->height * scale - 1e-6) };
}

cairo_surface_t *
ra_render_image_in_bands (const RaScene *scene, double scale, guint n_bands, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (scene != NULL && n_bands > 0, NULL);

  const RaBox page = whole_page (scene, scale);
  return render (scene, scale, &page, n_bands, cancellable, error);
}

static guint
count_bands (double height)
{
  const double most = height / LOWEST_BAND_PX;
  /* Written so that NaN is left to the other. */
  const guint n_threads = most >= 2 ? ra_pieces_count_threads ((guint)MIN (most, LARGEST_SIDE_PX)) : 1;
  return n_threads > 1 ? MIN (n_threads * BANDS_A_THREAD, (guint)MIN (most, LARGEST_SIDE_PX)) : 1;
}

cairo_surface_t *
ra_render_image (const RaScene *scene, double scale, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (scene != NULL, NULL);

  return ra_render_image_in_bands (scene, scale, count_bands (scene->height * scale), cancellable, error);
}

cairo_surface_t *
ra_render_image_part (const RaScene *scene, double scale, const RaBox *part, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (scene != NULL && part != NULL, NULL);

  const RaBox page = whole_page (scene, scale);
  const RaBox pixels = { MAX (round (part->x_min * scale), page.x_min), MAX (round (part->y_min * scale), page.y_min),
                         MIN (round (part->x_max * scale), page.x_max), MIN (round (part->y_max * scale), page.y_max) };
  return render (scene, scale, &pixels, count_bands (pixels.y_max - pixels.y_min), cancellable, error);
}
