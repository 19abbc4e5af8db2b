/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/reach-private.h"

#include <math.h>

#include "app/report/row-citations.h"
#include "data/formats/csv.h"

#define PLACE_HEAD                                                                                                     \
  "name,country,lat,lon,capital,population,in_range,nearest_site,distance_km,margin_km,near_edge,claims,statuses,"     \
  "citations\r\n"
#define COUNTRY_HEAD "iso_a3,name,share,area_km2,total_km2,reach,citations\r\n"

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

/* The status of each claim in the order of the claims. */
static char *
join_statuses (const RaReach *self, const RaReachPlace *place)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) statuses = g_ptr_array_new ();
  for (guint i = 0; i < place->n_covers; i++) {
    const guint ring = g_array_index (self->covers, guint, place->first_cover + i);
    char *id = ra_reach_ring_id (self->rings, ring);
    if (g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL)) {
      g_free (id);
      continue;
    }
    g_ptr_array_add (ids, id);
    g_ptr_array_add (statuses, (gpointer)ra_reach_ring_status (&g_array_index (self->rings, RaScenarioRing, ring)));
  }
  return join (statuses);
}

/* The last cell of a row. */
static void
append_citations (GString *out, RaRowCitations *citations)
{
  g_autofree char *text = ra_row_citations_join (citations);
  ra_csv_append (out, text);
  g_string_append (out, "\r\n");
}

static void
append_place (GString *out, const RaReach *self, const RaReachPlace *reach, RaRowCitations *citations)
{
  const RaPlace *place = reach->place;
  g_autoptr (GPtrArray) list = ra_reach_list_claims (self, reach);
  g_autofree char *claims = join (list);
  g_autofree char *statuses = join_statuses (self, reach);
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
  ra_row_citations_begin (citations);
  ra_row_citations_add_place (citations, self, reach);
  append_citations (out, citations);
}

static void
append_country (GString *out, const RaReach *self, const RaReachCountry *reach, RaRowCitations *citations)
{
  append_cell (out, reach->country->code);
  append_cell (out, reach->country->name);
  append_number_cell (out, reach->share, 6);
  append_number_cell (out, reach->area_km2, 1);
  append_number_cell (out, reach->total_km2, 1);
  append_cell (out, ra_reach_extent_to_string (reach->extent));
  ra_row_citations_begin (citations);
  ra_row_citations_add_country (citations, self, reach);
  append_citations (out, citations);
}

/* A row begins with the group that it belongs to; with none for the union of all. */
static void
append_rows (GString *out, const RaReach *self, const char *group, const RaReachFormatOptions *options)
{
  g_autoptr (RaRowCitations) citations = ra_row_citations_new ();
  for (guint i = 0; i < self->places->len && !options->countries; i++) {
    const RaReachPlace *place = &g_array_index (self->places, RaReachPlace, i);
    if (options->capitals && !place->place->capital)
      continue;
    if (group != NULL)
      append_cell (out, group);
    append_place (out, self, place, citations);
  }
  for (guint i = 0; i < self->countries->len && options->countries; i++) {
    if (group != NULL)
      append_cell (out, group);
    append_country (out, self, &g_array_index (self->countries, RaReachCountry, i), citations);
  }
}

char *
ra_reach_to_csv (const RaReach *self, const GPtrArray *groups, const RaReachFormatOptions *options)
{
  GString *out = g_string_new (NULL);
  if (options->by != RA_REACH_BY_NOTHING)
    g_string_append (out, options->by == RA_REACH_BY_CLAIM ? "claim," : "site,");
  g_string_append (out, options->countries ? COUNTRY_HEAD : PLACE_HEAD);
  append_rows (out, self, options->by != RA_REACH_BY_NOTHING ? "" : NULL, options);
  for (guint i = 0; i < groups->len; i++) {
    const RaReachGroup *group = g_ptr_array_index (groups, i);
    append_rows (out, group->reach, group->id, options);
  }
  return g_string_free (out, FALSE);
}
