/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/reach-columns.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/model/cell-text.h"
#include "app/model/reach-job.h"
#include "app/model/units.h"
#include "app/report/report-words.h"

/* The language of the map that the report is about. */
static const RaTranslations *
language_of (gpointer report)
{
  return ((const RaReachAnswer *)report)->job->spec->translations;
}

static const RaReachPlace *
place_of (gconstpointer item)
{
  return item;
}

char *
ra_reach_column_place (gconstpointer item, gpointer report)
{
  return g_strdup (ra_translate_name (language_of (report), RA_NAME_PLACE, place_of (item)->place->name));
}

char *
ra_reach_column_capital (gconstpointer item, gpointer report)
{
  (void)report;
  return place_of (item)->place->capital ? g_strdup (_ ("Capital")) : NULL;
}

char *
ra_reach_column_place_country (gconstpointer item, gpointer report)
{
  return g_strdup (ra_translate_name (language_of (report), RA_NAME_COUNTRY, place_of (item)->place->country));
}

double
ra_reach_column_margin_km (gconstpointer item)
{
  return place_of (item)->margin_km;
}

char *
ra_reach_column_margin (gconstpointer item, gpointer report)
{
  (void)report;
  return ra_cell_text_km (place_of (item)->margin_km);
}

static char *
place_edge (gconstpointer item, gpointer report)
{
  const RaReachPlace *place = place_of (item);

  (void)report;
  if (!place->at_edge)
    return NULL;
  return g_strdup (place->in_range ? _ ("inside, near the edge") : _ ("outside, near the edge"));
}

static double
place_distance_km (gconstpointer item)
{
  return place_of (item)->distance_km;
}

static char *
place_distance (gconstpointer item, gpointer report)
{
  (void)report;
  return ra_cell_text_km (place_of (item)->distance_km);
}

static char *
place_site (gconstpointer item, gpointer report)
{
  const RaReach *reach = ((const RaReachAnswer *)report)->reach;

  if (reach->rings->len == 0)
    return g_strdup ("");
  return ra_reach_site_text (&g_array_index (reach->rings, RaScenarioRing, place_of (item)->nearest),
                             language_of (report));
}

static double
place_population (gconstpointer item)
{
  const double population = place_of (item)->place->population;

  return population > 0.0 ? population : NAN;
}

static char *
place_population_text (gconstpointer item, gpointer report)
{
  const double population = place_of (item)->place->population;

  (void)report;
  return population > 0.0 ? ra_units_format_number (population, 0) : g_strdup ("–");
}

const RaTableColumns *
ra_reach_place_columns (void)
{
  /* What a narrow panel may cut off comes after the figure. */
  static const RaTableColumn columns[] = {
    { .id = "name",
      .title = N_ ("Place"),
      .dup_text = ra_reach_column_place,
      .dup_note = ra_reach_column_capital,
      .searched = TRUE },
    { .id = "margin",
      .title = N_ ("Margin"),
      .dup_text = ra_reach_column_margin,
      .dup_note = place_edge,
      .get_number = ra_reach_column_margin_km,
      .decimals = 3 },
    { .id = "country", .title = N_ ("Country"), .dup_text = ra_reach_column_place_country, .searched = TRUE },
    { .id = "distance",
      .title = N_ ("Distance"),
      .dup_text = place_distance,
      .get_number = place_distance_km,
      .decimals = 3,
      .wide = TRUE },
    { .id = "site", .title = N_ ("From"), .dup_text = place_site, .wide = TRUE },
    { .id = "population",
      .title = N_ ("Population of the Place"),
      .dup_text = place_population_text,
      .get_number = place_population,
      .wide = TRUE },
  };
  static const RaTableColumns table = { columns, G_N_ELEMENTS (columns) };

  return &table;
}

static const RaReachCountry *
country_of (gconstpointer item)
{
  return item;
}

char *
ra_reach_column_country (gconstpointer item, gpointer report)
{
  return g_strdup (ra_report_country (language_of (report), country_of (item)));
}

static char *
country_extent (gconstpointer item, gpointer report)
{
  (void)report;
  switch (country_of (item)->extent) {
  case RA_REACH_ALL:
    return g_strdup (C_ ("share of a country", "All"));
  case RA_REACH_PART:
    return g_strdup (C_ ("share of a country", "Part"));
  case RA_REACH_NONE:
  default:
    return g_strdup (C_ ("share of a country", "None"));
  }
}

double
ra_reach_column_share_percent (gconstpointer item)
{
  return 100.0 * country_of (item)->share;
}

char *
ra_reach_column_share (gconstpointer item, gpointer report)
{
  return ra_reach_format_extent (country_of (item), language_of (report));
}

static double
country_area_km2 (gconstpointer item)
{
  return country_of (item)->area_km2;
}

static char *
country_area (gconstpointer item, gpointer report)
{
  (void)report;
  return ra_cell_text_km2 (country_of (item)->area_km2);
}

static double
country_total_km2 (gconstpointer item)
{
  return country_of (item)->total_km2;
}

static char *
country_total (gconstpointer item, gpointer report)
{
  (void)report;
  return ra_cell_text_km2 (country_of (item)->total_km2);
}

const RaTableColumns *
ra_reach_country_columns (void)
{
  static const RaTableColumn columns[] = {
    { .id = "name", .title = N_ ("Country"), .dup_text = ra_reach_column_country, .searched = TRUE },
    { .id = "share",
      .title = N_ ("Share"),
      .dup_text = ra_reach_column_share,
      .get_number = ra_reach_column_share_percent,
      .decimals = 4 },
    { .id = "extent", .title = N_ ("Within"), .dup_text = country_extent },
    { .id = "area",
      .title = N_ ("Area Within"),
      .dup_text = country_area,
      .get_number = country_area_km2,
      .decimals = 1,
      .wide = TRUE },
    { .id = "total",
      .title = N_ ("Area"),
      .dup_text = country_total,
      .get_number = country_total_km2,
      .decimals = 1,
      .wide = TRUE },
  };
  static const RaTableColumns table = { columns, G_N_ELEMENTS (columns) };

  return &table;
}
