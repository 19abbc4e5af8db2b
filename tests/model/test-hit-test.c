/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies under a point, on maps of several projections. */

#include <math.h>

#include "app/model/hit-test.h"
#include "geo/geodesic.h"

typedef struct {
  RaViewport viewport;
  RaProjection *projection;
  RaScene *scene;
  RaSceneLayer *layer;
} Fixture;

static void
set_up (Fixture *fixture, const char *name, double lat_deg, double lon_deg, double metres_per_px)
{
  g_autoptr (GError) error = NULL;

  fixture->viewport
      = (RaViewport) { .projection = { g_intern_string (name), lat_deg, lon_deg }, .width_px = 800, .height_px = 600 };
  g_assert_true (ra_viewport_set_centre (&fixture->viewport, lat_deg, lon_deg));
  fixture->viewport.metres_per_px = metres_per_px;
  fixture->projection = ra_projection_new (&fixture->viewport.projection, &error);
  g_assert_no_error (error);
  fixture->scene = ra_scene_new (800, 600);
  fixture->layer = ra_scene_add_layer (fixture->scene, "all", "All");
}

static void
tear_down (Fixture *fixture)
{
  g_clear_pointer (&fixture->projection, ra_projection_free);
  g_clear_pointer (&fixture->scene, ra_scene_free);
}

/* The number of the place; a mark is 4 units wide. */
static guint
add_place (Fixture *fixture, double lat_deg, double lon_deg, gboolean site)
{
  const guint number
      = ra_scene_identify (fixture->scene, &(RaSceneIdentity) { site ? RA_SUBJECT_SITE : RA_SUBJECT_PLACE, "",
                                                                .lat_deg = lat_deg, .lon_deg = lon_deg });
  RaPoint plane, page;

  if (ra_projection_forward (fixture->projection, lat_deg, lon_deg, &plane.x, &plane.y)) {
    ra_viewport_to_page (&fixture->viewport, plane.x, plane.y, &page.x, &page.y);
    ra_scene_layer_add_mark (fixture->layer,
                             (RaSceneMark) { .x = page.x, .y = page.y, .size = 4, .of = { number, 1 } });
  }
  return number;
}

static guint
identify_ring (Fixture *fixture, double lat_deg, double lon_deg, double min_km, double max_km)
{
  return ra_scene_identify (
      fixture->scene,
      &(RaSceneIdentity) {
          .kind = RA_SUBJECT_RING, .lat_deg = lat_deg, .lon_deg = lon_deg, .min_km = min_km, .max_km = max_km });
}

/* Where its path runs is not looked at, only that there is one. */
static void
add_lines (Fixture *fixture, RaSceneSpan rings, gboolean inner)
{
  RaPath *path = ra_path_new ();

  ra_path_add_part (path, (const RaPoint[]) { { 0, 0 }, { 1, 1 } }, 2);
  ra_scene_layer_add_path (fixture->layer,
                           (RaScenePath) { .path = path, .stroke = { .alpha = 1 }, .of = rings, .inner = inner });
}

static guint
add_ring (Fixture *fixture, double lat_deg, double lon_deg, double min_km, double max_km)
{
  const guint number = identify_ring (fixture, lat_deg, lon_deg, min_km, max_km);

  add_lines (fixture, (RaSceneSpan) { number, 1 }, FALSE);
  return number;
}

static RaPoint
locate (Fixture *fixture, double lat_deg, double lon_deg)
{
  RaPoint plane, page;

  g_assert_true (ra_projection_forward (fixture->projection, lat_deg, lon_deg, &plane.x, &plane.y));
  ra_viewport_to_page (&fixture->viewport, plane.x, plane.y, &page.x, &page.y);
  return page;
}

static RaHit
test_at (Fixture *fixture, RaPoint page, double tolerance_px)
{
  g_autoptr (RaSceneIndex) index = ra_scene_index_new (fixture->scene);

  return ra_hit_test (&(RaHitQuery) { .drawn = index,
                                      .viewport = &fixture->viewport,
                                      .projection = fixture->projection,
                                      .page = page,
                                      .tolerance_px = tolerance_px });
}

static void
assert_place (Fixture *fixture, RaPoint page, double tolerance_px, int expected)
{
  g_auto (RaHit) hit = test_at (fixture, page, tolerance_px);

  g_assert_cmpint (hit.mark, ==, expected);
}

