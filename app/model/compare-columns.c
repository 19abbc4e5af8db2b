/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/compare-job.h"

#include <glib/gi18n.h>

#include "app/model/cell-text.h"
#include "app/model/reach-columns.h"

/* The columns of reach want a report of their own, which says in which language. */
static gpointer
report_of_a (gpointer report)
{
  return ((RaCompareAnswer *)report)->a;
}

static char *
change_text (RaChange change)
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

static const RaComparedPlace *
place_of (gconstpointer item)
{
  return item;
}

static gconstpointer
place_a (gconstpointer item)
{
  return place_of (item)->a;
}

static gconstpointer
place_b (gconstpointer item)
{
  return place_of (item)->b;
}

static char *
place_name (gconstpointer place, gpointer report)
{
  return ra_reach_column_place (place, report_of_a (report));
}

static char *
place_country (gconstpointer place, gpointer report)
{
  return ra_reach_column_place_country (place, report_of_a (report));
}

static char *
place_change (gconstpointer item, gpointer report)
{
  (void)report;
  return change_text (place_of (item)->change);
}

/* The sign of the margin says on which side. */
static char *
place_edge (gconstpointer place, gpointer report)
{
  (void)report;
  return ((const RaReachPlace *)place)->at_edge ? g_strdup (_ ("near the edge")) : NULL;
}

const RaTableColumns *
ra_compare_place_columns (void)
{
  static const RaTableColumn columns[] = {
    { .id = "name",
      .title = N_ ("Place"),
      .get_part = place_a,
      .dup_text = place_name,
      .dup_note = ra_reach_column_capital,
      .searched = TRUE },
    { .id = "country", .title = N_ ("Country"), .get_part = place_a, .dup_text = place_country, .searched = TRUE },
    { .id = "change", .title = N_ ("Change"), .dup_text = place_change },
    { .id = "margin-a",
      .title = N_ ("Margin A"),
      .get_part = place_a,
      .dup_text = ra_reach_column_margin,
      .dup_note = place_edge,
      .get_number = ra_reach_column_margin_km,
      .decimals = 3 },
    { .id = "margin-b",
      .title = N_ ("Margin B"),
      .get_part = place_b,
      .dup_text = ra_reach_column_margin,
      .dup_note = place_edge,
      .get_number = ra_reach_column_margin_km,
      .decimals = 3 },
  };
  static const RaTableColumns table = { columns, G_N_ELEMENTS (columns) };

  return &table;
}

static const RaComparedCountry *
country_of (gconstpointer item)
{
  return item;
}

static gconstpointer
country_a (gconstpointer item)
{
  return country_of (item)->a;
}

static gconstpointer
country_b (gconstpointer item)
{
  return country_of (item)->b;
}

static char *
country_name (gconstpointer country, gpointer report)
{
  return ra_reach_column_country (country, report_of_a (report));
}

static char *
country_share (gconstpointer country, gpointer report)
{
  return ra_reach_column_share (country, report_of_a (report));
}

static char *
country_change (gconstpointer item, gpointer report)
{
  (void)report;
  return change_text (country_of (item)->change);
}

static double
change_km2 (gconstpointer item)
{
  return country_of (item)->change_km2;
}

static char *
change_km2_text (gconstpointer item, gpointer report)
{
  (void)report;
  return ra_cell_text_km2 (country_of (item)->change_km2);
}

const RaTableColumns *
ra_compare_country_columns (void)
{
  static const RaTableColumn columns[] = {
    { .id = "name", .title = N_ ("Country"), .get_part = country_a, .dup_text = country_name, .searched = TRUE },
    { .id = "change", .title = N_ ("Change"), .dup_text = country_change },
    { .id = "share-a",
      .title = N_ ("Share A"),
      .get_part = country_a,
      .dup_text = country_share,
      .get_number = ra_reach_column_share_percent,
      .decimals = 4 },
    { .id = "share-b",
      .title = N_ ("Share B"),
      .get_part = country_b,
      .dup_text = country_share,
      .get_number = ra_reach_column_share_percent,
      .decimals = 4 },
    { .id = "area",
      .title = N_ ("Change of Area"),
      .dup_text = change_km2_text,
      .get_number = change_km2,
      .decimals = 1 },
  };
  static const RaTableColumns table = { columns, G_N_ELEMENTS (columns) };

  return &table;
}
