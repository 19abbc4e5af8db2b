/* Clipping on the sphere, before projection: what a projection cannot show, or would tear, is cut off here.
 *
 * Two clips: to a cap about a point, and along a meridian (nothing is lost there, but what crosses it becomes two
 * pieces). Both follow one plan, after Greiner and Hormann: every ring is split at the clip edge into pieces, the ends
 * of the pieces are sorted along the edge, and pieces are joined through the edge where the polygon is inside there.
 * Which side is inside follows from asking once whether the polygon holds the edge's starting point and toggling at
 * each end, so that the winding of damaged data cannot turn a map inside out.
 *
 * Polygons have their interior on the right and may enclose poles or be larger than a hemisphere. */
#pragma once

#include "geo/rotation.h"

G_BEGIN_DECLS

typedef enum { RA_CLIP_CAP, RA_CLIP_MERIDIAN } RaClipKind;

typedef struct {
  RaClipKind kind;
  RaRotation rotation; /* brings the cap's centre, or the meridian's opposite, to (0, 0) */
  RaCap cap;           /* for RA_CLIP_CAP, in unrotated coordinates */
  double cos_radius;
  double sin_radius;
  double step_rad; /* longest step, about the centre, between points made along the edge */
} RaClip;

/* Keeps what lies within @radius_rad (0 to pi, excluded) of @centre. The radius is diminished by 3e-7 rad, 2 m on the
 * Earth: data like round angles, and an outline that touches the edge exactly has no inside there. */
RaClip ra_clip_cap (RaPoint centre, double radius_rad, double step_rad);
/* Cuts along the meridian opposite to @lon_rad. Longitudes come out in [lon - pi, lon + pi], not wrapped, so that
 * the two sides of the cut stay apart. */
RaClip ra_clip_meridian (double lon_rad);
/* The same for an oblique map, whose middle and north @rotation tells: cuts along the great semicircle opposite to its
 * middle. True longitudes cannot tell the sides of such a cut, so points on it come out 6 mm beside it. */
RaClip ra_clip_meridian_of (const RaRotation *rotation);

/* Appends the visible part of the polygon that all parts of @rings make up together. Without any part the polygon is
 * the whole sphere. Rings come out with their interior on the right; edges along the clip edge are part of them. */
void ra_clip_polygon (const RaClip *self, const RaPath *rings, RaPath *out);
/* Appends the visible pieces of lines. No edge along the clip edge comes of it. */
void ra_clip_lines (const RaClip *self, const RaPath *lines, RaPath *out);

/* Where a cap stands towards the clip: all in, all out (never for a meridian), or neither. */
typedef enum { RA_CLIP_INSIDE, RA_CLIP_OUTSIDE, RA_CLIP_ACROSS } RaClipRelation;
RaClipRelation ra_clip_relate (const RaClip *self, const RaCap *bounds);

G_END_DECLS
