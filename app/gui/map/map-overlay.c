/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/map/map-overlay.h"

#include <math.h>

#include "app/map/style.h"
#include "app/model/map-text.h"

#define LINE_PX    2.0
#define CASING_PX  4.5
#define POINT_PX   4.5
#define WALK_PX    11.5
#define HELD_PX    21.0
#define ARROW_PX   5.0
#define CROSS_PX   11.0
#define GAP_PX     3.0
#define PAD_X_PX   5.0F
#define PAD_Y_PX   1.0F
#define LABEL_UP   16.0
#define LABEL_EDGE 8.0
#define MARGIN_PX  16.0
#define HALO_ALPHA 0.9

static void
set_colour (cairo_t *cr, RaColour colour)
{
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha);
}

static void
trace (cairo_t *cr, const RaPath *path)
{
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);

    cairo_move_to (cr, points[0].x, points[0].y);
    for (guint i = 1; i < n; i++)
      cairo_line_to (cr, points[i].x, points[i].y);
  }
}

/* Twice, first wider in the colour of the paper: the line has to be seen on land, sea and tints. */
static void
stroke_twice (cairo_t *cr, const RaStyle *style)
{
  set_colour (cr, ra_colour_with_alpha (style->halo, HALO_ALPHA));
  cairo_set_line_width (cr, CASING_PX);
  cairo_stroke_preserve (cr);
  set_colour (cr, style->text);
  cairo_set_line_width (cr, LINE_PX);
  cairo_stroke (cr);
}

/* A node no larger than what is drawn on it. */
static cairo_t *
begin (GtkSnapshot *snapshot, RaBox box)
{
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT ((float)floor (box.x_min), (float)floor (box.y_min),
                                     (float)ceil (box.x_max - box.x_min + 1), (float)ceil (box.y_max - box.y_min + 1)));

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  return cr;
}

static RaBox
box_about (RaPoint at, double half_px)
{
  return (RaBox) { at.x - half_px, at.y - half_px, at.x + half_px, at.y + half_px };
}

static void
draw_line (const RaMapOverlay *self, GtkSnapshot *snapshot, const RaStyle *style, const RaMeasuredLine *line,
           gboolean live)
{
  const RaViewport *viewport = ra_map_state_get_viewport (self->state);
  g_autoptr (RaPath) path = ra_measured_line_draw (line, viewport, ra_map_state_get_projection (self->state));

  if (ra_path_n_points (path) == 0)
    return;
  RaBox box = ra_box_of_points ((const RaPoint *)(gconstpointer)path->points->data, path->points->len);
  cairo_t *cr = begin (
      snapshot, (RaBox) { box.x_min - CASING_PX, box.y_min - CASING_PX, box.x_max + CASING_PX, box.y_max + CASING_PX });
  if (live)
    cairo_set_dash (cr, (const double[]) { 6.0, 5.0 }, 2, 0.0);
  trace (cr, path);
  stroke_twice (cr, style);
  cairo_destroy (cr);
}

static void
draw_point (const RaMapOverlay *self, GtkSnapshot *snapshot, const RaStyle *style, const RaMeasuredPoint *point)
{
  RaPoint at;

  if (!ra_focus_locate (self->state, point->lat_deg, point->lon_deg, &at))
    return;
  cairo_t *cr = begin (snapshot, box_about (at, POINT_PX + 2.0));
  cairo_arc (cr, at.x, at.y, POINT_PX, 0.0, 2.0 * G_PI);
  set_colour (cr, style->halo);
  cairo_fill_preserve (cr);
  set_colour (cr, style->text);
  cairo_set_line_width (cr, LINE_PX);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static GdkRGBA
to_rgba (RaColour colour, double alpha)
{
  return (GdkRGBA) { (float)colour.red, (float)colour.green, (float)colour.blue, (float)alpha };
}

/* The length of a leg beside its middle, where the frame shows that, and wholly within the frame. */
static void
draw_length (const RaMapOverlay *self, GtkSnapshot *snapshot, const RaStyle *style, guint leg)
{
  const RaViewport *viewport = ra_map_state_get_viewport (self->state);
  g_autofree char *sentence
      = ra_map_text_distance (ra_measured_line_leg (self->line, leg).distance_m, ra_map_state_get_units (self->state));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, sentence);
  const GdkRGBA paper = to_rgba (style->halo, HALO_ALPHA);
  const GdkRGBA ink = to_rgba (style->text, 1.0);
  RaPoint at;

  if (!ra_measured_line_middle (self->line, leg, viewport, ra_map_state_get_projection (self->state), &at) || at.x < 0.0
      || at.y < 0.0 || at.x > viewport->width_px || at.y > viewport->height_px)
    return;
  int width, height;
  pango_layout_get_pixel_size (layout, &width, &height);
  double x_px = CLAMP (at.x - width / 2.0, LABEL_EDGE, viewport->width_px - width - LABEL_EDGE);
  double y_px = MAX (at.y - LABEL_UP - height / 2.0, LABEL_EDGE);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)floor (x_px), (float)floor (y_px)));
  gtk_snapshot_append_color (
      snapshot, &paper,
      &GRAPHENE_RECT_INIT (-PAD_X_PX, -PAD_Y_PX, (float)width + 2.0F * PAD_X_PX, (float)height + 2.0F * PAD_Y_PX));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

