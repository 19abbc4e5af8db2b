/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/place-words.h"

#include <string.h>

#include "app/base/usage.h"
#include "data/plus-code.h"
#include "data/position.h"

/* Of several places of one name; the others are like them. */
#define MOST_TOLD 12
/* Of those spelled nearly so. */
#define MOST_NEAREST 3

/* Each as it is to be written. */
static char *
list_places (RaPlaceLookup *self, const GArray *found)
{
  const RaGazetteer *gazetteer = ra_place_lookup_get_gazetteer (self, NULL);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < MIN (found->len, MOST_TOLD); i++) {
    g_autofree char *one = ra_gazetteer_write (gazetteer, &g_array_index (found, RaNamedPlace, i));
    g_string_append_printf (list, "%s\"%s\"", i > 0 ? ", " : "", one);
  }
  if (found->len > MOST_TOLD)
    g_string_append (list, ", …");
  return g_string_free (list, FALSE);
}

static gboolean
tell_several (RaPlaceLookup *self, const char *words, const GArray *found, GError **error)
{
  g_autofree char *list = list_places (self, found);
  return ra_usage_error (error, words, "%u places are called so; write one of %s", found->len, list);
}

/* A slip of the keyboard, or what has no name here. */
static gboolean
tell_none (RaPlaceLookup *self, const char *words, GError **error)
{
  if (words[strspn (words, " \t\n")] == '\0')
    return ra_usage_error (error, "\"\"", "names no place");
  g_autoptr (GArray) nearest = ra_gazetteer_nearest (ra_place_lookup_get_gazetteer (self, NULL), words, MOST_NEAREST);
  g_autofree char *list = list_places (self, nearest);

  if (nearest->len > 0)
    return ra_usage_error (
        error, words, "neither a site, nor a populated place, nor a country, nor LAT,LON; nearly so are written %s",
        list);
  return ra_usage_error (
      error, words,
      "neither a site, nor a populated place, nor a country, nor LAT,LON, and nothing is spelled nearly so; a point "
      "is written as 54.71,20.51");
}

/* @reason is about LAT,LON with dots, the form that all can write, unless a letter or a grid is clearly meant. */
static gboolean
tell_point (const char *words, const GError *reason, RaNamedPlace *place, GError **error)
{
  if (g_error_matches (reason, RA_COORDINATE_ERROR, RA_COORDINATE_ERROR_MEANT)) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, reason->message);
    return FALSE;
  }
  *place = (RaNamedPlace) { 0 };
  return ra_parse_lat_lon (words, &place->lat_deg, &place->lon_deg, error);
}

/* @place is filled for a name, which has none for a point. */
static gboolean
find (RaPlaceLookup *places, const char *words, RaNamedPlace *place, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GArray) found = ra_place_lookup_find (places, words, &reason);
  const char *near = ra_plus_code_get_place (words);
  const char *name = near != NULL && near[0] != '\0' ? near : words;

  if (found == NULL && reason->domain == RA_COORDINATE_ERROR)
    return tell_point (words, reason, place, error);
  if (found == NULL) {
    g_propagate_error (error, g_steal_pointer (&reason));
    return FALSE;
  }
  if (found->len > 1)
    return tell_several (places, name, found, error);
  if (found->len == 0)
    return tell_none (places, name, error);
  *place = g_array_index (found, RaNamedPlace, 0);
  return TRUE;
}

gboolean
ra_place_words_find_place (RaPlaceLookup *self, const char *words, RaNamedPlace *place, GError **error)
{
  g_return_val_if_fail (self != NULL && words != NULL && place != NULL, FALSE);
  return find (self, words, place, error);
}

gboolean
ra_place_words_find (RaPlaceLookup *self, const char *words, double *lat_deg, double *lon_deg, GError **error)
{
  g_return_val_if_fail (self != NULL && words != NULL, FALSE);
  RaNamedPlace place = { 0 };

  if (!find (self, words, &place, error))
    return FALSE;
  *lat_deg = place.lat_deg;
  *lon_deg = place.lon_deg;
  return TRUE;
}

gboolean
ra_place_words_find_by_name (const char *words, double *lat_deg, double *lon_deg, gpointer self, GError **error)
{
  return ra_place_words_find (self, words, lat_deg, lon_deg, error);
}

/* Whether kilometres follow, up to the end or a label. */
static gboolean
begins_with_radii (const char *at)
{
  const gsize length = strspn (at, "0123456789.-");

  return length > 0 && (at[length] == '\0' || at[length] == ':');
}

static gboolean
parts_ring (RaPlaceLookup *self, const char *text, const char *colon)
{
  g_autofree char *words = g_strndup (text, (gsize)(colon - text));
  RaNamedPlace place = { 0 };

  return begins_with_radii (colon + 1) && find (self, words, &place, NULL);
}

/* The colon before the kilometres; NULL where there is none. It is the first one, but in "geo:54.7,20.5:500" and
 * "54:42:00N 20:30:00E:500", whose place has colons of its own. */
static const char *
find_radii (RaPlaceLookup *self, const char *text)
{
  const char *first = strchr (text, ':');
  const char *found = first;

  if (first == NULL || parts_ring (self, text, first))
    return first;
  for (const char *colon = strchr (first + 1, ':'); colon != NULL; colon = strchr (colon + 1, ':'))
    if (parts_ring (self, text, colon))
      found = colon;
  return found;
}

RaExtraRing *
ra_place_words_find_ring (RaPlaceLookup *self, const char *text, GError **error)
{
  g_return_val_if_fail (self != NULL && text != NULL, NULL);
  const char *colon = find_radii (self, text);
  g_autofree char *words = colon != NULL ? g_strndup (text, (gsize)(colon - text)) : NULL;
  RaNamedPlace place = { 0 };

  if (words == NULL || words[0] == '\0')
    return ra_extra_ring_parse (text, error);
  if (!find (self, words, &place, error))
    return NULL;
  RaExtraRing *ring = ra_extra_ring_parse_radii (text, colon + 1, place.lat_deg, place.lon_deg, error);
  if (ring != NULL && ring->label == NULL && ra_named_place_is_named (&place))
    ring->label = g_strdup (ra_named_place_get_name (&place));
  return ring;
}
