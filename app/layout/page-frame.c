/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/page-frame.h"

#include <math.h>

#include "app/layout/difference.h"
#include "app/layout/furniture.h"
#include "app/layout/header.h"
#include "app/layout/inset.h"
#include "app/layout/legend.h"
#include "app/layout/page-foot.h"
#include "app/layout/ring-groups.h"
#include "app/layout/ring-quiet.h"
#include "app/scene/text.h"

/* A page this much wider than high has its key beside the map, if it leaves enough: a strip would leave a slit. */
#define COLUMN_ASPECT 1.65
#define LARGEST_SHARE 0.34
/* Side of the globe below the key. */
#define LOCATOR_PX 150.0
/* The notes of a usual map: letters, their size, and the share of the height that they take at most. */
#define FOOT_LETTERS   800
#define FOOT_LETTER_PX 10.0
#define LARGEST_FOOT   0.3
/* Rows of a legend in columns, and the pages that have one. */
#define LEGEND_ROWS    24.0
#define UPRIGHT_ASPECT 1.05

RaViewport
ra_page_frame_narrow (const RaViewport *page, const RaBox *map)
{
  RaViewport inner = *page;
  inner.width_px = map->x_max - map->x_min;
  inner.height_px = map->y_max - map->y_min;
  ra_viewport_to_plane (page, (map->x_min + map->x_max) / 2, (map->y_min + map->y_max) / 2, &inner.x_m, &inner.y_m);
  return inner;
}

RaViewport
ra_page_frame_widen (const RaViewport *inner, const RaBox *map, double width_px, double height_px)
{
  RaViewport page = *inner;
  page.width_px = width_px;
  page.height_px = height_px;
  page.x_m = inner->x_m - ((map->x_min + map->x_max) / 2 - width_px / 2) * inner->metres_per_px;
  page.y_m = inner->y_m + ((map->y_min + map->y_max) / 2 - height_px / 2) * inner->metres_per_px;
  return page;
}

static double
padding (const RaMapBuild *build)
{
  return RA_PAD_PX * build->unit * (ra_page_is_small (build) ? 0.6 : 1);
}

/* Beside the map; FALSE where the key is too high for that. */
static gboolean
measure_column (RaPageFrame *self, const RaMapBuild *build)
{
  if (build->page.x < COLUMN_ASPECT * build->page.y)
    return FALSE;
  g_autoptr (RaLegend) legend = ra_legend_new (build, RA_LEGEND_COLUMN);
  double width, height;
  ra_legend_measure (legend, &width, &height);
  const double pad = padding (build);
  if (height + 2 * pad > self->map.y_max - self->map.y_min)
    return FALSE;
  self->column = TRUE;
  self->key = (RaBox) { build->page.x - width - 2 * pad, self->map.y_min, build->page.x, self->map.y_max };
  self->map.x_max = self->key.x_min;
  return TRUE;
}

/* Of the forms for a strip the lowest that says all. Where rings have their labels the rest goes into a line. */
static RaLegendForm
choose_strip (const RaMapBuild *build, double *height)
{
  static const RaLegendForm forms[] = { RA_LEGEND_STRIP, RA_LEGEND_WIDE };
  const gboolean labelled = build->spec->compare_with == NULL && (build->spec->show & RA_SHOW_RING_LABELS) != 0;
  const RaLegendForm first = labelled ? RA_LEGEND_LINE : forms[0];
  RaLegendForm best = first;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    if (i > 0 && *height < LARGEST_SHARE * build->page.y)
      continue;
    g_autoptr (RaLegend) legend = ra_legend_new (build, i == 0 ? first : forms[i]);
    double width, own;
    ra_legend_measure (legend, &width, &own);
    if (i > 0 && own >= 0.8 * *height)
      continue;
    *height = own;
    best = i == 0 ? first : forms[i];
  }
  return best;
}

static void
measure_key (RaPageFrame *self, const RaMapBuild *build)
{
  g_autoptr (RaLegend) legend = ra_legend_new (build, RA_LEGEND_STRIP);
  if (ra_legend_is_empty (legend) || measure_column (self, build))
    return;
  double height = 0;
  choose_strip (build, &height);
  if (height <= 0)
    return;
  self->key = (RaBox) { 0, self->map.y_max - height - 1.6 * padding (build), build->page.x, self->map.y_max };
  self->map.y_max = self->key.y_min;
}

