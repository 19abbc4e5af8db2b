/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the rings and lines of a flat file to features of the sphere. */
#include "geo/feature-set.h"
#include "geo/stitch.h"

/* Edges longer than this are filled with points: a parallel drawn as one great-circle arc would bow polewards. */
#define LONGEST_EDGE_DEG 1.0
/* Less area than this, 0.04 m2, is a spike or a repeated point. */
#define SMALLEST_AREA_SR 1e-15
/* Boxes up to this wide, 17 degrees, are flat enough to compare areas in. */
#define FLAT_RAD 0.3

static RaPoint
brought_back (RaPoint deg)
{
  /* remainder () is exact, also for what is no longitude at all. */
  deg.x = fabs (deg.x) <= 180 ? deg.x : remainder (deg.x, 360);
  deg.y = CLAMP (deg.y, -90, 90);
  return deg;
}

static gboolean
same_point (RaPoint a, RaPoint b)
{
  return a.x == b.x && a.y == b.y;
}

/* The parts without repeated, non-finite or out-of-range points; parts that too little is left of stay empty so that
 * labels keep their places: @kept gets the number of each part that remains. */
static RaPath *
cleaned (const RaPath *parts, gboolean rings, GArray *kept)
{
  RaPath *out = ra_path_new_sized (ra_path_n_points (parts), ra_path_n_parts (parts));
  for (guint part = 0; part < ra_path_n_parts (parts); part++) {
    guint n;
    const RaPoint *points = ra_path_part (parts, part, &n);
    const guint start = ra_path_n_points (out);
    for (guint i = 0; i < n; i++) {
      if (!isfinite (points[i].x) || !isfinite (points[i].y))
        continue;
      const RaPoint point = brought_back (points[i]);
      const guint end = ra_path_n_points (out);
      if (end == start || !same_point (point, g_array_index (out->points, RaPoint, end - 1)))
        g_array_append_val (out->points, point);
    }
    while (rings && ra_path_n_points (out) > start + 1
           && same_point (g_array_index (out->points, RaPoint, start),
                          g_array_index (out->points, RaPoint, ra_path_n_points (out) - 1)))
      g_array_set_size (out->points, ra_path_n_points (out) - 1);
    if (ra_path_end_part (out, rings ? 3 : 2))
      g_array_append_val (kept, part);
  }
  return out;
}

/* Adds @b in radians, and before it the points that the straight edge from @a is longer than a degree without. */
static void
add_edge (RaPath *out, RaPoint a, RaPoint b)
{
  /* A pole has every longitude: what leads to it is a meridian. */
  const double from_x = fabs (a.y) >= 90 - RA_POLE_TOLERANCE_DEG ? b.x : a.x;
  double dx = fabs (b.y) >= 90 - RA_POLE_TOLERANCE_DEG ? 0 : b.x - from_x;
  if (fabs (dx) > 180)
    dx -= copysign (360, dx);
  const double dy = b.y - a.y;
  if (fabs (dx) <= LONGEST_EDGE_DEG && fabs (dy) <= LONGEST_EDGE_DEG) {
    ra_path_add (out, ra_radians (b.x), ra_radians (b.y));
    return;
  }
  const double longest = MAX (fabs (dx) * cos (ra_radians (a.y + dy / 2)), fabs (dy));
  const guint n = MAX (1, (guint)ceil (longest / LONGEST_EDGE_DEG));
  for (guint i = 1; i < n; i++)
    ra_path_add (out, ra_wrap_longitude (ra_radians (from_x + dx * i / n)), ra_radians (a.y + dy * i / n));
  ra_path_add (out, ra_radians (b.x), ra_radians (b.y));
}

static RaPath *
to_radians (const RaPath *parts_deg, gboolean rings)
{
  RaPath *out = ra_path_new_sized (ra_path_n_points (parts_deg), ra_path_n_parts (parts_deg));
  for (guint part = 0; part < ra_path_n_parts (parts_deg); part++) {
    guint n;
    const RaPoint *points = ra_path_part (parts_deg, part, &n);
    if (!rings)
      ra_path_add (out, ra_radians (points[0].x), ra_radians (points[0].y));
    for (guint i = rings ? 0 : 1; i < n; i++)
      add_edge (out, points[(i + n - 1) % n], points[i]);
    ra_path_end_part (out, 1);
  }
  return out;
}

/* What is known of a ring before rings are put together to polygons. */
typedef struct {
  guint part;
  RaPartLabel label;
  double area_sr; /* to the right of the ring as it stands */
  RaCap bounds;
  gboolean hole;
  guint outer; /* of a hole: index of the ring that holds it */
  gboolean knows_pole;
  gboolean south_pole_inside;
} Ring;

