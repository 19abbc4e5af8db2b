/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "map-layers.h"

#include <math.h>

#include "compass-circles.h"
#include "difference.h"
#include "legend.h"
#include "scale-bar.h"
#include "text.h"

#define EDGE_PX     16.0
#define PAD_PX      12.0
#define TITLE_PX    24.0
#define SUBTITLE_PX 13.5
#define FOOT_PX     9.5
#define BANNER_PX   13.0

typedef struct {
  const RaMapBuild *build;
  RaSceneLayer *layer;
} Furniture;

static void
add_panel (const Furniture *self, RaBox box, double alpha)
{
  RaPath *path = ra_path_new ();
  const RaPoint corners[]
      = { { box.x_min, box.y_min }, { box.x_max, box.y_min }, { box.x_max, box.y_max }, { box.x_min, box.y_max } };
  ra_path_add_part (path, corners, G_N_ELEMENTS (corners));
  const RaStyle *style = self->build->style;
  ra_scene_layer_add_path (self->layer, (RaScenePath) { .path = path,
                                                        .closed = TRUE,
                                                        .fill = ra_colour_with_alpha (style->panel, alpha),
                                                        .stroke = style->panel_edge,
                                                        .stroke_width = 0.8 * self->build->unit });
}

/* Writes @lines from (@x, @y) downwards; returns the height they take. */
static double
add_lines (const Furniture *self, char **lines, double x, double y, RaSceneText look)
{
  double height = 0;
  for (guint i = 0; lines[i] != NULL; i++) {
    const RaTextExtents extents = ra_text_measure (self->build->text, lines[i], look.size, look.bold);
    look.text = g_strdup (lines[i]);
    look.x = x;
    look.y = y + height + extents.ascent;
    ra_scene_layer_add_text (self->layer, look);
    height += extents.ascent + extents.descent;
  }
  return height;
}

static double
height_of (const Furniture *self, char **lines, double size, gboolean bold)
{
  double height = 0;
  for (guint i = 0; lines[i] != NULL; i++) {
    const RaTextExtents extents = ra_text_measure (self->build->text, lines[i], size, bold);
    height += extents.ascent + extents.descent;
  }
  return height;
}

static double
width_of (const Furniture *self, char **lines, double size, gboolean bold)
{
  double width = 0;
  for (guint i = 0; lines[i] != NULL; i++)
    width = MAX (width, ra_text_measure (self->build->text, lines[i], size, bold).width);
  return width;
}

static char *
describe_date (const RaMapSpec *spec)
{
  if (spec->compare_with != NULL)
    return ra_map_describe_compared_dates (spec);
  const char *subtitle = ra_scenario_get_subtitle (spec->scenario);
  const char *date = ra_map_spec_get_date (spec);
  if (date == NULL)
    return g_strdup (subtitle != NULL ? subtitle : "");
  g_autofree char *day = ra_format_date (date);
  if (subtitle == NULL || subtitle[0] == '\0')
    return g_strdup_printf ("Situation as of %s", day);
  return g_strdup_printf ("%s. Situation as of %s", subtitle, day);
}

static void
add_title (const Furniture *self)
{
  const RaMapBuild *build = self->build;
  const char *title = ra_map_spec_get_title (build->spec);
  if (title == NULL || title[0] == '\0')
    return;
  const double unit = build->unit;
  const double widest = MIN (build->scene->width - 2 * (EDGE_PX + PAD_PX) * unit, 760 * unit);
  g_autofree char *subtitle = describe_date (build->spec);
  g_auto (GStrv) title_lines = ra_text_wrap (build->text, title, TITLE_PX * unit, TRUE, widest);
  g_auto (GStrv) sub_lines = ra_text_wrap (build->text, subtitle, SUBTITLE_PX * unit, FALSE, widest);
  const double title_height = height_of (self, title_lines, TITLE_PX * unit, TRUE);
  const double sub_height = subtitle[0] != '\0' ? height_of (self, sub_lines, SUBTITLE_PX * unit, FALSE) : 0;
  const double width = MAX (width_of (self, title_lines, TITLE_PX * unit, TRUE),
                            width_of (self, sub_lines, SUBTITLE_PX * unit, FALSE));
  const double edge = EDGE_PX * unit;
  const double pad = PAD_PX * unit;
  const RaBox box = { edge, edge, edge + width + 2 * pad, edge + title_height + sub_height + 1.6 * pad };
  ra_label_placer_reserve (build->placer, box);
  add_panel (self, box, 0.94);
  add_lines (self, title_lines, edge + pad, edge + 0.8 * pad,
             (RaSceneText) { .size = TITLE_PX * unit, .bold = TRUE, .colour = build->style->text });
  if (sub_height > 0)
    add_lines (self, sub_lines, edge + pad, edge + 0.8 * pad + title_height,
               (RaSceneText) { .size = SUBTITLE_PX * unit, .colour = build->style->muted });
}

