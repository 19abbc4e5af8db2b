/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "app/layout/map-sites.h"
#include "app/model/map-text.h"
#include "geo/geodesic.h"

/* Nobody listens to more; all of them are in the sidebar's lists. */
#define MOST_SITES 60

typedef struct {
  const char *country; /* as the map calls it; NULL: none is told */
  const char *name;
  double distance_m;
  double nearest_m; /* of that country's sites */
} Entry;

static Entry
make_entry (const RaMapSpec *spec, const RaSite *site, double lat_deg, double lon_deg)
{
  const RaCountries *countries = ra_catalogue_get_countries (ra_scenario_get_catalogue (spec->scenario));
  const RaCountryFacts *facts = site->country != NULL ? ra_countries_find (countries, site->country) : NULL;
  const double distance_m = ra_geodesic_distance_m (lat_deg, lon_deg, site->lat_deg, site->lon_deg);

  return (Entry) { .country
                   = facts != NULL ? ra_translate_name (spec->translations, RA_NAME_COUNTRY, facts->name) : NULL,
                   .name = ra_translate_name (spec->translations, RA_NAME_SITE, site->name),
                   .distance_m = distance_m,
                   .nearest_m = distance_m };
}

static void
find_nearest (GArray *entries)
{
  for (guint i = 0; i < entries->len; i++) {
    Entry *entry = &g_array_index (entries, Entry, i);

    for (guint k = 0; k < entries->len; k++) {
      const Entry *other = &g_array_index (entries, Entry, k);
      if (g_strcmp0 (entry->country, other->country) == 0)
        entry->nearest_m = MIN (entry->nearest_m, other->distance_m);
    }
  }
}

static int
compare_distances (double a_m, double b_m)
{
  return (a_m > b_m) - (a_m < b_m);
}

/* The country that is nearest, and in it the site that is. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;
  const int by_country = compare_distances (first->nearest_m, second->nearest_m);

  return by_country != 0 ? by_country : compare_distances (first->distance_m, second->distance_m);
}

static char *
tell (const GArray *entries, RaUnits units)
{
  GString *text = g_string_new (_ ("Sites by country, with their distance from the centre:"));

  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index (entries, Entry, i);
    const gboolean begins = i == 0 || g_strcmp0 (entry->country, g_array_index (entries, Entry, i - 1).country) != 0;
    g_autofree char *distance = ra_units_format_distance (units, entry->distance_m / 1000.0, 0);

    if (begins)
      g_string_append_printf (text, "\n%s%s", entry->country != NULL ? entry->country : "",
                              entry->country != NULL ? ": " : "");
    g_string_append_printf (text, "%s%s %s", begins ? "" : ", ", entry->name, distance);
  }
  return g_string_free (text, FALSE);
}

char *
ra_map_text_sites (const RaMapSpec *spec, RaUnits units)
{
  g_return_val_if_fail (spec != NULL, NULL);
  g_autoptr (GPtrArray) sites = ra_map_list_sites (spec);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  double lat_deg, lon_deg;

  if (sites->len == 0 || sites->len > MOST_SITES || !ra_viewport_get_centre (&spec->viewport, &lat_deg, &lon_deg))
    return NULL;
  for (guint i = 0; i < sites->len; i++) {
    const Entry entry = make_entry (spec, ((const RaMapSite *)g_ptr_array_index (sites, i))->site, lat_deg, lon_deg);
    g_array_append_val (entries, entry);
  }
  find_nearest (entries);
  g_array_sort (entries, compare_entries);
  return tell (entries, units);
}
