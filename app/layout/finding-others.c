/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/finding-others.h"

#include <math.h>

#include "geo/geodesic.h"

/* Sites are known to a town: of a place this near to the end of a range nobody can say on which side it lies. */
#define KNIFE_EDGE_KM 25.0

char *
ra_finding_tell_flight (const RaMapSpec *spec)
{
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  const RaScenarioRing *flown = NULL;
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (ring->claim == NULL || (ring->deployment != NULL && !ring->claim->at_least)
        || (flown != NULL && ring->system != flown->system))
      return NULL;
    if (ring->deployment != NULL && (flown == NULL || ring->max_km > flown->max_km))
      flown = ring;
  }
  if (flown == NULL || flown->claim->confidence != RA_CONFIDENCE_CALC)
    return NULL;
  g_autofree char *range = ra_translate_range (spec->translations, flown);
  return ra_translate_format (spec->translations, "{system}: {range} flown; no official range published", "system",
                              ra_translate_name (spec->translations, RA_NAME_SYSTEM, flown->system->name), "range",
                              range, NULL);
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
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (ring->claim == NULL || !g_str_equal (ring->claim->system->kind, "treaty band"))
      continue;
    min_km = MIN (min_km, ring->min_km);
    max_km = MAX (max_km, ring->max_km);
  }
  /* Bands that the user asks for say nothing of the day. */
  if (max_km == 0 || spec->bands != 0)
    return NULL;
  g_autofree char *range = tell_span (spec, min_km, max_km);
  return ra_translate_format (spec->translations, "The INF Treaty bans missiles on land with ranges of {range}",
                              "range", range, NULL);
}

static gboolean
is_of (const RaScenarioRing *ring, const char *country)
{
  return ring->deployment != NULL && ring->system != NULL && g_strcmp0 (ring->system->country, country) == 0;
}

static const RaPlace *
find_capital (const GPtrArray *capitals, const char *country)
{
  for (guint i = 0; i < capitals->len; i++) {
    const RaPlace *place = g_ptr_array_index (capitals, i);
    if (g_str_equal (place->country_a3, country))
      return place;
  }
  return NULL;
}

/* The rings of the least figure that reaches a place, and of the greatest below it; NULL where there is none. */
typedef struct {
  const RaScenarioRing *reaching;
  const RaScenarioRing *falling_short;
  gboolean alleged;
} Supposed;

/* By how much the figure of the ring reaches beyond the place, from the site that is nearest; negative where it falls
 * short. */
static double
margin_km (const GArray *rings, const RaClaim *claim, const RaPlace *place)
{
  double most_km = -G_MAXDOUBLE;
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    const double distance_m = ra_geodesic_distance_m (place->lat_deg, place->lon_deg, ring->lat_deg, ring->lon_deg);
    if (ring->claim == claim)
      most_km = MAX (most_km, ring->max_km - distance_m / 1000);
  }
  return most_km;
}

static gboolean
is_supposed (const RaScenarioRing *ring)
{
  const RaStatus status = ring->deployment->status;
  return status == RA_STATUS_HYPOTHETICAL || status == RA_STATUS_ALLEGED || status == RA_STATUS_DENIED;
}

/* FALSE where anything else stands there. */
static gboolean
judge_supposed (const GArray *rings, const RaPlace *place, Supposed *judged)
{
  *judged = (Supposed) { 0 };
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (!is_of (ring, "USA") || !is_supposed (ring) || ring->claim == NULL)
      return FALSE;
    judged->alleged = judged->alleged || ring->deployment->status != RA_STATUS_HYPOTHETICAL;
    const double margin = margin_km (rings, ring->claim, place);
    if (ring->claim->at_least || fabs (margin) < KNIFE_EDGE_KM)
      continue;
    if (margin > 0 && (judged->reaching == NULL || ring->max_km < judged->reaching->max_km))
      judged->reaching = ring;
    if (margin < 0 && (judged->falling_short == NULL || ring->max_km > judged->falling_short->max_km))
      judged->falling_short = ring;
  }
  return rings->len > 0;
}

