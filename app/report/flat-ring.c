/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/flat-ring.h"

#include "geo/clip.h"

#define FEWEST_VERTICES 720
/* Half of what is promised: the middle of an edge is not always its worst place. */
#define TOLERANCE_M 5.0
/* Halvings of an edge; enough for a ring that passes a pole at a few metres. */
#define MOST_HALVINGS 12
/* Below the seventh decimal two points of the file are one. */
#define SAME_DEG 5e-8

typedef struct {
  RaRangeCircle circle;
  RaPath *out; /* degrees */
} Circle;

static RaPoint
point_at (const Circle *self, double turn_deg)
{
  return ra_range_circle_point (&self->circle, turn_deg);
}

/* How far the middle of the straight edge in longitude and latitude lies from the circle. */
static double
deviation_m (const Circle *self, RaPoint a, RaPoint b)
{
  const double turn_deg = ra_degrees (ra_wrap_longitude (ra_radians (b.x - a.x)));
  const double distance_m
      = ra_geodesic_distance_m (self->circle.lat_deg, self->circle.lon_deg, (a.y + b.y) / 2, a.x + turn_deg / 2);
  return fabs (distance_m - self->circle.radius_m);
}

/* Adds the points between two neighbours, turns @from and @to, that the tolerance asks for. */
static void
refine (const Circle *self, double from, RaPoint a, double to, RaPoint b, guint halvings)
{
  if (halvings == 0 || deviation_m (self, a, b) <= TOLERANCE_M)
    return;
  const double middle = (from + to) / 2;
  const RaPoint point = point_at (self, middle);
  refine (self, from, a, middle, point, halvings - 1);
  ra_path_add (self->out, point.x, point.y);
  refine (self, middle, point, to, b, halvings - 1);
}

/* Clockwise from north. */
static void
add_circle (RaPath *out, const RaRangeRing *ring, double radius_m)
{
  const Circle circle = { ra_range_circle (ring->lat_deg, ring->lon_deg, radius_m), out };
  const double step = 360.0 / FEWEST_VERTICES;
  const RaPoint first = point_at (&circle, 0);
  RaPoint point = first;
  for (guint i = 0; i < FEWEST_VERTICES; i++) {
    const RaPoint next = i + 1 < FEWEST_VERTICES ? point_at (&circle, step * (i + 1)) : first;
    ra_path_add (out, point.x, point.y);
    refine (&circle, step * i, point, step * (i + 1), next, MOST_HALVINGS);
    point = next;
  }
  ra_path_end_part (out, 3);
}

static void
to_radians (RaPath *path)
{
  for (guint i = 0; i < path->points->len; i++) {
    RaPoint *point = &g_array_index (path->points, RaPoint, i);
    *point = (RaPoint) { ra_radians (point->x), ra_radians (point->y) };
  }
}

/* To degrees, inside the sheet, without points that the file could not tell apart. */
static RaPath *
to_sheet (const RaPath *path, guint min_points)
{
  RaPath *out = ra_path_new ();
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    RaPoint last = { G_MAXDOUBLE, G_MAXDOUBLE };
    for (guint i = 0; i < n; i++) {
      const RaPoint point = { CLAMP (ra_degrees (points[i].x), -180, 180), CLAMP (ra_degrees (points[i].y), -90, 90) };
      if (fabs (point.x - last.x) > SAME_DEG || fabs (point.y - last.y) > SAME_DEG)
        ra_path_add (out, point.x, point.y);
      last = point;
    }
    ra_path_end_part (out, min_points);
  }
  return out;
}

static double
signed_area (const RaPoint *points, guint n)
{
  double sum = 0;
  for (guint i = 0, before = n - 1; i < n; before = i++)
    sum += (points[before].x - points[0].x) * (points[i].y - points[0].y)
           - (points[i].x - points[0].x) * (points[before].y - points[0].y);
  return sum / 2;
}

