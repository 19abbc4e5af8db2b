/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/finding.h"
#include "app/layout/furniture.h"
#include "app/layout/map-names-private.h"
#include "app/layout/map-sites.h"
#include "app/layout/name-room.h"
#include "app/layout/ring-centres.h"

/* On wider maps a site's name has no room for that of its country, nor on narrower ones. */
#define WIDEST_SAID_M     9e6
#define LEAST_SAID_ASPECT 1.3
/* More sites of one country than these do not each say which that is. */
#define MOST_SAYING 2
/* One of more is told beside another one, too. */
#define GREAT_CAPITAL 2500000
/* So many capitals, by their pull, have their distance from where a flight began; and on a small page. */
#define MOST_DISTANCES       19
#define MOST_SMALL_DISTANCES 8
/* Those of fewer people are looked for only where none of more is near. */
#define KNOWN_CAPITAL 1000000
/* And so many large countries their names, besides those of the parties. */
#define MOST_DISTANT_COUNTRIES 7
/* Of the square about a mark on which no other name may stand. */
#define HELD_PX 7.0
/* So many and no more on a frame of 1600 x 1000: a range map is no gazetteer. */
#define MOST_CAPITALS 60

gboolean
ra_map_names_is_told (const RaMapNames *self, guint i)
{
  return ra_capital_looks_tell (self->looks, g_ptr_array_index (self->capitals, i));
}

void
ra_map_names_hold_mark (RaMapNames *self, guint i)
{
  const RaMapBuild *build = self->build;
  const RaPlace *place = g_ptr_array_index (self->capitals, i);
  const double half = HELD_PX / 2 * build->unit;
  RaPoint at;
  if (self->held[i] == 0 && !ra_ring_centres_tell (build, place)
      && ra_map_locate (build, place->lat_deg, place->lon_deg, &at))
    self->held[i]
        = 1 + ra_label_placer_hold (build->placer, (RaBox) { at.x - half, at.y - half, at.x + half, at.y + half });
}

void
ra_map_names_add_capital (RaMapNames *self, guint i, RaPlaceRank rank)
{
  const RaPlace *place = g_ptr_array_index (self->capitals, i);
  if (self->held[i] > 0)
    ra_label_placer_let_go (self->build->placer, self->held[i] - 1);
  if (self->wanted[i] > 0)
    ra_label_placer_stop_wanting (self->build->placer, self->wanted[i] - 1);
  if (self->named[i] || self->n_placed >= MOST_CAPITALS || ra_ring_centres_tell (self->build, place))
    return;
  self->named[i]
      = ra_map_add_capital (self->build, self->places, place, rank, ra_capital_looks_of (self->looks, place));
  self->n_placed += self->named[i] ? 1 : 0;
  /* A mark that is drawn in any case is not to be written over. */
  if (!self->named[i] && ra_map_names_is_told (self, i)) {
    self->held[i] = 0;
    ra_map_names_hold_mark (self, i);
  }
}

/* Whether it is one of the first @n countries. */
static gboolean
is_among (const RaMapNames *self, const RaPlace *capital, guint n)
{
  const GPtrArray *codes = ra_story_names_get_codes (self->story);
  for (guint i = 0; i < MIN (n, codes->len); i++)
    if (g_str_equal (g_ptr_array_index (codes, i), capital->country_a3))
      return TRUE;
  return FALSE;
}

RaPlaceRank
ra_map_names_rank_told (const RaMapNames *self, const RaPlace *capital, RaReachMark reach)
{
  const gboolean many = ra_page_is_small (self->build) && ra_capital_looks_count (self->looks, reach) > MOST_LED;
  const guint n_with_capital = ra_story_names_get_n_parties (self->story) + N_WITH_CAPITAL;
  return many && !is_among (self, capital, n_with_capital) ? RA_PLACE_OTHER : RA_PLACE_NEEDED;
}

