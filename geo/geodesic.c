/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/geodesic.h"

#include <geodesic.h>

#define WGS84_A_M 6378137.0
#define WGS84_F   (1 / 298.257223563)
/* Of a length, more than its computation adds. */
#define ROUNDING        1e-12
#define FEWEST_VERTICES 180
#define MOST_VERTICES   7200
/* What the flattening adds to the bend of a ring that the sphere does not have; near the antipode, where the meridians
 * meet past it, pi times the flattening. */
#define ELLIPSOID_BEND     0.005
#define ELLIPSOID_BEND_FAR 0.011
#define FAR_RAD            (0.75 * RA_PI)
/* Halvings of a right angle: less than a millimetre at the antipode. */
#define BISECTIONS 50

/* A constant, though PROJ has to compute it: made once, for a ring asks for it at each of its points. */
static const struct geod_geodesic *
wgs84 (void)
{
  static struct geod_geodesic geodesic;
  static gsize made = 0;
  if (g_once_init_enter (&made)) {
    geod_init (&geodesic, WGS84_A_M, WGS84_F);
    g_once_init_leave (&made, 1);
  }
  return &geodesic;
}

static double
full_circle (double azimuth_deg)
{
  const double positive = azimuth_deg < 0 ? azimuth_deg + 360 : azimuth_deg;
  return positive >= 360 ? 0 : positive;
}

double
ra_geodesic_least_m (double lat1_deg, double lon1_deg, double lat2_deg, double lon2_deg)
{
  const double half_lat = sin (ra_radians (lat2_deg - lat1_deg) / 2);
  const double half_lon = sin (ra_radians (lon2_deg - lon1_deg) / 2);
  /* The haversine of the angle: exact for points that are near each other, where the bound is closest. */
  const double haversine
      = half_lat * half_lat + cos (ra_radians (lat1_deg)) * cos (ra_radians (lat2_deg)) * half_lon * half_lon;
  return (1 - ROUNDING) * 2 * ra_asin (sqrt (haversine)) * WGS84_A_M * (1 - WGS84_F) * (1 - WGS84_F);
}

RaGeodesic
ra_geodesic_inverse (double lat1_deg, double lon1_deg, double lat2_deg, double lon2_deg)
{
  const struct geod_geodesic *geodesic = wgs84 ();
  RaGeodesic result;
  geod_inverse (geodesic, lat1_deg, lon1_deg, lat2_deg, lon2_deg, &result.distance_m, &result.azimuth1_deg,
                &result.azimuth2_deg);
  /* Between equal points any azimuth is right, and which one comes would depend on the hemisphere. */
  if (result.distance_m == 0)
    result.azimuth1_deg = result.azimuth2_deg = 0;
  result.azimuth1_deg = full_circle (result.azimuth1_deg);
  result.azimuth2_deg = full_circle (result.azimuth2_deg);
  return result;
}

double
ra_geodesic_distance_m (double lat1_deg, double lon1_deg, double lat2_deg, double lon2_deg)
{
  return ra_geodesic_inverse (lat1_deg, lon1_deg, lat2_deg, lon2_deg).distance_m;
}

void
ra_geodesic_direct (double lat_deg, double lon_deg, double azimuth_deg, double distance_m, double *lat2_deg,
                    double *lon2_deg)
{
  const struct geod_geodesic *geodesic = wgs84 ();
  geod_direct (geodesic, lat_deg, lon_deg, azimuth_deg, distance_m, lat2_deg, lon2_deg, NULL);
}

/* Whether the way of @radius_m that sets out at the azimuth is a shortest one. */
static gboolean
is_shortest (double lat_deg, double azimuth_deg, double radius_m)
{
  const double arc_deg = geod_gendirect (wgs84 (), lat_deg, 0, azimuth_deg, GEOD_NOFLAGS, radius_m, NULL, NULL, NULL,
                                         NULL, NULL, NULL, NULL, NULL);
  return arc_deg <= 180;
}

/* Half a turn is the shorter the nearer a geodesic keeps to the equator, so that the azimuths towards it close first.
 */
static double
find_open_deg (double lat_deg, double radius_m)
{
  if (is_shortest (lat_deg, 90, radius_m))
    return 90;
  double open = 0;
  double closed = 90;
  for (guint i = 0; i < BISECTIONS; i++) {
    const double middle = (open + closed) / 2;
    if (is_shortest (lat_deg, middle, radius_m))
      open = middle;
    else
      closed = middle;
  }
  return open;
}

RaRangeCircle
ra_range_circle (double lat_deg, double lon_deg, double radius_m)
{
  return (RaRangeCircle) { lat_deg, lon_deg, radius_m, find_open_deg (lat_deg, radius_m) };
}

