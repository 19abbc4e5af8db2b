/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/stitch.h"

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
  /* The loop starts inside a fragment; its beginning comes round again at the end and is joined there. */
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

/* How far apart, in degrees, two ends on the border are on the sphere, where either side of the seam is the same place
 * and so are all points of a pole. Infinite for ends that do not belong together. */
static double
gap_between (RaPoint a, RaPoint b)
{
  if (on_pole (a) && on_pole (b))
    return (a.y > 0) == (b.y > 0) ? 0 : G_MAXDOUBLE;
  const double gap = fabs (a.y - b.y);
  return on_seam (a) && on_seam (b) && gap < 10 * RA_SEAM_TOLERANCE_DEG ? gap : G_MAXDOUBLE;
}

static RaPoint
end_of (const Stitch *self, const Fragment *fragment, gboolean last)
{
  guint n;
  const RaPoint *points = ra_path_part (self->points, fragment->part, &n);
  return points[last ? n - 1 : 0];
}

/* The unused fragment that starts nearest to @end and nearer than @limit; NULL if there is none. */
static Fragment *
find_next (Stitch *self, RaPoint end, double limit)
{
  Fragment *nearest = NULL;
  for (guint i = 0; i < self->fragments->len; i++) {
    Fragment *fragment = &g_array_index (self->fragments, Fragment, i);
    const double gap = fragment->used ? G_MAXDOUBLE : gap_between (end, end_of (self, fragment, FALSE));
    if (gap < limit) {
      nearest = fragment;
      limit = gap;
    }
  }
  return nearest;
}

static void
append_fragment (Stitch *self, Fragment *fragment, gboolean skip_first)
{
  guint n;
  const RaPoint *points = ra_path_part (self->points, fragment->part, &n);
  for (guint i = skip_first ? 1 : 0; i < n; i++)
    ra_path_add (self->out, points[i].x, points[i].y);
  fragment->used = TRUE;
}

static guint
count_points (const Stitch *self, const Fragment *fragment)
{
  guint n;
  ra_path_part (self->points, fragment->part, &n);
  return n;
}

/* Of two ends nearer than this one is enough. */
static gboolean
meet (RaPoint a, RaPoint b)
{
  return gap_between (a, b) <= RA_SEAM_TOLERANCE_DEG;
}

static void
chain_from (Stitch *self, Fragment *first)
{
  const RaPoint start = end_of (self, first, FALSE);
  append_fragment (self, first, FALSE);
  RaPoint end = end_of (self, first, TRUE);
  const Fragment *longest = first;
  Fragment *next;
  while ((next = find_next (self, end, gap_between (end, start))) != NULL) {
    append_fragment (self, next, meet (end, end_of (self, next, FALSE)));
    end = end_of (self, next, TRUE);
    longest = count_points (self, next) > count_points (self, longest) ? next : longest;
  }
  if (meet (end, start))
    g_array_set_size (self->out->points, self->out->points->len - 1);
  if (ra_path_end_part (self->out, 3))
    g_array_append_val (self->sources, longest->source);
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
