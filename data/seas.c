/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "data/seas.h"

#include "data/seas-private.h"

static void
sea_free (gpointer data)
{
  RaSea *sea = data;

  g_free (sea->name);
  g_free (sea);
}

GPtrArray *
ra_seas_new (void)
{
  return g_ptr_array_new_with_free_func (sea_free);
}

static void
check_name (const RaJsonCursor *cursor, const GPtrArray *seas, const char *name)
{
  for (guint i = 0; i < seas->len; i++)
    if (g_strcmp0 (((const RaSea *)g_ptr_array_index (seas, i))->name, name) == 0)
      ra_json_fail (cursor, "name", RA_FORMAT_ERROR_INVALID, "\"%s\" is there already", name);
}

static void
read_sea (const RaJsonCursor *cursor, gpointer user_data)
{
  GPtrArray *seas = user_data;
  RaSea *sea = g_new0 (RaSea, 1);

  sea->name = ra_json_string (cursor, "name", RA_JSON_REQUIRED);
  sea->lat_deg = ra_json_number (cursor, "lat", -90, 90);
  sea->lon_deg = ra_json_number (cursor, "lon", -180, 180);
  sea->rank = (guint)ra_json_number (cursor, "rank", 1, RA_SEA_RANKS);
  if (sea->name != NULL)
    check_name (cursor, seas, sea->name);
  g_ptr_array_add (seas, sea);
}

void
ra_seas_read (GPtrArray *seas, const RaJsonCursor *root)
{
  ra_json_each (root, "seas", RA_JSON_REQUIRED, read_sea, seas);
}
