/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene/svg-text.h"

#include <string.h>

#include "app/scene/curved-text.h"
#include "app/scene/text.h"

#define TYPEFACE "Inter, Cantarell, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif"
/* Readers that know of text along a path say so by this; those that do not take what follows. */
#define ALONG_PATH "http://www.w3.org/TR/SVG11/feature#Text"

/* Whether the line runs from right to left, by the first letter that says so: the rule of the other writers. */
static gboolean
runs_leftwards (const char *text)
{
  static const GUnicodeScript leftward[] = { G_UNICODE_SCRIPT_ARABIC, G_UNICODE_SCRIPT_HEBREW, G_UNICODE_SCRIPT_SYRIAC,
                                             G_UNICODE_SCRIPT_THAANA, G_UNICODE_SCRIPT_NKO };
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    if (!g_unichar_isalpha (c))
      continue;
    for (guint i = 0; i < G_N_ELEMENTS (leftward); i++) {
      if (g_unichar_get_script (c) == leftward[i])
        return TRUE;
    }
    return FALSE;
  }
  return FALSE;
}

/* The anchor of a scene is a side of the page; that of SVG is an end of the line, which is turned round in a line from
 * right to left. */
static const char *
find_anchor (const RaSceneText *text, gboolean leftwards)
{
  if (text->anchor == RA_ANCHOR_MIDDLE)
    return " text-anchor=\"middle\"";
  return (text->anchor == RA_ANCHOR_END) != leftwards ? " text-anchor=\"end\"" : "";
}

static gboolean
has_wide_spaces (const char *text)
{
  return g_str_has_prefix (text, " ") || g_str_has_suffix (text, " ") || strstr (text, "  ") != NULL;
}

static void
add_turn (RaSvgWriter *self, double angle_rad, RaPoint about)
{
  g_string_append (self->body, " transform=\"rotate(");
  ra_svg_add_number (self, self->body, angle_rad * 180 / G_PI, 3);
  g_string_append_c (self->body, ' ');
  ra_svg_add_number (self, self->body, about.x, 2);
  g_string_append_c (self->body, ' ');
  ra_svg_add_number (self, self->body, about.y, 2);
  g_string_append (self->body, ")\"");
}

static void
add_place (RaSvgWriter *self, RaPoint at)
{
  ra_svg_add_length (self, self->body, "x", at.x);
  ra_svg_add_length (self, self->body, "y", at.y);
}

static void
add_font (RaSvgWriter *self, const RaSceneText *text)
{
  static const char *const weights[]
      = { [RA_BOLD_NOT] = "", [RA_BOLD_HALF] = " font-weight=\"600\"", [RA_BOLD_FULL] = " font-weight=\"700\"" };
  g_string_append (self->body, " font-family=\"" TYPEFACE "\"");
  ra_svg_add_length (self, self->body, "font-size", text->size);
  g_string_append_printf (self->body, "%s%s", weights[text->bold], text->italic ? " font-style=\"italic\"" : "");
  if (text->spacing > 0 && text->along == NULL)
    ra_svg_add_length (self, self->body, "letter-spacing", text->spacing * text->size);
}

/* The halo is the stroke of the letters, painted before their fill: one word is one text. */
static void
add_paint (RaSvgWriter *self, const RaSceneText *text)
{
  ra_svg_add_colour (self, self->body, "fill", text->colour);
  if (!(text->halo.alpha > 0) || !(text->halo_width > 0))
    return;
  ra_svg_add_colour (self, self->body, "stroke", text->halo);
  ra_svg_add_length (self, self->body, "stroke-width", text->halo_width);
  g_string_append (self->body, " stroke-linejoin=\"round\" paint-order=\"stroke\"");
}

