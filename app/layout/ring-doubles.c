/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/ring-doubles.h"

#include <math.h>

#include "app/layout/ring-roles.h"
#include "data/counted-rings.h"
#include "geo/geodesic.h"

/* Two circles run along each other where nothing parts them by more than this share of their size. */
#define ALONG 0.25

/* Whether a circle of @km about the centre of @limit is nearly the ring. */
static gboolean
runs_along (const RaScenarioRing *ring, const RaScenarioRing *limit, double km)
{
  const double apart_km = ra_geodesic_distance_m (ring->lat_deg, ring->lon_deg, limit->lat_deg, limit->lon_deg) / 1000;
  return km > 0 && apart_km + fabs (ring->max_km - km) <= ALONG * km;
}

static gboolean
is_lead (const RaScenarioRing *ring, const GPtrArray *leads)
{
  return ring->deployment == NULL && ra_scenario_ring_is_band (ring)
         && ra_ring_role_of (leads, ring->claim, NULL) == RA_ROLE_LEAD;
}

/* Its site has to say what is not drawn. */
static gboolean
is_double (const GArray *rings, const RaScenarioRing *ring, const GPtrArray *leads)
{
  if (ring->deployment == NULL || ring->deployment->label == NULL)
    return FALSE;
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *limit = &g_array_index (rings, RaScenarioRing, i);
    if (is_lead (limit, leads) && (runs_along (ring, limit, limit->min_km) || runs_along (ring, limit, limit->max_km)))
      return TRUE;
  }
  return FALSE;
}

void
ra_ring_doubles_leave_out (const RaMapSpec *spec, GArray *rings)
{
  g_autoptr (GPtrArray) leads = ra_map_spec_is_beside (spec) ? ra_ring_roles_find_leads (spec) : NULL;
  for (guint i = rings->len; leads != NULL && i > 0; i--)
    if (is_double (rings, &g_array_index (rings, RaScenarioRing, i - 1), leads))
      g_array_remove_index (rings, i - 1);
}
