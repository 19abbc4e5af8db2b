/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/gazetteer-private.h"

#include <string.h>

#include "data/country-middle.h"
#include "data/name-key.h"
#include "data/other-names.h"
#include "data/place-spelling.h"
#include "geo/geodesic.h"

#define SAME_PLACE_M 100e3
#define GREATER      4

static void
add_key (RaGazetteer *self, guint entry, const char *name)
{
  g_autofree char *key = ra_name_key (name);
  GArray *entries = g_hash_table_lookup (self->of_key, key);

  if (entries == NULL) {
    entries = g_array_new (FALSE, FALSE, sizeof (guint));
    g_hash_table_insert (self->of_key, g_steal_pointer (&key), entries);
  }
  guint at = entries->len;
  while (at > 0 && g_array_index (entries, guint, at - 1) > entry)
    at--;
  if (at == 0 || g_array_index (entries, guint, at - 1) != entry)
    g_array_insert_val (entries, at, entry);
}

static const RaTranslations *
language (const RaGazetteer *self, guint i)
{
  return g_ptr_array_index (self->languages, i);
}

static guint
n_languages (const RaGazetteer *self)
{
  return self->languages != NULL ? self->languages->len : 0;
}

/* Under its name in every language. */
static void
add_names (RaGazetteer *self, guint entry, RaNameKind kind, const char *english)
{
  add_key (self, entry, english);
  for (guint i = 0; i < n_languages (self); i++) {
    const char *name = ra_translate_name (language (self, i), kind, english);

    if (!g_str_equal (name, english))
      add_key (self, entry, name);
  }
}

static void
add_site (RaGazetteer *self, const RaSite *site)
{
  const RaNamedPlace entry = { .site = site, .lat_deg = site->lat_deg, .lon_deg = site->lon_deg };
  const guint number = self->all->len;

  g_array_append_val (self->all, entry);
  add_key (self, number, site->id);
  add_names (self, number, RA_NAME_SITE, site->name);
}

/* The site that @place is, or G_MAXUINT. */
static guint
find_site_of (const RaGazetteer *self, const RaPlace *place)
{
  g_autofree char *key = ra_name_key (place->name);
  const GArray *entries = g_hash_table_lookup (self->of_key, key);

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const guint number = g_array_index (entries, guint, i);
    const RaNamedPlace *entry = ra_gazetteer_get (self, number);

    if (entry->site != NULL
        && ra_geodesic_inverse (entry->lat_deg, entry->lon_deg, place->lat_deg, place->lon_deg).distance_m
               < SAME_PLACE_M)
      return number;
  }
  return G_MAXUINT;
}

/* Whether it has a namesake beside which nobody means it: names in other languages are that one's, as is "Athen". */
static gboolean
is_dwarfed (const RaGazetteer *self, const RaPlace *place)
{
  g_autofree char *key = ra_name_key (place->name);
  const GArray *entries = g_hash_table_lookup (self->of_key, key);

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const RaPlace *other = ra_gazetteer_get (self, g_array_index (entries, guint, i))->place;

    if (other != NULL && g_str_equal (other->name, place->name) && other->population >= GREATER * place->population)
      return TRUE;
  }
  return FALSE;
}

static void
add_place (RaGazetteer *self, const RaPlace *place)
{
  const RaNamedPlace entry = { .place = place, .lat_deg = place->lat_deg, .lon_deg = place->lon_deg };
  const gboolean dwarfed = is_dwarfed (self, place);
  guint number = find_site_of (self, place);

  if (number == G_MAXUINT) {
    number = self->all->len;
    g_array_append_val (self->all, entry);
  }
  if (dwarfed)
    add_key (self, number, place->name);
  else
    add_names (self, number, RA_NAME_PLACE, place->name);
  add_key (self, number, ra_place_spell (place->name));
}