/* Turns from -90 to 90 are about north, those from 90 to 270 about south. */
static double
middle_of_half_deg (double turn_deg)
{
  return 180 * floor (turn_deg / 180 + 0.5);
}

static double
azimuth_of_turn_deg (const RaRangeCircle *self, double turn_deg)
{
  if (self->open_deg >= 90)
    return turn_deg;
  const double middle_deg = middle_of_half_deg (turn_deg);
  return middle_deg + (turn_deg - middle_deg) * self->open_deg / 90;
}

RaPoint
ra_range_circle_point (const RaRangeCircle *self, double turn_deg)
{
  RaPoint point;
  geod_direct (wgs84 (), self->lat_deg, self->lon_deg, azimuth_of_turn_deg (self, turn_deg), self->radius_m, &point.y,
               &point.x, NULL);
  return point;
}

double
ra_range_circle_turn_deg (const RaRangeCircle *self, double azimuth_deg)
{
  const double middle_deg = middle_of_half_deg (azimuth_deg);
  const double from_middle_deg = azimuth_deg - middle_deg;
  return middle_deg + (self->open_deg > 0 ? CLAMP (from_middle_deg * 90 / self->open_deg, -90, 90) : 0);
}

guint
ra_range_circle_count (const RaRangeCircle *self, double tolerance_m)
{
  /* Sagitta of a chord of angle step about the centre: R sin(rho) cos(rho) step^2 / 8, and the ellipsoid's share. */
  const double rho = self->radius_m / RA_EARTH_RADIUS_M;
  const double bend_m
      = RA_EARTH_RADIUS_M * (fabs (sin (rho) * cos (rho)) + (rho > FAR_RAD ? ELLIPSOID_BEND_FAR : ELLIPSOID_BEND));
  const double count = RA_TAU / sqrt (8 * MAX (tolerance_m, 1e-3) / MAX (bend_m, 1.0));
  const guint n = (guint)CLAMP (ceil (count), FEWEST_VERTICES, MOST_VERTICES);
  return self->open_deg < 90 ? (n + 3) / 4 * 4 : n;
}

static void
add_points (const RaRangeCircle *circle, guint n_points, RaPath *out)
{
  for (guint i = 0; i < n_points; i++) {
    const RaPoint point = ra_range_circle_point (circle, 360.0 * i / n_points);
    ra_path_add (out, ra_radians (point.x), ra_radians (point.y));
  }
}

void
ra_range_ring_points (double lat_deg, double lon_deg, double radius_m, guint n_points, RaPath *out)
{
  const RaRangeCircle circle = ra_range_circle (lat_deg, lon_deg, radius_m);
  add_points (&circle, n_points, out);
}

/* One line of the ring as the next part of the set. */
static void
add_circle (RaFeatureSet *set, const RaRangeRing *ring, double radius_m, double tolerance_m, gboolean hole)
{
  const RaRangeCircle circle = ra_range_circle (ring->lat_deg, ring->lon_deg, radius_m);
  const guint first = ra_path_n_points (set->path);
  add_points (&circle, ra_range_circle_count (&circle, tolerance_m), set->path);
  if (set->kind == RA_GEOMETRY_LINES) {
    const RaPoint start = g_array_index (set->path->points, RaPoint, first);
    ra_path_add (set->path, start.x, start.y);
  }
  ra_path_end_part (set->path, 2);
  if (hole && set->kind == RA_GEOMETRY_POLYGONS)
    ra_path_reverse_part (set->path, ra_path_n_parts (set->path) - 1);
}

void
ra_range_ring_add (RaFeatureSet *set, const RaRangeRing *ring, double tolerance_m, guint feature, guint klass)
{
  /* Written so that NaN adds nothing. */
  if (!(ring->max_m > 0) || !(ring->min_m < ring->max_m) || ring->min_m >= RA_WHOLE_EARTH_M)
    return;
  const gboolean whole = ring->max_m >= RA_WHOLE_EARTH_M;
  const gboolean band = ring->min_m > 0;
  if (!whole)
    add_circle (set, ring, ring->max_m, tolerance_m, FALSE);
  if (band)
    add_circle (set, ring, ring->min_m, tolerance_m, TRUE);
  if (whole && !band && set->kind == RA_GEOMETRY_LINES)
    return;

  const RaPoint centre = { ra_radians (ring->lon_deg), ra_radians (ring->lat_deg) };
  /* A geodesic of the ellipsoid and an arc of the sphere of the same ends differ by less than 1 %. */
  const double radius_rad = whole ? RA_PI : 1.01 * ring->max_m / RA_EARTH_RADIUS_M;
  ra_feature_set_end_member (set, feature, klass,
                             (RaCap) { ra_vec3_from_lonlat (centre), radius_rad < RA_HALF_PI ? radius_rad : RA_PI });
}
