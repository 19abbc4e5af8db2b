/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "map-spec.h"

static const char *const theme_words[RA_N_THEMES] = { "light", "dark", "print", "contrast" };

/* A frame no narrower than this keeps every number finite. */
#define NARROWEST_FRAME_KM 0.1

void
ra_map_spec_reset_view (RaMapSpec *self)
{
  const RaScenarioView *view = ra_scenario_get_view (self->scenario);
  RaViewport viewport = self->viewport;
  viewport.projection
      = (RaProjectionSpec) { g_intern_string (view->projection), view->centre_lat_deg, view->centre_lon_deg };
  /* The view is meant for a frame of 16:10: in a narrower one the width gives way, so that nothing is cut off. */
  const double width_px = MIN (viewport.width_px, viewport.height_px * 1.6);
  viewport.metres_per_px = MAX (view->width_km, NARROWEST_FRAME_KM) * 1000 / width_px;
  viewport.x_m = 0;
  viewport.y_m = 0;
  ra_viewport_set_centre (&viewport, view->centre_lat_deg, view->centre_lon_deg);
  self->viewport = viewport;
}

RaMapSpec *
ra_map_spec_new (RaScenario *scenario, double width_px, double height_px)
{
  g_return_val_if_fail (scenario != NULL && width_px > 0 && height_px > 0, NULL);

  RaMapSpec *self = g_new0 (RaMapSpec, 1);
  self->scenario = ra_scenario_ref (scenario);
  self->show = RA_SHOW_ALL;
  self->viewport.width_px = width_px;
  self->viewport.height_px = height_px;
  ra_map_spec_reset_view (self);
  return self;
}

RaMapSpec *
ra_map_spec_copy (const RaMapSpec *self)
{
  RaMapSpec *copy = g_memdup2 (self, sizeof *self);
  copy->scenario = ra_scenario_ref (self->scenario);
  if (copy->hidden_systems != NULL)
    g_hash_table_ref (copy->hidden_systems);
  if (copy->rings != NULL)
    g_ptr_array_ref (copy->rings);
  copy->title = g_strdup (self->title);
  copy->note = g_strdup (self->note);
  copy->date = g_strdup (self->date);
  return copy;
}

void
ra_map_spec_free (RaMapSpec *self)
{
  if (self == NULL)
    return;
  ra_scenario_unref (self->scenario);
  g_clear_pointer (&self->hidden_systems, g_hash_table_unref);
  g_clear_pointer (&self->rings, g_ptr_array_unref);
  g_free (self->title);
  g_free (self->note);
  g_free (self->date);
  g_free (self);
}

void
ra_map_spec_set_scenario (RaMapSpec *self, RaScenario *scenario)
{
  RaScenario *previous = self->scenario;
  self->scenario = ra_scenario_ref (scenario);
  ra_scenario_unref (previous);
}

const char *
ra_map_spec_get_date (const RaMapSpec *self)
{
  return self->date != NULL ? self->date : ra_scenario_get_date (self->scenario);
}

const char *
ra_map_spec_get_title (const RaMapSpec *self)
{
  return self->title != NULL ? self->title : ra_scenario_get_title (self->scenario);
}

gboolean
ra_theme_from_string (const char *word, RaTheme *theme)
{
  for (guint i = 0; i < RA_N_THEMES; i++) {
    if (g_str_equal (theme_words[i], word)) {
      *theme = (RaTheme)i;
      return TRUE;
    }
  }
  return FALSE;
}

const char *
ra_theme_to_string (RaTheme theme)
{
  g_return_val_if_fail (theme < RA_N_THEMES, NULL);
  return theme_words[theme];
}
