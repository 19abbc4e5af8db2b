/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Towns that the base map does not have. */

#include "data/formats/plain-text.h"
#include "data/gazetteer-private.h"
#include "data/name-key.h"
#include "data/other-names.h"
#include "geo/geodesic.h"

#define SAME_PLACE_M 100e3
/* Towns of one name in one country lie farther apart than two points of one. */
#define TWIN_M 25e3

static RaNamedPlace
name_place (const RaPlace *town)
{
  return (RaNamedPlace) { .place = town, .lat_deg = town->lat_deg, .lon_deg = town->lon_deg };
}

static gboolean
is_called (const char *name, const char *key)
{
  g_autofree char *own = name != NULL ? ra_name_key (name) : NULL;

  return g_strcmp0 (own, key) == 0;
}

/* The same town as the list has it, which knows the region; NULL where it does not have it. */
static const RaPlace *
find_twin (const RaGazetteer *self, const RaPlace *place)
{
  if (self->towns == NULL)
    return NULL;
  g_autofree char *key = ra_name_key (place->name);
  g_autoptr (GPtrArray) towns = g_ptr_array_new ();

  ra_towns_find (self->towns, key, towns);
  for (guint i = 0; i < towns->len; i++) {
    const RaPlace *town = g_ptr_array_index (towns, i);
    if (g_str_equal (town->country_a3, place->country_a3)
        && ra_geodesic_inverse (town->lat_deg, town->lon_deg, place->lat_deg, place->lon_deg).distance_m < TWIN_M)
      return town;
  }
  return NULL;
}

const char *
ra_gazetteer_get_region (const RaGazetteer *self, const RaNamedPlace *entry)
{
  const RaPlace *place = entry->place;
  const RaPlace *town = place != NULL && place->region == NULL ? find_twin (self, place) : place;

  return town != NULL ? town->region : NULL;
}

gboolean
ra_gazetteer_is_in_region (const RaGazetteer *self, const RaNamedPlace *entry, const char *key)
{
  const RaPlace *place = entry->place;
  const RaPlace *town = place != NULL && place->region == NULL ? find_twin (self, place) : place;

  return town != NULL && (is_called (town->region, key) || is_called (town->region_code, key));
}

static gboolean
has (const GArray *found, const RaPlace *town)
{
  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, RaNamedPlace, i).place == town)
      return TRUE;
  return FALSE;
}

static void
add_umlauts (const RaGazetteer *self, const char *contracted, const char *key, GPtrArray *towns)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  ra_towns_find (self->towns, contracted, found);
  for (guint i = 0; i < found->len; i++) {
    RaPlace *town = g_ptr_array_index (found, i);
    g_autofree char *expanded = ra_name_key_expand (town->name);
    if (g_str_equal (expanded, key))
      g_ptr_array_add (towns, town);
  }
}

/* Also those that have ä, ö, ü or the like where @key has ae, oe or ue, and the one that it is another name of. */
static GPtrArray *
find_towns (const RaGazetteer *self, const char *key)
{
  GPtrArray *towns = g_ptr_array_new ();
  const RaOtherNames *row = g_hash_table_lookup (self->town_of_key, key);

  g_autofree char *contracted = ra_name_key_contract (key);

  ra_towns_find (self->towns, key, towns);
  if (contracted != NULL)
    add_umlauts (self, contracted, key, towns);
  if (row == NULL)
    return towns;
  g_autofree char *own = ra_name_key (row->place);
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  ra_towns_find (self->towns, own, named);
  for (guint i = 0; i < named->len; i++) {
    RaPlace *town = g_ptr_array_index (named, i);
    if (g_str_equal (town->country_a3, row->country) && !g_ptr_array_find (towns, town, NULL))
      g_ptr_array_add (towns, town);
  }
  return towns;
}

/* Whether @name is spelled as in @words: who writes marks means them. */
static gboolean
is_spelled (const char *name, const char *words)
{
  g_autofree char *own = ra_fold_case (name);
  g_autofree char *written = ra_fold_case (words);

  return !g_str_is_ascii (words) && g_str_equal (own, g_strstrip (written));
}

/* Leaves those of the towns from @first on that are spelled as in @words, where some are. */
static void
keep_spelled (GArray *found, guint first, const char *words)
{
  gboolean any = FALSE;

  for (guint i = first; i < found->len; i++)
    any = any || is_spelled (g_array_index (found, RaNamedPlace, i).place->name, words);
  for (guint i = found->len; any && i > first; i--)
    if (!is_spelled (g_array_index (found, RaNamedPlace, i - 1).place->name, words))
      g_array_remove_index (found, i - 1);
}

void
ra_gazetteer_add_towns_called (const RaGazetteer *self, const char *name, const char *within, GArray *found)
{
  if (self->towns == NULL)
    return;
  g_autofree char *key = ra_name_key (name);
  g_autoptr (GPtrArray) towns = find_towns (self, key);
  const guint first = found->len;

  for (guint i = 0; i < towns->len; i++) {
    const RaNamedPlace entry = name_place (g_ptr_array_index (towns, i));
    if (within == NULL || ra_gazetteer_lies_in (self, &entry, within)
        || ra_gazetteer_is_in_region (self, &entry, within))
      g_array_append_val (found, entry);
  }
  keep_spelled (found, first, name);
}

/* Whether the base map or the catalogue has it. */
static gboolean
is_known (const RaGazetteer *self, const RaPlace *town)
{
  g_autofree char *key = ra_name_key (town->name);
  const GArray *entries = g_hash_table_lookup (self->of_key, key);

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const RaNamedPlace *entry = ra_gazetteer_get (self, g_array_index (entries, guint, i));
    if (entry->country == NULL
        && ra_geodesic_inverse (entry->lat_deg, entry->lon_deg, town->lat_deg, town->lon_deg).distance_m < SAME_PLACE_M)
      return TRUE;
  }
  return FALSE;
}

void
ra_gazetteer_fill_with_towns (const RaGazetteer *self, const char *beginning, guint limit, GArray *found)
{
  if (self->towns == NULL || found->len >= limit)
    return;
  /* Some of them are known already. */
  const guint most = 2 * limit;
  g_autoptr (GPtrArray) towns = g_ptr_array_new ();

  ra_towns_complete (self->towns, beginning, most, towns);
  for (guint i = 0; i < towns->len && found->len < limit; i++) {
    const RaNamedPlace entry = name_place (g_ptr_array_index (towns, i));
    if (!has (found, entry.place) && !is_known (self, entry.place))
      g_array_append_val (found, entry);
  }
}

GArray *
ra_gazetteer_find_nearest_towns (const RaGazetteer *self, const char *key, guint most, guint limit)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (RaNamedPlace));
  g_autoptr (GPtrArray) towns = g_ptr_array_new ();

  if (self->towns != NULL && most > 0)
    ra_towns_find_nearest (self->towns, key, most, limit, towns);
  for (guint i = 0; i < towns->len; i++) {
    const RaNamedPlace entry = name_place (g_ptr_array_index (towns, i));
    g_array_append_val (found, entry);
  }
  return found;
}
