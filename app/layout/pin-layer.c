/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/map-layers.h"

void
ra_map_add_pins (const RaMapBuild *build)
{
  const GPtrArray *pins = build->spec->pins;
  if (pins == NULL || pins->len == 0)
    return;
  RaSceneLayer *layer = ra_scene_add_layer (build->scene, "pins", "Pinned places");
  for (guint i = 0; i < pins->len; i++) {
    const RaPin *pin = g_ptr_array_index (pins, i);
    const RaPlace place = { .name = pin->name, .lat_deg = pin->lat_deg, .lon_deg = pin->lon_deg };
    ra_map_add_capital (build, layer, &place, RA_PLACE_PINNED, (RaCapitalLook) { 0 });
  }
}
