/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/finder.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/base/map-data.h"
#include "app/base/map-language.h"
#include "app/base/paths.h"
#include "app/model/date-text.h"
#include "app/model/finder-actions.h"
#include "app/model/finder-rings.h"
#include "app/model/finder-search.h"
#include "app/model/finder-systems.h"
#include "data/name-key.h"

/* Of each kind. */
#define MOST_HITS 6
/* Of places spelled nearly so. */
#define MOST_NEAR 3

struct _RaFinder {
  RaLibrary *library;
  GPtrArray *languages; /* of places; NULL until something is looked for */
  RaGazetteer *gazetteer;
  GHashTable *keys; /* see finder-search.h */
  GPtrArray *menus; /* GMenuModel * */
  RaFinderEnabled is_enabled;
  gpointer enabled_data;
};

RaFinder *
ra_finder_new (RaLibrary *library)
{
  RaFinder *self = g_new0 (RaFinder, 1);

  self->library = library;
  self->menus = g_ptr_array_new_with_free_func (g_object_unref);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
ra_finder_free (RaFinder *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->menus, g_ptr_array_unref);
  g_clear_pointer (&self->keys, g_hash_table_unref);
  g_clear_pointer (&self->gazetteer, ra_gazetteer_free);
  g_clear_pointer (&self->languages, g_ptr_array_unref);
  g_free (self);
}

void
ra_finder_add_menu (RaFinder *self, GMenuModel *menu)
{
  g_return_if_fail (self != NULL && G_IS_MENU_MODEL (menu));
  g_ptr_array_add (self->menus, g_object_ref (menu));
}

void
ra_finder_ask_enabled (RaFinder *self, RaFinderEnabled is_enabled, gpointer user_data)
{
  g_return_if_fail (self != NULL && is_enabled != NULL);
  self->is_enabled = is_enabled;
  self->enabled_data = user_data;
}

static void
read_languages (RaFinder *self, const char *data_dir)
{
  g_autoptr (GPtrArray) read = data_dir != NULL ? ra_map_language_load_all (data_dir, NULL) : NULL;

  /* Where they cannot be read, places are found by their English names. */
  self->languages = read != NULL ? g_steal_pointer (&read) : g_ptr_array_new ();
}

static void
read_places (RaFinder *self, const char *data_dir)
{
  RaBasemap *basemap = ra_library_get_basemap (self->library);
  const RaCatalogue *catalogue = ra_library_get_catalogue (self->library);

  self->gazetteer
      = ra_gazetteer_new (catalogue, ra_basemap_get_places (basemap, RA_BOUNDARIES_UN, NULL), self->languages);
  ra_gazetteer_add_countries (self->gazetteer, basemap);
  if (data_dir != NULL)
    ra_map_data_add_towns (self->gazetteer, catalogue, data_dir);
}

gboolean
ra_finder_prepare (RaFinder *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_autofree char *data_dir = ra_paths_find_data_dir (NULL);

  if (self->languages == NULL)
    read_languages (self, data_dir);
  else if (self->gazetteer == NULL)
    read_places (self, data_dir);
  else if (g_hash_table_size (self->keys) == 0)
    /* Whatever is looked for, the texts that it could be in are made ready. */
    g_ptr_array_unref (ra_finder_find (self, "a"));
  else
    return FALSE;
  return TRUE;
}

static void
add_place (RaFinderSearch *search, const RaNamedPlace *place, RaFinderFit fit)
{
  const char *name = ra_named_place_translate (place, search->translations);
  RaHit *hit = g_new0 (RaHit, 1);

  hit->kind = RA_HIT_PLACE;
  hit->title = g_strdup (name);
  hit->subtitle = place->country != NULL ? g_strdup (_ ("Country"))
                                         : ra_finder_join (place->site != NULL ? _ ("Site") : _ ("Place"),
                                                           ra_finder_country_of (search, place));
  hit->place = *place;
  g_ptr_array_add (search->hits[fit], hit);
}

