/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The middle of a disc is its centre, wherever it lies; that of a bent shape lies in it, where it is widest. */
#include "geo/geodesic.h"
#include "geo/inner-point.h"
#include "tests/geo/helpers.h"

static double
distance_m (double lat_deg, double lon_deg, const RaPoint *point)
{
  return ra_geodesic_inverse (lat_deg, lon_deg, point->y, point->x).distance_m;
}

static void
test_discs (void)
{
  static const RaPoint places[] = { { 20.51, 54.71 }, { 178, -17 }, { 0, 89 }, { -179.9, 70 }, { 100, -90 }, { 0, 0 } };
  static const double radii_m[] = { 5e3, 500e3, 3000e3 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    for (guint k = 0; k < G_N_ELEMENTS (radii_m); k++) {
      g_autoptr (RaFeatureSet) disc = ra_feature_set_new (RA_GEOMETRY_POLYGONS);
      double lat_deg, lon_deg;

      ra_range_ring_add (disc, &(RaRangeRing) { places[i].y, places[i].x, 0, radii_m[k] }, 1, 0, 0);
      g_assert_true (ra_inner_point (disc, ra_feature_set_member (disc, 0), &lat_deg, &lon_deg));
      g_assert_cmpfloat (distance_m (lat_deg, lon_deg, &places[i]), <, 0.05 * radii_m[k]);
    }
}

/* A hook, thin but for its foot: the mean of its points lies outside. */
static void
test_hook (void)
{
  static const RaPoint corners_deg[]
      = { { 170, 50 }, { 170, 60 }, { 200, 60 }, { 200, 59 }, { 171, 59 }, { 171, 55 }, { 176, 55 }, { 176, 50 } };
  g_autoptr (RaPath) rings = ra_path_new ();
  const RaPartLabel label = { 0, 0 };
  double lat_deg, lon_deg;

  ra_path_add_part (rings, corners_deg, G_N_ELEMENTS (corners_deg));
  g_autoptr (RaFeatureSet) hook = ra_feature_set_from_rings (rings, &label);
  g_assert_true (ra_inner_point (hook, ra_feature_set_member (hook, 0), &lat_deg, &lon_deg));
  g_assert_true (ra_rings_contain (hook->path, (RaPoint) { ra_radians (lon_deg), ra_radians (lat_deg) }));
  g_assert_cmpfloat (distance_m (lat_deg, lon_deg, &(RaPoint) { 173, 52.5 }), <, 100e3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/inner-point/discs", test_discs);
  g_test_add_func ("/inner-point/hook", test_hook);
  return g_test_run ();
}
