/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/counted-rings.h"

gboolean
ra_scenario_ring_is_band (const RaScenarioRing *ring)
{
  return ring->deployment == NULL && ring->claim != NULL;
}

gboolean
ra_scenario_ring_counts (const RaScenarioRing *ring, gboolean with_bands)
{
  if (ra_scenario_ring_is_band (ring))
    return with_bands;
  return ring->deployment == NULL || ring->deployment->status != RA_STATUS_REMOVED;
}

GArray *
ra_counted_rings (const RaScenario *scenario, const RaRingListOptions *options, gboolean with_bands)
{
  g_autoptr (GArray) all = ra_ring_list (scenario, options);
  GArray *counted = g_array_sized_new (FALSE, FALSE, sizeof (RaScenarioRing), all->len);
  for (guint i = 0; i < all->len; i++) {
    const RaScenarioRing *ring = &g_array_index (all, RaScenarioRing, i);
    if (ra_scenario_ring_counts (ring, with_bands))
      g_array_append_vals (counted, ring, 1);
  }
  return counted;
}
