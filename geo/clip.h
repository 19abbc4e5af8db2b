/* Clipping on the sphere, before projection: what a projection cannot show, or would tear, is cut off here.
 *
 * There are two clips: to a cap about a point, and along a meridian, where nothing is lost but what crosses it becomes
 * two pieces. Both follow one plan, after Greiner and Hormann: every ring is split at the clip edge into pieces, the
 * ends of the pieces are sorted along the edge, and pieces are joined through the edge where the polygon is inside
 * there. Which side is inside follows from asking once whether the polygon holds the edge's starting point and toggling
 * at each end, so that the winding of damaged data cannot turn a map inside out.
 *
 * Polygons have their interior on the right and may enclose poles or be larger than a hemisphere. */
#pragma once

#include "geo/clip-region.h"

G_BEGIN_DECLS

/* Appends the visible part of the polygon that all parts of @rings make up together. Without any part the polygon is
 * the whole sphere. Rings come out with their interior on the right; edges along the clip edge are part of them. */
void ra_clip_polygon (const RaClip *self, const RaPath *rings, RaPath *out);
/* Appends what lies all within a meridian's clip (RA_CLIP_INSIDE), with its longitudes as they come out there. */
void ra_clip_turn (const RaClip *self, const RaPath *parts, RaPath *out);
/* Whether that changes longitudes in [-pi, pi]. */
gboolean ra_clip_turns (const RaClip *self);
/* Appends the visible pieces of lines. No edge is added along the clip edge. */
void ra_clip_lines (const RaClip *self, const RaPath *lines, RaPath *out);

G_END_DECLS
