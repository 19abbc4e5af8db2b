/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/render-cairo.h"

#include <math.h>

#include "app/scene/curved-text.h"
#include "app/scene/text.h"

#define HATCH_STEP  7.0
#define HATCH_WIDTH 1.1
/* Wider images wrap in cairo's fixed point. */
#define LARGEST_SIDE_PX 32767
#define PDF_GRID_PT     0.125

static void
set_colour (cairo_t *cr, RaColour colour)
{
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha);
}

/* Steps of the page's units that points of map data are moved to; 0: they stay where they are. A PDF writes every digit
 * of a point: on a grid of an eighth of a point of print, finer than 500 dots to the inch, a coast takes half the room
 * and time. */
static double
grid_of (cairo_t *cr, const RaScenePath *item)
{
  const gboolean written = cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF;
  double step = written && item->map_data ? PDF_GRID_PT : 0;
  double none = 0;
  cairo_device_to_user_distance (cr, &step, &none);
  return step;
}

static RaPoint
on_grid (RaPoint point, double step)
{
  return step > 0 ? (RaPoint) { round (point.x / step) * step, round (point.y / step) * step } : point;
}

static void
trace_part (cairo_t *cr, const RaPoint *points, guint n, double grid)
{
  RaPoint last = on_grid (points[0], grid);
  cairo_move_to (cr, last.x, last.y);
  for (guint i = 1; i < n; i++) {
    const RaPoint point = on_grid (points[i], grid);
    /* A line without length is a dot under round caps: its end stays. */
    if (grid > 0 && point.x == last.x && point.y == last.y && i + 1 < n)
      continue;
    cairo_line_to (cr, point.x, point.y);
    last = point;
  }
}