RaPageFrame
ra_page_frame_measure (const RaMapBuild *build)
{
  RaPageFrame self = { .header = ra_header_measure (build), .foot = ra_page_foot_measure (build) };
  self.map = (RaBox) { 0, self.header, build->page.x, build->page.y - self.foot };
  measure_key (&self, build);
  /* A stamp keeps a map, whatever there is to say about it. */
  if (self.map.y_max - self.map.y_min < build->page.y / 5)
    self.map.y_max = self.map.y_min + build->page.y / 5;
  self.maps = self.map;
  self.inset = ra_inset_split (build, &self.map);
  return self;
}

RaBox
ra_page_frame_find_map (const RaMapSpec *spec)
{
  const RaPoint page = { spec->viewport.width_px, spec->viewport.height_px };
  g_autofree char *typeface = ra_map_spec_is_beside (spec) ? ra_text_find_typeface () : NULL;
  if (typeface == NULL)
    return (RaBox) { 0, 0, page.x, page.y };
  g_autoptr (RaScene) scene = ra_scene_new (page.x, page.y);
  g_autoptr (GPtrArray) groups
      = spec->compare_with != NULL ? ra_map_list_compared_figures (spec) : ra_ring_groups_gather (spec);
  ra_ring_groups_quieten (groups, spec, page);
  RaMapBuild build = { .spec = spec,
                       .style = ra_style_of_theme (spec->theme),
                       .unit = ra_viewport_get_unit (&spec->viewport),
                       .page = page,
                       .groups = groups,
                       .text = ra_text_context_new (),
                       .scene = scene };
  const RaPageFrame self = ra_page_frame_measure (&build);
  g_object_unref (build.text);
  return self.map;
}

/* The legend of an upright page stands above the notes; on a small one it is a sentence of theirs. */
static gboolean
has_legend_below (const RaViewport *viewport)
{
  return viewport->width_px < UPRIGHT_ASPECT * viewport->height_px && viewport->width_px >= RA_SMALL_SIDE_PX;
}

double
ra_page_frame_guess_foot (const RaMapSpec *spec)
{
  const RaViewport *viewport = &spec->viewport;
  if (ra_map_spec_is_beside (spec) || (spec->show & RA_SHOW_FURNITURE) == 0)
    return 0;
  const double unit = ra_viewport_get_unit (viewport);
  const double size = FOOT_LETTER_PX * unit;
  const double lines = ceil (FOOT_LETTERS * size / 2 / viewport->width_px);
  const double rows
      = has_legend_below (viewport) ? LEGEND_ROWS / ra_legend_count_columns (viewport->width_px, unit) : 0;
  return MIN (1.2 * size * lines + size + 1.6 * size * rows, LARGEST_FOOT * viewport->height_px);
}

double
ra_page_frame_guess_usable_height (const RaMapSpec *spec)
{
  const RaViewport *viewport = &spec->viewport;
  const gboolean small = ra_map_is_small_page (viewport->width_px, viewport->height_px);
  return viewport->height_px - (small ? 2 * ra_page_frame_guess_foot (spec) : 0);
}

static void
add_ground (const RaMapBuild *build, RaSceneLayer *layer, RaBox area)
{
  RaPath *path = ra_path_new ();
  const RaPoint corners[] = {
    { area.x_min, area.y_min }, { area.x_max, area.y_min }, { area.x_max, area.y_max }, { area.x_min, area.y_max }
  };
  ra_path_add_part (path, corners, G_N_ELEMENTS (corners));
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = path, .closed = TRUE, .fill = build->style->panel });
}

static void
add_line (const RaMapBuild *build, RaSceneLayer *layer, RaPoint from, RaPoint to)
{
  RaPath *path = ra_path_new ();
  const RaPoint ends[] = { from, to };
  ra_path_add_part (path, ends, G_N_ELEMENTS (ends));
  ra_scene_layer_add_path (
      layer, (RaScenePath) { .path = path, .stroke = build->style->panel_edge, .stroke_width = build->unit });
}

