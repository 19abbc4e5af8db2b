/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/map-layers.h"

#include <math.h>

#include "app/layout/flight-lines.h"
#include "app/layout/shifted-path.h"

#define LINE_PX 1.5
/* Beside a contested ring's line. */
#define HAIRLINE_PX     0.6
#define HAIRLINE_GAP_PX 1.1
#define VEIL_ALPHA      0.16
#define COVERED_PX      0.7
#define COVERED_ALPHA   0.30
/* Ticks of a lower bound: from one to the next along the line, and how far they stand out. */
#define TICK_STEP_PX   11.0
#define TICK_LENGTH_PX 5.5
/* From the point of an arrow to the middle of the mark that it points to; and of its length what the line is short of,
 * whose end would stand out beside the point. */
#define END_GAP_PX  5.5
#define WITHIN_HEAD 0.8

/* "Area of 9M729 / SSC-8, 480 km, Russian MOD, 23 Jan 2019": no two layers are called the same. */
static char *
describe_layer (const RaMapBuild *build, const RaRingGroup *group, const char *pattern)
{
  const RaTranslations *translations = build->spec->translations;
  if (group->system == NULL)
    return ra_translate_format (translations, pattern, "ring", group->label, NULL);
  const RaScenarioRing *first = &g_array_index (group->rings, RaScenarioRing, 0);
  const char *status = group->deployed ? ra_translate_name (translations, RA_NAME_STATUS,
                                                            ra_deployment_get_status_text (first->deployment))
                                       : "";
  const gboolean said = g_str_has_suffix (group->label, status);
  g_autofree char *ring
      = g_strdup_printf ("%s, %s%s%s", ra_translate_name (translations, RA_NAME_SYSTEM, group->system->name),
                         group->label, said ? "" : ", ", said ? "" : status);
  return ra_translate_format (translations, pattern, "ring", ring, NULL);
}

/* Twice the area within the path, positive where it runs clockwise on the page. */
static double
measure_area (const RaPath *path)
{
  double sum = 0;
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    for (guint i = 0; i < n; i++) {
      const RaPoint next = points[(i + 1) % n];
      sum += points[i].x * next.y - next.x * points[i].y;
    }
  }
  return sum;
}

/* All of the Earth that the frame shows; the frame where no ocean is drawn. */
static RaPath *
outline_earth (const RaMapBuild *build)
{
  const RaSceneLayer *ocean = ra_scene_find_layer (build->scene, "ocean");
  if (ocean != NULL && ocean->items->len > 0)
    return ra_path_copy (g_array_index (ocean->items, RaSceneItem, 0).path.path);
  const double width = build->spec->viewport.width_px;
  const double height = build->spec->viewport.height_px;
  const RaPoint corners[] = { { 0, 0 }, { width, 0 }, { width, height }, { 0, height } };
  RaPath *frame = ra_path_new ();
  ra_path_add_part (frame, corners, G_N_ELEMENTS (corners));
  return frame;
}

/* What lies beyond a limit is veiled: the Earth, round which the path runs the other way than about the limit. */
static void
add_veil (const RaMapBuild *build, const RaRingGroup *group)
{
  RaPath *path = ra_path_copy (g_ptr_array_index (group->fills, 0));
  g_autoptr (RaPath) earth = outline_earth (build);
  const gboolean turned = (measure_area (path) > 0) == (measure_area (earth) > 0);
  for (guint part = 0; part < ra_path_n_parts (earth); part++) {
    guint n;
    if (turned)
      ra_path_reverse_part (earth, part);
    const RaPoint *points = ra_path_part (earth, part, &n);
    ra_path_add_part (path, points, n);
  }
  g_autofree char *id = g_strdup_printf ("beyond-%s", group->id);
  g_autofree char *title = describe_layer (build, group, RA_TRANSLATABLE ("Area beyond {ring}"));
  ra_scene_layer_add_path (
      ra_scene_add_layer (build->scene, id, title),
      (RaScenePath) { .path = path, .closed = TRUE, .fill = ra_colour_with_alpha (build->style->removed, VEIL_ALPHA) });
}

void
ra_map_add_ring_fills (const RaMapBuild *build)
{
  for (guint i = 0; i < build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i);
    if (group->limits && group->fills->len > 0)
      add_veil (build, group);
    if (group->style.tint == 0 && group->style.hatch == RA_HATCH_NONE)
      continue;
    g_autofree char *id = g_strdup_printf ("ring-fill-%s", group->id);
    g_autofree char *title = describe_layer (build, group, RA_TRANSLATABLE ("Area of {ring}"));
    RaSceneLayer *layer = ra_scene_add_layer (build->scene, id, title);
    for (guint k = 0; k < group->fills->len; k++)
      ra_scene_layer_add_path (
          layer, (RaScenePath) { .path = ra_path_copy (g_ptr_array_index (group->fills, k)),
                                 .closed = TRUE,
                                 .fill = ra_colour_with_alpha (group->style.colour, group->style.tint),
                                 .hatch = group->style.hatch,
                                 .hatch_colour = ra_colour_with_alpha (group->style.colour, RA_HATCH_ALPHA),
                                 .hatch_step = 9 * build->unit,
                                 .hatch_width = 1.1 * build->unit,
                                 .of = group->span });
  }
}

