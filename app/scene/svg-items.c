/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/svg-items.h"

#include <math.h>

#include "app/scene/svg-text.h"

/* The id of a pattern of slanting lines x + y = k step (rising) or x - y = k step. It is one upright line in a tile
 * that is turned about the page's origin, so that areas hatched apart match as they do in the other writers. */
static const char *
take_hatch (RaSvgWriter *self, const RaScenePath *path)
{
  const gboolean rising = path->hatch == RA_HATCH_RISING;
  const double tile = path->hatch_step * G_SQRT2 / 2;
  GString *pattern = g_string_new (" patternUnits=\"userSpaceOnUse\" width=\"");
  /* Many decimals: the error of one tile is multiplied by their number across the page. */
  ra_svg_add_number (self, pattern, tile, 6);
  g_string_append (pattern, "\" height=\"");
  ra_svg_add_number (self, pattern, tile, 6);
  g_string_append_printf (pattern, "\" patternTransform=\"rotate(%d) translate(", rising ? 45 : -45);
  ra_svg_add_number (self, pattern, -tile / 2, 6);
  g_string_append (pattern, " 0)\"><path d=\"M");
  ra_svg_add_number (self, pattern, tile / 2, 6);
  g_string_append (pattern, " -1V");
  ra_svg_add_number (self, pattern, ceil (tile) + 1, 0);
  g_string_append_c (pattern, '"');
  ra_svg_add_colour (self, pattern, "stroke", path->hatch_colour);
  ra_svg_add_length (self, pattern, "stroke-width", path->hatch_width);
  g_string_append (pattern, "/></pattern>\n");

  const char *known = g_hash_table_lookup (self->hatches, pattern->str);
  if (known == NULL) {
    known = ra_svg_take_id (self, rising ? "hatch-rising" : "hatch-falling");
    g_string_append_printf (self->defs, "<pattern id=\"%s\"%s", known, pattern->str);
    g_hash_table_insert (self->hatches, g_strdup (pattern->str), g_strdup (known));
  }
  g_string_free (pattern, TRUE);
  return known;
}

static void
add_stroke (RaSvgWriter *self, const RaScenePath *path)
{
  GString *body = self->body;
  ra_svg_add_colour (self, body, "stroke", path->stroke);
  ra_svg_add_length (self, body, "stroke-width", path->stroke_width);
  g_string_append_printf (body, "%s stroke-linejoin=\"round\"", path->butt_caps ? "" : " stroke-linecap=\"round\"");
  if (path->n_dashes == 0)
    return;
  g_string_append (body, " stroke-dasharray=\"");
  for (guint i = 0; i < path->n_dashes; i++) {
    if (i > 0)
      g_string_append_c (body, ' ');
    /* Dots are dashes of a hundredth of a unit and less. */
    ra_svg_add_number (self, body, path->dashes[i], 4);
  }
  g_string_append_c (body, '"');
}

static void
begin_path (RaSvgWriter *self, const RaScenePath *path)
{
  g_string_append (self->body, "<path d=\"");
  ra_svg_add_path_data (self, self->body, path->path, path->closed);
  g_string_append_c (self->body, '"');
}

/* Fill, hatch and stroke, one above the other. Fill and stroke share an element; a hatch is a second one. */
static void
add_path (RaSvgWriter *self, const RaScenePath *path)
{
  const gboolean filled = path->fill.alpha > 0;
  const gboolean hatched = path->hatch != RA_HATCH_NONE && path->hatch_step > 0;
  const gboolean stroked = path->stroke.alpha > 0 && path->stroke_width > 0;
  if (ra_path_n_parts (path->path) == 0)
    return;
  if (filled && hatched) {
    begin_path (self, path);
    ra_svg_add_colour (self, self->body, "fill", path->fill);
    g_string_append (self->body, "/>\n");
  }
  if (!filled && !hatched && !stroked)
    return;
  begin_path (self, path);
  if (hatched)
    g_string_append_printf (self->body, " fill=\"url(#%s)\"", take_hatch (self, path));
  else
    ra_svg_add_colour (self, self->body, "fill", path->fill);
  if (stroked)
    add_stroke (self, path);
  g_string_append (self->body, "/>\n");
}

static void
add_polygon (RaSvgWriter *self, const RaSceneMark *mark, guint n_corners)
{
  const double radius = mark->size / 2;
  g_string_append (self->body, "<polygon points=\"");
  for (guint i = 0; i < n_corners; i++) {
    const double angle = 2 * G_PI * i / n_corners;
    if (i > 0)
      g_string_append_c (self->body, ' ');
    ra_svg_add_number (self, self->body, mark->x + radius * sin (angle), 2);
    g_string_append_c (self->body, ',');
    ra_svg_add_number (self, self->body, mark->y - radius * cos (angle), 2);
  }
  g_string_append_c (self->body, '"');
}

static void
add_square (RaSvgWriter *self, const RaSceneMark *mark)
{
  const double side = mark->size * 0.9;
  g_string_append (self->body, "<rect");
  ra_svg_add_length (self, self->body, "x", mark->x - side / 2);
  ra_svg_add_length (self, self->body, "y", mark->y - side / 2);
  ra_svg_add_length (self, self->body, "width", side);
  ra_svg_add_length (self, self->body, "height", side);
}

