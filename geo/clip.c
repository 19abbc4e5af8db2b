/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/clip.h"

#include <string.h>

#include "geo/clip-private.h"

/* See ra_clip_meridian_of: far above rounding, far below anything seen. */
#define BESIDE_RAD 1e-9

/* One polygon or set of lines on its way through a clip. */
typedef struct {
  const RaClip *clip;
  RaPath *rotated; /* the parts as they came, seen from the clip's centre */
  RaPath *points;  /* the points of the pieces */
  GArray *pieces;  /* RaPiece; NaN where a line begins or ends inside the region */
  RaPath *whole;   /* rings that the edge does not touch */
} Work;

static void
work_init (Work *self, const RaClip *clip, const RaPath *parts)
{
  *self = (Work) { clip, ra_path_new_sized (ra_path_n_points (parts), ra_path_n_parts (parts)), ra_path_new (),
                   g_array_new (FALSE, FALSE, sizeof (RaPiece)), ra_path_new () };
  for (guint part = 0; part < ra_path_n_parts (parts); part++) {
    guint n;
    const RaPoint *points = ra_path_part (parts, part, &n);
    for (guint i = 0; i < n; i++) {
      const RaPoint point = ra_rotation_apply (&clip->rotation, points[i]);
      ra_path_add (self->rotated, point.x, point.y);
    }
    ra_path_end_part (self->rotated, 1);
  }
}

static void
work_clear (Work *self)
{
  ra_path_free (self->rotated);
  ra_path_free (self->points);
  ra_path_free (self->whole);
  g_array_unref (self->pieces);
}

static gboolean
sees (const RaClip *self, RaPoint point)
{
  return self->kind == RA_CLIP_MERIDIAN || ra_clip_cap_sees (self, point);
}

static guint
cross (const RaClip *self, RaPoint a, RaPoint b, RaCrossing crossings[RA_MAX_CROSSINGS])
{
  if (self->kind == RA_CLIP_MERIDIAN)
    return ra_clip_meridian_cross (a, b, crossings);
  return a.x == b.x && a.y == b.y ? 0 : ra_clip_cap_cross (self, a, b, crossings);
}

static void
finish_piece (Work *self, double enter_at, double leave_at)
{
  const RaPiece piece = { ra_path_n_parts (self->points), enter_at, leave_at };
  if (ra_path_end_part (self->points, 2))
    g_array_append_val (self->pieces, piece);
}

static void
add_points (RaPath *path, const RaPoint *points, guint n_points)
{
  for (guint i = 0; i < n_points; i++)
    ra_path_add (path, points[i].x, points[i].y);
}

/* Ends and begins pieces at @crossing; returns where the piece now open was entered. An edge that comes back where it
 * left, over the pole to the same side, breaks nothing. */
static double
pass_crossing (Work *self, const RaCrossing *crossing, double enter_at, guint *n_crossings)
{
  const gboolean breaks = crossing->n_leave == 0 || crossing->n_enter == 0 || crossing->leave_at != crossing->enter_at;
  add_points (self->points, crossing->leave, crossing->n_leave);
  if (breaks && crossing->n_leave > 0)
    finish_piece (self, enter_at, crossing->leave_at);
  add_points (self->points, crossing->enter, crossing->n_enter);
  *n_crossings += breaks ? 1 : 0;
  return breaks && crossing->n_enter > 0 ? crossing->enter_at : enter_at;
}

/* Splits the line through @points, and back to the first of them if @closed, at the clip edge. The pieces are added to
 * the work; returns the index of the first one and, in @n_crossings, how often the edge was met. */
static guint
split (Work *self, const RaPoint *points, guint n_points, gboolean closed, guint *n_crossings)
{
  const guint first_piece = self->pieces->len;
  double enter_at = NAN;
  *n_crossings = 0;
  if (sees (self->clip, points[0]))
    ra_path_add (self->points, points[0].x, points[0].y);
  for (guint i = 0; i < (closed ? n_points : n_points - 1); i++) {
    const RaPoint b = points[(i + 1) % n_points];
    RaCrossing crossings[RA_MAX_CROSSINGS];
    const guint n = cross (self->clip, points[i], b, crossings);
    for (guint k = 0; k < n; k++)
      enter_at = pass_crossing (self, &crossings[k], enter_at, n_crossings);
    if (sees (self->clip, b))
      ra_path_add (self->points, b.x, b.y);
  }
  finish_piece (self, enter_at, NAN);
  return first_piece;
}

/* The ring began inside the region: its first and its last piece are one. */
static void
join_ends (Work *self, guint first_piece)
{
  const RaPiece first = g_array_index (self->pieces, RaPiece, first_piece);
  const RaPiece last = g_array_index (self->pieces, RaPiece, self->pieces->len - 1);
  guint n_first;
  guint n_last;
  const RaPoint *first_points = ra_path_part (self->points, first.part, &n_first);
  const RaPoint *last_points = ra_path_part (self->points, last.part, &n_last);
  g_autofree RaPoint *joined = g_new (RaPoint, n_first + n_last);
  memcpy (joined, last_points, n_last * sizeof (RaPoint));
  /* The last piece ends with the ring's first point, with which the first one starts. */
  memcpy (joined + n_last, first_points + 1, (n_first - 1) * sizeof (RaPoint));
  const RaPiece piece = { ra_path_n_parts (self->points), last.enter_at, first.leave_at };
  ra_path_add_part (self->points, joined, n_last + n_first - 1);
  g_array_set_size (self->pieces, self->pieces->len - 1);
  g_array_index (self->pieces, RaPiece, first_piece) = piece;
}