static void
draw_live_leg (const RaMapOverlay *self, GtkSnapshot *snapshot, const RaStyle *style)
{
  const guint n = ra_measured_line_n_points (self->line);

  if (n == 0 || self->focus == NULL)
    return;
  const RaMeasuredPoint *last = ra_measured_line_point (self->line, n - 1);
  g_autoptr (RaMeasuredLine) leg = ra_measured_line_new ();
  ra_measured_line_add (leg, last->lat_deg, last->lon_deg, NULL);
  ra_measured_line_add (leg, self->focus->lat_deg, self->focus->lon_deg, NULL);
  draw_line (self, snapshot, style, leg, TRUE);
}

static void
draw_measured (const RaMapOverlay *self, GtkSnapshot *snapshot, const RaStyle *style)
{
  const guint n = ra_measured_line_n_points (self->line);

  draw_live_leg (self, snapshot, style);
  draw_line (self, snapshot, style, self->line, FALSE);
  for (guint i = 0; i < n; i++)
    draw_point (self, snapshot, style, ra_measured_line_point (self->line, i));
  for (guint leg = 0; leg + 1 < n; leg++)
    draw_length (self, snapshot, style, leg);
}

static void
draw_walk_mark (GtkSnapshot *snapshot, const RaStyle *style, RaPoint at)
{
  cairo_t *cr = begin (snapshot, box_about (at, WALK_PX + CASING_PX));

  cairo_arc (cr, at.x, at.y, WALK_PX, 0.0, 2.0 * G_PI);
  stroke_twice (cr, style);
  cairo_destroy (cr);
}

/* The ring of the keyboard with a head of an arrow at each side, where the arrow keys lead. */
static void
draw_held_mark (GtkSnapshot *snapshot, const RaStyle *style, RaPoint at)
{
  cairo_t *cr = begin (snapshot, box_about (at, HELD_PX + CASING_PX));

  cairo_arc (cr, at.x, at.y, WALK_PX, 0.0, 2.0 * G_PI);
  for (guint i = 0; i < 4; i++) {
    cairo_save (cr);
    cairo_translate (cr, at.x, at.y);
    cairo_rotate (cr, i * G_PI / 2.0);
    cairo_move_to (cr, HELD_PX - ARROW_PX, -ARROW_PX);
    cairo_line_to (cr, HELD_PX, 0.0);
    cairo_line_to (cr, HELD_PX - ARROW_PX, ARROW_PX);
    cairo_restore (cr);
  }
  stroke_twice (cr, style);
  cairo_destroy (cr);
}

/* Four strokes about the middle, which stays free for what lies there. */
static void
draw_cross (GtkSnapshot *snapshot, const RaStyle *style, RaPoint at)
{
  cairo_t *cr = begin (snapshot, box_about (at, CROSS_PX + CASING_PX));

  for (guint i = 0; i < 4; i++) {
    const double dx = i == 0 ? 1.0 : (i == 1 ? -1.0 : 0.0);
    const double dy = i == 2 ? 1.0 : (i == 3 ? -1.0 : 0.0);

    cairo_move_to (cr, at.x + GAP_PX * dx, at.y + GAP_PX * dy);
    cairo_line_to (cr, at.x + CROSS_PX * dx, at.y + CROSS_PX * dy);
  }
  stroke_twice (cr, style);
  cairo_destroy (cr);
}

static gboolean
is_near_frame (const RaMapOverlay *self, RaPoint at)
{
  return at.x > -MARGIN_PX && at.y > -MARGIN_PX && at.x < gtk_widget_get_width (self->widget) + MARGIN_PX
         && at.y < gtk_widget_get_height (self->widget) + MARGIN_PX;
}

static void
draw_focus (const RaMapOverlay *self, GtkSnapshot *snapshot, const RaStyle *style)
{
  if (self->focus == NULL || !is_near_frame (self, self->focus->page))
    return;
  if (self->focus->kind == RA_FOCUS_MARK)
    draw_walk_mark (snapshot, style, self->focus->page);
  else if (self->focus->kind == RA_FOCUS_CENTRE && self->cross)
    draw_cross (snapshot, style, self->focus->page);
}

void
ra_map_overlay_snapshot (const RaMapOverlay *self, GtkSnapshot *snapshot)
{
  const RaStyle *style = ra_style_of_theme (ra_map_state_get_spec (self->state)->theme);

  if (ra_map_state_get_projection (self->state) == NULL)
    return;
  if (self->line != NULL)
    draw_measured (self, snapshot, style);
  if (self->held != NULL && is_near_frame (self, *self->held))
    draw_held_mark (snapshot, style, *self->held);
  draw_focus (self, snapshot, style);
}
