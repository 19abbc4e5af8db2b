/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/trace-path.h"

#include <math.h>

#include "app/scene/thin-line.h"

#define PDF_GRID_PT 0.125
/* Of such steps: together with the grid, and with what the layout leaves out, no line of map data moves by a sixth of a
 * millimetre, which is how wide a coast is drawn. */
#define PDF_THINNING 2.4
/* Farther from what is shown than its stroke reaches, in units of the page. */
#define BESIDE 2

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
  return (RaPoint) { round (point.x / step) * step, round (point.y / step) * step };
}

static void
trace_part (cairo_t *cr, const RaPoint *points, guint n)
{
  cairo_move_to (cr, points[0].x, points[0].y);
  for (guint i = 1; i < n; i++)
    cairo_line_to (cr, points[i].x, points[i].y);
}

/* On a grid of that many page units, and with the points alone that can be told apart there. */
static void
trace_thinned (cairo_t *cr, const RaPoint *points, guint n, double grid)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree RaPoint *thinned = g_new (RaPoint, n);
  guint n_thinned = 0;
  ra_thin_line (points, n, grid * PDF_THINNING, kept);
  for (guint i = 0; i < kept->len; i++) {
    const RaPoint point = on_grid (points[g_array_index (kept, guint, i)], grid);
    /* A line without length is a dot under round caps: its end stays. */
    if (i > 0 && i + 1 < kept->len && point.x == thinned[n_thinned - 1].x && point.y == thinned[n_thinned - 1].y)
      continue;
    thinned[n_thinned++] = point;
  }
  trace_part (cr, thinned, n_thinned);
}

/* 0 in sight, else above or below of it. */
static int
side_of (RaPoint point, const RaBox *shown)
{
  return point.y < shown->y_min ? -1 : (point.y > shown->y_max ? 1 : 0);
}

/* Of points that follow each other above of what is shown, or below, the first and the last alone: what they bound and
 * how the line comes back into sight stay the same. A band of a picture shows but some of a long coast. */
static const RaPoint *
in_sight (const RaPoint *points, guint *n, const RaBox *shown, GArray *kept)
{
  int last = 0;
  g_array_set_size (kept, 0);
  for (guint i = 0; i < *n; i++) {
    const int side = side_of (points[i], shown);
    if (side == 0 || side != last || i + 1 == *n || side != side_of (points[i + 1], shown))
      g_array_append_val (kept, points[i]);
    last = side;
  }
  *n = kept->len;
  return (const RaPoint *)(gconstpointer)kept->data;
}

void
ra_trace_path (cairo_t *cr, const RaScenePath *item, const RaBox *shown)
{
  const double grid = grid_of (cr, item);
  const double margin = item->stroke_width + BESIDE;
  const RaBox sight = { shown->x_min - margin, shown->y_min - margin, shown->x_max + margin, shown->y_max + margin };
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (RaPoint));
  cairo_new_path (cr);
  for (guint part = 0; part < ra_path_n_parts (item->path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (item->path, part, &n);
    const RaBox box = ra_box_of_points (points, n);
    if (!ra_box_overlaps (&box, &sight))
      continue;
    /* Where a dash begins depends on all that comes before it. */
    if (item->n_dashes == 0 && (box.y_min < sight.y_min || box.y_max > sight.y_max))
      points = in_sight (points, &n, &sight, kept);
    if (grid > 0)
      trace_thinned (cr, points, n, grid);
    else
      trace_part (cr, points, n);
    if (item->closed)
      cairo_close_path (cr);
  }
}
