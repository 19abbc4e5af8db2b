/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "app/report/compare-private.h"
#include "app/report/report-numbers.h"
#include "app/report/report-words.h"
#include "data/formats/page-text.h"

static const RaChange order[] = { RA_CHANGE_LOST, RA_CHANGE_GAINED, RA_CHANGE_KEPT };

/* What is written, and in which language. */
typedef struct {
  RaPage page;
  const RaTranslations *translations;
} Writer;

static const char *
title_of (const Writer *out, const RaReach *reach)
{
  return ra_translate_name (out->translations, RA_NAME_SCENARIO, ra_comparison_title (reach));
}

static void
add_scenario (Writer *out, const char *letter, const RaReach *reach)
{
  g_autofree char *head = ra_report_head (out->translations, reach->scenario, reach->date, reach->rings->len);
  /* A title may end with the stop of an abbreviation, "2021 г.". */
  g_autofree char *title = g_strdup (title_of (out, reach));
  if (g_str_has_suffix (title, "."))
    title[strlen (title) - 1] = '\0';
  g_autofree char *line = ra_translate_format (out->translations, "{letter}: {title}. {head}", "letter", letter,
                                               "title", title, "head", head, NULL);
  ra_page_add_entry (&out->page, "%s", line);
}

static char *
format_margin (const Writer *out, double margin_km)
{
  return isfinite (margin_km) ? ra_report_format_km (out->translations, margin_km) : g_strdup ("-");
}

static const char *
change_text (const Writer *out, RaChange change)
{
  static const char *const words[]
      = { "", RA_TRANSLATABLE ("gained"), RA_TRANSLATABLE ("lost"), RA_TRANSLATABLE ("kept") };
  return change == RA_CHANGE_NONE ? "" : ra_translate (out->translations, words[change]);
}

static void
add_capital (const Writer *out, RaTable *table, const RaComparedPlace *place)
{
  g_autofree char *a = format_margin (out, place->a->margin_km);
  g_autofree char *b = format_margin (out, place->b->margin_km);
  ra_table_add (
      table, (const char *const[]) { ra_translate_name (out->translations, RA_NAME_PLACE, place->a->place->name),
                                     ra_translate_name (out->translations, RA_NAME_COUNTRY, place->a->place->country),
                                     change_text (out, place->change), a, b });
}

static void
add_capitals (Writer *out, const RaComparison *self)
{
  static const char *const english[]
      = { RA_TRANSLATABLE ("Capital"),      RA_TRANSLATABLE ("Country"),      RA_TRANSLATABLE ("Change"),
          RA_TRANSLATABLE (">Margin A km"), RA_TRANSLATABLE (">Margin B km"), NULL };
  g_autofree const char **heads = ra_report_heads (out->translations, english);
  g_autoptr (RaTable) table = ra_table_new (heads);
  for (guint k = 0; k < G_N_ELEMENTS (order); k++) {
    g_autoptr (GPtrArray) places = ra_comparison_list_places (self, order[k], TRUE);
    for (guint i = 0; i < places->len; i++)
      add_capital (out, table, g_ptr_array_index (places, i));
  }
  if (ra_table_n_rows (table) == 0)
    return;
  ra_page_add_heading (&out->page, 3, ra_translate (out->translations, "Capitals"));
  ra_page_add_table (&out->page, table);
}

static char *
format_share (const Writer *out, const RaReachCountry *country)
{
  if (country->extent == RA_REACH_NONE)
    return g_strdup (ra_translate (out->translations, "none"));
  if (country->extent == RA_REACH_ALL)
    return g_strdup (ra_translate (out->translations, "all"));
  const gboolean tiny = country->share < 0.001;
  g_autofree char *number
      = ra_translate_number (out->translations, tiny ? 0.1 : round (10 * MIN (99.9, 100 * country->share)) / 10);
  return g_strdup_printf (tiny ? "< %s %%" : "%s %%", number);
}

static int
compare_countries (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const RaComparedCountry *const *)a)->a->country->name,
                 (*(const RaComparedCountry *const *)b)->a->country->name);
}

