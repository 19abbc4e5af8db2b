/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose boundaries a map shows, in words that were true on its day. */
#include "app/layout/map-layers.h"

/* The General Assembly's texts on Crimea, of which a map names the latest of its day. */
static const struct {
  const char *from;
  const char *words;
} crimea[] = {
  { "2014-03-27", RA_TRANSLATABLE ("Crimea (hatched): Ukraine by UN GA 68/262 of 2014; held since by Russia, which "
                                   "regards it as its own") },
  { "2016-12-19", RA_TRANSLATABLE ("Crimea (hatched): Ukraine, with Russia as occupying Power by UN GA 71/205 of 2016; "
                                   "Russia regards it as its own") },
  { "2021-12-16", RA_TRANSLATABLE ("Crimea (hatched): Ukraine, “temporarily occupied” by the title of a UN GA "
                                   "resolution of 16 Dec 2021; Russia regards it as its own") },
};

/* Borders are always those of today. */
#define OTHER_BORDERS_UNTIL "1993-01-01"
/* What a map of the place says in the view of the United Nations, from the day of the Security Council's text on. */
static const struct {
  const char *from;
  double lat_deg;
  double lon_deg;
  double widest_km; /* frames that show more of the Earth do not show the place itself */
  const char *words;
} places[] = {
  { "1983-11-18", 35.3, 33.5, 8000,
    RA_TRANSLATABLE ("Northern Cyprus (hatched) in Cyprus, UN Security Council 541 of 1983") },
  { "1981-12-17", 33.0, 35.8, 2000,
    RA_TRANSLATABLE ("Golan: Syria by UN Security Council 497 of 1981, held by Israel, whose line is drawn") },
};

static gboolean
is_from (const char *date, const char *day)
{
  return date == NULL || g_strcmp0 (date, day) >= 0;
}

/* NULL before there was a text. */
static const char *
words_on_crimea (const char *date)
{
  for (guint i = G_N_ELEMENTS (crimea); i > 0; i--) {
    if (is_from (date, crimea[i - 1].from))
      return crimea[i - 1].words;
  }
  return NULL;
}

gboolean
ra_map_hatches_crimea (const RaMapSpec *spec)
{
  return words_on_crimea (ra_map_spec_get_date (spec)) != NULL;
}

static gboolean
shows_place (const RaMapBuild *build, guint place)
{
  const RaViewport *viewport = &build->spec->viewport;
  RaPoint at;
  return is_from (ra_map_spec_get_date (build->spec), places[place].from)
         && viewport->width_px * viewport->metres_per_px <= 1000 * places[place].widest_km
         && ra_map_locate (build, places[place].lat_deg, places[place].lon_deg, &at) && at.x >= 0 && at.y >= 0
         && at.x <= viewport->width_px && at.y <= viewport->height_px;
}

static void
add_words (char **text, const RaTranslations *translations, const char *words)
{
  g_autofree char *first = *text;
  *text = ra_translate_format (translations, RA_TRANSLATABLE ("{first}; {second}"), "first", first, "second",
                               ra_translate (translations, words), NULL);
}

char *
ra_map_describe_boundaries (const RaMapBuild *build)
{
  const RaMapSpec *spec = build->spec;
  const RaTranslations *translations = spec->translations;
  const char *date = ra_map_spec_get_date (spec);
  const gboolean un = spec->boundaries == RA_BOUNDARIES_UN;
  char *text = g_strdup (
      ra_translate (translations, un ? RA_TRANSLATABLE ("Boundaries: United Nations view")
                                     : RA_TRANSLATABLE ("Boundaries: de facto control after Natural Earth")));
  if (!is_from (date, OTHER_BORDERS_UNTIL))
    add_words (&text, translations, RA_TRANSLATABLE ("borders are those of today"));
  if (words_on_crimea (date) != NULL)
    add_words (&text, translations, words_on_crimea (date));
  for (guint i = 0; un && i < G_N_ELEMENTS (places); i++) {
    if (shows_place (build, i))
      add_words (&text, translations, places[i].words);
  }
  add_words (&text, translations, RA_TRANSLATABLE ("disputed lines dashed"));
  add_words (&text, translations, RA_TRANSLATABLE ("no endorsement implied"));
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
