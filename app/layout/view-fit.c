/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/view-fit.h"

#include <math.h>

#include "app/layout/furniture.h"
#include "app/layout/legend.h"
#include "app/layout/view-fit-box.h"
#include "data/counted-rings.h"

/* Room beside the outermost ring, of its distance from the middle. */
#define RING_ROOM 1.08
/* The notes of a usual map: letters, their size, and the share of the height that they take at most. */
#define FOOT_LETTERS   800
#define FOOT_LETTER_PX 10.0
#define LARGEST_FOOT   0.3
/* Rows of a legend in columns, and the pages that have one. */
#define LEGEND_ROWS    24.0
#define UPRIGHT_ASPECT 1.05
/* The foot of the map covers about so much of it. */
#define FOOT_PART 0.04

/* How far the scenario's rings reach from the middle of the frame, sideways and up or down, in metres of the plane. */
static RaPoint
reach_of_rings (const RaMapSpec *self, RaProjection *projection, const RaViewport *viewport)
{
  g_autoptr (GArray) rings
      = ra_ring_list (self->scenario, &(RaRingListOptions) { .date = ra_map_spec_get_date (self) });
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (RaPoint));
  RaPoint reach = { 0, 0 };
  for (guint i = 0; i < rings->len; i++)
    ra_fit_add_outline (points, &g_array_index (rings, RaScenarioRing, i));
  for (guint i = 0; i < points->len; i++) {
    const RaPoint point = g_array_index (points, RaPoint, i);
    RaPoint plane;
    if (!ra_projection_forward (projection, point.y, point.x, &plane.x, &plane.y))
      continue;
    reach.x = MAX (reach.x, fabs (plane.x - viewport->x_m));
    reach.y = MAX (reach.y, fabs (plane.y - viewport->y_m));
  }
  return reach;
}

/* The legend of an upright page stands above the notes; on a small one it is a sentence of theirs. */
static gboolean
has_legend_below (const RaViewport *viewport)
{
  return viewport->width_px < UPRIGHT_ASPECT * viewport->height_px && viewport->width_px >= RA_SMALL_SIDE_PX;
}

/* About the height of the notes across the foot of the picture, with the legend where it stands there. */
static double
foot_height (const RaViewport *viewport)
{
  const double unit = ra_viewport_get_unit (viewport);
  const double size = FOOT_LETTER_PX * unit;
  const double lines = ceil (FOOT_LETTERS * size / 2 / viewport->width_px);
  const double rows
      = has_legend_below (viewport) ? LEGEND_ROWS / ra_legend_count_columns (viewport->width_px, unit) : 0;
  return MIN (1.2 * size * lines + size + 1.6 * size * rows, LARGEST_FOOT * viewport->height_px);
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
  const RaPoint reach = projection != NULL ? reach_of_rings (self, projection, viewport) : (RaPoint) { 0, 0 };
  if (reach.x <= 0)
    return whole;
  const double sideways = CLAMP (2 * RING_ROOM * reach.x / viewport->width_px, by_height, whole);
  return MAX (sideways, reach.y / (viewport->height_px / 2 - foot_height (viewport)));
}

void
ra_view_fit_scenario (RaMapSpec *spec)
{
  const RaScenarioView *view = ra_scenario_get_view (spec->scenario);
  ra_map_spec_set_view (spec, view);
  RaViewport unscaled = spec->viewport;
  unscaled.metres_per_px = 1;
  spec->viewport.metres_per_px = fitting_scale (spec, &unscaled, MAX (view->width_km, RA_NARROWEST_FRAME_KM));
}

RaMapSpec *
ra_view_fit_new_map (RaScenario *scenario, double width_px, double height_px)
{
  RaMapSpec *spec = ra_map_spec_new (scenario, width_px, height_px);
  if (spec != NULL)
    ra_view_fit_scenario (spec);
  return spec;
}

/* Comparisons */

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

void
ra_view_fit_comparison (RaMapSpec *spec, RaScenario *other, gboolean with_bands)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (RaPoint));
  if (ra_scenario_get_view (other)->given) {
    g_autoptr (RaMapSpec) view = ra_view_fit_new_map (other, spec->viewport.width_px, spec->viewport.height_px);
    if (view->viewport.metres_per_px > spec->viewport.metres_per_px)
      spec->viewport = view->viewport;
  }
  add_outlines (points, spec, spec->scenario, with_bands);
  add_outlines (points, spec, other, with_bands);
  g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
  if (projection != NULL && points->len > 0 && !shows_all (&spec->viewport, projection, points))
    ra_fit_points (&spec->viewport, projection, points, &(RaFitOptions) { RA_FIT_RINGS_MARGIN, FALSE });
}
