/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "app/report/compare-private.h"
#include "data/formats/page-text.h"

static const RaChange order[] = { RA_CHANGE_LOST, RA_CHANGE_GAINED, RA_CHANGE_KEPT };

static void
add_scenario (RaPage *page, const char *letter, const RaReach *reach)
{
  g_autofree char *day = reach->date != NULL ? ra_format_date (reach->date) : NULL;
  ra_page_add_entry (page, "%s: %s (%s%s%s; %u %s counted)", letter, ra_comparison_title (reach),
                     ra_scenario_get_id (reach->scenario), day != NULL ? ", as of " : "", day != NULL ? day : "",
                     reach->rings->len, reach->rings->len == 1 ? "ring" : "rings");
}

static char *
format_margin (double margin_km)
{
  return isfinite (margin_km) ? ra_page_format_km (margin_km) : g_strdup ("-");
}

static void
add_capitals (RaPage *page, const RaComparison *self)
{
  static const char *const heads[] = { "Capital", "Country", "Change", ">Margin A km", ">Margin B km", NULL };
  g_autoptr (RaTable) table = ra_table_new (heads);
  for (guint k = 0; k < G_N_ELEMENTS (order); k++) {
    g_autoptr (GPtrArray) places = ra_comparison_list_places (self, order[k], TRUE);
    for (guint i = 0; i < places->len; i++) {
      const RaComparedPlace *place = g_ptr_array_index (places, i);
      g_autofree char *a = format_margin (place->a->margin_km);
      g_autofree char *b = format_margin (place->b->margin_km);
      ra_table_add (table, (const char *const[]) { place->a->place->name, place->a->place->country,
                                                   ra_change_to_string (order[k]), a, b });
    }
  }
  if (ra_table_n_rows (table) == 0)
    return;
  ra_page_add_heading (page, 3, "Capitals");
  ra_page_add_table (page, table);
}

static char *
format_share (const RaReachCountry *country)
{
  if (country->extent == RA_REACH_NONE)
    return g_strdup ("none");
  if (country->extent == RA_REACH_ALL)
    return g_strdup ("all");
  if (country->share < 0.001)
    return g_strdup ("< 0.1 %");
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  return g_strdup_printf ("%s %%", g_ascii_formatd (number, sizeof number, "%.1f", MIN (99.9, 100 * country->share)));
}

static int
compare_countries (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const RaComparedCountry *const *)a)->a->country->name,
                 (*(const RaComparedCountry *const *)b)->a->country->name);
}

static void
add_country (RaTable *table, const RaComparedCountry *country)
{
  g_autofree char *share_a = format_share (country->a);
  g_autofree char *share_b = format_share (country->b);
  g_autofree char *number = ra_page_format_count (country->change_km2);
  g_autofree char *change = g_strdup_printf ("%s%s", country->change_km2 > 0 ? "+" : "", number);
  ra_table_add (table, (const char *const[]) { country->a->country->name, ra_change_to_string (country->change),
                                               share_a, share_b, change });
}

/* Countries of which nothing changes are counted, not listed. */
static void
add_countries (RaPage *page, const RaComparison *self)
{
  static const char *const heads[] = { "Country", "Change", ">Share A", ">Share B", ">Change km²", NULL };
  g_autoptr (RaTable) table = ra_table_new (heads);
  g_autoptr (GPtrArray) countries = g_ptr_array_new ();
  guint n_same = 0;
  for (guint i = 0; i < self->countries->len; i++) {
    RaComparedCountry *country = &g_array_index (self->countries, RaComparedCountry, i);
    if (country->change == RA_CHANGE_NONE)
      continue;
    if (country->change == RA_CHANGE_KEPT && country->change_km2 == 0)
      n_same++;
    else
      g_ptr_array_add (countries, country);
  }
  g_ptr_array_sort (countries, compare_countries);
  for (guint i = 0; i < countries->len; i++)
    add_country (table, g_ptr_array_index (countries, i));
  if (countries->len > 0) {
    ra_page_add_heading (page, 3, "Countries, by the share of their area");
    ra_page_add_table (page, table);
  }
  if (n_same > 0)
    ra_page_add_paragraph (page, "Covered alike by both: %u %s%s.", n_same, countries->len > 0 ? "more " : "",
                           n_same == 1 ? "country" : "countries");
}

char *
ra_comparison_to_page (const RaComparison *self, const RaReachFormatOptions *options)
{
  RaPage page;
  ra_page_init (&page, options->format == RA_REACH_MD);
  g_autofree char *title
      = g_strdup_printf ("%s – compared with – %s", ra_comparison_title (self->a), ra_comparison_title (self->b));
  g_autofree char *sentence = ra_comparison_describe (self, NULL);
  g_autofree char *method = ra_reach_method (self->a);
  g_autofree char *lost = ra_page_format_count (ra_comparison_count (self, RA_CHANGE_LOST, FALSE));
  g_autofree char *gained = ra_page_format_count (ra_comparison_count (self, RA_CHANGE_GAINED, FALSE));
  g_autofree char *kept = ra_page_format_count (ra_comparison_count (self, RA_CHANGE_KEPT, FALSE));
  ra_page_add_heading (&page, 1, title);
  add_scenario (&page, "A", self->a);
  add_scenario (&page, "B", self->b);
  ra_page_add_paragraph (&page, "%s", sentence);
  ra_page_add_paragraph (&page, "Of all populated places, capitals included: %s lost, %s gained, %s kept.", lost,
                         gained, kept);
  add_capitals (&page, self);
  add_countries (&page, self);
  ra_page_add_paragraph (&page,
                         "Method. Lost: within a ring of A and of none of B. Gained: of B and none of A. Kept: of "
                         "both. A margin is positive inside. %s",
                         method);
  return ra_page_steal (&page);
}