static char *
describe_foot (const RaMapBuild *build)
{
  const char *note = build->spec->note != NULL ? build->spec->note : ra_scenario_get_note (build->spec->scenario);
  g_autofree char *compasses = ra_map_describe_compass_circle (build);
  g_autofree char *sources = ra_map_describe_sources (build);
  g_autofree char *boundaries = ra_map_describe_boundaries (build->spec);
  GString *text = g_string_new (NULL);
  if (note != NULL && note[0] != '\0')
    g_string_append_printf (text, "%s%s ", note, g_str_has_suffix (note, ".") ? "" : ".");
  if (compasses != NULL)
    g_string_append_printf (text, "%s. ", compasses);
  if (sources != NULL)
    g_string_append_printf (text, "%s. ", sources);
  g_string_append_printf (text, "%s. Made with Natural Earth and Range Atlas.", boundaries);
  return g_string_free (text, FALSE);
}

/* The strip along the bottom; returns its height. */
static double
add_foot (const Furniture *self)
{
  const RaMapBuild *build = self->build;
  const double unit = build->unit;
  const double edge = EDGE_PX * unit;
  const double size = FOOT_PX * unit;
  g_autofree char *text = describe_foot (build);
  g_auto (GStrv) lines = ra_text_wrap (build->text, text, size, FALSE, build->scene->width - 2 * edge);
  const double height = height_of (self, lines, size, FALSE) + 10 * unit;
  const RaBox box = { -unit, build->scene->height - height, build->scene->width + unit, build->scene->height + unit };
  ra_label_placer_reserve (build->placer, box);
  add_panel (self, box, 0.94);
  add_lines (self, lines, edge, box.y_min + 5 * unit, (RaSceneText) { .size = size, .colour = build->style->muted });
  return height;
}

static gboolean
holds_hypothetical (const RaScenario *scenario, const char *date)
{
  const GPtrArray *deployments = ra_scenario_get_deployments (scenario);
  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    if (deployment->status == RA_STATUS_HYPOTHETICAL && ra_deployment_is_current (deployment, date))
      return TRUE;
  }
  return FALSE;
}

static gboolean
shows_hypothetical (const RaMapBuild *build)
{
  const RaMapSpec *spec = build->spec;
  return holds_hypothetical (spec->scenario, ra_map_spec_get_date (spec))
         || (spec->compare_with != NULL
             && holds_hypothetical (spec->compare_with,
                                    spec->date != NULL ? spec->date : ra_scenario_get_date (spec->compare_with)));
}

static void
add_banner (const Furniture *self)
{
  const RaMapBuild *build = self->build;
  if (!shows_hypothetical (build))
    return;
  const char *own = ra_scenario_get_banner (build->spec->scenario);
  const char *text = own != NULL ? own : "HYPOTHETICAL – no such deployment exists or was decided on";
  const double size = BANNER_PX * build->unit;
  const double pad = 7 * build->unit;
  const RaTextExtents extents = ra_text_measure (build->text, text, size, TRUE);
  const double right = build->scene->width - EDGE_PX * build->unit;
  const double top = EDGE_PX * build->unit;
  const RaBox box = { right - extents.width - 2 * pad, top, right, top + extents.ascent + extents.descent + 2 * pad };
  ra_label_placer_reserve (build->placer, box);
  add_panel (self, box, 1);
  ra_scene_layer_add_text (self->layer, (RaSceneText) { .text = g_strdup (text),
                                                        .x = box.x_min + pad,
                                                        .y = top + pad + extents.ascent,
                                                        .size = size,
                                                        .bold = TRUE,
                                                        .colour = build->style->text });
}

