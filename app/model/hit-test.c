/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/hit-test.h"

#include <math.h>

#include "geo/geodesic.h"

/* So short that a way is straight on the page between two steps, but for less than a pixel. */
#define STEP_M 25e3

typedef struct {
  guint ring;
  double distance_px;
} RingHit;

static const RaSceneIdentity *
identity (const RaHitQuery *query, guint number)
{
  return &g_array_index (query->drawn->identities, RaSceneIdentity, number);
}

/* The less the better. */
typedef struct {
  guint rank; /* 0: the point is on the mark; 1: beside that of a site; 2: beside any other */
  double distance_px;
} Claim;

static gboolean
can_claim (const RaHitQuery *query, const RaIndexedMark *mark, Claim *claim)
{
  claim->distance_px = hypot (mark->at.x - query->page.x, mark->at.y - query->page.y);
  if (claim->distance_px <= mark->radius)
    claim->rank = 0;
  else
    claim->rank = identity (query, mark->identity)->kind == RA_SUBJECT_SITE ? 1 : 2;
  return claim->distance_px <= MAX (query->tolerance_px, mark->radius);
}

static int
find_mark (const RaHitQuery *query)
{
  Claim best = { .rank = G_MAXUINT };
  int found = -1;

  for (guint i = 0; i < query->drawn->marks->len; i++) {
    const RaIndexedMark *mark = &g_array_index (query->drawn->marks, RaIndexedMark, i);
    Claim claim;

    if (!can_claim (query, mark, &claim) || claim.rank > best.rank
        || (claim.rank == best.rank && claim.distance_px >= best.distance_px))
      continue;
    best = claim;
    found = (int)mark->identity;
  }
  return found;
}

static gboolean
are_equal (const RaSceneIdentity *a, const RaSceneIdentity *b)
{
  return a->lat_deg == b->lat_deg && a->lon_deg == b->lon_deg && a->min_km == b->min_km && a->max_km == b->max_km;
}

static gboolean
holds (const RaSceneIdentity *ring, double distance_m)
{
  return distance_m < ring->max_km * 1000.0 && (ring->min_km <= 0.0 || distance_m > ring->min_km * 1000.0);
}

/* The place of the circle in that direction from the middle of the ring, and where it is on the page. */
static gboolean
locate_on_circle (const RaHitQuery *query, const RaSceneIdentity *ring, double azimuth_deg, double radius_m,
                  RaPoint *place, RaPoint *at)
{
  const RaRangeCircle circle = ra_range_circle (ring->lat_deg, ring->lon_deg, radius_m);
  *place = ra_range_circle_point (&circle, ra_range_circle_turn_deg (&circle, azimuth_deg));
  RaPoint plane;
  if (!ra_projection_forward (query->projection, place->y, place->x, &plane.x, &plane.y))
    return FALSE;
  ra_viewport_to_page (query->viewport, plane.x, plane.y, &at->x, &at->y);
  return TRUE;
}

/* How far from that place on it the line of @ring is drawn: 0 where it is drawn there. Within another ring of its union
 * it is not, but the other's line is: at a corner of the union what is drawn lies a little inside of both. Of rings
 * that are equal one line stands for all. */
static double
hidden_px (const RaHitQuery *query, const RaIndexedLines *lines, const RaSceneIdentity *ring, RaPoint place, RaPoint at)
{
  double farthest_px = 0;

  if (lines->inner && lines->outer)
    return 0;
  for (guint i = 0; i < lines->rings.n; i++) {
    const RaSceneIdentity *other = identity (query, lines->rings.first + i);
    const RaGeodesic way = ra_geodesic_inverse (other->lat_deg, other->lon_deg, place.y, place.x);
    RaPoint edge, edge_at;

    if (are_equal (other, ring) || !holds (other, way.distance_m))
      continue;
    if (lines->inner)
      return 0;
    if (!locate_on_circle (query, other, way.azimuth1_deg, other->max_km * 1000.0, &edge, &edge_at))
      return G_MAXDOUBLE;
    farthest_px = MAX (farthest_px, hypot (edge_at.x - at.x, edge_at.y - at.y));
  }
  return lines->outer ? farthest_px : G_MAXDOUBLE;
}

/* From the point to the circle's nearest place on the ground, measured on the page: how many metres a pixel is depends
 * on the place and the direction. */
static double
circle_distance_px (const RaHitQuery *query, const RaIndexedLines *lines, const RaSceneIdentity *ring,
                    double azimuth_deg, double radius_m)
{
  RaPoint place, at;

  if (!locate_on_circle (query, ring, azimuth_deg, radius_m, &place, &at))
    return G_MAXDOUBLE;
  const double distance_px = hypot (at.x - query->page.x, at.y - query->page.y);
  if (distance_px > query->tolerance_px)
    return G_MAXDOUBLE;
  const double drawn_px = distance_px + hidden_px (query, lines, ring, place, at);
  return drawn_px <= query->tolerance_px ? drawn_px : G_MAXDOUBLE;
}

