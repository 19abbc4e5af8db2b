/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/picture-text.h"

#include <string.h>

#include "app/layout/story-aside.h"
#include "app/report/alt-text.h"

#define STEM_LETTERS  40
#define STEM_ALPHABET "abcdefghijklmnopqrstuvwxyz0123456789"

char *
ra_picture_draft_alt_text (const RaMapSpec *spec, RaBasemap *basemap, GError **error)
{
  if (spec->compare_with != NULL)
    return NULL;
  g_autoptr (GArray) rings
      = spec->show & RA_SHOW_RINGS ? ra_story_list_rings (spec) : g_array_new (FALSE, FALSE, sizeof (RaScenarioRing));
  g_autoptr (GHashTable) aside = ra_story_list_aside (spec);
  const RaAltTextOptions options = { .scenario = spec->scenario,
                                     .rings = rings,
                                     .date = ra_map_spec_get_date (spec),
                                     .marks = !spec->plain && (spec->show & RA_SHOW_SITES) != 0,
                                     .hidden_ids = spec->hidden_ids,
                                     .hidden_groups = spec->hidden_groups,
                                     .left_out = aside,
                                     .basemap = basemap,
                                     .boundaries = spec->boundaries,
                                     .translations = spec->translations };
  return ra_alt_text_new (&options, error);
}

/* "Inset: Each side accuses the other." */
static void
add_inset (GString *text, const RaMapSpec *spec, const RaScene *scene)
{
  const RaScenarioInset *inset = ra_scenario_get_inset (spec->scenario);
  if (scene->inset.x_max <= scene->inset.x_min || inset == NULL || inset->title == NULL)
    return;
  g_autofree char *told
      = ra_translate_format (spec->translations, "Inset: {layer}", "layer",
                             ra_translate_name (spec->translations, RA_NAME_SCENARIO, inset->title), NULL);
  g_string_append_printf (text, " %s.", told);
}

char *
ra_picture_tell_maps (const RaMapSpec *spec, const RaScene *scene)
{
  g_return_val_if_fail (spec != NULL && scene != NULL, NULL);
  const RaSceneLayer *locator = ra_scene_find_layer (scene, "locator");
  GString *text = g_string_new (scene->metadata.description);
  add_inset (text, spec, scene);
  if (locator != NULL && locator->items->len > 0)
    g_string_append_printf (text, " %s", ra_translate (spec->translations, "Locator: a globe with all rings."));
  return g_string_free (text, FALSE);
}

/* Words of the title with hyphens between them. */
static char *
hyphenate (const char *title)
{
  g_autofree char *ascii = g_str_to_ascii (title, "C");
  g_autofree char *small = g_ascii_strdown (ascii, -1);
  g_auto (GStrv) words = g_strsplit (g_strcanon (small, STEM_ALPHABET, '-'), "-", -1);
  GString *stem = g_string_new (NULL);
  for (char **word = words; *word != NULL; word++)
    if ((*word)[0] != '\0' && stem->len + strlen (*word) < STEM_LETTERS)
      g_string_append_printf (stem, "%s%s", stem->len > 0 ? "-" : "", *word);
  return g_string_free (stem, FALSE);
}

char *
ra_picture_draft_stem (const RaMapSpec *spec)
{
  g_return_val_if_fail (spec != NULL, NULL);
  const char *id = ra_scenario_get_id (spec->scenario);
  if (!g_str_equal (id, "untitled"))
    return g_strdup (id);
  g_autofree char *stem = hyphenate (ra_map_spec_get_title (spec));
  return stem[0] != '\0' ? g_steal_pointer (&stem) : g_strdup ("map");
}
