/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/report/cover.h"
#include "app/report/reach-private.h"
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
add_capitals (RaPage *page, const RaReach *self)
{
  static const char *const heads[] = { "Capital", "Country", ">Margin km", ">Distance km", "From", NULL };
  g_autoptr (GPtrArray) capitals = list_capitals (self, TRUE, FALSE);
  g_autoptr (RaTable) table = ra_table_new (heads);
  for (guint i = 0; i < capitals->len; i++) {
    const RaReachPlace *place = g_ptr_array_index (capitals, i);
    g_autofree char *margin = ra_page_format_km (place->margin_km);
    g_autofree char *distance = ra_page_format_km (place->distance_km);
    g_autofree char *site = ra_reach_site_name (&g_array_index (self->rings, RaScenarioRing, place->nearest));
    ra_table_add (table, (const char *const[]) { place->place->name, place->place->country, margin, distance, site });
  }
  if (capitals->len == 0)
    return;
  ra_page_add_heading (page, 3, "Capitals in range, by margin");
  ra_page_add_table (page, table);
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
append_edge (GString *text, const RaReachPlace *place)
{
  g_autofree char *km = ra_page_format_km (fabs (place->margin_km));
  g_string_append_printf (text, "%s%s (%s km %s)", text->len > 0 ? ", " : "", place->place->name, km,
                          place->in_range ? "inside" : "outside");
}

static void
add_edges (RaPage *page, const RaReach *self)
{
  g_autoptr (GPtrArray) capitals = list_capitals (self, FALSE, TRUE);
  g_autoptr (GString) text = g_string_new (NULL);
  const guint n_others = count_edge_places (self);
  for (guint i = 0; i < MIN (capitals->len, MOST_EDGE_PLACES); i++)
    append_edge (text, g_ptr_array_index (capitals, i));
  if (capitals->len == 0)
    g_string_append (text, "no capital");
  if (capitals->len > MOST_EDGE_PLACES)
    g_string_append_printf (text, " and %u more capitals", capitals->len - MOST_EDGE_PLACES);
  if (n_others > 0)
    g_string_append_printf (text, "; and %u other %s", n_others, n_others == 1 ? "place" : "places");
  if (self->rings->len > 0)
    ra_page_add_paragraph (page, "Within 5 %% of the edge: %s.", text->str);
}

static int
compare_countries (gconstpointer a, gconstpointer b)
{
  const RaReachCountry *country_a = *(const RaReachCountry *const *)a;
  const RaReachCountry *country_b = *(const RaReachCountry *const *)b;
  return g_strcmp0 (country_a->country->name, country_b->country->name);
}

static void
add_countries (RaPage *page, const RaReach *self, RaReachExtent extent, const char *title)
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
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", country->country->name);
    g_autofree char *share = extent == RA_REACH_PART ? ra_reach_format_share (country->share) : NULL;
    if (share != NULL)
      g_string_append_printf (text, " %s", share);
  }
  ra_page_add_paragraph (page, "%s: %s.", title, text->str);
}

static void
add_result (RaPage *page, const RaReach *self)
{
  g_autofree char *sentence = ra_reach_describe (self);
  ra_page_add_paragraph (page, "%s", sentence);
  add_capitals (page, self);
  add_edges (page, self);
  add_countries (page, self, RA_REACH_ALL, "Countries wholly in range");
  add_countries (page, self, RA_REACH_PART, "Countries in range in part, with the share of their area");
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

/* One line for each figure and status, with its sites and the number of its footnote. */
static void
add_rings (RaPage *page, const RaReach *self, GPtrArray *claims)
{
  for (guint i = 0; i < self->rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (self->rings, RaScenarioRing, i);
    gboolean seen = FALSE;
    for (guint k = 0; k < i && !seen; k++)
      seen = same_figure (&g_array_index (self->rings, RaScenarioRing, k), ring);
    if (seen)
      continue;
    g_autoptr (GString) sites = g_string_new (NULL);
    for (guint k = i; k < self->rings->len; k++) {
      const RaScenarioRing *other = &g_array_index (self->rings, RaScenarioRing, k);
      if (k != i && !same_figure (other, ring))
        continue;
      g_autofree char *site = ra_reach_site_name (other);
      g_string_append_printf (sites, "%s%s", sites->len > 0 ? ", " : "", site);
    }
    g_autofree char *figure = ra_scenario_ring_format_claim (ring);
    if (ring->claim != NULL)
      g_string_append_printf (sites, " [%u]", number_of (claims, ring->claim));
    ra_page_add_entry (page, "%s%s%s; %s; at %s", ring->system != NULL ? ring->system->name : "",
                       ring->system != NULL ? ": " : "", figure, ra_reach_ring_status (ring), sites->str);
  }
}

static void
add_footnotes (RaPage *page, const GPtrArray *claims)
{
  if (claims->len > 0)
    ra_page_add_heading (page, 2, "Sources");
  for (guint i = 0; i < claims->len; i++) {
    const RaClaim *claim = g_ptr_array_index (claims, i);
    const RaScenarioRing ring = { .min_km = claim->min_km, .max_km = claim->max_km, .claim = claim };
    g_autofree char *footnote = ra_cover_footnote (&ring);
    ra_page_add_paragraph (page, "[%u] %s", i + 1, footnote);
  }
}

char *
ra_reach_to_page (const RaReach *self, const GPtrArray *groups, const RaReachFormatOptions *options)
{
  RaPage page;
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  ra_page_init (&page, options->format == RA_REACH_MD);
  const char *title = ra_scenario_get_title_on (self->scenario, self->date);
  g_autofree char *head = g_strdup_printf ("Within range – %s", title != NULL && *title != '\0' ? title : "own rings");
  ra_page_add_heading (&page, 1, head);
  g_autofree char *day = self->date != NULL ? ra_format_date (self->date) : NULL;
  ra_page_add_paragraph (&page, "Scenario %s%s%s. %u %s counted%s", ra_scenario_get_id (self->scenario),
                         day != NULL ? ", as of " : "", day != NULL ? day : "", self->rings->len,
                         self->rings->len == 1 ? "ring" : "rings", self->rings->len > 0 ? ":" : ".");
  add_rings (&page, self, claims);
  if (groups->len > 0)
    ra_page_add_heading (&page, 2, "All rings together");
  add_result (&page, self);
  for (guint i = 0; i < groups->len; i++) {
    const RaReachGroup *group = g_ptr_array_index (groups, i);
    ra_page_add_heading (&page, 2, group->title);
    add_rings (&page, group->reach, claims);
    add_result (&page, group->reach);
  }
  g_autofree char *method = ra_reach_method (self);
  add_footnotes (&page, claims);
  ra_page_add_paragraph (&page, "Method. %s", method);
  return ra_page_steal (&page);
}
