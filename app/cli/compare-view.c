/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/cli/compare-view.h"

#include "app/layout/view-fit-box.h"
#include "app/layout/view-fit.h"
#include "data/counted-rings.h"

#define POINTS_PER_RING 72
/* The foot of the map covers about so much of it. */
#define FOOT_PART 0.04

static void
add_rings (GArray *points, const RaMapSpec *spec, const RaScenario *scenario, gboolean with_bands)
{
  const RaRingListOptions options
      = { .date = spec->date != NULL ? spec->date : ra_scenario_get_date (scenario), .extra = spec->rings };
  g_autoptr (GArray) rings = ra_counted_rings (scenario, &options, with_bands);
  for (guint i = 0; i < rings->len; i++) {
    const RaScenarioRing *ring = &g_array_index (rings, RaScenarioRing, i);
    for (guint k = 0; k < POINTS_PER_RING; k++) {
      RaPoint point;
      ra_geodesic_direct (ring->lat_deg, ring->lon_deg, 360.0 * k / POINTS_PER_RING, ring->max_km * 1000, &point.y,
                          &point.x);
      g_array_append_val (points, point);
    }
  }
}

static gboolean
shows_all (const RaViewport *viewport, RaProjection *projection, const GArray *points)
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

void
ra_compare_choose_view (RaMapSpec *spec, RaScenario *other, gboolean with_bands)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (RaPoint));
  if (ra_scenario_get_view (other)->given) {
    g_autoptr (RaMapSpec) view = ra_view_fit_new_map (other, spec->viewport.width_px, spec->viewport.height_px);
    if (view->viewport.metres_per_px > spec->viewport.metres_per_px)
      spec->viewport = view->viewport;
  }
  add_rings (points, spec, spec->scenario, with_bands);
  add_rings (points, spec, other, with_bands);
  g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
  if (projection != NULL && points->len > 0 && !shows_all (&spec->viewport, projection, points))
    ra_fit_points (&spec->viewport, projection, points, &(RaFitOptions) { RA_FIT_RINGS_MARGIN, FALSE });
}
