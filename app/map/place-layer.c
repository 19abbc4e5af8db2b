/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "map-layers.h"

#include "text.h"

#define DOT_PX  3.6
#define NAME_PX 10.5
/* So many names and no more on a frame of 1600 x 1000: a range map is no gazetteer. */
#define MOST_NAMES 60

static gboolean
place_name (const RaMapBuild *build, RaSceneLayer *layer, const RaPlace *place, RaPoint at)
{
  const double size = NAME_PX * build->unit;
  const double gap = (DOT_PX / 2 + 2.5) * build->unit;
  const double dot = DOT_PX / 2 * build->unit;
  const RaTextExtents extents = ra_text_measure (build->text, place->name, size, FALSE);
  const double height = extents.ascent + extents.descent;
  for (guint side = 0; side < 2; side++) {
    const double x_min = side == 0 ? at.x - dot : at.x - gap - extents.width;
    const double x_max = side == 0 ? at.x + gap + extents.width : at.x + dot;
    if (!ra_label_placer_try (build->placer, (RaBox) { x_min, at.y - height / 2, x_max, at.y + height / 2 }))
      continue;
    ra_scene_layer_add_mark (layer, (RaSceneMark) { .symbol = RA_SYMBOL_DOT,
                                                    .x = at.x,
                                                    .y = at.y,
                                                    .size = DOT_PX * build->unit,
                                                    .fill = build->style->muted,
                                                    .stroke = build->style->halo,
                                                    .stroke_width = 0.6 * build->unit });
    ra_scene_layer_add_text (layer, (RaSceneText) { .text = g_strdup (place->name),
                                                    .x = side == 0 ? at.x + gap : at.x - gap,
                                                    .y = at.y - height / 2 + extents.ascent,
                                                    .size = size,
                                                    .anchor = side == 0 ? RA_ANCHOR_START : RA_ANCHOR_END,
                                                    .colour = build->style->muted,
                                                    .halo = build->style->halo,
                                                    .halo_width = 2.2 * build->unit });
    return TRUE;
  }
  return FALSE;
}

gboolean
ra_map_add_places (const RaMapBuild *build, GError **error)
{
  const GPtrArray *places = ra_basemap_get_places (build->basemap, error);
  if (places == NULL)
    return FALSE;
  RaSceneLayer *layer = ra_scene_add_layer (build->scene, "places", "Capitals");
  const RaViewport *viewport = &build->spec->viewport;
  guint n_placed = 0;
  for (guint i = 0; i < places->len && n_placed < MOST_NAMES; i++) {
    const RaPlace *place = g_ptr_array_index (places, i);
    RaPoint at;
    if (!place->capital || !ra_map_locate (build, place->lat_deg, place->lon_deg, &at) || at.x < 0 || at.y < 0
        || at.x > viewport->width_px || at.y > viewport->height_px)
      continue;
    n_placed += place_name (build, layer, place, at) ? 1 : 0;
  }
  return TRUE;
}
