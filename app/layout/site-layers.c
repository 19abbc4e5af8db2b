/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/inset.h"
#include "app/layout/map-layers.h"
#include "app/layout/map-sites.h"
#include "app/layout/site-labels.h"

/* Also a site that the projection does not show is one of the map's. */
static RaSceneSpan
identify (const RaMapBuild *build, const RaSite *site)
{
  const RaSceneIdentity identity
      = { .kind = RA_SUBJECT_SITE, .id = site->id, .lat_deg = site->lat_deg, .lon_deg = site->lon_deg };
  return (RaSceneSpan) { ra_scene_identify (build->scene, &identity), 1 };
}

RaSceneLayer *
ra_map_get_leaders (const RaMapBuild *build)
{
  RaSceneLayer *known = (RaSceneLayer *)ra_scene_find_layer (build->scene, "site-leaders");
  return known != NULL ? known : ra_scene_add_layer (build->scene, "site-leaders", "Lines to site labels");
}

void
ra_map_add_sites (const RaMapBuild *build)
{
  g_autoptr (GPtrArray) sites = ra_map_list_sites (build->spec);
  RaSceneLayer *leaders = ra_map_get_leaders (build);
  RaSceneLayer *layer = ra_scene_add_layer (build->scene, "sites", "Sites");
  for (guint i = 0; i < sites->len; i++) {
    const RaMapSite *site = g_ptr_array_index (sites, i);
    const RaSceneSpan of = identify (build, site->site);
    RaPoint at;
    if (ra_inset_tells (build, site->site->lat_deg, site->site->lon_deg)
        || !ra_map_locate (build, site->site->lat_deg, site->site->lon_deg, &at))
      continue;
    RaSceneMark mark = ra_map_site_mark (build, site->kind, site->colour);
    mark.of = of;
    mark.x = at.x;
    mark.y = at.y;
    if (site->site == build->spec->selected_site)
      ra_scene_layer_add_mark (layer, (RaSceneMark) { .symbol = RA_SYMBOL_RING,
                                                      .x = at.x,
                                                      .y = at.y,
                                                      .size = 2 * RA_SITE_MARK_PX * build->unit,
                                                      .stroke = build->style->accent,
                                                      .stroke_width = 1.5 * build->unit,
                                                      .of = of });
    ra_scene_layer_add_mark (layer, mark);
  }
  ra_map_add_site_labels (build, sites, leaders, ra_scene_add_layer (build->scene, "site-labels", "Site labels"));
}
