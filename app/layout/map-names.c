/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/map-names.h"

#include "app/layout/finding.h"
#include "app/layout/furniture.h"
#include "app/layout/map-names-private.h"
#include "app/layout/ring-centres.h"
#include "app/layout/site-name.h"

/* A capital of fewer people is a name for maps no wider than this. */
#define SMALL_CAPITAL         100000
#define SMALL_CAPITAL_FRAME_M 2.5e6
/* Of countries beside those of the parties on a small page so many have their names at a line at last. */
#define N_LED 3
/* Large countries that a page names beside those that it needs; and all countries, where an inset names the rest. */
#define MOST_NEIGHBOURS      3
#define MOST_TOLD_NEIGHBOURS 1
#define MOST_QUIET_COUNTRIES 9
/* On a page of its reader's own rings, by what is seen of them. */
#define MOST_OWN_COUNTRIES 12
/* So many capitals have their names on a page whose headline is about one place: they tell how far the rings go. */
#define MOST_AROUND 18

void
ra_map_names_free (RaMapNames *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->story, ra_story_names_free);
  g_clear_pointer (&self->countries, ra_country_names_free);
  g_clear_pointer (&self->aside, ra_scene_free);
  g_clear_pointer (&self->looks, ra_capital_looks_free);
  g_free (self->named);
  g_free (self->held);
  g_free (self->wanted);
  g_free (self);
}

