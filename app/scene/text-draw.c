/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/text-draw.h"

#include <math.h>

#include "app/scene/curved-text.h"
#include "app/scene/text.h"

static void
set_colour (cairo_t *cr, RaColour colour)
{
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha);
}

static void
stroke_halo (cairo_t *cr, const RaSceneText *text)
{
  set_colour (cr, text->halo);
  cairo_set_line_width (cr, text->halo_width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke_preserve (cr);
}

/* To the coordinates in which a text is traced: those of a text along a line are the page's. */
static void
move_to_text (cairo_t *cr, const RaSceneText *text)
{
  if (text->along != NULL)
    return;
  cairo_translate (cr, text->x, text->y);
  cairo_rotate (cr, text->angle_rad);
}

/* Where the layout begins, from the anchor. */
static void
move_to_start (cairo_t *cr, PangoLayout *layout, const RaSceneText *text)
{
  PangoRectangle logical;
  pango_layout_get_extents (layout, NULL, &logical);
  const double width = logical.width / (double)PANGO_SCALE;
  const double shift = text->anchor == RA_ANCHOR_MIDDLE ? width / 2 : (text->anchor == RA_ANCHOR_END ? width : 0);
  cairo_move_to (cr, -shift, -pango_layout_get_baseline (layout) / (double)PANGO_SCALE);
}

/* A text in one piece, its path or its glyphs as @draw has it. The path stays where it is when the scale goes, which is
 * none of the halo's. */
static void
draw_straight (cairo_t *cr, PangoContext *context, const RaSceneText *text,
               void (*draw) (cairo_t *cr, PangoLayout *layout))
{
  g_autoptr (PangoLayout) layout = ra_text_layout_of (context, text);
  cairo_save (cr);
  cairo_scale (cr, text->size / RA_TEXT_UNIT, text->size / RA_TEXT_UNIT);
  move_to_start (cr, layout, text);
  draw (cr, layout);
  cairo_restore (cr);
}

static void
trace (cairo_t *cr, PangoContext *context, const RaSceneText *text)
{
  cairo_new_path (cr);
  if (text->along != NULL)
    ra_curved_text_trace (cr, context, text);
  else
    draw_straight (cr, context, text, pango_cairo_layout_path);
}

static void
show (cairo_t *cr, PangoContext *context, const RaSceneText *text)
{
  cairo_new_path (cr);
  if (text->along != NULL)
    ra_curved_text_show (cr, context, text);
  else
    draw_straight (cr, context, text, pango_cairo_show_layout);
}

cairo_path_t *
ra_text_outline (cairo_t *cr, PangoContext *context, const RaSceneText *text)
{
  cairo_save (cr);
  move_to_text (cr, text);
  trace (cr, context, text);
  cairo_path_t *outline = cairo_copy_path (cr);
  cairo_new_path (cr);
  cairo_restore (cr);
  return outline;
}

void
ra_text_outline_span (const RaSceneText *text, const cairo_path_t *outline, double *y_min, double *y_max)
{
  const double half = text->halo.alpha > 0 ? text->halo_width / 2 : 0;
  const gboolean on_page = text->along != NULL;
  const double sine = sin (text->angle_rad);
  const double cosine = cos (text->angle_rad);
  *y_min = G_MAXDOUBLE;
  *y_max = -G_MAXDOUBLE;
  for (int i = 0; i < outline->num_data; i += outline->data[i].header.length) {
    for (int k = 1; k < outline->data[i].header.length; k++) {
      const cairo_path_data_t *point = &outline->data[i + k];
      const double y = on_page ? point->point.y : text->y + point->point.x * sine + point->point.y * cosine;
      *y_min = MIN (*y_min, y - half);
      *y_max = MAX (*y_max, y + half);
    }
  }
}

void
ra_text_draw_outline (cairo_t *cr, const RaSceneText *text, const cairo_path_t *outline)
{
  cairo_save (cr);
  move_to_text (cr, text);
  cairo_new_path (cr);
  cairo_append_path (cr, outline);
  if (text->halo.alpha > 0)
    stroke_halo (cr, text);
  set_colour (cr, text->colour);
  cairo_fill (cr);
  cairo_restore (cr);
}

void
ra_text_draw (cairo_t *cr, PangoContext *context, const RaSceneText *text)
{
  /* On an image cairo moves each glyph to a whole pixel, which tears words apart; a filled outline stays where the
   * layout has put it. A PDF keeps its text as text. */
  const gboolean outlined = cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE;
  cairo_save (cr);
  move_to_text (cr, text);
  if (outlined || text->halo.alpha > 0)
    trace (cr, context, text);
  if (text->halo.alpha > 0)
    stroke_halo (cr, text);
  set_colour (cr, text->colour);
  if (outlined)
    cairo_fill (cr);
  else
    show (cr, context, text);
  cairo_new_path (cr);
  cairo_restore (cr);
}
