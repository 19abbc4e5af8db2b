/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/report/compare-private.h"
#include "data/formats/csv.h"
#include "data/formats/json-writer.h"

#define PLACE_HEAD   "change,name,country,lat,lon,capital,population,margin_a_km,margin_b_km\r\n"
#define COUNTRY_HEAD "change,iso_a3,name,share_a,share_b,area_a_km2,area_b_km2,change_km2\r\n"

static void
append_cell (GString *out, const char *text)
{
  ra_csv_append (out, text);
  g_string_append_c (out, ',');
}

static void
append_number (GString *out, double number, guint decimals, const char *end)
{
  if (isfinite (number))
    ra_append_number (out, number, decimals);
  g_string_append (out, end);
}

static void
append_place (GString *out, const RaComparedPlace *compared)
{
  const RaPlace *place = compared->a->place;
  append_cell (out, ra_change_to_string (compared->change));
  append_cell (out, place->name);
  append_cell (out, place->country);
  append_number (out, place->lat_deg, 6, ",");
  append_number (out, place->lon_deg, 6, ",");
  append_cell (out, place->capital ? "yes" : "no");
  append_number (out, place->population, 0, ",");
  append_number (out, compared->a->margin_km, 3, ",");
  append_number (out, compared->b->margin_km, 3, "\r\n");
}

static void
append_country (GString *out, const RaComparedCountry *compared)
{
  append_cell (out, ra_change_to_string (compared->change));
  append_cell (out, compared->a->country->code);
  append_cell (out, compared->a->country->name);
  append_number (out, compared->a->share, 6, ",");
  append_number (out, compared->b->share, 6, ",");
  append_number (out, compared->a->area_km2, 1, ",");
  append_number (out, compared->b->area_km2, 1, ",");
  append_number (out, compared->change_km2, 1, "\r\n");
}

char *
ra_comparison_to_csv (const RaComparison *self, const RaReachFormatOptions *options)
{
  GString *out = g_string_new (options->table == RA_REACH_COUNTRIES ? COUNTRY_HEAD : PLACE_HEAD);
  for (RaChange change = RA_CHANGE_GAINED; change <= RA_CHANGE_KEPT; change++) {
    g_autoptr (GPtrArray) places = ra_comparison_list_places (self, change, options->capitals);
    for (guint i = 0; i < places->len && options->table == RA_REACH_PLACES; i++)
      append_place (out, g_ptr_array_index (places, i));
    for (guint i = 0; i < self->countries->len && options->table == RA_REACH_COUNTRIES; i++) {
      const RaComparedCountry *country = &g_array_index (self->countries, RaComparedCountry, i);
      if (country->change == change)
        append_country (out, country);
    }
  }
  return g_string_free (out, FALSE);
}