static double
smaller_area (const Ring *ring)
{
  return MIN (ring->area_sr, 2 * RA_TAU - ring->area_sr);
}

static gboolean
runs_clockwise (const Ring *ring)
{
  return ring->area_sr < RA_TAU;
}

/* Rings wound against the largest ring of their feature are holes, whichever way the file winds. */
static void
mark_holes (GArray *rings)
{
  for (guint start = 0; start < rings->len;) {
    const guint feature = g_array_index (rings, Ring, start).label.feature;
    guint end = start;
    guint largest = start;
    for (; end < rings->len && g_array_index (rings, Ring, end).label.feature == feature; end++) {
      if (smaller_area (&g_array_index (rings, Ring, end)) > smaller_area (&g_array_index (rings, Ring, largest)))
        largest = end;
    }
    for (guint i = start; i < end; i++) {
      Ring *ring = &g_array_index (rings, Ring, i);
      ring->hole = runs_clockwise (ring) != runs_clockwise (&g_array_index (rings, Ring, largest));
    }
    start = end;
  }
}

/* Told by the bounds alone: most rings are far from most holes. */
static gboolean
may_hold (const Ring *outer, RaPoint point)
{
  return ra_vec3_dot (ra_vec3_from_lonlat (point), outer->bounds.centre) >= cos (MIN (outer->bounds.radius_rad, RA_PI));
}

/* @outline is the ring, interior on the right; asked once, because Eurasia has many lakes. */
static gboolean
holds_south_pole (Ring *ring, const RaPath *outline)
{
  if (!ring->knows_pole)
    ring->south_pole_inside = ra_rings_hold_south_pole (outline);
  ring->knows_pole = TRUE;
  return ring->south_pole_inside;
}

/* @path holds one ring, interior on the right. */
static gboolean
holds (const RaPath *path, gboolean south_pole_inside, const RaPoint *points, guint n)
{
  /* One point may lie on the outline: the majority of three does not. */
  guint votes = 0;
  for (guint i = 0; i < 3; i++)
    votes += ra_rings_contain_from_pole (path, points[i * n / 3], south_pole_inside) ? 1 : 0;
  return votes >= 2;
}

/* Gives each hole to the smallest ring of its feature that holds it. A hole that nothing holds is an island after all.
 */
static void
assign_holes (GArray *rings, const RaPath *path)
{
  g_autoptr (RaPath) outline = ra_path_new ();
  for (guint i = 0; i < rings->len; i++) {
    Ring *hole = &g_array_index (rings, Ring, i);
    if (!hole->hole)
      continue;
    guint n;
    const RaPoint *points = ra_path_part (path, hole->part, &n);
    const Ring *best = NULL;
    for (guint k = 0; k < rings->len; k++) {
      const Ring *outer = &g_array_index (rings, Ring, k);
      if (outer->hole || outer->label.feature != hole->label.feature || !may_hold (outer, points[0])
          || (best != NULL && smaller_area (outer) >= smaller_area (best)))
        continue;
      guint n_outer;
      const RaPoint *outer_points = ra_path_part (path, outer->part, &n_outer);
      ra_path_clear (outline);
      ra_path_add_part (outline, outer_points, n_outer);
      if (!runs_clockwise (outer))
        ra_path_reverse_part (outline, 0);
      if (holds (outline, holds_south_pole (&g_array_index (rings, Ring, k), outline), points, n)) {
        best = outer;
        hole->outer = k;
      }
    }
    hole->hole = best != NULL;
  }
}

/* The area to the right of a ring that lies in so small a box that the box may be taken for flat: which way the ring
 * runs and which of two rings is larger does not need the spherical excess of half a million edges. */
static double
flat_area_sr (const RaPoint *points, guint n)
{
  double twice = 0;
  for (guint i = 1; i + 1 < n; i++) {
    const RaPoint a = { points[i].x - points[0].x, points[i].y - points[0].y };
    const RaPoint b = { points[i + 1].x - points[0].x, points[i + 1].y - points[0].y };
    twice += b.x * a.y - a.x * b.y;
  }
  const double area = twice / 2 * cos (points[0].y);
  return area < 0 ? area + 2 * RA_TAU : area;
}

static double
measure_area_sr (const RaPoint *points, guint n)
{
  const RaBox box = ra_box_of_points (points, n);
  const gboolean flat = box.x_max - box.x_min < FLAT_RAD && box.y_max - box.y_min < FLAT_RAD
                        && MAX (fabs (box.y_min), fabs (box.y_max)) < RA_HALF_PI - FLAT_RAD;
  return flat ? flat_area_sr (points, n) : ra_ring_area_sr (points, n);
}

