/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stitch.h"

#include <math.h>

static gboolean
on_seam (RaPoint p)
{
  return fabs (p.x) >= 180 - RA_SEAM_TOLERANCE_DEG;
}

static gboolean
on_pole (RaPoint p)
{
  return fabs (p.y) >= 90 - RA_POLE_TOLERANCE_DEG;
}

static gboolean
on_border (RaPoint p)
{
  return on_seam (p) || on_pole (p);
}

gboolean
ra_stitch_is_artificial (RaPoint a_deg, RaPoint b_deg)
{
  return (on_seam (a_deg) && on_seam (b_deg)) || (on_pole (a_deg) && on_pole (b_deg));
}

/* An open piece of a ring; its ends lie on the border of the flat map. */
typedef struct {
  guint part; /* in the path of fragments */
  guint source;
  gboolean used;
} Fragment;

typedef struct {
  const RaPath *rings;
  RaPath *points;    /* of the fragments */
  GArray *fragments; /* Fragment */
  RaPath *out;
  GArray *sources;
} Stitch;

/* Index of a point that is not on the border, so that no run goes round the end of the list; @n if there is none. */
static guint
first_free_point (const RaPoint *points, guint n)
{
  guint i = 0;
  while (i < n && on_border (points[i]))
    i++;
  return i;
}

static gboolean
has_run (const RaPoint *points, guint n)
{
  for (guint i = 0; i < n; i++) {
    if (ra_stitch_is_artificial (points[i], points[(i + 1) % n]))
      return TRUE;
  }
  return FALSE;
}

static void
end_fragment (Stitch *self, guint source)
{
  const Fragment fragment = { ra_path_n_parts (self->points), source, FALSE };
  if (ra_path_end_part (self->points, 2))
    g_array_append_val (self->fragments, fragment);
}

/* Walks once round the ring and leaves the artificial edges out: what remains are fragments from border to border. */
static void
cut_ring (Stitch *self, guint part, const RaPoint *points, guint n, guint first)
{
  /* The walk starts inside a fragment; its beginning comes round again at the end and is joined there. */
  guint start = first;
  while (!ra_stitch_is_artificial (points[start % n], points[(start + 1) % n]))
    start++;
  for (guint i = 0; i < n; i++) {
    const RaPoint a = points[(start + i) % n];
    const RaPoint b = points[(start + i + 1) % n];
    if (ra_stitch_is_artificial (a, b)) {
      end_fragment (self, part);
      continue;
    }
    if (ra_stitch_is_artificial (points[(start + i + n - 1) % n], a))
      ra_path_add (self->points, a.x, a.y);
    ra_path_add (self->points, b.x, b.y);
  }
  end_fragment (self, part);
}

/* The same place on the sphere, seen from either side of the seam; all points of a pole are one. */
static gboolean
meet (RaPoint a, RaPoint b)
{
  if (on_pole (a) && on_pole (b))
    return (a.y > 0) == (b.y > 0);
  return on_seam (a) && on_seam (b) && fabs (a.y - b.y) < 10 * RA_SEAM_TOLERANCE_DEG;
}

static RaPoint
end_of (const Stitch *self, const Fragment *fragment, gboolean last)
{
  guint n;
  const RaPoint *points = ra_path_part (self->points, fragment->part, &n);
  return points[last ? n - 1 : 0];
}

static Fragment *
find_next (Stitch *self, RaPoint end)
{
  for (guint i = 0; i < self->fragments->len; i++) {
    Fragment *fragment = &g_array_index (self->fragments, Fragment, i);
    if (!fragment->used && meet (end, end_of (self, fragment, FALSE)))
      return fragment;
  }
  return NULL;
}

static void
append_fragment (Stitch *self, const Fragment *fragment, gboolean skip_first)
{
  guint n;
  const RaPoint *points = ra_path_part (self->points, fragment->part, &n);
  for (guint i = skip_first ? 1 : 0; i < n; i++)
    ra_path_add (self->out, points[i].x, points[i].y);
}

static void
chain_from (Stitch *self, Fragment *first)
{
  const RaPoint start = end_of (self, first, FALSE);
  Fragment *fragment = first;
  append_fragment (self, fragment, FALSE);
  fragment->used = TRUE;
  RaPoint end = end_of (self, fragment, TRUE);
  while (!meet (end, start) && (fragment = find_next (self, end)) != NULL) {
    append_fragment (self, fragment, TRUE);
    fragment->used = TRUE;
    end = end_of (self, fragment, TRUE);
  }
  if (meet (end, start))
    g_array_set_size (self->out->points, self->out->points->len - 1);
  if (ra_path_end_part (self->out, 3))
    g_array_append_val (self->sources, first->source);
}

RaPath *
ra_stitch_rings (const RaPath *rings_deg, GArray *sources)
{
  g_autoptr (RaPath) points = ra_path_new ();
  g_autoptr (GArray) fragments = g_array_new (FALSE, FALSE, sizeof (Fragment));
  Stitch self = { rings_deg, points, fragments,
                  ra_path_new_sized (ra_path_n_points (rings_deg), ra_path_n_parts (rings_deg)), sources };
  for (guint part = 0; part < ra_path_n_parts (rings_deg); part++) {
    guint n;
    const RaPoint *ring = ra_path_part (rings_deg, part, &n);
    const guint first = first_free_point (ring, n);
    if (first == n || !has_run (ring, n)) {
      ra_path_add_part (self.out, ring, n);
      g_array_append_val (sources, part);
    } else {
      cut_ring (&self, part, ring, n, first);
    }
  }
  for (guint i = 0; i < fragments->len; i++) {
    Fragment *fragment = &g_array_index (fragments, Fragment, i);
    if (!fragment->used)
      chain_from (&self, fragment);
  }
  return self.out;
}
