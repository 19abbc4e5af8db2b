/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/library.h"

#include "app/base/map-data.h"
#include "app/base/map-language.h"
#include "app/base/output.h"
#include "app/base/paths.h"
#include "app/base/translation.h"

#define FIRST_SCENARIO "status-quo-2021"

struct _RaLibrary {
  RaCatalogue *catalogue;
  RaBasemap *basemap;
  RaTranslations *translations;
  GPtrArray *scenarios; /* RaScenario * */
  GHashTable *files;    /* RaScenario * -> char * */
  GPtrArray *stories;   /* RaScenario * */
};

static gboolean
load_folder (RaLibrary *self, const char *folder, GPtrArray *scenarios, GError **error)
{
  g_autoptr (GPtrArray) files = ra_scenario_list_folder (folder, error);

  if (files == NULL)
    return FALSE;
  for (guint i = 0; i < files->len; i++) {
    g_autoptr (GError) reason = NULL;
    RaScenario *scenario = ra_scenario_load (self->catalogue, g_ptr_array_index (files, i), &reason);

    if (scenario != NULL) {
      g_ptr_array_add (scenarios, scenario);
      g_hash_table_insert (self->files, scenario, g_strdup (g_ptr_array_index (files, i)));
    } else {
      ra_output_complain ("%s", reason->message);
    }
  }
  return TRUE;
}

/* An installation does without stories. */
static gboolean
load_scenarios (RaLibrary *self, const char *catalogue, GError **error)
{
  g_autofree char *scenarios = g_build_filename (catalogue, "scenarios", NULL);
  g_autofree char *stories = g_build_filename (catalogue, "stories", NULL);

  if (!load_folder (self, scenarios, self->scenarios, error))
    return FALSE;
  if (self->scenarios->len == 0)
    g_ptr_array_add (self->scenarios, ra_scenario_new_empty (self->catalogue));
  return !g_file_test (stories, G_FILE_TEST_IS_DIR) || load_folder (self, stories, self->stories, error);
}

/* A window with an English map is better than none. */
static void
load_translations (RaLibrary *self, const char *data_dir)
{
  g_autoptr (GError) reason = NULL;

  if (!ra_map_language_load (data_dir, ra_translation_get_language (), &self->translations, &reason))
    ra_output_complain ("%s", reason->message);
}

void
ra_library_follow_language (RaLibrary *self)
{
  g_return_if_fail (self != NULL);
  g_autofree char *data_dir = ra_paths_find_data_dir (NULL);

  g_clear_pointer (&self->translations, ra_translations_unref);
  if (data_dir != NULL)
    load_translations (self, data_dir);
}

RaLibrary *
ra_library_open (GError **error)
{
  g_autoptr (RaLibrary) self = g_new0 (RaLibrary, 1);
  g_autofree char *data_dir = ra_paths_find_data_dir (error);

  if (data_dir == NULL)
    return NULL;
  g_autofree char *catalogue = g_build_filename (data_dir, "catalogue", NULL);
  self->files = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->scenarios = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_scenario_unref);
  self->stories = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_scenario_unref);
  self->catalogue = ra_catalogue_load (catalogue, error);
  if (self->catalogue == NULL)
    return NULL;
  self->basemap = ra_map_data_open (data_dir, NULL, error);
  if (self->basemap == NULL || !load_scenarios (self, catalogue, error))
    return NULL;
  load_translations (self, data_dir);
  return g_steal_pointer (&self);
}

void
ra_library_free (RaLibrary *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->files, g_hash_table_unref);
  g_clear_pointer (&self->scenarios, g_ptr_array_unref);
  g_clear_pointer (&self->stories, g_ptr_array_unref);
  g_clear_pointer (&self->basemap, ra_basemap_unref);
  g_clear_pointer (&self->translations, ra_translations_unref);
  g_clear_pointer (&self->catalogue, ra_catalogue_unref);
  g_free (self);
}

RaCatalogue *
ra_library_get_catalogue (RaLibrary *self)
{
  return self->catalogue;
}

RaBasemap *
ra_library_get_basemap (RaLibrary *self)
{
  return self->basemap;
}

RaTranslations *
ra_library_get_translations (RaLibrary *self)
{
  return self->translations;
}

const GPtrArray *
ra_library_get_scenarios (RaLibrary *self)
{
  return self->scenarios;
}

const char *
ra_library_get_file (RaLibrary *self, RaScenario *scenario)
{
  return g_hash_table_lookup (self->files, scenario);
}

const GPtrArray *
ra_library_get_stories (RaLibrary *self)
{
  return self->stories;
}

RaScenario *
ra_library_get_first_scenario (RaLibrary *self)
{
  for (guint i = 0; i < self->scenarios->len; i++) {
    RaScenario *scenario = g_ptr_array_index (self->scenarios, i);

    if (g_strcmp0 (ra_scenario_get_id (scenario), FIRST_SCENARIO) == 0)
      return scenario;
  }
  return g_ptr_array_index (self->scenarios, 0);
}
