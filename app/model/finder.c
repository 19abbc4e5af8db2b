/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/finder.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/base/map-data.h"
#include "app/base/map-language.h"
#include "app/base/paths.h"
#include "app/model/date-text.h"
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
  GMenuModel *menu; /* NULL: none */
  RaFinderEnabled is_enabled;
  gpointer enabled_data;
};

RaFinder *
ra_finder_new (RaLibrary *library)
{
  RaFinder *self = g_new0 (RaFinder, 1);

  self->library = library;
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
ra_finder_free (RaFinder *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->menu);
  g_clear_pointer (&self->keys, g_hash_table_unref);
  g_clear_pointer (&self->gazetteer, ra_gazetteer_free);
  g_clear_pointer (&self->languages, g_ptr_array_unref);
  g_free (self);
}

void
ra_finder_set_menu (RaFinder *self, GMenuModel *menu, RaFinderEnabled is_enabled, gpointer user_data)
{
  g_return_if_fail (self != NULL && G_IS_MENU_MODEL (menu));
  g_set_object (&self->menu, menu);
  self->is_enabled = is_enabled;
  self->enabled_data = user_data;
}

static const RaGazetteer *
get_gazetteer (RaFinder *self)
{
  if (self->gazetteer == NULL) {
    g_autofree char *data_dir = ra_paths_find_data_dir (NULL);
    /* Where they cannot be read, places are found by their English names. */
    self->languages = data_dir != NULL ? ra_map_language_load_all (data_dir, NULL) : NULL;
    RaBasemap *basemap = ra_library_get_basemap (self->library);
    self->gazetteer = ra_gazetteer_new (ra_library_get_catalogue (self->library),
                                        ra_basemap_get_places (basemap, RA_BOUNDARIES_UN, NULL), self->languages);
    ra_gazetteer_add_countries (self->gazetteer, basemap);
    if (data_dir != NULL)
      ra_map_data_add_towns (self->gazetteer, ra_library_get_catalogue (self->library), data_dir);
  }
  return self->gazetteer;
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

/* The gazetteer has put them in order, and knows names of theirs that none of ours fits: in another language, or
 * spelled nearly so. */
static void
add_places (RaFinderSearch *search, const char *words)
{
  g_autoptr (GArray) whole = ra_gazetteer_find (search->gazetteer, words);
  g_autoptr (GArray) found = ra_gazetteer_complete (search->gazetteer, words, MOST_HITS);
  g_autoptr (GArray) near = found->len == 0 ? ra_gazetteer_nearest (search->gazetteer, words, MOST_NEAR) : NULL;

  for (guint i = 0; i < found->len; i++) {
    const RaNamedPlace *place = &g_array_index (found, RaNamedPlace, i);

    add_place (search, place, has_place (whole, place) ? RA_FINDER_FIT_WHOLE : fit_place (search, place));
  }
  for (guint i = 0; near != NULL && i < near->len; i++)
    add_place (search, &g_array_index (near, RaNamedPlace, i), RA_FINDER_FIT_NEAR);
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
  const GPtrArray *scenarios = ra_library_get_scenarios (search->finder->library);

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
  const GPtrArray *events = ra_catalogue_get_events (ra_library_get_catalogue (search->finder->library));

  for (guint i = 0; i < events->len; i++)
    add_event (search, g_ptr_array_index (events, i));
}

/* A label as it is read: without the underline of a mnemonic and the dots that say that a question follows. */
static char *
read_label (GMenuModel *menu, int i)
{
  g_autofree char *label = NULL;

  if (!g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
    return NULL;
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *plain = g_strjoinv (NULL, parts);
  g_strchomp (plain);
  if (g_str_has_suffix (plain, "…"))
    plain[strlen (plain) - strlen ("…")] = '\0';
  return g_strdup (g_strchomp (plain));
}

/* "win.story::june-2021". */
static char *
read_action (GMenuModel *menu, int i)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = g_menu_model_get_item_attribute_value (menu, i, G_MENU_ATTRIBUTE_TARGET, NULL);

  if (!g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &name))
    return NULL;
  return g_action_print_detailed_name (name, target);
}

static void
add_action (RaFinderSearch *search, const char *label, const char *action, const char *below)
{
  const RaFinder *finder = search->finder;

  if (label == NULL || action == NULL
      || (finder->is_enabled != NULL && !finder->is_enabled (action, finder->enabled_data)))
    return;
  RaHit *hit = ra_finder_add_hit (search, RA_HIT_ACTION, label, label);
  if (hit == NULL)
    return;
  hit->subtitle = ra_finder_join (_ ("Action"), below);
  hit->action = g_strdup (action);
}

static void
add_actions (RaFinderSearch *search, GMenuModel *menu, const char *below)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++) {
    g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
    g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
    g_autofree char *label = read_label (menu, i);
    g_autofree char *action = read_action (menu, i);

    add_action (search, label, action, below);
    if (section != NULL)
      add_actions (search, section, below);
    if (submenu != NULL)
      add_actions (search, submenu, label);
  }
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
    .finder = self,
    .library = self->library,
    .translations = ra_library_get_translations (self->library),
    .key = key,
    .keys = self->keys,
  };

  for (guint fit = 0; fit < RA_FINDER_FIT_NONE; fit++)
    search.hits[fit] = g_ptr_array_new ();
  if (key[0] != '\0') {
    search.gazetteer = get_gazetteer (self);
    add_places (&search, words);
    add_scenarios (&search);
    ra_finder_add_systems (&search);
    ra_finder_add_claims (&search);
    add_events (&search);
    if (self->menu != NULL)
      add_actions (&search, self->menu, NULL);
    ra_finder_add_rings (&search, words);
  }
  return take_hits (&search);
}