static GArray *
measure_rings (RaPath *path, const guint *sources, const RaPartLabel *labels)
{
  GArray *rings = g_array_new (FALSE, FALSE, sizeof (Ring));
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    const Ring ring = { .part = part,
                        .label = labels[sources[part]],
                        .area_sr = measure_area_sr (points, n),
                        .bounds = ra_cap_of_points (points, n) };
    if (smaller_area (&ring) > SMALLEST_AREA_SR)
      g_array_append_val (rings, ring);
  }
  return rings;
}

static void
add_ring (RaFeatureSet *self, const RaPath *path, const Ring *ring, gboolean clockwise)
{
  guint n;
  const RaPoint *points = ra_path_part (path, ring->part, &n);
  ra_path_add_part (self->path, points, n);
  if (runs_clockwise (ring) != clockwise)
    ra_path_reverse_part (self->path, ra_path_n_parts (self->path) - 1);
}

static int
compare_features (gconstpointer a, gconstpointer b)
{
  const Ring *ring_a = a;
  const Ring *ring_b = b;
  if (ring_a->label.feature != ring_b->label.feature)
    return ring_a->label.feature < ring_b->label.feature ? -1 : 1;
  return ring_a->part < ring_b->part ? -1 : 1;
}

static RaFeatureSet *
assemble (const RaPath *path, const GArray *rings)
{
  RaFeatureSet *self = ra_feature_set_new (RA_GEOMETRY_POLYGONS);
  g_autoptr (GArray) holes = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < rings->len; i++) {
    if (g_array_index (rings, Ring, i).hole)
      g_array_append_val (holes, i);
  }
  for (guint i = 0; i < rings->len; i++) {
    const Ring *outer = &g_array_index (rings, Ring, i);
    if (outer->hole)
      continue;
    add_ring (self, path, outer, TRUE);
    for (guint k = 0; k < holes->len; k++) {
      const Ring *hole = &g_array_index (rings, Ring, g_array_index (holes, guint, k));
      if (hole->outer == i)
        add_ring (self, path, hole, FALSE);
    }
    ra_feature_set_end_member (self, outer->label.feature, outer->label.klass, outer->bounds);
  }
  return self;
}

RaFeatureSet *
ra_feature_set_from_rings (const RaPath *rings_deg, const RaPartLabel *labels)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (RaPath) clean = cleaned (rings_deg, TRUE, kept);
  g_autoptr (RaPath) stitched = ra_stitch_rings (clean, sources);
  for (guint i = 0; i < sources->len; i++) {
    guint *source = &g_array_index (sources, guint, i);
    *source = g_array_index (kept, guint, *source);
  }
  /* Half a million points of the coasts, several times over, are let go as soon as they are not needed. */
  g_clear_pointer (&clean, ra_path_free);
  g_autoptr (RaPath) path = to_radians (stitched, TRUE);
  g_clear_pointer (&stitched, ra_path_free);
  g_autoptr (GArray) rings = measure_rings (path, (const guint *)(gpointer)sources->data, labels);
  g_array_sort (rings, compare_features);
  mark_holes (rings);
  assign_holes (rings, path);
  return assemble (path, rings);
}

RaFeatureSet *
ra_feature_set_from_lines (const RaPath *lines_deg, const RaPartLabel *labels)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (RaPath) clean = cleaned (lines_deg, FALSE, kept);
  RaFeatureSet *self = ra_feature_set_new (RA_GEOMETRY_LINES);
  for (guint part = 0; part < ra_path_n_parts (clean); part++) {
    guint n;
    const RaPoint *points = ra_path_part (clean, part, &n);
    const RaPartLabel label = labels[g_array_index (kept, guint, part)];
    g_autoptr (RaPath) pieces = ra_path_new ();
    ra_path_add (pieces, points[0].x, points[0].y);
    for (guint i = 1; i < n; i++) {
      if (ra_stitch_is_artificial (points[i - 1], points[i]))
        ra_path_end_part (pieces, 2);
      ra_path_add (pieces, points[i].x, points[i].y);
    }
    ra_path_end_part (pieces, 2);
    g_autoptr (RaPath) radians = to_radians (pieces, FALSE);
    for (guint i = 0; i < ra_path_n_parts (radians); i++) {
      guint n_piece;
      const RaPoint *piece = ra_path_part (radians, i, &n_piece);
      ra_path_add_part (self->path, piece, n_piece);
      ra_feature_set_end_member (self, label.feature, label.klass, ra_cap_of_points (piece, n_piece));
    }
  }
  return self;
}
