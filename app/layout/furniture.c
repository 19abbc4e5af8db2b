/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/furniture.h"

#include "app/layout/legend.h"
#include "app/layout/map-sites.h"

/* The legend may take this share of what the map has either way; a wide one takes the map's width. */
#define LARGEST_SHARE 0.6
/* What a legend costs that says less at a glance, against the places of furniture-places.c. */
static const double form_costs[RA_LEGEND_STRIP + 1] = { 0, 1.2, 1.6, 0 };
/* Of the map's height. On a wider page than this the corners beside the rings are free. */
#define LARGEST_STRIP 0.3
#define STRIP_ASPECT  1.3
/* On a small page a legend that costs more than this is better a sentence of the foot. */
#define DEAREST_ON_SMALL 3.0

/* Room that a usual name of a site asks for, to either side of it and above and below. */
#define NAME_WIDTH_PX  100.0
#define NAME_HEIGHT_PX 12.0

static double
legend_padding (const RaFurniture *self)
{
  return RA_PAD_PX * self->build->unit * (ra_page_is_small (self->build) ? 0.5 : 1);
}

/* Across the page, on the foot. */
static double
find_strip_box (const RaFurniture *self, RaLegend *legend, RaBox *box)
{
  const RaScene *scene = self->build->scene;
  const double unit = self->build->unit;
  double width;
  double height;
  ra_legend_measure (legend, &width, &height);
  height += 1.6 * legend_padding (self);
  *box = (RaBox) { -unit, self->map.y_max - height, scene->width + unit, self->map.y_max };
  if (scene->width > STRIP_ASPECT * scene->height || height > LARGEST_STRIP * (self->map.y_max - self->map.y_min))
    return RA_NO_ROOM;
  /* The foot itself is taken. */
  const RaBox above = { box->x_min, box->y_min, box->x_max, box->y_max - 1 };
  const double cost = ra_furniture_measure_cover (self, &above);
  return cost < RA_NO_ROOM ? cost + form_costs[RA_LEGEND_STRIP] : RA_NO_ROOM;
}

/* What the legend costs in its best place; RA_NO_ROOM where there is none, or it would hide half the map. */
static double
find_legend_box (const RaFurniture *self, RaLegend *legend, RaLegendForm form, RaBox *box)
{
  static const RaCorner corners[]
      = { RA_CORNER_BOTTOM_LEFT, RA_CORNER_BOTTOM_RIGHT, RA_CORNER_TOP_RIGHT, RA_CORNER_TOP_LEFT };
  const double pad = legend_padding (self);
  const double map_width = self->map.x_max - self->map.x_min;
  const double map_height = self->map.y_max - self->map.y_min;
  if (form == RA_LEGEND_STRIP)
    return find_strip_box (self, legend, box);
  double width;
  double height;
  ra_legend_measure (legend, &width, &height);
  if (width + 2 * pad > (form == RA_LEGEND_WIDE ? 1 : LARGEST_SHARE) * map_width
      || height + 2 * pad > LARGEST_SHARE * map_height)
    return RA_NO_ROOM;
  const double cost = ra_furniture_find_box (self, width + 2 * pad, height + 1.6 * pad, corners, box);
  return cost < RA_NO_ROOM ? cost + form_costs[form] : RA_NO_ROOM;
}

static void
draw_strip (RaFurniture *self, RaLegend *legend, RaBox box)
{
  ra_label_placer_reserve (self->build->placer, box);
  ra_furniture_add_panel (self, box, self->build->style->panel);
  ra_legend_draw (legend, self->layer, RA_EDGE_PX * self->build->unit, box.y_min + 0.8 * legend_padding (self));
  self->map.y_max = box.y_min;
}

static void
draw_legend (const RaFurniture *self, RaLegend *legend, RaBox box)
{
  const double pad = legend_padding (self);
  ra_furniture_reserve (self, box);
  ra_furniture_add_panel (self, box, ra_colour_with_alpha (self->build->style->panel, 0.94));
  ra_legend_draw (legend, self->layer, box.x_min + pad, box.y_min + 0.8 * pad);
}

/* The form of the legend that costs the map least; FALSE when none finds room. */
static gboolean
add_legend (RaFurniture *self)
{
  g_autoptr (RaLegend) best = NULL;
  RaLegendForm best_form = RA_LEGEND_FULL;
  RaBox best_box = { 0 };
  double least = RA_NO_ROOM;
  for (RaLegendForm form = 0; form <= RA_LEGEND_STRIP; form++) {
    g_autoptr (RaLegend) legend = ra_legend_new (self->build, form);
    RaBox box;
    if (ra_legend_is_empty (legend))
      return TRUE;
    const double cost = find_legend_box (self, legend, form, &box);
    if (cost >= least)
      continue;
    least = cost;
    best_box = box;
    best_form = form;
    g_clear_pointer (&best, ra_legend_free);
    best = g_steal_pointer (&legend);
  }
  if (best == NULL || (least > DEAREST_ON_SMALL && self->build->groups->len > 0 && ra_page_is_small (self->build)))
    return FALSE;
  if (best_form == RA_LEGEND_STRIP)
    draw_strip (self, best, best_box);
  else
    draw_legend (self, best, best_box);
  return TRUE;
}

/* What must be there; FALSE when the legend found no room. */
static gboolean
add_needed (RaFurniture *self)
{
  self->title = (RaBox) { 0 };
  self->map = (RaBox) { 0, 0, self->build->scene->width, self->build->scene->height };
  ra_furniture_add_foot (self);
  ra_furniture_add_title (self);
  return self->legend_in_foot || add_legend (self);
}

/* On either side of each site of the page. */
static GArray *
list_names (const RaMapBuild *build)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (RaBox));
  if (!(build->spec->show & RA_SHOW_SITES))
    return names;
  g_autoptr (GPtrArray) sites = ra_map_list_sites (build->spec);
  const RaPoint room = { NAME_WIDTH_PX * build->unit, NAME_HEIGHT_PX * build->unit };
  for (guint i = 0; i < sites->len; i++) {
    const RaSite *site = ((const RaMapSite *)g_ptr_array_index (sites, i))->site;
    RaPoint at;
    if (!ra_map_locate (build, site->lat_deg, site->lon_deg, &at))
      continue;
    const RaBox box = { at.x - room.x, at.y - room.y, at.x + room.x, at.y + room.y };
    g_array_append_val (names, box);
  }
  return names;
}

void
ra_map_add_inner_furniture (const RaMapBuild *build, RaSceneLayer *layer)
{
  g_autoptr (GArray) names = list_names (build);
  const RaFurniture self = { .build = build,
                             .layer = layer,
                             .names = names,
                             .map = { 0, 0, build->scene->width, build->scene->height },
                             .strict = TRUE };
  ra_furniture_add_scale_bar (&self);
  ra_furniture_add_north_arrow (&self);
}

gboolean
ra_map_add_furniture (const RaMapBuild *build, RaSceneLayer *layer, RaSceneLayer *locator, GError **error)
{
  g_autoptr (GArray) names = list_names (build);
  RaFurniture self = { .build = build, .layer = layer, .names = names };
  const guint n_taken = ra_label_placer_get_n_taken (build->placer);
  while (!add_needed (&self)) {
    self.legend_in_foot = TRUE;
    ra_label_placer_give_back (build->placer, n_taken);
    g_array_set_size (layer->items, 0);
  }
  ra_furniture_add_scale_bar (&self);
  ra_furniture_add_north_arrow (&self);
  return ra_furniture_add_locator (&self, locator, error);
}