static gboolean
has_place (const GArray *places, const RaNamedPlace *place)
{
  for (guint i = 0; i < places->len; i++) {
    const RaNamedPlace *each = &g_array_index (places, RaNamedPlace, i);

    if (each->site == place->site && each->place == place->place && each->country == place->country)
      return TRUE;
  }
  return FALSE;
}

/* It is found by its name alone, and who types the beginning rarely means it: "INF" begins Infanta. */
static gboolean
is_small_town (const RaNamedPlace *place)
{
  return place->place != NULL && place->place->region != NULL;
}

static RaFinderFit
fit_place (const RaFinderSearch *search, const RaNamedPlace *place)
{
  const RaFinderFit fit = MIN (ra_finder_fit_name (search, ra_named_place_translate (place, search->translations)),
                               ra_finder_fit_name (search, ra_named_place_get_name (place)));

  if (fit != RA_FINDER_FIT_WHOLE && is_small_town (place))
    return RA_FINDER_FIT_NEAR;
  return MIN (fit, RA_FINDER_FIT_WORD);
}

/* The gazetteer has put them in order, and knows names of theirs that none of ours fits: in another language. */
static void
add_places (RaFinderSearch *search, const char *words)
{
  g_autoptr (GArray) whole = ra_gazetteer_find (search->gazetteer, words);
  g_autoptr (GArray) found = ra_gazetteer_complete (search->gazetteer, words, MOST_HITS);

  for (guint i = 0; i < found->len; i++) {
    const RaNamedPlace *place = &g_array_index (found, RaNamedPlace, i);

    add_place (search, place, has_place (whole, place) ? RA_FINDER_FIT_WHOLE : fit_place (search, place));
  }
}

static gboolean
has_found (const RaFinderSearch *search)
{
  guint n = 0;

  for (guint fit = 0; fit < RA_FINDER_FIT_NEAR; fit++)
    n += search->hits[fit]->len;
  for (guint i = 0; i < search->hits[RA_FINDER_FIT_NEAR]->len; i++)
    n += ((const RaHit *)g_ptr_array_index (search->hits[RA_FINDER_FIT_NEAR], i))->kind == RA_HIT_PLACE;
  return n > 0;
}

/* They go before all else that is spelled nearly so. To look for them takes ten times as long as for the rest: not
 * while something better is found. */
static void
add_near_places (RaFinderSearch *search, const char *words)
{
  GPtrArray *hits = search->hits[RA_FINDER_FIT_NEAR];

  if (has_found (search))
    return;
  g_autoptr (GPtrArray) others = g_ptr_array_copy (hits, NULL, NULL);
  g_autoptr (GArray) near = ra_gazetteer_nearest (search->gazetteer, words, MOST_NEAR);
  g_ptr_array_set_size (hits, 0);
  for (guint i = 0; i < near->len; i++)
    add_place (search, &g_array_index (near, RaNamedPlace, i), RA_FINDER_FIT_NEAR);
  g_ptr_array_extend (hits, others, NULL, NULL);
}

/* English and the language of the window; NULL is nothing. */
static char *
join_texts (const RaFinderSearch *search, const char *name, const char *text)
{
  const char *own_name = ra_translate_name (search->translations, RA_NAME_SCENARIO, name);
  const char *own_text = ra_translate_text (search->translations, text);

  return g_strdup_printf ("%s %s %s %s", name != NULL ? name : "", own_name != NULL ? own_name : "",
                          text != NULL ? text : "", own_text != NULL ? own_text : "");
}

