/* The path of an item of a scene as cairo's path, with no more points than its drawing needs. */
#pragma once

#include <cairo.h>

#include "app/scene/scene.h"

G_BEGIN_DECLS

/* Makes the item's path that of @cr, whose user space are units of the page. What lies outside of @shown (page units),
 * a little farther than the item's stroke reaches, may be left out: drawn under a clip to @shown, the path gives the
 * same. In a PDF map data is moved to a grid that is finer than print. */
void ra_trace_path (cairo_t *cr, const RaScenePath *item, const RaBox *shown);

G_END_DECLS
