/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/inset.h"

#include <math.h>

#include "app/layout/furniture.h"
#include "app/scene/text-block.h"

/* What either map needs both ways, for a unit of 1. */
#define LEAST_PANEL_PX 225.0
#define LEAST_MAP_PX   340.0
/* A map area this much wider than high has the panel beside the map; one this much higher than wide below it. */
#define WIDE_ASPECT 1.25
#define TALL_ASPECT 0.87
/* Of the length that the two share, the map's at least and at most. */
#define LEAST_SHARE 0.5
#define MOST_SHARE  0.64
#define TITLE_PX    19.0
#define SUBTITLE_PX 12.5
#define TITLE_PAD   12.0
#define HALO_PX     3.0
#define GUTTER_PX   3.0

gboolean
ra_inset_is_wanted (const RaMapSpec *spec)
{
  return (spec->show & RA_SHOW_INSET) != 0 && ra_map_spec_is_beside (spec) && spec->compare_with == NULL
         && ra_scenario_get_inset (spec->scenario) != NULL;
}

/* How much of @along the map takes where it is seen @across wide: as its focus needs. */
static double
measure_map (const RaMapBuild *build, double along, double across, gboolean beside)
{
  const RaScenarioView *focus = ra_scenario_get_focus (build->spec->scenario);
  double aspect = 1;
  if (focus != NULL && focus->height_km > 0)
    aspect = beside ? focus->width_km / focus->height_km : focus->height_km / focus->width_km;
  return round (CLAMP (across * aspect, LEAST_SHARE * along, MOST_SHARE * along));
}

RaBox
ra_inset_split (const RaMapBuild *build, RaBox *map)
{
  const double width = map->x_max - map->x_min;
  const double height = map->y_max - map->y_min;
  const gboolean beside = width >= WIDE_ASPECT * height;
  if (!ra_inset_is_wanted (build->spec) || ra_page_is_small (build) || (!beside && width > TALL_ASPECT * height))
    return (RaBox) { 0 };
  const double along = beside ? width : height;
  const double across = beside ? height : width;
  const double own = measure_map (build, along, across, beside);
  if (MIN (own, across) < LEAST_MAP_PX * build->unit || MIN (along - own, across) < LEAST_PANEL_PX * build->unit)
    return (RaBox) { 0 };
  RaBox panel = *map;
  if (beside)
    panel.x_min = map->x_max = map->x_min + own;
  else
    panel.y_min = map->y_max = map->y_min + own;
  return panel;
}

/* What the title takes at the top, in units: no line of what is shown is to run there. */
static double
title_room (const RaScenarioInset *inset)
{
  return inset->title != NULL ? 1.5 * TITLE_PAD + 1.25 * (TITLE_PX + (inset->subtitle != NULL ? SUBTITLE_PX : 0)) : 0;
}

RaViewport
ra_inset_frame (const RaMapSpec *spec, const RaBox *box)
{
  const RaScenarioInset *inset = ra_scenario_get_inset (spec->scenario);
  const RaScenarioView *view = &inset->view;
  const double room = title_room (inset) * ra_viewport_get_unit (&spec->viewport);
  RaViewport viewport
      = { .projection = { g_intern_string (view->projection), view->centre_lat_deg, view->centre_lon_deg },
          .metres_per_px = 1,
          .width_px = box->x_max - box->x_min,
          .height_px = box->y_max - box->y_min };
  ra_viewport_set_centre (&viewport, view->centre_lat_deg, view->centre_lon_deg);
  viewport.metres_per_px
      = 1000 * MAX (view->width_km / viewport.width_px, view->height_km / (viewport.height_px - room));
  viewport.y_m += room / 2 * viewport.metres_per_px;
  return viewport;
}

