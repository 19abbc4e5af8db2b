/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/furniture.h"

#include <math.h>

#include "app/layout/page-path.h"
#include "app/layout/view-fit-box.h"
#include "geo/geodesic.h"
#include "geo/ring-outline.h"

#define RADIUS_PX      54.0
#define WIDEST_FRAME_M 4e6
/* Radius of the Earth as the globe's plane has it, and what is left of it at the limb. */
#define EARTH_M 6.4e6
/* Points on each side of the frame: its sides bend on the globe. */
#define SIDE_POINTS 24
/* A frame that is smaller than this on the globe gets a cross-hair. */
#define SMALLEST_FRAME_PX 7.0
#define THINNING_PX       0.3
/* Opacity of the frame, through which rings are to be seen. */
#define USUAL_FRAME 0.18
#define PALE_FRAME  0.05

/* Where a point of the page lies on the Earth. */
static gboolean
find_box (const RaMapBuild *build, double x, double y, double *lat_deg, double *lon_deg)
{
  double x_m, y_m;
  ra_viewport_to_plane (&build->spec->viewport, x, y, &x_m, &y_m);
  return ra_projection_inverse (build->projection, x_m, y_m, lat_deg, lon_deg);
}

static gboolean
is_close_up (const RaMapBuild *build)
{
  const double width = build->spec->viewport.width_px;
  const double height = build->spec->viewport.height_px;
  double left[2], right[2], top[2], bottom[2];
  return find_box (build, 0, height / 2, &left[0], &left[1])
         && find_box (build, width, height / 2, &right[0], &right[1])
         && find_box (build, width / 2, 0, &top[0], &top[1])
         && find_box (build, width / 2, height, &bottom[0], &bottom[1])
         && ra_geodesic_distance_m (left[0], left[1], right[0], right[1]) < WIDEST_FRAME_M
         && ra_geodesic_distance_m (top[0], top[1], bottom[0], bottom[1]) < WIDEST_FRAME_M;
}

/* The frame on the globe, by way of the map's own projection; NULL when it reaches beyond the Earth or the globe. */
static RaPath *
frame_on_globe (const RaMapBuild *build, RaProjection *globe, const RaViewport *inset)
{
  g_autoptr (RaPath) path = ra_path_new ();
  for (guint i = 0; i < 4 * SIDE_POINTS; i++) {
    const double along = (double)(i % SIDE_POINTS) / SIDE_POINTS;
    const guint side = i / SIDE_POINTS;
    const double x = side == 0 ? along : (side == 1 ? 1 : (side == 2 ? 1 - along : 0));
    const double y = side == 0 ? 0 : (side == 1 ? along : (side == 2 ? 1 : 1 - along));
    double lat_deg, lon_deg;
    RaPoint plane, page;
    if (!find_box (build, x * build->spec->viewport.width_px, y * build->spec->viewport.height_px, &lat_deg, &lon_deg)
        || !ra_projection_forward (globe, lat_deg, lon_deg, &plane.x, &plane.y))
      return NULL;
    ra_viewport_to_page (inset, plane.x, plane.y, &page.x, &page.y);
    ra_path_add (path, page.x, page.y);
  }
  ra_path_end_part (path, 3);
  return g_steal_pointer (&path);
}

/* Moves a path of the inset to its place on the page. */
static RaPath *
moved (RaPath *path, const RaBox *area)
{
  for (guint i = 0; i < ra_path_n_points (path); i++) {
    RaPoint *point = &g_array_index (path->points, RaPoint, i);
    *point = (RaPoint) { point->x + area->x_min, point->y + area->y_min };
  }
  return path;
}

static RaPath *
page_path (const RaViewport *inset, const RaPlanar *planar, const RaFeatureSet *features, const RaBox *area)
{
  const RaPagePathOptions options
      = { .planar = planar, .features = features, .klass = RA_ANY_CLASS, .closed = TRUE, .tolerance_px = THINNING_PX };
  return moved (ra_page_path (inset, &options), area);
}