static void
add_country (const Writer *out, RaTable *table, const RaComparedCountry *country)
{
  g_autofree char *share_a = format_share (out, country->a);
  g_autofree char *share_b = format_share (out, country->b);
  g_autofree char *number = ra_report_format_count (out->translations, country->change_km2);
  g_autofree char *change = g_strdup_printf ("%s%s", country->change_km2 > 0 ? "+" : "", number);
  ra_table_add (table, (const char *const[]) { ra_report_country (out->translations, country->a),
                                               change_text (out, country->change), share_a, share_b, change });
}

static void
add_same (Writer *out, guint n_same, gboolean more)
{
  g_autofree char *n = g_strdup_printf ("%u", n_same);
  g_autofree char *text = ra_translate_format (out->translations,
                                               more ? RA_TRANSLATABLE ("Further countries covered alike by both: {n}.")
                                                    : RA_TRANSLATABLE ("Countries covered alike by both: {n}."),
                                               "n", n, NULL);
  ra_page_add_paragraph (&out->page, "%s", text);
}

/* Countries of which nothing changes are counted, not listed. */
static void
add_countries (Writer *out, const RaComparison *self)
{
  static const char *const english[]
      = { RA_TRANSLATABLE ("Country"),  RA_TRANSLATABLE ("Change"),      RA_TRANSLATABLE (">Share A"),
          RA_TRANSLATABLE (">Share B"), RA_TRANSLATABLE (">Change km²"), NULL };
  g_autofree const char **heads = ra_report_heads (out->translations, english);
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
    add_country (out, table, g_ptr_array_index (countries, i));
  if (countries->len > 0) {
    ra_page_add_heading (&out->page, 3, ra_translate (out->translations, "Countries, by the share of their area"));
    ra_page_add_table (&out->page, table);
  }
  if (n_same > 0)
    add_same (out, n_same, countries->len > 0);
}

static void
add_places (Writer *out, const RaComparison *self)
{
  g_autofree char *lost = ra_report_format_count (out->translations, ra_comparison_count (self, RA_CHANGE_LOST, FALSE));
  g_autofree char *gained
      = ra_report_format_count (out->translations, ra_comparison_count (self, RA_CHANGE_GAINED, FALSE));
  g_autofree char *kept = ra_report_format_count (out->translations, ra_comparison_count (self, RA_CHANGE_KEPT, FALSE));
  g_autofree char *text = ra_translate_format (
      out->translations, "Of all populated places, capitals included: lost {lost}, gained {gained}, kept {kept}.",
      "lost", lost, "gained", gained, "kept", kept, NULL);
  ra_page_add_paragraph (&out->page, "%s", text);
}

static void
add_method (Writer *out, const RaComparison *self)
{
  g_autofree char *method = ra_reach_method (self->a, out->translations);
  g_autofree char *text = ra_translate_format (
      out->translations,
      "Method. Lost: within a ring of A and of none of B. Gained: of B and none of A. Kept: of both. A margin is "
      "positive inside. {method}",
      "method", method, NULL);
  ra_page_add_paragraph (&out->page, "%s", text);
}

char *
ra_comparison_to_page (const RaComparison *self, const RaReachFormatOptions *options)
{
  Writer out = { .translations = options->translations };
  ra_page_init (&out.page, options->format == RA_REACH_MD);
  g_autofree char *title = ra_translate_format (out.translations, "{a} – compared with – {b}", "a",
                                                title_of (&out, self->a), "b", title_of (&out, self->b), NULL);
  g_autofree char *sentence = ra_comparison_describe (self, out.translations);
  ra_page_add_heading (&out.page, 1, title);
  add_scenario (&out, "A", self->a);
  add_scenario (&out, "B", self->b);
  ra_page_add_paragraph (&out.page, "%s", sentence);
  add_places (&out, self);
  add_capitals (&out, self);
  add_countries (&out, self);
  add_method (&out, self);
  return ra_page_steal (&out.page);
}
