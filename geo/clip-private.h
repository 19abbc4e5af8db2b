/* What the stages of the clipper share: where an edge meets the clip edge, and how one goes along that edge. All
 * coordinates are rotated, in radians: the clip's centre is at (0, 0).
 *
 * The clip edge is a closed curve with a parameter that grows clockwise, region on the right, from its start at the
 * south: for a cap the angle about the centre (length 2 pi); for the meridian the latitude up the left side, one unit
 * for the north pole's line, the latitude down the right side, one unit for the south pole's (length 2 pi + 2). */
#pragma once

#include "geo/clip-region.h"

G_BEGIN_DECLS

/* A point where an edge of a ring meets the clip edge. Up to two points are needed on a side to go over a pole. */
typedef struct {
  guint n_leave; /* points to add before the piece ends; 0: the ring does not leave here */
  RaPoint leave[2];
  double leave_at; /* parameter of the last of them */
  guint n_enter;   /* points that a new piece starts with; 0: the ring does not enter here */
  RaPoint enter[2];
  double enter_at; /* parameter of the first of them */
} RaCrossing;

#define RA_MAX_CROSSINGS 2

/* For a cap and for a meridian: the crossings of the edge from @a to @b, in their order along it, of which the number
 * is returned; and what ra_clip_edge_point () and ra_clip_edge_trace () below do for each. */
guint ra_clip_cap_cross (const RaClip *self, RaPoint a, RaPoint b, RaCrossing crossings[RA_MAX_CROSSINGS]);
gboolean ra_clip_cap_sees (const RaClip *self, RaPoint point);
RaPoint ra_clip_cap_edge_point (const RaClip *self, double at);
void ra_clip_cap_trace (const RaClip *self, double from, double length, int direction, RaPath *out);

guint ra_clip_meridian_cross (RaPoint a, RaPoint b, RaCrossing crossings[RA_MAX_CROSSINGS]);
RaPoint ra_clip_meridian_edge_point (double at);
void ra_clip_meridian_trace (double from, double length, int direction, RaPath *out);

/* Length of the whole clip edge in its parameter. */
double ra_clip_edge_length (const RaClip *self);
/* The point of the edge at parameter @at. */
RaPoint ra_clip_edge_point (const RaClip *self, double at);
/* Adds the points of the edge strictly between @from and @length further on, going in @direction (1 or -1). */
void ra_clip_edge_trace (const RaClip *self, double from, double length, int direction, RaPath *out);

/* A piece of a ring from where it enters the region to where it leaves. */
typedef struct {
  guint part; /* in the path of the pieces */
  double enter_at;
  double leave_at;
} RaPiece;

/* Joins pieces through the clip edge and appends the finished rings. @rings is the polygon that the pieces come from:
 * it is asked once which parts of the edge it holds. Sorts the ends along the edge and toggles; every piece is used
 * once, whatever the data. */
void ra_clip_rejoin (const RaClip *self, const RaPath *points, const GArray *pieces, const RaPath *rings, RaPath *out);

G_END_DECLS
