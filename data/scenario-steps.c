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

const char *const ra_band_keywords[] = { "shorter-range", "intermediate-range", NULL };

static gconstpointer
find_band (gconstpointer unused, const char *word)
{
  (void)unused;
  for (gsize i = 0; ra_band_keywords[i] != NULL; i++)
    if (g_str_equal (ra_band_keywords[i], word))
      return ra_band_keywords[i];
  return NULL;
}

static void
read_bands (const RaJsonCursor *cursor, const RaCatalogue *catalogue, RaStep *step)
{
  g_autoptr (GPtrArray) bands = ra_json_ids (cursor, "bands", RA_JSON_OPTIONAL, "band", find_band, NULL);

  step->shorter_band = g_ptr_array_find (bands, ra_band_keywords[0], NULL);
  step->intermediate_band = g_ptr_array_find (bands, ra_band_keywords[1], NULL);
  if (bands->len > 0)
    step->bands_about = ra_json_id (cursor, "bands_about", "site", find_site, catalogue);
  else if (ra_json_has (cursor, "bands_about"))
    ra_json_fail (cursor, "bands_about", RA_FORMAT_ERROR_INVALID, "names a site, but there are no bands");
}

static void
read_step (const RaJsonCursor *cursor, gpointer user_data)
{
  RaScenario *self = user_data;
  RaStep *step = g_new0 (RaStep, 1);

  g_ptr_array_add (self->steps, step);
  step->scenario = ra_json_string (cursor, "scenario", RA_JSON_OPTIONAL);
  step->date = ra_scenario_read_day (cursor, "date");
  step->title = ra_json_string (cursor, "title", RA_JSON_OPTIONAL);
  step->caption = ra_json_string (cursor, "caption", RA_JSON_REQUIRED);
  step->notes = ra_json_string (cursor, "notes", RA_JSON_OPTIONAL);
  step->sources = ra_catalogue_read_sources (self->catalogue, cursor, RA_JSON_OPTIONAL);
  ra_scenario_read_view (cursor, &step->view);
  step->hide = ra_json_ids (cursor, "hide", RA_JSON_OPTIONAL, "system", find_system, self->catalogue);
  read_bands (cursor, self->catalogue, step);
  step->compass_circles = ra_json_boolean (cursor, "compass_circles", FALSE);
}

void
ra_scenario_read_steps (const RaJsonCursor *root, RaScenario *self)
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