/* NULL where no figure is clear of the place. */
static char *
tell_judged (const RaMapSpec *spec, const RaPlace *place, const Supposed *judged)
{
  const RaTranslations *translations = spec->translations;
  const char *name = ra_translate_name (translations, RA_NAME_PLACE, place->name);
  g_autofree char *far = judged->reaching != NULL ? ra_translate_range (translations, judged->reaching) : NULL;
  g_autofree char *near
      = judged->falling_short != NULL ? ra_translate_range (translations, judged->falling_short) : NULL;
  if (far != NULL && near != NULL)
    return ra_translate_format (translations, "{place} would be in range at {far}, not at {near}", "place", name, "far",
                                far, "near", near, NULL);
  if (far != NULL)
    return ra_translate_format (translations, "{place} would be in range at {far}", "place", name, "far", far, NULL);
  if (near == NULL)
    return NULL;
  return ra_translate_format (translations, "{place} would not be in range at {near}", "place", name, "near", near,
                              NULL);
}

char *
ra_finding_tell_supposed (const RaMapSpec *spec, const GPtrArray *capitals)
{
  const RaTranslations *translations = spec->translations;
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  const RaPlace *place = find_capital (capitals, "RUS");
  Supposed judged;
  if (place == NULL || !judge_supposed (rings, place, &judged))
    return NULL;
  char *sentence = tell_judged (spec, place, &judged);
  if (!judged.alleged)
    return sentence;
  g_autofree char *alone = sentence;
  if (alone != NULL)
    return ra_translate_format (translations, "Alleged and denied: {sentence}", "sentence", alone, NULL);
  const RaScenarioRing *first = &g_array_index (rings, RaScenarioRing, 0);
  g_autofree char *range = ra_translate_range (translations, first);
  return ra_translate_format (translations, "Alleged and denied: {system}, {range}", "system",
                              ra_translate_name (translations, RA_NAME_SYSTEM, first->system->name), "range", range,
                              NULL);
}

char *
ra_finding_tell_both_sides (const RaMapSpec *spec)
{
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  double min_km = G_MAXDOUBLE;
  double max_km = 0;
  guint n_sides[2] = { 0 };
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (ring->deployment == NULL || ring->deployment->status != RA_STATUS_CONFIRMED || ring->claim == NULL
        || ring->claim->at_least || !(is_of (ring, "RUS") || is_of (ring, "USA")))
      return NULL;
    n_sides[is_of (ring, "USA") ? 1 : 0]++;
    min_km = MIN (min_km, ring->max_km);
    max_km = MAX (max_km, ring->max_km);
  }
  if (n_sides[0] == 0 || n_sides[1] == 0)
    return NULL;
  g_autofree char *range = tell_span (spec, min_km, max_km);
  return ra_translate_format (spec->translations, "Both sides have missiles in Europe with ranges of {range}", "range",
                              range, NULL);
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

char *
ra_finding_tell_visits (const RaMapSpec *spec)
{
  const RaTranslations *translations = spec->translations;
  const RaDeployment *gone = find_deployment (spec, TRUE);
  const RaDeployment *there = find_deployment (spec, FALSE);
  if (gone == NULL || there == NULL)
    return NULL;
  return ra_translate_format (translations, "{left}: {gone} gone; {site}: {system} still there", "left",
                              ra_translate_name (translations, RA_NAME_SITE, gone->site->name), "gone",
                              ra_translate_name (translations, RA_NAME_SYSTEM, gone->system->name), "site",
                              ra_translate_name (translations, RA_NAME_SITE, there->site->name), "system",
                              ra_translate_name (translations, RA_NAME_SYSTEM, there->system->name), NULL);
}

char *
ra_finding_tell_inspections (const RaMapSpec *spec)
{
  const GPtrArray *deployments = ra_scenario_get_deployments (spec->scenario);
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  g_autoptr (GString) sites = g_string_new (NULL);
  for (guint i = 0; i < deployments->len && rings->len == 0; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    if (deployment->status == RA_STATUS_OFFERED && ra_deployment_is_current (deployment, ra_map_spec_get_date (spec)))
      g_string_append_printf (sites, "%s%s", sites->len > 0 ? ", " : "",
                              ra_translate_name (spec->translations, RA_NAME_SITE, deployment->site->name));
  }
  if (sites->len == 0)
    return NULL;
  return ra_translate_format (spec->translations, "Proposed for inspection, on conditions: {sites}", "sites",
                              sites->str, NULL);
}
