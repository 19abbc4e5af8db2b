/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/picture-text.h"

#include "app/layout/story-aside.h"
#include "app/report/alt-text.h"

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
