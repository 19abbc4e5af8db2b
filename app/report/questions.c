/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/report/questions.h"

#include <math.h>
#include <string.h>

#include "app/report/citation.h"
#include "app/report/reach.h"

/* Farther away nobody would ask. */
#define FARTHEST_PART 2.0

void
ra_question_free (RaQuestion *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rings);
  g_array_unref (self->places);
  g_free (self);
}

static gboolean
same_figure (const RaScenarioRing *a, const RaScenarioRing *b)
{
  if (a->claim != NULL || b->claim != NULL)
    return a->claim == b->claim;
  return a->min_km == b->min_km && a->max_km == b->max_km && g_strcmp0 (a->label, b->label) == 0;
}

static gboolean
same_place (const RaScenarioRing *a, const RaScenarioRing *b)
{
  return a->lat_deg == b->lat_deg && a->lon_deg == b->lon_deg;
}

static RaQuestion *
find_question (const GPtrArray *questions, const RaScenarioRing *ring)
{
  for (guint i = 0; i < questions->len; i++) {
    RaQuestion *question = g_ptr_array_index (questions, i);
    const RaScenarioRing *first = &g_array_index (question->rings, RaScenarioRing, 0);
    if (same_figure (first, ring))
      return question;
  }
  return NULL;
}

static void
add_ring (GPtrArray *questions, const RaScenarioRing *ring)
{
  RaQuestion *question = find_question (questions, ring);
  if (question == NULL) {
    question = g_new0 (RaQuestion, 1);
    question->rings = g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
    question->places = g_array_new (FALSE, FALSE, sizeof (RaQuestionPlace));
    g_ptr_array_add (questions, question);
  }
  for (guint i = 0; i < question->rings->len; i++)
    if (same_place (&g_array_index (question->rings, RaScenarioRing, i), ring))
      return;
  g_array_append_vals (question->rings, ring, 1);
}

static RaQuestionPlace
measure (const RaQuestion *question, const RaPlace *place)
{
  RaQuestionPlace best = { .place = place, .margin_km = -INFINITY };
  for (guint i = 0; i < question->rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (question->rings, RaScenarioRing, i);
    const double distance_km
        = ra_geodesic_distance_m (ring->lat_deg, ring->lon_deg, place->lat_deg, place->lon_deg) / 1000;
    double radius_km;
    const double margin_km = ra_reach_margin_km (ring, distance_km, &radius_km);
    if (margin_km > best.margin_km)
      best = (RaQuestionPlace) { .place = place,
                                 .ring = ring,
                                 .distance_km = distance_km,
                                 .margin_km = margin_km,
                                 .inside = margin_km >= 0,
                                 .near = fabs (margin_km) <= RA_REACH_EDGE_PART * radius_km };
  }
  return best;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (((const RaQuestionPlace *)a)->place->name, ((const RaQuestionPlace *)b)->place->name);
}

static void
add_places (RaQuestion *question, const GPtrArray *places)
{
  for (guint i = 0; i < places->len; i++) {
    const RaPlace *place = g_ptr_array_index (places, i);
    if (!place->capital)
      continue;
    const RaQuestionPlace measured = measure (question, place);
    if (measured.distance_km <= FARTHEST_PART * measured.ring->max_km)
      g_array_append_val (question->places, measured);
  }
  g_array_sort (question->places, compare_names);
}

GPtrArray *
ra_questions_new (const GArray *rings, RaBasemap *basemap, GError **error)
{
  const GPtrArray *places = ra_basemap_get_places (basemap, RA_BOUNDARIES_UN, error);
  if (places == NULL)
    return NULL;
  GPtrArray *questions = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_question_free);
  for (guint i = 0; i < rings->len; i++)
    add_ring (questions, &g_array_index (rings, RaScenarioRing, i));
  for (guint i = 0; i < questions->len; i++)
    add_places (g_ptr_array_index (questions, i), places);
  return questions;
}

/* "Kapustin Yar, Kamyshlov or Shuya" */
char *
ra_question_format_sites (const RaQuestion *self, const RaTranslations *translations)
{
  const guint last = self->rings->len - 1;
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < last; i++) {
    g_autofree char *name = ra_reach_site_text (&g_array_index (self->rings, RaScenarioRing, i), translations);
    g_string_append_printf (text, "%s%s", i == 0 ? "" : ", ", name);
  }
  g_autofree char *name = ra_reach_site_text (&g_array_index (self->rings, RaScenarioRing, last), translations);
  return last == 0 ? g_steal_pointer (&name)
                   : ra_translate_format (translations, "{a} or {b}", "a", text->str, "b", name, NULL);
}

char *
ra_question_format (const RaQuestion *self, const RaTranslations *translations)
{
  const RaScenarioRing *ring = &g_array_index (self->rings, RaScenarioRing, 0);
  g_autofree char *sites = ra_question_format_sites (self, translations);
  g_autofree char *outer = ra_translate_number (translations, ring->max_km);
  if (ring->min_km > 0) {
    g_autofree char *inner = ra_translate_number (translations, ring->min_km);
    return ra_translate_format (translations, "Which capitals lie between {inner} and {outer} km from {sites}?",
                                "inner", inner, "outer", outer, "sites", sites, NULL);
  }
  return ra_translate_format (translations, "Which capitals lie within {km} km of {sites}?", "km", outer, "sites",
                              sites, NULL);
}

char *
ra_question_format_claim (const RaQuestion *self, const RaTranslations *translations)
{
  const RaScenarioRing *ring = &g_array_index (self->rings, RaScenarioRing, 0);
  g_autofree char *claim = ra_translate_claim (translations, ring);
  if (ring->system == NULL)
    return g_steal_pointer (&claim);
  return ra_translate_format (translations, "{heading}: {figures}", "heading",
                              ra_translate_name (translations, RA_NAME_SYSTEM, ring->system->name), "figures", claim,
                              NULL);
}

char *
ra_question_format_place (const RaQuestionPlace *place, const RaTranslations *translations)
{
  g_autofree char *site = ra_reach_site_text (place->ring, translations);
  g_autofree char *distance = ra_translate_number (translations, round (place->distance_km));
  g_autofree char *margin = ra_translate_number (translations, round (fabs (place->margin_km)));
  const char *pattern = place->inside ? RA_TRANSLATABLE ("{place}: {km} km from {site}, {margin} km inside")
                                      : RA_TRANSLATABLE ("{place}: {km} km from {site}, {margin} km outside");
  if (place->near)
    pattern = place->inside ? RA_TRANSLATABLE ("{place}: {km} km from {site}, {margin} km inside, near the edge")
                            : RA_TRANSLATABLE ("{place}: {km} km from {site}, {margin} km outside, near the edge");
  return ra_translate_format (translations, pattern, "place",
                              ra_translate_name (translations, RA_NAME_PLACE, place->place->name), "km", distance,
                              "site", site, "margin", margin, NULL);
}

char *
ra_question_format_sources (const RaQuestion *self, const RaTranslations *translations)
{
  const RaClaim *claim = g_array_index (self->rings, RaScenarioRing, 0).claim;
  if (claim == NULL)
    return NULL;
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < claim->sources->len; i++) {
    g_autofree char *source = ra_cite_source (g_ptr_array_index (claim->sources, i), translations);
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", source);
  }
  return g_string_free (text, FALSE);
}
