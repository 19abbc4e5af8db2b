/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/places-read.h"

#include <string.h>

#include "data/place.h"

enum { NAME, COUNTRY, COUNTRY_A3, CAPITAL, POPULATION, LATITUDE, LONGITUDE };

static const char *const fields[]
    = { "NAME", "ADM0NAME", "ADM0_A3", "ADM0CAP", "POP_MAX", "LATITUDE", "LONGITUDE", NULL };

static void
place_free (gpointer data)
{
  RaPlace *place = data;
  g_free (place->name);
  g_free (place->country);
  g_free (place->country_a3);
  g_free (place);
}

/* What @view says of the place. */
static void
take_view (RaPlace *place, RaBoundaries view)
{
  place->capital = place->capital && ra_boundary_view_has_capital (view, place->name, place->country_a3);
  const RaViewPart *part = ra_boundary_view_find_part (view, place->country_a3);
  if (part == NULL)
    return;
  g_free (place->country);
  g_free (place->country_a3);
  place->country = g_strdup (part->name);
  place->country_a3 = g_strdup (part->of);
}

static RaPlace *
read_place (const RaShapefile *file, guint record, RaBoundaries view)
{
  const double lat_deg = ra_shapefile_get_number (file, LATITUDE, record, 999);
  const double lon_deg = ra_shapefile_get_number (file, LONGITUDE, record, 999);
  const char *name = ra_shapefile_get_text (file, NAME, record);
  if (ABS (lat_deg) > 90 || ABS (lon_deg) > 180 || name[0] == '\0')
    return NULL;
  RaPlace *place = g_new0 (RaPlace, 1);
  place->name = g_strdup (name);
  place->country = g_strdup (ra_shapefile_get_text (file, COUNTRY, record));
  place->country_a3 = g_strdup (ra_shapefile_get_text (file, COUNTRY_A3, record));
  place->lat_deg = lat_deg;
  place->lon_deg = lon_deg;
  place->capital = ra_shapefile_get_number (file, CAPITAL, record, 0) != 0;
  const double population = ra_shapefile_get_number (file, POPULATION, record, 0);
  place->population = MAX (0, population);
  take_view (place, view);
  return place;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const RaPlace *place_a = *(const RaPlace *const *)a;
  const RaPlace *place_b = *(const RaPlace *const *)b;
  if (place_a->population != place_b->population)
    return place_a->population > place_b->population ? -1 : 1;
  return strcmp (place_a->name, place_b->name);
}

RaShapefile *
ra_places_open (const char *path, gboolean capitals, GError **error)
{
  return ra_shapefile_read_fields (path, &(RaShapefileFields) { fields, capitals ? fields[CAPITAL] : NULL }, error);
}

GPtrArray *
ra_places_read (const RaShapefile *file, RaBoundaries view, gboolean capitals)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (place_free);
  for (guint record = 0; record < file->n_records; record++) {
    RaPlace *place = read_place (file, record, view);
    if (place != NULL && (place->capital || !capitals))
      g_ptr_array_add (places, place);
    else
      g_clear_pointer (&place, place_free);
  }
  g_ptr_array_sort (places, compare_places);
  return places;
}
