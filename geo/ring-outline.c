/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/ring-outline.h"

/* Halvings of a step between vertices: 2^-20 of 2 degrees on 20,000 km is below a metre. */
#define BISECTIONS 20

/* A geodesic of the ellipsoid and an arc of the sphere of the same ends differ by less than 1 %: where the sphere is
 * that sure there is no need to ask the ellipsoid. */
#define SPHERE_ERROR 0.01

/* A ring with what tells quickly where it discs. What a search for neighbours looks at stands together. */
typedef struct {
  RaVec3 centre;
  double bound_rad; /* nothing of the ring is farther from its centre */
  double lat_deg;
  const RaRangeRing *ring;
  guint index;
  /* Squares of chords of the unit sphere: nearer than the first and farther than the last a point is surely in the
   * ring, farther than the second surely not. */
  double inside;
  double outside;
  double past_hole;
} Disc;

typedef struct {
  RaFeatureSet *lines;
  GArray *discs;         /* Disc, from south to north: of all rings that can be drawn */
  GArray *order;         /* guint: where each of them stands in discs, in the order of the rings */
  double widest_rad;     /* the largest of their bounds */
  const Disc *own;       /* the ring whose circle is traced */
  GPtrArray *neighbours; /* const Disc *: the others that may reach it */
  RaRangeCircle circle;
  double step_deg;
  GArray *vertices; /* RaPoint, radians: of the whole circle, the first one again at the end */
} Trace;

static gboolean
same_ring (const RaRangeRing *a, const RaRangeRing *b)
{
  return a->lat_deg == b->lat_deg && a->lon_deg == b->lon_deg && a->min_m == b->min_m && a->max_m == b->max_m;
}

/* Square of the chord of the unit sphere over @distance_m on the Earth. */
static double
chord_squared (double distance_m)
{
  const double half = sin (CLAMP (distance_m / RA_EARTH_RADIUS_M, 0, RA_PI) / 2);
  return 4 * half * half;
}

static Disc
disc_of (const RaRangeRing *ring, guint index)
{
  const RaPoint centre = { ra_radians (ring->lon_deg), ra_radians (ring->lat_deg) };
  return (Disc) { .centre = ra_vec3_from_lonlat (centre),
                  .bound_rad = (1 + SPHERE_ERROR) * ring->max_m / RA_EARTH_RADIUS_M,
                  .lat_deg = ring->lat_deg,
                  .ring = ring,
                  .index = index,
                  .inside = chord_squared (ring->max_m * (1 - SPHERE_ERROR)),
                  .outside = chord_squared (ring->max_m * (1 + SPHERE_ERROR)),
                  .past_hole = ring->min_m > 0 ? chord_squared (ring->min_m * (1 + SPHERE_ERROR)) : -1 };
}

/* Whether the point, radians, lies in the ring. */
static gboolean
discs (const Disc *self, RaPoint point, RaVec3 direction)
{
  const RaRangeRing *ring = self->ring;
  const double dx = direction.x - self->centre.x;
  const double dy = direction.y - self->centre.y;
  const double dz = direction.z - self->centre.z;
  const double apart = dx * dx + dy * dy + dz * dz;
  if (apart > self->outside)
    return FALSE;
  if (apart < self->inside && apart > self->past_hole)
    return TRUE;
  const double distance_m
      = ra_geodesic_distance_m (ring->lat_deg, ring->lon_deg, ra_degrees (point.y), ra_degrees (point.x));
  return distance_m < ring->max_m && (ring->min_m <= 0 || distance_m > ring->min_m);
}

/* The ring that covers the point is asked first about the next one. */
static void
move_to_front (Trace *self, guint i)
{
  gpointer *neighbours = self->neighbours->pdata;
  gpointer first = neighbours[0];
  neighbours[0] = neighbours[i];
  neighbours[i] = first;
}

