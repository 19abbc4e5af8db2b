/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/reference-layers.h"

#include "app/layout/page-path.h"

#define LINE_PX      0.9
#define POINT_PX     3.6
#define FILL_ALPHA   0.09
#define THINNING_PX  0.3
#define MARGIN_PX    8
#define MOST_LENGTHS 4

/* Layers are told apart by their lines: colours are those of systems. */
static const struct {
  guint n;
  double lengths[MOST_LENGTHS];
} patterns[] = { { 0, { 0 } }, { 2, { 5, 3 } }, { 2, { 1.5, 2.5 } }, { 4, { 6, 2, 1.5, 2 } } };

void
ra_map_fill_reference (const RaMapBuild *build, RaSceneLayer *layer, RaPath *path)
{
  ra_scene_layer_add_path (
      layer,
      (RaScenePath) { .path = path, .closed = TRUE, .fill = ra_colour_with_alpha (build->style->muted, FILL_ALPHA) });
}

void
ra_map_stroke_reference (const RaMapBuild *build, RaSceneLayer *layer, RaPath *path, guint i)
{
  const guint pattern = i % G_N_ELEMENTS (patterns);
  RaScenePath line = { .path = path,
                       .stroke = build->style->muted,
                       .stroke_width = LINE_PX * build->unit,
                       .n_dashes = patterns[pattern].n,
                       .butt_caps = patterns[pattern].n > 0 };
  for (guint k = 0; k < line.n_dashes; k++)
    line.dashes[k] = patterns[pattern].lengths[k] * build->unit;
  ra_scene_layer_add_path (layer, line);
}

void
ra_map_mark_reference (const RaMapBuild *build, RaSceneLayer *layer, RaPoint at)
{
  ra_scene_layer_add_mark (
      layer,
      (RaSceneMark) {
          .symbol = RA_SYMBOL_DOT, .x = at.x, .y = at.y, .size = POINT_PX * build->unit, .fill = build->style->muted });
}

/* NULL when cancelled. */
static RaPath *
page_path (const RaMapBuild *build, RaReferenceLayer *reference, RaReferenceShape shape)
{
  const RaPagePathOptions options
      = { .planar = ra_planar_cache_get_reference (build->cache, reference, shape, build->cancellable),
          .klass = RA_ANY_CLASS,
          .closed = shape == RA_REFERENCE_AREAS,
          .tolerance_px = THINNING_PX / build->device_scale,
          .margin_px = MARGIN_PX };
  return options.planar != NULL ? ra_page_path (&build->spec->viewport, &options) : NULL;
}

static void
add_points (const RaMapBuild *build, RaSceneLayer *layer, const GArray *points)
{
  const RaViewport *viewport = &build->spec->viewport;
  for (guint i = 0; i < points->len; i++) {
    const RaPoint point = g_array_index (points, RaPoint, i);
    RaPoint at;
    if (ra_map_locate (build, point.y, point.x, &at) && at.x >= -MARGIN_PX && at.y >= -MARGIN_PX
        && at.x <= viewport->width_px + MARGIN_PX && at.y <= viewport->height_px + MARGIN_PX)
      ra_map_mark_reference (build, layer, at);
  }
}

static gboolean
add_reference (const RaMapBuild *build, RaReferenceLayer *reference, guint i)
{
  g_autofree char *id = g_strdup_printf ("under-%u", i + 1);
  RaSceneLayer *layer = ra_scene_add_layer (build->scene, id, reference->title);
  for (RaReferenceShape shape = 0; shape < RA_N_REFERENCE_SHAPES; shape++) {
    g_autoptr (RaPath) path = page_path (build, reference, shape);
    if (path == NULL)
      return FALSE;
    if (ra_path_n_parts (path) == 0)
      continue;
    if (shape == RA_REFERENCE_AREAS)
      ra_map_fill_reference (build, layer, g_steal_pointer (&path));
    else
      ra_map_stroke_reference (build, layer, g_steal_pointer (&path), i);
  }
  add_points (build, layer, reference->points);
  return TRUE;
}

gboolean
ra_map_add_references (const RaMapBuild *build)
{
  g_autoptr (GPtrArray) under = ra_map_spec_list_under (build->spec);
  for (guint i = 0; i < under->len; i++)
    if (!add_reference (build, g_ptr_array_index (under, i), i))
      return FALSE;
  return TRUE;
}
