/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/finding.h"
#include "app/layout/furniture.h"
#include "app/layout/map-names-private.h"
#include "app/layout/name-room.h"

/* One of more is told beside another one, too. */
#define GREAT_CAPITAL 2500000
/* So many capitals, by their pull, have their distance from where a flight began; and on a small page. */
#define MOST_DISTANCES       19
#define MOST_SMALL_DISTANCES 8
/* Those of fewer people are looked for only where none of more is near. */
#define KNOWN_CAPITAL 1000000
/* And so many large countries their names, besides those of the parties. */
#define MOST_DISTANT_COUNTRIES 7

/* Which of them many people know, an array as long as that of the capitals. */
static gboolean *
list_known (const RaMapNames *self)
{
  gboolean *known = g_new0 (gboolean, self->capitals->len + 1);
  for (guint i = 0; i < self->capitals->len; i++)
    known[i] = ((const RaPlace *)g_ptr_array_index (self->capitals, i))->population >= KNOWN_CAPITAL;
  return known;
}

typedef enum { DISTANT_COUNTED, DISTANT_ALONE, DISTANT_KNOWN } Distant;

static gboolean
is_distant (const RaMapNames *self, guint i, Distant which, const gboolean *known)
{
  const RaPlace *place = g_ptr_array_index (self->capitals, i);
  const gboolean counted = ra_finding_is_counted (self->build->spec, place);
  if (!known[i])
    return which == DISTANT_ALONE && counted && !ra_page_is_small (self->build)
           && !ra_name_room_is_near_named (self->build, self->capitals, known, i);
  return (counted || which == DISTANT_KNOWN)
         && (place->population >= GREAT_CAPITAL
             || !ra_name_room_is_near_named (self->build, self->capitals, self->named, i));
}

/* First of what pages about ranges count, with those of fewer people that stand for a corner of the map. */
void
ra_map_names_add_distant (RaMapNames *self)
{
  const GPtrArray *codes = ra_story_names_get_codes (self->story);
  const guint most = ra_page_is_small (self->build) ? MOST_SMALL_DISTANCES : MOST_DISTANCES;
  g_autofree gboolean *known = list_known (self);
  for (Distant which = DISTANT_COUNTED; self->places != NULL && which <= DISTANT_KNOWN; which++)
    for (guint i = 0; i < codes->len && self->n_placed < most; i++) {
      const guint capital = ra_story_names_find_capital (self->capitals, g_ptr_array_index (codes, i));
      if (capital != G_MAXUINT && !self->named[capital] && is_distant (self, capital, which, known))
        ra_map_names_add_capital (self, capital, RA_PLACE_NEEDED);
    }
}

/* Where one is is told by the capitals; a small page has no room for more. */
void
ra_map_names_add_distant_countries (RaMapNames *self)
{
  const GPtrArray *codes = ra_story_names_get_codes (self->story);
  guint n = 0;
  if (self->countries == NULL || ra_page_is_small (self->build))
    return;
  for (guint i = ra_story_names_get_n_parties (self->story); i < codes->len && n < MOST_DISTANT_COUNTRIES; i++)
    n += ra_country_names_place_neighbour (self->countries, g_ptr_array_index (codes, i)) ? 1 : 0;
}
