/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/side/layer-switches.h"

#include <glib/gi18n.h>

#include "app/model/date-text.h"
#include "data/ring-list.h"

/* Titles for the catalogue's groups of sites; a group of the user's own is shown by its name. */
static const struct {
  const char *group;
  const char *title;
} group_titles[] = {
  { "debate", N_ ("Places of the debate since 2014") },
  { "nato-1980s", N_ ("NATO in the 1980s") },
  { "soviet-1980s", N_ ("Soviet Union in the 1980s") },
};

static void
id_switched_cb (RaMapState *state, GParamSpec *pspec, GtkSwitch *toggle)
{
  (void)pspec;
  ra_map_state_set_id_shown (state, g_object_get_data (G_OBJECT (toggle), "id"), gtk_switch_get_active (toggle));
}

static void
group_switched_cb (RaMapState *state, GParamSpec *pspec, GtkSwitch *toggle)
{
  (void)pspec;
  ra_map_state_set_group_shown (state, g_object_get_data (G_OBJECT (toggle), "id"), gtk_switch_get_active (toggle));
}

static void
connect_switch (RaMapState *state, GtkSwitch *toggle, const char *id, GCallback callback)
{
  g_object_set_data_full (G_OBJECT (toggle), "id", g_strdup (id), g_free);
  g_signal_connect_object (toggle, "notify::active", callback, state, G_CONNECT_SWAPPED);
}

static void
add_claim (RaRowList *list, RaMapState *state, const RaClaim *claim)
{
  const RaScenarioRing ring = { .min_km = claim->min_km, .max_km = claim->max_km, .claim = claim };
  const RaTranslations *translations = ra_map_state_get_spec (state)->translations;
  g_autofree char *range = ra_translate_range (translations, &ring);
  g_autofree char *date = ra_date_text (claim->date);
  g_autofree char *who
      = g_strdup_printf ("%s, %s", ra_translate_name (translations, RA_NAME_CLAIMANT, claim->claimant), date);
  GtkSwitch *toggle = ra_row_list_add_nested_switch (list, range, who, ra_map_state_shows_id (state, claim->id));

  connect_switch (state, toggle, claim->id, G_CALLBACK (id_switched_cb));
}

/* The claims by which @system is deployed, each once. */
static GPtrArray *
deployed_claims (const RaSystem *system, const GPtrArray *deployments)
{
  GPtrArray *claims = g_ptr_array_new ();

  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);

    for (guint j = 0; deployment->system == system && j < deployment->claims->len; j++) {
      if (!g_ptr_array_find (claims, g_ptr_array_index (deployment->claims, j), NULL))
        g_ptr_array_add (claims, g_ptr_array_index (deployment->claims, j));
    }
  }
  return claims;
}

/* A claim has a switch of its own only where there is a choice between several. */
static void
add_system (RaRowList *list, RaMapState *state, const RaSystem *system, const GPtrArray *deployments)
{
  g_autoptr (GPtrArray) claims = deployed_claims (system, deployments);
  const RaTranslations *translations = ra_map_state_get_spec (state)->translations;
  GtkSwitch *toggle = ra_row_list_add_switch (list, ra_translate_name (translations, RA_NAME_SYSTEM, system->name),
                                              ra_translate_text (translations, system->kind),
                                              ra_map_state_shows_id (state, system->id));

  connect_switch (state, toggle, system->id, G_CALLBACK (id_switched_cb));
  for (guint i = 0; claims->len > 1 && i < claims->len; i++)
    add_claim (list, state, g_ptr_array_index (claims, i));
}

void
ra_layer_switches_list_systems (RaRowList *list, RaMapState *state)
{
  const GPtrArray *deployments = ra_scenario_get_deployments (ra_map_state_get_spec (state)->scenario);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  ra_row_list_clear (list);
  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);

    if (g_hash_table_add (seen, (gpointer)deployment->system))
      add_system (list, state, deployment->system, deployments);
  }
}

static const char *
title_of_group (const char *group)
{
  for (guint i = 0; i < G_N_ELEMENTS (group_titles); i++) {
    if (g_str_equal (group_titles[i].group, group))
      return _ (group_titles[i].title);
  }
  return group;
}

void
ra_layer_switches_list_groups (RaRowList *list, RaMapState *state, const GPtrArray *sites)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  ra_row_list_clear (list);
  for (guint i = 0; i < sites->len; i++) {
    const char *group = ((const RaSite *)g_ptr_array_index (sites, i))->group;

    if (group != NULL && g_hash_table_add (seen, (gpointer)group))
      connect_switch (
          state, ra_row_list_add_switch (list, title_of_group (group), NULL, ra_map_state_shows_group (state, group)),
          group, G_CALLBACK (group_switched_cb));
  }
}
