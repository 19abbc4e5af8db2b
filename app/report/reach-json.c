/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/reach-private.h"

static void
write_place (RaJsonWriter *out, const RaReach *self, const RaReachPlace *reach)
{
  const RaPlace *place = reach->place;
  g_autoptr (GPtrArray) claims = ra_reach_list_claims (self, reach, NULL);
  g_autofree char *site
      = self->rings->len > 0 ? ra_reach_site_id (&g_array_index (self->rings, RaScenarioRing, reach->nearest)) : NULL;
  ra_json_write_new_line (out);
  ra_json_write_begin (out, '{');
  ra_json_write_string_member (out, "name", place->name);
  ra_json_write_string_member (out, "country", place->country);
  ra_json_write_number_member (out, "lat", place->lat_deg, 6);
  ra_json_write_number_member (out, "lon", place->lon_deg, 6);
  ra_json_write_boolean_member (out, "capital", place->capital);
  ra_json_write_number_member (out, "population", place->population, 0);
  ra_json_write_boolean_member (out, "in_range", reach->in_range);
  ra_json_write_string_member (out, "nearest_site", site);
  ra_json_write_number_member (out, "distance_km", reach->distance_km, 3);
  ra_json_write_number_member (out, "margin_km", reach->margin_km, 3);
  ra_json_write_strings_member (out, "claims", claims);
  ra_json_write_end (out, '}');
}

static void
write_country (RaJsonWriter *out, const RaReachCountry *reach)
{
  ra_json_write_new_line (out);
  ra_json_write_begin (out, '{');
  ra_json_write_string_member (out, "iso_a3", reach->country->code[0] != '\0' ? reach->country->code : NULL);
  ra_json_write_string_member (out, "name", reach->country->name);
  ra_json_write_number_member (out, "share", reach->share, 6);
  ra_json_write_number_member (out, "area_km2", reach->area_km2, 1);
  ra_json_write_string_member (out, "reach", ra_reach_extent_to_string (reach->extent));
  ra_json_write_end (out, '}');
}

static void
write_lists (RaJsonWriter *out, const RaReach *self, gboolean capitals)
{
  ra_json_write_member (out, "places");
  ra_json_write_begin (out, '[');
  for (guint i = 0; i < self->places->len; i++) {
    const RaReachPlace *place = &g_array_index (self->places, RaReachPlace, i);
    if (!capitals || place->place->capital)
      write_place (out, self, place);
  }
  ra_json_write_new_line (out);
  ra_json_write_end (out, ']');
  ra_json_write_new_line (out);
  ra_json_write_member (out, "countries");
  ra_json_write_begin (out, '[');
  for (guint i = 0; i < self->countries->len; i++)
    write_country (out, &g_array_index (self->countries, RaReachCountry, i));
  ra_json_write_new_line (out);
  ra_json_write_end (out, ']');
}

static void
write_rings (RaJsonWriter *out, const RaReach *self)
{
  ra_json_write_member (out, "rings");
  ra_json_write_begin (out, '[');
  for (guint i = 0; i < self->rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (self->rings, RaScenarioRing, i);
    g_autofree char *claim = ra_reach_ring_id (ring);
    g_autofree char *site = ra_reach_site_id (ring);
    ra_json_write_new_line (out);
    ra_json_write_begin (out, '{');
    ra_json_write_string_member (out, "claim", claim);
    ra_json_write_string_member (out, "site", site);
    ra_json_write_string_member (out, "status", ra_reach_ring_status (ring));
    ra_json_write_number_member (out, "min_km", ring->min_km, 6);
    ra_json_write_number_member (out, "max_km", ring->max_km, 6);
    ra_json_write_end (out, '}');
  }
  ra_json_write_end (out, ']');
}

static void
write_groups (RaJsonWriter *out, const GPtrArray *groups, const RaReachFormatOptions *options)
{
  const char *kind = options->by == RA_REACH_BY_CLAIM ? "claim" : "site";
  ra_json_write_new_line (out);
  ra_json_write_member (out, options->by == RA_REACH_BY_CLAIM ? "by_claim" : "by_site");
  ra_json_write_begin (out, '[');
  for (guint i = 0; i < groups->len; i++) {
    const RaReachGroup *group = g_ptr_array_index (groups, i);
    ra_json_write_new_line (out);
    ra_json_write_begin (out, '{');
    ra_json_write_string_member (out, kind, group->id);
    ra_json_write_string_member (out, "title", group->title);
    write_rings (out, group->reach);
    write_lists (out, group->reach, options->capitals);
    ra_json_write_end (out, '}');
  }
  ra_json_write_end (out, ']');
}

char *
ra_reach_to_json (const RaReach *self, const GPtrArray *groups, const RaReachFormatOptions *options)
{
  RaJsonWriter out = { .text = g_string_new (NULL) };
  ra_json_write_begin (&out, '{');
  ra_json_write_string_member (&out, "scenario", ra_scenario_get_id (self->scenario));
  ra_json_write_string_member (&out, "date", self->date);
  ra_json_write_new_line (&out);
  write_lists (&out, self, options->capitals);
  if (options->by != RA_REACH_BY_NOTHING)
    write_groups (&out, groups, options);
  ra_json_write_new_line (&out);
  ra_json_write_end (&out, '}');
  g_string_append_c (out.text, '\n');
  return g_string_free (out.text, FALSE);
}
