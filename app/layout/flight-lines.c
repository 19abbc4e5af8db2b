/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/flight-lines.h"

#include <math.h>

#include "geo/geodesic.h"

/* Between vertices the sphere's shortest way is the ellipsoid's, but for a few metres. */
#define STEP_M 100e3
/* Of the width of the line. */
#define HEAD_LENGTH 4.5
#define HEAD_HALF   1.9
/* Of the line: a longer head would begin behind the place of launch. */
#define HEAD_SHARE 0.6

gboolean
ra_flight_lines_are (const GArray *rings)
{
  for (guint i = 0; i < rings->len; i++)
    if (!ra_scenario_ring_is_flight (&g_array_index (rings, RaScenarioRing, i)))
      return FALSE;
  return rings->len > 0;
}

static RaPoint
to_radians (double lat_deg, double lon_deg)
{
  return (RaPoint) { ra_radians (lon_deg), ra_radians (lat_deg) };
}

static void
add_way (RaFeatureSet *lines, const RaScenarioRing *ring, guint number)
{
  const RaClaim *claim = ring->claim;
  const RaGeodesic way = ra_geodesic_inverse (ring->lat_deg, ring->lon_deg, claim->end_lat_deg, claim->end_lon_deg);
  const guint n = 1 + (guint)ceil (way.distance_m / STEP_M);
  for (guint i = 0; i <= n; i++) {
    double lat_deg, lon_deg;
    ra_geodesic_direct (ring->lat_deg, ring->lon_deg, way.azimuth1_deg, way.distance_m * i / n, &lat_deg, &lon_deg);
    const RaPoint at = to_radians (lat_deg, lon_deg);
    ra_path_add (lines->path, at.x, at.y);
  }
  ra_path_end_part (lines->path, 2);
  const RaCap bounds = { ra_vec3_from_lonlat (to_radians (ring->lat_deg, ring->lon_deg)),
                         MIN (RA_PI, 1.01 * way.distance_m / RA_EARTH_RADIUS_M) };
  ra_feature_set_end_member (lines, number, 0, bounds);
}

RaFeatureSet *
ra_flight_lines_make (const GArray *rings)
{
  RaFeatureSet *lines = ra_feature_set_new (RA_GEOMETRY_LINES);
  for (guint i = 0; i < rings->len; i++)
    add_way (lines, &g_array_index (rings, RaScenarioRing, i), i);
  return lines;
}

double
ra_flight_lines_head_length (double width)
{
  return HEAD_LENGTH * width;
}

double
ra_flight_lines_fit_width (const RaPath *path, double width)
{
  double longest = 0;
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    double length = 0;
    for (guint i = 1; i < n; i++)
      length += hypot (points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
    longest = MAX (longest, length);
  }
  return longest > 0 ? MIN (width, HEAD_SHARE * longest / HEAD_LENGTH) : width;
}

/* How many points of the line are kept, and where it ends after the last of them. */
static guint
find_end (const RaPoint *points, guint n, double length, RaPoint *end)
{
  double left = length;
  for (guint i = n - 1; i > 0; i--) {
    const double way = hypot (points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
    if (way > left) {
      const double share = left / way;
      *end = (RaPoint) { points[i].x + share * (points[i - 1].x - points[i].x),
                         points[i].y + share * (points[i - 1].y - points[i].y) };
      return i;
    }
    left -= way;
  }
  *end = points[n - 1];
  return n - 1;
}

RaPath *
ra_flight_lines_shorten (const RaPath *path, double length)
{
  RaPath *shortened = ra_path_new ();
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    if (n < 2)
      continue;
    RaPoint end;
    const guint n_kept = find_end (points, n, length, &end);
    for (guint i = 0; i < n_kept; i++)
      ra_path_add (shortened, points[i].x, points[i].y);
    ra_path_add (shortened, end.x, end.y);
    ra_path_end_part (shortened, 2);
  }
  return shortened;
}

void
ra_flight_lines_add_heads (RaSceneLayer *layer, const RaPath *path, RaColour colour, double width)
{
  RaPath *heads = ra_path_new ();
  for (guint part = 0; part < ra_path_n_parts (path); part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    if (n < 2)
      continue;
    const RaPoint end = points[n - 1];
    const RaPoint before = points[n - 2];
    const double whole = hypot (end.x - before.x, end.y - before.y);
    if (whole == 0)
      continue;
    const RaPoint way = { (end.x - before.x) / whole * width, (end.y - before.y) / whole * width };
    const RaPoint foot = { end.x - HEAD_LENGTH * way.x, end.y - HEAD_LENGTH * way.y };
    const RaPoint head[] = { end,
                             { foot.x - HEAD_HALF * way.y, foot.y + HEAD_HALF * way.x },
                             { foot.x + HEAD_HALF * way.y, foot.y - HEAD_HALF * way.x } };
    ra_path_add_part (heads, head, G_N_ELEMENTS (head));
  }
  ra_scene_layer_add_path (layer, (RaScenePath) { .path = heads, .closed = TRUE, .fill = colour });
}
