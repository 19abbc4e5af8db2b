/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/hit-test.h"

#include <math.h>

#include "geo/geodesic.h"

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
holds (const RaSceneIdentity *ring, double lat_deg, double lon_deg)
{
  const double distance_m = ra_geodesic_distance_m (ring->lat_deg, ring->lon_deg, lat_deg, lon_deg);

  return distance_m < ring->max_km * 1000.0 && (ring->min_km <= 0.0 || distance_m > ring->min_km * 1000.0);
}

/* Whether the line of @ring is drawn at that point of it. Of rings that are equal one line stands for all. */
static gboolean
is_drawn_at (const RaHitQuery *query, const RaIndexedLines *lines, const RaSceneIdentity *ring, double lat_deg,
             double lon_deg)
{
  if (lines->inner && lines->outer)
    return TRUE;
  for (guint i = 0; i < lines->rings.n; i++) {
    const RaSceneIdentity *other = identity (query, lines->rings.first + i);

    if (!are_equal (other, ring) && holds (other, lat_deg, lon_deg))
      return lines->inner;
  }
  return lines->outer;
}

/* From the point to the circle's nearest place on the ground, measured on the page: how many metres a pixel is depends
 * on the place and the direction. */
static double
circle_distance_px (const RaHitQuery *query, const RaIndexedLines *lines, const RaSceneIdentity *ring,
                    double azimuth_deg, double radius_m)
{
  const RaRangeCircle circle = ra_range_circle (ring->lat_deg, ring->lon_deg, radius_m);
  const RaPoint nearest = ra_range_circle_point (&circle, ra_range_circle_turn_deg (&circle, azimuth_deg));
  RaPoint plane;
  if (!ra_projection_forward (query->projection, nearest.y, nearest.x, &plane.x, &plane.y))
    return G_MAXDOUBLE;
  RaPoint at;
  ra_viewport_to_page (query->viewport, plane.x, plane.y, &at.x, &at.y);
  const double distance_px = hypot (at.x - query->page.x, at.y - query->page.y);
  return distance_px <= query->tolerance_px && is_drawn_at (query, lines, ring, nearest.y, nearest.x) ? distance_px
                                                                                                      : G_MAXDOUBLE;
}

static double
ring_distance_px (const RaHitQuery *query, const RaIndexedLines *lines, const RaSceneIdentity *ring, double lat_deg,
                  double lon_deg)
{
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
