/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/report/reach-private.h"
#include "app/report/report-numbers.h"
#include "data/formats/page-text.h"

char *
ra_reach_ring_id (const RaScenarioRing *ring)
{
  if (ring->claim != NULL)
    return g_strdup (ring->claim->id);
  if (ring->label != NULL)
    return g_strdup (ring->label);
  return g_strdup_printf ("ring-%u", ring->number);
}

char *
ra_reach_ring_title (const RaScenarioRing *ring)
{
  return ra_reach_ring_text (ring, NULL);
}

char *
ra_reach_ring_text (const RaScenarioRing *ring, const RaTranslations *translations)
{
  g_autofree char *claim = ra_translate_claim (translations, ring);
  if (ring->system == NULL)
    return g_steal_pointer (&claim);
  return ra_translate_format (translations, "{system}: {claim}", "system",
                              ra_translate_name (translations, RA_NAME_SYSTEM, ring->system->name), "claim", claim,
                              NULL);
}

static char *
format_lat_lon (const RaScenarioRing *ring)
{
  GString *text = g_string_new (NULL);
  ra_append_number (text, ring->lat_deg, 6);
  g_string_append_c (text, ',');
  ra_append_number (text, ring->lon_deg, 6);
  return g_string_free (text, FALSE);
}

char *
ra_reach_site_id (const RaScenarioRing *ring)
{
  return ring->site != NULL ? g_strdup (ring->site->id) : format_lat_lon (ring);
}

char *
ra_reach_site_name (const RaScenarioRing *ring)
{
  return ra_reach_site_text (ring, NULL);
}

char *
ra_reach_site_text (const RaScenarioRing *ring, const RaTranslations *translations)
{
  return ring->site != NULL ? g_strdup (ra_translate_name (translations, RA_NAME_SITE, ring->site->name))
                            : format_lat_lon (ring);
}

const char *
ra_reach_ring_status (const RaScenarioRing *ring)
{
  if (ring->deployment != NULL)
    return ra_status_to_string (ring->deployment->status);
  return ra_scenario_ring_is_band (ring) ? "class limit" : "own ring";
}

GPtrArray *
ra_reach_list_claims (const RaReach *self, const RaReachPlace *place, GPtrArray *statuses)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < place->n_covers; i++) {
    const guint number = g_array_index (self->covers, guint, place->first_cover + i);
    const RaScenarioRing *ring = &g_array_index (self->rings, RaScenarioRing, number);
    g_autofree char *id = ra_reach_ring_id (ring);
    if (g_hash_table_contains (known, id))
      continue;
    g_hash_table_add (known, id);
    g_ptr_array_add (ids, g_steal_pointer (&id));
    if (statuses != NULL)
      g_ptr_array_add (statuses, (gpointer)ra_reach_ring_status (ring));
  }
  return ids;
}

static guint
count_places (const RaReach *self, gboolean capitals)
{
  guint n = 0;
  for (guint i = 0; i < self->places->len; i++) {
    const RaReachPlace *place = &g_array_index (self->places, RaReachPlace, i);
    n += place->in_range && (!capitals || place->place->capital) ? 1 : 0;
  }
  return n;
}

static guint
count_countries (const RaReach *self, RaReachExtent extent)
{
  guint n = 0;
  for (guint i = 0; i < self->countries->len; i++)
    n += !g_array_index (self->countries, RaReachCountry, i).overseas
                 && g_array_index (self->countries, RaReachCountry, i).extent == extent
             ? 1
             : 0;
  return n;
}

static char *
describe_places (const RaReach *self, const RaTranslations *translations)
{
  g_autofree char *places = ra_report_format_count (translations, count_places (self, FALSE));
  g_autofree char *all = ra_report_format_count (translations, self->places->len);
  return ra_translate_format (translations, "{places} of {all} places, capitals included", "places", places, "all", all,
                              NULL);
}

static char *
describe_countries (const RaReach *self, const RaTranslations *translations)
{
  const guint n_all = count_countries (self, RA_REACH_ALL);
  g_autofree char *n = g_strdup_printf ("%u", n_all);
  g_autofree char *parts = g_strdup_printf ("%u", count_countries (self, RA_REACH_PART));
  return ra_translate_count (translations, n_all, "{n} country wholly and {parts} in part",
                             "{n} countries wholly and {parts} in part", "n", n, "parts", parts, NULL);
}

