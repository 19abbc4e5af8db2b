/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/map-data.h"

#include "app/base/paths.h"

RaBasemap *
ra_map_data_open (const char *data_dir, const char *natural_earth, GError **error)
{
  if (natural_earth != NULL)
    return ra_basemap_open (natural_earth, error);
  g_autofree char *built_in = g_build_filename (data_dir, "natural-earth", NULL);
  g_autofree char *prepared = ra_paths_find_prepared ();
  return ra_basemap_open_prepared (built_in, prepared, error);
}

void
ra_map_data_add_towns (RaGazetteer *gazetteer, const RaCatalogue *catalogue, const char *data_dir)
{
  g_autofree char *path = g_build_filename (data_dir, "towns", "towns.tsv", NULL);
  ra_gazetteer_take_towns (gazetteer, ra_towns_open (path, ra_catalogue_get_countries (catalogue)));
}
