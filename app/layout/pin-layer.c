/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/map-layers.h"

static gboolean
add_pin (const RaMapBuild *build, RaSceneLayer *layer, const RaPin *pin)
{
  const RaPlace place = { .name = pin->name, .lat_deg = pin->lat_deg, .lon_deg = pin->lon_deg };

  return ra_map_add_capital (build, layer, &place, RA_PLACE_PINNED, (RaCapitalLook) { 0 });
}

GPtrArray *
ra_map_add_pins (const RaMapBuild *build)
{
  const GPtrArray *pins = build->spec->pins;
  GPtrArray *left = g_ptr_array_new ();

  if (pins == NULL || pins->len == 0)
    return left;
  RaSceneLayer *layer = ra_scene_add_layer (build->scene, "pins", "Pinned places");
  for (guint i = 0; i < pins->len; i++)
    if (!add_pin (build, layer, g_ptr_array_index (pins, i)))
      g_ptr_array_add (left, g_ptr_array_index (pins, i));
  return left;
}

void
ra_map_add_pins_left (const RaMapBuild *build, const GPtrArray *left)
{
  RaSceneLayer *layer = (RaSceneLayer *)ra_scene_find_layer (build->scene, "pins");

  for (guint i = 0; i < left->len; i++)
    add_pin (build, layer, g_ptr_array_index (left, i));
}
