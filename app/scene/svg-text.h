/* Writes text as SVG that stays text. */
#pragma once

#include "app/scene/svg-markup.h"

G_BEGIN_DECLS

/* One element for one text, its halo the stroke that is painted first; a text along a line refers to that among the
 * definitions. */
void ra_svg_add_text (RaSvgWriter *self, const RaSceneText *text);

G_END_DECLS
