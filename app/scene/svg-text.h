/* Writes text as SVG that stays text. */
#pragma once

#include <cairo.h>

#include "app/scene/svg-markup.h"

G_BEGIN_DECLS

/* One element for one text, its halo the stroke that is painted first; a text along a line refers to that among the
 * definitions. */
void ra_svg_add_text (RaSvgWriter *self, const RaSceneText *text);
/* The same as an area: @outline is that of ra_text_outline (). */
void ra_svg_add_outline (RaSvgWriter *self, const RaSceneText *text, const cairo_path_t *outline);

G_END_DECLS
