/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose boundaries a map shows, in words that were true on its day. */
#include "app/layout/map-layers.h"

#include "data/boundary-notes.h"

/* Borders are always those of today. */
#define OTHER_BORDERS_UNTIL "1993-01-01"
/* Of a unit of the page: beyond this Crimea is a speck. */
#define HATCH_SEEN_M 9000.0

gboolean
ra_map_hatches_crimea (const RaMapSpec *spec)
{
  return ra_boundary_view_hatches_crimea (ra_map_spec_get_date (spec));
}

/* What the map says about the place of @note; NULL where it has nothing to say or does not show it. */
static const RaBoundaryWords *
find_words (const RaMapBuild *build, const RaBoundaryNote *note)
{
  const RaViewport *viewport = &build->spec->viewport;
  const RaBoundaryWords *words
      = ra_boundary_note_find_words (note, build->spec->boundaries, ra_map_spec_get_date (build->spec));
  RaPoint at;
  if (words == NULL || (note->widest_km > 0 && viewport->width_px * viewport->metres_per_px > 1000 * note->widest_km)
      || !ra_map_locate (build, note->lat_deg, note->lon_deg, &at))
    return NULL;
  return at.x >= 0 && at.y >= 0 && at.x <= viewport->width_px && at.y <= viewport->height_px ? words : NULL;
}

/* Of all places that the map shows: RaBoundaryWords *, borrowed. */
static GPtrArray *
list_words (const RaMapBuild *build)
{
  const GPtrArray *notes = ra_catalogue_get_boundaries (ra_scenario_get_catalogue (build->spec->scenario));
  GPtrArray *list = g_ptr_array_new ();
  for (guint i = 0; i < notes->len; i++) {
    const RaBoundaryWords *words = find_words (build, g_ptr_array_index (notes, i));
    if (words != NULL)
      g_ptr_array_add (list, (gpointer)words);
  }
  return list;
}

gboolean
ra_map_find_hatched (const RaMapBuild *build, RaPoint *at)
{
  if (build->projection == NULL || !(build->spec->show & RA_SHOW_BASE) || build->spec->plain
      || build->spec->viewport.metres_per_px > HATCH_SEEN_M / build->unit)
    return FALSE;
  const GPtrArray *notes = ra_catalogue_get_boundaries (ra_scenario_get_catalogue (build->spec->scenario));
  for (guint i = 0; i < notes->len; i++) {
    const RaBoundaryNote *note = g_ptr_array_index (notes, i);
    const RaBoundaryWords *words = find_words (build, note);
    if (words != NULL && words->brief != NULL)
      return ra_map_locate (build, note->lat_deg, note->lon_deg, at);
  }
  return FALSE;
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
  const gboolean un = spec->boundaries == RA_BOUNDARIES_UN;
  g_autoptr (GPtrArray) list = list_words (build);
  char *text = g_strdup (
      ra_translate (translations, un ? RA_TRANSLATABLE ("Boundaries: United Nations view")
                                     : RA_TRANSLATABLE ("Boundaries: de facto control after Natural Earth")));
  if (date != NULL && g_strcmp0 (date, OTHER_BORDERS_UNTIL) < 0)
    add_words (&text, translations, ra_translate (translations, RA_TRANSLATABLE ("borders are those of today")));
  for (guint i = 0; i < list->len; i++)
    add_words (&text, translations,
               ra_translate_text (translations, ((const RaBoundaryWords *)g_ptr_array_index (list, i))->text));
  add_words (&text, translations, ra_translate (translations, RA_TRANSLATABLE ("disputed lines dashed")));
  add_words (&text, translations, ra_translate (translations, RA_TRANSLATABLE ("no endorsement implied")));
  return text;
}

/* How much is said of a place. */
typedef enum { SAID_NOTHING, SAID_BRIEFLY, SAID_WHOLE } Said;

static char *
tell (const RaMapSpec *spec, const GPtrArray *list, const Said *said)
{
  const RaTranslations *translations = spec->translations;
  char *text = g_strdup (ra_translate (translations, spec->boundaries == RA_BOUNDARIES_UN
                                                         ? RA_TRANSLATABLE ("Boundaries: UN view")
                                                         : RA_TRANSLATABLE ("Boundaries: de facto")));
  for (guint i = 0; i < list->len; i++) {
    const RaBoundaryWords *words = g_ptr_array_index (list, i);
    if (said[i] != SAID_NOTHING)
      add_words (&text, translations,
                 ra_translate_text (translations, said[i] == SAID_WHOLE ? words->text : words->brief));
  }
  add_words (&text, translations, ra_translate (translations, RA_TRANSLATABLE ("no endorsement")));
  return text;
}

char *
ra_map_tell_boundaries_within (const RaMapBuild *build, RaTextFits fits, gpointer user_data)
{
  g_autoptr (GPtrArray) list = list_words (build);
  g_autofree Said *said = g_new0 (Said, list->len);
  char *text = tell (build->spec, list, said);
  /* What is hatched is named before anything else is told. */
  for (guint step = SAID_BRIEFLY; step <= SAID_WHOLE; step++) {
    for (guint i = 0; i < list->len; i++) {
      const Said before = said[i];
      if (step == SAID_BRIEFLY && ((const RaBoundaryWords *)g_ptr_array_index (list, i))->brief == NULL)
        continue;
      said[i] = (Said)step;
      char *longer = tell (build->spec, list, said);
      if (fits (longer, user_data)) {
        g_free (text);
        text = longer;
      } else {
        said[i] = before;
        g_free (longer);
      }
    }
  }
  return text;
}

char *
ra_map_guess_boundaries (const RaMapSpec *spec)
{
  const GPtrArray *notes = ra_catalogue_get_boundaries (ra_scenario_get_catalogue (spec->scenario));
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  for (guint i = 0; i < notes->len; i++) {
    const RaBoundaryNote *note = g_ptr_array_index (notes, i);
    const RaBoundaryWords *words = ra_boundary_note_find_words (note, spec->boundaries, ra_map_spec_get_date (spec));
    if (note->widest_km == 0 && words != NULL && words->brief != NULL)
      g_ptr_array_add (list, (gpointer)words);
  }
  g_autofree Said *said = g_new (Said, list->len);
  for (guint i = 0; i < list->len; i++)
    said[i] = SAID_BRIEFLY;
  return tell (spec, list, said);
}
