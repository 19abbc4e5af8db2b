/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/furniture.h"

#include <math.h>

#include "app/layout/page-path.h"
#include "geo/geodesic.h"

#define RADIUS_PX      54.0
#define WIDEST_FRAME_M 4e6
/* Radius of the Earth as the globe's plane has it, and what is left of it at the limb. */
#define EARTH_M 6.4e6
/* Points on each side of the frame: its sides bend on the globe. */
#define SIDE_POINTS 24
/* A frame that is smaller than this on the globe gets a cross-hair. */
#define SMALLEST_FRAME_PX 7.0
#define THINNING_PX       0.3

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
  const double width = build->scene->width;
  const double height = build->scene->height;
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
    if (!find_box (build, x * build->scene->width, y * build->scene->height, &lat_deg, &lon_deg)
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
draw_frame (const RaMapBuild *build, RaPath *frame, RaSceneLayer *layer)
{
  const RaPoint *points = (const RaPoint *)(gconstpointer)frame->points->data;
  const RaBox box = ra_box_of_points (points, ra_path_n_points (frame));
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = frame,
                                                  .closed = TRUE,
                                                  .fill = ra_colour_with_alpha (build->style->locator_frame, 0.18),
                                                  .stroke = build->style->locator_frame,
                                                  .stroke_width = 1.4 * build->unit });
  if (MAX (box.x_max - box.x_min, box.y_max - box.y_min) < SMALLEST_FRAME_PX * build->unit)
    draw_cross_hair (build, &box, layer);
}

gboolean
ra_furniture_add_locator (const RaFurniture *self, RaSceneLayer *layer, GError **error)
{
  static const RaCorner corners[]
      = { RA_CORNER_TOP_RIGHT, RA_CORNER_BOTTOM_RIGHT, RA_CORNER_BOTTOM_LEFT, RA_CORNER_TOP_LEFT };
  const RaMapBuild *build = self->build;
  const double side = 2 * RADIUS_PX * build->unit;
  RaViewport inset = { .metres_per_px = 2 * EARTH_M / side, .width_px = side, .height_px = side };
  inset.projection.name = g_intern_static_string ("globe");
  RaBox area;
  if (ra_page_is_small (self->build) || !is_close_up (build)
      || !ra_viewport_get_centre (&build->spec->viewport, &inset.projection.centre_lat_deg,
                                  &inset.projection.centre_lon_deg)
      || ra_furniture_find_box (self, side, side, corners, &area) == RA_NO_ROOM)
    return TRUE;
  RaProjection *globe = ra_planar_cache_set_projection (build->locator_cache, &inset.projection, error);
  if (globe == NULL)
    return FALSE;
  RaPath *frame = frame_on_globe (build, globe, &inset);
  if (frame == NULL)
    return TRUE;
  ra_furniture_reserve (self, area);
  if (!draw_globe (build, &inset, &area, layer, error)) {
    ra_path_free (frame);
    return FALSE;
  }
  draw_frame (build, moved (frame, &area), layer);
  return TRUE;
}
