/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/report/cover.h"
#include "app/report/reach-private.h"
#include "app/report/report-numbers.h"
#include "app/report/report-words.h"
#include "app/report/source-list.h"
#include "data/formats/page-text.h"

/* A table for people: who wants all places asks for CSV. */
#define MOST_EDGE_PLACES 30

static int
compare_margins (gconstpointer a, gconstpointer b)
{
  const RaReachPlace *place_a = *(const RaReachPlace *const *)a;
  const RaReachPlace *place_b = *(const RaReachPlace *const *)b;
  if (place_a->margin_km != place_b->margin_km)
    return place_a->margin_km > place_b->margin_km ? -1 : 1;
  return g_strcmp0 (place_a->place->name, place_b->place->name);
}

/* What is written, and in which language. */
typedef struct {
  RaPage page;
  const RaTranslations *translations;
  const GPtrArray *sources; /* RaCitedSource *, told elsewhere; or NULL */
} Writer;

static const char *
name_of (const Writer *out, const RaReachPlace *place)
{
  return ra_translate_name (out->translations, RA_NAME_PLACE, place->place->name);
}

/* Capitals by falling margin; const RaReachPlace *. */
static GPtrArray *
list_capitals (const RaReach *self, gboolean in_range, gboolean at_edge)
{
  GPtrArray *capitals = g_ptr_array_new ();
  for (guint i = 0; i < self->places->len; i++) {
    RaReachPlace *place = &g_array_index (self->places, RaReachPlace, i);
    if (place->place->capital && (!in_range || place->in_range) && (!at_edge || place->at_edge))
      g_ptr_array_add (capitals, place);
  }
  g_ptr_array_sort (capitals, compare_margins);
  return capitals;
}

static void
add_capitals (Writer *out, const RaReach *self)
{
  static const char *const english[]
      = { RA_TRANSLATABLE ("Capital"),      RA_TRANSLATABLE ("Country"), RA_TRANSLATABLE (">Margin km"),
          RA_TRANSLATABLE (">Distance km"), RA_TRANSLATABLE ("From"),    NULL };
  const RaTranslations *translations = out->translations;
  g_autoptr (GPtrArray) capitals = list_capitals (self, TRUE, FALSE);
  g_autofree const char **heads = ra_report_heads (translations, english);
  g_autoptr (RaTable) table = ra_table_new (heads);
  for (guint i = 0; i < capitals->len; i++) {
    const RaReachPlace *place = g_ptr_array_index (capitals, i);
    const char *country = ra_translate_name (translations, RA_NAME_COUNTRY, place->place->country);
    g_autofree char *margin = ra_report_format_km (translations, place->margin_km);
    g_autofree char *distance = ra_report_format_km (translations, place->distance_km);
    g_autofree char *site
        = ra_reach_site_text (&g_array_index (self->rings, RaScenarioRing, place->nearest), translations);
    ra_table_add (table, (const char *const[]) { name_of (out, place), country, margin, distance, site });
  }
  if (capitals->len == 0)
    return;
  ra_page_add_heading (&out->page, 3, ra_translate (translations, "Capitals in range, by margin"));
  ra_page_add_table (&out->page, table);
}

static guint
count_edge_places (const RaReach *self)
{
  guint n = 0;
  for (guint i = 0; i < self->places->len; i++) {
    const RaReachPlace *place = &g_array_index (self->places, RaReachPlace, i);
    n += place->at_edge && !place->place->capital ? 1 : 0;
  }
  return n;
}

static void
append_edge (GString *text, const Writer *out, const RaReachPlace *place)
{
  g_autofree char *km = ra_report_format_km (out->translations, fabs (place->margin_km));
  g_autofree char *entry = ra_translate_format (out->translations,
                                                place->in_range ? RA_TRANSLATABLE ("{place} ({km} km inside)")
                                                                : RA_TRANSLATABLE ("{place} ({km} km outside)"),
                                                "place", name_of (out, place), "km", km, NULL);
  ra_report_append (text, entry);
}

/* "{list} and 3 more"; takes over @list and gives it back. */
static char *
add_number (const Writer *out, char *list, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *shorter = list;
  return ra_translate_count (out->translations, n, "{list} and {n} more", "{list} and {n} more", "list", shorter, "n",
                             number, NULL);
}

