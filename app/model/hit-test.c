/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/hit-test.h"

#include <math.h>

typedef struct {
  guint ring;
  double distance_px;
} RingHit;

static gboolean
is_better (const RaMapPlace *place, double distance_px, const RaMapPlace *best, double best_px)
{
  if (best == NULL || (place->site != NULL) != (best->site != NULL))
    return best == NULL || place->site != NULL;
  return distance_px < best_px;
}

static int
find_place (const RaHitQuery *query)
{
  const RaMapPlace *best = NULL;
  double best_px = 0.0;
  int found = -1;

  for (guint i = 0; i < query->places->len; i++) {
    const RaMapPlace *place = &g_array_index (query->places, RaMapPlace, i);
    double distance_px;
    RaPoint at;

    if (!ra_map_place_locate (place, query->viewport, query->projection, &at))
      continue;
    distance_px = hypot (at.x - query->page.x, at.y - query->page.y);
    if (distance_px > query->tolerance_px || !is_better (place, distance_px, best, best_px))
      continue;
    best = place;
    best_px = distance_px;
    found = (int)i;
  }
  return found;
}

/* From the point to the circle's nearest place on the ground, measured on the page: how many metres a pixel is depends
 * on the place and the direction. */
static double
circle_distance_px (const RaHitQuery *query, const RaScenarioRing *ring, const RaGeodesic *to_point, double radius_m)
{
  double lat_deg, lon_deg;
  RaPoint plane, at;

  ra_geodesic_direct (ring->lat_deg, ring->lon_deg, to_point->azimuth1_deg, radius_m, &lat_deg, &lon_deg);
  if (!ra_projection_forward (query->projection, lat_deg, lon_deg, &plane.x, &plane.y))
    return G_MAXDOUBLE;
  ra_viewport_to_page (query->viewport, plane.x, plane.y, &at.x, &at.y);
  return hypot (at.x - query->page.x, at.y - query->page.y);
}

static double
ring_distance_px (const RaHitQuery *query, const RaScenarioRing *ring, double lat_deg, double lon_deg)
{
  const RaGeodesic to_point = ra_geodesic_inverse (ring->lat_deg, ring->lon_deg, lat_deg, lon_deg);
  const RaRangeRing range = ra_scenario_ring_to_range (ring);
  double distance_px = G_MAXDOUBLE;

  if (range.max_m > 0.0 && range.max_m < RA_WHOLE_EARTH_M)
    distance_px = circle_distance_px (query, ring, &to_point, range.max_m);
  if (range.min_m > 0.0)
    distance_px = MIN (distance_px, circle_distance_px (query, ring, &to_point, range.min_m));
  return distance_px;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const RingHit *hit_a = a, *hit_b = b;

  if (hit_a->distance_px != hit_b->distance_px)
    return hit_a->distance_px < hit_b->distance_px ? -1 : 1;
  return hit_a->ring < hit_b->ring ? -1 : 1;
}

static void
find_rings (const RaHitQuery *query, GArray *rings)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (RingHit));
  double x_m, y_m, lat_deg, lon_deg;

  ra_viewport_to_plane (query->viewport, query->page.x, query->page.y, &x_m, &y_m);
  if (!ra_projection_inverse (query->projection, x_m, y_m, &lat_deg, &lon_deg))
    return;
  for (guint i = 0; i < query->rings->len; i++) {
    const RingHit hit
        = { i, ring_distance_px (query, &g_array_index (query->rings, RaScenarioRing, i), lat_deg, lon_deg) };

    if (hit.distance_px <= query->tolerance_px)
      g_array_append_val (hits, hit);
  }
  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len; i++)
    g_array_append_val (rings, g_array_index (hits, RingHit, i).ring);
}

RaHit
ra_hit_test (const RaHitQuery *query)
{
  RaHit hit = { .place = find_place (query), .rings = g_array_new (FALSE, FALSE, sizeof (guint)) };

  if (hit.place < 0)
    find_rings (query, hit.rings);
  return hit;
}

void
ra_hit_clear (RaHit *self)
{
  g_clear_pointer (&self->rings, g_array_unref);
}
