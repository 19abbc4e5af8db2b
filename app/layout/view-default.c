/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/view-default.h"

#include <math.h>

#include "app/layout/view-fit-box.h"
#include "geo/geodesic.h"
#include "geo/sphere.h"

/* Europe with its neighbours, Iceland and Kamyshlov among them, as a circle: within it the projection stretches no ring
 * that anybody would notice. */
#define EUROPE_LAT_DEG 52.0
#define EUROPE_LON_DEG 10.0
#define EUROPE_RAD     (4.0e6 / RA_EARTH_RADIUS_M)
/* Farther from the middle a plane about it pulls things apart that lie side by side. */
#define ROUND_RAD (G_PI * 80 / 180)
#define WORLD_KM  35000.0
/* About a site without a ring. */
#define LEAST_KM 700.0
/* Room beside what lies farthest out. */
#define ROOM 1.1
/* Across the plane about a point, which ends at the opposite one. */
#define WIDEST_KM 40000.0

static RaVec3
direction_of (double lat_deg, double lon_deg)
{
  return ra_vec3_from_lonlat ((RaPoint) { ra_radians (lon_deg), ra_radians (lat_deg) });
}

static double
angle_rad (RaVec3 a, RaVec3 b)
{
  return ra_acos (ra_vec3_dot (a, b));
}

/* How far from @middle those of @sites lie at most. */
static double
measure_spread_rad (const GArray *sites, RaVec3 middle)
{
  double spread_rad = 0;
  for (guint i = 0; i < sites->len; i++) {
    const RaPoint *site = &g_array_index (sites, RaPoint, i);
    spread_rad = MAX (spread_rad, angle_rad (middle, direction_of (site->y, site->x)));
  }
  return spread_rad;
}

/* How far from @middle the rings reach. */
static double
measure_reach_km (const GArray *rings, RaVec3 middle)
{
  double reach_km = 0;
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    const double away_km = angle_rad (middle, direction_of (ring->lat_deg, ring->lon_deg)) * RA_EARTH_RADIUS_M / 1000;
    reach_km = MAX (reach_km, away_km + ring->max_km);
  }
  return reach_km;
}

gboolean
ra_view_is_european (double lat_deg, double lon_deg)
{
  return angle_rad (direction_of (EUROPE_LAT_DEG, EUROPE_LON_DEG), direction_of (lat_deg, lon_deg)) <= EUROPE_RAD;
}

static gboolean
are_european (const GArray *sites)
{
  for (guint i = 0; i < sites->len; i++) {
    const RaPoint *site = &g_array_index (sites, RaPoint, i);
    if (!ra_view_is_european (site->y, site->x))
      return FALSE;
  }
  return TRUE;
}

static RaScenarioView
view_of_sites (const GArray *sites, const GArray *rings)
{
  const RaPoint mean = ra_spherical_mean (sites);
  const RaVec3 middle = direction_of (mean.y, mean.x);
  const double spread_rad = measure_spread_rad (sites, middle);
  if (spread_rad > ROUND_RAD)
    return (RaScenarioView) { .projection = (char *)"equal-earth", .width_km = WORLD_KM };
  const double reach_km = MAX (measure_reach_km (rings, middle), spread_rad * RA_EARTH_RADIUS_M / 1000);
  return (RaScenarioView) { .projection = (char *)"site",
                            .centre_lat_deg = mean.y,
                            .centre_lon_deg = mean.x,
                            .width_km = CLAMP (2 * ROOM * reach_km, LEAST_KM, WIDEST_KM) };
}

RaScenarioView
ra_view_default (const RaMapSpec *spec)
{
  g_return_val_if_fail (spec != NULL, (RaScenarioView) { 0 });
  const RaScenarioView *focus = ra_scenario_get_focus (spec->scenario);
  const RaScenarioView *view = focus != NULL ? focus : ra_scenario_get_view (spec->scenario);
  if (focus != NULL || view->given || spec->plain)
    return *view;
  const gboolean empty
      = ra_scenario_get_deployments (spec->scenario)->len == 0 && ra_scenario_get_rings (spec->scenario)->len == 0;
  const RaRingListOptions options = { .date = ra_map_spec_get_date (spec), .extra = empty ? spec->rings : NULL };
  g_autoptr (GArray) rings = ra_ring_list (spec->scenario, &options);
  g_autoptr (GArray) sites = ra_fit_list_sites (spec, rings);
  return are_european (sites) ? *view : view_of_sites (sites, rings);
}

double
ra_view_height_km (const RaScenarioView *view)
{
  return view->height_km > 0 ? view->height_km : view->width_km / RA_VIEW_ASPECT;
}