/* The largest place of that name in that country, or G_MAXUINT. */
static guint
find_place (const RaGazetteer *self, const char *name, const char *country)
{
  g_autofree char *key = ra_name_key (name);
  const GArray *entries = g_hash_table_lookup (self->of_key, key);

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const guint number = g_array_index (entries, guint, i);

    if (g_strcmp0 (ra_named_place_get_country (ra_gazetteer_get (self, number)), country) == 0)
      return number;
  }
  return G_MAXUINT;
}

/* Two countries may share one: both are Congo. */
static char *
write_country_name (const char *code, const char *key)
{
  return g_strdup_printf ("%s:%s", code, key);
}

static void
add_other_name (RaGazetteer *self, const RaOtherNames *row, guint number, const char *name)
{
  g_autofree char *key = ra_name_key (name);

  if (row->place == NULL)
    g_hash_table_add (self->country_names, write_country_name (row->country, key));
  else if (number != G_MAXUINT)
    add_key (self, number, name);
  else
    g_hash_table_insert (self->town_of_key, ra_name_key (name), (gpointer)row);
}

static void
add_other_names (RaGazetteer *self)
{
  const RaOtherNames *row = NULL;

  for (guint i = 0; (row = ra_other_names_get (i)) != NULL; i++) {
    const guint number = row->place != NULL ? find_place (self, row->place, row->country) : G_MAXUINT;
    g_auto (GStrv) names = g_strsplit (row->names, "|", -1);

    for (char **name = names; *name != NULL; name++)
      add_other_name (self, row, number, *name);
  }
}

RaGazetteer *
ra_gazetteer_new (const RaCatalogue *catalogue, const GPtrArray *places, const GPtrArray *languages)
{
  RaGazetteer *self = g_new0 (RaGazetteer, 1);
  const GPtrArray *sites = ra_catalogue_get_sites (catalogue);

  self->catalogue = catalogue;
  self->languages = languages;
  self->all = g_array_new (FALSE, FALSE, sizeof (RaNamedPlace));
  self->of_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
  self->country_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->town_of_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < sites->len; i++)
    add_site (self, g_ptr_array_index (sites, i));
  for (guint i = 0; places != NULL && i < places->len; i++)
    add_place (self, g_ptr_array_index (places, i));
  add_other_names (self);
  return self;
}

void
ra_gazetteer_take_towns (RaGazetteer *self, RaTowns *towns)
{
  g_return_if_fail (self != NULL && self->towns == NULL);
  self->towns = towns;
}

void
ra_gazetteer_free (RaGazetteer *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->towns, ra_towns_free);
  g_array_unref (self->all);
  g_hash_table_unref (self->of_key);
  g_hash_table_unref (self->country_names);
  g_hash_table_unref (self->town_of_key);
  g_free (self);
}

static gboolean
is_called (const char *name, const char *key)
{
  g_autofree char *own = name != NULL ? ra_name_key (name) : NULL;

  return g_strcmp0 (own, key) == 0;
}

/* Whether the country of that code, by its name in English or another language, is meant by @key. */
static gboolean
is_country (const RaGazetteer *self, const char *code, const char *key)
{
  const RaCountryFacts *facts
      = code != NULL ? ra_countries_find (ra_catalogue_get_countries (self->catalogue), code) : NULL;

  if (is_called (code, key))
    return TRUE;
  if (facts == NULL)
    return FALSE;
  g_autofree char *other = write_country_name (code, key);
  for (guint i = 0; i < n_languages (self); i++)
    if (is_called (ra_translate_name (language (self, i), RA_NAME_COUNTRY, facts->name), key))
      return TRUE;
  return is_called (facts->iso_a2, key) || is_called (facts->name, key) || is_called (facts->short_name, key)
         || g_hash_table_contains (self->country_names, other);
}

gboolean
ra_gazetteer_lies_in (const RaGazetteer *self, const RaNamedPlace *entry, const char *key)
{
  return is_country (self, ra_named_place_get_country (entry), key)
         || (entry->place != NULL && is_called (entry->place->country, key));
}