gboolean
ra_inset_tells (const RaMapBuild *build, double lat_deg, double lon_deg)
{
  const RaInset *inset = build->inset;
  RaPoint plane, at;
  if (inset == NULL || !ra_projection_forward (inset->projection, lat_deg, lon_deg, &plane.x, &plane.y))
    return FALSE;
  ra_viewport_to_page (&inset->viewport, plane.x, plane.y, &at.x, &at.y);
  return at.x >= 0 && at.y >= 0 && at.x <= inset->viewport.width_px && at.y <= inset->viewport.height_px;
}

/* On another day the charges of this one may not have been made yet. */
static gboolean
is_own_day (const RaMapSpec *spec)
{
  return g_strcmp0 (ra_map_spec_get_date (spec), ra_scenario_get_date (spec->scenario)) == 0;
}

static const char *
translate (const RaMapSpec *spec, const char *text)
{
  return text != NULL ? ra_translate_name (spec->translations, RA_NAME_SCENARIO, text) : "";
}

void
ra_inset_add_title (const RaMapBuild *build, RaSceneLayer *layer)
{
  const RaScenarioInset *inset = ra_scenario_get_inset (build->spec->scenario);
  const double pad = TITLE_PAD * build->unit;
  const double widest = build->scene->width - 2 * pad;
  g_auto (RaTextBlock) title = { 0 };
  g_auto (RaTextBlock) below = { 0 };
  if (!is_own_day (build->spec) || inset->title == NULL)
    return;
  ra_text_block_init (&title, build->text, translate (build->spec, inset->title),
                      (RaTextStyle) { .size = TITLE_PX * build->unit, .bold = RA_BOLD_FULL, .even = TRUE }, widest);
  ra_text_block_init (&below, build->text, translate (build->spec, inset->subtitle),
                      (RaTextStyle) { .size = SUBTITLE_PX * build->unit, .even = TRUE }, widest);
  const RaSceneText like
      = { .colour = build->style->text, .halo = build->style->halo, .halo_width = HALO_PX * build->unit };
  ra_text_block_add (&title, build->text, layer, pad, pad, like);
  ra_text_block_add (&below, build->text, layer, pad, pad + title.height, like);
  ra_label_placer_reserve (build->placer, (RaBox) { 0, 0, 2 * pad + MAX (title.width, below.width),
                                                    1.5 * pad + title.height + below.height });
}

static guint
find_furniture (const RaScene *scene)
{
  for (guint i = 0; i < scene->layers->len; i++)
    if (g_str_equal (((const RaSceneLayer *)g_ptr_array_index (scene->layers, i))->id, "furniture"))
      return i;
  return scene->layers->len;
}

/* A strip of its own side: it is seen within the panel alone. */
static void
add_gutter (const RaMapBuild *build, RaScene *panel, gboolean beside)
{
  RaSceneLayer *layer = g_ptr_array_index (panel->layers, panel->layers->len - 1);
  const RaPoint ends[] = { { 0, 0 }, { beside ? 0 : panel->width, beside ? panel->height : 0 } };
  RaPath *path = ra_path_new ();
  ra_path_add_part (path, ends, G_N_ELEMENTS (ends));
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = path,
                                                  .stroke = build->style->panel,
                                                  .stroke_width = 2 * GUTTER_PX * build->unit,
                                                  .butt_caps = TRUE });
}

/* "Inset: Land": two layers of one title would not be told apart. */
static void
name_layers (const RaMapBuild *build, RaScene *panel)
{
  for (guint i = 0; i < panel->layers->len; i++) {
    RaSceneLayer *layer = g_ptr_array_index (panel->layers, i);
    g_autofree char *title = layer->title;
    layer->title = ra_translate_format (build->spec->translations, "Inset: {layer}", "layer", title, NULL);
  }
}

void
ra_inset_join (const RaMapBuild *build, RaScene *panel, const RaInset *inset)
{
  add_gutter (build, panel, inset->box.x_min > 0);
  name_layers (build, panel);
  ra_scene_join (build->scene, panel, inset->box, find_furniture (build->scene));
}
