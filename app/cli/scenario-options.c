/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/scenario-options.h"

#include "app/base/output.h"
#include "app/base/paths.h"
#include "app/base/place-words.h"
#include "app/cli/option-values.h"
#include "data/formats/limits.h"

/* Coordinates and kilometres take less than the label. */
#define LONGEST_RING (2 * RA_LIMIT_LABEL)

#define DEFAULT_SCENARIO "status-quo-2021"

void
ra_scenario_options_clear (RaScenarioOptions *self)
{
  g_clear_pointer (&self->scenario, g_free);
  g_clear_pointer (&self->rings, g_strfreev);
}

void
ra_scenario_options_add_entries (RaScenarioOptions *self, GArray *entries)
{
  const GOptionEntry own[] = {
    { "scenario", 0, 0, G_OPTION_ARG_FILENAME, &self->scenario,
      "A scenario of the catalogue, a file, or none (" DEFAULT_SCENARIO ")", "ID|FILE" },
    { "ring", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->rings, "One more ring, or a band; may be given again",
      "PLACE:KM[-KM][:LABEL]" },
  };
  g_array_append_vals (entries, own, G_N_ELEMENTS (own));
}

static void
remark_on_whole_earth (const char *text, const RaExtraRing *ring)
{
  if (ring->max_km * 1000 >= RA_WHOLE_EARTH_M)
    ra_output_complain ("--ring: %s: reaches the whole Earth, of which no point is farther than 20,003.9 km", text);
}

GPtrArray *
ra_scenario_options_parse_rings (const RaScenarioOptions *self, GError **error)
{
  g_autoptr (GPtrArray) rings = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_extra_ring_free);
  g_autoptr (RaPlaceLookup) places = ra_place_lookup_new (NULL);
  for (char **text = self->rings; text != NULL && *text != NULL; text++) {
    if (!ra_option_text ("--ring", *text, LONGEST_RING, error))
      return NULL;
    RaExtraRing *ring = ra_place_words_find_ring (places, *text, error);
    if (ring == NULL) {
      g_prefix_error (error, "--ring: ");
      return NULL;
    }
    remark_on_whole_earth (*text, ring);
    g_ptr_array_add (rings, ring);
    if (!ra_option_text ("--ring", ring->label, RA_LIMIT_LABEL, error))
      return NULL;
  }
  return g_steal_pointer (&rings);
}

RaCatalogue *
ra_load_catalogue (const char *data_dir, GError **error)
{
  g_autofree char *folder = g_build_filename (data_dir, "catalogue", NULL);
  return ra_catalogue_load (folder, error);
}

gboolean
ra_scenario_options_find (const RaScenarioOptions *self, const char *data_dir, char **file, GError **error)
{
  const char *word = self->scenario != NULL ? self->scenario : DEFAULT_SCENARIO;
  *file = NULL;
  if (g_str_equal (word, "none"))
    return TRUE;
  *file = ra_paths_find_scenario (data_dir, word, error);
  if (*file == NULL)
    g_prefix_error (error, "--scenario: ");
  return *file != NULL;
}

RaScenario *
ra_scenario_options_load (const RaScenarioOptions *self, const char *data_dir, GError **error)
{
  g_autoptr (RaCatalogue) catalogue = ra_load_catalogue (data_dir, error);
  return catalogue != NULL ? ra_scenario_options_load_with (self, catalogue, data_dir, error) : NULL;
}

RaScenario *
ra_scenario_options_load_with (const RaScenarioOptions *self, RaCatalogue *catalogue, const char *data_dir,
                               GError **error)
{
  g_autofree char *file = NULL;
  if (!ra_scenario_options_find (self, data_dir, &file, error))
    return NULL;
  return file != NULL ? ra_scenario_load (catalogue, file, error) : ra_scenario_new_empty (catalogue);
}
