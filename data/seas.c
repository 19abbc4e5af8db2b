/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "seas.h"

#include "json-reader.h"

static void
sea_free (gpointer data)
{
  RaSea *sea = data;

  g_free (sea->name);
  g_free (sea);
}

static void
read_sea (const RaJsonPlace *place, gpointer user_data)
{
  RaSea *sea = g_new0 (RaSea, 1);

  g_ptr_array_add (user_data, sea);
  sea->name = ra_json_string (place, "name", RA_JSON_REQUIRED);
  sea->lat_deg = ra_json_number (place, "lat", -90, 90);
  sea->lon_deg = ra_json_number (place, "lon", -180, 180);
  sea->rank = (guint)ra_json_number (place, "rank", 1, RA_SEA_RANKS);
}

GPtrArray *
ra_seas_load (const char *path, GError **error)
{
  g_autoptr (GPtrArray) seas = g_ptr_array_new_with_free_func (sea_free);
  g_autoptr (RaJsonFile) file = NULL;
  RaJsonPlace root;

  g_return_val_if_fail (path != NULL, NULL);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&seas);
  file = ra_json_file_open (path, "range-atlas-seas", error);
  if (file == NULL)
    return NULL;
  root = ra_json_file_get_root (file);
  ra_json_each (&root, "seas", RA_JSON_REQUIRED, read_sea, seas);
  return ra_json_file_finish (file, error) ? g_steal_pointer (&seas) : NULL;
}
