/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/view-fit.h"

#include <math.h>

#include "app/layout/page-frame.h"
#include "app/layout/view-default.h"
#include "app/layout/view-fit-box.h"
#include "data/counted-rings.h"

/* A frame no narrower than this keeps every number finite. */
#define NARROWEST_FRAME_KM 0.1
/* Room beside the outermost ring, of its distance from the middle. */
#define RING_ROOM 1.08

/* How far the scenario's rings reach from the middle of the frame, sideways and up or down, in metres of the plane. */
static RaPoint
extent_of_rings (const RaMapSpec *self, RaProjection *projection, const RaViewport *viewport)
{
  g_autoptr (GArray) rings
      = ra_ring_list (self->scenario, &(RaRingListOptions) { .date = ra_map_spec_get_date (self) });
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (RaPoint));
  ra_fit_add_outlines (points, rings);
  return ra_fit_measure_extent (viewport, projection, points);
}

/* The scale at which the view fills the frame. A wider frame than the view is meant for shows more to the sides; a
 * narrower one gives up what lies beside the rings first, and only then grows smaller. So does a low one, most of
 * which the notes take. */
static double
fitting_scale (const RaMapSpec *self, const RaViewport *viewport, double width_km)
{
  const double whole = width_km * 1000 / MIN (viewport->width_px, viewport->height_px * RA_VIEW_ASPECT);
  const double by_height = width_km * 1000 / RA_VIEW_ASPECT / viewport->height_px;
  g_autoptr (RaProjection) projection = ra_projection_new (&viewport->projection, NULL);
  const RaPoint extent = projection != NULL ? extent_of_rings (self, projection, viewport) : (RaPoint) { 0, 0 };
  if (extent.x <= 0)
    return whole;
  const double sideways = CLAMP (2 * RING_ROOM * extent.x / viewport->width_px, by_height, whole);
  return MAX (sideways, extent.y / (viewport->height_px / 2 - ra_page_frame_guess_foot (self)));
}

void
ra_view_fit_take (RaMapSpec *spec, const RaScenarioView *view)
{
  const double width_km = MAX (view->width_km, NARROWEST_FRAME_KM);
  RaViewport viewport = spec->viewport;
  viewport.projection
      = (RaProjectionSpec) { g_intern_string (view->projection), view->centre_lat_deg, view->centre_lon_deg };
  viewport.metres_per_px = 1;
  viewport.x_m = 0;
  viewport.y_m = 0;
  ra_viewport_set_centre (&viewport, view->centre_lat_deg, view->centre_lon_deg);
  viewport.metres_per_px = width_km * 1000 / MIN (viewport.width_px, viewport.height_px * RA_VIEW_ASPECT);
  spec->viewport = viewport;
}

static void
fit_scenario (RaMapSpec *spec)
{
  const RaScenarioView view = ra_view_default (spec);
  ra_view_fit_take (spec, &view);
  if (ra_scenario_get_focus (spec->scenario) != NULL) {
    spec->viewport.metres_per_px = 1000
                                   * MAX (view.width_km / spec->viewport.width_px,
                                          ra_view_height_km (&view) / ra_page_frame_guess_usable_height (spec));
    return;
  }
  RaViewport unscaled = spec->viewport;
  unscaled.metres_per_px = 1;
  spec->viewport.metres_per_px = fitting_scale (spec, &unscaled, MAX (view.width_km, NARROWEST_FRAME_KM));
}

void
ra_view_fit_scenario (RaMapSpec *spec)
{
  const RaHeldPage page = ra_page_frame_leave (spec);
  fit_scenario (spec);
  ra_page_frame_return (&page, spec);
}

RaMapSpec *
ra_view_fit_new_map (RaScenario *scenario, double width_px, double height_px)
{
  RaMapSpec *spec = ra_map_spec_new (scenario, width_px, height_px);
  if (spec != NULL)
    ra_view_fit_scenario (spec);
  return spec;
}

void
ra_view_fit_reframe (RaViewport *viewport, double width_px, double height_px)
{
  const double width_m = viewport->width_px * viewport->metres_per_px;
  const double height_m = viewport->height_px * viewport->metres_per_px;
  viewport->width_px = width_px;
  viewport->height_px = height_px;
  viewport->metres_per_px = MAX (width_m / width_px, height_m / height_px);
}

