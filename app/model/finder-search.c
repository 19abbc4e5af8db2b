/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/finder-search.h"

#include "data/countries.h"
#include "data/name-key.h"

RaFinderFit
ra_finder_fit_name (const RaFinderSearch *search, const char *name)
{
  if (name == NULL)
    return RA_FINDER_FIT_NONE;
  g_autofree char *key = ra_name_key (name);
  return ra_finder_fit (key, search->key);
}

RaHit *
ra_finder_add_hit (RaFinderSearch *search, RaHitKind kind, const char *english, const char *title)
{
  const RaFinderFit fit = MIN (ra_finder_fit_name (search, english), ra_finder_fit_name (search, title));

  if (fit == RA_FINDER_FIT_NONE)
    return NULL;
  RaHit *hit = g_new0 (RaHit, 1);
  hit->kind = kind;
  hit->title = g_strdup (title);
  g_ptr_array_add (search->hits[fit], hit);
  return hit;
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
