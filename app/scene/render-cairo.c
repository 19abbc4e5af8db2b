/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/render-cairo.h"

#include <math.h>

#include "app/scene/text-draw.h"
#include "app/scene/text.h"
#include "app/scene/trace-path.h"

/* Farther from what is shown than a pixel is large, in units of the page. */
#define BESIDE 2

static void
set_colour (cairo_t *cr, RaColour colour)
{
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha);
}

/* What draws a scene. Finding the fonts of a system takes time that a map without words does not need. */
typedef struct {
  const RaScene *scene;
  RaBox shown;           /* what of the page can be seen, in its units */
  PangoContext *context; /* NULL before the first word */
  gboolean wordless;     /* there is no font at all */
  GHashTable *outlines;  /* of its texts; NULL: they are traced as they come */
  GCancellable *cancellable;
} Pen;

/* The box, in whole device pixels. */
static RaBox
device_box (cairo_t *cr, RaBox box)
{
  cairo_user_to_device (cr, &box.x_min, &box.y_min);
  cairo_user_to_device (cr, &box.x_max, &box.y_max);
  return (RaBox) { floor (box.x_min), floor (box.y_min), ceil (box.x_max), ceil (box.y_max) };
}

/* What of the page the item's hatching runs through, whatever of it is drawn now: lines that end elsewhere would be
 * rounded to others. */
static RaBox
hatched_box (cairo_t *cr, const Pen *pen, const RaScenePath *item)
{
  const RaPoint *points = (const RaPoint *)(gconstpointer)item->path->points->data;
  const RaBox own = device_box (cr, ra_box_of_points (points, ra_path_n_points (item->path)));
  const RaBox page = device_box (cr, (RaBox) { 0, 0, pen->scene->width, pen->scene->height });
  RaBox box = { MAX (own.x_min, page.x_min), MAX (own.y_min, page.y_min), MIN (own.x_max, page.x_max),
                MIN (own.y_max, page.y_max) };
  cairo_device_to_user (cr, &box.x_min, &box.y_min);
  cairo_device_to_user (cr, &box.x_max, &box.y_max);
  return box;
}

/* Slanting lines across the item's area, at places that depend on the page alone: areas hatched apart still match. */
static void
hatch (cairo_t *cr, const Pen *pen, const RaScenePath *item)
{
  const RaBox box = hatched_box (cr, pen, item);
  cairo_clip_preserve (cr);
  /* Line k is the points (x, y) with x + slant y = k step. */
  const double slant = item->hatch == RA_HATCH_RISING ? 1 : -1;
  const double first = floor ((box.x_min + MIN (slant * box.y_min, slant * box.y_max)) / item->hatch_step);
  const double last = ceil ((box.x_max + MAX (slant * box.y_min, slant * box.y_max)) / item->hatch_step);
  cairo_new_path (cr);
  for (double k = first; k <= last; k++) {
    cairo_move_to (cr, k * item->hatch_step - slant * box.y_min, box.y_min);
    cairo_line_to (cr, k * item->hatch_step - slant * box.y_max, box.y_max);
  }
  set_colour (cr, item->hatch_colour);
  cairo_set_line_width (cr, item->hatch_width);
  cairo_stroke (cr);
}

