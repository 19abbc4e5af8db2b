/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/view-fit-box.h"

#include <math.h>

#include "geo/sphere.h"

/* A single site has no extent; this much is seen of its surroundings. */
#define NARROWEST_M 400000.0
/* So many points tell how far a ring reaches. */
#define OUTLINE_POINTS 72
/* So many points has each side of a focus. */
#define SIDE_POINTS 24
/* A ring is sampled on circles inside it as well: the far side of one about a pole is not on its outline. */
#define CIRCLES           8
#define POINTS_PER_CIRCLE 360
/* Of so many rings none matters to the frame by itself: their outlines will do, and a few points of each. */
#define MANY_RINGS   200
#define FEWER_POINTS 24
/* Of more rings those count alone that reach farthest from each piece of the Earth, so many degrees wide and high: the
 * frame is chosen while somebody waits. */
#define MOST_OUTLINES 1000
#define CELL_DEG      5.0
#define ROWS          ((guint)(180 / CELL_DEG))
#define COLUMNS       ((guint)(360 / CELL_DEG))
/* The foot of the map covers about so much of it. */
#define FOOT_PART 0.04

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

static void
add_point (GArray *points, double lat_deg, double lon_deg)
{
  const RaPoint point = { lon_deg, lat_deg };
  g_array_append_val (points, point);
}

static void
add_ring_points (GArray *points, const RaRangeRing *ring, gboolean one_of_many)
{
  const guint n_points = one_of_many ? FEWER_POINTS : POINTS_PER_CIRCLE;
  g_autoptr (RaPath) path = ra_path_new ();
  const double radius_m = MIN (ring->max_m, RA_WHOLE_EARTH_M);
  add_point (points, ring->lat_deg, ring->lon_deg);
  for (guint i = one_of_many ? CIRCLES : 1; i <= CIRCLES; i++)
    ra_range_ring_points (ring->lat_deg, ring->lon_deg, radius_m * i / CIRCLES, n_points, path);
  for (guint i = 0; i < path->points->len; i++) {
    const RaPoint point = g_array_index (path->points, RaPoint, i);
    add_point (points, ra_degrees (point.y), ra_degrees (point.x));
  }
  for (double pole_deg = -90; pole_deg <= 90; pole_deg += 180) {
    if (ra_geodesic_distance_m (ring->lat_deg, ring->lon_deg, pole_deg, 0) < radius_m)
      add_point (points, pole_deg, ring->lon_deg);
  }
}

/* The ring of each cell that reaches farthest, where there are thousands; else all. Pointers into @rings. */
static GPtrArray *
list_outer_rings (const GArray *rings)
{
  GPtrArray *outer = g_ptr_array_new ();
  g_autofree guint *known = g_new0 (guint, ROWS * COLUMNS); /* the place in the list and one more; 0: none */
  for (guint i = 0; i < rings->len; i++) {
    RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    const guint row = (guint)CLAMP ((ring->lat_deg + 90) / CELL_DEG, 0, ROWS - 1);
    const guint column = (guint)CLAMP ((ring->lon_deg + 180) / CELL_DEG, 0, COLUMNS - 1);
    guint *place = &known[row * COLUMNS + column];
    if (rings->len <= MOST_OUTLINES || *place == 0) {
      g_ptr_array_add (outer, ring);
      *place = outer->len;
    } else if (ring->max_km > ((const RaScenarioRing *)g_ptr_array_index (outer, *place - 1))->max_km) {
      g_ptr_array_index (outer, *place - 1) = ring;
    }
  }
  return outer;
}

GArray *
ra_fit_list_ring_points (const GArray *rings)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (RaPoint));
  g_autoptr (GPtrArray) outer = list_outer_rings (rings);
  for (guint i = 0; i < outer->len; i++) {
    const RaRangeRing range = ra_scenario_ring_to_range (g_ptr_array_index (outer, i));
    add_ring_points (points, &range, rings->len > MANY_RINGS);
  }
  return points;
}

GArray *
ra_fit_list_sites (const RaMapSpec *spec, const GArray *rings)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (RaPoint));
  const GPtrArray *deployments = ra_scenario_get_deployments (spec->scenario);
  for (guint i = 0; i < deployments->len; i++) {
    const RaDeployment *deployment = g_ptr_array_index (deployments, i);
    if (ra_deployment_is_current (deployment, ra_map_spec_get_date (spec)))
      add_point (points, deployment->site->lat_deg, deployment->site->lon_deg);
  }
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    add_point (points, ring->lat_deg, ring->lon_deg);
  }
  return points;
}