/* Where the map ends. */
static void
add_edges (const RaPageFrame *self, const RaMapBuild *build, RaSceneLayer *layer)
{
  const RaBox *map = &self->maps;
  add_line (build, layer, (RaPoint) { 0, map->y_min }, (RaPoint) { build->page.x, map->y_min });
  add_line (build, layer, (RaPoint) { 0, map->y_max }, (RaPoint) { build->page.x, map->y_max });
  if (self->column)
    add_line (build, layer, (RaPoint) { map->x_max, map->y_min }, (RaPoint) { map->x_max, map->y_max });
}

/* A line tells what the map does not, or names whose rings it leaves untold, where that takes no more room than was
 * left to it. */
static RaLegendForm
choose_form (const RaPageFrame *self, const RaMapBuild *build)
{
  static const RaLegendForm forms[] = { RA_LEGEND_TELLING_LINE, RA_LEGEND_NAMING_LINE };
  double width, height;
  if (self->column)
    return RA_LEGEND_COLUMN;
  const RaLegendForm form = choose_strip (build, &height);
  for (guint i = 0; form == RA_LEGEND_LINE && i < G_N_ELEMENTS (forms); i++) {
    g_autoptr (RaLegend) legend = ra_legend_new (build, forms[i]);
    ra_legend_measure (legend, &width, &height);
    if (height + padding (build) <= self->key.y_max - self->key.y_min)
      return forms[i];
  }
  return form;
}

static void
draw_key (const RaPageFrame *self, const RaMapBuild *build, RaSceneLayer *layer)
{
  const double pad = padding (build);
  if (self->key.x_max <= self->key.x_min)
    return;
  g_autoptr (RaLegend) legend = ra_legend_new (build, choose_form (self, build));
  ra_legend_draw (legend, layer, self->column ? self->key.x_min + pad : ra_page_edge (build),
                  self->key.y_min + (self->column ? 1 : 0.8) * pad);
}

/* Below a key in a column, where that leaves the room: the whole of the rings. */
static gboolean
add_locator (const RaPageFrame *self, const RaMapBuild *build, GError **error)
{
  if (!self->column)
    return TRUE;
  const double pad = padding (build);
  g_autoptr (RaLegend) legend = ra_legend_new (build, RA_LEGEND_COLUMN);
  double width, height;
  ra_legend_measure (legend, &width, &height);
  const double side = MIN (self->key.x_max - self->key.x_min - 2 * pad, LOCATOR_PX * build->unit);
  const double x = self->key.x_min + pad;
  const double y = self->key.y_max - pad - side;
  if (y < self->key.y_min + height + 2 * pad || !ra_locator_is_wanted (build))
    return TRUE;
  RaSceneLayer *layer = ra_scene_add_layer (build->scene, "locator", "Locator");
  return ra_locator_add_at (build, (RaBox) { x, y, x + side, y + side }, layer, error);
}

gboolean
ra_page_frame_put_round (const RaPageFrame *self, const RaMapBuild *build, GError **error)
{
  RaScene *scene = build->scene;
  const RaPoint page = build->page;
  ra_scene_move (scene, self->map.x_min, self->map.y_min);
  scene->width = page.x;
  scene->height = page.y;
  scene->map = self->map;
  RaSceneLayer *layer = g_ptr_array_index (scene->layers, scene->layers->len - 1);
  const RaBox *map = &self->maps;
  const double beyond = build->unit;
  add_ground (build, layer, (RaBox) { -beyond, -beyond, page.x + beyond, map->y_min });
  add_ground (build, layer, (RaBox) { -beyond, map->y_max, page.x + beyond, page.y + beyond });
  if (self->column)
    add_ground (build, layer, (RaBox) { map->x_max, map->y_min, page.x + beyond, map->y_max });
  add_edges (self, build, layer);
  ra_header_draw (build, layer);
  draw_key (self, build, layer);
  ra_page_foot_draw (build, layer, page.y - self->foot);
  return add_locator (self, build, error);
}

RaHeldPage
ra_page_frame_leave (RaMapSpec *spec)
{
  const RaHeldPage page = { { spec->viewport.width_px, spec->viewport.height_px }, ra_page_frame_find_map (spec) };
  spec->viewport = ra_page_frame_narrow (&spec->viewport, &page.map);
  return page;
}

void
ra_page_frame_return (const RaHeldPage *page, RaMapSpec *spec)
{
  spec->viewport = ra_page_frame_widen (&spec->viewport, &page->map, page->size.x, page->size.y);
}
