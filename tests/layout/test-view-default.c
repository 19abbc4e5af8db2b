/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The view of a map for which nobody chose one: where its rings stand decides. */
#include "app/layout/view-default.h"

#include <math.h>

#include "app/layout/view-fit.h"
#include "app/layout/view-wish.h"
#include "geo/geodesic.h"
#include "tests/layout/helpers.h"

#define PAGE_WIDTH_PX  800.0
#define PAGE_HEIGHT_PX 560.0
/* A plane about the centre of the sphere is true to within the flattening of the ellipsoid. */
#define ROUND_PART 0.005

static RaMapSpec *
spec_of_rings (const char *const *rings, const RaViewWish *wish)
{
  g_autoptr (GError) error = NULL;
  RaMapSpec *spec = ra_map_spec_new (test_empty_scenario (), PAGE_WIDTH_PX, PAGE_HEIGHT_PX);
  spec->furniture = RA_FURNITURE_BESIDE;
  spec->rings = g_ptr_array_new_with_free_func ((GDestroyNotify)ra_extra_ring_free);
  for (guint i = 0; rings[i] != NULL; i++) {
    g_ptr_array_add (spec->rings, ra_extra_ring_parse (rings[i], &error));
    g_assert_no_error (error);
  }
  g_assert_true (ra_view_wish_choose (spec, wish, &error));
  g_assert_no_error (error);
  return spec;
}

static RaPoint
locate (const RaMapSpec *spec, double lat_deg, double lon_deg)
{
  g_autoptr (RaProjection) projection = ra_projection_new (&spec->viewport.projection, NULL);
  RaPoint plane = { 0, 0 };
  RaPoint page;
  g_assert_true (ra_projection_forward (projection, lat_deg, lon_deg, &plane.x, &plane.y));
  ra_viewport_to_page (&spec->viewport, plane.x, plane.y, &page.x, &page.y);
  return page;
}

static void
assert_on_page (RaPoint at)
{
  g_assert_true (at.x >= 0 && at.y >= 0 && at.x <= PAGE_WIDTH_PX && at.y <= PAGE_HEIGHT_PX);
}

/* Wherever far from Europe it stands, about a pole and across the date line as well, a ring is whole on the page and
 * round. */
static void
test_round (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (180);
  const guint n = test_samples (60);
  for (guint i = 0; i < n; i++) {
    const double lat_deg = i == 0 ? 90 : (i == 1 ? -90 : g_rand_double_range (random, -90, 10));
    const double lon_deg = i < 20 ? g_rand_double_range (random, 179, 181) : g_rand_double_range (random, -180, 180);
    const double radius_km = g_rand_double_range (random, 50, 9000);
    g_autofree char *ring
        = g_strdup_printf ("%.4f,%.4f:%.3f", lat_deg, lon_deg > 180 ? lon_deg - 360 : lon_deg, radius_km);
    g_test_message ("%s", ring);
    g_autoptr (RaMapSpec) spec = spec_of_rings ((const char *const[]) { ring, NULL }, &(RaViewWish) { 0 });
    if (ra_view_is_european (lat_deg, lon_deg))
      continue;
    const RaPoint middle = locate (spec, lat_deg, lon_deg);
    g_autoptr (RaPath) outline = ra_path_new ();
    ra_range_ring_points (lat_deg, lon_deg, radius_km * 1000, 72, outline);
    double least = G_MAXDOUBLE;
    double most = 0;
    for (guint k = 0; k < outline->points->len; k++) {
      const RaPoint point = g_array_index (outline->points, RaPoint, k);
      const RaPoint at = locate (spec, ra_degrees (point.y), ra_degrees (point.x));
      assert_on_page (at);
      const double away = hypot (at.x - middle.x, at.y - middle.y);
      least = MIN (least, away);
      most = MAX (most, away);
    }
    g_assert_cmpfloat (most - least, <, ROUND_PART * most);
    g_assert_cmpfloat (most, >, PAGE_HEIGHT_PX / 4);
  }
}