/* Sea, land and the globe's edge; FALSE on an error, which is then set, or when cancelled. */
static gboolean
draw_globe (const RaMapBuild *build, const RaViewport *inset, const RaBox *area, RaSceneLayer *layer, GError **error)
{
  const RaStyle *style = build->style;
  const RaFeatureSet *features;
  GError *failure = NULL;
  const RaPlanar *land = ra_planar_cache_get (build->locator_cache, RA_LAYER_COUNTRIES,
                                              ra_basemap_nearest_scale (build->basemap, RA_SCALE_110M),
                                              build->spec->boundaries, build->cancellable, &features, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  if (failure != NULL || g_cancellable_is_cancelled (build->cancellable))
    return FALSE;
  RaPath *edge = page_path (inset, ra_planar_cache_get_outline (build->locator_cache), NULL, area);
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = ra_path_copy (edge),
                                                  .closed = TRUE,
                                                  .fill = style->sea,
                                                  .stroke = style->panel,
                                                  .stroke_width = 5 * build->unit });
  if (land != NULL)
    ra_scene_layer_add_path (
        layer,
        (RaScenePath) { .path = page_path (inset, land, features, area), .closed = TRUE, .fill = style->locator_land });
  ra_scene_layer_add_path (
      layer, (RaScenePath) { .path = edge, .closed = TRUE, .stroke = style->muted, .stroke_width = 0.9 * build->unit });
  return TRUE;
}

static void
add_line (RaPath *path, RaPoint from, RaPoint to)
{
  const RaPoint ends[] = { from, to };
  ra_path_add_part (path, ends, G_N_ELEMENTS (ends));
}

/* Four strokes that point at a frame too small to be seen. */
static void
draw_cross_hair (const RaMapBuild *build, const RaBox *frame, RaSceneLayer *layer)
{
  const RaPoint middle = { (frame->x_min + frame->x_max) / 2, (frame->y_min + frame->y_max) / 2 };
  const double inner = SMALLEST_FRAME_PX / 2 * build->unit;
  const double outer = 2.2 * inner;
  RaPath *path = ra_path_new ();
  for (int i = -1; i <= 1; i += 2) {
    add_line (path, (RaPoint) { middle.x + i * inner, middle.y }, (RaPoint) { middle.x + i * outer, middle.y });
    add_line (path, (RaPoint) { middle.x, middle.y + i * inner }, (RaPoint) { middle.x, middle.y + i * outer });
  }
  ra_scene_layer_add_path (
      layer, (RaScenePath) { .path = path, .stroke = build->style->locator_frame, .stroke_width = 1.4 * build->unit });
}

static void
draw_frame (const RaMapBuild *build, RaPath *frame, double opacity, RaSceneLayer *layer)
{
  const RaPoint *points = (const RaPoint *)(gconstpointer)frame->points->data;
  const RaBox box = ra_box_of_points (points, ra_path_n_points (frame));
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = frame,
                                                  .closed = TRUE,
                                                  .fill = ra_colour_with_alpha (build->style->locator_frame, opacity),
                                                  .stroke = build->style->locator_frame,
                                                  .stroke_width = 1.4 * build->unit });
  if (MAX (box.x_max - box.x_min, box.y_max - box.y_min) < SMALLEST_FRAME_PX * build->unit)
    draw_cross_hair (build, &box, layer);
}

/* A globe about the middle of the frame; FALSE where that is no place of the Earth. */
static gboolean
inset_init (RaViewport *inset, const RaMapBuild *build, double side)
{
  *inset = (RaViewport) { .metres_per_px = 2 * EARTH_M / side, .width_px = side, .height_px = side };
  inset->projection.name = g_intern_static_string ("globe");
  return ra_viewport_get_centre (&build->spec->viewport, &inset->projection.centre_lat_deg,
                                 &inset->projection.centre_lon_deg);
}

