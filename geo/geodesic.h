/* Distances, bearings and range rings on the WGS84 ellipsoid (Karney's geodesics, as PROJ ships them).
 *
 * C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87, 43-55 (2013). Needs no proj.db. */
#pragma once

#include "geo/feature-set.h"

G_BEGIN_DECLS

/* A ring of this radius or more is the whole Earth: from about 19,970 km on, the line of equal distance folds over
 * itself about the antipode. */
#define RA_WHOLE_EARTH_M 19900000.0

/* Length of the shortest way. Latitudes in [-90, 90] degrees, any longitudes. */
double ra_geodesic_distance_m (double lat1_deg, double lon1_deg, double lat2_deg, double lon2_deg);

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

/* How many vertices keep the arcs between them within @tolerance_m of a ring of @radius_m; 180 to 7,200. From the
 * geodesic curvature of a small circle, cot (radius / R) / R. */
guint ra_range_ring_count (double radius_m, double tolerance_m);

/* The line of points at @radius_m, clockwise from north, in radians; @n_points of them. */
void ra_range_ring_points (double lat_deg, double lon_deg, double radius_m, guint n_points, RaPath *out);

/* Adds the ring to a set of polygons, interior on the right, or its outlines to a set of lines, closed by repeating
 * the first point. A radius of 0 or less adds nothing; from RA_WHOLE_EARTH_M on the disc is the whole sphere and has
 * no outline. Every vertex is at the stated distance to a micrometre. */
void ra_range_ring_add (RaFeatureSet *set, const RaRangeRing *ring, double tolerance_m, guint feature, guint klass);

G_END_DECLS
