/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/reach-private.h"

#include <math.h>

#include "geo/sphere.h"

/* A length on the ellipsoid against the same latitudes and longitudes on the mean sphere: radii of curvature lie
 * between 6,335.4 km (meridian, equator) and 6,399.6 km (poles), and so does the ratio, with room to spare. */
#define LEAST_RATIO    0.9943
#define GREATEST_RATIO 1.0046

/* Rings with one centre: the distance to a place is theirs together. */
typedef struct {
  double lat_deg;
  double lon_deg;
  RaVec3 direction;
  double lowest_km; /* of the distance to the place in hand */
  double highest_km;
  double exact_km; /* NAN until it was needed */
} Centre;

typedef struct {
  RaReach *reach;
  GArray *centres;   /* Centre */
  GArray *centre_of; /* guint, for each ring */
} Measure;

double
ra_reach_margin_km (const RaScenarioRing *ring, double distance_km, double *radius_km)
{
  const double outer_km = ring->max_km - distance_km;
  const double inner_km = distance_km - ring->min_km;
  const gboolean inner_is_nearer = ring->min_km > 0 && inner_km < outer_km;
  if (radius_km != NULL)
    *radius_km = inner_is_nearer ? ring->min_km : ring->max_km;
  return inner_is_nearer ? inner_km : outer_km;
}

static void
find_centres (Measure *self)
{
  for (guint i = 0; i < self->reach->rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (self->reach->rings, RaScenarioRing, i);
    guint found = 0;
    while (found < self->centres->len
           && (g_array_index (self->centres, Centre, found).lat_deg != ring->lat_deg
               || g_array_index (self->centres, Centre, found).lon_deg != ring->lon_deg))
      found++;
    if (found == self->centres->len) {
      const RaPoint point = { ra_radians (ring->lon_deg), ra_radians (ring->lat_deg) };
      const Centre centre
          = { .lat_deg = ring->lat_deg, .lon_deg = ring->lon_deg, .direction = ra_vec3_from_lonlat (point) };
      g_array_append_val (self->centres, centre);
    }
    g_array_append_val (self->centre_of, found);
  }
}

static double
angle_between (RaVec3 a, RaVec3 b)
{
  return atan2 (ra_vec3_length (ra_vec3_cross (a, b)), ra_vec3_dot (a, b));
}

static void
bound_distances (Measure *self, const RaPlace *place)
{
  const RaVec3 at = ra_vec3_from_lonlat ((RaPoint) { ra_radians (place->lon_deg), ra_radians (place->lat_deg) });
  for (guint i = 0; i < self->centres->len; i++) {
    Centre *centre = &g_array_index (self->centres, Centre, i);
    const double arc_km = angle_between (at, centre->direction) * RA_EARTH_RADIUS_M / 1000;
    centre->lowest_km = arc_km * LEAST_RATIO;
    centre->highest_km = arc_km * GREATEST_RATIO;
    centre->exact_km = NAN;
  }
}

static double
exact_distance_km (Centre *centre, const RaPlace *place)
{
  if (isnan (centre->exact_km))
    centre->exact_km = ra_geodesic_distance_m (centre->lat_deg, centre->lon_deg, place->lat_deg, place->lon_deg) / 1000;
  return centre->exact_km;
}

/* The margin as a function of distance rises to the middle of a band and falls from there. */
static void
bound_margin (const RaScenarioRing *ring, const Centre *centre, double *least_km, double *greatest_km)
{
  const double at_lowest = ra_reach_margin_km (ring, centre->lowest_km, NULL);
  const double at_highest = ra_reach_margin_km (ring, centre->highest_km, NULL);
  const double middle_km = ring->min_km > 0 ? (ring->min_km + ring->max_km) / 2 : 0;
  *least_km = MIN (at_lowest, at_highest);
  *greatest_km = MAX (at_lowest, at_highest);
  if (centre->lowest_km < middle_km && middle_km < centre->highest_km)
    *greatest_km = ra_reach_margin_km (ring, middle_km, NULL);
}

static void
measure_place (Measure *self, const RaPlace *place)
{
  RaReach *reach = self->reach;
  RaReachPlace result = { .place = place, .distance_km = NAN, .margin_km = NAN, .first_cover = reach->covers->len };
  double best_least_km = -INFINITY;
  double radius_km = 0;

  bound_distances (self, place);
  for (guint i = 0; i < reach->rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (reach->rings, RaScenarioRing, i);
    Centre *centre = &g_array_index (self->centres, Centre, g_array_index (self->centre_of, guint, i));
    double least_km;
    double greatest_km;
    bound_margin (ring, centre, &least_km, &greatest_km);
    const gboolean may_be_best = greatest_km >= best_least_km;
    best_least_km = MAX (best_least_km, least_km);
    if (may_be_best || (least_km < 0 && greatest_km >= 0)) {
      const double margin_km = ra_reach_margin_km (ring, exact_distance_km (centre, place), &radius_km);
      least_km = margin_km;
      if (isnan (result.margin_km) || margin_km > result.margin_km) {
        result.nearest = i;
        result.margin_km = margin_km;
        result.distance_km = centre->exact_km;
        result.at_edge = fabs (margin_km) <= RA_REACH_EDGE_PART * radius_km;
      }
    }
    if (least_km >= 0) {
      g_array_append_val (reach->covers, i);
      result.n_covers++;
    }
  }
  result.in_range = result.n_covers > 0;
  g_array_append_val (reach->places, result);
}

gboolean
ra_reach_measure_places (RaReach *self, GError **error)
{
  const GPtrArray *places = ra_basemap_get_places (self->basemap, self->boundaries, error);
  if (places == NULL)
    return FALSE;
  self->places = g_array_sized_new (FALSE, FALSE, sizeof (RaReachPlace), places->len);
  self->covers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) centres = g_array_new (FALSE, FALSE, sizeof (Centre));
  g_autoptr (GArray) centre_of = g_array_new (FALSE, FALSE, sizeof (guint));
  Measure measure = { self, centres, centre_of };
  find_centres (&measure);
  for (guint i = 0; i < places->len; i++)
    measure_place (&measure, g_ptr_array_index (places, i));
  return TRUE;
}