static gboolean
is_covered_at (Trace *self, RaPoint point)
{
  const RaVec3 direction = ra_vec3_from_lonlat (point);
  for (guint i = 0; i < self->neighbours->len; i++) {
    const Disc *other = g_ptr_array_index (self->neighbours, i);
    /* Of equal rings the first is the outline and the others are covered by it. */
    if (same_ring (self->own->ring, other->ring)) {
      if (other->index < self->own->index)
        return TRUE;
    } else if (discs (other, point, direction)) {
      move_to_front (self, i);
      return TRUE;
    }
  }
  return FALSE;
}

static RaPoint
point_at (const Trace *self, double turn_deg)
{
  const RaPoint point = ra_range_circle_point (&self->circle, turn_deg);
  return (RaPoint) { ra_radians (point.x), ra_radians (point.y) };
}

/* The turn between @low and @high at which the circle passes from not covered to covered or back. */
static double
find_change (Trace *self, double low, double high, gboolean covered_at_low)
{
  for (guint i = 0; i < BISECTIONS; i++) {
    const double middle = (low + high) / 2;
    if (is_covered_at (self, point_at (self, middle)) == covered_at_low)
      low = middle;
    else
      high = middle;
  }
  return (low + high) / 2;
}

static void
add_point (const Trace *self, RaPoint point)
{
  ra_path_add (self->lines->path, point.x, point.y);
}

/* The arc from @from to @to, clockwise, as one line; its inner vertices are those of the whole circle. */
static void
add_arc (const Trace *self, double from, double to, gboolean covered)
{
  const guint n_steps = self->vertices->len - 1;
  add_point (self, point_at (self, from));
  for (guint k = (guint)floor (from / self->step_deg) + 1; k * self->step_deg < to; k++)
    add_point (self, g_array_index (self->vertices, RaPoint, k % n_steps));
  add_point (self, point_at (self, to));
  ra_path_end_part (self->lines->path, 2);

  const double radius_rad = (1 + SPHERE_ERROR) * self->circle.radius_m / RA_EARTH_RADIUS_M;
  const RaCap bounds = { self->own->centre, radius_rad < RA_HALF_PI ? radius_rad : RA_PI };
  ra_feature_set_end_member (self->lines, self->own->index, covered ? RA_OUTLINE_COVERED : RA_OUTLINE_FREE, bounds);
}

static GArray *
find_changes (Trace *self)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (double));
  gboolean covered = is_covered_at (self, g_array_index (self->vertices, RaPoint, 0));
  for (guint i = 1; i < self->vertices->len; i++) {
    const gboolean next = is_covered_at (self, g_array_index (self->vertices, RaPoint, i));
    if (next != covered) {
      const double change = find_change (self, (i - 1) * self->step_deg, i * self->step_deg, covered);
      g_array_append_val (changes, change);
    }
    covered = next;
  }
  return changes;
}

static void
set_vertices (Trace *self, guint n_steps)
{
  self->step_deg = 360.0 / n_steps;
  g_array_set_size (self->vertices, 0);
  for (guint i = 0; i <= n_steps; i++) {
    const RaPoint point = point_at (self, i * self->step_deg);
    g_array_append_val (self->vertices, point);
  }
}

static void
trace_circle (Trace *self, double radius_m, double tolerance_m)
{
  self->circle = ra_range_circle (self->own->ring->lat_deg, self->own->ring->lon_deg, radius_m);
  set_vertices (self, ra_range_circle_count (&self->circle, tolerance_m));
  g_autoptr (GArray) changes = find_changes (self);
  const gboolean covered_at_north = is_covered_at (self, g_array_index (self->vertices, RaPoint, 0));
  if (changes->len == 0) {
    add_arc (self, 0, 360, covered_at_north);
    return;
  }
  for (guint i = 0; i < changes->len; i++) {
    const double from = g_array_index (changes, double, i);
    const double to
        = i + 1 < changes->len ? g_array_index (changes, double, i + 1) : g_array_index (changes, double, 0) + 360;
    /* Between the last change and the first one, over north, the state is that of north. */
    const gboolean covered = ((changes->len - 1 - i) % 2 == 0) == covered_at_north;
    add_arc (self, from, to, covered);
  }
}

static gboolean
can_be_drawn (const RaRangeRing *ring)
{
  /* Written so that NaN is not drawn. */
  return ring->max_m > 0 && ring->min_m < ring->max_m && ring->min_m < RA_WHOLE_EARTH_M;
}

