/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/reach-private.h"

#define DECIMALS 7

/* Properties are texts and numbers alone, so that each is a column of a table. */
static void
write_place (RaJsonWriter *out, const RaReach *self, const RaReachPlace *reach)
{
  const RaPlace *place = reach->place;
  g_autoptr (GPtrArray) list = ra_reach_list_claims (self, reach, NULL);
  g_autofree char *site
      = self->rings->len > 0 ? ra_reach_site_id (&g_array_index (self->rings, RaScenarioRing, reach->nearest)) : NULL;

  g_ptr_array_add (list, NULL);
  g_autofree char *claims = g_strjoinv (";", (char **)list->pdata);
  ra_json_write_new_line (out);
  ra_json_write_begin (out, '{');
  ra_json_write_string_member (out, "type", "Feature");
  ra_json_write_member (out, "properties");
  ra_json_write_begin (out, '{');
  ra_json_write_string_member (out, "name", place->name);
  ra_json_write_string_member (out, "country", place->country);
  ra_json_write_string_member (out, "capital", place->capital ? "yes" : "no");
  ra_json_write_number_member (out, "population", place->population, 0);
  ra_json_write_string_member (out, "in_range", reach->in_range ? "yes" : "no");
  ra_json_write_string_member (out, "near_site", site);
  ra_json_write_number_member (out, "dist_km", reach->distance_km, 3);
  ra_json_write_number_member (out, "margin_km", reach->margin_km, 3);
  ra_json_write_string_member (out, "claims", claims);
  ra_json_write_end (out, '}');
  ra_json_write_member (out, "geometry");
  ra_json_write_begin (out, '{');
  ra_json_write_string_member (out, "type", "Point");
  ra_json_write_member (out, "coordinates");
  ra_json_write_begin (out, '[');
  ra_json_write_number (out, place->lon_deg, DECIMALS);
  ra_json_write_number (out, place->lat_deg, DECIMALS);
  ra_json_write_end (out, ']');
  ra_json_write_end (out, '}');
  ra_json_write_end (out, '}');
}

char *
ra_reach_to_geojson (const RaReach *self, gboolean capitals)
{
  g_return_val_if_fail (self != NULL, NULL);
  RaJsonWriter out = { .text = g_string_new (NULL) };

  ra_json_write_begin (&out, '{');
  ra_json_write_string_member (&out, "type", "FeatureCollection");
  ra_json_write_member (&out, "features");
  ra_json_write_begin (&out, '[');
  for (guint i = 0; i < self->places->len; i++) {
    const RaReachPlace *place = &g_array_index (self->places, RaReachPlace, i);
    if (!capitals || place->place->capital)
      write_place (&out, self, place);
  }
  ra_json_write_end (&out, ']');
  ra_json_write_end (&out, '}');
  g_string_append_c (out.text, '\n');
  return g_string_free (out.text, FALSE);
}