static void
split_ring (Work *self, const RaPoint *points, guint n_points)
{
  guint n_crossings;
  const guint first_piece = split (self, points, n_points, TRUE, &n_crossings);
  const guint n_pieces = self->pieces->len - first_piece;
  if (n_crossings == 0) {
    /* One piece that ends where it began, with what the way over a pole has added to it. */
    if (n_pieces == 1) {
      guint n;
      const RaPoint *whole = ra_path_part (self->points, g_array_index (self->pieces, RaPiece, first_piece).part, &n);
      ra_path_add_part (self->whole, whole, n - 1);
    }
    g_array_set_size (self->pieces, first_piece);
    return;
  }
  if (n_pieces > 1 && isnan (g_array_index (self->pieces, RaPiece, first_piece).enter_at))
    join_ends (self, first_piece);
  /* A lone piece without both ends on the edge is left when the ring only touches it within rounding. */
  for (guint i = self->pieces->len; i > first_piece; i--) {
    const RaPiece *piece = &g_array_index (self->pieces, RaPiece, i - 1);
    if (isnan (piece->enter_at) || isnan (piece->leave_at))
      g_array_remove_index (self->pieces, i - 1);
  }
}

/* Half a hair inside the cut sphere, where rotating back keeps the side. */
static RaPoint
off_the_cut (RaPoint rotated)
{
  return (RaPoint) { CLAMP (rotated.x, -RA_PI + BESIDE_RAD, RA_PI - BESIDE_RAD),
                     CLAMP (rotated.y, -RA_HALF_PI + BESIDE_RAD, RA_HALF_PI - BESIDE_RAD) };
}

static void
emit_back_rotated (const RaClip *self, const RaPath *rotated, guint min_points, RaPath *out)
{
  const gboolean oblique = self->kind == RA_CLIP_MERIDIAN && !self->rotation.only_longitude;
  for (guint part = 0; part < ra_path_n_parts (rotated); part++) {
    guint n;
    const RaPoint *points = ra_path_part (rotated, part, &n);
    for (guint i = 0; i < n; i++) {
      const RaPoint point = ra_rotation_undo (&self->rotation, oblique ? off_the_cut (points[i]) : points[i]);
      ra_path_add (out, point.x, point.y);
    }
    ra_path_end_part (out, min_points);
  }
}

static void
add_outline (const RaClip *self, RaPath *out)
{
  const RaPoint start = ra_clip_edge_point (self, 0);
  ra_path_add (out, start.x, start.y);
  ra_clip_edge_trace (self, 0, ra_clip_edge_length (self), 1, out);
  ra_path_end_part (out, 3);
}

void
ra_clip_polygon (const RaClip *self, const RaPath *rings, RaPath *out)
{
  Work work;
  work_init (&work, self, rings);
  for (guint part = 0; part < ra_path_n_parts (work.rotated); part++) {
    guint n;
    const RaPoint *points = ra_path_part (work.rotated, part, &n);
    split_ring (&work, points, n);
  }
  if (work.pieces->len > 0)
    ra_clip_rejoin (self, work.points, work.pieces, work.rotated, work.whole);
  else if (ra_path_n_parts (rings) == 0 || ra_rings_contain (work.rotated, ra_clip_edge_point (self, 0)))
    add_outline (self, work.whole);
  emit_back_rotated (self, work.whole, 3, out);
  work_clear (&work);
}

gboolean
ra_clip_turns (const RaClip *self)
{
  return self->kind == RA_CLIP_MERIDIAN && self->rotation.delta_lon_rad != 0;
}

void
ra_clip_turn (const RaClip *self, const RaPath *parts, RaPath *out)
{
  for (guint part = 0; part < ra_path_n_parts (parts); part++) {
    guint n;
    const RaPoint *points = ra_path_part (parts, part, &n);
    for (guint i = 0; i < n; i++) {
      const RaPoint point = ra_rotation_undo (&self->rotation, ra_rotation_apply (&self->rotation, points[i]));
      ra_path_add (out, point.x, point.y);
    }
    ra_path_end_part (out, 1);
  }
}

void
ra_clip_lines (const RaClip *self, const RaPath *lines, RaPath *out)
{
  Work work;
  work_init (&work, self, lines);
  for (guint part = 0; part < ra_path_n_parts (work.rotated); part++) {
    guint n;
    guint n_crossings;
    const RaPoint *points = ra_path_part (work.rotated, part, &n);
    split (&work, points, n, FALSE, &n_crossings);
  }
  emit_back_rotated (self, work.points, 2, out);
  work_clear (&work);
}