static void
assert_projection (const char *const *rings, const RaViewWish *wish, const char *name)
{
  g_autoptr (RaMapSpec) spec = spec_of_rings (rings, wish);
  g_assert_cmpstr (spec->viewport.projection.name, ==, name);
}

static void
test_projections (void)
{
  const RaViewWish nothing = { 0 };
  const RaViewWish guam = { .has_centre = TRUE, .centre_lat_deg = 13.5, .centre_lon_deg = 144.8, .width_km = 3000 };
  const RaViewWish warsaw = { .has_centre = TRUE, .centre_lat_deg = 52.2, .centre_lon_deg = 21, .width_km = 3000 };
  assert_projection ((const char *const[]) { NULL }, &nothing, "europe");
  assert_projection ((const char *const[]) { "54.7,20.5:500", "56.8,62.7:2350", NULL }, &nothing, "europe");
  assert_projection ((const char *const[]) { "13.5,144.8:4000", "21.3,-157.9:1000", NULL }, &nothing, "site");
  assert_projection ((const char *const[]) { "34,-86:500", "-33,151:300", "54,20:500", NULL }, &nothing, "equal-earth");
  assert_projection ((const char *const[]) { "0,90:500", "0,-90:500", NULL }, &nothing, "equal-earth");
  assert_projection ((const char *const[]) { NULL }, &guam, "site");
  assert_projection ((const char *const[]) { NULL }, &warsaw, "europe");
}

/* Two sites on either side of the date line lie beside each other, and north is up. */
static void
test_date_line (void)
{
  g_autoptr (RaMapSpec) spec
      = spec_of_rings ((const char *const[]) { "0,170:300", "0,-170:300", NULL }, &(RaViewWish) { 0 });
  const RaPoint west = locate (spec, 0, 170);
  const RaPoint east = locate (spec, 0, -170);
  const RaPoint north = locate (spec, 5, 180);
  assert_on_page (west);
  assert_on_page (east);
  g_assert_cmpfloat (west.x, <, east.x);
  g_assert_cmpfloat_with_epsilon (west.y, east.y, 0.01);
  g_assert_cmpfloat (north.y, <, west.y);
}

/* A globe is turned to what it is about. */
static void
test_globe (void)
{
  g_autoptr (RaMapSpec) spec
      = spec_of_rings ((const char *const[]) { "-90,0:3000", NULL }, &(RaViewWish) { .projection = "globe" });
  assert_on_page (locate (spec, -89, 0));
  g_assert_cmpfloat_with_epsilon (spec->viewport.projection.centre_lat_deg, -90, 1e-9);
}

/* A file of sites far from Europe without a view of its own, and the same as a plain map, which scripts compare. */
static void
test_file (void)
{
  static const char text[] = "{\"format\": \"range-atlas-scenario\", \"version\": 1, \"title\": \"US\", \"sites\": ["
                             "{\"id\": \"own-a\", \"name\": \"A\", \"lat\": 34.7, \"lon\": -86.6}], "
                             "\"rings\": [{\"site\": \"own-a\", \"max_km\": 500}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (RaScenario) scenario = ra_scenario_parse (test_catalogue (), "us", text, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (RaMapSpec) spec = ra_view_fit_new_map (scenario, PAGE_WIDTH_PX, PAGE_HEIGHT_PX);
  g_assert_cmpstr (spec->viewport.projection.name, ==, "site");
  assert_on_page (locate (spec, 39, -86.6));
  assert_on_page (locate (spec, 30.3, -86.6));
  spec->plain = TRUE;
  ra_view_fit_scenario (spec);
  g_assert_cmpstr (spec->viewport.projection.name, ==, "europe");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-default/round", test_round);
  g_test_add_func ("/view-default/projections", test_projections);
  g_test_add_func ("/view-default/date-line", test_date_line);
  g_test_add_func ("/view-default/globe", test_globe);
  g_test_add_func ("/view-default/file", test_file);
  const int status = g_test_run ();
  test_close_data ();
  return status;
}
