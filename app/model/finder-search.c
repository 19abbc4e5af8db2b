/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/finder-search.h"

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

char *
ra_finder_join (const char *what, const char *about)
{
  return about != NULL && about[0] != '\0' ? g_strdup_printf ("%s · %s", what, about) : g_strdup (what);
}