void
ra_view_fit_put_on_page (RaMapSpec *spec, double width_px, double height_px)
{
  RaViewport seen = spec->viewport;
  spec->viewport.width_px = width_px;
  spec->viewport.height_px = height_px;
  const RaBox map = ra_page_frame_find_map (spec);
  ra_view_fit_reframe (&seen, map.x_max - map.x_min, map.y_max - map.y_min);
  spec->viewport = ra_page_frame_widen (&seen, &map, width_px, height_px);
}

void
ra_view_fit_set_projection (RaMapSpec *spec, const char *name)
{
  RaViewport viewport = spec->viewport;
  const RaScenarioView view = ra_view_default (spec);
  double lat_deg = view.centre_lat_deg;
  double lon_deg = view.centre_lon_deg;
  ra_viewport_get_centre (&viewport, &lat_deg, &lon_deg);
  /* A map about a site is about the site that is selected. */
  if (g_str_equal (name, "site") && spec->selected_site != NULL) {
    lat_deg = spec->selected_site->lat_deg;
    lon_deg = spec->selected_site->lon_deg;
  }
  viewport.projection = (RaProjectionSpec) { g_intern_string (name), lat_deg, lon_deg };
  viewport.x_m = 0;
  viewport.y_m = 0;
  if (!ra_viewport_set_centre (&viewport, lat_deg, lon_deg))
    g_debug ("%s does not show %.0f,%.0f", name, lat_deg, lon_deg);
  spec->viewport = viewport;
}

gboolean
ra_view_fit_tell (const RaViewport *viewport, RaScenarioView *view)
{
  view->projection = (char *)viewport->projection.name;
  view->centre_lat_deg = viewport->projection.centre_lat_deg;
  view->centre_lon_deg = viewport->projection.centre_lon_deg;
  view->width_km = viewport->metres_per_px * MIN (viewport->width_px, viewport->height_px * RA_VIEW_ASPECT) / 1000;
  view->given = TRUE;
  return ra_viewport_get_centre (viewport, &view->centre_lat_deg, &view->centre_lon_deg);
}

static void
add_outlines (GArray *points, const RaMapSpec *spec, const RaScenario *scenario, gboolean with_bands)
{
  const RaRingListOptions options
      = { .date = spec->date != NULL ? spec->date : ra_scenario_get_date (scenario), .extra = spec->rings };
  g_autoptr (GArray) rings = ra_counted_rings (scenario, &options, with_bands);
  ra_fit_add_outlines (points, rings);
}

/* Of two views the wider one. */
static void
take_wider (RaMapSpec *spec, RaScenario *other)
{
  g_autoptr (RaMapSpec) view = ra_map_spec_new (other, spec->viewport.width_px, spec->viewport.height_px);
  view->show = spec->show;
  ra_view_fit_scenario (view);
  if (view->viewport.metres_per_px > spec->viewport.metres_per_px)
    spec->viewport = view->viewport;
}

static void
fit_comparison (RaMapSpec *spec, RaScenario *other, gboolean with_bands)
{
  if (ra_scenario_get_focus (other) != NULL || ra_scenario_get_view (other)->given)
    take_wider (spec, other);
  /* What two stories tell of the same place is compared there. */
  if (ra_scenario_get_focus (spec->scenario) != NULL && ra_scenario_get_focus (other) != NULL)
    return;
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (RaPoint));
  add_outlines (points, spec, spec->scenario, with_bands);
  add_outlines (points, spec, other, with_bands);
  g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
  if (projection != NULL && points->len > 0 && !ra_fit_shows_all (&spec->viewport, projection, points))
    ra_fit_points (&spec->viewport, projection, points, &(RaFitOptions) { RA_FIT_RINGS_MARGIN, FALSE });
}

void
ra_view_fit_comparison (RaMapSpec *spec, RaScenario *other, gboolean with_bands)
{
  const RaHeldPage page = ra_page_frame_leave (spec);
  fit_comparison (spec, other, with_bands);
  ra_page_frame_return (&page, spec);
}