static int
compare_latitudes (gconstpointer a, gconstpointer b)
{
  const Disc *disc_a = a;
  const Disc *disc_b = b;
  if (disc_a->lat_deg != disc_b->lat_deg)
    return disc_a->lat_deg < disc_b->lat_deg ? -1 : 1;
  return disc_a->index < disc_b->index ? -1 : 1;
}

static void
sort_northwards (Trace *self, guint n_rings)
{
  g_array_sort (self->discs, compare_latitudes);
  g_autofree guint *place = g_new (guint, n_rings);
  for (guint i = 0; i < n_rings; i++)
    place[i] = G_MAXUINT;
  for (guint i = 0; i < self->discs->len; i++)
    place[g_array_index (self->discs, Disc, i).index] = i;
  for (guint i = 0; i < n_rings; i++) {
    if (place[i] != G_MAXUINT)
      g_array_append_val (self->order, place[i]);
  }
}

static void
trace_init (Trace *self, RaFeatureSet *lines, const RaRangeRing *rings, guint n_rings)
{
  *self = (Trace) { .lines = lines,
                    .discs = g_array_new (FALSE, FALSE, sizeof (Disc)),
                    .order = g_array_new (FALSE, FALSE, sizeof (guint)),
                    .neighbours = g_ptr_array_new (),
                    .vertices = g_array_new (FALSE, FALSE, sizeof (RaPoint)) };
  for (guint i = 0; i < n_rings; i++) {
    if (!can_be_drawn (&rings[i]))
      continue;
    const Disc disc = disc_of (&rings[i], i);
    g_array_append_val (self->discs, disc);
    self->widest_rad = MAX (self->widest_rad, disc.bound_rad);
  }
  sort_northwards (self, n_rings);
}

static void
trace_clear (Trace *self)
{
  g_array_unref (self->discs);
  g_array_unref (self->order);
  g_ptr_array_unref (self->neighbours);
  g_array_unref (self->vertices);
}

/* The first ring that is not south of @lat_deg. */
static guint
find_latitude (const Trace *self, double lat_deg)
{
  guint low = 0;
  guint high = self->discs->len;
  while (low < high) {
    const guint middle = (low + high) / 2;
    if (g_array_index (self->discs, Disc, middle).lat_deg < lat_deg)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static gboolean
may_meet (const Disc *a, const Disc *b)
{
  /* A chord is no longer than its arc. */
  const double apart_rad = a->bound_rad + b->bound_rad;
  return 2 - 2 * ra_vec3_dot (a->centre, b->centre) <= apart_rad * apart_rad;
}

/* Most rings of a long table are out of each other's reach. */
static void
find_neighbours (Trace *self)
{
  const Disc *own = self->own;
  const double window_deg = ra_degrees (own->bound_rad + self->widest_rad);
  g_ptr_array_set_size (self->neighbours, 0);
  for (guint i = find_latitude (self, own->lat_deg - window_deg); i < self->discs->len; i++) {
    Disc *other = &g_array_index (self->discs, Disc, i);
    if (other->lat_deg > own->lat_deg + window_deg)
      break;
    if (other != own && may_meet (own, other))
      g_ptr_array_add (self->neighbours, other);
  }
}

void
ra_ring_outline_add (RaFeatureSet *lines, const RaRangeRing *rings, guint n_rings, double tolerance_m)
{
  g_return_if_fail (lines->kind == RA_GEOMETRY_LINES);

  Trace trace;
  trace_init (&trace, lines, rings, n_rings);
  for (guint i = 0; i < trace.order->len; i++) {
    trace.own = &g_array_index (trace.discs, Disc, g_array_index (trace.order, guint, i));
    find_neighbours (&trace);
    if (trace.own->ring->max_m < RA_WHOLE_EARTH_M)
      trace_circle (&trace, trace.own->ring->max_m, tolerance_m);
    if (trace.own->ring->min_m > 0)
      trace_circle (&trace, trace.own->ring->min_m, tolerance_m);
  }
  trace_clear (&trace);
}
