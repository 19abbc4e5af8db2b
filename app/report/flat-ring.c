/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/flat-ring.h"

#include "geo/circle-series.h"
#include "geo/clip.h"

/* Vertices, and edges, of a circle before any edge is halved. */
#define N_STEPS 720
/* Half of what is promised: the middle of an edge is not always its worst place. */
#define TOLERANCE_M 5.0
/* Halvings of an edge; enough for a ring that passes a pole at a few metres. */
#define MOST_HALVINGS 12
/* Below the seventh decimal two points of the file are one. */
#define SAME_DEG 5e-8
/* Between these parts of the tolerance the estimate does not decide. */
#define SURELY_BELOW 0.75
#define SURELY_ABOVE 1.3
/* Nearer to a pole than so many edges, longitudes turn too fast to be estimated. */
#define EDGES_TO_POLE 8.0

typedef struct {
  RaRangeCircle circle;
  RaCircleSeries series;
  RaPoint vertices[N_STEPS + 3]; /* degrees, the first three repeated; longitudes as they come */
  RaPath *out;                   /* degrees */
} Circle;

static RaPoint
point_at (const Circle *self, double turn_deg)
{
  return ra_circle_series_point (&self->series, turn_deg);
}

static double
turn_between_deg (RaPoint a, RaPoint b)
{
  const double turn = b.x - a.x;
  return fabs (turn) <= 180 ? turn : turn - copysign (360, turn);
}

/* How far the middle of the straight edge in longitude and latitude lies from the circle. */
static double
deviation_m (const Circle *self, RaPoint a, RaPoint b)
{
  const double distance_m = ra_geodesic_distance_m (self->circle.lat_deg, self->circle.lon_deg, (a.y + b.y) / 2,
                                                    a.x + turn_between_deg (a, b) / 2);
  return fabs (distance_m - self->circle.radius_m);
}

/* About the same for the edge behind vertex @i, from four vertices: a cubic through them is (9 (b + c) - a - d) / 16 in
 * the middle. Negative where it cannot be told. */
static double
estimate_m (const Circle *self, guint i)
{
  const RaPoint *b = &self->vertices[i];
  const RaPoint *a = i > 0 ? b - 1 : &self->vertices[N_STEPS - 1];
  const RaPoint *c = b + 1;
  const RaPoint *d = b + 2;
  const double metres = ra_radians (RA_EARTH_RADIUS_M);
  const double east = metres * cos (ra_radians (b->y));
  const RaPoint edge = { turn_between_deg (*b, *c) * east, (c->y - b->y) * metres };
  const double length = hypot (edge.x, edge.y);
  if (!(length > 0) || (90 - fabs (b->y)) * metres < EDGES_TO_POLE * length || self->circle.open_deg < 90)
    return -1;
  const RaPoint bend = { (turn_between_deg (*a, *b) - turn_between_deg (*c, *d)) / 16 * east,
                         ((b->y - a->y) - (d->y - c->y)) / 16 * metres };
  /* Along the circle a point may go as it likes. */
  return fabs (edge.x * bend.y - edge.y * bend.x) / length;
}

/* Asks for the distance only where the estimate does not tell: there are a thousand edges to a ring. */
static gboolean
is_near (const Circle *self, RaPoint a, RaPoint b, double estimate)
{
  if (estimate >= 0 && estimate < SURELY_BELOW * TOLERANCE_M)
    return TRUE;
  if (estimate > SURELY_ABOVE * TOLERANCE_M)
    return FALSE;
  return deviation_m (self, a, b) <= TOLERANCE_M;
}

typedef struct {
  double turn_deg;
  RaPoint point;
} Vertex;

/* Adds the points between two neighbours that the tolerance asks for; the estimate is a quarter for half an edge. */
static void
refine (const Circle *self, const Vertex *from, const Vertex *to, guint halvings, double estimate)
{
  if (halvings == 0 || is_near (self, from->point, to->point, estimate))
    return;
  Vertex middle = { .turn_deg = (from->turn_deg + to->turn_deg) / 2 };
  middle.point = point_at (self, middle.turn_deg);
  refine (self, from, &middle, halvings - 1, estimate / 4);
  ra_path_add (self->out, middle.point.x, middle.point.y);
  refine (self, &middle, to, halvings - 1, estimate / 4);
}

/* On the other side of the centre's meridian: a circle is its own mirror image. */
static RaPoint
mirrored (const Circle *self, RaPoint point)
{
  const double lon_deg = 2 * self->circle.lon_deg - point.x;
  return (RaPoint) { fabs (lon_deg) <= 180 ? lon_deg : remainder (lon_deg, 360), point.y };
}

static void
set_vertices (Circle *self)
{
  const guint half = N_STEPS / 2;
  for (guint i = 0; i <= half; i++)
    self->vertices[i] = point_at (self, i * 360.0 / N_STEPS);
  for (guint i = half + 1; i < N_STEPS; i++)
    self->vertices[i] = mirrored (self, self->vertices[N_STEPS - i]);
  for (guint i = N_STEPS; i < N_STEPS + 3; i++)
    self->vertices[i] = self->vertices[i - N_STEPS];
}

/* Clockwise from north. */
static void
add_circle (RaPath *out, const RaRangeRing *ring, double radius_m)
{
  Circle circle = { .circle = ra_range_circle (ring->lat_deg, ring->lon_deg, radius_m), .out = out };
  const double step = 360.0 / N_STEPS;
  circle.series = ra_circle_series (&circle.circle);
  set_vertices (&circle);
  for (guint i = 0; i < N_STEPS; i++) {
    const Vertex from = { step * i, circle.vertices[i] };
    const Vertex to = { step * (i + 1), circle.vertices[i + 1] };
    ra_path_add (out, from.point.x, from.point.y);
    refine (&circle, &from, &to, MOST_HALVINGS, estimate_m (&circle, i));
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
ra_flat_ring_new (const RaRangeRing *ring, gboolean outlines)
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
  if (outlines)
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
