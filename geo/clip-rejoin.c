/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/clip-private.h"

/* An end of a piece on the clip edge. Node 2 i is where piece i enters, node 2 i + 1 where it leaves. */
typedef struct {
  guint node;
  double at;
} EdgeEnd;

typedef struct {
  const RaClip *clip;
  const RaPath *points;
  const GArray *pieces;
  GArray *ends;          /* EdgeEnd, sorted along the edge */
  guint *cursor_of_node; /* index in ends */
  gboolean *used;        /* by piece */
  gboolean starts_inside;
  RaPath *out;
} Join;

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const EdgeEnd *end_a = a;
  const EdgeEnd *end_b = b;
  if (end_a->at != end_b->at)
    return end_a->at < end_b->at ? -1 : 1;
  return end_a->node < end_b->node ? -1 : 1;
}

static void
emit_piece (Join *self, guint piece, gboolean forward)
{
  guint n;
  const RaPoint *points = ra_path_part (self->points, g_array_index (self->pieces, RaPiece, piece).part, &n);
  for (guint i = 0; i < n; i++) {
    const RaPoint point = points[forward ? i : n - 1 - i];
    ra_path_add (self->out, point.x, point.y);
  }
  self->used[piece] = TRUE;
}

/* From the end at @node along the edge to the next end on the polygon's side; returns that end's node. */
static guint
follow_edge (Join *self, guint node)
{
  const guint n = self->ends->len;
  const guint number = self->cursor_of_node[node];
  /* The edge is inside after every second end, beginning with the first one if it was outside at the start. */
  const gboolean inside_after = (number % 2 == 0) != self->starts_inside;
  const int direction = inside_after ? 1 : -1;
  const EdgeEnd *from = &g_array_index (self->ends, EdgeEnd, number);
  const EdgeEnd *to = &g_array_index (self->ends, EdgeEnd, (number + n + direction) % n);
  const double edge_length = ra_clip_edge_length (self->clip);
  /* By number, not by parameter: ends may coincide, and the way on from the last one may be all the way round. */
  const gboolean past_start = direction > 0 ? number == n - 1 : number == 0;
  const double length = direction * (to->at - from->at) + (past_start ? edge_length : 0);
  ra_clip_edge_trace (self->clip, from->at, length, direction, self->out);
  return to->node;
}

static void
join_from (Join *self, guint piece)
{
  guint node = 2 * piece;
  while (!self->used[node / 2]) {
    /* Consistent data always arrive where a piece enters; damaged data may arrive at the other end. */
    const gboolean forward = node % 2 == 0;
    emit_piece (self, node / 2, forward);
    node = follow_edge (self, forward ? node + 1 : node - 1);
  }
  ra_path_end_part (self->out, 3);
}

static void
sort_ends (Join *self)
{
  for (guint i = 0; i < self->pieces->len; i++) {
    const RaPiece *piece = &g_array_index (self->pieces, RaPiece, i);
    const EdgeEnd ends[2] = { { 2 * i, piece->enter_at }, { 2 * i + 1, piece->leave_at } };
    g_array_append_vals (self->ends, ends, 2);
  }
  g_array_sort (self->ends, compare_ends);
  for (guint i = 0; i < self->ends->len; i++)
    self->cursor_of_node[g_array_index (self->ends, EdgeEnd, i).node] = i;
}

/* Where the gap after the end at @number ends; beyond the edge's length after the last one. */
static double
gap_end (const Join *self, guint number)
{
  const guint n = self->ends->len;
  const double at = g_array_index (self->ends, EdgeEnd, (number + 1) % n).at;
  return number + 1 < n ? at : at + ra_clip_edge_length (self->clip);
}

/* Asks at one point of the edge and counts back from there. A fixed point may lie on an outline: it is the south pole
 * for a meridian unless an end lies there, else a point inside the widest gap between ends. Not its middle, where data
 * of some symmetry would have a vertex. */
static gboolean
starts_inside (const Join *self, const RaPath *rings)
{
  const double edge_length = ra_clip_edge_length (self->clip);
  guint number = self->ends->len - 1;
  double at = edge_length;
  const gboolean end_at_pole = g_array_index (self->ends, EdgeEnd, 0).at < RA_EPSILON
                               || g_array_index (self->ends, EdgeEnd, number).at > edge_length - 1 - RA_EPSILON;
  if (self->clip->kind == RA_CLIP_CAP || end_at_pole) {
    double widest = -1;
    for (guint i = 0; i < self->ends->len; i++) {
      const double from = g_array_index (self->ends, EdgeEnd, i).at;
      const double gap = gap_end (self, i) - from;
      if (gap > widest) {
        widest = gap;
        number = i;
        at = from + 0.382 * gap;
      }
    }
  }
  const RaPoint point = ra_clip_edge_point (self->clip, at < edge_length ? at : at - edge_length);
  return ra_rings_contain (rings, point) != (number % 2 == 0);
}

void
ra_clip_rejoin (const RaClip *self, const RaPath *points, const GArray *pieces, const RaPath *rings, RaPath *out)
{
  g_autoptr (GArray) ends = g_array_sized_new (FALSE, FALSE, sizeof (EdgeEnd), 2 * pieces->len);
  g_autofree guint *cursor_of_node = g_new0 (guint, 2 * pieces->len);
  g_autofree gboolean *used = g_new0 (gboolean, pieces->len);
  Join join = { self, points, pieces, ends, cursor_of_node, used, FALSE, out };
  sort_ends (&join);
  join.starts_inside = starts_inside (&join, rings);
  for (guint i = 0; i < pieces->len; i++) {
    if (!used[i])
      join_from (&join, i);
  }
}
