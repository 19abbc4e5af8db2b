/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/picture/map-remarks.h"

#include <math.h>

#include "data/ring-list.h"
#include "geo/projection.h"

/* Points across and down the page, and round a ring, that are asked. */
#define PAGE_POINTS 9
#define RING_POINTS 72
/* A coordinate system serves its neighbours well enough. */
#define FAR_M 2000e3

static gboolean
page_point (const RaViewport *viewport, guint i, guint k, RaProjection *projection, RaPoint *lonlat_deg)
{
  RaPoint plane;
  ra_viewport_to_plane (viewport, viewport->width_px * i / (PAGE_POINTS - 1),
                        viewport->height_px * k / (PAGE_POINTS - 1), &plane.x, &plane.y);
  return ra_projection_inverse (projection, plane.x, plane.y, &lonlat_deg->y, &lonlat_deg->x);
}

static gboolean
page_ends_beyond (const RaMapSpec *spec, RaProjection *projection)
{
  RaPoint point;
  for (guint i = 0; i < PAGE_POINTS; i++)
    for (guint k = 0; k < PAGE_POINTS; k++) {
      if (!page_point (&spec->viewport, i, k, projection, &point))
        return TRUE;
    }
  return FALSE;
}

/* Of a ring about a place beside the map nobody expects the whole. */
static gboolean
ring_ends_beyond (const RaScenarioRing *ring, RaProjection *projection)
{
  const RaRangeRing range = ra_scenario_ring_to_range (ring);
  RaPoint centre;
  if (!(range.max_m > 0) || !ra_projection_forward (projection, range.lat_deg, range.lon_deg, &centre.x, &centre.y))
    return FALSE;
  const RaRangeCircle circle = ra_range_circle (range.lat_deg, range.lon_deg, MIN (range.max_m, RA_WHOLE_EARTH_M));
  for (guint i = 0; i < RING_POINTS; i++) {
    const RaPoint point = ra_range_circle_point (&circle, 360.0 * i / RING_POINTS);
    RaPoint plane;
    if (!ra_projection_forward (projection, point.y, point.x, &plane.x, &plane.y))
      return TRUE;
  }
  return FALSE;
}

static gboolean
rings_end_beyond (const RaMapSpec *spec, RaProjection *projection)
{
  const RaRingListOptions options
      = { .date = ra_map_spec_get_date (spec), .hidden_ids = spec->hidden_ids, .extra = spec->rings };
  g_autoptr (GArray) rings = ra_ring_list (spec->scenario, &options);
  for (guint i = 0; i < rings->len; i++) {
    if (ring_ends_beyond (&g_array_index (rings, RaScenarioRing, i), projection))
      return TRUE;
  }
  return FALSE;
}

/* About how far the point lies from the box of the area. */
static double
distance_from_area_m (const RaAreaOfUse *area, RaPoint point)
{
  const double width_deg = area->east_deg - area->west_deg + (area->east_deg < area->west_deg ? 360 : 0);
  const double middle_deg = area->west_deg + width_deg / 2;
  const double from_middle_deg = remainder (point.x - middle_deg, 360);
  const double lon_deg = middle_deg + CLAMP (from_middle_deg, -width_deg / 2, width_deg / 2);
  const double lat_deg = CLAMP (point.y, area->south_deg, area->north_deg);
  return ra_geodesic_distance_m (point.y, point.x, lat_deg, lon_deg);
}

static double
farthest_from_area_m (const RaMapSpec *spec, RaProjection *projection, const RaAreaOfUse *area)
{
  double farthest_m = 0;
  RaPoint point;
  for (guint i = 0; i < PAGE_POINTS; i++)
    for (guint k = 0; k < PAGE_POINTS; k++) {
      if (page_point (&spec->viewport, i, k, projection, &point))
        farthest_m = MAX (farthest_m, distance_from_area_m (area, point));
    }
  return farthest_m;
}

static void
add_end (const RaMapSpec *spec, RaProjection *projection, GPtrArray *remarks)
{
  g_autofree char *end = ra_projection_describe_end (projection);
  if (end != NULL && (page_ends_beyond (spec, projection) || rings_end_beyond (spec, projection)))
    g_ptr_array_add (remarks, g_strdup_printf ("the projection %s ends %s; what lies beyond is not on the map",
                                               spec->viewport.projection.name, end));
}

static char *
words_of_degrees (double angle_deg, const char *positive, const char *negative)
{
  return g_strdup_printf ("%.0f° %s", fabs (angle_deg), angle_deg >= 0 ? positive : negative);
}

static void
add_area (const RaMapSpec *spec, RaProjection *projection, GPtrArray *remarks)
{
  const RaAreaOfUse *area = ra_projection_get_area_of_use (projection);
  const double farthest_m = area != NULL ? farthest_from_area_m (spec, projection, area) : 0;
  if (farthest_m < FAR_M)
    return;
  g_autofree char *km = ra_format_km (floor (farthest_m / 1e5) * 100);
  g_autofree char *south = words_of_degrees (area->south_deg, "N", "S");
  g_autofree char *north = words_of_degrees (area->north_deg, "N", "S");
  g_autofree char *west = words_of_degrees (area->west_deg, "E", "W");
  g_autofree char *east = words_of_degrees (area->east_deg, "E", "W");
  g_ptr_array_add (remarks,
                   g_strdup_printf ("%s is meant for %s to %s, %s to %s; this map shows places more than %s km "
                                    "from there, where it distorts",
                                    spec->viewport.projection.name, south, north, west, east, km));
}

/* About the antipode of the site directions fold over, and the map ends before: of a ring as large as that nothing
 * would be seen. */
static void
add_antipode (const RaMapSpec *spec, RaProjection *projection, GPtrArray *remarks)
{
  if (rings_end_beyond (spec, projection))
    g_ptr_array_add (remarks,
                     g_strdup ("the projection site ends 178.6 degrees, about 19,850 km, from its middle; of a "
                               "ring that reaches beyond the edge is not on the map"));
}

GPtrArray *
ra_list_map_remarks (const RaMapRequest *request)
{
  const RaMapSpec *spec = request->spec;
  GPtrArray *remarks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
  if (projection != NULL && g_strcmp0 (spec->viewport.projection.name, "site") == 0)
    add_antipode (spec, projection, remarks);
  /* What those of the table show, their descriptions tell. */
  if (projection == NULL || ra_projection_find (spec->viewport.projection.name) != NULL)
    return remarks;
  add_end (spec, projection, remarks);
  add_area (spec, projection, remarks);
  return remarks;
}