static void
add_straight (RaSvgWriter *self, const RaSceneText *text)
{
  GString *body = self->body;
  const gboolean leftwards = runs_leftwards (text->text);
  g_string_append (body, "<text");
  add_place (self, (RaPoint) { text->x, text->y });
  add_font (self, text);
  g_string_append_printf (body, "%s%s", leftwards ? " direction=\"rtl\"" : "", find_anchor (text, leftwards));
  if (has_wide_spaces (text->text))
    g_string_append (body, " xml:space=\"preserve\"");
  if (text->angle_rad != 0)
    add_turn (self, text->angle_rad, (RaPoint) { text->x, text->y });
  add_paint (self, text);
  g_string_append_c (body, '>');
  ra_svg_add_escaped (body, text->text);
  g_string_append (body, "</text>\n");
}

static void
add_letter (const RaCurvedLetter *letter, gpointer data)
{
  RaSvgWriter *self = data;
  g_autofree char *text = g_strndup (letter->text, (gsize)letter->length);
  if (text[strspn (text, " ")] == '\0')
    return;
  g_string_append (self->body, "<text");
  add_place (self, letter->at);
  add_turn (self, letter->angle_rad, letter->at);
  g_string_append_c (self->body, '>');
  ra_svg_add_escaped (self->body, text);
  g_string_append (self->body, "</text>\n");
}

/* One text on its path, that an editor can change; and for readers that know no such thing its letters one by one. */
static void
add_curved (RaSvgWriter *self, const RaSceneText *text)
{
  GString *body = self->body;
  const char *id = ra_svg_take_id (self, "curve");
  g_string_append_printf (self->defs, "<path id=\"%s\" d=\"", id);
  ra_svg_add_path_data (self, self->defs, text->along, FALSE);
  g_string_append (self->defs, "\"/>\n");
  g_string_append (body, "<switch>\n<text requiredFeatures=\"" ALONG_PATH "\"");
  add_font (self, text);
  add_paint (self, text);
  if (runs_leftwards (text->text))
    g_string_append (body, " direction=\"rtl\" text-anchor=\"end\"");
  g_string_append_printf (body, "><textPath xlink:href=\"#%s\">", id);
  ra_svg_add_escaped (body, text->text);
  g_string_append (body, "</textPath></text>\n<g aria-hidden=\"true\"");
  add_font (self, text);
  add_paint (self, text);
  g_string_append (body, ">\n");
  PangoContext *context = ra_text_context_new ();
  ra_curved_text_lay (context, text, add_letter, self);
  g_object_unref (context);
  g_string_append (body, "</g>\n</switch>\n");
}

void
ra_svg_add_text (RaSvgWriter *self, const RaSceneText *text)
{
  if (text->along != NULL)
    add_curved (self, text);
  else
    add_straight (self, text);
}

static void
add_curve (RaSvgWriter *self, const cairo_path_data_t *data)
{
  static const char letters[] = { [CAIRO_PATH_MOVE_TO] = 'M', 'L', 'C', 'Z' };
  g_string_append_c (self->body, letters[data->header.type]);
  for (int i = 1; i < data->header.length; i++) {
    if (i > 1)
      g_string_append_c (self->body, ' ');
    ra_svg_add_number (self, self->body, data[i].point.x, 2);
    g_string_append_c (self->body, ' ');
    ra_svg_add_number (self, self->body, data[i].point.y, 2);
  }
}

void
ra_svg_add_outline (RaSvgWriter *self, const RaSceneText *text, const cairo_path_t *outline)
{
  GString *body = self->body;
  g_string_append (body, "<path role=\"img\" aria-label=\"");
  ra_svg_add_escaped (body, text->text);
  g_string_append_c (body, '"');
  if (text->along == NULL) {
    g_string_append (body, " transform=\"translate(");
    ra_svg_add_number (self, body, text->x, 2);
    g_string_append_c (body, ' ');
    ra_svg_add_number (self, body, text->y, 2);
    g_string_append (body, ") rotate(");
    ra_svg_add_number (self, body, text->angle_rad * 180 / G_PI, 3);
    g_string_append (body, ")\"");
  }
  add_paint (self, text);
  g_string_append (body, " d=\"");
  for (int i = 0; i < outline->num_data; i += outline->data[i].header.length)
    add_curve (self, &outline->data[i]);
  g_string_append (body, "\"/>\n");
}
