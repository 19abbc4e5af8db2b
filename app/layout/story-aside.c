/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/story-aside.h"

#include "app/layout/ring-roles.h"

/* A map of the classes of a treaty is about no system: it shows what stands within them, or, where one side charges the
 * other, what is charged. */
static gboolean
are_missiles (const GPtrArray *leads)
{
  for (guint i = 0; i < leads->len; i++)
    if (g_str_equal (((const RaClaim *)g_ptr_array_index (leads, i))->system->kind, "treaty band"))
      return FALSE;
  return TRUE;
}

static gboolean
has_charge (const RaMapSpec *spec)
{
  const GPtrArray *deployments = ra_scenario_get_deployments (spec->scenario);
  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    if ((deployment->status == RA_STATUS_ALLEGED || deployment->status == RA_STATUS_DENIED)
        && ra_deployment_is_current (deployment, ra_map_spec_get_date (spec)))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_aside (const RaMapSpec *spec, const GPtrArray *leads, const RaDeployment *deployment)
{
  for (guint i = 0; i < leads->len; i++)
    if (((const RaClaim *)g_ptr_array_index (leads, i))->system == deployment->system)
      return FALSE;
  return deployment->site != spec->selected_site
         && (deployment->status == RA_STATUS_CONFIRMED || deployment->status == RA_STATUS_REPORTED);
}

GHashTable *
ra_story_list_aside (const RaMapSpec *spec)
{
  g_return_val_if_fail (spec != NULL, NULL);
  if (!ra_map_spec_is_beside (spec) || spec->headline == NULL)
    return NULL;
  g_autoptr (GPtrArray) leads = ra_ring_roles_find_leads (spec);
  if (leads == NULL || (!are_missiles (leads) && !has_charge (spec)))
    return NULL;
  const GPtrArray *deployments = ra_scenario_get_deployments (spec->scenario);
  g_autoptr (GHashTable) aside = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < deployments->len; i++)
    if (is_aside (spec, leads, g_ptr_array_index (deployments, i)))
      g_hash_table_add (aside, g_ptr_array_index (deployments, i));
  return g_hash_table_size (aside) > 0 ? g_steal_pointer (&aside) : NULL;
}

GArray *
ra_story_list_rings (const RaMapSpec *spec)
{
  g_autoptr (GHashTable) aside = ra_story_list_aside (spec);
  GArray *rings = ra_map_spec_list_rings (spec);
  for (guint i = rings->len; aside != NULL && i > 0; i--)
    if (g_hash_table_contains (aside, g_array_index (rings, RaScenarioRing, i - 1).deployment))
      g_array_remove_index (rings, i - 1);
  return rings;
}
