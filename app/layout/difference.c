/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/difference.h"

#include "app/layout/page-path.h"
#include "data/counted-rings.h"
#include "geo/difference.h"
#include "geo/ring-outline.h"

/* As for rings: how far a drawn edge may lie beside the true one. */
#define TOLERANCE_PX       0.1
#define FINEST_TOLERANCE_M 0.5
#define MARGIN_PX          16.0

#define HATCH_STEP_PX  11.0
#define HATCH_WIDTH_PX 1.3
#define HATCH_ALPHA    0.60
#define GROUND_ALPHA   0.10
#define KEPT_ALPHA     0.11
#define LINE_PX        1.3

static const char *const layer_ids[RA_N_DIFFERENCES] = { "lost", "gained", "kept" };

/* A scenario's side of the comparison. */
static GArray *
list_rings (const RaMapSpec *spec, const RaScenario *scenario)
{
  const RaRingListOptions options = { .date = spec->date != NULL ? spec->date : ra_scenario_get_date (scenario),
                                      .hidden_ids = spec->hidden_ids,
                                      .extra = spec->rings };
  return ra_counted_rings (scenario, &options, spec->compare_bands);
}

static RaRangeRing *
to_ranges (const GArray *rings)
{
  RaRangeRing *ranges = g_new0 (RaRangeRing, MAX (rings->len, 1));
  for (guint i = 0; i < rings->len; i++)
    ranges[i] = ra_scenario_ring_to_range (&g_array_index (rings, RaScenarioRing, i));
  return ranges;
}

static double
tolerance_of (const RaMapBuild *build)
{
  return MAX (TOLERANCE_PX * build->spec->viewport.metres_per_px / build->device_scale, FINEST_TOLERANCE_M);
}

static RaPath *
to_page (const RaMapBuild *build, const RaPlanar *planar, const RaFeatureSet *features, guint klass)
{
  const RaPagePathOptions options = { .planar = planar,
                                      .features = features,
                                      .klass = klass,
                                      .closed = features == NULL,
                                      .tolerance_px = TOLERANCE_PX / build->device_scale,
                                      .margin_px = MARGIN_PX };
  return ra_page_path (&build->spec->viewport, &options);
}

RaScenePath
ra_map_difference_style (const RaMapBuild *build, RaDifferenceArea area)
{
  if (area == RA_DIFFERENCE_KEPT)
    return (RaScenePath) { .closed = TRUE, .fill = ra_colour_with_alpha (build->style->text, KEPT_ALPHA) };
  /* Two inks that differ for colour-blind readers too, and slants that differ without any colour. */
  const RaColour ink = ra_style_extra_colour (build->spec->theme, area == RA_DIFFERENCE_LOST ? 0 : 1);
  return (RaScenePath) { .closed = TRUE,
                         .fill = ra_colour_with_alpha (ink, GROUND_ALPHA),
                         .hatch = area == RA_DIFFERENCE_LOST ? RA_HATCH_FALLING : RA_HATCH_RISING,
                         .hatch_colour = ra_colour_with_alpha (ink, HATCH_ALPHA),
                         .hatch_step = HATCH_STEP_PX * build->unit,
                         .hatch_width = HATCH_WIDTH_PX * build->unit };
}

const char *
ra_map_difference_to_string (RaDifferenceArea area)
{
  static const char *const texts[RA_N_DIFFERENCES]
      = { [RA_DIFFERENCE_LOST] = RA_TRANSLATABLE ("Lost: covered under A alone"),
          [RA_DIFFERENCE_GAINED] = RA_TRANSLATABLE ("Gained: covered under B alone"),
          [RA_DIFFERENCE_KEPT] = RA_TRANSLATABLE ("Kept: covered under both") };
  g_return_val_if_fail (area < RA_N_DIFFERENCES, NULL);
  return texts[area];
}

gboolean
ra_map_add_difference_areas (const RaMapBuild *build, GError **error)
{
  const RaSampling sampling = { .tolerance_m = tolerance_of (build) };
  g_autoptr (GArray) rings_a = list_rings (build->spec, build->spec->scenario);
  g_autoptr (GArray) rings_b = list_rings (build->spec, build->spec->compare_with);
  g_autofree RaRangeRing *ranges_a = to_ranges (rings_a);
  g_autofree RaRangeRing *ranges_b = to_ranges (rings_b);
  g_autoptr (RaDifference) difference = ra_difference_new (build->projection, &(RaRingSet) { ranges_a, rings_a->len },
                                                           &(RaRingSet) { ranges_b, rings_b->len }, &sampling, error);
  if (difference == NULL)
    return FALSE;
  const RaPlanar *areas[RA_N_DIFFERENCES] = { difference->only_a, difference->only_b, difference->both };
  for (RaDifferenceArea area = 0; area < RA_N_DIFFERENCES; area++) {
    RaScenePath item = ra_map_difference_style (build, area);
    item.path = to_page (build, areas[area], NULL, RA_ANY_CLASS);
    ra_scene_layer_add_path (ra_scene_add_layer (build->scene, layer_ids[area], ra_map_difference_to_string (area)),
                             item);
  }
  return !g_cancellable_is_cancelled (build->cancellable);
}

gboolean
ra_map_difference_is_empty (const RaMapBuild *build, RaDifferenceArea area)
{
  const RaSceneLayer *layer = ra_scene_find_layer (build->scene, layer_ids[area]);
  return layer == NULL || layer->items->len == 0
         || ra_path_n_parts (g_array_index (layer->items, RaSceneItem, 0).path.path) == 0;
}

/* From the circles themselves, so that no line runs along the edge of the projection. */
static gboolean
add_outline (const RaMapBuild *build, const RaScenario *scenario, RaSceneLayer *layer)
{
  const RaSampling sampling = { .tolerance_m = tolerance_of (build) };
  g_autoptr (GArray) rings = list_rings (build->spec, scenario);
  g_autofree RaRangeRing *ranges = to_ranges (rings);
  g_autoptr (RaFeatureSet) lines = ra_feature_set_new (RA_GEOMETRY_LINES);
  ra_ring_outline_add (lines, ranges, rings->len, sampling.tolerance_m);
  g_autoptr (RaPlanar) planar = ra_project_features (build->projection, lines, &sampling, build->cancellable);
  if (planar == NULL)
    return FALSE;
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = to_page (build, planar, lines, RA_OUTLINE_FREE),
                                                  .stroke = build->style->muted,
                                                  .stroke_width = LINE_PX * build->unit,
                                                  .of = ra_map_identify_rings (build, rings) });
  return TRUE;
}

gboolean
ra_map_add_difference_lines (const RaMapBuild *build)
{
  RaSceneLayer *a = ra_scene_add_layer (build->scene, "outline-a", "Edge of what A covers");
  RaSceneLayer *b = ra_scene_add_layer (build->scene, "outline-b", "Edge of what B covers");
  return add_outline (build, build->spec->scenario, a) && add_outline (build, build->spec->compare_with, b);
}