static void
add_edges (Writer *out, const RaReach *self)
{
  g_autoptr (GPtrArray) capitals = list_capitals (self, FALSE, TRUE);
  GString *text = g_string_new (NULL);
  const guint n_others = count_edge_places (self);
  for (guint i = 0; i < MIN (capitals->len, MOST_EDGE_PLACES); i++)
    append_edge (text, out, g_ptr_array_index (capitals, i));
  if (capitals->len == 0)
    g_string_append (text, ra_translate (out->translations, "no capital"));
  char *list = g_string_free (text, FALSE);
  if (capitals->len > MOST_EDGE_PLACES)
    list = add_number (out, list, capitals->len - MOST_EDGE_PLACES);
  g_autofree char *number = g_strdup_printf ("%u", n_others);
  g_autofree char *said = list;
  g_autofree char *sentence
      = n_others > 0 ? ra_translate_format (out->translations, "Within 5 % of the edge: {list}; other places: {n}.",
                                            "list", said, "n", number, NULL)
                     : ra_translate_format (out->translations, "Within 5 % of the edge: {list}.", "list", said, NULL);
  if (self->rings->len > 0)
    ra_page_add_paragraph (&out->page, "%s", sentence);
}

static int
compare_countries (gconstpointer a, gconstpointer b)
{
  const RaReachCountry *country_a = *(const RaReachCountry *const *)a;
  const RaReachCountry *country_b = *(const RaReachCountry *const *)b;
  return g_strcmp0 (country_a->country->name, country_b->country->name);
}

/* @format has a place for a list. */
static void
add_countries (Writer *out, const RaReach *self, RaReachExtent extent, const char *format)
{
  g_autoptr (GPtrArray) countries = g_ptr_array_new ();
  for (guint i = 0; i < self->countries->len; i++) {
    RaReachCountry *country = &g_array_index (self->countries, RaReachCountry, i);
    if (country->extent == extent)
      g_ptr_array_add (countries, country);
  }
  if (countries->len == 0)
    return;
  g_ptr_array_sort (countries, compare_countries);
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < countries->len; i++) {
    const RaReachCountry *country = g_ptr_array_index (countries, i);
    ra_report_append (text, ra_report_country (out->translations, country));
    g_autofree char *share = extent == RA_REACH_PART ? ra_reach_format_share (country->share, out->translations) : NULL;
    if (share != NULL)
      g_string_append_printf (text, " %s", share);
  }
  g_autofree char *sentence = ra_translate_format (out->translations, format, "list", text->str, NULL);
  ra_page_add_paragraph (&out->page, "%s", sentence);
}

static void
add_result (Writer *out, const RaReach *self)
{
  g_autofree char *sentence = ra_reach_describe (self, out->translations);
  ra_page_add_paragraph (&out->page, "%s", sentence);
  add_capitals (out, self);
  add_edges (out, self);
  add_countries (out, self, RA_REACH_ALL, RA_TRANSLATABLE ("Countries wholly in range: {list}."));
  add_countries (out, self, RA_REACH_PART,
                 RA_TRANSLATABLE ("Countries in range in part, with the share of their area: {list}."));
}

static gboolean
same_figure (const RaScenarioRing *a, const RaScenarioRing *b)
{
  return a->claim != NULL && a->claim == b->claim && g_str_equal (ra_reach_ring_status (a), ra_reach_ring_status (b));
}

/* The number of the claim's footnote; @claims grows by those not met yet. */
static guint
number_of (GPtrArray *claims, const RaClaim *claim)
{
  guint number;
  if (!g_ptr_array_find (claims, claim, &number)) {
    number = claims->len;
    g_ptr_array_add (claims, (gpointer)claim);
  }
  return number + 1;
}

/* What stands behind a figure: the number of its footnote, or of its sources. */
static char *
note_of (const Writer *out, GPtrArray *claims, const RaClaim *claim)
{
  if (claim == NULL)
    return g_strdup ("");
  return out->sources != NULL ? ra_source_list_find_numbers (out->sources, claim->sources)
                              : g_strdup_printf (" [%u]", number_of (claims, claim));
}

