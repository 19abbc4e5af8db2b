/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/map-places.h"

#include "app/layout/map-sites.h"

static void
add_sites (GArray *places, const RaMapSpec *spec)
{
  g_autoptr (GPtrArray) sites = ra_map_list_sites (spec);

  for (guint i = 0; i < sites->len; i++) {
    const RaSite *site = ((const RaMapSite *)g_ptr_array_index (sites, i))->site;
    const RaMapPlace place = { .name = ra_translate_name (spec->words, RA_NAME_SITE, site->name),
                               .lat_deg = site->lat_deg,
                               .lon_deg = site->lon_deg,
                               .site = site };

    g_array_append_val (places, place);
  }
}

static void
add_capitals (GArray *places, const RaMapSpec *spec, RaBasemap *basemap)
{
  g_autoptr (GError) error = NULL;
  const GPtrArray *all = ra_basemap_get_places (basemap, &error);

  if (all == NULL) {
    g_debug ("capitals: %s", error->message);
    return;
  }
  for (guint i = 0; i < all->len; i++) {
    const RaPlace *capital = g_ptr_array_index (all, i);
    const RaMapPlace place = { .name = ra_translate_name (spec->words, RA_NAME_PLACE, capital->name),
                               .lat_deg = capital->lat_deg,
                               .lon_deg = capital->lon_deg,
                               .capital = capital };

    if (capital->capital)
      g_array_append_val (places, place);
  }
}

GArray *
ra_map_places_new (const RaMapSpec *spec, RaBasemap *basemap)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (RaMapPlace));

  if ((spec->show & RA_SHOW_SITES) != 0)
    add_sites (places, spec);
  if ((spec->show & RA_SHOW_PLACES) != 0)
    add_capitals (places, spec, basemap);
  return places;
}

gboolean
ra_map_place_locate (const RaMapPlace *self, const RaViewport *viewport, RaProjection *projection, RaPoint *page)
{
  double x_m, y_m;

  if (!ra_projection_forward (projection, self->lat_deg, self->lon_deg, &x_m, &y_m))
    return FALSE;
  ra_viewport_to_page (viewport, x_m, y_m, &page->x, &page->y);
  return TRUE;
}
