/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/compare-private.h"
#include "app/report/reach-private.h"

static const RaChange changes[] = { RA_CHANGE_GAINED, RA_CHANGE_LOST, RA_CHANGE_KEPT };

static void
write_scenario (RaJsonWriter *out, const char *name, const RaReach *reach)
{
  ra_json_write_new_line (out);
  ra_json_write_member (out, name);
  ra_json_write_begin (out, '{');
  ra_json_write_string_member (out, "scenario", ra_scenario_get_id (reach->scenario));
  ra_json_write_string_member (out, "title", ra_scenario_get_title_on (reach->scenario, reach->date));
  ra_json_write_string_member (out, "date", reach->date);
  ra_json_write_number_member (out, "rings", reach->rings->len, 0);
  ra_json_write_end (out, '}');
}

static void
write_claims (RaJsonWriter *out, const char *name, const RaReach *reach, const RaReachPlace *place)
{
  g_autoptr (GPtrArray) claims = ra_reach_list_claims (reach, place, NULL);

  ra_json_write_strings_member (out, name, claims);
}

static void
write_place (RaJsonWriter *out, const RaComparison *self, const RaComparedPlace *compared)
{
  const RaPlace *place = compared->a->place;
  ra_json_write_new_line (out);
  ra_json_write_begin (out, '{');
  ra_json_write_string_member (out, "name", place->name);
  ra_json_write_string_member (out, "country", place->country);
  ra_json_write_number_member (out, "lat", place->lat_deg, 6);
  ra_json_write_number_member (out, "lon", place->lon_deg, 6);
  ra_json_write_boolean_member (out, "capital", place->capital);
  ra_json_write_number_member (out, "population", place->population, 0);
  ra_json_write_number_member (out, "margin_a_km", compared->a->margin_km, 3);
  ra_json_write_number_member (out, "margin_b_km", compared->b->margin_km, 3);
  write_claims (out, "claims_a", self->a, compared->a);
  write_claims (out, "claims_b", self->b, compared->b);
  ra_json_write_end (out, '}');
}

static void
write_places (RaJsonWriter *out, const RaComparison *self, RaChange change, gboolean capitals)
{
  g_autoptr (GPtrArray) places = ra_comparison_list_places (self, change, capitals);
  ra_json_write_new_line (out);
  ra_json_write_member (out, ra_change_to_string (change));
  ra_json_write_begin (out, '[');
  for (guint i = 0; i < places->len; i++)
    write_place (out, self, g_ptr_array_index (places, i));
  ra_json_write_end (out, ']');
}

static void
write_country (RaJsonWriter *out, const RaComparedCountry *compared)
{
  const RaCountry *country = compared->a->country;
  ra_json_write_new_line (out);
  ra_json_write_begin (out, '{');
  ra_json_write_string_member (out, "iso_a3", country->code[0] != '\0' ? country->code : NULL);
  ra_json_write_string_member (out, "name", country->name);
  ra_json_write_number_member (out, "share_a", compared->a->share, 6);
  ra_json_write_number_member (out, "share_b", compared->b->share, 6);
  ra_json_write_number_member (out, "change_km2", compared->change_km2, 1);
  ra_json_write_end (out, '}');
}

static void
write_countries (RaJsonWriter *out, const RaComparison *self, RaChange change)
{
  ra_json_write_new_line (out);
  ra_json_write_member (out, ra_change_to_string (change));
  ra_json_write_begin (out, '[');
  for (guint i = 0; i < self->countries->len; i++) {
    const RaComparedCountry *country = &g_array_index (self->countries, RaComparedCountry, i);
    if (country->change == change)
      write_country (out, country);
  }
  ra_json_write_end (out, ']');
}

char *
ra_comparison_to_json (const RaComparison *self, const RaReachFormatOptions *options)
{
  RaJsonWriter out = { .text = g_string_new (NULL) };
  g_autofree char *sentence = ra_comparison_describe (self, NULL);
  ra_json_write_begin (&out, '{');
  write_scenario (&out, "a", self->a);
  write_scenario (&out, "b", self->b);
  ra_json_write_new_line (&out);
  ra_json_write_string_member (&out, "sentence", sentence);
  ra_json_write_new_line (&out);
  ra_json_write_member (&out, "places");
  ra_json_write_begin (&out, '{');
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    write_places (&out, self, changes[i], options->capitals);
  ra_json_write_end (&out, '}');
  ra_json_write_new_line (&out);
  ra_json_write_member (&out, "countries");
  ra_json_write_begin (&out, '{');
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    write_countries (&out, self, changes[i]);
  ra_json_write_end (&out, '}');
  ra_json_write_new_line (&out);
  ra_json_write_end (&out, '}');
  g_string_append_c (out.text, '\n');
  return g_string_free (out.text, FALSE);
}
