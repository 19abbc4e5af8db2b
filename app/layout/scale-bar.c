/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/scale-bar.h"

#include <math.h>

#include "app/layout/furniture.h"
#include "app/layout/letters.h"
#include "app/scene/text.h"
#include "geo/geodesic.h"

#define LONGEST_PX     180.0
#define TICK_PX        5.0
#define MOST_VARIATION 0.2
#define PROBE_PX       4.0

/* Kilometres on the ground for one page unit to the right (@dx = 1) or down (@dy = 1) at a place of the page. */
static gboolean
ground_km (const RaMapBuild *build, double x, double y, double dx, double dy, double *km_per_px, double *lat_deg)
{
  double lat[2];
  double lon[2];
  for (int i = 0; i < 2; i++) {
    const double along = (i - 0.5) * PROBE_PX;
    double x_m;
    double y_m;
    ra_viewport_to_plane (&build->spec->viewport, x + along * dx, y + along * dy, &x_m, &y_m);
    if (!ra_projection_inverse (build->projection, x_m, y_m, &lat[i], &lon[i]))
      return FALSE;
  }
  *km_per_px = ra_geodesic_distance_m (lat[0], lon[0], lat[1], lon[1]) / 1000 / PROBE_PX;
  *lat_deg = (lat[0] + lat[1]) / 2;
  return *km_per_px > 0;
}

static gboolean
frame_is_even (const RaMapBuild *build)
{
  double smallest = G_MAXDOUBLE;
  double largest = 0;
  for (guint i = 0; i < 18; i++) {
    const double x = build->scene->width * (0.05 + 0.45 * (i % 3));
    const double y = build->scene->height * (0.05 + 0.45 * (i / 3 % 3));
    double km_per_px;
    double lat_deg;
    if (!ground_km (build, x, y, i < 9 ? 1 : 0, i < 9 ? 0 : 1, &km_per_px, &lat_deg))
      return FALSE;
    smallest = MIN (smallest, km_per_px);
    largest = MAX (largest, km_per_px);
  }
  return largest <= smallest * (1 + MOST_VARIATION);
}

/* The largest of 1, 2 and 5 times a power of ten that is not above @limit. */
static double
round_down (double limit)
{
  const double power = pow (10, floor (log10 (limit)));
  if (limit >= 5 * power)
    return 5 * power;
  return limit >= 2 * power ? 2 * power : power;
}

/* Geodesic distance in kilometres between two places of the page on one height; FALSE beside the Earth. */
static gboolean
measure_km (const RaMapBuild *build, double x, double y, double width, double *km, double *lat_deg)
{
  double lat[2];
  double lon[2];
  for (int i = 0; i < 2; i++) {
    double x_m;
    double y_m;
    ra_viewport_to_plane (&build->spec->viewport, x + i * width, y, &x_m, &y_m);
    if (!ra_projection_inverse (build->projection, x_m, y_m, &lat[i], &lon[i]))
      return FALSE;
  }
  *km = ra_geodesic_distance_m (lat[0], lon[0], lat[1], lon[1]) / 1000;
  *lat_deg = (lat[0] + lat[1]) / 2;
  return *km > 0;
}

gboolean
ra_scale_bar_measure (const RaMapBuild *build, double x, double y, double longest, RaScaleBar *bar)
{
  double km;
  if (!frame_is_even (build) || !measure_km (build, x, y, longest, &km, &bar->lat_deg))
    return FALSE;
  bar->km = round_down (km);
  bar->width = longest;
  /* The scale is nearly the same all along: three steps leave nothing to see. */
  for (guint i = 0; i < 3; i++) {
    bar->width *= bar->km / km;
    if (!measure_km (build, x, y, bar->width, &km, &bar->lat_deg))
      return FALSE;
  }
  return TRUE;
}

static void
draw_bar (const RaFurniture *self, const RaScaleBar *bar, double x, double y, char *text)
{
  const RaStyle *style = self->build->style;
  const double unit = self->build->unit;
  const double tick = TICK_PX * unit;
  /* Once wide and pale, once thin and dark: it stands out on land, on water and over a tint. */
  for (guint i = 0; i < 2; i++) {
    RaPath *path = ra_path_new ();
    const RaPoint points[] = { { x, y - tick }, { x, y }, { x + bar->width, y }, { x + bar->width, y - tick } };
    ra_path_add_part (path, points, G_N_ELEMENTS (points));
    ra_scene_layer_add_path (self->layer, (RaScenePath) { .path = path,
                                                          .stroke = i == 0 ? style->halo : style->text,
                                                          .stroke_width = (i == 0 ? 4 : 1.4) * unit,
                                                          .butt_caps = i == 1 });
  }
  ra_scene_layer_add_text (self->layer, (RaSceneText) { .text = text,
                                                        .x = x,
                                                        .y = y - 8 * unit,
                                                        .size = ra_letters_px (self->build, RA_LETTERS_SCALE),
                                                        .colour = style->text,
                                                        .halo = style->halo,
                                                        .halo_width = 3 * unit });
}

/* "500 km at 52° N" */
static char *
describe_bar (const RaMapBuild *build, double km, double lat_deg)
{
  const RaTranslations *translations = build->spec->translations;
  g_autofree char *length = ra_translate_number (translations, km);
  g_autofree char *latitude = g_strdup_printf ("%.0f", fabs (lat_deg));
  return ra_translate_format (translations,
                              lat_deg < 0 ? RA_TRANSLATABLE ("{km} km at {latitude}° S")
                                          : RA_TRANSLATABLE ("{km} km at {latitude}° N"),
                              "km", length, "latitude", latitude, NULL);
}

/* Of a page the bar is true at the middle of the map; a window's where it stands. */
static gboolean
measure_for_frame (const RaFurniture *self, const RaBox *box, double longest, RaScaleBar *bar)
{
  const RaMapBuild *build = self->build;
  if (!self->strict)
    return ra_scale_bar_measure (build, box->x_min, box->y_max, longest, bar);
  return ra_scale_bar_measure (build, (build->scene->width - longest) / 2, build->scene->height / 2, longest, bar);
}

void
ra_furniture_add_scale_bar (const RaFurniture *self)
{
  static const RaCorner corners[]
      = { RA_CORNER_BOTTOM_RIGHT, RA_CORNER_BOTTOM_LEFT, RA_CORNER_TOP_RIGHT, RA_CORNER_TOP_LEFT };
  const RaMapBuild *build = self->build;
  const double unit = build->unit;
  const double longest = MIN (LONGEST_PX * unit, build->scene->width / 4);
  g_autofree char *longest_text = describe_bar (build, 10000, 50);
  const RaTextExtents extents
      = ra_text_measure (build->text, longest_text, ra_letters_px (build, RA_LETTERS_SCALE), FALSE, FALSE);
  RaBox box;
  RaScaleBar bar;
  if (ra_furniture_find_box (self, MAX (longest, extents.width), extents.ascent + 10 * unit, corners, &box)
          == RA_NO_ROOM
      || !measure_for_frame (self, &box, longest, &bar))
    return;
  char *text = describe_bar (build, bar.km, bar.lat_deg);
  const RaTextExtents own = ra_text_measure (build->text, text, ra_letters_px (build, RA_LETTERS_SCALE), FALSE, FALSE);
  const double width = MAX (own.width, bar.width);
  ra_furniture_reserve (self, (RaBox) { box.x_min, box.y_min, box.x_min + width, box.y_max });
  draw_bar (self, &bar, box.x_min, box.y_max, text);
}