RaMapNames *
ra_map_names_new (const RaMapBuild *build, GError **error)
{
  const RaShow show = build->spec->show;
  g_autoptr (RaMapNames) self = g_new0 (RaMapNames, 1);
  GError *failure = NULL;
  self->build = build;
  self->aside = ra_scene_new (0, 0);
  self->capitals = ra_basemap_get_capitals (build->basemap, build->spec->boundaries, error);
  if (self->capitals == NULL)
    return NULL;
  self->named = g_new0 (gboolean, self->capitals->len + 1);
  self->held = g_new0 (guint, self->capitals->len + 1);
  self->wanted = g_new0 (guint, self->capitals->len + 1);
  self->looks = ra_capital_looks_new (build, self->capitals);
  self->story = ra_story_names_new (build, self->capitals);
  self->places = (show & RA_SHOW_PLACES) ? ra_scene_add_layer (self->aside, "places", "Capitals") : NULL;
  if (!(show & RA_SHOW_AREA_NAMES) || !(show & RA_SHOW_BASE))
    return g_steal_pointer (&self);
  self->areas = ra_scene_add_layer (self->aside, "country-names", "Names of countries");
  self->countries = ra_country_names_new (build, self->areas, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL && !g_cancellable_is_cancelled (build->cancellable) ? g_steal_pointer (&self) : NULL;
}

/* Whether it is named. */
static gboolean
add_capital_of (RaMapNames *self, const char *code, RaPlaceRank rank)
{
  const guint i = self->places != NULL ? ra_story_names_find_capital (self->capitals, code) : G_MAXUINT;
  if (i == G_MAXUINT)
    return FALSE;
  ra_map_names_add_capital (self, i, rank);
  return self->named[i];
}

/* What was added before a capital that stands in the way. */
typedef struct {
  guint n_taken;
  guint n_places;
  guint n_leaders;
} Before;

static GArray *
leaders_of (const RaMapNames *self)
{
  const RaSceneLayer *leaders = ra_scene_find_layer (self->build->scene, "site-leaders");
  return leaders != NULL ? leaders->items : NULL;
}

static Before
note (const RaMapNames *self)
{
  const GArray *leaders = leaders_of (self);
  return (Before) { ra_label_placer_get_n_taken (self->build->placer),
                    self->places != NULL ? self->places->items->len : 0, leaders != NULL ? leaders->len : 0 };
}

static void
take_back_capital (RaMapNames *self, guint i, const Before *before)
{
  ra_label_placer_give_back (self->build->placer, before->n_taken);
  g_array_set_size (self->places->items, before->n_places);
  if (leaders_of (self) != NULL)
    g_array_set_size (leaders_of (self), before->n_leaders);
  self->named[i] = FALSE;
  self->n_placed--;
  ra_map_names_hold_mark (self, i);
}

/* A small page has room for one of both: the capital, whose mark tells where that is; the very first stand at the end
 * of a line where neither finds any. */
static void
add_once (RaMapNames *self, const char *code, gboolean told, gboolean first)
{
  if (!told && !add_capital_of (self, code, RA_PLACE_NEEDED) && self->countries != NULL)
    ra_country_names_place (self->countries, code, first ? RA_COUNTRY_ANYWHERE : RA_COUNTRY_WITHIN);
}

/* Where the headline counts its capital, in reach or not, and the map names that, it is known well enough. */
static gboolean
is_known_by_capital (const RaMapNames *self, const char *code)
{
  const guint i = self->places != NULL ? ra_story_names_find_capital (self->capitals, code) : G_MAXUINT;
  return i != G_MAXUINT && self->named[i] && ra_map_spec_is_beside (self->build->spec)
         && !ra_page_is_small (self->build)
         && ra_capital_looks_of (self->looks, g_ptr_array_index (self->capitals, i)).reach != RA_REACH_UNCOUNTED;
}

/* A capital has few places for its name, its country many; but where it leaves none within the country it gives way. */
static void
add_party (RaMapNames *self, const char *code)
{
  /* Where there is no room for the one, there is none for a line to the other. */
  if (ra_site_names_tell (self->build, code)) {
    add_capital_of (self, code, RA_PLACE_OTHER);
    return;
  }
  if (ra_map_spec_is_beside (self->build->spec) && ra_page_is_small (self->build)
      && !ra_story_names_has_site (self->story, code)) {
    add_once (self, code, FALSE, TRUE);
    return;
  }
  const Before before = note (self);
  const gboolean capital = add_capital_of (self, code, RA_PLACE_PARTY);
  if (capital && ra_map_spec_is_beside (self->build->spec) && ra_page_is_small (self->build)) {
    /* Its mark tells where the country is that has no room for its name. */
    if (self->countries == NULL || !ra_country_names_place (self->countries, code, RA_COUNTRY_WITHIN))
      ra_scene_identify (self->build->scene, &(RaSceneIdentity) { .kind = RA_SUBJECT_COUNTRY, .id = code });
    return;
  }
  if (self->countries == NULL || (is_known_by_capital (self, code) && !ra_story_names_has_site (self->story, code))
      || ra_country_names_place (self->countries, code, RA_COUNTRY_WITHIN))
    return;
  /* What the headline is about stays in any case. */
  if (capital
      && ra_capital_looks_get_told (self->looks)
             != g_ptr_array_index (self->capitals, ra_story_names_find_capital (self->capitals, code)))
    take_back_capital (self, ra_story_names_find_capital (self->capitals, code), &before);
  ra_country_names_place (self->countries, code, RA_COUNTRY_ANYWHERE);
  add_capital_of (self, code, RA_PLACE_PARTY);
}

/* In a window, which is zoomed and asked, both have a name. */
static void
add_seen (RaMapNames *self, const char *code)
{
  add_capital_of (self, code, RA_PLACE_NEEDED);
  if (self->countries != NULL)
    ra_country_names_place (self->countries, code, RA_COUNTRY_ANYWHERE);
}

/* Either tells where one is: a capital that is counted, or the country, or else its capital. Of the nearest both are
 * named where there is room: the one of the number @i of those without a part in the story. */
static void
add_other (RaMapNames *self, const char *code, guint i)
{
  const guint capital = self->places != NULL ? ra_story_names_find_capital (self->capitals, code) : G_MAXUINT;
  const gboolean told = capital != G_MAXUINT && self->named[capital];
  if (!ra_map_spec_is_beside (self->build->spec)) {
    add_seen (self, code);
    return;
  }
  if (ra_page_is_small (self->build)) {
    add_once (self, code, told, i < N_LED);
    return;
  }
  if (i < N_WITH_CAPITAL)
    add_capital_of (self, code, RA_PLACE_NEEDED);
  const gboolean both = i < N_WITH_CAPITAL && !is_known_by_capital (self, code);
  const gboolean country
      = self->countries != NULL && (both || !told) && ra_country_names_place (self->countries, code, RA_COUNTRY_WITHIN);
  if (!country && !told)
    add_capital_of (self, code, RA_PLACE_NEEDED);
}

void
ra_map_names_add_first (RaMapNames *self)
{
  ra_map_names_hold_countries (self);
  if (self->places == NULL || !ra_map_spec_is_beside (self->build->spec)
      || ra_capital_looks_count (self->looks, RA_REACH_WITHIN) > MOST_LED)
    return;
  ra_map_get_leaders (self->build);
  for (guint i = 0; i < self->capitals->len; i++)
    if (ra_capital_looks_of (self->looks, g_ptr_array_index (self->capitals, i)).reach == RA_REACH_WITHIN)
      ra_map_names_add_capital (self, i, RA_PLACE_LED);
}

/* What the headline does not count makes way for what it counts. */
static void
let_uncounted_go (const RaMapNames *self)
{
  for (guint i = 0; i < self->capitals->len; i++)
    if (self->held[i] > 0 && !ra_map_names_is_told (self, i))
      ra_label_placer_let_go (self->build->placer, self->held[i] - 1);
}

/* Those first that more readers look for. */
static void
add_told (RaMapNames *self)
{
  const GPtrArray *codes = ra_story_names_get_codes (self->story);
  if (ra_capital_looks_are_counted (self->looks))
    let_uncounted_go (self);
  for (RaReachMark reach = RA_REACH_WITHIN; self->places != NULL && reach <= RA_REACH_FREED; reach++)
    for (guint k = 0; k < codes->len; k++) {
      const guint i = ra_story_names_find_capital (self->capitals, g_ptr_array_index (codes, k));
      const RaPlace *capital = i != G_MAXUINT ? g_ptr_array_index (self->capitals, i) : NULL;
      if (capital != NULL && ra_capital_looks_of (self->looks, capital).reach == reach)
        ra_map_names_add_capital (self, i, ra_map_names_rank_told (self, capital, reach));
    }
}

static gboolean
is_beyond (const RaMapNames *self, guint i)
{
  return ra_capital_looks_of (self->looks, g_ptr_array_index (self->capitals, i)).reach >= RA_REACH_BEYOND;
}

/* What the headline leaves out of its count is as much of an answer: those, too, before the names of countries. */
static void
add_beyond (RaMapNames *self)
{
  if (self->places == NULL || !ra_map_spec_is_beside (self->build->spec) || ra_page_is_small (self->build))
    return;
  /* None stands at the end of another one's name. */
  for (guint i = 0; i < self->capitals->len; i++)
    if (is_beyond (self, i) && !self->named[i])
      ra_map_names_hold_mark (self, i);
  const GPtrArray *codes = ra_story_names_get_codes (self->story);
  for (guint k = 0; k < codes->len; k++) {
    const guint i = ra_story_names_find_capital (self->capitals, g_ptr_array_index (codes, k));
    /* What few people look for stands beside its mark or not at all. */
    if (i != G_MAXUINT && is_beyond (self, i))
      ra_map_names_add_capital (self, i, ra_map_names_is_known (self, i) ? RA_PLACE_NEEDED : RA_PLACE_OTHER);
  }
}

/* Once, and only where it needs no line to its name. */
static void
add_briefly (RaMapNames *self, const char *code)
{
  if (self->countries == NULL || !ra_country_names_place (self->countries, code, RA_COUNTRY_WITHIN))
    add_capital_of (self, code, RA_PLACE_OTHER);
}

/* Of capitals that come before the names of their countries. */
static guint
count_around (const RaMapNames *self)
{
  return ra_capital_looks_get_told (self->looks) != NULL && !ra_page_is_small (self->build) ? MOST_AROUND : 0;
}

/* Of who is needed most, neither named by now nor its capital: a long line to either is better than none. */
static void
add_far (RaMapNames *self, const char *code)
{
  const guint capital = self->places != NULL ? ra_story_names_find_capital (self->capitals, code) : G_MAXUINT;
  const gboolean named = capital != G_MAXUINT && self->named[capital];
  if (self->countries == NULL || named || !ra_map_spec_is_beside (self->build->spec) || !ra_page_is_small (self->build)
      || ra_site_names_tell (self->build, code) || ra_country_names_tell (self->countries, code))
    return;
  if (!ra_country_names_place (self->countries, code, RA_COUNTRY_FAR))
    add_capital_of (self, code, RA_PLACE_LED);
}

gboolean
ra_map_names_add_needed (RaMapNames *self, GError **error)
{
  const GPtrArray *codes = ra_story_names_get_codes (self->story);
  const guint n_parties = ra_story_names_get_n_parties (self->story);
  ra_capital_looks_add_line (self->looks, (RaSceneLayer *)ra_scene_find_layer (self->build->scene, "site-leaders"));
  const RaPlace *about = ra_capital_looks_get_told (self->looks);
  guint told;
  if (self->places != NULL && about != NULL && g_ptr_array_find ((GPtrArray *)self->capitals, about, &told))
    ra_map_names_add_capital (self, told, RA_PLACE_PARTY);
  /* What the headline counts is read before where it lies; on a small page the marks say it. */
  for (guint i = 0; i < ra_story_names_get_n_needed (self->story) && self->build->quiet; i++)
    add_briefly (self, g_ptr_array_index (codes, i));
  if (self->build->quiet)
    return TRUE;
  for (guint i = 0; i < n_parties; i++)
    add_party (self, g_ptr_array_index (codes, i));
  add_told (self);
  add_beyond (self);
  if (ra_capital_looks_have_distances (self->looks))
    ra_map_names_add_distant (self);
  if (self->places != NULL && !ra_map_add_landmarks (self->build, self->aside, error))
    return FALSE;
  for (guint i = n_parties; i < MIN (codes->len, n_parties + count_around (self)); i++)
    add_capital_of (self, g_ptr_array_index (codes, i), RA_PLACE_NEEDED);
  const gboolean enough = ra_capital_looks_have_distances (self->looks);
  if (enough)
    ra_map_names_add_distant_countries (self);
  for (guint i = n_parties; i < ra_story_names_get_n_needed (self->story) && !enough; i++)
    add_other (self, g_ptr_array_index (codes, i), i - n_parties);
  for (guint i = 0; i < MIN (ra_story_names_get_n_needed (self->story), n_parties + N_WITH_CAPITAL) && !enough; i++)
    add_far (self, g_ptr_array_index (codes, i));
  return self->places == NULL || ra_map_add_site_cities (self->build, self->aside, error);
}

/* Of a microstate, on a map of more than its neighbours. */
static gboolean
is_too_small (const RaMapNames *self, const RaPlace *place)
{
  const RaViewport *viewport = &self->build->spec->viewport;
  return place->population < SMALL_CAPITAL && viewport->width_px * viewport->metres_per_px > SMALL_CAPITAL_FRAME_M;
}

/* By their pull, and so the nearest to the story first. */
static void
add_neighbours (RaMapNames *self)
{
  const GPtrArray *codes = ra_story_names_get_codes (self->story);
  const guint most = self->build->spec->headline != NULL ? MOST_TOLD_NEIGHBOURS : MOST_NEIGHBOURS;
  guint n = 0;
  for (guint i = ra_story_names_get_n_needed (self->story); i < codes->len && n < most; i++)
    n += !is_known_by_capital (self, g_ptr_array_index (codes, i))
                 && ra_country_names_place_neighbour (self->countries, g_ptr_array_index (codes, i))
             ? 1
             : 0;
}

void
ra_map_names_add_rest (RaMapNames *self)
{
  /* A page says what the story needs, and names large neighbours; a small one not even those. */
  const gboolean page = ra_map_spec_is_beside (self->build->spec);
  for (guint i = 0; self->places != NULL && !page && i < self->capitals->len; i++)
    if (!is_too_small (self, g_ptr_array_index (self->capitals, i)))
      ra_map_names_add_capital (self, i, RA_PLACE_OTHER);
  if (self->countries != NULL && page && !self->build->quiet && ra_map_is_of_own_rings (self->build))
    ra_country_names_place_rest (self->countries, MOST_OWN_COUNTRIES);
  else if (self->countries != NULL && (!page || self->build->inset != NULL))
    ra_country_names_place_rest (self->countries, page ? MOST_QUIET_COUNTRIES : G_MAXUINT);
  else if (self->countries != NULL && !ra_page_is_small (self->build) && !ra_capital_looks_have_distances (self->looks))
    add_neighbours (self);
  /* Who counts the marks comes to what the headline says; one beyond it that has no name says nothing. */
  for (guint i = 0; self->places != NULL && i < self->capitals->len; i++) {
    const RaPlace *place = g_ptr_array_index (self->capitals, i);
    const RaCapitalLook look = ra_capital_looks_of (self->looks, place);
    if ((!ra_map_names_is_told (self, i) && place != ra_capital_looks_get_told (self->looks)) || self->named[i])
      continue;
    if (self->held[i] > 0)
      ra_label_placer_let_go (self->build->placer, self->held[i] - 1);
    ra_map_mark_capital (self->build, self->places, place, look);
  }
  while (self->aside->layers->len > 0)
    g_ptr_array_add (self->build->scene->layers, g_ptr_array_steal_index (self->aside->layers, 0));
}
