/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/midst-label.h"

#include "app/scene/text.h"
#include "geo/geodesic.h"

/* Directions that are tried: 180, 168, 192, ... degrees. */
#define WAYS 30
/* Of the way across, where there is as much of the band's area on either side. */
#define ACROSS  0.55
#define LEADING 1.25
#define ROOM_PX 4.0
#define HALO_PX 2.6

static double
row_height (const RaCurvedLabel *label, guint i)
{
  return ra_label_run_is_given (&label->runs[i]) ? (i == 0 ? 1.05 : LEADING) * label->runs[i].size : 0;
}

static RaPoint
measure (const RaMapBuild *build, const RaCurvedLabel *label)
{
  RaPoint size = { 0, 0 };
  for (guint i = 0; i < RA_LABEL_RUNS; i++) {
    const RaLabelRun *run = &label->runs[i];
    if (!ra_label_run_is_given (run))
      continue;
    size.x = MAX (size.x, ra_text_measure (build->text, run->text, run->size, run->bold, FALSE).width);
    size.y += row_height (label, i);
  }
  return size;
}

static void
add_rows (const RaMapBuild *build, RaSceneLayer *layer, const RaCurvedLabel *label, RaPoint top)
{
  double y = top.y;
  for (guint i = 0; i < RA_LABEL_RUNS; i++) {
    const RaLabelRun *run = &label->runs[i];
    y += row_height (label, i);
    if (ra_label_run_is_given (run))
      ra_scene_layer_add_text (layer, (RaSceneText) { .text = g_strdup (run->text),
                                                      .x = top.x,
                                                      .y = y - 0.2 * run->size,
                                                      .size = run->size,
                                                      .bold = run->bold,
                                                      .anchor = RA_ANCHOR_MIDDLE,
                                                      .colour = label->colour,
                                                      .halo = build->style->halo,
                                                      .halo_width = HALO_PX * build->unit });
  }
}

gboolean
ra_midst_label_place (const RaMapBuild *build, RaSceneLayer *layer, const RaScenarioRing *ring,
                      const RaCurvedLabel *label)
{
  const RaPoint size = measure (build, label);
  const double room = ROOM_PX * build->unit;
  const double away_m = 1000 * (ring->min_km + ACROSS * (ring->max_km - ring->min_km));
  for (guint i = 0; i < WAYS; i++) {
    const double azimuth_deg = 180 + (i % 2 == 0 ? -1.0 : 1.0) * ((i + 1) / 2) * 360.0 / WAYS;
    RaPoint geographic, at;
    ra_geodesic_direct (ring->lat_deg, ring->lon_deg, azimuth_deg, away_m, &geographic.y, &geographic.x);
    if (!ra_map_locate (build, geographic.y, geographic.x, &at))
      continue;
    const RaBox box
        = { at.x - size.x / 2 - room, at.y - size.y / 2 - room, at.x + size.x / 2 + room, at.y + size.y / 2 + room };
    if (!ra_map_is_on_earth (build, &box) || ra_map_count_crossings (build, &box, NULL) > 0
        || !ra_label_placer_try (build->placer, box))
      continue;
    add_rows (build, layer, label, (RaPoint) { at.x, at.y - size.y / 2 });
    return TRUE;
  }
  return FALSE;
}