/* A circle runs clockwise, its inside on the right: outwards is to the left. */
static void
add_ticks_of_part (RaPath *ticks, const RaPoint *points, guint n, double step, double length)
{
  double since = step / 2;
  for (guint i = 1; i < n; i++) {
    const RaPoint from = points[i - 1];
    const double dx = points[i].x - from.x;
    const double dy = points[i].y - from.y;
    const double whole = hypot (dx, dy);
    if (whole == 0)
      continue;
    double at = step - since;
    for (; at <= whole; at += step) {
      const RaPoint foot = { from.x + dx * at / whole, from.y + dy * at / whole };
      const RaPoint tick[] = { foot, { foot.x + dy / whole * length, foot.y - dx / whole * length } };
      ra_path_add_part (ticks, tick, G_N_ELEMENTS (tick));
    }
    since = whole - (at - step);
  }
}

void
ra_map_stroke_ticks (RaSceneLayer *layer, const RaPath *path, RaColour colour, double unit)
{
  RaPath *ticks = ra_path_new ();
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    add_ticks_of_part (ticks, points, n, TICK_STEP_PX * unit, TICK_LENGTH_PX * unit);
  }
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = ticks, .stroke = colour, .stroke_width = 1.1 * unit });
}

/* What is contested has a second line inside, so that the first is as heavy as it should be. */
static void
add_hairline (RaSceneLayer *layer, const RaPath *path, const RaScenePath *line, double unit, double weight)
{
  const double width = HAIRLINE_PX * unit * MIN (1, weight);
  const double inside = line->stroke_width / 2 + HAIRLINE_GAP_PX * unit + width / 2;
  ra_scene_layer_add_path (
      layer, (RaScenePath) { .path = ra_path_shift (path, inside), .stroke = line->stroke, .stroke_width = width });
}

static double
weight_of (const RaRingStyle *style)
{
  return style->weight > 0 ? style->weight : 1;
}

/* On and off in turn, for a line of the usual weight. */
static void
set_dashes (RaScenePath *line, RaDash dash, double unit)
{
  static const double lengths[RA_N_DASHES][4] = {
    [RA_DASH_USUAL] = { 7, 4 }, [RA_DASH_LONG] = { 13, 4 }, [RA_DASH_DOT] = { 9, 3, 2, 3 }, [RA_DASH_SHORT] = { 4.5, 3 }
  };
  for (guint i = 0; i < G_N_ELEMENTS (lengths[dash]) && lengths[dash][i] > 0; i++)
    line->dashes[line->n_dashes++] = lengths[dash][i] * unit;
  line->butt_caps = TRUE;
}

void
ra_map_stroke_ring (RaSceneLayer *layer, RaPath *path, const RaRingStyle *style, double unit)
{
  const double weight = weight_of (style);
  RaScenePath line = { .path = path, .stroke = style->colour, .stroke_width = LINE_PX * unit * weight };
  if (style->line == RA_LINE_DASHED)
    set_dashes (&line, style->dash, unit * weight);
  if (style->line == RA_LINE_DOTTED) {
    line.n_dashes = 2;
    line.dashes[0] = 0.01 * unit * weight;
    line.dashes[1] = 3.2 * unit * weight;
    line.stroke_width = 1.8 * unit * weight;
  }
  ra_scene_layer_add_path (layer, line);
  if (style->line == RA_LINE_DOUBLE)
    add_hairline (layer, path, &line, unit, weight);
}

/* It ends in the point of its head, beside the mark of the place where it came down. */
static void
stroke_flight (const RaMapBuild *build, RaSceneLayer *layer, const RaRingGroup *group)
{
  const double unit = build->unit * build->style->line_weight;
  g_autoptr (RaPath) way = ra_flight_lines_shorten (group->outline, END_GAP_PX * build->unit);
  const double width = ra_flight_lines_fit_width (way, LINE_PX * unit * weight_of (&group->style));
  RaRingStyle style = group->style;
  style.weight = width / (LINE_PX * unit);
  ra_map_stroke_ring (layer, ra_flight_lines_shorten (way, WITHIN_HEAD * ra_flight_lines_head_length (width)), &style,
                      unit);
  ra_flight_lines_add_heads (layer, way, group->style.colour, width);
}

void
ra_map_add_ring_lines (const RaMapBuild *build)
{
  for (guint i = 0; i < build->groups->len; i++) {
    const RaRingGroup *group = g_ptr_array_index (build->groups, i);
    if (group->noted)
      continue;
    g_autofree char *id = g_strdup_printf ("ring-line-%s", group->id);
    g_autofree char *title = describe_layer (build, group, RA_TRANSLATABLE ("Line of {ring}"));
    RaSceneLayer *layer = ra_scene_add_layer (build->scene, id, title);
    if (build->spec->show & RA_SHOW_OVERLAP_LINES)
      ra_scene_layer_add_path (layer,
                               (RaScenePath) { .path = ra_path_copy (group->covered),
                                               .stroke = ra_colour_with_alpha (group->style.colour, COVERED_ALPHA),
                                               .stroke_width = COVERED_PX * build->unit,
                                               .of = group->span,
                                               .inner = TRUE });
    if (group->flight)
      stroke_flight (build, layer, group);
    else
      ra_map_stroke_ring (layer, ra_path_copy (group->outline), &group->style, build->unit * build->style->line_weight);
    if (group->style.lower_bound)
      ra_map_stroke_ticks (layer, group->outline, group->style.colour, build->unit);
    ra_scene_layer_set_span (layer, 0, group->span);
  }
}