static void
add_cross (RaSvgWriter *self, const RaSceneMark *mark)
{
  const double arm = mark->size * 0.4;
  g_autoptr (RaPath) path = ra_path_new ();
  ra_path_add_part (path, (const RaPoint[]) { { mark->x - arm, mark->y - arm }, { mark->x + arm, mark->y + arm } }, 2);
  ra_path_add_part (path, (const RaPoint[]) { { mark->x + arm, mark->y - arm }, { mark->x - arm, mark->y + arm } }, 2);
  g_string_append (self->body, "<path d=\"");
  ra_svg_add_path_data (self, self->body, path, FALSE);
  g_string_append_c (self->body, '"');
}

static void
add_asterisk (RaSvgWriter *self, const RaSceneMark *mark)
{
  const double arm = mark->size / 2;
  g_autoptr (RaPath) path = ra_path_new ();
  for (guint i = 0; i < 3; i++) {
    const double dx = arm * sin (i * G_PI / 3);
    const double dy = arm * cos (i * G_PI / 3);
    ra_path_add_part (path, (const RaPoint[]) { { mark->x - dx, mark->y + dy }, { mark->x + dx, mark->y - dy } }, 2);
  }
  g_string_append (self->body, "<path d=\"");
  ra_svg_add_path_data (self, self->body, path, FALSE);
  g_string_append_c (self->body, '"');
}

static void
add_circle (RaSvgWriter *self, const RaSceneMark *mark)
{
  g_string_append (self->body, "<circle");
  ra_svg_add_length (self, self->body, "cx", mark->x);
  ra_svg_add_length (self, self->body, "cy", mark->y);
  ra_svg_add_length (self, self->body, "r", mark->size / 2);
}

/* Two half circles, and the handle. */
static void
add_lens (RaSvgWriter *self, const RaSceneMark *mark)
{
  const double radius = RA_LENS_RADIUS * mark->size;
  const double rim = radius * G_SQRT2 / 2;
  const double end = RA_LENS_HANDLE * mark->size;
  const struct {
    const char *before;
    double value;
  } pieces[] = { { "M", mark->x - radius },
                 { " ", mark->y },
                 { "a", radius },
                 { " ", radius },
                 { " 0 1 1 ", 2 * radius },
                 { " ", 0 },
                 { "a", radius },
                 { " ", radius },
                 { " 0 1 1 ", -2 * radius },
                 { " ", 0 },
                 { "zM", mark->x + rim },
                 { " ", mark->y + rim },
                 { "L", mark->x + end },
                 { " ", mark->y + end } };
  g_string_append (self->body, "<path d=\"");
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++) {
    g_string_append (self->body, pieces[i].before);
    ra_svg_add_number (self, self->body, pieces[i].value, 2);
  }
  g_string_append_c (self->body, '"');
}

static void
add_mark (RaSvgWriter *self, const RaSceneMark *mark)
{
  switch (mark->symbol) {
  case RA_SYMBOL_SQUARE:
    add_square (self, mark);
    break;
  case RA_SYMBOL_TRIANGLE:
    add_polygon (self, mark, 3);
    break;
  case RA_SYMBOL_LENS:
    add_lens (self, mark);
    break;
  case RA_SYMBOL_CROSS:
    add_cross (self, mark);
    break;
  case RA_SYMBOL_ASTERISK:
    add_asterisk (self, mark);
    break;
  case RA_SYMBOL_DOT:
  case RA_SYMBOL_RING:
  default:
    add_circle (self, mark);
    break;
  }
  ra_svg_add_colour (self, self->body, "fill", ra_symbol_is_of_strokes (mark->symbol) ? (RaColour) { 0 } : mark->fill);
  if (mark->stroke.alpha > 0) {
    ra_svg_add_colour (self, self->body, "stroke", mark->stroke);
    ra_svg_add_length (self, self->body, "stroke-width", mark->stroke_width);
    g_string_append (self->body, " stroke-linecap=\"round\" stroke-linejoin=\"round\"");
  }
  g_string_append (self->body, "/>\n");
}

static void
add_tagged_text (RaSvgWriter *self, const RaSceneText *text)
{
  const gboolean tagged = self->tagged && text->of.n > 0;
  if (tagged)
    g_string_append_printf (self->body, "<g data-of=\"%u\">\n", text->of.first);
  ra_svg_add_text (self, text);
  if (tagged)
    g_string_append (self->body, "</g>\n");
}

void
ra_svg_add_item (RaSvgWriter *self, const RaSceneItem *item)
{
  switch (item->kind) {
  case RA_SCENE_PATH:
    add_path (self, &item->path);
    break;
  case RA_SCENE_MARK:
    add_mark (self, &item->mark);
    break;
  case RA_SCENE_TEXT:
  default:
    if (self->outlines == NULL)
      add_tagged_text (self, &item->text);
    else if (g_hash_table_contains (self->outlines, item))
      ra_svg_add_outline (self, &item->text, g_hash_table_lookup (self->outlines, item));
    break;
  }
}
