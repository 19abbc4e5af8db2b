/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/place-words.h"

#include <string.h>

#include "app/base/map-language.h"
#include "app/base/paths.h"
#include "app/base/usage.h"
#include "data/plus-code.h"
#include "data/position.h"

/* Of several places of one name; the others are like them. */
#define MOST_TOLD 12
/* Of those spelled nearly so. */
#define MOST_NEAREST 3

struct _RaPlaceWords {
  RaCatalogue *catalogue;
  RaBasemap *basemap;
  GPtrArray *languages;
  RaGazetteer *gazetteer; /* NULL until a name is looked up */
};

RaPlaceWords *
ra_place_words_new (void)
{
  return g_new0 (RaPlaceWords, 1);
}

void
ra_place_words_free (RaPlaceWords *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->gazetteer, ra_gazetteer_free);
  g_clear_pointer (&self->languages, g_ptr_array_unref);
  g_clear_pointer (&self->basemap, ra_basemap_unref);
  g_clear_pointer (&self->catalogue, ra_catalogue_unref);
  g_free (self);
}

static gboolean
open_gazetteer (RaPlaceWords *self, GError **error)
{
  if (self->gazetteer != NULL)
    return TRUE;
  g_autofree char *data_dir = ra_paths_find_data_dir (error);
  if (data_dir == NULL)
    return FALSE;
  g_autofree char *catalogue = g_build_filename (data_dir, "catalogue", NULL);
  g_autofree char *natural_earth = g_build_filename (data_dir, "natural-earth", NULL);
  if (self->catalogue == NULL && (self->catalogue = ra_catalogue_load (catalogue, error)) == NULL)
    return FALSE;
  if (self->languages == NULL && (self->languages = ra_map_language_load_all (data_dir, error)) == NULL)
    return FALSE;
  if (self->basemap == NULL && (self->basemap = ra_basemap_open (natural_earth, error)) == NULL)
    return FALSE;
  const GPtrArray *places = ra_basemap_get_places (self->basemap, RA_BOUNDARIES_UN, error);
  if (places != NULL)
    self->gazetteer = ra_gazetteer_new (self->catalogue, places, self->languages);
  return places != NULL;
}

/* Each as it is to be written. */
static char *
list_places (const RaPlaceWords *self, const GArray *found)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < MIN (found->len, MOST_TOLD); i++) {
    g_autofree char *one = ra_gazetteer_write (self->gazetteer, &g_array_index (found, RaNamedPlace, i));
    g_string_append_printf (list, "%s\"%s\"", i > 0 ? ", " : "", one);
  }
  if (found->len > MOST_TOLD)
    g_string_append (list, ", …");
  return g_string_free (list, FALSE);
}

static gboolean
tell_several (const RaPlaceWords *self, const char *words, const GArray *found, GError **error)
{
  g_autofree char *list = list_places (self, found);
  return ra_usage_error (error, words, "%u places are called so; write one of %s", found->len, list);
}

/* A slip of the keyboard, or a town that is too small for the map. */
static gboolean
tell_none (const RaPlaceWords *self, const char *words, GError **error)
{
  g_autoptr (GArray) nearest = ra_gazetteer_nearest (self->gazetteer, words, MOST_NEAREST);
  g_autofree char *list = list_places (self, nearest);

  if (nearest->len > 0)
    return ra_usage_error (error, words, "neither a site, nor a populated place, nor LAT,LON; nearly so are written %s",
                           list);
  return ra_usage_error (error, words,
                         "neither a site, nor a populated place, nor LAT,LON; small towns are known by LAT,LON alone; "
                         "see range-atlas list sites");
}

static gboolean
find_name (RaPlaceWords *self, const char *words, RaNamedPlace *place, GError **error)
{
  if (!open_gazetteer (self, error))
    return FALSE;
  g_autoptr (GArray) found = ra_gazetteer_find (self->gazetteer, words);
  if (found->len > 1)
    return tell_several (self, words, found, error);
  if (found->len == 0)
    return tell_none (self, words, error);
  *place = g_array_index (found, RaNamedPlace, 0);
  return TRUE;
}

/* Few names have a digit, and all coordinates have. */
static gboolean
is_numeric (const char *words)
{
  return strpbrk (words, "0123456789") != NULL;
}

/* @error is about LAT,LON with dots, the form that all can write, unless a letter or a grid is clearly meant. */
static gboolean
find_point (const char *words, double *lat_deg, double *lon_deg, GError **error)
{
  g_autoptr (GError) plain = NULL;
  g_autoptr (GError) reason = NULL;

  if (ra_parse_lat_lon (words, lat_deg, lon_deg, &plain) || ra_position_read (words, NULL, lat_deg, lon_deg, &reason))
    return TRUE;
  if (g_error_matches (reason, RA_COORDINATE_ERROR, RA_COORDINATE_ERROR_MEANT))
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, reason->message);
  else
    g_propagate_error (error, g_steal_pointer (&plain));
  return FALSE;
}

/* "PG46+2F Kaliningrad". */
static gboolean
find_near (RaPlaceWords *self, const char *words, RaNamedPlace *place, GError **error)
{
  RaNamedPlace near;

  if (!find_name (self, ra_plus_code_get_place (words), &near, error))
    return FALSE;
  return ra_plus_code_read_near (words, near.lat_deg, near.lon_deg, &place->lat_deg, &place->lon_deg);
}

/* @place is filled for a name, whose site and place are both NULL for a point. */
static gboolean
find (RaPlaceWords *self, const char *words, RaNamedPlace *place, GError **error)
{
  g_autoptr (GError) reason = NULL;

  *place = (RaNamedPlace) { 0 };
  const char *near = ra_plus_code_get_place (words);
  if (near != NULL && near[0] != '\0')
    return find_near (self, words, place, error);
  if (!is_numeric (words))
    return find_name (self, words, place, error);
  if (find_point (words, &place->lat_deg, &place->lon_deg, &reason) || find_name (self, words, place, NULL))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

gboolean
ra_place_words_find_place (RaPlaceWords *self, const char *words, RaNamedPlace *place, GError **error)
{
  g_return_val_if_fail (self != NULL && words != NULL && place != NULL, FALSE);
  return find (self, words, place, error);
}

gboolean
ra_place_words_find (RaPlaceWords *self, const char *words, double *lat_deg, double *lon_deg, GError **error)
{
  g_return_val_if_fail (self != NULL && words != NULL, FALSE);
  RaNamedPlace place;

  if (!find (self, words, &place, error))
    return FALSE;
  *lat_deg = place.lat_deg;
  *lon_deg = place.lon_deg;
  return TRUE;
}

RaExtraRing *
ra_place_words_find_ring (RaPlaceWords *self, const char *text, GError **error)
{
  g_return_val_if_fail (self != NULL && text != NULL, NULL);
  const char *colon = strchr (text, ':');
  g_autofree char *words = colon != NULL ? g_strndup (text, (gsize)(colon - text)) : NULL;
  RaNamedPlace place;

  if (words == NULL || words[0] == '\0')
    return ra_extra_ring_parse (text, error);
  if (!find (self, words, &place, error))
    return NULL;
  RaExtraRing *ring = ra_extra_ring_parse_radii (text, colon + 1, place.lat_deg, place.lon_deg, error);
  if (ring != NULL && ring->label == NULL && (place.site != NULL || place.place != NULL))
    ring->label = g_strdup (ra_named_place_get_name (&place));
  return ring;
}