char *
ra_reach_describe (const RaReach *self, const RaTranslations *translations)
{
  const guint n_capitals = count_places (self, TRUE);
  g_autofree char *n = g_strdup_printf ("%u", n_capitals);
  g_autofree char *capitals
      = ra_translate_count (translations, n_capitals, "{n} capital", "{n} capitals", "n", n, NULL);
  g_autofree char *places = describe_places (self, translations);
  if (self->countries->len == 0)
    return ra_translate_format (translations, "In range: {capitals}; {places}.", "capitals", capitals, "places", places,
                                NULL);
  g_autofree char *countries = describe_countries (self, translations);
  return ra_translate_format (translations, "In range: {capitals}; {places}; {countries}.", "capitals", capitals,
                              "places", places, "countries", countries, NULL);
}

char *
ra_reach_format_share (double share, const RaTranslations *translations)
{
  if (share < 0.01)
    return g_strdup (ra_translate (translations, "under 1 %"));
  if (share > 0.99)
    return g_strdup (ra_translate (translations, "over 99 %"));
  return g_strdup_printf ("%d %%", (int)lround (100 * share));
}

char *
ra_reach_format_extent (const RaReachCountry *country, const RaTranslations *translations)
{
  if (country->extent == RA_REACH_PART)
    return ra_reach_format_share (country->share, translations);
  return g_strdup (country->extent == RA_REACH_ALL ? "100 %" : "0 %");
}

static const char *
rings_text (const RaReach *self)
{
  return self->bands
             ? RA_TRANSLATABLE (
                 "Counted are all rings of deployments that stand in the scenario on its day, whatever their status, "
                 "and rings of one's own. Rings of deployments that the scenario shows as removed are not counted; "
                 "rings that show the limits of a class, such as a treaty's bands, are counted, as asked for, though "
                 "they are no missile's range.")
             : RA_TRANSLATABLE (
                 "Counted are all rings of deployments that stand in the scenario on its day, whatever their status, "
                 "and rings of one's own. Rings of deployments that the scenario shows as removed are not counted; "
                 "rings that show the limits of a class, such as a treaty's bands, are not.");
}

static char *
countries_text (const RaReach *self, const RaTranslations *translations)
{
  static const char *const scales[] = { "110", "50", "10" };
  return ra_translate_format (
      translations,
      self->boundaries == RA_BOUNDARIES_UN
          ? RA_TRANSLATABLE (
              "Countries are Natural Earth 1:{scale}m, United Nations view of boundaries; their share of area is "
              "measured in an equal-area projection, and \"all\" means at least 99.95 %. Parts on another continent "
              "or more than 500 km off over sea, such as French Guiana, Svalbard, the Canary Islands, the Azores, "
              "Alaska and Hawaii, are lines of their own and no part of the country's share; they are not counted as "
              "countries.")
          : RA_TRANSLATABLE (
              "Countries are Natural Earth 1:{scale}m, de facto view of boundaries; their share of area is measured "
              "in an equal-area projection, and \"all\" means at least 99.95 %. Parts on another continent or more "
              "than 500 km off over sea, such as French Guiana, Svalbard, the Canary Islands, the Azores, Alaska and "
              "Hawaii, are lines of their own and no part of the country's share; they are not counted as "
              "countries."),
      "scale", scales[self->scale], NULL);
}

char *
ra_reach_method (const RaReach *self, const RaTranslations *translations)
{
  g_autofree char *n = g_strdup_printf ("%u", self->places->len);
  g_autofree char *places
      = ra_translate_format (translations,
                             "A place is a point of Natural Earth's populated places ({n} of them) and lies within a "
                             "ring when its geodesic on "
                             "the WGS84 ellipsoid to the ring's centre is no longer than the figure. The margin is the "
                             "distance to the edge of "
                             "the ring that the place lies deepest in or nearest to, positive inside.",
                             "n", n, NULL);
  g_autofree char *countries = countries_text (self, translations);
  return g_strdup_printf ("%s %s %s %s", ra_translate (translations, rings_text (self)), places, countries,
                          ra_translate (translations,
                                        "A ring is a published figure about a town-level point: no flight "
                                        "path, payload, accuracy or intent. Nothing is said of numbers "
                                        "of people."));
}
