/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/layout/finding-others.h"
#include "geo/geodesic.h"

/* Sites are known to a town: of a place this near to the end of a range nobody can say on which side it lies. */
#define KNIFE_EDGE_KM 25.0

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

/* Which of the published figures reach a place, and from where the longest does. */
typedef struct {
  guint n_reach; /* claims */
  double least_reach_km;
  double most_short_km; /* of those that fall short; 0: none does */
  gboolean alleged;
  const RaSite *site;
} Supposed;

/* By how much the figure of the ring reaches beyond the place, from the site that is nearest; negative where it falls
 * short. */
static double
margin_km (const GArray *rings, const RaClaim *claim, const RaPlace *place, const RaSite **site)
{
  double most_km = -G_MAXDOUBLE;
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    const double distance_m = ra_geodesic_distance_m (place->lat_deg, place->lon_deg, ring->lat_deg, ring->lon_deg);
    const double km = ring->max_km - distance_m / 1000;
    if (ring->claim != claim || km <= most_km)
      continue;
    most_km = km;
    *site = ring->deployment->site;
  }
  return most_km;
}

static gboolean
is_supposed (const RaScenarioRing *ring)
{
  const RaStatus status = ring->deployment->status;
  return status == RA_STATUS_HYPOTHETICAL || status == RA_STATUS_ALLEGED || status == RA_STATUS_DENIED;
}

/* Whether a ring before it is of the same claim. */
static gboolean
is_repeated (const GArray *rings, guint i)
{
  for (guint k = 0; k < i; k++)
    if (g_array_index (rings, RaScenarioRing, k).claim == g_array_index (rings, RaScenarioRing, i).claim)
      return TRUE;
  return FALSE;
}

/* FALSE where anything else stands there. */
static gboolean
judge_supposed (const GArray *rings, const RaPlace *place, Supposed *judged)
{
  *judged = (Supposed) { .least_reach_km = G_MAXDOUBLE };
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    const RaSite *site = NULL;
    if (ring->deployment == NULL || g_strcmp0 (ring->system->country, "USA") != 0 || !is_supposed (ring)
        || ring->claim == NULL)
      return FALSE;
    judged->alleged = judged->alleged || ring->deployment->status != RA_STATUS_HYPOTHETICAL;
    const double margin = margin_km (rings, ring->claim, place, &site);
    if (ring->claim->at_least || fabs (margin) < KNIFE_EDGE_KM)
      continue;
    judged->site = site;
    if (margin < 0) {
      judged->most_short_km = MAX (judged->most_short_km, ring->max_km);
      continue;
    }
    judged->n_reach += is_repeated (rings, i) ? 0 : 1;
    judged->least_reach_km = MIN (judged->least_reach_km, ring->max_km);
  }
  return rings->len > 0;
}

const RaPlace *
ra_finding_find_supposed (const RaMapSpec *spec, const GPtrArray *capitals, const RaSite **site)
{
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  const RaPlace *place = find_capital (capitals, "RUS");
  Supposed judged;
  if (place == NULL || !judge_supposed (rings, place, &judged) || judged.site == NULL)
    return NULL;
  *site = judged.site;
  return place;
}

/* By which of the figures, so that nobody finds another one on the map: a small page says it in larger letters. */
static const char *
choose_pattern (const RaMapSpec *spec, const Supposed *judged)
{
  if (judged->n_reach == 0)
    return RA_TRANSLATABLE ("US missiles in {country} would reach Moscow by none of the published ranges");
  if (judged->most_short_km == 0)
    return RA_TRANSLATABLE ("US missiles in {country} would reach Moscow by every published range");
  if (judged->n_reach > 2 || judged->most_short_km >= judged->least_reach_km)
    return RA_TRANSLATABLE (
        "US missiles in {country} would reach Moscow by some of the published ranges, not by others");
  if (judged->n_reach == 2 && ra_map_is_small_page (spec->viewport.width_px, spec->viewport.height_px))
    return RA_TRANSLATABLE ("US missiles in {country} would reach Moscow only by the two longest ranges");
  if (judged->n_reach == 2)
    return RA_TRANSLATABLE (
        "US missiles in {country} would reach Moscow only by the two longest of the published ranges");
  return RA_TRANSLATABLE ("US missiles in {country} would reach Moscow only by the longest of the published ranges");
}

/* NULL where no figure is clear of the place. */
static char *
tell_judged (const RaMapSpec *spec, const Supposed *judged)
{
  const RaTranslations *translations = spec->translations;
  if (judged->site == NULL || judged->site->country == NULL)
    return NULL;
  const RaCountries *countries = ra_catalogue_get_countries (ra_scenario_get_catalogue (spec->scenario));
  const RaCountryFacts *facts = ra_countries_find (countries, judged->site->country);
  const char *country = facts != NULL ? ra_translate_name (translations, RA_NAME_COUNTRY, facts->name) : NULL;
  if (country == NULL)
    return NULL;
  return ra_translate_format (translations, choose_pattern (spec, judged), "country", country, NULL);
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
  g_autofree char *sentence = tell_judged (spec, &judged);
  if (!judged.alleged)
    return g_steal_pointer (&sentence);
  if (sentence != NULL)
    return ra_translate_format (translations, "{sentence}. Russia alleges them, the US denies it", "sentence", sentence,
                                NULL);
  const RaScenarioRing *first = &g_array_index (rings, RaScenarioRing, 0);
  return ra_translate_format (translations,
                              "Russia alleges that the launchers at {site} could fire {system}. The US denies it",
                              "site", ra_translate_name (translations, RA_NAME_SITE, first->deployment->site->name),
                              "system", ra_translate_name (translations, RA_NAME_SYSTEM, first->system->name), NULL);
}
