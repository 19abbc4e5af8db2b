/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Systems and their figures among what the search finds. What no scenario has is nowhere to be gone to. */

#include "app/model/finder-systems.h"

#include <glib/gi18n.h>

#include "data/ring-list.h"

static gboolean
has_system (RaScenario *scenario, const RaSystem *system)
{
  const GPtrArray *deployments = ra_scenario_get_deployments (scenario);

  for (guint i = 0; i < deployments->len; i++)
    if (((const RaDeployment *)g_ptr_array_index (deployments, i))->system == system)
      return TRUE;
  return FALSE;
}

static RaScenario *
find_scenario_of (const RaFinderSearch *search, const RaSystem *system)
{
  const GPtrArray *scenarios = ra_library_get_scenarios (search->library);

  for (guint i = 0; i < scenarios->len; i++)
    if (has_system (g_ptr_array_index (scenarios, i), system))
      return g_ptr_array_index (scenarios, i);
  return NULL;
}

void
ra_finder_add_systems (RaFinderSearch *search)
{
  const GPtrArray *systems = ra_catalogue_get_systems (ra_library_get_catalogue (search->library));

  for (guint i = 0; i < systems->len; i++) {
    const RaSystem *system = g_ptr_array_index (systems, i);
    RaScenario *scenario = find_scenario_of (search, system);
    RaHit *hit = scenario != NULL
                     ? ra_finder_add_hit (search, RA_HIT_SYSTEM, system->name,
                                          ra_translate_name (search->translations, RA_NAME_SYSTEM, system->name))
                     : NULL;

    if (hit == NULL)
      continue;
    hit->subtitle = ra_finder_join (
        _ ("System"), ra_translate_name (search->translations, RA_NAME_SCENARIO, ra_scenario_get_title (scenario)));
    hit->system = system;
    hit->scenario = scenario;
  }
}

static RaScenario *
find_scenario_with (const RaFinderSearch *search, const RaClaim *claim)
{
  const GPtrArray *scenarios = ra_library_get_scenarios (search->library);

  for (guint i = 0; i < scenarios->len; i++) {
    const GPtrArray *deployments = ra_scenario_get_deployments (g_ptr_array_index (scenarios, i));

    for (guint k = 0; k < deployments->len; k++)
      if (g_ptr_array_find (((const RaDeployment *)g_ptr_array_index (deployments, k))->claims, claim, NULL))
        return g_ptr_array_index (scenarios, i);
  }
  return NULL;
}

/* By the system, the bare figure and who says so. One that no scenario draws is nowhere to be gone to. */
static void
add_claim (RaFinderSearch *search, const RaSystem *system, const RaClaim *claim)
{
  const RaScenarioRing ring = { .min_km = claim->min_km, .max_km = claim->max_km, .system = system, .claim = claim };
  const char *name = ra_translate_name (search->translations, RA_NAME_SYSTEM, system->name);
  const char *claimant = ra_translate_name (search->translations, RA_NAME_CLAIMANT, claim->claimant);
  g_autofree char *range = ra_translate_range (search->translations, &ring);
  g_autofree char *title = g_strdup_printf ("%s: %s", name, range);
  g_autofree char *words = g_strdup_printf ("%s %.0f km %s %s", name, claim->max_km, claim->claimant, claimant);
  RaScenario *scenario = find_scenario_with (search, claim);
  RaHit *hit = scenario != NULL ? ra_finder_add_hit (search, RA_HIT_CLAIM, words, title) : NULL;

  if (hit == NULL)
    return;
  hit->subtitle = ra_finder_join (_ ("Figure"), claimant);
  hit->system = system;
  hit->scenario = scenario;
}

void
ra_finder_add_claims (RaFinderSearch *search)
{
  const GPtrArray *systems = ra_catalogue_get_systems (ra_library_get_catalogue (search->library));

  for (guint i = 0; i < systems->len; i++) {
    const RaSystem *system = g_ptr_array_index (systems, i);

    for (guint k = 0; k < system->claims->len; k++)
      add_claim (search, system, g_ptr_array_index (system->claims, k));
  }
}
