/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/finding-count.h"

#include "geo/geodesic.h"

#define ALLIANCE "NATO"

gboolean
ra_finding_is_reached (const GArray *rings, const RaPlace *place)
{
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (ra_geodesic_least_m (place->lat_deg, place->lon_deg, ring->lat_deg, ring->lon_deg) > ring->max_km * 1000)
      continue;
    const double km = ra_geodesic_distance_m (place->lat_deg, place->lon_deg, ring->lat_deg, ring->lon_deg) / 1000;
    if (km <= ring->max_km && km >= ring->min_km)
      return TRUE;
  }
  return FALSE;
}

gboolean
ra_finding_is_counted (const RaMapSpec *spec, const RaPlace *capital)
{
  const RaCountries *countries = ra_catalogue_get_countries (ra_scenario_get_catalogue (spec->scenario));
  const RaCountryFacts *country = ra_countries_find (countries, capital->country_a3);
  return ra_country_is_member (country, ALLIANCE, ra_map_spec_get_date (spec));
}

guint
ra_finding_count_capitals (const RaMapSpec *spec, const GPtrArray *capitals, const GArray *rings)
{
  guint n = 0;
  for (guint i = 0; i < capitals->len; i++) {
    const RaPlace *place = g_ptr_array_index (capitals, i);
    n += ra_finding_is_counted (spec, place) && ra_finding_is_reached (rings, place) ? 1 : 0;
  }
  return n;
}
