/* Distances, bearings and range rings on the WGS84 ellipsoid (Karney's geodesics, as PROJ ships them).
 *
 * C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87, 43-55 (2013). Needs no proj.db. */
#pragma once

#include "geo/feature-set.h"

G_BEGIN_DECLS

/* A ring of this radius or more is the whole Earth: the farthest point of the ellipsoid is the antipode, half a
 * meridian away, 20,003,931.46 m; what a ring within half a metre of that leaves out is smaller than a street. */
#define RA_WHOLE_EARTH_M 20003931.0

/* Length of the shortest way. Latitudes in [-90, 90] degrees, any longitudes. */
double ra_geodesic_distance_m (double lat1_deg, double lon1_deg, double lat2_deg, double lon2_deg);

/* No way between the points is shorter, told without measuring one: neither radius of curvature of the ellipsoid is
 * anywhere less than that of the meridian at the equator, a (1 - e^2), so that the sphere of this radius, with the same
 * latitudes, has shorter ways only. Within 1.1 % of the true length; arguments as ra_geodesic_distance_m (). */
double ra_geodesic_least_m (double lat1_deg, double lon1_deg, double lat2_deg, double lon2_deg);

typedef struct {
  double distance_m;
  double azimuth1_deg; /* at the first point towards the second, clockwise from north, [0, 360) */
  double azimuth2_deg; /* at the second point, onwards, [0, 360) */
} RaGeodesic;

/* At a pole an azimuth is the limit along the meridian of the point's longitude; for one and the same point the
 * azimuths are those of a meridian northwards. */
RaGeodesic ra_geodesic_inverse (double lat1_deg, double lon1_deg, double lat2_deg, double lon2_deg);

/* The point at @distance_m from the first one, setting out at @azimuth_deg; longitude in [-180, 180]. */
void ra_geodesic_direct (double lat_deg, double lon_deg, double azimuth_deg, double distance_m, double *lat2_deg,
                         double *lon2_deg);

/* A disc, or a band when @min_m is above 0. */
typedef struct {
  double lat_deg;
  double lon_deg;
  double min_m;
  double max_m;
} RaRangeRing;

/* All points whose shortest way from the centre is @radius_m long: one closed line without crossings.
 *
 * On the sphere that is a circle. On the ellipsoid geodesics that set out at azimuths A and 180 - A meet before the
 * antipode, at half their turn (an arc of 180 degrees on the auxiliary sphere), and are no shortest ways beyond: where
 * they lead to after @radius_m is nearer than that. From 19,970 km on about the equator, later elsewhere, the line
 * therefore has the azimuths within @open_deg of north and of south alone, and two corners where the halves meet. */
typedef struct {
  double lat_deg;
  double lon_deg;
  double radius_m;
  double open_deg; /* 90: all azimuths; less: those within it of north and of south */
} RaRangeCircle;

/* @radius_m above 0 and below RA_WHOLE_EARTH_M. */
RaRangeCircle ra_range_circle (double lat_deg, double lon_deg, double radius_m);

/* The point, degrees, after @turn_deg of 360 round the line, clockwise from north. Turns are azimuths where all are
 * open; at 90 and 270 are the corners where not. */
RaPoint ra_range_circle_point (const RaRangeCircle *self, double turn_deg);

/* The turn at the azimuth, or at the corner by it. */
double ra_range_circle_turn_deg (const RaRangeCircle *self, double azimuth_deg);

/* How many vertices at equal turns keep the arcs between them within @tolerance_m of the line; 180 to 7,200, and
 * with vertices at its corners. From the geodesic curvature of a small circle, cot (radius / R) / R. */
guint ra_range_circle_count (const RaRangeCircle *self, double tolerance_m);

/* The line at @radius_m, clockwise from north, in radians; @n_points of it at equal turns. */
void ra_range_ring_points (double lat_deg, double lon_deg, double radius_m, guint n_points, RaPath *out);

/* Adds the ring to a set of polygons, interior on the right, or its outlines to a set of lines, closed by repeating
 * the first point. A radius of 0 or less adds nothing; from RA_WHOLE_EARTH_M on the disc is the whole sphere and has
 * no outline. Every vertex is at the stated distance to a micrometre. */
void ra_range_ring_add (RaFeatureSet *set, const RaRangeRing *ring, double tolerance_m, guint feature, guint klass);

G_END_DECLS