/* The first of the rings hit; -1 for none. */
static void
assert_ring (Fixture *fixture, RaPoint page, int expected)
{
  g_auto (RaHit) hit = test_at (fixture, page, 6.0);

  g_assert_cmpint (hit.mark, ==, -1);
  g_assert_cmpint (hit.rings->len > 0 ? (int)g_array_index (hit.rings, guint, 0) : -1, ==, expected);
}

static void
test_places (void)
{
  Fixture fixture;

  set_up (&fixture, "europe", 52, 10, 5000);
  add_place (&fixture, 54.706, 20.511, TRUE);
  add_place (&fixture, 54.633, 21.816, TRUE);
  add_place (&fixture, 52.2297, 21.0122, FALSE);
  const RaPoint kaliningrad = locate (&fixture, 54.706, 20.511);
  const RaPoint chernyakhovsk = locate (&fixture, 54.633, 21.816);

  assert_place (&fixture, kaliningrad, 9, 0);
  assert_place (&fixture, (RaPoint) { kaliningrad.x - 8.9, kaliningrad.y }, 9, 0);
  assert_place (&fixture, (RaPoint) { kaliningrad.x - 9.1, kaliningrad.y }, 9, -1);
  assert_place (&fixture, (RaPoint) { kaliningrad.x - 20, kaliningrad.y }, 22, 0);
  /* Between two the nearer one. */
  assert_place (&fixture, (RaPoint) { chernyakhovsk.x - 3, chernyakhovsk.y }, 22, 1);
  assert_place (&fixture, locate (&fixture, 52.2297, 21.0122), 9, 2);
  tear_down (&fixture);
}

/* Beside the marks a capital that is nearer does not take the click from a site within reach; on its mark it does. */
static void
test_site_first (void)
{
  Fixture fixture;

  set_up (&fixture, "europe", 52, 10, 5000);
  add_place (&fixture, 52, 10, FALSE);
  add_place (&fixture, 52, 10.4, TRUE);
  const RaPoint capital = locate (&fixture, 52, 10);
  assert_place (&fixture, capital, 9, 0);
  assert_place (&fixture, (RaPoint) { capital.x, capital.y - 3 }, 9, 1);
  assert_place (&fixture, (RaPoint) { capital.x - 4, capital.y }, 9, 0);
  tear_down (&fixture);
}

/* A mark that is wider than the tolerance is one all over, and one beside the page is none. */
static void
test_extent (void)
{
  Fixture fixture;

  set_up (&fixture, "europe", 52, 10, 5000);
  const guint site = add_place (&fixture, 52, 10, TRUE);
  const guint hidden = add_place (&fixture, 52, 60, TRUE);
  const RaPoint at = locate (&fixture, 52, 10);
  const RaPoint beside = locate (&fixture, 52, 60);

  assert_place (&fixture, (RaPoint) { at.x + 1.9, at.y }, 0.5, (int)site);
  assert_place (&fixture, (RaPoint) { at.x + 2.1, at.y }, 0.5, -1);
  g_assert_cmpuint (hidden, ==, 1);
  g_assert_cmpfloat (beside.x, >, 800);
  assert_place (&fixture, beside, 22, -1);
  tear_down (&fixture);
}

/* All round a ring its line is hit, and nothing 8 pixels off it, in every projection that shows the place. */
static void
test_ring_all_round (gconstpointer data)
{
  Fixture fixture;

  set_up (&fixture, data, 54.706, 20.511, 8000);
  add_ring (&fixture, 54.706, 20.511, 500, 1000);
  for (guint i = 0; i < 72; i++) {
    static const struct {
      double km;
      int expected;
    } cases[] = { { 1000, 0 }, { 500, 0 }, { 750, -1 }, { 1120, -1 }, { 380, -1 } };

    for (guint k = 0; k < G_N_ELEMENTS (cases); k++) {
      double lat_deg, lon_deg;

      ra_geodesic_direct (54.706, 20.511, 5.0 * i, cases[k].km * 1000, &lat_deg, &lon_deg);
      assert_ring (&fixture, locate (&fixture, lat_deg, lon_deg), cases[k].expected);
    }
  }
  assert_ring (&fixture, locate (&fixture, 54.706, 20.511), -1);
  tear_down (&fixture);
}