static void
add_scale_bar (const Furniture *self, double foot_height)
{
  const RaMapBuild *build = self->build;
  const double unit = build->unit;
  const double right = build->scene->width - EDGE_PX * unit;
  const double base = build->scene->height - foot_height - EDGE_PX * unit;
  RaScaleBar bar;
  if (!ra_scale_bar_measure (build, right - 90 * unit, base, 180 * unit, &bar))
    return;
  g_autofree char *length = ra_format_km (bar.km);
  g_autofree char *text
      = g_strdup_printf ("%s km at %.0f° %c", length, fabs (bar.lat_deg), bar.lat_deg < 0 ? 'S' : 'N');
  const double size = 10.5 * unit;
  const RaTextExtents extents = ra_text_measure (build->text, text, size, FALSE);
  const double left = right - MAX (bar.width, extents.width);
  const RaBox box = { left - 4 * unit, base - 10 * unit - extents.ascent, right + 4 * unit, base + 4 * unit };
  if (!ra_label_placer_try (build->placer, box))
    return;
  RaPath *path = ra_path_new ();
  const RaPoint points[] = {
    { right - bar.width, base - 5 * unit }, { right - bar.width, base }, { right, base }, { right, base - 5 * unit }
  };
  ra_path_add_part (path, points, G_N_ELEMENTS (points));
  ra_scene_layer_add_path (
      self->layer,
      (RaScenePath) { .path = path, .stroke = build->style->text, .stroke_width = 1.4 * unit, .butt_caps = TRUE });
  ra_scene_layer_add_text (self->layer, (RaSceneText) { .text = g_steal_pointer (&text),
                                                        .x = right,
                                                        .y = base - 8 * unit,
                                                        .size = size,
                                                        .anchor = RA_ANCHOR_END,
                                                        .colour = build->style->text,
                                                        .halo = build->style->halo,
                                                        .halo_width = 3 * unit });
}

/* The corner in which a box of that size covers fewest places already taken. */
static RaBox
best_corner (const Furniture *self, double width, double height, double foot_height)
{
  const RaMapBuild *build = self->build;
  const double edge = EDGE_PX * build->unit;
  const double right = build->scene->width - edge - width;
  const double bottom = build->scene->height - foot_height - edge - height;
  const RaPoint corners[] = { { edge, bottom }, { right, bottom }, { right, edge } };
  RaBox best = { 0 };
  guint fewest = G_MAXUINT;
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++) {
    const RaBox box = { corners[i].x, corners[i].y, corners[i].x + width, corners[i].y + height };
    const guint count = ra_label_placer_count (build->placer, &box);
    if (count < fewest) {
      fewest = count;
      best = box;
    }
  }
  return best;
}

static void
add_legend (const Furniture *self, double foot_height)
{
  const RaMapBuild *build = self->build;
  const double pad = PAD_PX * build->unit;
  g_autoptr (RaLegend) legend = ra_legend_new (build);
  double width;
  double height;
  ra_legend_measure (legend, &width, &height);
  /* A legend that would hide half the map is no help. */
  if (height == 0 || width + 2 * pad > 0.6 * build->scene->width || height + 2 * pad > 0.6 * build->scene->height)
    return;
  const RaBox box = best_corner (self, width + 2 * pad, height + 1.6 * pad, foot_height);
  ra_label_placer_reserve (build->placer, box);
  add_panel (self, box, 0.94);
  ra_legend_draw (legend, self->layer, box.x_min + pad, box.y_min + 0.8 * pad);
}

void
ra_map_add_furniture (const RaMapBuild *build, RaSceneLayer *layer)
{
  const Furniture self = { build, layer };
  add_title (&self);
  const double foot_height = add_foot (&self);
  add_banner (&self);
  add_legend (&self, foot_height);
  add_scale_bar (&self, foot_height);
}
