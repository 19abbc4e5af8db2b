/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/curved-text.h"

#include <math.h>

#include "app/scene/text.h"

typedef struct {
  const RaPoint *points;
  guint n;
} Line;

/* The point @distance along the line, which goes straight on before its start and behind its end. */
static RaPoint
point_at (const Line *self, double distance)
{
  double start = 0;
  for (guint i = 1;; i++) {
    const RaPoint a = self->points[i - 1];
    const RaPoint b = self->points[i];
    const double length = hypot (b.x - a.x, b.y - a.y);
    if (distance > start + length && i + 1 < self->n) {
      start += length;
      continue;
    }
    const double t = length > 0 ? (distance - start) / length : 0;
    return (RaPoint) { a.x + t * (b.x - a.x), a.y + t * (b.y - a.y) };
  }
}

typedef struct {
  const RaSceneText *text;
  Line line;
  double at; /* of the next letter, along the line */
  RaCurvedLetterFunc func;
  gpointer data;
} Laying;

static void
lay_cluster (Laying *self, const PangoGlyphItemIter *iter)
{
  PangoGlyphString *whole = iter->glyph_item->glyphs;
  /* In a run from right to left the end of a cluster lies before its start. */
  const gboolean leftwards = iter->start_glyph > iter->end_glyph;
  const int from = leftwards ? iter->end_glyph + 1 : iter->start_glyph;
  const int to = leftwards ? iter->start_glyph + 1 : iter->end_glyph;
  const double scale = self->text->size / RA_TEXT_UNIT;
  double width = 0;
  for (int i = from; i < to; i++)
    width += whole->glyphs[i].geometry.width / (double)PANGO_SCALE * scale;
  const RaPoint start = point_at (&self->line, self->at);
  const RaPoint end = point_at (&self->line, self->at + MAX (width, 0.01));
  const RaCurvedLetter letter
      = { .text = iter->text + iter->start_index,
          .length = iter->end_index - iter->start_index,
          .item = iter->glyph_item->item,
          .glyphs
          = { .num_glyphs = to - from, .glyphs = whole->glyphs + from, .log_clusters = whole->log_clusters + from },
          .at = start,
          .angle_rad = atan2 (end.y - start.y, end.x - start.x),
          .scale = scale };
  self->func (&letter, self->data);
  self->at += width;
}

static void
lay_run (Laying *self, PangoGlyphItem *run, const char *text)
{
  PangoGlyphItemIter iter;
  const gboolean leftwards = run->item->analysis.level % 2 == 1;
  gboolean more = leftwards ? pango_glyph_item_iter_init_end (&iter, run, text)
                            : pango_glyph_item_iter_init_start (&iter, run, text);
  while (more) {
    lay_cluster (self, &iter);
    more = leftwards ? pango_glyph_item_iter_prev_cluster (&iter) : pango_glyph_item_iter_next_cluster (&iter);
  }
}

void
ra_curved_text_lay (PangoContext *context, const RaSceneText *text, RaCurvedLetterFunc func, gpointer data)
{
  g_return_if_fail (text->along != NULL && ra_path_n_points (text->along) > 1);
  g_autoptr (PangoLayout) layout = ra_text_layout_new (context, text->text, RA_TEXT_UNIT, text->bold, text->italic);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  Laying self = { .text = text, .func = func, .data = data };
  self.line.points = ra_path_part (text->along, 0, &self.line.n);
  for (GSList *l = line->runs; l != NULL; l = l->next)
    lay_run (&self, l->data, text->text);
}

static void
trace_letter (const RaCurvedLetter *letter, gpointer data)
{
  cairo_t *cr = data;
  PangoGlyphString glyphs = letter->glyphs;
  cairo_save (cr);
  cairo_translate (cr, letter->at.x, letter->at.y);
  cairo_rotate (cr, letter->angle_rad);
  cairo_scale (cr, letter->scale, letter->scale);
  cairo_move_to (cr, 0, 0);
  pango_cairo_glyph_string_path (cr, letter->item->analysis.font, &glyphs);
  cairo_restore (cr);
}

void
ra_curved_text_trace (cairo_t *cr, PangoContext *context, const RaSceneText *text)
{
  ra_curved_text_lay (context, text, trace_letter, cr);
}

/* With its text, so that it can be found whatever shape it has: between digits a colon is another one. */
static void
show_letter (const RaCurvedLetter *letter, gpointer data)
{
  cairo_t *cr = data;
  g_autofree int *clusters = g_new0 (int, letter->glyphs.num_glyphs);
  PangoGlyphString glyphs = letter->glyphs;
  PangoItem item = *letter->item;
  item.offset = 0;
  item.length = letter->length;
  item.num_chars = (int)g_utf8_strlen (letter->text, letter->length);
  glyphs.log_clusters = clusters;
  PangoGlyphItem run = { .item = &item, .glyphs = &glyphs };
  cairo_save (cr);
  cairo_translate (cr, letter->at.x, letter->at.y);
  cairo_rotate (cr, letter->angle_rad);
  cairo_scale (cr, letter->scale, letter->scale);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_glyph_item (cr, letter->text, &run);
  cairo_restore (cr);
}

void
ra_curved_text_show (cairo_t *cr, PangoContext *context, const RaSceneText *text)
{
  ra_curved_text_lay (context, text, show_letter, cr);
}