/* 5,500 km from Kaliningrad reach beyond the pole and across the antimeridian. */
static void
test_pole_and_antimeridian (void)
{
  static const char *const names[] = { "arctic", "equal-earth", "robinson", "mercator" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    Fixture fixture;

    set_up (&fixture, names[i], g_str_equal (names[i], "arctic") ? 80 : 40, 20, 60000);
    add_ring (&fixture, 54.706, 20.511, 0, 5500);
    for (double azimuth_deg = -20; azimuth_deg <= 20; azimuth_deg += 4) {
      double lat_deg, lon_deg;

      ra_geodesic_direct (54.706, 20.511, azimuth_deg, 5500000, &lat_deg, &lon_deg);
      assert_ring (&fixture, locate (&fixture, lat_deg, lon_deg), 0);
    }
    tear_down (&fixture);
  }
}

static void
test_pole_itself (void)
{
  Fixture fixture;

  set_up (&fixture, "arctic", 90, 0, 10000);
  add_place (&fixture, 90, 123, TRUE);
  const guint ring = add_ring (&fixture, 90, 0, 0, 1000);
  RaPoint pole = locate (&fixture, 90, 0);
  assert_place (&fixture, pole, 9, 0);
  assert_ring (&fixture, locate (&fixture, 81.0455, 77), (int)ring);
  assert_ring (&fixture, (RaPoint) { pole.x + 40, pole.y }, -1);
  tear_down (&fixture);
}

/* The far side lies under the near one. */
static void
test_globe (void)
{
  Fixture fixture;

  set_up (&fixture, "globe", 0, 0, 20000);
  add_place (&fixture, 10, 170, TRUE);
  add_ring (&fixture, 10, 170, 0, 1000);
  assert_place (&fixture, locate (&fixture, 10, 10), 22, -1);
  for (double lon_deg = -20; lon_deg <= 20; lon_deg += 0.25)
    assert_ring (&fixture, locate (&fixture, 10, lon_deg), -1);
  /* Beside the Earth. */
  assert_ring (&fixture, (RaPoint) { 5, 5 }, -1);
  tear_down (&fixture);
}

/* Rings that share a line are all named, the nearest first. */
static void
test_shared_line (void)
{
  Fixture fixture;
  double lat_deg, lon_deg;

  set_up (&fixture, "europe", 52, 10, 5000);
  add_ring (&fixture, 52, 10, 0, 1010);
  add_ring (&fixture, 52, 10, 500, 1000);
  add_ring (&fixture, 52, 10, 1000, 5500);
  ra_geodesic_direct (52, 10, 90, 1000000, &lat_deg, &lon_deg);
  g_auto (RaHit) hit = test_at (&fixture, locate (&fixture, lat_deg, lon_deg), 6);

  g_assert_cmpuint (hit.rings->len, ==, 3);
  g_assert_cmpuint (g_array_index (hit.rings, guint, 0), ==, 1);
  g_assert_cmpuint (g_array_index (hit.rings, guint, 1), ==, 2);
  g_assert_cmpuint (g_array_index (hit.rings, guint, 2), ==, 0);
  tear_down (&fixture);
}

/* What is known of the map but not drawn is not hit. */
static void
test_not_drawn (void)
{
  Fixture fixture;
  double lat_deg, lon_deg;

  set_up (&fixture, "europe", 52, 10, 5000);
  identify_ring (&fixture, 52, 10, 0, 1000);
  ra_geodesic_direct (52, 10, 90, 1000000, &lat_deg, &lon_deg);
  assert_ring (&fixture, locate (&fixture, lat_deg, lon_deg), -1);
  tear_down (&fixture);
}

