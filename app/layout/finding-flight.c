/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/finding-count.h"
#include "app/layout/finding-others.h"

/* Between Europe with its islands and America: the base map knows no continents. */
#define WEST_OF_EUROPE_DEG (-30.0)

/* Where a missile of the system came down on the day of the map; NULL where that is not known. */
static const RaSite *
find_struck (const RaMapSpec *spec, const RaSystem *system)
{
  const GPtrArray *deployments = ra_scenario_get_deployments (spec->scenario);
  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    if (deployment->system == system && deployment->status == RA_STATUS_STRUCK
        && ra_deployment_is_current (deployment, ra_map_spec_get_date (spec)))
      return deployment->site;
  }
  return NULL;
}

static gboolean
find_flight (const RaMapSpec *spec, RaScenarioRing *flight)
{
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  const RaScenarioRing *flown = NULL;
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (ring->claim == NULL || (ring->deployment != NULL && !ring->claim->at_least)
        || (flown != NULL && ring->system != flown->system))
      return FALSE;
    if (ring->deployment != NULL && (flown == NULL || ring->max_km > flown->max_km))
      flown = ring;
  }
  if (flown == NULL || flown->claim->confidence != RA_CONFIDENCE_CALC || flown->system == NULL
      || g_strcmp0 (flown->system->country, "RUS") != 0)
    return FALSE;
  *flight = *flown;
  return TRUE;
}

gboolean
ra_finding_find_told_flight (const RaMapSpec *spec, RaScenarioRing *flight)
{
  return spec->headline != NULL && spec->compare_with == NULL && ra_scenario_has_finding (spec->scenario)
         && find_flight (spec, flight);
}

const RaSite *
ra_finding_find_struck (const RaMapSpec *spec)
{
  RaScenarioRing flight;
  return ra_finding_find_told_flight (spec, &flight) ? find_struck (spec, flight.system) : NULL;
}

/* The upper limit of the class that it is put in, at the place from which it flew; FALSE where the map draws none. */
static gboolean
find_limit (const RaMapSpec *spec, const RaScenarioRing *flight, RaScenarioRing *limit)
{
  g_autoptr (GArray) rings = ra_map_spec_list_rings (spec);
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (ring->deployment == NULL && ring->system == flight->system && ring->site == flight->site
        && ring->claim->system->inf_class == RA_INF_INTERMEDIATE) {
      *limit = *ring;
      return TRUE;
    }
  }
  return FALSE;
}

/* A small page says it in three lines of large letters; where the flight ended its map says. */
static gboolean
is_brief (const RaMapSpec *spec)
{
  return ra_map_is_small_page (spec->viewport.width_px, spec->viewport.height_px);
}

/* Whether all capitals of members on this side of the Atlantic lie up to the limit, and none beyond it. */
static gboolean
is_all_of_europe (const RaMapSpec *spec, const GPtrArray *capitals, const GArray *rings)
{
  guint n_overseas = 0;
  for (guint i = 0; i < capitals->len; i++) {
    const RaPlace *capital = g_ptr_array_index (capitals, i);
    const gboolean overseas = capital->lon_deg < WEST_OF_EUROPE_DEG;
    if (!ra_finding_is_counted (spec, capital))
      continue;
    if (ra_finding_is_reached (rings, capital) == overseas)
      return FALSE;
    n_overseas += overseas ? 1 : 0;
  }
  return n_overseas > 0;
}

char *
ra_finding_tell_limit (const RaMapSpec *spec, const GPtrArray *capitals, const RaScenarioRing *limit)
{
  g_return_val_if_fail (spec != NULL && capitals != NULL && limit != NULL, NULL);
  g_autoptr (GArray) rings = g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
  g_array_append_vals (rings, limit, 1);
  const RaScenarioRing distance = { .max_km = limit->max_km };
  g_autofree char *range = ra_translate_range (spec->translations, &distance);
  /* A count of all asks which two are missing. */
  if (is_all_of_europe (spec, capitals, rings))
    return is_brief (spec) ? ra_translate_format (
               spec->translations, "At {range} it would reach every NATO capital in Europe", "range", range, NULL)
                           : ra_translate_format (spec->translations,
                                                  "With a range of {range} it would reach every NATO capital in Europe",
                                                  "range", range, NULL);
  guint n_all = 0;
  for (guint i = 0; i < capitals->len; i++)
    n_all += ra_finding_is_counted (spec, g_ptr_array_index (capitals, i)) ? 1 : 0;
  g_autofree char *n = ra_translate_number (spec->translations, ra_finding_count_capitals (spec, capitals, rings));
  g_autofree char *all = ra_translate_number (spec->translations, n_all);
  return ra_translate_format (spec->translations, "With a range of {range} it would reach {n} of {all} NATO capitals",
                              "range", range, "n", n, "all", all, NULL);
}

char *
ra_finding_tell_flight (const RaMapSpec *spec, const GPtrArray *capitals)
{
  const RaTranslations *translations = spec->translations;
  RaScenarioRing flight;
  if (!find_flight (spec, &flight))
    return NULL;
  const RaScenarioRing distance = { .max_km = flight.max_km };
  g_autofree char *range = ra_translate_range (translations, &distance);
  const char *name = ra_translate_name (translations, RA_NAME_SYSTEM, flight.system->name);
  const RaSite *end = find_struck (spec, flight.system);
  g_autofree char *flown
      = is_brief (spec) && end != NULL
            ? ra_translate_format (translations, "{system} flew {range}", "system", name, "range", range, NULL)
        : end != NULL
            ? ra_translate_format (translations, "Russia’s {system} flew {range} to {place}", "system", name, "range",
                                   range, "place", ra_translate_name (translations, RA_NAME_SITE, end->name), NULL)
            : ra_translate_format (translations, "Russia’s {system} flew {range}", "system", name, "range", range,
                                   NULL);
  RaScenarioRing ring;
  g_autofree char *limit
      = capitals != NULL && find_limit (spec, &flight, &ring) ? ra_finding_tell_limit (spec, capitals, &ring) : NULL;
  return g_strdup_printf ("%s. %s", flown,
                          limit != NULL ? limit : ra_translate (translations, "No range has been published"));
}
