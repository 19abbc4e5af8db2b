/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/finding-others.h"

#include <string.h>

#include "app/layout/band-words.h"

static gboolean
is_of (const RaScenarioRing *ring, const char *country)
{
  return ring->deployment != NULL && ring->system != NULL && g_strcmp0 (ring->system->country, country) == 0;
}

/* From the least of their figures to the greatest. */
static char *
tell_span (const RaMapSpec *spec, double min_km, double max_km)
{
  const RaScenarioRing span = { .min_km = min_km < max_km ? min_km : 0, .max_km = max_km };
  return ra_translate_range (spec->translations, &span);
}

char *
ra_finding_tell_bans (const RaMapSpec *spec)
{
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  double min_km = G_MAXDOUBLE;
  double max_km = 0;
  guint years = 0;
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (ring->claim == NULL || !g_str_equal (ring->claim->system->kind, "treaty band"))
      continue;
    min_km = MIN (min_km, ring->min_km);
    max_km = MAX (max_km, ring->max_km);
    years = ra_band_count_years (ring->claim->system);
  }
  /* Bands that the user asks for say nothing of the day. */
  if (max_km == 0 || spec->bands != 0)
    return NULL;
  g_autofree char *low = ra_translate_number (spec->translations, min_km);
  g_autofree char *high = tell_span (spec, max_km, max_km);
  g_autofree char *number = ra_translate_number (spec->translations, years);
  if (years > 0)
    return ra_translate_count (spec->translations, years,
                               "For {n} year the INF Treaty banned missiles on land that fly {low} to {high}",
                               "For {n} years the INF Treaty banned missiles on land that fly {low} to {high}", "n",
                               number, "low", low, "high", high, NULL);
  return ra_translate_format (spec->translations, "The INF Treaty banned missiles on land that fly {low} to {high}",
                              "low", low, "high", high, NULL);
}

/* "Deveselu and Redzikowo"; of many with commas. */
static void
add_site (const RaMapSpec *spec, char **sites, const RaSite *site)
{
  const RaTranslations *translations = spec->translations;
  const char *name = ra_translate_name (translations, RA_NAME_SITE, site->name);
  g_autofree char *before = *sites;
  if (before == NULL)
    *sites = g_strdup (name);
  else
    *sites = ra_translate_format (translations, "{first} and {second}", "first", before, "second", name, NULL);
}

/* The day after which missiles of Moscow were Russia's. */
#define END_OF_THE_SOVIET_UNION "1991-12-26"

char *
ra_finding_tell_both_sides (const RaMapSpec *spec)
{
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  double min_km[] = { G_MAXDOUBLE, G_MAXDOUBLE };
  double max_km[] = { 0, 0 };
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (ring->deployment == NULL || ring->deployment->status != RA_STATUS_CONFIRMED || ring->claim == NULL
        || ring->claim->at_least || !(is_of (ring, "RUS") || is_of (ring, "USA")))
      return NULL;
    const guint side = is_of (ring, "USA") ? 1 : 0;
    min_km[side] = MIN (min_km[side], ring->max_km);
    max_km[side] = MAX (max_km[side], ring->max_km);
  }
  if (max_km[0] == 0 || max_km[1] == 0)
    return NULL;
  g_autofree char *east = tell_span (spec, min_km[0], max_km[0]);
  g_autofree char *west = tell_span (spec, min_km[1], max_km[1]);
  const char *day = ra_map_spec_get_date (spec);
  if (day != NULL && strcmp (day, END_OF_THE_SOVIET_UNION) < 0)
    return ra_translate_format (spec->translations, "Soviet missiles in Europe fly {east}, those of the US {west}",
                                "east", east, "west", west, NULL);
  return ra_translate_format (spec->translations, "Russian missiles in Europe fly {east}, those of the US {west}",
                              "east", east, "west", west, NULL);
}

/* The first of them on the day of the map; NULL for none, and where one is of another country. */
static const RaDeployment *
find_deployment (const RaMapSpec *spec, gboolean removed)
{
  const GPtrArray *deployments = ra_scenario_get_deployments (spec->scenario);
  const RaDeployment *first = NULL;
  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    if (!ra_deployment_is_current (deployment, ra_map_spec_get_date (spec)))
      continue;
    if (g_strcmp0 (deployment->system->country, "USA") != 0)
      return NULL;
    const gboolean stands = deployment->status == RA_STATUS_CONFIRMED || deployment->status == RA_STATUS_REPORTED;
    if (first == NULL && (removed ? deployment->status == RA_STATUS_REMOVED : stands))
      first = deployment;
  }
  return first;
}

/* "Luzon" of "Luzon (Laoag)". */
static char *
name_briefly (const RaTranslations *translations, const RaSite *site)
{
  const char *name = ra_translate_name (translations, RA_NAME_SITE, site->name);
  const char *more = strstr (name, " (");
  return more != NULL ? g_strndup (name, (gsize)(more - name)) : g_strdup (name);
}

char *
ra_finding_tell_visits (const RaMapSpec *spec)
{
  const RaTranslations *translations = spec->translations;
  const RaDeployment *gone = find_deployment (spec, TRUE);
  const RaDeployment *there = find_deployment (spec, FALSE);
  if (gone == NULL || there == NULL)
    return NULL;
  g_autofree char *left = name_briefly (translations, gone->site);
  g_autofree char *still = name_briefly (translations, there->site);
  return ra_translate_format (translations, "The US has withdrawn launchers from {left}; others are still on {site}",
                              "left", left, "site", still, NULL);
}

char *
ra_finding_tell_inspections (const RaMapSpec *spec)
{
  const GPtrArray *deployments = ra_scenario_get_deployments (spec->scenario);
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  g_autofree char *sites = NULL;
  for (guint i = 0; i < deployments->len && rings->len == 0; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    if (deployment->status == RA_STATUS_OFFERED && ra_deployment_is_current (deployment, ra_map_spec_get_date (spec)))
      add_site (spec, &sites, deployment->site);
  }
  if (sites == NULL)
    return NULL;
  return ra_translate_format (spec->translations, "Inspections are proposed at {sites}, on conditions", "sites", sites,
                              NULL);
}
