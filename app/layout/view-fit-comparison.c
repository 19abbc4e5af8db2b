/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/page-frame.h"
#include "app/layout/view-fit-box.h"
#include "app/layout/view-fit.h"
#include "data/counted-rings.h"

/* The foot of the map covers about so much of it. */
#define FOOT_PART 0.04

static void
add_outlines (GArray *points, const RaMapSpec *spec, const RaScenario *scenario, gboolean with_bands)
{
  const RaRingListOptions options
      = { .date = spec->date != NULL ? spec->date : ra_scenario_get_date (scenario), .extra = spec->rings };
  g_autoptr (GArray) rings = ra_counted_rings (scenario, &options, with_bands);
  for (guint i = 0; i < rings->len; i++)
    ra_fit_add_outline (points, &g_array_index (rings, RaScenarioRing, i));
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

/* Of two views the wider one. */
static void
take_wider (RaMapSpec *spec, RaScenario *other)
{
  g_autoptr (RaMapSpec) view = ra_map_spec_new (other, spec->viewport.width_px, spec->viewport.height_px);
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
  if (projection != NULL && points->len > 0 && !shows_all (&spec->viewport, projection, points))
    ra_fit_points (&spec->viewport, projection, points, &(RaFitOptions) { RA_FIT_RINGS_MARGIN, FALSE });
}

void
ra_view_fit_comparison (RaMapSpec *spec, RaScenario *other, gboolean with_bands)
{
  const RaBox map = ra_page_frame_find_map (spec);
  const RaPoint page = { spec->viewport.width_px, spec->viewport.height_px };
  spec->viewport = ra_page_frame_narrow (&spec->viewport, &map);
  fit_comparison (spec, other, with_bands);
  spec->viewport = ra_page_frame_widen (&spec->viewport, &map, page.x, page.y);
}
