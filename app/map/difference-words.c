/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/counted-rings.h"
#include "difference.h"

static const char *
title_of (const RaScenario *scenario)
{
  const char *title = ra_scenario_get_title (scenario);
  return title != NULL && title[0] != '\0' ? title : "no scenario";
}

static char *
make_note (gboolean with_bands)
{
  return g_strdup_printf (
      "Covered is what lies within at least one ring of a deployment that stands on the day, whatever "
      "its status. Rings of removed deployments do not count; limits of classes, such as a treaty's bands, %s. Each "
      "ring is a "
      "published figure drawn as an equal distance over the ground from a town-level point. It shows "
      "no flight path, payload, accuracy, intent or warning time.",
      with_bands ? "do, though they are no missile's range" : "do not either");
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
    self->title = g_strdup_printf ("A: %s – B: %s", title_of (self->scenario), title_of (scenario));
  if (self->note == NULL)
    self->note = make_note (with_bands);
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
  g_autofree char *day = date != NULL ? ra_format_date (date) : NULL;
  return day != NULL ? g_strdup_printf ("as of %s", day) : g_strdup ("undated");
}

char *
ra_map_describe_compared_dates (const RaMapSpec *spec)
{
  g_autofree char *day_a = describe_day (spec, spec->scenario);
  g_autofree char *day_b = describe_day (spec, spec->compare_with);
  return g_strdup_printf ("A compared with B. A %s, B %s", day_a, day_b);
}

char *
ra_map_describe_difference (const RaMapBuild *build)
{
  GString *text = g_string_new ("Map: ");
  g_autofree char *dates = ra_map_describe_compared_dates (build->spec);
  g_string_append_printf (text, "%s. %s. Hatched falling: %s. Hatched rising: %s. Flat tint: %s.",
                          ra_map_spec_get_title (build->spec), dates, "covered under A alone", "covered under B alone",
                          "covered under both");
  for (guint i = 0; i < build->groups->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? " Figures counted: " : "; ",
                            ((const RaRingGroup *)g_ptr_array_index (build->groups, i))->label);
  return g_string_free (g_string_append_c (text, '.'), FALSE);
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
describe_figure (const RaScenarioRing *ring)
{
  g_autofree char *claim = ra_scenario_ring_format_claim (ring);
  const char *status = status_to_say (ring);
  return g_strdup_printf ("%s%s%s%s%s", ring->system != NULL ? ring->system->name : "",
                          ring->system != NULL ? ": " : "", claim, status != NULL ? " – " : "",
                          status != NULL ? status : "");
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
    g_autofree char *text = describe_figure (ring);
    RaRingGroup *figure = find_figure (figures, text);
    if (figure == NULL) {
      figure = figure_new (ring, g_steal_pointer (&text));
      g_ptr_array_add (figures, figure);
    }
    if (figure->label == NULL) {
      figure->label = g_strdup (letter);
    } else if (!g_str_has_suffix (figure->label, letter)) {
      g_autofree char *known = figure->label;
      figure->label = g_strdup_printf ("%s and %s", known, letter);
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
