/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose boundaries a map shows, in words that were true on its day. */
#include "app/layout/map-layers.h"

#include "data/boundary-notes.h"

/* Borders are always those of today. */
#define OTHER_BORDERS_UNTIL "1993-01-01"
gboolean
ra_map_hatches_crimea (const RaMapSpec *spec)
{
  return ra_boundary_view_hatches_crimea (ra_map_spec_get_date (spec));
}

/* What the map says about the place of @note; NULL where it has nothing to say or does not show it. */
static const char *
find_words (const RaMapBuild *build, const RaBoundaryNote *note)
{
  const RaViewport *viewport = &build->spec->viewport;
  const char *words = ra_boundary_note_find_words (note, build->spec->boundaries, ra_map_spec_get_date (build->spec));
  RaPoint at;
  if (words == NULL || (note->widest_km > 0 && viewport->width_px * viewport->metres_per_px > 1000 * note->widest_km)
      || !ra_map_locate (build, note->lat_deg, note->lon_deg, &at))
    return NULL;
  return at.x >= 0 && at.y >= 0 && at.x <= viewport->width_px && at.y <= viewport->height_px ? words : NULL;
}

/* @words are in the language of the map. */
static void
add_words (char **text, const RaTranslations *translations, const char *words)
{
  g_autofree char *first = *text;
  *text = ra_translate_format (translations, RA_TRANSLATABLE ("{first}; {second}"), "first", first, "second", words,
                               NULL);
}

char *
ra_map_describe_boundaries (const RaMapBuild *build)
{
  const RaMapSpec *spec = build->spec;
  const RaTranslations *translations = spec->translations;
  const char *date = ra_map_spec_get_date (spec);
  const GPtrArray *notes = ra_catalogue_get_boundaries (ra_scenario_get_catalogue (spec->scenario));
  const gboolean un = spec->boundaries == RA_BOUNDARIES_UN;
  char *text = g_strdup (
      ra_translate (translations, un ? RA_TRANSLATABLE ("Boundaries: United Nations view")
                                     : RA_TRANSLATABLE ("Boundaries: de facto control after Natural Earth")));
  if (date != NULL && g_strcmp0 (date, OTHER_BORDERS_UNTIL) < 0)
    add_words (&text, translations, ra_translate (translations, RA_TRANSLATABLE ("borders are those of today")));
  for (guint i = 0; i < notes->len; i++) {
    const char *words = find_words (build, g_ptr_array_index (notes, i));
    if (words != NULL)
      add_words (&text, translations, ra_translate_text (translations, words));
  }
  add_words (&text, translations, ra_translate (translations, RA_TRANSLATABLE ("disputed lines dashed")));
  add_words (&text, translations, ra_translate (translations, RA_TRANSLATABLE ("no endorsement implied")));
  return text;
}

const char *
ra_map_tell_boundaries_briefly (const RaMapSpec *spec)
{
  const gboolean un = spec->boundaries == RA_BOUNDARIES_UN;
  if (!ra_map_hatches_crimea (spec))
    return ra_translate (spec->translations, un ? RA_TRANSLATABLE ("Boundaries: UN view, no endorsement")
                                                : RA_TRANSLATABLE ("Boundaries: de facto, no endorsement"));
  return ra_translate (spec->translations,
                       un ? RA_TRANSLATABLE ("Boundaries: UN view, Crimea hatched, no endorsement")
                          : RA_TRANSLATABLE ("Boundaries: de facto, Crimea hatched, no endorsement"));
}
