/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/clip-rectangle.h"

/* One border of the box: the half plane sign * (x or y) <= sign * limit. */
typedef struct {
  gboolean vertical;
  double sign;
  double limit;
} Border;

static double
beyond (const Border *self, RaPoint p)
{
  return self->sign * ((self->vertical ? p.x : p.y) - self->limit);
}

static RaPoint
where_crossed (const Border *self, RaPoint a, RaPoint b)
{
  const double beyond_a = beyond (self, a);
  const double t = beyond_a / (beyond_a - beyond (self, b));
  /* Exactly on the border, so that the next point along it is found to be on it too. */
  return self->vertical ? (RaPoint) { self->limit, a.y + t * (b.y - a.y) }
                        : (RaPoint) { a.x + t * (b.x - a.x), self->limit };
}

/* Whether the border cuts nothing of what lies in @extent. */
static gboolean
is_spare (const Border *border, const RaBox *extent)
{
  return beyond (border, (RaPoint) { extent->x_min, extent->y_min }) <= 0
         && beyond (border, (RaPoint) { extent->x_max, extent->y_max }) <= 0;
}

static void
clip_to_border (const Border *border, const GArray *in, GArray *out)
{
  /* An edge leaves two points at most. */
  g_array_set_size (out, 2 * in->len);
  RaPoint *points = (RaPoint *)(gpointer)out->data;
  guint n = 0;
  for (guint i = 0; i < in->len; i++) {
    const RaPoint a = g_array_index (in, RaPoint, i == 0 ? in->len - 1 : i - 1);
    const RaPoint b = g_array_index (in, RaPoint, i);
    const gboolean keeps_a = beyond (border, a) <= 0;
    const gboolean keeps_b = beyond (border, b) <= 0;
    if (keeps_a != keeps_b)
      points[n++] = where_crossed (border, a, b);
    if (keeps_b)
      points[n++] = b;
  }
  g_array_set_size (out, n);
}

void
ra_clip_ring_to_box (const RaPoint *points, guint n_points, const RaBox *box, RaPath *out)
{
  const RaBox extent = ra_box_of_points (points, n_points);
  if (!ra_box_overlaps (&extent, box))
    return;
  if (ra_box_holds (box, &extent)) {
    ra_path_add_part (out, points, n_points);
    return;
  }
  const Border borders[]
      = { { TRUE, -1, box->x_min }, { TRUE, 1, box->x_max }, { FALSE, -1, box->y_min }, { FALSE, 1, box->y_max } };
  GArray *in = g_array_sized_new (FALSE, FALSE, sizeof (RaPoint), n_points);
  GArray *clipped = g_array_sized_new (FALSE, FALSE, sizeof (RaPoint), n_points);
  g_array_append_vals (in, points, n_points);
  for (guint i = 0; i < G_N_ELEMENTS (borders); i++) {
    if (is_spare (&borders[i], &extent))
      continue;
    clip_to_border (&borders[i], in, clipped);
    GArray *swap = in;
    in = clipped;
    clipped = swap;
  }
  g_array_append_vals (out->points, in->data, in->len);
  ra_path_end_part (out, 3);
  g_array_unref (in);
  g_array_unref (clipped);
}

/* Narrows [t_in, t_out] to where p + t d stays on the near side of one border. */
static gboolean
narrow (double p_beyond, double d_outwards, double *t_in, double *t_out)
{
  if (d_outwards == 0)
    return p_beyond <= 0;
  const double t = -p_beyond / d_outwards;
  if (d_outwards < 0)
    *t_in = MAX (*t_in, t);
  else
    *t_out = MIN (*t_out, t);
  return *t_in <= *t_out;
}

static gboolean
clip_segment (RaPoint a, RaPoint b, const RaBox *box, double *t_in, double *t_out)
{
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  *t_in = 0;
  *t_out = 1;
  return narrow (box->x_min - a.x, -dx, t_in, t_out) && narrow (a.x - box->x_max, dx, t_in, t_out)
         && narrow (box->y_min - a.y, -dy, t_in, t_out) && narrow (a.y - box->y_max, dy, t_in, t_out);
}

static RaPoint
between (RaPoint a, RaPoint b, double t)
{
  return (RaPoint) { a.x + t * (b.x - a.x), a.y + t * (b.y - a.y) };
}

void
ra_clip_line_to_box (const RaPoint *points, guint n_points, const RaBox *box, RaPath *out)
{
  gboolean open = FALSE;
  for (guint i = 1; i < n_points; i++) {
    const RaPoint a = points[i - 1];
    const RaPoint b = points[i];
    double t_in;
    double t_out;
    if (!clip_segment (a, b, box, &t_in, &t_out)) {
      ra_path_end_part (out, 2);
      open = FALSE;
      continue;
    }
    if (!open) {
      const RaPoint start = between (a, b, t_in);
      ra_path_add (out, start.x, start.y);
    }
    const RaPoint end = t_out < 1 ? between (a, b, t_out) : b;
    ra_path_add (out, end.x, end.y);
    open = t_out >= 1;
    if (!open)
      ra_path_end_part (out, 2);
  }
  ra_path_end_part (out, 2);
}
