/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/alt-facts.h"

#include "app/report/reach.h"

/* More rings of the user's own than these are told by number, not one by one. */
#define MOST_OWN_RINGS 8

static void
group_free (gpointer data)
{
  RaAltGroup *group = data;
  g_free (group->system);
  g_free (group->note);
  g_ptr_array_unref (group->sites);
  g_ptr_array_unref (group->figures);
  g_free (group);
}

static void
add_once (GPtrArray *list, char *word)
{
  if (g_ptr_array_find_with_equal_func (list, word, g_str_equal, NULL))
    g_free (word);
  else
    g_ptr_array_add (list, word);
}

static const char *
status_text (const RaScenarioRing *ring)
{
  if (ring->deployment == NULL)
    return ra_scenario_ring_is_band (ring) ? RA_ALT_BAND : RA_TRANSLATABLE ("Ring of the user's own");
  switch (ring->deployment->status) {
  case RA_STATUS_CONFIRMED:
    return RA_TRANSLATABLE ("Confirmed");
  case RA_STATUS_REPORTED:
    return RA_TRANSLATABLE ("Reported");
  case RA_STATUS_ALLEGED:
    return RA_TRANSLATABLE ("Alleged");
  case RA_STATUS_DENIED:
    return RA_TRANSLATABLE ("Denied");
  case RA_STATUS_OFFERED:
    return RA_TRANSLATABLE ("Offered for inspection");
  case RA_STATUS_HYPOTHETICAL:
    return RA_TRANSLATABLE ("Hypothetical");
  case RA_STATUS_REMOVED:
    return ring->deployment->conditional ? RA_TRANSLATABLE ("Would be removed") : RA_TRANSLATABLE ("Removed");
  case RA_STATUS_STRUCK:
  case RA_N_STATUSES:
  default:
    g_return_val_if_reached ("");
  }
}

static char *
format_figure (const RaTranslations *translations, const RaScenarioRing *ring)
{
  g_autofree char *range = ra_translate_range (translations, ring);
  if (ring->claim == NULL)
    return g_steal_pointer (&range);
  g_autofree char *date = ra_translate_claim_date (translations, ring->claim);
  return g_strdup_printf ("%s (%s, %s)", range,
                          ra_translate_name (translations, RA_NAME_CLAIMANT, ring->claim->claimant_short), date);
}

static RaAltGroup *
ensure_group (GPtrArray *groups, const char *status, const char *system, const char *note)
{
  for (guint i = 0; i < groups->len; i++) {
    RaAltGroup *group = g_ptr_array_index (groups, i);
    if (g_str_equal (group->status, status) && g_str_equal (group->system, system)
        && g_strcmp0 (group->note, note) == 0)
      return group;
  }
  RaAltGroup *group = g_new0 (RaAltGroup, 1);
  group->status = status;
  group->system = g_strdup (system);
  group->note = g_strdup (note);
  group->sites = g_ptr_array_new_with_free_func (g_free);
  group->figures = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (groups, group);
  return group;
}

static gboolean
same_figures (const RaAltGroup *a, const RaAltGroup *b)
{
  if (!g_str_equal (a->system, b->system) || a->figures->len != b->figures->len)
    return FALSE;
  for (guint i = 0; i < a->figures->len; i++)
    if (!g_str_equal (g_ptr_array_index (a->figures, i), g_ptr_array_index (b->figures, i)))
      return FALSE;
  return TRUE;
}

/* A figure with its claimant and date is said once; one figure alone is short enough to be said again. */
static void
mark_repeats (const GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++) {
    RaAltGroup *group = g_ptr_array_index (groups, i);
    for (guint k = 0; k < i && group->figures->len > 1; k++)
      group->repeat = group->repeat || same_figures (g_ptr_array_index (groups, k), group);
  }
}

static gboolean
is_own (const RaScenarioRing *ring)
{
  return ring->deployment == NULL && !ra_scenario_ring_is_band (ring);
}

/* "Rings added to this map at 2,497 places, 500 km and 300 km": a table brings thousands, and each size is said once.
 */
static void
add_own_rings (GPtrArray *groups, const RaTranslations *translations, const GArray *rings, guint n_own)
{
  g_autofree char *number = ra_translate_number (translations, n_own);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  RaAltGroup *group = ensure_group (groups, RA_TRANSLATABLE ("Rings added to this map"), "", NULL);
  g_ptr_array_add (group->sites,
                   ra_translate_count (translations, n_own, "{n} place", "{n} places", "n", number, NULL));
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (!is_own (ring))
      continue;
    g_autofree char *figure = format_figure (translations, ring);
    if (g_hash_table_contains (known, figure))
      continue;
    g_ptr_array_add (group->figures, g_strdup (figure));
    g_hash_table_add (known, g_ptr_array_index (group->figures, group->figures->len - 1));
  }
}

