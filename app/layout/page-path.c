/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/page-path.h"

#include <math.h>

#include "app/scene/thin-line.h"
#include "geo/clip-rectangle.h"

/* A ring no part of which is wider than this leaves no mark. */
#define SMALLEST_RING_PX 0.2

typedef struct {
  double x_m; /* of the page's origin */
  double y_m;
  double px_per_metre;
} Move;

static RaPoint
moved (const Move *self, RaPoint plane)
{
  return (RaPoint) { (plane.x - self->x_m) * self->px_per_metre, (self->y_m - plane.y) * self->px_per_metre };
}

/* Moves the points to the page, leaving out those within the tolerance of the last one kept. The first and the last
 * stay, so that lines still meet where they met. */
static void
move_and_thin (const Move *move, const RaPoint *points, guint n, double tolerance_px, GArray *out)
{
  g_array_set_size (out, n);
  RaPoint *kept = (RaPoint *)(gpointer)out->data;
  guint n_kept = 0;
  const double tolerance_squared = tolerance_px * tolerance_px;
  RaPoint last = { NAN, NAN };
  for (guint i = 0; i < n; i++) {
    const RaPoint point = moved (move, points[i]);
    const double dx = point.x - last.x;
    const double dy = point.y - last.y;
    if (dx * dx + dy * dy < tolerance_squared && i + 1 < n)
      continue;
    kept[n_kept++] = point;
    last = point;
  }
  g_array_set_size (out, n_kept);
}

/* Of the points those alone that bend the line by more than the tolerance. */
static void
straighten (GArray *points, double tolerance_px, GArray *kept)
{
  RaPoint *page = (RaPoint *)(gpointer)points->data;
  ra_thin_line (page, points->len, tolerance_px, kept);
  for (guint i = 0; i < kept->len; i++)
    page[i] = page[g_array_index (kept, guint, i)];
  g_array_set_size (points, kept->len);
}

static gboolean
is_too_small (const RaBox *box, const Move *move, gboolean closed)
{
  const double size_px = MAX (box->x_max - box->x_min, box->y_max - box->y_min) * move->px_per_metre;
  return closed && size_px < SMALLEST_RING_PX;
}

static double
area_of (const RaPoint *points, guint n)
{
  double twice = 0;
  for (guint i = 0; i < n; i++) {
    const RaPoint next = points[(i + 1) % n];
    twice += points[i].x * next.y - next.x * points[i].y;
  }
  return fabs (twice) / 2;
}

static gboolean
is_wanted (const RaPagePathOptions *options, const RaPlanarPart *part)
{
  if (options->klass == RA_ANY_CLASS && options->wanted == NULL && options->least_lat_deg == 0)
    return TRUE;
  const RaMember *member = ra_feature_set_member (options->features, part->member);
  if (options->least_lat_deg != 0 && member->bounds.centre.z < sin (ra_radians (options->least_lat_deg)))
    return FALSE;
  return (options->klass == RA_ANY_CLASS || member->klass == options->klass)
         && (options->wanted == NULL || options->wanted[member->feature] != 0);
}

RaPath *
ra_page_path (const RaViewport *viewport, const RaPagePathOptions *options)
{
  const RaBox shown = ra_viewport_get_plane_box (viewport, options->margin_px);
  const RaBox page = { -options->margin_px, -options->margin_px, viewport->width_px + options->margin_px,
                       viewport->height_px + options->margin_px };
  Move move = { .px_per_metre = 1 / viewport->metres_per_px };
  ra_viewport_to_plane (viewport, 0, 0, &move.x_m, &move.y_m);

  RaPath *out = ra_path_new ();
  g_autoptr (GArray) thinned = g_array_new (FALSE, FALSE, sizeof (RaPoint));
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint part = 0; part < options->planar->parts->len; part++) {
    const RaPlanarPart *entry = &g_array_index (options->planar->parts, RaPlanarPart, part);
    if (!ra_box_overlaps (&entry->box, &shown) || is_too_small (&entry->box, &move, options->closed))
      continue;
    if (!is_wanted (options, entry))
      continue;
    guint n;
    const RaPoint *points = ra_path_part (options->planar->path, part, &n);
    move_and_thin (&move, points, n, options->tolerance_px, thinned);
    if (options->bend_px > 0)
      straighten (thinned, options->bend_px, kept);
    const RaPoint *page_points = (const RaPoint *)(gpointer)thinned->data;
    if (options->closed && area_of (page_points, thinned->len) < options->least_side_px * options->least_side_px)
      continue;
    if (options->closed)
      ra_clip_ring_to_box (page_points, thinned->len, &page, out);
    else
      ra_clip_line_to_box (page_points, thinned->len, &page, out);
  }
  return out;
}
