/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/map-layers.h"
#include "app/layout/map-sites.h"
#include "app/layout/site-labels.h"

void
ra_map_add_sites (const RaMapBuild *build)
{
  g_autoptr (GPtrArray) sites = ra_map_list_sites (build->spec);
  RaSceneLayer *leaders = ra_scene_add_layer (build->scene, "site-leaders", "Lines to site labels");
  RaSceneLayer *layer = ra_scene_add_layer (build->scene, "sites", "Sites");
  for (guint i = 0; i < sites->len; i++) {
    const RaMapSite *site = g_ptr_array_index (sites, i);
    RaPoint at;
    if (!ra_map_locate (build, site->site->lat_deg, site->site->lon_deg, &at))
      continue;
    RaSceneMark mark = ra_map_site_mark (build->style, site->kind, site->colour, build->unit);
    mark.x = at.x;
    mark.y = at.y;
    if (site->site == build->spec->selected_site)
      ra_scene_layer_add_mark (layer, (RaSceneMark) { .symbol = RA_SYMBOL_RING,
                                                      .x = at.x,
                                                      .y = at.y,
                                                      .size = 2 * RA_SITE_MARK_PX * build->unit,
                                                      .stroke = build->style->accent,
                                                      .stroke_width = 1.5 * build->unit });
    ra_scene_layer_add_mark (layer, mark);
  }
  ra_map_add_site_labels (build, sites, leaders, ra_scene_add_layer (build->scene, "site-labels", "Site labels"));
}