/* Of two rings that overlap the outline may be drawn alone, or what is inside too. */
static void
test_outline (void)
{
  Fixture fixture;
  double lat_deg, lon_deg;

  set_up (&fixture, "europe", 52, 10, 5000);
  const guint one = identify_ring (&fixture, 52, 10, 0, 1000);
  const guint other = identify_ring (&fixture, 52, 20, 0, 1000);
  add_lines (&fixture, (RaSceneSpan) { one, 2 }, FALSE);
  ra_geodesic_direct (52, 10, 270, 1000000, &lat_deg, &lon_deg);
  const RaPoint free = locate (&fixture, lat_deg, lon_deg);
  ra_geodesic_direct (52, 10, 90, 1000000, &lat_deg, &lon_deg);
  const RaPoint covered = locate (&fixture, lat_deg, lon_deg);
  ra_geodesic_direct (52, 20, 90, 1000000, &lat_deg, &lon_deg);

  assert_ring (&fixture, free, (int)one);
  assert_ring (&fixture, covered, -1);
  assert_ring (&fixture, locate (&fixture, lat_deg, lon_deg), (int)other);
  add_lines (&fixture, (RaSceneSpan) { one, 2 }, TRUE);
  assert_ring (&fixture, covered, (int)one);
  tear_down (&fixture);
}

/* A flight is its way and no circle; that it goes on behind a seam of the map joins nothing across the page. */
static void
test_flight (void)
{
  Fixture fixture;

  set_up (&fixture, "mercator", 50, 0, 20000);
  const RaSceneIdentity flight = { .kind = RA_SUBJECT_RING,
                                   .lat_deg = 48.57,
                                   .lon_deg = 45.75,
                                   .max_km = 790,
                                   .flight = TRUE,
                                   .end_lat_deg = 48.46,
                                   .end_lon_deg = 35.05 };
  const int number = (int)ra_scene_identify (fixture.scene, &flight);
  add_lines (&fixture, (RaSceneSpan) { (guint)number, 1 }, FALSE);
  const RaPoint from = locate (&fixture, flight.lat_deg, flight.lon_deg);
  const RaPoint to = locate (&fixture, flight.end_lat_deg, flight.end_lon_deg);
  double north_lat_deg, lon_deg;
  ra_geodesic_direct (flight.lat_deg, flight.lon_deg, 0, 790e3, &north_lat_deg, &lon_deg);

  assert_ring (&fixture, from, number);
  assert_ring (&fixture, to, number);
  assert_ring (&fixture, (RaPoint) { (from.x + to.x) / 2, (from.y + to.y) / 2 - 1 }, number);
  assert_ring (&fixture, (RaPoint) { 2 * to.x - from.x, to.y }, -1);
  assert_ring (&fixture, locate (&fixture, north_lat_deg, flight.lon_deg), -1);
  tear_down (&fixture);
}

static void
test_flight_over_date_line (void)
{
  Fixture fixture;

  set_up (&fixture, "equal-earth", 0, 0, 60000);
  const RaSceneIdentity flight = {
    .kind = RA_SUBJECT_RING, .lon_deg = 175, .max_km = 1113, .flight = TRUE, .end_lat_deg = 0, .end_lon_deg = -175
  };
  const int number = (int)ra_scene_identify (fixture.scene, &flight);
  add_lines (&fixture, (RaSceneSpan) { (guint)number, 1 }, FALSE);

  assert_ring (&fixture, locate (&fixture, 0, 177), number);
  assert_ring (&fixture, locate (&fixture, 0, -177), number);
  assert_ring (&fixture, locate (&fixture, 0, 0), -1);
  assert_ring (&fixture, locate (&fixture, 0, 120), -1);
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  static const char *const projections[]
      = { "europe", "site", "globe", "arctic", "equal-earth", "robinson", "mercator" };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hit-test/places", test_places);
  g_test_add_func ("/hit-test/site-first", test_site_first);
  g_test_add_func ("/hit-test/extent", test_extent);
  g_test_add_func ("/hit-test/not-drawn", test_not_drawn);
  g_test_add_func ("/hit-test/outline", test_outline);
  for (guint i = 0; i < G_N_ELEMENTS (projections); i++) {
    g_autofree char *path = g_strdup_printf ("/hit-test/ring/%s", projections[i]);

    g_test_add_data_func (path, projections[i], test_ring_all_round);
  }
  g_test_add_func ("/hit-test/pole-and-antimeridian", test_pole_and_antimeridian);
  g_test_add_func ("/hit-test/pole", test_pole_itself);
  g_test_add_func ("/hit-test/globe", test_globe);
  g_test_add_func ("/hit-test/flight", test_flight);
  g_test_add_func ("/hit-test/flight-over-date-line", test_flight_over_date_line);
  g_test_add_func ("/hit-test/shared-line", test_shared_line);
  return g_test_run ();
}
