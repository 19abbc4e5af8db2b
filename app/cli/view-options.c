/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/view-options.h"

#include "app/base/usage.h"
#include "app/layout/view-fit-box.h"
#include "data/ring-list.h"
#include "geo/sphere.h"

#define EMPTY_CENTRE_LAT_DEG 54.7
#define EMPTY_CENTRE_LON_DEG 25.0
#define EMPTY_WIDTH_KM       9000.0

/* A ring is sampled on circles inside it as well: the far side of one about a pole is not on its outline. */
#define CIRCLES           8
#define POINTS_PER_CIRCLE 360
/* Of so many rings none matters to the frame by itself: their outlines will do, and a few points of each. */
#define MANY_RINGS   200
#define FEWER_POINTS 24

static gboolean
has_nothing (const RaScenario *scenario)
{
  return ra_scenario_get_deployments (scenario)->len == 0 && ra_scenario_get_rings (scenario)->len == 0;
}

static void
add_point (GArray *points, double lat_deg, double lon_deg)
{
  const RaPoint point = { lon_deg, lat_deg };
  g_array_append_val (points, point);
}

static GArray *
ring_list_of (const RaMapSpec *spec, gboolean with_extra)
{
  const RaRingListOptions options = { .date = ra_map_spec_get_date (spec), .extra = with_extra ? spec->rings : NULL };
  return ra_ring_list (spec->scenario, &options);
}

/* Where something stands: deployments, with or without a ring, and centres of rings. */
static GArray *
list_sites (const RaMapSpec *spec, const GArray *rings)
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

static GArray *
list_ring_points (const GArray *rings)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (RaPoint));
  for (guint i = 0; i < rings->len; i++) {
    const RaRangeRing range = ra_scenario_ring_to_range (&g_array_index (rings, RaScenarioRing, i));
    add_ring_points (points, &range, rings->len > MANY_RINGS);
  }
  return points;
}

static gboolean
fit_to (const RaViewOptions *self, RaFit fit, RaMapSpec *spec, gboolean with_extra, GError **error)
{
  RaViewport *viewport = &spec->viewport;
  const RaFitOptions options = { fit == RA_FIT_WORLD ? RA_FIT_WORLD_MARGIN : RA_FIT_RINGS_MARGIN, self->has_centre };
  g_autoptr (GArray) rings = ring_list_of (spec, with_extra);
  g_autoptr (GArray) sites = list_sites (spec, rings);
  g_autoptr (GArray) points = fit == RA_FIT_SITES ? g_array_ref (sites) : list_ring_points (rings);

  if (fit != RA_FIT_WORLD && points->len == 0)
    return ra_usage_error (error, "--fit", "there are no %s to fit", fit == RA_FIT_RINGS ? "rings" : "sites");
  if (fit != RA_FIT_WORLD && !self->has_centre) {
    const RaPoint mean = ra_spherical_mean (sites);
    ra_viewport_set_centre (viewport, mean.y, mean.x);
  }
  g_autoptr (RaProjection) projection = ra_projection_new (&viewport->projection, error);
  if (projection == NULL)
    return FALSE;
  if (fit == RA_FIT_WORLD)
    ra_fit_world (viewport, projection, &options);
  else if (!ra_fit_points (viewport, projection, points, &options))
    return ra_usage_error (error, "--fit", "the projection shows nothing of what is to fit");
  return TRUE;
}

/* The view that nobody asked for: of the scenario where it has one, of the whole world where the projection is made
 * for that. */
static gboolean
apply_default (const RaViewOptions *self, RaMapSpec *spec, GError **error)
{
  const RaScenarioView *view = ra_scenario_get_view (spec->scenario);
  const RaProjectionInfo *info = ra_projection_find (spec->viewport.projection.name);
  const gboolean own = view->given && g_str_equal (view->projection, spec->viewport.projection.name);

  if (self->fit != RA_FIT_NOTHING || own || self->width_km > 0)
    return TRUE;
  if (info != NULL && info->shows_world)
    return fit_to (self, RA_FIT_WORLD, spec, FALSE, error);
  if (view->given)
    return TRUE;
  if (has_nothing (spec->scenario)) {
    spec->viewport.metres_per_px = 1000 * EMPTY_WIDTH_KM / spec->viewport.width_px;
    return TRUE;
  }
  g_autoptr (GArray) rings = ring_list_of (spec, FALSE);
  return fit_to (self, rings->len > 0 ? RA_FIT_RINGS : RA_FIT_SITES, spec, FALSE, NULL) || TRUE;
}

static gboolean
check_projection (const char *name, RaPoint centre, GError **error)
{
  const RaProjectionSpec spec = { g_intern_string (name), centre.y, centre.x };
  g_autoptr (GError) reason = NULL;
  g_autoptr (RaProjection) projection = ra_projection_new (&spec, &reason);
  if (projection != NULL)
    return TRUE;
  if (!g_error_matches (reason, RA_PROJECTION_ERROR, RA_PROJECTION_ERROR_DATABASE))
    return ra_usage_error (error, "--projection", "%s", reason->message);
  g_propagate_prefixed_error (error, g_steal_pointer (&reason), "--projection: ");
  return FALSE;
}

static gboolean
apply_centre (const RaViewOptions *self, RaMapSpec *spec, RaPoint centre, GError **error)
{
  RaViewport *viewport = &spec->viewport;
  if (ra_viewport_set_centre (viewport, centre.y, centre.x))
    return TRUE;
  if (self->has_centre)
    return ra_usage_error (error, "--center", "the projection %s does not show this point", viewport->projection.name);
  /* A projection of some other part of the world: its own middle. */
  g_autoptr (RaProjection) projection = ra_projection_new (&viewport->projection, error);
  if (projection == NULL)
    return FALSE;
  const double metres_per_px = viewport->metres_per_px;
  ra_fit_world (viewport, projection, &(RaFitOptions) { RA_FIT_WORLD_MARGIN, FALSE });
  viewport->metres_per_px = MIN (viewport->metres_per_px, metres_per_px);
  return TRUE;
}

static RaPoint
wanted_centre (const RaViewOptions *self, const RaMapSpec *spec)
{
  const RaScenarioView *view = ra_scenario_get_view (spec->scenario);
  if (self->has_centre)
    return (RaPoint) { self->centre_lon_deg, self->centre_lat_deg };
  if (!view->given && has_nothing (spec->scenario))
    return (RaPoint) { EMPTY_CENTRE_LON_DEG, EMPTY_CENTRE_LAT_DEG };
  return (RaPoint) { view->centre_lon_deg, view->centre_lat_deg };
}

gboolean
ra_view_options_apply (const RaViewOptions *self, RaMapSpec *spec, GError **error)
{
  const RaPoint centre = wanted_centre (self, spec);
  RaViewport *viewport = &spec->viewport;

  if (self->projection != NULL) {
    if (!check_projection (self->projection, centre, error))
      return FALSE;
    viewport->projection = (RaProjectionSpec) { g_intern_string (self->projection), centre.y, centre.x };
  }
  if (!apply_centre (self, spec, centre, error) || !apply_default (self, spec, error))
    return FALSE;
  if (self->fit != RA_FIT_NOTHING && !fit_to (self, self->fit, spec, TRUE, error))
    return FALSE;
  if (self->width_km > 0)
    viewport->metres_per_px = 1000 * self->width_km / viewport->width_px;
  return TRUE;
}
