/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/gazetteer-private.h"

#include <string.h>

#include "data/countries.h"
#include "data/name-key.h"
#include "data/place-spelling.h"
#include "geo/geodesic.h"

#define SAME_PLACE_M 100e3

static void
add_key (RaGazetteer *self, guint entry, const char *name)
{
  g_autofree char *key = ra_name_key (name);
  GArray *entries = g_hash_table_lookup (self->of_key, key);

  if (entries == NULL) {
    entries = g_array_new (FALSE, FALSE, sizeof (guint));
    g_hash_table_insert (self->of_key, g_steal_pointer (&key), entries);
  }
  if (entries->len == 0 || g_array_index (entries, guint, entries->len - 1) != entry)
    g_array_append_val (entries, entry);
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

static void
add_place (RaGazetteer *self, const RaPlace *place)
{
  const RaNamedPlace entry = { .place = place, .lat_deg = place->lat_deg, .lon_deg = place->lon_deg };
  guint number = find_site_of (self, place);

  if (number == G_MAXUINT) {
    number = self->all->len;
    g_array_append_val (self->all, entry);
  }
  add_names (self, number, RA_NAME_PLACE, place->name);
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
  for (guint i = 0; i < sites->len; i++)
    add_site (self, g_ptr_array_index (sites, i));
  for (guint i = 0; places != NULL && i < places->len; i++)
    add_place (self, g_ptr_array_index (places, i));
  return self;
}

void
ra_gazetteer_free (RaGazetteer *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->all);
  g_hash_table_unref (self->of_key);
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
  for (guint i = 0; i < n_languages (self); i++)
    if (is_called (ra_translate_name (language (self, i), RA_NAME_COUNTRY, facts->name), key))
      return TRUE;
  return is_called (facts->iso_a2, key) || is_called (facts->name, key) || is_called (facts->short_name, key);
}

static gboolean
lies_in (const RaGazetteer *self, const RaNamedPlace *entry, const char *key)
{
  if (entry->site != NULL)
    return is_country (self, entry->site->country, key);
  return is_country (self, entry->place->country_a3, key) || is_called (entry->place->country, key);
}

/* Adds those called @name; @country, a key, may be NULL. */
static void
add_called (const RaGazetteer *self, const char *name, const char *country, GArray *found)
{
  g_autofree char *key = ra_name_key (name);
  const GArray *entries = g_hash_table_lookup (self->of_key, key);

  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const RaNamedPlace *entry = ra_gazetteer_get (self, g_array_index (entries, guint, i));

    if (country == NULL || lies_in (self, entry, country))
      g_array_append_val (found, *entry);
  }
}

GArray *
ra_gazetteer_find (const RaGazetteer *self, const char *words)
{
  g_return_val_if_fail (self != NULL && words != NULL, NULL);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (RaNamedPlace));
  const RaSite *site = ra_catalogue_find_site (self->catalogue, words);
  const char *comma = strrchr (words, ',');

  if (site != NULL) {
    const RaNamedPlace entry = { .site = site, .lat_deg = site->lat_deg, .lon_deg = site->lon_deg };
    g_array_append_val (found, entry);
    return found;
  }
  add_called (self, words, NULL, found);
  if (found->len > 0 || comma == NULL)
    return found;
  g_autofree char *name = g_strndup (words, (gsize)(comma - words));
  g_autofree char *country = ra_name_key (comma + 1);
  add_called (self, name, country, found);
  return found;
}

const char *
ra_named_place_get_name (const RaNamedPlace *self)
{
  return self->site != NULL ? self->site->name : self->place->name;
}

const char *
ra_named_place_translate (const RaNamedPlace *self, const RaTranslations *translations)
{
  if (self->site != NULL)
    return ra_translate_name (translations, RA_NAME_SITE, self->site->name);
  const char *translated = ra_translate_name (translations, RA_NAME_PLACE, self->place->name);
  return g_str_equal (translated, self->place->name) ? ra_place_spell (self->place->name) : translated;
}

char *
ra_gazetteer_write (const RaGazetteer *self, const RaNamedPlace *place)
{
  g_return_val_if_fail (self != NULL && place != NULL, NULL);
  if (place->site != NULL)
    return g_strdup (place->site->id);
  g_autofree char *words = g_strdup_printf ("%s, %s", place->place->name, place->place->country_a3);
  g_autoptr (GArray) found = ra_gazetteer_find (self, words);
  if (found->len == 1)
    return g_steal_pointer (&words);
  char lat[G_ASCII_DTOSTR_BUF_SIZE], lon[G_ASCII_DTOSTR_BUF_SIZE];
  return g_strdup_printf ("%s,%s", g_ascii_formatd (lat, sizeof lat, "%.4f", place->lat_deg),
                          g_ascii_formatd (lon, sizeof lon, "%.4f", place->lon_deg));
}
