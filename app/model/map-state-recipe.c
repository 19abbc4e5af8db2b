/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the file of a scenario wants to be shown, and what the user makes of it. */

#include "app/layout/view-fit.h"
#include "app/model/map-state-private.h"

/* The site of bands is that which is selected. Bands about no site are none. */
static void
settle_site (RaMapSpec *spec)
{
  if (spec->band_site != NULL) {
    spec->selected_site = spec->band_site;
    return;
  }
  spec->bands = RA_BANDS_NONE;
  spec->band_site = spec->selected_site;
}

void
ra_map_state_take_recipe (RaMapState *self, const RaRecipe *recipe)
{
  g_return_if_fail (RA_IS_MAP_STATE (self) && recipe != NULL);
  const gboolean had_view = ra_recipe_has_view (&self->recipe);
  ra_map_state_drop_recipe (self);
  self->before = ra_map_spec_copy (self->spec);
  ra_recipe_copy (recipe, &self->recipe);
  ra_recipe_apply_style (recipe, self->spec);
  if (recipe->says & RA_RECIPE_BANDS)
    settle_site (self->spec);
  ra_map_state_content_changed (self);
  if (ra_recipe_has_view (recipe) || (had_view && !ra_map_state_has_moved (self)))
    ra_map_state_reset_view (self);
}

void
ra_map_state_tell_changes (RaMapState *self, RaRecipe *changes)
{
  g_return_if_fail (RA_IS_MAP_STATE (self) && changes != NULL);
  if (self->before == NULL)
    return;
  g_autoptr (RaMapSpec) as_taken = ra_map_spec_copy (self->before);
  ra_recipe_apply_style (&self->recipe, as_taken);
  ra_recipe_take_style_difference (changes, self->spec, as_taken);
}

const RaViewWish *
ra_map_state_get_wish (RaMapState *self)
{
  g_return_val_if_fail (RA_IS_MAP_STATE (self), NULL);
  return &self->recipe.view;
}

void
ra_map_state_prefer_projection (RaMapState *self, const char *name)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  if (self->recipe.view.projection != NULL)
    return;
  if (name == NULL) {
    ra_map_state_reset_view (self);
    return;
  }
  ra_view_fit_set_projection (self->spec, name);
  ra_map_state_keep_view (self);
}

void
ra_map_state_prefer_theme (RaMapState *self, RaTheme theme)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  if (self->before != NULL)
    self->before->theme = theme;
  if ((self->recipe.says & RA_RECIPE_THEME) == 0)
    ra_map_state_set_theme (self, theme);
}

void
ra_map_state_prefer_boundaries (RaMapState *self, RaBoundaries boundaries)
{
  g_return_if_fail (RA_IS_MAP_STATE (self));
  if (self->before != NULL)
    self->before->boundaries = boundaries;
  if ((self->recipe.says & RA_RECIPE_BOUNDARIES) == 0)
    ra_map_state_set_boundaries (self, boundaries);
}
