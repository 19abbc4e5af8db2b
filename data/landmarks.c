/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/landmarks.h"

#include "data/catalogue.h"
#include "data/formats/plain-text.h"
#include "geo/geodesic.h"

/* Towns of one name are farther apart than the ways in which one town is measured. */
#define NEAR_M 100e3

typedef struct {
  double lat_deg;
  double lon_deg;
} Position;

struct _RaLandmarks {
  char *data_dir;
  RaBorders *borders; /* NULL before it is needed, as is the next */
  GHashTable *places; /* folded name -> GArray of Position */
};

RaLandmarks *
ra_landmarks_new (const char *data_dir)
{
  RaLandmarks *self = g_new0 (RaLandmarks, 1);

  self->data_dir = g_strdup (data_dir);
  return self;
}

void
ra_landmarks_free (RaLandmarks *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->places, g_hash_table_unref);
  ra_borders_free (self->borders);
  g_free (self->data_dir);
  g_free (self);
}

const RaBorders *
ra_landmarks_get_borders (RaLandmarks *self, GError **error)
{
  if (self->borders == NULL) {
    g_autofree char *natural_earth = g_build_filename (self->data_dir, "natural-earth", NULL);

    self->borders = ra_borders_open (natural_earth, error);
  }
  return self->borders;
}

gboolean
ra_landmarks_is_land (double lat_deg, double lon_deg, gpointer landmarks)
{
  const RaBorders *borders = ra_landmarks_get_borders (landmarks, NULL);

  return borders == NULL || ra_borders_is_land (borders, lat_deg, lon_deg);
}

static void
add_place (GHashTable *places, const char *name, double lat_deg, double lon_deg)
{
  const Position position = { lat_deg, lon_deg };
  g_autofree char *folded = ra_fold_case (name);
  GArray *known = g_hash_table_lookup (places, folded);

  if (known == NULL) {
    known = g_array_new (FALSE, FALSE, sizeof (Position));
    g_hash_table_insert (places, g_steal_pointer (&folded), known);
  }
  g_array_append_val (known, position);
}

static void
add_sites (const RaLandmarks *self, GHashTable *places)
{
  g_autofree char *folder = g_build_filename (self->data_dir, "catalogue", NULL);
  g_autoptr (RaCatalogue) catalogue = ra_catalogue_load (folder, NULL);
  const GPtrArray *sites = catalogue != NULL ? ra_catalogue_get_sites (catalogue) : NULL;

  for (guint i = 0; sites != NULL && i < sites->len; i++) {
    const RaSite *site = g_ptr_array_index (sites, i);

    add_place (places, site->name, site->lat_deg, site->lon_deg);
  }
}

static void
add_towns (const RaLandmarks *self, GHashTable *places)
{
  g_autofree char *folder = g_build_filename (self->data_dir, "natural-earth", NULL);
  g_autoptr (RaBasemap) basemap = ra_basemap_open (folder, NULL);
  const GPtrArray *towns = basemap != NULL ? ra_basemap_get_places (basemap, RA_BOUNDARIES_UN, NULL) : NULL;

  for (guint i = 0; towns != NULL && i < towns->len; i++) {
    const RaPlace *town = g_ptr_array_index (towns, i);

    add_place (places, town->name, town->lat_deg, town->lon_deg);
  }
}

gboolean
ra_landmarks_is_near (const char *name, double lat_deg, double lon_deg, gpointer landmarks)
{
  RaLandmarks *self = landmarks;
  g_autofree char *folded = ra_fold_case (name);

  if (self->places == NULL) {
    self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
    add_sites (self, self->places);
    add_towns (self, self->places);
  }
  const GArray *known = g_hash_table_lookup (self->places, folded);
  for (guint i = 0; known != NULL && i < known->len; i++) {
    const Position *position = &g_array_index (known, Position, i);

    if (ra_geodesic_distance_m (position->lat_deg, position->lon_deg, lat_deg, lon_deg) <= NEAR_M)
      return TRUE;
  }
  return FALSE;
}
