/* What a clip keeps of the sphere: a cap about a point, or all of it, cut along a meridian. */
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

/* Where a cap stands towards the clip: all in, which for a meridian is off the cut; all out (never for a meridian); or
 * neither, as always for the cut of an oblique map. */
typedef enum { RA_CLIP_INSIDE, RA_CLIP_OUTSIDE, RA_CLIP_ACROSS } RaClipRelation;
RaClipRelation ra_clip_relate (const RaClip *self, const RaCap *bounds);

G_END_DECLS