static GPtrArray *
group_rings (const RaTranslations *translations, const GArray *rings)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);
  guint n_own = 0;
  for (guint i = 0; i < rings->len; i++)
    n_own += is_own (&g_array_index (rings, RaScenarioRing, i)) ? 1 : 0;
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    if (is_own (ring) && n_own > MOST_OWN_RINGS)
      continue;
    const RaDeployment *deployment = ring->deployment;
    const char *own = ring->label != NULL ? ring->label : "";
    const char *system
        = ring->system != NULL ? ra_translate_name (translations, RA_NAME_SYSTEM, ring->system->name) : own;
    const char *note = deployment != NULL ? deployment->label : NULL;
    RaAltGroup *group
        = ensure_group (groups, status_text (ring), system, ra_translate_name (translations, RA_NAME_SCENARIO, note));
    add_once (group->sites, ra_reach_site_text (ring, translations));
    add_once (group->figures, format_figure (translations, ring));
    group->contested = group->contested || (deployment != NULL && deployment->contested);
  }
  if (n_own > MOST_OWN_RINGS)
    add_own_rings (groups, translations, rings, n_own);
  mark_repeats (groups);
  return groups;
}

static gboolean
holds (const GHashTable *set, const char *word)
{
  return set != NULL && word != NULL && g_hash_table_contains ((GHashTable *)set, word);
}

static char *
describe_mark (const RaTranslations *translations, const RaDeployment *deployment)
{
  const char *status = deployment->label != NULL ? ra_translate_name (translations, RA_NAME_SCENARIO, deployment->label)
                                                 : ra_translate_name (translations, RA_NAME_STATUS,
                                                                      ra_deployment_get_status_text (deployment));
  return ra_translate_format (translations, "{system} at {site} ({status})", "system",
                              ra_translate_name (translations, RA_NAME_SYSTEM, deployment->system->name), "site",
                              ra_translate_name (translations, RA_NAME_SITE, deployment->site->name), "status", status,
                              NULL);
}

/* What stands on the map as a mark alone. */
static GPtrArray *
list_without_ring (const RaAltTextOptions *map)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const GPtrArray *deployments = ra_scenario_get_deployments (map->scenario);
  for (guint i = 0; i < deployments->len && map->marks; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    if (deployment->claims->len == 0 && ra_deployment_is_current (deployment, map->date)
        && (map->left_out == NULL || !g_hash_table_contains ((GHashTable *)map->left_out, deployment))
        && !holds (map->hidden_ids, deployment->system->id) && !holds (map->hidden_groups, deployment->site->group))
      add_once (names, describe_mark (map->translations, deployment));
  }
  return names;
}

/* Rings of one deployment follow each other: their distance is measured once. */
static gboolean
is_within (const RaAltTextOptions *map, const RaPlace *place)
{
  const RaScenarioRing *measured = NULL;
  double distance_km = 0;
  for (guint i = 0; i < map->rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (map->rings, RaScenarioRing, i);
    if (!ra_scenario_ring_counts (ring, FALSE)
        || ra_geodesic_least_m (place->lat_deg, place->lon_deg, ring->lat_deg, ring->lon_deg) > ring->max_km * 1000)
      continue;
    if (measured == NULL || ring->lat_deg != measured->lat_deg || ring->lon_deg != measured->lon_deg)
      distance_km = ra_geodesic_distance_m (ring->lat_deg, ring->lon_deg, place->lat_deg, place->lon_deg) / 1000;
    measured = ring;
    if (ra_reach_margin_km (ring, distance_km, NULL) >= 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_reach (const RaAltTextOptions *map)
{
  for (guint i = 0; i < map->rings->len; i++) {
    if (ra_scenario_ring_counts (&g_array_index (map->rings, RaScenarioRing, i), FALSE))
      return TRUE;
  }
  return FALSE;
}

/* Names of the capitals that lie within a ring, in the order of the base map, which has large places first; borrowed.
 */
static GPtrArray *
list_capitals (const RaAltTextOptions *map, const GPtrArray *capitals)
{
  GPtrArray *names = g_ptr_array_new ();
  for (guint i = 0; i < capitals->len; i++) {
    const RaPlace *place = g_ptr_array_index (capitals, i);
    if (is_within (map, place))
      g_ptr_array_add (names, (gpointer)ra_translate_name (map->translations, RA_NAME_PLACE, place->name));
  }
  return names;
}

static RaAltRings
kind_of_rings (const RaAltTextOptions *map)
{
  for (guint i = 0; i < map->rings->len; i++)
    if (g_array_index (map->rings, RaScenarioRing, i).claim != NULL)
      return RA_ALT_PUBLISHED_RINGS;
  return map->rings->len > 0 ? RA_ALT_OWN_RINGS : RA_ALT_NO_RINGS;
}

gboolean
ra_alt_facts_init (RaAltFacts *self, const RaAltTextOptions *options, GError **error)
{
  g_return_val_if_fail (self != NULL && options != NULL, FALSE);
  const gboolean tells_capitals = has_reach (options);
  const GPtrArray *capitals
      = tells_capitals ? ra_basemap_get_capitals (options->basemap, options->boundaries, error) : NULL;
  if (tells_capitals && capitals == NULL)
    return FALSE;
  *self = (RaAltFacts) { .rings = kind_of_rings (options),
                         .groups = group_rings (options->translations, options->rings),
                         .without = list_without_ring (options),
                         .capitals = tells_capitals ? list_capitals (options, capitals) : NULL };
  return TRUE;
}

void
ra_alt_facts_clear (RaAltFacts *self)
{
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->without, g_ptr_array_unref);
  g_clear_pointer (&self->capitals, g_ptr_array_unref);
}
