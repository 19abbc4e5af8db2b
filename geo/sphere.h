/* Points, arcs, caps and rings on the unit sphere.
 *
 * Longitude and latitude are radians here; conversion from degrees happens at the edge of the room. Geodetic latitude
 * is taken for spherical latitude: clipping only asks on which side of a cut a point lies, and both answers agree. */
#pragma once

#include <math.h>

#include "geo/path.h"

G_BEGIN_DECLS

#define RA_PI      3.14159265358979323846
#define RA_HALF_PI (RA_PI / 2)
#define RA_TAU     (RA_PI * 2)
/* Mean radius of the Earth (IUGG R1), for estimates only; distances are geodesics of the WGS84 ellipsoid. */
#define RA_EARTH_RADIUS_M 6371008.8
/* Points nearer than this are one point: 6 m on the Earth. */
#define RA_EPSILON 1e-6

static inline double
ra_radians (double deg)
{
  return deg * (RA_PI / 180);
}

static inline double
ra_degrees (double rad)
{
  return rad * (180 / RA_PI);
}

/* Arc functions that a rounding error beyond +-1 does not turn into NaN. */
static inline double
ra_acos (double cosine)
{
  return acos (CLAMP (cosine, -1.0, 1.0));
}

static inline double
ra_asin (double sine)
{
  return asin (CLAMP (sine, -1.0, 1.0));
}

/* The same longitude in [-pi, pi]; a value that is in it already comes back unchanged, -pi and pi included. */
double ra_wrap_longitude (double lon_rad);

typedef struct {
  double x, y, z;
} RaVec3;

/* x towards longitude 0, y towards 90 degrees east, z towards the north pole. */
RaVec3 ra_vec3_from_lonlat (RaPoint lonlat);
/* At a pole the longitude is that of atan2 (0, 0) or of the rounding error: any is right. */
RaPoint ra_vec3_to_lonlat (RaVec3 v);

static inline double
ra_vec3_dot (RaVec3 a, RaVec3 b)
{
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

static inline RaVec3
ra_vec3_cross (RaVec3 a, RaVec3 b)
{
  return (RaVec3) { a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x };
}

static inline double
ra_vec3_length (RaVec3 v)
{
  return sqrt (ra_vec3_dot (v, v));
}

/* A cap: all points within @radius_rad of @centre. A radius of pi or more is the whole sphere, below 0 nothing. */
typedef struct {
  RaVec3 centre;
  double radius_rad;
} RaCap;

/* A cap that holds all points (not the smallest, but near it); pi for points that no cap below a hemisphere holds. */
RaCap ra_cap_of_points (const RaPoint *points, guint n_points);

/* Area in steradians, in [0, 4 pi), of what lies to the right of the ring. Right for rings that enclose a pole or
 * cross the antimeridian; for a ring through a pole it is the limit. Sum of spherical excesses over the south pole,
 * compensated. */
double ra_ring_area_sr (const RaPoint *points, guint n_points);

/* Whether the polygon made of all parts of @rings (interior on the right) holds @point: rings may be several, nested or
 * disjoint, and may enclose poles. Parity of crossings on the meridian southwards from the point, against whether the
 * south pole is inside. On the outline either answer may come. */
gboolean ra_rings_contain (const RaPath *rings, RaPoint point);

/* The two halves of that question, for many points and one polygon: the first costs a few trigonometric functions a
 * point of the rings, the second, which wants its answer, hardly any. */
gboolean ra_rings_hold_south_pole (const RaPath *rings);
gboolean ra_rings_contain_from_pole (const RaPath *rings, RaPoint point, gboolean south_pole_inside);

G_END_DECLS