/* Whether a place of the country itself, such as its capital, is called so. */
static gboolean
is_taken (const RaGazetteer *self, const RaCountryFacts *country, const char *name)
{
  g_autofree char *key = ra_name_key (name);
  g_autofree char *code = ra_name_key (country->code);
  const GArray *entries = g_hash_table_lookup (self->of_key, key);

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const RaNamedPlace *entry = ra_gazetteer_get (self, g_array_index (entries, guint, i));

    if (entry->country == NULL && ra_gazetteer_lies_in (self, entry, code))
      return TRUE;
  }
  return FALSE;
}

static void
add_country_name (RaGazetteer *self, guint number, const char *name)
{
  const RaCountryFacts *country = ra_gazetteer_get (self, number)->country;

  if (name != NULL && !is_taken (self, country, name))
    add_key (self, number, name);
}

/* "USA", unless a town is called so. */
static void
add_code (RaGazetteer *self, guint number, const char *code)
{
  g_autofree char *key = ra_name_key (code);

  if (!g_hash_table_contains (self->of_key, key))
    add_key (self, number, code);
}

static void
add_other_country_names (RaGazetteer *self, guint number)
{
  const char *code = ra_gazetteer_get (self, number)->country->code;
  GHashTableIter iter;
  gpointer name = NULL;

  g_hash_table_iter_init (&iter, self->country_names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (g_str_has_prefix (name, code))
      add_country_name (self, number, (const char *)name + strlen (code) + 1);
}

static void
add_country (RaGazetteer *self, const RaCountryFacts *country)
{
  const RaNamedPlace entry = { .country = country };
  const guint number = self->all->len;

  g_array_append_val (self->all, entry);
  add_country_name (self, number, country->name);
  add_country_name (self, number, country->short_name);
  for (guint i = 0; i < n_languages (self); i++)
    add_country_name (self, number, ra_translate_name (language (self, i), RA_NAME_COUNTRY, country->name));
  add_other_country_names (self, number);
  add_code (self, number, country->code);
}

void
ra_gazetteer_add_countries (RaGazetteer *self, RaBasemap *basemap)
{
  g_return_if_fail (self != NULL && self->basemap == NULL && basemap != NULL);
  const GPtrArray *countries = ra_countries_get_all (ra_catalogue_get_countries (self->catalogue));

  self->basemap = basemap;
  for (guint i = 0; i < countries->len; i++)
    add_country (self, g_ptr_array_index (countries, i));
}

void
ra_gazetteer_take (const RaGazetteer *self, guint i, GArray *found)
{
  RaNamedPlace place = *ra_gazetteer_get (self, i);

  if (place.country == NULL
      || ra_country_find_middle (self->basemap, place.country->code, &place.lat_deg, &place.lon_deg))
    g_array_append_val (found, place);
}

gboolean
ra_named_place_is_named (const RaNamedPlace *self)
{
  return self->site != NULL || self->place != NULL || self->country != NULL;
}

const char *
ra_named_place_get_country (const RaNamedPlace *self)
{
  if (self->site != NULL)
    return self->site->country;
  return self->place != NULL ? self->place->country_a3 : self->country != NULL ? self->country->code : NULL;
}

const char *
ra_named_place_get_name (const RaNamedPlace *self)
{
  if (self->country != NULL)
    return self->country->name;
  return self->site != NULL ? self->site->name : self->place->name;
}

const char *
ra_named_place_translate (const RaNamedPlace *self, const RaTranslations *translations)
{
  if (self->site != NULL)
    return ra_translate_name (translations, RA_NAME_SITE, self->site->name);
  if (self->country != NULL)
    return ra_translate_name (translations, RA_NAME_COUNTRY, self->country->name);
  const char *translated = ra_translate_name (translations, RA_NAME_PLACE, self->place->name);
  return g_str_equal (translated, self->place->name) ? ra_place_spell (self->place->name) : translated;
}
