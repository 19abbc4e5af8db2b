/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/measure.h"

#include <geodesic.h>

#define WGS84_A_M 6378137.0
#define WGS84_F   (1 / 298.257223563)

static void
polygon_start (struct geod_geodesic *geodesic, struct geod_polygon *polygon)
{
  geod_init (geodesic, WGS84_A_M, WGS84_F);
  geod_polygon_init (polygon, 0);
}

double
ra_measure_ring_m2 (const RaPoint *points, guint n_points)
{
  struct geod_geodesic geodesic;
  struct geod_polygon polygon;
  double area_m2 = 0;
  polygon_start (&geodesic, &polygon);
  for (guint i = 0; i < n_points; i++)
    geod_polygon_addpoint (&geodesic, &polygon, ra_degrees (points[i].y), ra_degrees (points[i].x));
  /* Clockwise counts as positive, and what is left of the Earth outside a ring the other way round too. */
  geod_polygon_compute (&geodesic, &polygon, TRUE, FALSE, &area_m2, NULL);
  return area_m2;
}

static double
earth_m2 (void)
{
  /* A ring without points has the whole Earth neither to its right nor to its left: the formula it is. */
  const double e2 = WGS84_F * (2 - WGS84_F);
  const double e = sqrt (e2);
  return RA_TAU * WGS84_A_M * WGS84_A_M * (1 + (1 - e2) / e * atanh (e));
}

double
ra_measure_member_m2 (const RaFeatureSet *polygons, const RaMember *member)
{
  double outside_m2 = 0;
  for (guint i = 0; i < member->n_parts; i++) {
    guint n;
    const RaPoint *points = ra_path_part (polygons->path, member->first_part + i, &n);
    outside_m2 += earth_m2 () - ra_measure_ring_m2 (points, n);
  }
  return earth_m2 () - outside_m2;
}