static gboolean
holds_point (const RaPoint *points, guint n, RaPoint point)
{
  gboolean inside = FALSE;
  for (guint i = 0, before = n - 1; i < n; before = i++) {
    const RaPoint a = points[before];
    const RaPoint b = points[i];
    if ((a.y > point.y) != (b.y > point.y) && point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x))
      inside = !inside;
  }
  return inside;
}

static void
add_polygon (RaFlatRing *self, const RaPath *sheet, guint outer)
{
  RaFlatPolygon polygon = { .first_part = ra_path_n_parts (self->path), .n_parts = 1 };
  guint n_outer;
  const RaPoint *outer_points = ra_path_part (sheet, outer, &n_outer);
  ra_path_add_part (self->path, outer_points, n_outer);
  for (guint part = 0; part < ra_path_n_parts (sheet); part++) {
    guint n;
    const RaPoint *points = ra_path_part (sheet, part, &n);
    if (part == outer || signed_area (points, n) <= 0 || !holds_point (outer_points, n_outer, points[0]))
      continue;
    ra_path_add_part (self->path, points, n);
    polygon.n_parts++;
  }
  /* On the sphere the interior is on the right; in these files it is on the left. */
  for (guint i = 0; i < polygon.n_parts; i++)
    ra_path_reverse_part (self->path, polygon.first_part + i);
  g_array_append_val (self->polygons, polygon);
}

static void
cut_polygons (RaFlatRing *self, const RaPath *circles)
{
  const RaClip clip = ra_clip_meridian (0);
  g_autoptr (RaPath) cut = ra_path_new ();
  ra_clip_polygon (&clip, circles, cut);
  g_autoptr (RaPath) sheet = to_sheet (cut, 3);
  for (guint part = 0; part < ra_path_n_parts (sheet); part++) {
    guint n;
    const RaPoint *points = ra_path_part (sheet, part, &n);
    if (signed_area (points, n) < 0)
      add_polygon (self, sheet, part);
  }
}

static void
cut_outlines (RaFlatRing *self, const RaPath *circles)
{
  const RaClip clip = ra_clip_meridian (0);
  g_autoptr (RaPath) lines = ra_path_new ();
  g_autoptr (RaPath) cut = ra_path_new ();
  for (guint part = 0; part < ra_path_n_parts (circles); part++) {
    guint n;
    const RaPoint *points = ra_path_part (circles, part, &n);
    g_array_append_vals (lines->points, points, n);
    ra_path_add (lines, points[0].x, points[0].y);
    ra_path_end_part (lines, 2);
  }
  ra_clip_lines (&clip, lines, cut);
  self->outlines = to_sheet (cut, 2);
}

RaFlatRing *
ra_flat_ring_new (const RaRangeRing *ring)
{
  RaFlatRing *self = g_new0 (RaFlatRing, 1);
  g_autoptr (RaPath) circles = ra_path_new ();
  const gboolean whole = ring->max_m >= RA_WHOLE_EARTH_M;
  const gboolean exists = ring->max_m > 0 && ring->min_m < ring->max_m && ring->min_m < RA_WHOLE_EARTH_M;

  self->path = ra_path_new ();
  self->polygons = g_array_new (FALSE, FALSE, sizeof (RaFlatPolygon));
  if (exists && !whole)
    add_circle (circles, ring, ring->max_m);
  if (exists && ring->min_m > 0) {
    add_circle (circles, ring, ring->min_m);
    ra_path_reverse_part (circles, ra_path_n_parts (circles) - 1);
  }
  to_radians (circles);
  if (exists)
    cut_polygons (self, circles);
  cut_outlines (self, circles);
  return self;
}

void
ra_flat_ring_free (RaFlatRing *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->path, ra_path_free);
  g_clear_pointer (&self->polygons, g_array_unref);
  g_clear_pointer (&self->outlines, ra_path_free);
  g_free (self);
}