static void
add_scenario (RaFinderSearch *search, RaScenario *scenario)
{
  const char *title = ra_scenario_get_title (scenario);
  const char *date = ra_scenario_get_date (scenario);
  g_autofree char *day = date != NULL ? ra_date_text (date) : NULL;
  g_autofree char *text = join_texts (search, ra_scenario_get_subtitle (scenario), ra_scenario_get_summary (scenario));
  const RaFinderTold told = { .english = title,
                              .title = ra_translate_name (search->translations, RA_NAME_SCENARIO, title),
                              .day = day,
                              .text = text };
  RaHit *hit = ra_finder_add_told (search, RA_HIT_SCENARIO, &told);

  if (hit == NULL)
    return;
  hit->subtitle = ra_finder_join (_ ("Scenario"), day);
  hit->scenario = scenario;
}

static void
add_scenarios (RaFinderSearch *search)
{
  const GPtrArray *scenarios = ra_library_get_scenarios (search->library);

  for (guint i = 0; i < scenarios->len; i++)
    add_scenario (search, g_ptr_array_index (scenarios, i));
}

static void
add_event (RaFinderSearch *search, const RaEvent *event)
{
  g_autofree char *day = ra_date_text (event->date);
  g_autofree char *text = join_texts (search, NULL, event->text);
  const RaFinderTold told = {
    .english = event->title, .title = ra_translate_text (search->translations, event->title), .day = day, .text = text
  };
  RaHit *hit = ra_finder_add_told (search, RA_HIT_EVENT, &told);

  if (hit == NULL)
    return;
  hit->subtitle = ra_finder_join (_ ("Event"), day);
  hit->event = event;
}

static void
add_events (RaFinderSearch *search)
{
  const GPtrArray *events = ra_catalogue_get_events (ra_library_get_catalogue (search->library));

  for (guint i = 0; i < events->len; i++)
    add_event (search, g_ptr_array_index (events, i));
}

/* A single word is in many texts: what is called so is meant. What is spelled nearly so is a last resort. */
static gboolean
is_wanted (const RaFinderSearch *search, guint fit, const GPtrArray *hits)
{
  return hits->len == 0 || fit < RA_FINDER_FIT_RECALLED
         || (fit < RA_FINDER_FIT_NEAR && strchr (search->key, ' ') != NULL);
}

/* In order, of each kind no more than a handful; the rest is freed. */
static GPtrArray *
take_hits (RaFinderSearch *search)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_hit_free);
  guint n[RA_HIT_RING + 1] = { 0 };

  for (guint fit = 0; fit < RA_FINDER_FIT_NONE; fit++) {
    const gboolean wanted = is_wanted (search, fit, hits);

    for (guint i = 0; i < search->hits[fit]->len; i++) {
      RaHit *hit = g_ptr_array_index (search->hits[fit], i);

      if (wanted && n[hit->kind]++ < MOST_HITS)
        g_ptr_array_add (hits, hit);
      else
        ra_hit_free (hit);
    }
    g_ptr_array_unref (search->hits[fit]);
  }
  ra_hits_tell_apart (hits);
  return hits;
}

GPtrArray *
ra_finder_find (RaFinder *self, const char *words)
{
  g_return_val_if_fail (self != NULL && words != NULL, NULL);
  g_autofree char *key = ra_name_key (words);
  RaFinderSearch search = {
    .library = self->library,
    .translations = ra_library_get_translations (self->library),
    .key = key,
    .keys = self->keys,
  };

  for (guint fit = 0; fit < RA_FINDER_FIT_NONE; fit++)
    search.hits[fit] = g_ptr_array_new ();
  if (key[0] != '\0') {
    while (self->gazetteer == NULL)
      ra_finder_prepare (self);
    search.gazetteer = self->gazetteer;
    add_places (&search, words);
    add_scenarios (&search);
    ra_finder_add_systems (&search);
    ra_finder_add_claims (&search);
    add_events (&search);
    for (guint i = 0; i < self->menus->len; i++)
      ra_finder_add_actions (&search, g_ptr_array_index (self->menus, i), self->is_enabled, self->enabled_data);
    ra_finder_add_rings (&search, words);
    add_near_places (&search, words);
  }
  return take_hits (&search);
}
