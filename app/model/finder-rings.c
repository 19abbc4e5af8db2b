/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/finder-rings.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/model/ring-edit.h"
#include "app/model/ring-request.h"
#include "data/import/length-unit.h"

#define MOST_RINGS 3
/* Of what is told. */
#define FIRST_YEAR 1940.0
#define LAST_YEAR  2060.0

static void
add_ring (RaFinderSearch *search, const RaNamedPlace *place, double radius_km, RaFinderFit fit)
{
  RaHit *hit = g_new0 (RaHit, 1);

  hit->kind = RA_HIT_RING;
  hit->title = ra_ring_edit_describe (ra_named_place_translate (place, search->translations), radius_km);
  hit->subtitle = ra_finder_join (_ ("New ring"), ra_finder_country_of (search, place));
  hit->place = *place;
  hit->radius_km = radius_km;
  g_ptr_array_add (search->hits[fit], hit);
}

/* A country has no one point that a ring could be about. */
static void
add_rings_about (RaFinderSearch *search, const GArray *places, double radius_km, RaFinderFit fit)
{
  for (guint i = 0; i < places->len; i++) {
    const RaNamedPlace *place = &g_array_index (places, RaNamedPlace, i);

    if (place->country == NULL)
      add_ring (search, place, radius_km, fit);
  }
}

/* "June 2021" is no ring of 2021 km about Juneau: a number without a unit that may be a year wants a whole name,
 * and what is told of that year goes first. */
static gboolean
may_be_year (const char *words, double radius_km)
{
  g_auto (GStrv) parts = g_strsplit_set (words, " \t\n,", -1);
  g_autofree char *year = g_strdup_printf ("%.0f", radius_km);
  const char *const *const found = (const char *const *)parts;

  for (guint i = 0; radius_km >= FIRST_YEAR && radius_km <= LAST_YEAR && found[i] != NULL; i++)
    if (g_str_equal (found[i], year))
      return found[i + 1] == NULL || ra_length_read (found[i + 1], &(double) { 0 }) != RA_LENGTH_KNOWN;
  return FALSE;
}

/* FALSE: nothing is called so, or begins so. */
static gboolean
add_rings_of (RaFinderSearch *search, const char *name, double radius_km)
{
  g_autoptr (GArray) whole = ra_gazetteer_find (search->gazetteer, name);
  g_autoptr (GArray) begun = whole->len == 0 ? ra_gazetteer_complete (search->gazetteer, name, MOST_RINGS) : NULL;

  add_rings_about (search, whole, radius_km, RA_FINDER_FIT_WHOLE);
  if (begun != NULL)
    add_rings_about (search, begun, radius_km, RA_FINDER_FIT_WORD);
  return whole->len > 0 || (begun != NULL && begun->len > 0);
}

void
ra_finder_add_rings (RaFinderSearch *search, const char *words)
{
  g_autofree char *place = NULL;
  double radius_km;

  if (!ra_ring_request_read (words, &radius_km, &place))
    return;
  if (may_be_year (words, radius_km)) {
    g_autoptr (GArray) whole = ra_gazetteer_find (search->gazetteer, place);

    add_rings_about (search, whole, radius_km, RA_FINDER_FIT_TOLD);
    return;
  }
  /* "from Warsaw": what stands before the name, in whatever language, is no part of it. */
  for (const char *name = place; name != NULL; name = strchr (name, ' ')) {
    name += strspn (name, " ");
    if (add_rings_of (search, name, radius_km))
      return;
  }
  g_autoptr (GArray) near = ra_gazetteer_nearest (search->gazetteer, place, MOST_RINGS);
  add_rings_about (search, near, radius_km, RA_FINDER_FIT_NEAR);
}
