/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/layout/furniture.h"
#include "app/layout/letters.h"
#include "app/scene/text.h"

/* From the middle of what is hatched to the words: it is about as large as Crimea. */
#define HALF_HEIGHT_M 130e3
#define HALF_WIDTH_M  190e3
#define ROOM_PX       2.0
#define HALO_PX       2.6

/* The first free place: below, below and aside, beside; never above, where Crimea has land that nobody hatches. */
static gboolean
find_place (const RaMapBuild *build, RaPoint at, RaPoint half, RaPoint *middle)
{
  const double metres_per_px = build->spec->viewport.metres_per_px;
  const double away_y = HALF_HEIGHT_M / metres_per_px + half.y;
  const double away_x = HALF_WIDTH_M / metres_per_px + half.x;
  const RaPoint ways[]
      = { { 0, away_y }, { away_x / 2, away_y }, { -away_x / 2, away_y }, { away_x, 0 }, { -away_x, 0 } };
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    *middle = (RaPoint) { at.x + ways[i].x, at.y + ways[i].y };
    const double room = ROOM_PX * build->unit;
    const RaBox box = { middle->x - half.x - room, middle->y - half.y - room, middle->x + half.x + room,
                        middle->y + half.y + room };
    if (ra_map_is_on_earth (build, &box) && ra_map_count_crossings (build, &box, NULL) == 0
        && ra_label_placer_try (build->placer, box))
      return TRUE;
  }
  return FALSE;
}

void
ra_map_add_hatch_label (const RaMapBuild *build)
{
  RaPoint at, middle;
  if (!ra_map_spec_is_beside (build->spec) || ra_page_is_small (build) || build->keyed
      || !ra_map_find_hatched (build, &at))
    return;
  const char *text = ra_translate (build->spec->translations, RA_TRANSLATABLE ("Disputed area"));
  const double size = ra_letters_px (build, RA_LETTERS_CITY);
  const RaPoint half = { ra_text_measure (build->text, text, size, RA_BOLD_NOT, FALSE).width / 2, size / 2 };
  if (!find_place (build, at, half, &middle))
    return;
  RaSceneLayer *layer = ra_scene_add_layer (build->scene, "hatch-label", "Meaning of the hatch");
  ra_scene_layer_add_text (layer, (RaSceneText) { .text = g_strdup (text),
                                                  .x = middle.x,
                                                  .y = middle.y + 0.36 * size,
                                                  .size = size,
                                                  .anchor = RA_ANCHOR_MIDDLE,
                                                  .colour = build->style->muted,
                                                  .halo = build->style->halo,
                                                  .halo_width = HALO_PX * build->unit });
}