static void
trace (cairo_t *cr, const RaScenePath *item)
{
  const double grid = grid_of (cr, item);
  cairo_new_path (cr);
  for (guint part = 0; part < ra_path_n_parts (item->path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (item->path, part, &n);
    trace_part (cr, points, n, grid);
    if (item->closed)
      cairo_close_path (cr);
  }
}

/* Slanting lines across the item's area, at places that depend on the page alone: areas hatched apart still match. */
static void
hatch (cairo_t *cr, const RaScenePath *item)
{
  cairo_clip_preserve (cr);
  double x1;
  double y1;
  double x2;
  double y2;
  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  /* Line k is the points (x, y) with x + slant y = k step. */
  const double slant = item->hatch == RA_HATCH_RISING ? 1 : -1;
  const double first = floor ((x1 + MIN (slant * y1, slant * y2)) / item->hatch_step);
  const double last = ceil ((x2 + MAX (slant * y1, slant * y2)) / item->hatch_step);
  cairo_new_path (cr);
  for (double k = first; k <= last; k++) {
    cairo_move_to (cr, k * item->hatch_step - slant * y1, y1);
    cairo_line_to (cr, k * item->hatch_step - slant * y2, y2);
  }
  set_colour (cr, item->hatch_colour);
  cairo_set_line_width (cr, item->hatch_width);
  cairo_stroke (cr);
}

static void
draw_path (cairo_t *cr, const RaScenePath *item)
{
  trace (cr, item);
  /* Fill and stroke apart: together some PDF viewers paint them with one opacity. */
  if (item->fill.alpha > 0) {
    set_colour (cr, item->fill);
    cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
    cairo_fill_preserve (cr);
  }
  if (item->hatch != RA_HATCH_NONE) {
    cairo_save (cr);
    hatch (cr, item);
    cairo_restore (cr);
    trace (cr, item);
  }
  if (item->stroke.alpha > 0 && item->stroke_width > 0) {
    set_colour (cr, item->stroke);
    cairo_set_line_width (cr, item->stroke_width);
    cairo_set_dash (cr, item->dashes, (int)item->n_dashes, 0);
    cairo_set_line_cap (cr, item->butt_caps ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke_preserve (cr);
    cairo_set_dash (cr, NULL, 0, 0);
  }
  cairo_new_path (cr);
}

static void
polygon (cairo_t *cr, const RaSceneMark *mark, guint n_corners, double turn)
{
  const double radius = mark->size / 2;
  for (guint i = 0; i < n_corners; i++) {
    const double angle = turn + 2 * G_PI * i / n_corners;
    cairo_line_to (cr, mark->x + radius * sin (angle), mark->y - radius * cos (angle));
  }
  cairo_close_path (cr);
}

static void
trace_symbol (cairo_t *cr, const RaSceneMark *mark)
{
  const double half = mark->size / 2;
  cairo_new_path (cr);
  switch (mark->symbol) {
  case RA_SYMBOL_SQUARE:
    cairo_rectangle (cr, mark->x - half * 0.9, mark->y - half * 0.9, mark->size * 0.9, mark->size * 0.9);
    break;
  case RA_SYMBOL_TRIANGLE:
    polygon (cr, mark, 3, 0);
    break;
  case RA_SYMBOL_DIAMOND:
    polygon (cr, mark, 4, 0);
    break;
  case RA_SYMBOL_CROSS:
    cairo_move_to (cr, mark->x - half * 0.8, mark->y - half * 0.8);
    cairo_line_to (cr, mark->x + half * 0.8, mark->y + half * 0.8);
    cairo_move_to (cr, mark->x + half * 0.8, mark->y - half * 0.8);
    cairo_line_to (cr, mark->x - half * 0.8, mark->y + half * 0.8);
    break;
  case RA_SYMBOL_ASTERISK:
    for (guint i = 0; i < 3; i++) {
      const double dx = half * sin (i * G_PI / 3);
      const double dy = half * cos (i * G_PI / 3);
      cairo_move_to (cr, mark->x - dx, mark->y + dy);
      cairo_line_to (cr, mark->x + dx, mark->y - dy);
    }
    break;
  case RA_SYMBOL_DOT:
  case RA_SYMBOL_RING:
  default:
    cairo_arc (cr, mark->x, mark->y, half, 0, 2 * G_PI);
    break;
  }
}

static void
draw_mark (cairo_t *cr, const RaSceneMark *mark)
{
  trace_symbol (cr, mark);
  if (mark->fill.alpha > 0 && !ra_symbol_is_of_strokes (mark->symbol)) {
    set_colour (cr, mark->fill);
    cairo_fill_preserve (cr);
  }
  if (mark->stroke.alpha > 0) {
    set_colour (cr, mark->stroke);
    cairo_set_line_width (cr, mark->stroke_width);
    cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke_preserve (cr);
  }
  cairo_new_path (cr);
}

/* What draws words; finding the fonts of a system takes time that a map without words does not need. */
typedef struct {
  PangoContext *context; /* NULL before the first word */
  gboolean wordless;     /* there is no font at all */
} Pen;

/* Without any font cairo would stop at the first word, and nothing behind it would be drawn. */
static gboolean
can_write (Pen *self)
{
  if (self->context == NULL) {
    g_autofree char *typeface = ra_text_find_typeface ();
    self->context = ra_text_context_new ();
    self->wordless = typeface == NULL;
  }
  return !self->wordless;
}

static void
stroke_halo (cairo_t *cr, const RaSceneText *text)
{
  set_colour (cr, text->halo);
  cairo_set_line_width (cr, text->halo_width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke_preserve (cr);
}

static void
draw_curved_text (cairo_t *cr, PangoContext *context, const RaSceneText *text, gboolean outlined)
{
  cairo_new_path (cr);
  ra_curved_text_trace (cr, context, text);
  if (text->halo.alpha > 0)
    stroke_halo (cr, text);
  set_colour (cr, text->colour);
  if (outlined)
    cairo_fill (cr);
  cairo_new_path (cr);
  if (!outlined)
    ra_curved_text_show (cr, context, text);
  cairo_new_path (cr);
}

static void
draw_text (cairo_t *cr, PangoContext *context, const RaSceneText *text)
{
  /* On an image cairo moves each glyph to a whole pixel, which tears words apart; a filled outline stays where the
   * layout has put it. A PDF keeps its text as text. */
  const gboolean outlined = cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE;
  if (text->along != NULL) {
    draw_curved_text (cr, context, text, outlined);
    return;
  }
  g_autoptr (PangoLayout) layout = ra_text_layout_new (context, text->text, text->size, text->bold, text->italic);
  PangoRectangle logical;
  pango_layout_get_extents (layout, NULL, &logical);
  const double width = logical.width / (double)PANGO_SCALE;
  const double shift = text->anchor == RA_ANCHOR_MIDDLE ? width / 2 : (text->anchor == RA_ANCHOR_END ? width : 0);
  cairo_save (cr);
  cairo_translate (cr, text->x, text->y);
  cairo_rotate (cr, text->angle_rad);
  cairo_move_to (cr, -shift, -pango_layout_get_baseline (layout) / (double)PANGO_SCALE);
  if (outlined || text->halo.alpha > 0)
    pango_cairo_layout_path (cr, layout);
  if (text->halo.alpha > 0)
    stroke_halo (cr, text);
  set_colour (cr, text->colour);
  if (outlined) {
    cairo_fill (cr);
  } else {
    cairo_new_path (cr);
    cairo_move_to (cr, -shift, -pango_layout_get_baseline (layout) / (double)PANGO_SCALE);
    pango_cairo_show_layout (cr, layout);
  }
  cairo_restore (cr);
}

static void
draw_item (cairo_t *cr, Pen *pen, const RaSceneItem *item)
{
  switch (item->kind) {
  case RA_SCENE_PATH:
    draw_path (cr, &item->path);
    break;
  case RA_SCENE_MARK:
    draw_mark (cr, &item->mark);
    break;
  case RA_SCENE_TEXT:
  default:
    if (can_write (pen))
      draw_text (cr, pen->context, &item->text);
    break;
  }
}

gboolean
ra_render_cairo (const RaScene *scene, cairo_t *cr, GCancellable *cancellable)
{
  Pen pen = { NULL, FALSE };
  gboolean finished = TRUE;
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, scene->width, scene->height);
  cairo_clip (cr);
  set_colour (cr, scene->background);
  cairo_paint (cr);
  for (guint i = 0; i < scene->layers->len && finished; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    for (guint k = 0; k < layer->items->len; k++)
      draw_item (cr, &pen, &g_array_index (layer->items, RaSceneItem, k));
    finished = !g_cancellable_is_cancelled (cancellable);
  }
  cairo_restore (cr);
  g_clear_object (&pen.context);
  return finished;
}

cairo_surface_t *
ra_render_image (const RaScene *scene, double scale, GCancellable *cancellable, GError **error)
{
  const double width = ceil (scene->width * scale - 1e-6);
  const double height = ceil (scene->height * scale - 1e-6);
  if (!(width >= 1 && height >= 1 && width <= LARGEST_SIDE_PX && height <= LARGEST_SIDE_PX)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 "an image of %.0f x %.0f pixels cannot be made; at most %d a side", width, height, LARGEST_SIDE_PX);
    return NULL;
  }
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)width, (int)height);
  cairo_t *cr = cairo_create (surface);
  /* The scene may cover but a part of the last row and column, and the image must be opaque there too. */
  if (scene->width * scale != width || scene->height * scale != height) {
    set_colour (cr, scene->background);
    cairo_paint (cr);
  }
  cairo_scale (cr, scale, scale);
  const gboolean finished = ra_render_cairo (scene, cr, cancellable);
  const cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  if (finished && status == CAIRO_STATUS_SUCCESS)
    return surface;
  cairo_surface_destroy (surface);
  if (finished)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "cannot draw an image of %.0f x %.0f pixels: %s", width, height,
                 cairo_status_to_string (status));
  else
    g_cancellable_set_error_if_cancelled (cancellable, error);
  return NULL;
}