static void
draw_path (cairo_t *cr, const Pen *pen, const RaScenePath *item)
{
  ra_trace_path (cr, item, &pen->shown);
  /* Fill and stroke apart: together some PDF viewers paint them with one opacity. */
  if (item->fill.alpha > 0) {
    set_colour (cr, item->fill);
    cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
    cairo_fill_preserve (cr);
  }
  if (item->hatch != RA_HATCH_NONE) {
    cairo_save (cr);
    hatch (cr, pen, item);
    cairo_restore (cr);
    ra_trace_path (cr, item, &pen->shown);
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
trace_lens (cairo_t *cr, const RaSceneMark *mark)
{
  const double radius = RA_LENS_RADIUS * mark->size;
  const double rim = radius * G_SQRT2 / 2;
  const double end = RA_LENS_HANDLE * mark->size;
  cairo_arc (cr, mark->x, mark->y, radius, 0, 2 * G_PI);
  cairo_close_path (cr);
  cairo_move_to (cr, mark->x + rim, mark->y + rim);
  cairo_line_to (cr, mark->x + end, mark->y + end);
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
  case RA_SYMBOL_LENS:
    trace_lens (cr, mark);
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

/* A band of a picture shows few of its texts. */
static gboolean
is_in_sight (const Pen *pen, const RaSceneText *text, const cairo_path_t *outline)
{
  double y_min;
  double y_max;
  ra_text_outline_span (text, outline, &y_min, &y_max);
  return y_min <= pen->shown.y_max + BESIDE && y_max >= pen->shown.y_min - BESIDE;
}

static void
draw_item (cairo_t *cr, Pen *pen, const RaSceneItem *item)
{
  const cairo_path_t *outline = NULL;
  switch (item->kind) {
  case RA_SCENE_PATH:
    draw_path (cr, pen, &item->path);
    break;
  case RA_SCENE_MARK:
    draw_mark (cr, &item->mark);
    break;
  case RA_SCENE_TEXT:
  default:
    outline = pen->outlines != NULL ? g_hash_table_lookup (pen->outlines, item) : NULL;
    if (outline != NULL && is_in_sight (pen, &item->text, outline))
      ra_text_draw_outline (cr, &item->text, outline);
    else if (pen->outlines == NULL && can_write (pen))
      ra_text_draw (cr, pen->context, &item->text);
    break;
  }
}

/* Those of the layer whose numbers are wanted; the first of it is number @before. FALSE when cancelled: one layer may
 * be most of a map. */
static gboolean
draw_items (cairo_t *cr, Pen *pen, const RaSceneLayer *layer, guint before, const RaRenderPart *part)
{
  for (guint i = 0; i < layer->items->len; i++) {
    if (g_cancellable_is_cancelled (pen->cancellable))
      return FALSE;
    if (before + i >= part->first && before + i - part->first < part->n)
      draw_item (cr, pen, &g_array_index (layer->items, RaSceneItem, i));
  }
  return !g_cancellable_is_cancelled (pen->cancellable);
}

/* A map within the page ends where its part of it does. */
static gboolean
draw_layer (cairo_t *cr, Pen *pen, const RaSceneLayer *layer, guint before, const RaRenderPart *part)
{
  const RaBox *inset = &pen->scene->inset;
  if (!layer->inset)
    return draw_items (cr, pen, layer, before, part);
  cairo_save (cr);
  cairo_rectangle (cr, inset->x_min, inset->y_min, inset->x_max - inset->x_min, inset->y_max - inset->y_min);
  cairo_clip (cr);
  const gboolean finished = draw_items (cr, pen, layer, before, part);
  cairo_restore (cr);
  return finished;
}

gboolean
ra_render_cairo_part (const RaScene *scene, cairo_t *cr, const RaRenderPart *part, GCancellable *cancellable)
{
  Pen pen = { .scene = scene, .outlines = part->outlines, .cancellable = cancellable };
  gboolean finished = TRUE;
  guint before = 0;
  cairo_save (cr);
  if (!part->whole_pixels) {
    cairo_rectangle (cr, 0, 0, scene->width, scene->height);
    cairo_clip (cr);
  }
  cairo_clip_extents (cr, &pen.shown.x_min, &pen.shown.y_min, &pen.shown.x_max, &pen.shown.y_max);
  if (part->first == 0) {
    set_colour (cr, scene->background);
    cairo_paint (cr);
  }
  for (guint i = 0; i < scene->layers->len && finished; i++) {
    const RaSceneLayer *layer = g_ptr_array_index (scene->layers, i);
    finished = draw_layer (cr, &pen, layer, before, part);
    before += layer->items->len;
  }
  cairo_restore (cr);
  g_clear_object (&pen.context);
  return finished;
}

gboolean
ra_render_cairo (const RaScene *scene, cairo_t *cr, GCancellable *cancellable)
{
  return ra_render_cairo_part (scene, cr, &(RaRenderPart) { .n = G_MAXUINT }, cancellable);
}

static void
trace_layer (cairo_t *cr, Pen *pen, const RaSceneLayer *layer, GHashTable *outlines)
{
  for (guint i = 0; i < layer->items->len; i++) {
    const RaSceneItem *item = &g_array_index (layer->items, RaSceneItem, i);
    if (item->kind == RA_SCENE_TEXT && can_write (pen))
      g_hash_table_insert (outlines, (gpointer)item, ra_text_outline (cr, pen->context, &item->text));
  }
}

GHashTable *
ra_render_trace_texts (const RaScene *scene, cairo_t *cr)
{
  Pen pen = { .scene = scene };
  GHashTable *outlines = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)cairo_path_destroy);
  for (guint i = 0; i < scene->layers->len; i++)
    trace_layer (cr, &pen, g_ptr_array_index (scene->layers, i), outlines);
  g_clear_object (&pen.context);
  return outlines;
}

GHashTable *
ra_render_trace_page (const RaScene *scene)
{
  /* Without bounds: what lies outside of a surface has no outline. */
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  GHashTable *outlines = ra_render_trace_texts (scene, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return outlines;
}
