/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/place-lookup.h"

#include <string.h>

#include "app/base/map-data.h"
#include "app/base/map-language.h"
#include "app/base/paths.h"
#include "data/formats/plain-text.h"
#include "data/plus-code.h"
#include "data/position.h"
#include "data/ring-list.h"

struct _RaPlaceLookup {
  RaCatalogue *catalogue;
  RaBasemap *basemap;
  GPtrArray *languages;
  RaGazetteer *gazetteer; /* NULL until a name is looked up */
};

RaPlaceLookup *
ra_place_lookup_new (RaCatalogue *catalogue)
{
  RaPlaceLookup *self = g_new0 (RaPlaceLookup, 1);

  self->catalogue = catalogue != NULL ? ra_catalogue_ref (catalogue) : NULL;
  return self;
}

void
ra_place_lookup_free (RaPlaceLookup *self)
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
open_gazetteer (RaPlaceLookup *self, GError **error)
{
  g_autofree char *data_dir = ra_paths_find_data_dir (error);
  if (data_dir == NULL)
    return FALSE;
  g_autofree char *catalogue = g_build_filename (data_dir, "catalogue", NULL);
  if (self->catalogue == NULL && (self->catalogue = ra_catalogue_load (catalogue, error)) == NULL)
    return FALSE;
  if (self->languages == NULL && (self->languages = ra_map_language_load_all (data_dir, error)) == NULL)
    return FALSE;
  if (self->basemap == NULL && (self->basemap = ra_map_data_open (data_dir, NULL, error)) == NULL)
    return FALSE;
  const GPtrArray *places = ra_basemap_get_places (self->basemap, RA_BOUNDARIES_UN, error);
  if (places == NULL)
    return FALSE;
  self->gazetteer = ra_gazetteer_new (self->catalogue, places, self->languages);
  ra_gazetteer_add_countries (self->gazetteer, self->basemap);
  ra_map_data_add_towns (self->gazetteer, self->catalogue, data_dir);
  return TRUE;
}

const RaGazetteer *
ra_place_lookup_get_gazetteer (RaPlaceLookup *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->gazetteer != NULL || open_gazetteer (self, error) ? self->gazetteer : NULL;
}

static GArray *
find_names (RaPlaceLookup *self, const char *words, GError **error)
{
  const RaGazetteer *gazetteer = ra_place_lookup_get_gazetteer (self, error);

  return gazetteer != NULL ? ra_gazetteer_find (gazetteer, words) : NULL;
}

/* Few names have a digit, and all coordinates have. */
static gboolean
is_numeric (const char *words)
{
  return strpbrk (words, "0123456789") != NULL;
}

/* "PG46+2F Kaliningrad": the code near each that is called so; what one alone may mean is a point. */
static GArray *
find_near (RaPlaceLookup *self, const char *words, GError **error)
{
  GArray *found = find_names (self, ra_plus_code_get_place (words), error);

  for (guint i = 0; found != NULL && i < found->len; i++) {
    RaNamedPlace *place = &g_array_index (found, RaNamedPlace, i);

    ra_plus_code_read_near (words, place->lat_deg, place->lon_deg, &place->lat_deg, &place->lon_deg);
    if (found->len == 1)
      place->site = NULL, place->place = NULL, place->country = NULL;
  }
  return found;
}

static GArray *
find_point (RaPlaceLookup *self, const char *words, GError **error)
{
  g_autoptr (GError) reason = NULL;
  RaNamedPlace point = { 0 };

  if (ra_parse_lat_lon (words, &point.lat_deg, &point.lon_deg, NULL)
      || ra_position_read (words, NULL, &point.lat_deg, &point.lon_deg, &reason)) {
    GArray *found = g_array_new (FALSE, FALSE, sizeof (RaNamedPlace));
    return g_array_append_val (found, point);
  }
  g_autoptr (GArray) names = find_names (self, words, NULL);
  if (names != NULL && names->len > 0)
    return g_steal_pointer (&names);
  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

GArray *
ra_place_lookup_find (RaPlaceLookup *self, const char *words, GError **error)
{
  g_return_val_if_fail (self != NULL && words != NULL, NULL);
  g_autofree char *plain = ra_plain_digits (words);
  const char *near = ra_plus_code_get_place (plain);

  if (near != NULL && near[0] != '\0')
    return find_near (self, plain, error);
  return is_numeric (plain) ? find_point (self, plain, error) : find_names (self, plain, error);
}

GArray *
ra_place_lookup_guess (RaPlaceLookup *self, const char *words, guint limit)
{
  g_return_val_if_fail (self != NULL && words != NULL, NULL);
  const RaGazetteer *gazetteer = ra_place_lookup_get_gazetteer (self, NULL);

  if (gazetteer == NULL)
    return g_array_new (FALSE, FALSE, sizeof (RaNamedPlace));
  g_autoptr (GArray) found = ra_gazetteer_complete (gazetteer, words, limit);
  return found->len > 0 ? g_steal_pointer (&found) : ra_gazetteer_nearest (gazetteer, words, limit);
}

char *
ra_place_lookup_write (RaPlaceLookup *self, const char *words, const RaNamedPlace *place)
{
  g_return_val_if_fail (self != NULL && self->gazetteer != NULL && words != NULL && place != NULL, NULL);
  char lat[G_ASCII_DTOSTR_BUF_SIZE], lon[G_ASCII_DTOSTR_BUF_SIZE];

  if (ra_plus_code_get_place (words) == NULL)
    return ra_gazetteer_write (self->gazetteer, place);
  return g_strdup_printf ("%s, %s", g_ascii_formatd (lat, sizeof lat, "%.6f", place->lat_deg),
                          g_ascii_formatd (lon, sizeof lon, "%.6f", place->lon_deg));
}
