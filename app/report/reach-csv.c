/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/reach-private.h"

#include <math.h>

#include "app/report/citation.h"
#include "app/report/ring-facts.h"
#include "data/formats/csv.h"

#define PLACE_HEAD                                                                                                     \
  "name,country,lat,lon,capital,population,in_range,nearest_site,distance_km,margin_km,near_edge,claims,"              \
  "statuses\r\n"
#define SOURCE_HEAD  "claim,system,min_km,max_km,claimant,date,confidence,source,citation\r\n"
#define COUNTRY_HEAD "iso_a3,name,share,area_km2,total_km2,reach\r\n"

static void
append_cell (GString *out, const char *text)
{
  ra_csv_append (out, text);
  g_string_append_c (out, ',');
}

/* What is no number is an empty cell. */
static void
append_number_cell (GString *out, double number, guint decimals)
{
  if (isfinite (number))
    ra_append_number (out, number, decimals);
  g_string_append_c (out, ',');
}

static char *
join (GPtrArray *strings)
{
  g_ptr_array_add (strings, NULL);
  return g_strjoinv (";", (char **)strings->pdata);
}

static void
end_row (GString *out)
{
  g_string_truncate (out, out->len - 1); /* the comma */
  g_string_append (out, "\r\n");
}

static void
append_place (GString *out, const RaReach *self, const RaReachPlace *reach)
{
  const RaPlace *place = reach->place;
  g_autoptr (GPtrArray) status_list = g_ptr_array_new ();
  g_autoptr (GPtrArray) list = ra_reach_list_claims (self, reach, status_list);
  g_autofree char *claims = join (list);
  g_autofree char *statuses = join (status_list);
  g_autofree char *site
      = self->rings->len > 0 ? ra_reach_site_id (&g_array_index (self->rings, RaScenarioRing, reach->nearest)) : NULL;
  append_cell (out, place->name);
  append_cell (out, place->country);
  append_number_cell (out, place->lat_deg, 6);
  append_number_cell (out, place->lon_deg, 6);
  append_cell (out, place->capital ? "yes" : "no");
  append_number_cell (out, place->population, 0);
  append_cell (out, reach->in_range ? "yes" : "no");
  append_cell (out, site);
  append_number_cell (out, reach->distance_km, 3);
  append_number_cell (out, reach->margin_km, 3);
  append_cell (out, reach->at_edge ? "yes" : "no");
  append_cell (out, claims);
  append_cell (out, statuses);
  end_row (out);
}

static void
append_country (GString *out, const RaReachCountry *reach)
{
  append_cell (out, reach->country->code);
  append_cell (out, reach->country->name);
  append_number_cell (out, reach->share, 6);
  append_number_cell (out, reach->area_km2, 1);
  append_number_cell (out, reach->total_km2, 1);
  append_cell (out, ra_reach_extent_to_string (reach->extent));
  end_row (out);
}

/* A row begins with the group that it belongs to; with none for the union of all. */
static void
append_rows (GString *out, const RaReach *self, const char *group, const RaReachFormatOptions *options)
{
  for (guint i = 0; i < self->places->len && options->table == RA_REACH_PLACES; i++) {
    const RaReachPlace *place = &g_array_index (self->places, RaReachPlace, i);
    if (options->capitals && !place->place->capital)
      continue;
    if (group != NULL)
      append_cell (out, group);
    append_place (out, self, place);
  }
  for (guint i = 0; i < self->countries->len && options->table == RA_REACH_COUNTRIES; i++) {
    if (group != NULL)
      append_cell (out, group);
    append_country (out, &g_array_index (self->countries, RaReachCountry, i));
  }
}

/* A row for each source of a figure; one without a source for a ring of the user's own. */
static void
append_figure (GString *out, const RaReach *self, guint ring)
{
  const RaScenarioRing *figure = &g_array_index (self->rings, RaScenarioRing, ring);
  const RaRingFacts facts = ra_ring_facts (figure);
  const guint n_sources = facts.sources != NULL ? facts.sources->len : 0;
  g_autofree char *id = ra_reach_ring_id (figure);
  for (guint i = 0; i < MAX (n_sources, 1); i++) {
    const RaSource *source = i < n_sources ? g_ptr_array_index (facts.sources, i) : NULL;
    g_autofree char *citation = source != NULL ? ra_cite_source (source, NULL) : NULL;
    append_cell (out, id);
    append_cell (out, facts.system);
    append_number_cell (out, figure->min_km, 6);
    append_number_cell (out, figure->max_km, 6);
    append_cell (out, facts.claimant);
    append_cell (out, facts.date);
    append_cell (out, facts.confidence);
    append_cell (out, source != NULL ? source->id : NULL);
    append_cell (out, citation);
    end_row (out);
  }
}

/* What the column "claims" of the places names, each figure once. */
static char *
sources_to_csv (const RaReach *self)
{
  GString *out = g_string_new (SOURCE_HEAD);
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->rings->len; i++) {
    if (g_hash_table_add (told, ra_reach_ring_id (&g_array_index (self->rings, RaScenarioRing, i))))
      append_figure (out, self, i);
  }
  return g_string_free (out, FALSE);
}

char *
ra_reach_to_csv (const RaReach *self, const GPtrArray *groups, const RaReachFormatOptions *options)
{
  if (options->table == RA_REACH_SOURCES)
    return sources_to_csv (self);
  GString *out = g_string_new (NULL);
  if (options->by != RA_REACH_BY_NOTHING)
    g_string_append (out, options->by == RA_REACH_BY_CLAIM ? "claim," : "site,");
  g_string_append (out, options->table == RA_REACH_COUNTRIES ? COUNTRY_HEAD : PLACE_HEAD);
  append_rows (out, self, options->by != RA_REACH_BY_NOTHING ? "" : NULL, options);
  for (guint i = 0; i < groups->len; i++) {
    const RaReachGroup *group = g_ptr_array_index (groups, i);
    append_rows (out, group->reach, group->id, options);
  }
  return g_string_free (out, FALSE);
}
