/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every ring lies within the frame of its scenario, reckoned here on a sphere. */
#include "data/scenario.h"

#include <math.h>
#include <string.h>

#include "tests/data/helpers.h"

#define EARTH_KM 6371.0088
#define RADIANS  (G_PI / 180.0)

typedef struct {
  double lat0, lon0;   /* of the projection */
  gboolean equal_area; /* else equidistant */
  double x0, y0;       /* of the frame's middle */
  double half_width, half_height;
} Frame;

static void
project (const Frame *frame, double lat, double lon, double *x, double *y)
{
  double cos_c = sin (frame->lat0) * sin (lat) + cos (frame->lat0) * cos (lat) * cos (lon - frame->lon0);
  double c = acos (CLAMP (cos_c, -1.0, 1.0));
  double k = frame->equal_area ? sqrt (2.0 / (1.0 + cos_c)) : (c < 1e-9 ? 1.0 : c / sin (c));

  *x = EARTH_KM * k * cos (lat) * sin (lon - frame->lon0);
  *y = EARTH_KM * k * (cos (frame->lat0) * sin (lat) - sin (frame->lat0) * cos (lat) * cos (lon - frame->lon0));
}

/* FALSE for a projection that this test has no formula of. */
static gboolean
make_frame (const RaScenarioView *view, Frame *frame)
{
  gboolean europe = strcmp (view->projection, "europe") == 0;
  double lat = view->centre_lat_deg * RADIANS;
  double lon = view->centre_lon_deg * RADIANS;

  if (!europe && strcmp (view->projection, "site") != 0)
    return FALSE;
  *frame = (Frame) { europe ? 52 * RADIANS : lat, europe ? 10 * RADIANS : lon, europe, 0, 0,
                     view->width_km / 2,          view->width_km / 2 * 10 / 16 };
  project (frame, lat, lon, &frame->x0, &frame->y0);
  return TRUE;
}

static void
assert_ring_fits (const Frame *frame, double lat_deg, double lon_deg, double radius_km)
{
  double lat = lat_deg * RADIANS;
  double lon = lon_deg * RADIANS;
  double arc = radius_km / EARTH_KM;

  for (int azimuth = 0; azimuth < 360; azimuth++) {
    double az = azimuth * RADIANS;
    double x;
    double y;
    double end_lat = asin (sin (lat) * cos (arc) + cos (lat) * sin (arc) * cos (az));
    double end_lon = lon + atan2 (sin (az) * sin (arc) * cos (lat), cos (arc) - sin (lat) * sin (end_lat));

    project (frame, end_lat, end_lon, &x, &y);
    g_assert_cmpfloat (fabs (x - frame->x0), <, 0.98 * frame->half_width);
    g_assert_cmpfloat (fabs (y - frame->y0), <, 0.98 * frame->half_height);
  }
}

static void
test_views_hold_all_rings (void)
{
  g_auto (GStrv) ids = test_list_shipped ();

  for (guint i = 0; ids[i] != NULL; i++) {
    g_autoptr (RaScenario) scenario = test_load_shipped (ids[i]);
    const GPtrArray *deployments = ra_scenario_get_deployments (scenario);
    const GPtrArray *rings = ra_scenario_get_rings (scenario);
    Frame frame;

    g_test_message ("%s", ids[i]);
    g_assert_true (ra_scenario_get_view (scenario)->given);
    if (!make_frame (ra_scenario_get_view (scenario), &frame))
      continue;
    for (guint k = 0; k < rings->len; k++) {
      const RaExtraRing *ring = g_ptr_array_index (rings, k);
      assert_ring_fits (&frame, ring->lat_deg, ring->lon_deg, ring->max_km);
    }
    for (guint k = 0; k < deployments->len; k++) {
      const RaDeployment *deployment = g_ptr_array_index (deployments, k);
      assert_ring_fits (&frame, deployment->site->lat_deg, deployment->site->lon_deg, 1.0);
      for (guint c = 0; c < deployment->claims->len; c++) {
        const RaClaim *claim = g_ptr_array_index (deployment->claims, c);
        assert_ring_fits (&frame, deployment->site->lat_deg, deployment->site->lon_deg, claim->max_km);
      }
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario/shipped/views", test_views_hold_all_rings);
  return g_test_run ();
}
