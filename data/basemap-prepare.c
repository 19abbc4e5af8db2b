/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/basemap-private.h"
#include "data/basemap.h"
#include "data/prepared.h"
#include "data/shapefile.h"

static void
prepared_layer_clear (gpointer data)
{
  RaPreparedLayer *layer = data;
  g_free (layer->key);
  g_free (layer->shp_path);
}

static gboolean
list_view (RaBasemap *self, RaBoundaries boundaries, GArray *layers, GError **error)
{
  for (RaBasemapLayer layer = 0; layer < RA_N_BASEMAP_LAYERS; layer++) {
    for (RaScale scale = 0; scale < RA_N_SCALES; scale++) {
      GError *failure = NULL;
      const RaPreparedLayer entry
          = { ra_basemap_layer_key (layer, scale, boundaries), ra_basemap_find_layer (self, layer, scale, boundaries),
              ra_basemap_get (self, layer, scale, boundaries, &failure), NULL };
      g_array_append_val (layers, entry);
      if (failure != NULL) {
        g_propagate_error (error, failure);
        return FALSE;
      }
      if (entry.features == NULL)
        g_array_set_size (layers, layers->len - 1);
    }
  }
  return TRUE;
}

static gboolean
list_places (RaBasemap *self, RaBoundaries boundaries, GArray *layers, GError **error)
{
  g_autofree char *path = ra_basemap_find_places (self);
  const GPtrArray *places = path != NULL ? ra_basemap_get_places (self, boundaries, error) : NULL;
  if (places == NULL)
    return path == NULL;
  const RaPreparedLayer entry = { ra_basemap_places_key (boundaries), g_steal_pointer (&path), NULL, places };
  g_array_append_val (layers, entry);
  return TRUE;
}

gboolean
ra_basemap_prepare (RaBasemap *self, const char *path, GError **error)
{
  g_autoptr (GArray) layers = g_array_new (FALSE, FALSE, sizeof (RaPreparedLayer));
  g_array_set_clear_func (layers, prepared_layer_clear);
  if (!list_view (self, RA_BOUNDARIES_UN, layers, error) || !list_view (self, RA_BOUNDARIES_DE_FACTO, layers, error)
      || !list_places (self, RA_BOUNDARIES_UN, layers, error)
      || !list_places (self, RA_BOUNDARIES_DE_FACTO, layers, error))
    return FALSE;
  /* What a reader has to be told is told by reading. */
  g_autoptr (GPtrArray) warnings = ra_basemap_dup_warnings (self);
  if (warnings->len > 0) {
    g_set_error (error, RA_SHAPEFILE_ERROR, RA_SHAPEFILE_ERROR_DAMAGED, "%s",
                 (const char *)g_ptr_array_index (warnings, 0));
    return FALSE;
  }
  return ra_prepared_write (path, layers, error);
}