/* Names of sites, which come before those of capitals, are to leave these a place. */
static void
want_told (RaMapNames *self)
{
  const RaMapBuild *build = self->build;
  for (guint i = 0; ra_map_spec_is_beside (build->spec) && i < self->capitals->len; i++) {
    const RaPlace *place = g_ptr_array_index (self->capitals, i);
    const RaCapitalLook look = ra_capital_looks_of (self->looks, place);
    const gboolean other = !ra_page_is_small (build)
                           && (look.reach >= RA_REACH_BEYOND
                               || (look.reach == RA_REACH_UNCOUNTED
                                   && is_among (self, place, ra_story_names_get_n_needed (self->story))));
    if ((ra_map_names_is_told (self, i) || other) && !ra_ring_centres_tell (build, place)
        && ra_map_names_rank_told (self, place, look.reach) == RA_PLACE_NEEDED)
      self->wanted[i] = 1 + ra_map_want_capital (build, place, RA_PLACE_NEEDED, look);
  }
}

static guint
count_sites (const RaMapNames *self, const char *code)
{
  g_autoptr (GPtrArray) sites = ra_map_list_sites (self->build->spec);
  guint n = 0;
  for (guint i = 0; i < sites->len; i++)
    n += g_strcmp0 (((const RaMapSite *)g_ptr_array_index (sites, i))->site->country, code) == 0 ? 1 : 0;
  return n;
}

/* On a large page that counts capitals, unless it is upright or shows half the Earth, the country whose own is among
 * them: both names and that of the site are one too many. */
static gboolean
is_said_by_site (const RaMapNames *self, const char *code)
{
  const guint i = ra_story_names_find_capital (self->capitals, code);
  const RaViewport *viewport = &self->build->spec->viewport;
  return i != G_MAXUINT && ra_map_names_is_told (self, i) && !ra_page_is_small (self->build)
         && viewport->width_px > LEAST_SAID_ASPECT * viewport->height_px
         && viewport->width_px * viewport->metres_per_px < WIDEST_SAID_M
         && (self->build->spec->show & RA_SHOW_SITES) != 0 && ra_story_names_has_site (self->story, code);
}

/* What lies about a site is known by its country's name. Where a country has no room for it, the site says it. */
void
ra_map_names_hold_countries (RaMapNames *self)
{
  const GPtrArray *codes = ra_story_names_get_codes (self->story);
  const guint n = ra_story_names_get_n_parties (self->story);
  if (self->countries == NULL || !ra_map_spec_is_beside (self->build->spec) || self->build->quiet)
    return;
  for (guint k = 0; k < MIN (n, codes->len); k++) {
    const char *code = g_ptr_array_index (codes, k);
    if (is_said_by_site (self, code)
        || (!ra_country_names_hold (self->countries, code) && ra_page_is_small (self->build)
            && count_sites (self, code) <= MOST_SAYING))
      g_hash_table_add (self->build->crowded, g_strdup (code));
  }
}

/* On a small page the arrow of a flight is short, and its figure comes before what is not counted. */
static gboolean
makes_way (const RaMapNames *self, guint i)
{
  return ra_page_is_small (self->build) && ra_capital_looks_have_distances (self->looks)
         && !ra_finding_is_counted (self->build->spec, g_ptr_array_index (self->capitals, i));
}

void
ra_map_names_hold_marks (RaMapNames *self)
{
  const GPtrArray *codes = ra_story_names_get_codes (self->story);
  for (guint k = 0; self->places != NULL && k < ra_story_names_get_n_needed (self->story); k++) {
    const guint i = ra_story_names_find_capital (self->capitals, g_ptr_array_index (codes, k));
    if (i != G_MAXUINT && !makes_way (self, i))
      ra_map_names_hold_mark (self, i);
  }
  for (guint i = 0; self->places != NULL && i < self->capitals->len; i++)
    if (ra_map_names_is_told (self, i))
      ra_map_names_hold_mark (self, i);
  if (self->places != NULL)
    want_told (self);
}

gboolean
ra_map_names_is_known (const RaMapNames *self, guint i)
{
  return ((const RaPlace *)g_ptr_array_index (self->capitals, i))->population >= KNOWN_CAPITAL;
}

/* Which of them many people know, an array as long as that of the capitals. */
static gboolean *
list_known (const RaMapNames *self)
{
  gboolean *known = g_new0 (gboolean, self->capitals->len + 1);
  for (guint i = 0; i < self->capitals->len; i++)
    known[i] = ra_map_names_is_known (self, i);
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
