/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/map/map-spec.h"

RaMapSpec *
ra_map_spec_new (RaScenario *scenario, double width_px, double height_px)
{
  g_return_val_if_fail (scenario != NULL && width_px > 0 && height_px > 0, NULL);

  RaMapSpec *self = g_new0 (RaMapSpec, 1);
  self->scenario = ra_scenario_ref (scenario);
  self->show = RA_SHOW_ALL;
  self->viewport.width_px = width_px;
  self->viewport.height_px = height_px;
  return self;
}

RaMapSpec *
ra_map_spec_copy (const RaMapSpec *self)
{
  RaMapSpec *copy = g_memdup2 (self, sizeof *self);
  copy->scenario = ra_scenario_ref (self->scenario);
  copy->compare_with = self->compare_with != NULL ? ra_scenario_ref (self->compare_with) : NULL;
  copy->translations = self->translations != NULL ? ra_translations_ref (self->translations) : NULL;
  if (copy->hidden_ids != NULL)
    g_hash_table_ref (copy->hidden_ids);
  if (copy->hidden_groups != NULL)
    g_hash_table_ref (copy->hidden_groups);
  if (copy->rings != NULL)
    g_ptr_array_ref (copy->rings);
  if (copy->pins != NULL)
    g_ptr_array_ref (copy->pins);
  if (copy->under != NULL)
    g_ptr_array_ref (copy->under);
  copy->title = g_strdup (self->title);
  copy->headline = g_strdup (self->headline);
  copy->note = g_strdup (self->note);
  copy->date = g_strdup (self->date);
  copy->alt_text = g_strdup (self->alt_text);
  return copy;
}

void
ra_map_spec_free (RaMapSpec *self)
{
  if (self == NULL)
    return;
  ra_scenario_unref (self->scenario);
  ra_scenario_unref (self->compare_with);
  ra_translations_unref (self->translations);
  g_clear_pointer (&self->hidden_ids, g_hash_table_unref);
  g_clear_pointer (&self->hidden_groups, g_hash_table_unref);
  g_clear_pointer (&self->rings, g_ptr_array_unref);
  g_clear_pointer (&self->pins, g_ptr_array_unref);
  g_clear_pointer (&self->under, g_ptr_array_unref);
  g_free (self->title);
  g_free (self->headline);
  g_free (self->note);
  g_free (self->date);
  g_free (self->alt_text);
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
  if (self->title != NULL)
    return self->title;
  return ra_translate_name (self->translations, RA_NAME_SCENARIO,
                            ra_scenario_get_title_on (self->scenario, self->date));
}

const char *
ra_map_spec_get_note (const RaMapSpec *self)
{
  if (self->note != NULL)
    return self->note;
  return ra_translate_name (self->translations, RA_NAME_SCENARIO, ra_scenario_get_note (self->scenario));
}

void
ra_map_spec_set_translations (RaMapSpec *self, RaTranslations *translations)
{
  RaTranslations *previous = self->translations;
  self->translations = translations != NULL ? ra_translations_ref (translations) : NULL;
  ra_translations_unref (previous);
}

gboolean
ra_map_is_small_page (double width_px, double height_px)
{
  return MIN (width_px, height_px) < RA_SMALL_SIDE_PX;
}

gboolean
ra_map_spec_is_beside (const RaMapSpec *self)
{
  return self->furniture == RA_FURNITURE_BESIDE && !self->plain && (self->show & RA_SHOW_FURNITURE) != 0;
}

static void
add_band (GPtrArray *extra, const RaMapSpec *spec, RaBands band, const char *system_id)
{
  const RaSystem *system = ra_catalogue_find_system (ra_scenario_get_catalogue (spec->scenario), system_id);
  if ((spec->bands & band) == 0 || spec->band_site == NULL || system == NULL || system->claims->len == 0)
    return;
  const RaClaim *claim = g_ptr_array_index (system->claims, 0);
  const RaExtraRing ring = { .lat_deg = spec->band_site->lat_deg,
                             .lon_deg = spec->band_site->lon_deg,
                             .min_km = claim->min_km,
                             .max_km = claim->max_km,
                             .claim = claim,
                             .site = spec->band_site };
  g_ptr_array_add (extra, g_memdup2 (&ring, sizeof ring));
}

GPtrArray *
ra_map_spec_list_extra (const RaMapSpec *self)
{
  GPtrArray *extra = g_ptr_array_new_with_free_func (g_free);
  add_band (extra, self, RA_BANDS_SHORTER, "inf-shorter-range");
  add_band (extra, self, RA_BANDS_INTERMEDIATE, "inf-intermediate-range");
  for (guint i = 0; self->rings != NULL && i < self->rings->len; i++)
    g_ptr_array_add (extra, g_memdup2 (g_ptr_array_index (self->rings, i), sizeof (RaExtraRing)));
  return extra;
}

GPtrArray *
ra_map_spec_list_under (const RaMapSpec *self)
{
  GPtrArray *under = g_ptr_array_new ();
  if (self->plain || !(self->show & RA_SHOW_UNDER))
    return under;
  g_ptr_array_extend (under, (GPtrArray *)ra_scenario_get_under (self->scenario), NULL, NULL);
  if (self->under != NULL)
    g_ptr_array_extend (under, self->under, NULL, NULL);
  return under;
}

GArray *
ra_map_spec_list_rings (const RaMapSpec *self)
{
  g_autoptr (GPtrArray) extra = ra_map_spec_list_extra (self);
  const RaRingListOptions options
      = { .date = ra_map_spec_get_date (self), .hidden_ids = self->hidden_ids, .extra = extra };
  return ra_ring_list (self->scenario, &options);
}
