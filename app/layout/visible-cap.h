/* What of the sphere a frame shows, for who need not project the rest. */
#pragma once

#include "app/map/viewport.h"
#include "geo/sphere.h"

G_BEGIN_DECLS

/* A cap that holds all the frame shows, or FALSE where that would be most of the Earth or the frame reaches beyond it.
 */
gboolean ra_visible_cap (const RaViewport *viewport, RaProjection *projection, RaCap *cap);

G_END_DECLS
