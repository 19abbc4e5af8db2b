/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/furniture.h"

#include <math.h>

#define CLEARANCE_PX 4.0
/* Steps from a corner along an edge of the map to the middle of it and beyond. */
#define SLIDES 12
/* What a place costs: rings' lines hidden, as long as the map is high; each step away from its corner; each less wanted
 * corner. */
#define COST_HIDDEN 3.0
/* Each site whose name will have to give way. */
#define COST_NAME   0.5
#define COST_SLIDE  0.25
#define COST_CORNER 0.4
/* The whole map; a part of it its square. */
#define COST_AREA 60.0

gboolean
ra_page_is_small (const RaMapBuild *build)
{
  return ra_map_is_small_page (build->page.x, build->page.y);
}

double
ra_page_edge (const RaMapBuild *build)
{
  return RA_EDGE_PX * build->unit * (ra_page_is_small (build) ? 0.5 : 1);
}

static double
height_of (const RaBox *box)
{
  return box->y_max - box->y_min;
}

/* The box in the corner, moved along the map's side (@along_x: its top or bottom) by @share of the way to the next. */
static RaBox
box_at (const RaFurniture *self, RaPoint size, RaCorner corner, gboolean along_x, double share)
{
  const double edge = ra_page_edge (self->build);
  const RaBox *map = &self->map;
  const RaPoint room = { map->x_max - map->x_min - 2 * edge - size.x, map->y_max - map->y_min - 2 * edge - size.y };
  const gboolean right = corner == RA_CORNER_TOP_RIGHT || corner == RA_CORNER_BOTTOM_RIGHT;
  const gboolean bottom = corner == RA_CORNER_BOTTOM_LEFT || corner == RA_CORNER_BOTTOM_RIGHT;
  const double to_x = along_x ? share : 0;
  const double to_y = along_x ? 0 : share;
  const double x = map->x_min + edge + room.x * (right ? 1 - to_x : to_x);
  const double y = map->y_min + edge + room.y * (bottom ? 1 - to_y : to_y);
  return (RaBox) { x, y, x + size.x, y + size.y };
}

static gboolean
is_hidden (const RaBox *box, RaPoint from, RaPoint to)
{
  const RaPoint middle = { (from.x + to.x) / 2, (from.y + to.y) / 2 };
  return middle.x >= box->x_min && middle.x <= box->x_max && middle.y >= box->y_min && middle.y <= box->y_max;
}

/* Length of the rings' lines that the box would hide. */
static double
measure_hidden (const RaMapBuild *build, const RaBox *box)
{
  double length = 0;
  for (guint i = 0; i < build->groups->len; i++) {
    const RaPath *outline = ((const RaRingGroup *)g_ptr_array_index (build->groups, i))->guide;
    for (guint part = 0; outline != NULL && part < ra_path_n_parts (outline); part++) {
      guint n;
      const RaPoint *points = ra_path_part (outline, part, &n);
      for (guint k = 1; k < n; k++)
        length += is_hidden (box, points[k - 1], points[k])
                      ? hypot (points[k].x - points[k - 1].x, points[k].y - points[k - 1].y)
                      : 0;
    }
  }
  return length;
}

static guint
count_names (const RaFurniture *self, const RaBox *box)
{
  guint count = 0;
  for (guint i = 0; i < self->names->len; i++)
    count += ra_box_overlaps (&g_array_index (self->names, RaBox, i), box) ? 1 : 0;
  return count;
}

/* What the box hides of the rings, and names that it is in the way of. */
static double
cost_of_cover (const RaFurniture *self, const RaBox *box)
{
  return COST_HIDDEN * measure_hidden (self->build, box) / height_of (&self->map) + COST_NAME * count_names (self, box);
}

double
ra_furniture_measure_cover (const RaFurniture *self, const RaBox *box)
{
  return ra_label_placer_count (self->build->placer, box) == 0 ? cost_of_cover (self, box) : RA_NO_ROOM;
}

double
ra_furniture_find_box (const RaFurniture *self, double width, double height, const RaCorner *corners, RaBox *area)
{
  double least = RA_NO_ROOM;
  for (guint i = 0; i < 4 * 2 * SLIDES; i++) {
    const guint step = i / 8;
    const guint corner = i / 2 % 4;
    const double cost = COST_SLIDE * step + COST_CORNER * corner;
    const RaBox box = box_at (self, (RaPoint) { width, height }, corners[corner], i % 2 == 0, (double)step / SLIDES);
    if (cost >= least || !ra_box_holds (&self->map, &box) || ra_label_placer_count (self->build->placer, &box) > 0)
      continue;
    const double whole = cost + cost_of_cover (self, &box);
    if (whole >= least || (self->strict && ra_map_count_crossings (self->build, &box, NULL) > 0))
      continue;
    least = whole;
    *area = box;
  }
  const RaBox *map = &self->map;
  const double share = width * height / ((map->x_max - map->x_min) * height_of (map));
  return least < RA_NO_ROOM ? least + COST_AREA * share * share : RA_NO_ROOM;
}

void
ra_furniture_reserve (const RaFurniture *self, RaBox area)
{
  const double room = CLEARANCE_PX * self->build->unit;
  ra_label_placer_reserve (self->build->placer,
                           (RaBox) { area.x_min - room, area.y_min - room, area.x_max + room, area.y_max + room });
}

void
ra_furniture_add_panel (const RaFurniture *self, RaBox area, RaColour fill)
{
  RaPath *path = ra_path_new ();
  const RaPoint corners[] = {
    { area.x_min, area.y_min }, { area.x_max, area.y_min }, { area.x_max, area.y_max }, { area.x_min, area.y_max }
  };
  ra_path_add_part (path, corners, G_N_ELEMENTS (corners));
  ra_scene_layer_add_path (self->layer, (RaScenePath) { .path = path,
                                                        .closed = TRUE,
                                                        .fill = fill,
                                                        .stroke = self->build->style->panel_edge,
                                                        .stroke_width = 0.8 * self->build->unit });
}
