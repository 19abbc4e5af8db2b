/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ring-outline.h"

/* Halvings of a step between vertices: 2^-20 of 2 degrees on 20,000 km is below a metre. */
#define BISECTIONS 20

typedef struct {
  RaFeatureSet *lines;
  const RaRangeRing *rings;
  guint n_rings;
  guint current; /* the ring whose circle is walked */
  double radius_m;
  double step_deg;
} Walk;

static gboolean
same_ring (const RaRangeRing *a, const RaRangeRing *b)
{
  return a->lat_deg == b->lat_deg && a->lon_deg == b->lon_deg && a->min_m == b->min_m && a->max_m == b->max_m;
}

static gboolean
is_covered (const Walk *self, double azimuth_deg)
{
  const RaRangeRing *own = &self->rings[self->current];
  double lat;
  double lon;
  ra_geodesic_direct (own->lat_deg, own->lon_deg, azimuth_deg, self->radius_m, &lat, &lon);
  for (guint i = 0; i < self->n_rings; i++) {
    const RaRangeRing *other = &self->rings[i];
    if (i == self->current || (same_ring (own, other) && i > self->current))
      continue;
    /* Of equal rings the first is the outline and the others are covered by it. */
    if (same_ring (own, other))
      return TRUE;
    const double distance_m = ra_geodesic_distance_m (other->lat_deg, other->lon_deg, lat, lon);
    if (distance_m < other->max_m && (other->min_m <= 0 || distance_m > other->min_m))
      return TRUE;
  }
  return FALSE;
}

/* The azimuth between @low and @high at which the circle passes from not covered to covered or back. */
static double
find_change (const Walk *self, double low, double high, gboolean covered_at_low)
{
  for (guint i = 0; i < BISECTIONS; i++) {
    const double middle = (low + high) / 2;
    if (is_covered (self, middle) == covered_at_low)
      low = middle;
    else
      high = middle;
  }
  return (low + high) / 2;
}

static void
add_point (const Walk *self, double azimuth_deg)
{
  const RaRangeRing *ring = &self->rings[self->current];
  double lat;
  double lon;
  ra_geodesic_direct (ring->lat_deg, ring->lon_deg, azimuth_deg, self->radius_m, &lat, &lon);
  ra_path_add (self->lines->path, ra_radians (lon), ra_radians (lat));
}

/* The arc from @from to @to, clockwise, as one line; its inner vertices are those of the whole circle. */
static void
add_arc (const Walk *self, double from, double to, gboolean covered)
{
  add_point (self, from);
  for (double k = floor (from / self->step_deg) + 1; k * self->step_deg < to; k++)
    add_point (self, k * self->step_deg);
  add_point (self, to);
  ra_path_end_part (self->lines->path, 2);

  const RaRangeRing *ring = &self->rings[self->current];
  const double radius_rad = 1.01 * self->radius_m / RA_EARTH_RADIUS_M;
  const RaPoint centre = { ra_radians (ring->lon_deg), ra_radians (ring->lat_deg) };
  const RaCap bounds = { ra_vec3_from_lonlat (centre), radius_rad < RA_HALF_PI ? radius_rad : RA_PI };
  ra_feature_set_end_member (self->lines, self->current, covered ? RA_OUTLINE_COVERED : RA_OUTLINE_FREE, bounds);
}

static GArray *
find_changes (const Walk *self, guint n_steps)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (double));
  gboolean covered = is_covered (self, 0);
  for (guint i = 1; i <= n_steps; i++) {
    const gboolean next = is_covered (self, i * self->step_deg);
    if (next != covered) {
      const double change = find_change (self, (i - 1) * self->step_deg, i * self->step_deg, covered);
      g_array_append_val (changes, change);
    }
    covered = next;
  }
  return changes;
}

static void
walk_circle (Walk *self, double radius_m, double tolerance_m)
{
  const guint n_steps = ra_range_ring_count (radius_m, tolerance_m);
  self->radius_m = radius_m;
  self->step_deg = 360.0 / n_steps;
  g_autoptr (GArray) changes = find_changes (self, n_steps);
  const gboolean covered_at_north = is_covered (self, 0);
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

void
ra_ring_outline_add (RaFeatureSet *lines, const RaRangeRing *rings, guint n_rings, double tolerance_m)
{
  g_return_if_fail (lines->kind == RA_GEOMETRY_LINES);

  for (guint i = 0; i < n_rings; i++) {
    const RaRangeRing *ring = &rings[i];
    Walk walk = { .lines = lines, .rings = rings, .n_rings = n_rings, .current = i };
    if (!(ring->max_m > 0) || !(ring->min_m < ring->max_m) || ring->min_m >= RA_WHOLE_EARTH_M)
      continue;
    if (ring->max_m < RA_WHOLE_EARTH_M)
      walk_circle (&walk, ring->max_m, tolerance_m);
    if (ring->min_m > 0)
      walk_circle (&walk, ring->min_m, tolerance_m);
  }
}
