/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/furniture.h"

#include <math.h>

#include "app/scene/text.h"

#define LARGEST_SPREAD_RAD (2 * G_PI / 180)
#define SMALLEST_TURN_RAD  (2 * G_PI / 180)
/* A step to the north that tells its direction, and the grid over the frame. */
#define STEP_DEG 0.01
#define GRID     5

#define ARROW_PX 30.0
#define TEXT_PX  10.5

static gboolean
direction_at (const RaMapBuild *build, double x, double y, double *turn_rad)
{
  double x_m, y_m;
  ra_viewport_to_plane (&build->spec->viewport, x, y, &x_m, &y_m);
  double lat_deg, lon_deg;
  RaPoint from;
  RaPoint to;
  if (!ra_projection_inverse (build->projection, x_m, y_m, &lat_deg, &lon_deg) || fabs (lat_deg) > 89
      || !ra_map_locate (build, lat_deg - STEP_DEG, lon_deg, &from)
      || !ra_map_locate (build, lat_deg + STEP_DEG, lon_deg, &to))
    return FALSE;
  *turn_rad = atan2 (to.x - from.x, from.y - to.y);
  return TRUE;
}

gboolean
ra_north_measure (const RaMapBuild *build, double *turn_rad)
{
  double middle;
  double least = 0;
  double most = 0;
  if (!direction_at (build, build->scene->width / 2, build->scene->height / 2, &middle))
    return FALSE;
  for (guint i = 0; i < GRID * GRID; i++) {
    double turn;
    if (!direction_at (build, build->scene->width * (i % GRID) / (GRID - 1.0),
                       build->scene->height * (i / GRID) / (GRID - 1.0), &turn))
      return FALSE;
    const double off = remainder (turn - middle, 2 * G_PI);
    least = MIN (least, off);
    most = MAX (most, off);
  }
  *turn_rad = remainder (middle + (least + most) / 2, 2 * G_PI);
  return most - least <= LARGEST_SPREAD_RAD && fabs (*turn_rad) > SMALLEST_TURN_RAD;
}

/* A point @up towards north and @aside to its right from the arrow's middle. */
static RaPoint
turned (RaPoint middle, double turn_rad, double up, double aside)
{
  return (RaPoint) { middle.x + up * sin (turn_rad) + aside * cos (turn_rad),
                     middle.y - up * cos (turn_rad) + aside * sin (turn_rad) };
}

static void
draw_arrow (const RaFurniture *self, RaPoint middle, double turn_rad)
{
  const RaStyle *style = self->build->style;
  const double unit = self->build->unit;
  const double half = ARROW_PX / 2 * unit;
  RaPath *path = ra_path_new ();
  const RaPoint corners[]
      = { turned (middle, turn_rad, half, 0), turned (middle, turn_rad, -half, 0.5 * half),
          turned (middle, turn_rad, -0.6 * half, 0), turned (middle, turn_rad, -half, -0.5 * half) };
  ra_path_add_part (path, corners, G_N_ELEMENTS (corners));
  ra_scene_layer_add_path (
      self->layer,
      (RaScenePath) {
          .path = path, .closed = TRUE, .fill = style->text, .stroke = style->halo, .stroke_width = 1.2 * unit });
  const RaPoint letter = turned (middle, turn_rad, half + 0.8 * TEXT_PX * unit, 0);
  ra_scene_layer_add_text (self->layer, (RaSceneText) { .text = g_strdup ("N"),
                                                        .x = letter.x,
                                                        .y = letter.y + 0.36 * TEXT_PX * unit,
                                                        .size = TEXT_PX * unit,
                                                        .bold = TRUE,
                                                        .anchor = RA_ANCHOR_MIDDLE,
                                                        .colour = style->text,
                                                        .halo = style->halo,
                                                        .halo_width = 3 * unit });
}

void
ra_furniture_add_north_arrow (const RaFurniture *self)
{
  static const RaCorner corners[]
      = { RA_CORNER_BOTTOM_RIGHT, RA_CORNER_TOP_RIGHT, RA_CORNER_BOTTOM_LEFT, RA_CORNER_TOP_LEFT };
  const double side = (ARROW_PX + 2.4 * TEXT_PX) * self->build->unit;
  double turn_rad;
  RaBox box;
  if (ra_page_is_small (self->build) || !ra_north_measure (self->build, &turn_rad)
      || ra_furniture_find_box (self, side, side, corners, &box) == RA_NO_ROOM)
    return;
  ra_furniture_reserve (self, box);
  draw_arrow (self, (RaPoint) { (box.x_min + box.x_max) / 2, (box.y_min + box.y_max) / 2 }, turn_rad);
}
