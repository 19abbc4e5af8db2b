/* What the files that project whole features need of a projection, besides geo/projection.h. */
#pragma once

#include "geo/projection-frame.h"
#include "geo/projection.h"

G_BEGIN_DECLS

const RaFrame *ra_projection_get_frame (const RaProjection *self);

/* Radians inside the frame to metres; longitudes as the frame's last clip leaves them. FALSE when PROJ's answer is not
 * finite or beyond any map. */
gboolean ra_projection_forward_rad (RaProjection *self, RaPoint lonlat, RaPoint *plane);

G_END_DECLS