/* The sites of the figure and status of ring @first. */
static char *
list_sites (const Writer *out, const RaReach *self, guint first)
{
  GString *sites = g_string_new (NULL);
  for (guint k = first; k < self->rings->len; k++) {
    const RaScenarioRing *other = &g_array_index (self->rings, RaScenarioRing, k);
    if (k != first && !same_figure (other, &g_array_index (self->rings, RaScenarioRing, first)))
      continue;
    g_autofree char *site = ra_reach_site_text (other, out->translations);
    ra_report_append (sites, site);
  }
  return g_string_free (sites, FALSE);
}

/* One line for each figure and status, with its sites and the number of its footnote. */
static void
add_rings (Writer *out, const RaReach *self, GPtrArray *claims)
{
  for (guint i = 0; i < self->rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (self->rings, RaScenarioRing, i);
    gboolean seen = FALSE;
    for (guint k = 0; k < i && !seen; k++)
      seen = same_figure (&g_array_index (self->rings, RaScenarioRing, k), ring);
    if (seen)
      continue;
    g_autofree char *sites = list_sites (out, self, i);
    g_autofree char *title = ra_reach_ring_text (ring, out->translations);
    g_autofree char *line
        = ra_translate_format (out->translations, "{ring}; {status}; at {sites}", "ring", title, "status",
                               ra_report_status (out->translations, ring), "sites", sites, NULL);
    g_autofree char *note = note_of (out, claims, ring->claim);
    ra_page_add_entry (&out->page, "%s%s", line, note);
  }
}

static void
add_footnotes (Writer *out, const GPtrArray *claims)
{
  if (claims->len > 0)
    ra_page_add_heading (&out->page, 2, ra_translate (out->translations, "Sources"));
  for (guint i = 0; i < claims->len; i++) {
    const RaClaim *claim = g_ptr_array_index (claims, i);
    const RaScenarioRing ring = { .min_km = claim->min_km, .max_km = claim->max_km, .claim = claim };
    g_autofree char *footnote = ra_cover_footnote (&ring, out->translations);
    ra_page_add_paragraph (&out->page, "[%u] %s", i + 1, footnote);
  }
}

static void
add_head (Writer *out, const RaReach *self)
{
  const char *title
      = ra_translate_name (out->translations, RA_NAME_SCENARIO, ra_scenario_get_title_on (self->scenario, self->date));
  g_autofree char *within = ra_translate_format (
      out->translations, "Within range – {title}", "title",
      title != NULL && *title != '\0' ? title : ra_translate (out->translations, "own rings"), NULL);
  g_autofree char *head = ra_report_head (out->translations, self->scenario, self->date, self->rings->len);
  ra_page_add_heading (&out->page, 1, within);
  ra_page_add_paragraph (&out->page, "%s", head);
}

static void
add_method (Writer *out, const RaReach *self)
{
  g_autofree char *method = ra_reach_method (self, out->translations);
  g_autofree char *text = ra_translate_format (out->translations, "Method. {method}", "method", method, NULL);
  ra_page_add_paragraph (&out->page, "%s", text);
}

char *
ra_reach_to_page (const RaReach *self, const GPtrArray *groups, const RaReachFormatOptions *options)
{
  Writer out = { .translations = options->translations, .sources = options->sources };
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  ra_page_init (&out.page, options->format == RA_REACH_MD);
  add_head (&out, self);
  add_rings (&out, self, claims);
  if (groups->len > 0)
    ra_page_add_heading (&out.page, 2, ra_translate (out.translations, "All rings together"));
  add_result (&out, self);
  for (guint i = 0; i < groups->len; i++) {
    const RaReachGroup *group = g_ptr_array_index (groups, i);
    const RaScenarioRing *ring = &g_array_index (group->reach->rings, RaScenarioRing, 0);
    g_autofree char *title = options->by == RA_REACH_BY_CLAIM ? ra_reach_ring_text (ring, out.translations)
                                                              : ra_reach_site_text (ring, out.translations);
    ra_page_add_heading (&out.page, 2, title);
    add_rings (&out, group->reach, claims);
    add_result (&out, group->reach);
  }
  add_footnotes (&out, claims);
  add_method (&out, self);
  return ra_page_steal (&out.page);
}
