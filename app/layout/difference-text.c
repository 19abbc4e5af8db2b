/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/difference.h"

#include "app/layout/comparison.h"
#include "data/counted-rings.h"

static const char *
title_of (const RaMapSpec *spec, const RaScenario *scenario)
{
  const RaTranslations *translations = spec->translations;
  const char *title = ra_scenario_get_title_on (scenario, spec->date);
  return title != NULL && title[0] != '\0' ? ra_translate_name (translations, RA_NAME_SCENARIO, title)
                                           : ra_translate (translations, "no scenario");
}

/* Whole texts, so that a translator has whole sentences. */
static const char *
note_of (const RaTranslations *translations, gboolean with_bands)
{
  return ra_translate (
      translations,
      with_bands ? RA_TRANSLATABLE (
          "Covered is what lies within at least one ring of a deployment that stands on the day, whatever "
          "its status. Rings of removed deployments do not count; limits of classes, such as a treaty's "
          "bands, do, though they are no missile's range. Each ring is a published figure drawn as an equal "
          "distance over the ground from a town-level point. It shows no flight path, payload, accuracy, "
          "intent or warning time.")
                 : RA_TRANSLATABLE (
                     "Covered is what lies within at least one ring of a deployment that stands on the day, whatever "
                     "its status. Rings of removed deployments do not count; limits of classes, such as a treaty's "
                     "bands, do not either. Each ring is a published figure drawn as an equal distance over the ground "
                     "from a town-level point. It shows no flight path, payload, accuracy, intent or warning time."));
}

void
ra_map_spec_compare (RaMapSpec *self, RaScenario *scenario, gboolean with_bands)
{
  RaScenario *previous = self->compare_with;
  self->compare_with = scenario != NULL ? ra_scenario_ref (scenario) : NULL;
  self->compare_bands = with_bands;
  ra_scenario_unref (previous);
  if (scenario == NULL)
    return;
  if (self->title == NULL)
    self->title = ra_translate_format (self->translations, "A: {a} – B: {b}", "a", title_of (self, self->scenario), "b",
                                       title_of (self, scenario), NULL);
  if (self->note == NULL)
    self->note = g_strdup (note_of (self->translations, with_bands));
}

static const char *
date_of (const RaMapSpec *spec, const RaScenario *scenario)
{
  return spec->date != NULL ? spec->date : ra_scenario_get_date (scenario);
}

static char *
describe_day (const RaMapSpec *spec, const RaScenario *scenario)
{
  const char *date = date_of (spec, scenario);
  if (date == NULL)
    return g_strdup (ra_translate (spec->translations, "undated"));
  g_autofree char *day = ra_translate_date (spec->translations, date);
  return ra_translate_format (spec->translations, "as of {date}", "date", day, NULL);
}

char *
ra_map_describe_compared_dates (const RaMapSpec *spec)
{
  g_autofree char *day_a = describe_day (spec, spec->scenario);
  g_autofree char *day_b = describe_day (spec, spec->compare_with);
  return ra_translate_format (spec->translations, "A compared with B. A {day_a}, B {day_b}", "day_a", day_a, "day_b",
                              day_b, NULL);
}

char *
ra_map_describe_difference (const RaMapBuild *build)
{
  const RaTranslations *translations = build->spec->translations;
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *dates = ra_map_describe_compared_dates (build->spec);
  g_autofree char *areas = ra_translate_format (translations,
                                                "Map: {title}. {dates}. Hatched falling: covered under A alone. "
                                                "Hatched rising: covered under B alone. Flat tint: "
                                                "covered under both.",
                                                "title", ra_map_spec_get_title (build->spec), "dates", dates, NULL);
  for (guint i = 0; i < build->groups->len; i++)
    g_string_append_printf (list, "%s%s", i == 0 ? "" : "; ",
                            ((const RaRingGroup *)g_ptr_array_index (build->groups, i))->label);
  if (list->len == 0)
    return g_steal_pointer (&areas);
  g_autofree char *figures = ra_translate_format (translations, "Figures counted: {list}.", "list", list->str, NULL);
  return g_strdup_printf ("%s %s", areas, figures);
}

static void
figure_free (gpointer data)
{
  RaRingGroup *figure = data;
  g_free (figure->id);
  g_free (figure->label);
  g_array_unref (figure->rings);
  g_free (figure);
}

/* What is alleged or imagined must be seen to be so. */
static const char *
status_to_say (const RaScenarioRing *ring)
{
  if (ring->deployment == NULL)
    return NULL;
  const RaStatus status = ring->deployment->status;
  const gboolean say = status == RA_STATUS_ALLEGED || status == RA_STATUS_DENIED || status == RA_STATUS_HYPOTHETICAL;
  return say ? ra_status_to_string (status) : NULL;
}

/* One figure of two scenarios may come from two catalogues: they are told apart by what they say. */
static char *
describe_figure (const RaTranslations *translations, const RaScenarioRing *ring)
{
  g_autofree char *claim = ra_translate_claim (translations, ring);
  const char *status = ra_translate_name (translations, RA_NAME_STATUS, status_to_say (ring));
  g_autofree char *figure = status != NULL ? g_strdup_printf ("%s – %s", claim, status) : g_strdup (claim);
  if (ring->system == NULL)
    return g_steal_pointer (&figure);
  return ra_translate_format (translations, "{heading}: {figures}", "heading",
                              ra_translate_name (translations, RA_NAME_SYSTEM, ring->system->name), "figures", figure,
                              NULL);
}

static RaRingGroup *
find_figure (const GPtrArray *figures, const char *text)
{
  for (guint i = 0; i < figures->len; i++) {
    RaRingGroup *figure = g_ptr_array_index (figures, i);
    if (g_str_equal (figure->id, text))
      return figure;
  }
  return NULL;
}

static RaRingGroup *
figure_new (const RaScenarioRing *ring, char *text)
{
  RaRingGroup *figure = g_new0 (RaRingGroup, 1);
  figure->id = text;
  figure->system = ring->system;
  figure->claim = ring->claim;
  figure->rings = g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
  return figure;
}

static void
add_figures (GPtrArray *figures, const RaMapSpec *spec, const RaScenario *scenario, const char *letter)
{
  const RaRingListOptions options
      = { .date = date_of (spec, scenario), .hidden_ids = spec->hidden_ids, .extra = spec->rings };
  g_autoptr (GArray) rings = ra_counted_rings (scenario, &options, spec->compare_bands);
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    g_autofree char *text = describe_figure (spec->translations, ring);
    RaRingGroup *figure = find_figure (figures, text);
    if (figure == NULL) {
      figure = figure_new (ring, g_steal_pointer (&text));
      g_ptr_array_add (figures, figure);
    }
    if (figure->label == NULL) {
      figure->label = g_strdup (letter);
    } else if (!g_str_has_suffix (figure->label, letter)) {
      g_autofree char *known = figure->label;
      figure->label = ra_translate_format (spec->translations, "{a} and {b}", "a", known, "b", letter, NULL);
    }
  }
}

GPtrArray *
ra_map_list_compared_figures (const RaMapSpec *spec)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func (figure_free);
  add_figures (figures, spec, spec->scenario, "A");
  add_figures (figures, spec, spec->compare_with, "B");
  for (guint i = 0; i < figures->len; i++) {
    RaRingGroup *figure = g_ptr_array_index (figures, i);
    g_autofree char *letters = figure->label;
    figure->label = g_strdup_printf ("%s (%s)", figure->id, letters);
  }
  return figures;
}
