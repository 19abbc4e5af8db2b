/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/finder-search.h"

#include "data/countries.h"
#include "data/name-key.h"

/* To make the key of all that is told takes longer than to look for words in it. */
static const char *
get_key (const RaFinderSearch *search, const char *text)
{
  char *key = g_hash_table_lookup (search->keys, text);

  if (key == NULL) {
    key = ra_name_key (text);
    g_hash_table_insert (search->keys, g_strdup (text), key);
  }
  return key;
}

RaFinderFit
ra_finder_fit_name (const RaFinderSearch *search, const char *name)
{
  if (name == NULL)
    return RA_FINDER_FIT_NONE;
  return ra_finder_fit (get_key (search, name), search->key);
}

RaHit *
ra_finder_add_fit (RaFinderSearch *search, RaHitKind kind, const char *title, RaFinderFit fit)
{
  if (fit == RA_FINDER_FIT_NONE)
    return NULL;
  RaHit *hit = g_new0 (RaHit, 1);

  hit->kind = kind;
  hit->title = g_strdup (title);
  g_ptr_array_add (search->hits[fit], hit);
  return hit;
}

RaHit *
ra_finder_add_hit (RaFinderSearch *search, RaHitKind kind, const char *english, const char *title)
{
  return ra_finder_add_fit (search, kind, title,
                            MIN (ra_finder_fit_name (search, english), ra_finder_fit_name (search, title)));
}

RaFinderFit
ra_finder_fit_words (const RaFinderSearch *search, const char *names, const char *text)
{
  return ra_finder_fit_told (get_key (search, names), text != NULL ? get_key (search, text) : "", search->key);
}

static RaFinderFit
fit_told (const RaFinderSearch *search, const RaFinderTold *told)
{
  g_autofree char *words = g_strjoin (" ", told->english, told->title, told->day != NULL ? told->day : "", NULL);

  return ra_finder_fit_words (search, words, told->text);
}

RaHit *
ra_finder_add_told (RaFinderSearch *search, RaHitKind kind, const RaFinderTold *told)
{
  RaFinderFit fit = MIN (ra_finder_fit_name (search, told->english), ra_finder_fit_name (search, told->title));

  if (fit > RA_FINDER_FIT_RECALLED)
    fit = MIN (fit, fit_told (search, told));
  return ra_finder_add_fit (search, kind, told->title, fit);
}

const char *
ra_finder_country_of (const RaFinderSearch *search, const RaNamedPlace *place)
{
  const char *code = ra_named_place_get_country (place);
  const RaCountries *countries = ra_catalogue_get_countries (ra_library_get_catalogue (search->library));
  const RaCountryFacts *facts = code != NULL ? ra_countries_find (countries, code) : NULL;
  const char *english = facts != NULL ? facts->name : place->place != NULL ? place->place->country : NULL;

  return ra_translate_name (search->translations, RA_NAME_COUNTRY, english);
}

char *
ra_finder_join (const char *what, const char *about)
{
  return about != NULL && about[0] != '\0' ? g_strdup_printf ("%s · %s", what, about) : g_strdup (what);
}
