/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/legend-swatches.h"

#include "app/layout/compass-circles.h"
#include "app/layout/finding-count.h"
#include "app/layout/flight-lines.h"
#include "app/layout/reference-layers.h"

#define HALF_HEIGHT_PX 5.0
#define EDGE_PX        0.6
#define CAPITAL_PX     7.5
#define NEVER_PX       4.5
#define MOST_SIGN_PX   14.0

static RaPath *
make_patch (const RaMapBuild *build, RaPoint at)
{
  const double half = HALF_HEIGHT_PX * build->unit;
  const double right = at.x + RA_LEGEND_SWATCH_PX * build->unit;
  RaPath *patch = ra_path_new ();
  const RaPoint corners[]
      = { { at.x, at.y - half }, { right, at.y - half }, { right, at.y + half }, { at.x, at.y + half } };
  ra_path_add_part (patch, corners, G_N_ELEMENTS (corners));
  return patch;
}

static RaPath *
make_line (const RaMapBuild *build, RaPoint at)
{
  RaPath *line = ra_path_new ();
  const RaPoint ends[] = { at, { at.x + RA_LEGEND_SWATCH_PX * build->unit, at.y } };
  ra_path_add_part (line, ends, G_N_ELEMENTS (ends));
  return line;
}

void
ra_legend_add_area_swatch (const RaMapBuild *build, RaSceneLayer *layer, RaDifferenceArea area, RaPoint at)
{
  RaScenePath patch = ra_map_difference_style (build, area);
  patch.path = make_patch (build, at);
  patch.stroke = build->style->muted;
  patch.stroke_width = EDGE_PX * build->unit;
  ra_scene_layer_add_path (layer, patch);
}

/* Whether land of the alliance is seen within it. */
static gboolean
reaches (const RaMapBuild *build, const RaRingGroup *group, const char *alliance)
{
  const GPtrArray *capitals = ra_basemap_get_capitals (build->basemap, build->spec->boundaries, NULL);
  const RaCountries *facts = ra_catalogue_get_countries (ra_scenario_get_catalogue (build->spec->scenario));
  for (guint i = 0; capitals != NULL && i < capitals->len; i++) {
    const RaPlace *place = g_ptr_array_index (capitals, i);
    if (ra_country_is_member (ra_countries_find (facts, place->country_a3), alliance,
                              ra_map_spec_get_date (build->spec))
        && ra_finding_is_reached (group->rings, place))
      return TRUE;
  }
  return FALSE;
}

/* The largest ring that tints some of the alliance's land; NULL where none does. */
static const RaRingGroup *
find_tint (const RaMapBuild *build, const char *alliance)
{
  for (guint i = 0; i < build->groups->len && build->spec->compare_with == NULL; i++) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i);
    if (group->style.tint > 0 && reaches (build, group, alliance))
      return group;
  }
  return NULL;
}

/* The right half of a patch. */
static RaPath *
make_half (const RaMapBuild *build, RaPoint at)
{
  const double half = HALF_HEIGHT_PX * build->unit;
  const double left = at.x + RA_LEGEND_SWATCH_PX / 2 * build->unit;
  const double right = at.x + RA_LEGEND_SWATCH_PX * build->unit;
  RaPath *path = ra_path_new ();
  const RaPoint corners[]
      = { { left, at.y - half }, { right, at.y - half }, { right, at.y + half }, { left, at.y + half } };
  ra_path_add_part (path, corners, G_N_ELEMENTS (corners));
  return path;
}

/* Outside a ring and within it, in one frame: a bit of the ring between them was read as a sign of its own. */
static void
tint_land (const RaMapBuild *build, RaSceneLayer *layer, const char *alliance, RaPoint at)
{
  const RaRingGroup *ring = find_tint (build, alliance);
  if (ring == NULL)
    return;
  ra_scene_layer_add_path (layer,
                           (RaScenePath) { .path = make_half (build, at),
                                           .closed = TRUE,
                                           .fill = ra_colour_with_alpha (ring->style.colour, ring->style.tint) });
}

void
ra_legend_add_land_swatch (const RaMapBuild *build, RaSceneLayer *layer, const RaLegendLand *land, RaPoint at)
{
  ra_scene_layer_add_path (layer,
                           (RaScenePath) { .path = make_patch (build, at), .closed = TRUE, .fill = land->colour });
  tint_land (build, layer, land->alliance, at);
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = make_patch (build, at),
                                                  .closed = TRUE,
                                                  .stroke = build->style->border,
                                                  .stroke_width = EDGE_PX * build->unit });
}