/* All of the rings, wherever the frame cuts them. */
static void
draw_rings (const RaMapBuild *build, RaProjection *globe, const RaViewport *inset, const RaBox *area,
            RaSceneLayer *layer)
{
  const RaSampling sampling = { .tolerance_m = inset->metres_per_px / 4 };
  for (guint i = 0; i < build->groups->len && build->spec->compare_with == NULL; i++) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i);
    g_autoptr (RaFeatureSet) lines = ra_feature_set_new (RA_GEOMETRY_LINES);
    g_autofree RaRangeRing *ranges = g_new (RaRangeRing, group->rings->len);
    for (guint k = 0; k < group->rings->len; k++)
      ranges[k] = ra_scenario_ring_to_range (&g_array_index (group->rings, RaScenarioRing, k));
    ra_ring_outline_add (lines, ranges, group->rings->len, sampling.tolerance_m);
    g_autoptr (RaPlanar) planar = ra_project_features (globe, lines, &sampling, build->cancellable);
    if (planar == NULL)
      return;
    const RaPagePathOptions options
        = { .planar = planar, .features = lines, .klass = RA_OUTLINE_FREE, .tolerance_px = THINNING_PX };
    ra_scene_layer_add_path (layer, (RaScenePath) { .path = moved (ra_page_path (inset, &options), area),
                                                    .stroke = group->style.colour,
                                                    .stroke_width = 1.1 * build->unit });
  }
}

/* Without a frame where that reaches beyond what the globe shows, if @rings are worth it. */
static gboolean
draw_locator (const RaMapBuild *build, const RaViewport *inset, const RaBox *area, gboolean rings, RaSceneLayer *layer,
              GError **error)
{
  RaProjection *globe = ra_planar_cache_set_projection (build->locator_cache, &inset->projection, error);
  if (globe == NULL)
    return FALSE;
  RaPath *frame = frame_on_globe (build, globe, inset);
  if (frame == NULL && !rings)
    return TRUE;
  if (!draw_globe (build, inset, area, layer, error)) {
    ra_path_free (frame);
    return FALSE;
  }
  if (rings)
    draw_rings (build, globe, inset, area, layer);
  if (frame != NULL)
    draw_frame (build, moved (frame, area), rings ? PALE_FRAME : USUAL_FRAME, layer);
  return TRUE;
}

gboolean
ra_furniture_add_locator (const RaFurniture *self, RaSceneLayer *layer, GError **error)
{
  static const RaCorner corners[]
      = { RA_CORNER_TOP_RIGHT, RA_CORNER_BOTTOM_RIGHT, RA_CORNER_BOTTOM_LEFT, RA_CORNER_TOP_LEFT };
  const RaMapBuild *build = self->build;
  const double side = 2 * RADIUS_PX * build->unit;
  RaViewport inset;
  RaBox area;
  if (ra_page_is_small (self->build) || !is_close_up (build) || !inset_init (&inset, build, side)
      || ra_furniture_find_box (self, side, side, corners, &area) == RA_NO_ROOM)
    return TRUE;
  if (!draw_locator (build, &inset, &area, FALSE, layer, error))
    return FALSE;
  if (layer->items->len > 0)
    ra_furniture_reserve (self, area);
  return TRUE;
}

static gboolean
leaves_frame (const RaMapBuild *build, const RaScenarioRing *ring)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (RaPoint));
  ra_fit_add_outline (points, ring);
  for (guint i = 0; i < points->len; i++) {
    const RaPoint at = g_array_index (points, RaPoint, i);
    RaPoint page;
    if (!ra_map_locate (build, at.y, at.x, &page) || page.x < 0 || page.y < 0 || page.x > build->spec->viewport.width_px
        || page.y > build->spec->viewport.height_px)
      return TRUE;
  }
  return FALSE;
}

gboolean
ra_locator_is_wanted (const RaMapBuild *build)
{
  for (guint i = 0; i < build->groups->len && build->spec->compare_with == NULL; i++)
    for (guint k = 0; k < ((const RaRingGroup *)g_ptr_array_index (build->groups, i))->rings->len; k++)
      if (leaves_frame (build, &g_array_index (((const RaRingGroup *)g_ptr_array_index (build->groups, i))->rings,
                                               RaScenarioRing, k)))
        return TRUE;
  return is_close_up (build);
}

gboolean
ra_locator_add_at (const RaMapBuild *build, RaBox area, RaSceneLayer *layer, GError **error)
{
  RaViewport inset;
  return !inset_init (&inset, build, area.x_max - area.x_min)
         || draw_locator (build, &inset, &area, TRUE, layer, error);
}
