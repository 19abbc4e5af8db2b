/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gui/compare-job.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/gui/table-words.h"

static char *
change_words (RaChange change)
{
  switch (change) {
  case RA_CHANGE_GAINED:
    return g_strdup (C_ ("covered under B alone", "Gained"));
  case RA_CHANGE_LOST:
    return g_strdup (C_ ("covered under A alone", "Lost"));
  case RA_CHANGE_KEPT:
    return g_strdup (C_ ("covered under both", "Kept"));
  case RA_CHANGE_NONE:
  default:
    return g_strdup ("");
  }
}

/* Places */

static const RaComparedPlace *
place_of (gconstpointer item)
{
  return item;
}

static char *
place_name (gconstpointer item, gpointer report)
{
  (void)report;
  return g_strdup (place_of (item)->a->place->name);
}

static char *
place_capital (gconstpointer item, gpointer report)
{
  (void)report;
  return place_of (item)->a->place->capital ? g_strdup (_ ("Capital")) : NULL;
}

static char *
place_country (gconstpointer item, gpointer report)
{
  (void)report;
  return g_strdup (place_of (item)->a->place->country);
}

static char *
place_change (gconstpointer item, gpointer report)
{
  (void)report;
  return change_words (place_of (item)->change);
}

static double
margin_a_km (gconstpointer item)
{
  return place_of (item)->a->margin_km;
}

static double
margin_b_km (gconstpointer item)
{
  return place_of (item)->b->margin_km;
}

static char *
margin_a (gconstpointer item, gpointer report)
{
  (void)report;
  return ra_table_words_km (margin_a_km (item));
}

static char *
margin_b (gconstpointer item, gpointer report)
{
  (void)report;
  return ra_table_words_km (margin_b_km (item));
}

static char *
edge_words (const RaReachPlace *place)
{
  return place->at_edge ? g_strdup (_ ("near the edge")) : NULL;
}

static char *
edge_a (gconstpointer item, gpointer report)
{
  (void)report;
  return edge_words (place_of (item)->a);
}

static char *
edge_b (gconstpointer item, gpointer report)
{
  (void)report;
  return edge_words (place_of (item)->b);
}

const RaTableColumns *
ra_compare_place_columns (void)
{
  static const RaTableColumn columns[] = {
    { .id = "name", .title = N_ ("Place"), .dup_text = place_name, .dup_note = place_capital, .searched = TRUE },
    { .id = "country", .title = N_ ("Country"), .dup_text = place_country, .searched = TRUE },
    { .id = "change", .title = N_ ("Change"), .dup_text = place_change },
    { .id = "margin-a",
      .title = N_ ("Margin A"),
      .dup_text = margin_a,
      .dup_note = edge_a,
      .get_number = margin_a_km,
      .decimals = 3 },
    { .id = "margin-b",
      .title = N_ ("Margin B"),
      .dup_text = margin_b,
      .dup_note = edge_b,
      .get_number = margin_b_km,
      .decimals = 3 },
  };
  static const RaTableColumns table = { columns, G_N_ELEMENTS (columns) };

  return &table;
}

/* Countries */

static const RaComparedCountry *
country_of (gconstpointer item)
{
  return item;
}

static char *
country_name (gconstpointer item, gpointer report)
{
  (void)report;
  return g_strdup (country_of (item)->a->country->name);
}

static char *
country_change (gconstpointer item, gpointer report)
{
  (void)report;
  return change_words (country_of (item)->change);
}

static double
share_a (gconstpointer item)
{
  return 100.0 * country_of (item)->a->share;
}

static double
share_b (gconstpointer item)
{
  return 100.0 * country_of (item)->b->share;
}

static char *
share_words_a (gconstpointer item, gpointer report)
{
  (void)report;
  return ra_reach_format_extent (country_of (item)->a);
}

static char *
share_words_b (gconstpointer item, gpointer report)
{
  (void)report;
  return ra_reach_format_extent (country_of (item)->b);
}

static double
change_km2 (gconstpointer item)
{
  return country_of (item)->change_km2;
}

static char *
change_km2_words (gconstpointer item, gpointer report)
{
  (void)report;
  return ra_table_words_km2 (country_of (item)->change_km2);
}

const RaTableColumns *
ra_compare_country_columns (void)
{
  static const RaTableColumn columns[] = {
    { .id = "name", .title = N_ ("Country"), .dup_text = country_name, .searched = TRUE },
    { .id = "change", .title = N_ ("Change"), .dup_text = country_change },
    { .id = "share-a", .title = N_ ("Share A"), .dup_text = share_words_a, .get_number = share_a, .decimals = 4 },
    { .id = "share-b", .title = N_ ("Share B"), .dup_text = share_words_b, .get_number = share_b, .decimals = 4 },
    { .id = "area",
      .title = N_ ("Change of Area"),
      .dup_text = change_km2_words,
      .get_number = change_km2,
      .decimals = 1 },
  };
  static const RaTableColumns table = { columns, G_N_ELEMENTS (columns) };

  return &table;
}