void
ra_legend_add_disputed_swatch (const RaMapBuild *build, RaSceneLayer *layer, RaPoint at)
{
  RaScenePath hatched = ra_map_disputed_style (build);
  hatched.path = make_patch (build, at);
  hatched.fill = build->style->land;
  hatched.stroke = build->style->border;
  hatched.stroke_width = EDGE_PX * build->unit;
  ra_scene_layer_add_path (layer, hatched);
}

void
ra_legend_add_ring_swatch (const RaMapBuild *build, RaSceneLayer *layer, const RaRingStyle *style, RaPoint at)
{
  const double unit = build->unit;
  /* As on the land of the map, not as on paper. */
  ra_scene_layer_add_path (
      layer, (RaScenePath) { .path = make_patch (build, at), .closed = TRUE, .fill = build->style->land });
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = make_patch (build, at),
                                                  .closed = TRUE,
                                                  .fill = ra_colour_with_alpha (style->colour, style->tint),
                                                  .hatch = style->hatch,
                                                  .hatch_colour = ra_colour_with_alpha (style->colour, RA_HATCH_ALPHA),
                                                  .hatch_step = 6 * unit,
                                                  .hatch_width = unit });
  ra_map_stroke_ring (layer, make_line (build, at), style, unit * build->style->line_weight);
  g_autoptr (RaPath) line = make_line (build, at);
  if (style->flight)
    ra_flight_lines_add_heads (layer, line, style->colour, 1.8 * unit);
  if (style->lower_bound)
    ra_map_stroke_ticks (layer, line, style->colour, unit);
}

/* A layer of lines has a line, one of points alone a point. */
void
ra_legend_add_reference_swatch (const RaMapBuild *build, RaSceneLayer *layer, guint i, RaPoint at)
{
  g_autoptr (GPtrArray) under = ra_map_spec_list_under (build->spec);
  const RaReferenceLayer *reference = g_ptr_array_index (under, i);
  if (reference->areas->members->len > 0) {
    ra_map_fill_reference (build, layer, make_patch (build, at));
    RaPath *edge = make_patch (build, at);
    const RaPoint start = g_array_index (edge->points, RaPoint, 0);
    g_array_append_val (edge->points, start);
    g_array_index (edge->part_ends, guint, 0)++;
    ra_map_stroke_reference (build, layer, edge, i);
  } else if (reference->lines->members->len > 0)
    ra_map_stroke_reference (build, layer, make_line (build, at), i);
  else
    ra_map_mark_reference (build, layer, (RaPoint) { at.x + RA_LEGEND_SWATCH_PX / 2 * build->unit, at.y });
}

void
ra_legend_add_compass_swatch (const RaMapBuild *build, RaSceneLayer *layer, RaPoint at)
{
  ra_map_stroke_compasses (build, layer, make_line (build, at));
}

void
ra_legend_add_site_swatch (const RaMapBuild *build, RaSceneLayer *layer, RaSiteKind kind, RaColour colour, RaPoint at)
{
  RaSceneMark mark = ra_map_site_mark (build, kind, colour);
  /* No sign is higher than its row. */
  const double share = MIN (1, MOST_SIGN_PX * build->unit / mark.size);
  mark.size *= share;
  mark.stroke_width *= share;
  mark.x = at.x + RA_LEGEND_SWATCH_PX / 2 * build->unit;
  mark.y = at.y;
  ra_scene_layer_add_mark (layer, mark);
}

void
ra_legend_add_capital_swatch (const RaMapBuild *build, RaSceneLayer *layer, RaCapitalLook look, RaPoint at)
{
  const RaStyle *style = build->style;
  const gboolean open = look.reach == RA_REACH_FREED || look.reach == RA_REACH_BEYOND;
  const RaColour colour = look.reach >= RA_REACH_BEYOND ? style->muted : look.colour;
  ra_scene_layer_add_mark (layer,
                           (RaSceneMark) { .symbol = open ? RA_SYMBOL_RING : RA_SYMBOL_DOT,
                                           .x = at.x + RA_LEGEND_SWATCH_PX / 2 * build->unit,
                                           .y = at.y,
                                           .size = (look.reach == RA_REACH_NEVER ? NEVER_PX : CAPITAL_PX) * build->unit,
                                           .fill = open ? style->halo : colour,
                                           .stroke = open ? colour : style->halo,
                                           .stroke_width = (open ? 1.1 : 0.6) * build->unit });
}
