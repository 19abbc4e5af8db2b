/* Writes the items of a layer as SVG elements. */
#pragma once

#include "app/scene/svg-markup.h"

G_BEGIN_DECLS

/* Adds the item's elements to the body, and what they refer to to the definitions. */
void ra_svg_add_item (RaSvgWriter *self, const RaSceneItem *item);

G_END_DECLS
