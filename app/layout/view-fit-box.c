/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/view-fit-box.h"

#include <math.h>

#include "geo/sphere.h"

/* A single site has no extent; this much is seen of its surroundings. */
#define NARROWEST_M 400000.0
/* So many points tell how far a ring reaches. */
#define OUTLINE_POINTS 72

static void
fit_box (RaViewport *viewport, const RaBox *box, const RaFitOptions *options)
{
  if (!options->keep_centre) {
    viewport->x_m = (box->x_min + box->x_max) / 2;
    viewport->y_m = (box->y_min + box->y_max) / 2;
  }
  const double half_width_m = MAX (box->x_max - viewport->x_m, viewport->x_m - box->x_min);
  const double half_height_m = MAX (box->y_max - viewport->y_m, viewport->y_m - box->y_min);
  const double used = 1 - 2 * options->margin;
  const double across = 2 * half_width_m / (viewport->width_px * used);
  const double down = 2 * half_height_m / (viewport->height_px * used);
  viewport->metres_per_px = MAX (MAX (across, down), NARROWEST_M / viewport->width_px);
}

void
ra_fit_world (RaViewport *viewport, RaProjection *projection, const RaFitOptions *options)
{
  const RaBox extent = ra_projection_get_extent (projection);
  fit_box (viewport, &extent, options);
}

void
ra_fit_add_outline (GArray *points, const RaScenarioRing *ring)
{
  for (guint i = 0; i < OUTLINE_POINTS; i++) {
    RaPoint point;
    ra_geodesic_direct (ring->lat_deg, ring->lon_deg, 360.0 * i / OUTLINE_POINTS, ring->max_km * 1000, &point.y,
                        &point.x);
    g_array_append_val (points, point);
  }
}

gboolean
ra_fit_points (RaViewport *viewport, RaProjection *projection, const GArray *points, const RaFitOptions *options)
{
  RaBox box = RA_BOX_EMPTY;
  for (guint i = 0; i < points->len; i++) {
    const RaPoint point = g_array_index (points, RaPoint, i);
    double x_m, y_m;
    if (!ra_projection_forward (projection, point.y, point.x, &x_m, &y_m))
      continue;
    box.x_min = MIN (box.x_min, x_m);
    box.x_max = MAX (box.x_max, x_m);
    box.y_min = MIN (box.y_min, y_m);
    box.y_max = MAX (box.y_max, y_m);
  }
  if (box.x_max < box.x_min)
    return FALSE;
  fit_box (viewport, &box, options);
  return TRUE;
}

RaPoint
ra_spherical_mean (const GArray *points)
{
  RaVec3 sum = { 0, 0, 0 };
  for (guint i = 0; i < points->len; i++) {
    const RaPoint point = g_array_index (points, RaPoint, i);
    const RaVec3 v = ra_vec3_from_lonlat ((RaPoint) { ra_radians (point.x), ra_radians (point.y) });
    sum = (RaVec3) { sum.x + v.x, sum.y + v.y, sum.z + v.z };
  }
  const double length = ra_vec3_length (sum);
  if (length < 1e-6)
    return points->len > 0 ? g_array_index (points, RaPoint, 0) : (RaPoint) { 0, 0 };
  const RaPoint mean = ra_vec3_to_lonlat ((RaVec3) { sum.x / length, sum.y / length, sum.z / length });
  return (RaPoint) { ra_degrees (mean.x), ra_degrees (mean.y) };
}