static double
segment_distance_px (const RaHitQuery *query, RaPoint from, RaPoint to)
{
  const RaPoint way = { to.x - from.x, to.y - from.y };
  const double squared = way.x * way.x + way.y * way.y;
  const double dot = (query->page.x - from.x) * way.x + (query->page.y - from.y) * way.y;
  const double along = squared > 0 ? CLAMP (dot / squared, 0, 1) : 0;

  return hypot (from.x + along * way.x - query->page.x, from.y + along * way.y - query->page.y);
}

/* Where the way crosses a seam of the map its steps are a page apart, and stand for no line. */
static double
flight_distance_px (const RaHitQuery *query, const RaSceneIdentity *ring)
{
  const RaGeodesic way = ra_geodesic_inverse (ring->lat_deg, ring->lon_deg, ring->end_lat_deg, ring->end_lon_deg);
  const guint n = 1 + (guint)(way.distance_m / STEP_M);
  const double longest_px = 10 * STEP_M / query->viewport->metres_per_px;
  double least_px = G_MAXDOUBLE;
  gboolean drawn = FALSE;
  RaPoint last = { 0 };

  for (guint i = 0; i <= n; i++) {
    double lat_deg, lon_deg;
    RaPoint plane;
    RaPoint at = last;
    ra_geodesic_direct (ring->lat_deg, ring->lon_deg, way.azimuth1_deg, way.distance_m * i / n, &lat_deg, &lon_deg);
    const gboolean shown = ra_projection_forward (query->projection, lat_deg, lon_deg, &plane.x, &plane.y);
    if (shown)
      ra_viewport_to_page (query->viewport, plane.x, plane.y, &at.x, &at.y);
    if (shown && drawn && hypot (at.x - last.x, at.y - last.y) <= longest_px)
      least_px = MIN (least_px, segment_distance_px (query, last, at));
    drawn = shown;
    last = shown ? at : last;
  }
  return least_px;
}

static double
ring_distance_px (const RaHitQuery *query, const RaIndexedLines *lines, const RaSceneIdentity *ring, double lat_deg,
                  double lon_deg)
{
  if (ring->flight)
    return flight_distance_px (query, ring);
  const RaGeodesic to_point = ra_geodesic_inverse (ring->lat_deg, ring->lon_deg, lat_deg, lon_deg);
  const double min_m = ring->min_km * 1000.0;
  const double max_m = ring->max_km * 1000.0;
  double distance_px = G_MAXDOUBLE;

  if (max_m > 0.0 && max_m < RA_WHOLE_EARTH_M)
    distance_px = circle_distance_px (query, lines, ring, to_point.azimuth1_deg, max_m);
  if (min_m > 0.0)
    distance_px = MIN (distance_px, circle_distance_px (query, lines, ring, to_point.azimuth1_deg, min_m));
  return distance_px;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const RingHit *hit_a = a;
  const RingHit *hit_b = b;

  if (hit_a->distance_px != hit_b->distance_px)
    return hit_a->distance_px < hit_b->distance_px ? -1 : 1;
  return hit_a->ring < hit_b->ring ? -1 : 1;
}

static void
add_lines (const RaHitQuery *query, const RaIndexedLines *lines, double lat_deg, double lon_deg, GArray *hits)
{
  for (guint i = lines->rings.first; i < lines->rings.first + lines->rings.n; i++) {
    const RingHit hit = { i, ring_distance_px (query, lines, identity (query, i), lat_deg, lon_deg) };

    if (hit.distance_px <= query->tolerance_px)
      g_array_append_val (hits, hit);
  }
}

static void
find_rings (const RaHitQuery *query, GArray *rings)
{
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (RingHit));
  double x_m, y_m;

  ra_viewport_to_plane (query->viewport, query->page.x, query->page.y, &x_m, &y_m);
  double lat_deg, lon_deg;
  if (!ra_projection_inverse (query->projection, x_m, y_m, &lat_deg, &lon_deg))
    return;
  for (guint i = 0; i < query->drawn->lines->len; i++)
    add_lines (query, &g_array_index (query->drawn->lines, RaIndexedLines, i), lat_deg, lon_deg, hits);
  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len; i++)
    g_array_append_val (rings, g_array_index (hits, RingHit, i).ring);
}

static gboolean
is_on_page (const RaHitQuery *query)
{
  return query->page.x >= 0.0 && query->page.y >= 0.0 && query->page.x <= query->drawn->width
         && query->page.y <= query->drawn->height;
}

RaHit
ra_hit_test (const RaHitQuery *query)
{
  RaHit hit = { .mark = -1, .rings = g_array_new (FALSE, FALSE, sizeof (guint)) };

  if (!is_on_page (query))
    return hit;
  hit.mark = find_mark (query);
  if (hit.mark < 0 && query->projection != NULL)
    find_rings (query, hit.rings);
  return hit;
}

void
ra_hit_clear (RaHit *self)
{
  g_clear_pointer (&self->rings, g_array_unref);
}
