/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/scenario-steps.h"

#include "data/catalogue-read.h"
#include "data/scenario-private.h"
#include "data/scenario-values.h"

static void
step_free (gpointer data)
{
  RaStep *step = data;

  g_free (step->scenario);
  g_free (step->date);
  g_free (step->title);
  g_free (step->caption);
  g_free (step->notes);
  g_clear_pointer (&step->sources, g_ptr_array_unref);
  g_free (step->view.projection);
  g_clear_pointer (&step->hide, g_ptr_array_unref);
  g_free (step);
}

static gconstpointer
find_system (gconstpointer catalogue, const char *id)
{
  return ra_catalogue_find_system (catalogue, id);
}

static gconstpointer
find_site (gconstpointer catalogue, const char *id)
{
  return ra_catalogue_find_site (catalogue, id);
}

const char *const ra_band_words[] = { "shorter-range", "intermediate-range", NULL };

static gconstpointer
find_band (gconstpointer unused, const char *word)
{
  (void)unused;
  for (gsize i = 0; ra_band_words[i] != NULL; i++)
    if (g_str_equal (ra_band_words[i], word))
      return ra_band_words[i];
  return NULL;
}

static void
read_bands (const RaJsonPlace *place, const RaCatalogue *catalogue, RaStep *step)
{
  g_autoptr (GPtrArray) bands = ra_json_ids (place, "bands", RA_JSON_OPTIONAL, "band", find_band, NULL);

  step->shorter_band = g_ptr_array_find (bands, ra_band_words[0], NULL);
  step->intermediate_band = g_ptr_array_find (bands, ra_band_words[1], NULL);
  if (bands->len > 0)
    step->bands_about = ra_json_id (place, "bands_about", "site", find_site, catalogue);
  else if (ra_json_has (place, "bands_about"))
    ra_json_fail (place, "bands_about", RA_FORMAT_ERROR_INVALID, "names a site, but there are no bands");
}

static void
read_step (const RaJsonPlace *place, gpointer user_data)
{
  RaScenario *self = user_data;
  RaStep *step = g_new0 (RaStep, 1);

  g_ptr_array_add (self->steps, step);
  step->scenario = ra_json_string (place, "scenario", RA_JSON_OPTIONAL);
  step->date = ra_scenario_read_day (place, "date");
  step->title = ra_json_string (place, "title", RA_JSON_OPTIONAL);
  step->caption = ra_json_string (place, "caption", RA_JSON_REQUIRED);
  step->notes = ra_json_string (place, "notes", RA_JSON_OPTIONAL);
  step->sources = ra_catalogue_read_sources (self->catalogue, place, RA_JSON_OPTIONAL);
  ra_scenario_read_view (place, &step->view);
  step->hide = ra_json_ids (place, "hide", RA_JSON_OPTIONAL, "system", find_system, self->catalogue);
  read_bands (place, self->catalogue, step);
  step->compass_circles = ra_json_boolean (place, "compass_circles", FALSE);
}

void
ra_scenario_read_steps (const RaJsonPlace *root, RaScenario *self)
{
  g_ptr_array_set_free_func (self->steps, step_free);
  ra_json_each (root, "steps", RA_JSON_OPTIONAL, read_step, self);
}

const GPtrArray *
ra_scenario_get_steps (const RaScenario *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->steps;
}