GArray *
ra_fit_list_border (const RaScenarioView *focus, double height_km)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (RaPoint));
  const RaProjectionSpec spec = { g_intern_string (focus->projection), focus->centre_lat_deg, focus->centre_lon_deg };
  g_autoptr (RaProjection) projection = ra_projection_new (&spec, NULL);
  RaPoint middle;
  if (projection == NULL
      || !ra_projection_forward (projection, focus->centre_lat_deg, focus->centre_lon_deg, &middle.x, &middle.y))
    return points;
  const RaPoint half_m = { focus->width_km * 500, height_km * 500 };
  for (guint i = 0; i < 4 * SIDE_POINTS; i++) {
    const double along = 2.0 * (i % SIDE_POINTS) / SIDE_POINTS - 1;
    const gboolean level = i / SIDE_POINTS < 2;
    const double side = i / SIDE_POINTS % 2 == 0 ? -1 : 1;
    double lat_deg, lon_deg;
    if (ra_projection_inverse (projection, middle.x + half_m.x * (level ? along : side),
                               middle.y + half_m.y * (level ? side : -along), &lat_deg, &lon_deg))
      add_point (points, lat_deg, lon_deg);
  }
  return points;
}

static void
add_outline (GArray *points, const RaScenarioRing *ring, guint n_points)
{
  for (guint i = 0; i < n_points; i++) {
    RaPoint point;
    ra_geodesic_direct (ring->lat_deg, ring->lon_deg, 360.0 * i / n_points, ring->max_km * 1000, &point.y, &point.x);
    g_array_append_val (points, point);
  }
}

void
ra_fit_add_outline (GArray *points, const RaScenarioRing *ring)
{
  add_outline (points, ring, OUTLINE_POINTS);
}

void
ra_fit_add_outlines (GArray *points, const GArray *rings)
{
  g_autoptr (GPtrArray) outer = list_outer_rings (rings);
  for (guint i = 0; i < outer->len; i++)
    add_outline (points, g_ptr_array_index (outer, i), rings->len > MOST_OUTLINES ? FEWER_POINTS : OUTLINE_POINTS);
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

/* The middle of a span of this length that lies within the bounds, or about their middle where it is longer. */
static double
keep_within (double middle, double length, double least, double most)
{
  if (length >= most - least)
    return (least + most) / 2;
  return CLAMP (middle, least + length / 2, most - length / 2);
}

void
ra_fit_keep_on_earth (RaViewport *viewport, RaProjection *projection)
{
  const RaBox extent = ra_projection_get_extent (projection);
  const double width_m = viewport->width_px * viewport->metres_per_px;
  const double height_m = viewport->height_px * viewport->metres_per_px;
  viewport->x_m = keep_within (viewport->x_m, width_m, extent.x_min, extent.x_max);
  viewport->y_m = keep_within (viewport->y_m, height_m, extent.y_min, extent.y_max);
}

RaPoint
ra_spherical_mean (const GArray *points)
{
  RaVec3 sum = { 0, 0, 0 };
  if (points->len == 1)
    return g_array_index (points, RaPoint, 0);
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

RaPoint
ra_fit_measure_extent (const RaViewport *viewport, RaProjection *projection, const GArray *points)
{
  RaPoint extent = { 0, 0 };
  for (guint i = 0; i < points->len; i++) {
    const RaPoint point = g_array_index (points, RaPoint, i);
    RaPoint plane;
    if (!ra_projection_forward (projection, point.y, point.x, &plane.x, &plane.y))
      continue;
    extent.x = MAX (extent.x, fabs (plane.x - viewport->x_m));
    extent.y = MAX (extent.y, fabs (plane.y - viewport->y_m));
  }
  return extent;
}

gboolean
ra_fit_shows_all (const RaViewport *viewport, RaProjection *projection, const GArray *points)
{
  const RaBox frame = ra_viewport_get_plane_box (viewport, -FOOT_PART * viewport->height_px);
  for (guint i = 0; i < points->len; i++) {
    const RaPoint point = g_array_index (points, RaPoint, i);
    RaPoint plane;
    if (ra_projection_forward (projection, point.y, point.x, &plane.x, &plane.y)
        && (plane.x < frame.x_min || plane.x > frame.x_max || plane.y < frame.y_min || plane.y > frame.y_max))
      return FALSE;
  }
  return TRUE;
}
