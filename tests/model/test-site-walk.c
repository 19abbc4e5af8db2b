/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walking from place to place. */

#include "app/model/site-walk.h"

static const RaSite a_site;
static const RaPlace a_place;

static void
add (GArray *points, const char *name, double lat_deg, double lon_deg, gboolean site)
{
  const RaNamedPoint point = {
    .name = name, .lat_deg = lat_deg, .lon_deg = lon_deg, .site = site ? &a_site : NULL, .place = site ? NULL : &a_place
  };

  g_array_append_val (points, point);
}

static GArray *
some_places (void)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (RaNamedPoint));

  add (points, "middle", 0, 0, TRUE);
  add (points, "east", 1, 10, TRUE);
  add (points, "farther east", 0, 15, TRUE);
  add (points, "west", 0, -20, FALSE);
  add (points, "north", 10, 2, FALSE);
  add (points, "south", -10, 2, FALSE);
  return points;
}

static void
assert_walk (const GArray *points, RaPoint from, RaWalk direction, const char *expected)
{
  RaViewport viewport = {
    .projection = { g_intern_string ("equal-earth"), 0, 0 }, .metres_per_px = 10000, .width_px = 100, .height_px = 100
  };
  g_autoptr (RaProjection) projection = ra_projection_new (&viewport.projection, NULL);
  const RaWalkQuery query = { .viewport = &viewport, .projection = projection, .points = points, .from = from };
  const int next = ra_walk_towards (&query, direction);

  g_assert_cmpstr (next >= 0 ? g_array_index (points, RaNamedPoint, next).name : NULL, ==, expected);
}

static void
test_towards (void)
{
  const RaPoint centre = { 50, 50 };
  g_autoptr (GArray) points = some_places ();

  assert_walk (points, centre, RA_WALK_RIGHT, "east");
  assert_walk (points, centre, RA_WALK_LEFT, "west");
  assert_walk (points, centre, RA_WALK_UP, "north");
  assert_walk (points, centre, RA_WALK_DOWN, "south");
  /* From the east place. */
  assert_walk (points, (RaPoint) { 146, 38 }, RA_WALK_RIGHT, "farther east");
  assert_walk (points, (RaPoint) { 2000, 50 }, RA_WALK_RIGHT, NULL);
}

/* What lies rather above than beside one is not to the right. */
static void
test_aside (void)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (RaNamedPoint));

  add (points, "north", 10, 2, FALSE);
  assert_walk (points, (RaPoint) { 50, 50 }, RA_WALK_RIGHT, NULL);
  assert_walk (points, (RaPoint) { 50, 50 }, RA_WALK_UP, "north");
}

/* From each place each other one is reached in some number of steps. */
static void
test_all_are_reached (void)
{
  g_autoptr (GArray) points = some_places ();
  RaViewport viewport = {
    .projection = { g_intern_string ("equal-earth"), 0, 0 }, .metres_per_px = 10000, .width_px = 100, .height_px = 100
  };
  g_autoptr (RaProjection) projection = ra_projection_new (&viewport.projection, NULL);

  for (guint start = 0; start < points->len; start++) {
    guint reached = 1u << start;
    guint before;

    do {
      before = reached;
      for (guint i = 0; i < points->len; i++) {
        RaWalkQuery query = { .viewport = &viewport, .projection = projection, .points = points };

        if ((reached & (1u << i)) == 0)
          continue;
        ra_named_point_locate (&g_array_index (points, RaNamedPoint, i), &viewport, projection, &query.from);
        for (RaWalk direction = RA_WALK_LEFT; direction <= RA_WALK_DOWN; direction++) {
          const int next = ra_walk_towards (&query, direction);

          g_assert_cmpint (next, !=, (int)i);
          reached |= next >= 0 ? 1u << next : 0;
        }
      }
    } while (reached != before);
    g_assert_cmpuint (reached, ==, (1u << points->len) - 1);
  }
}

static void
test_step (void)
{
  g_autoptr (GArray) points = some_places ();
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (RaNamedPoint));

  g_assert_cmpint (ra_walk_step (points, NULL, 1), ==, 0);
  g_assert_cmpint (ra_walk_step (points, NULL, -1), ==, 2);
  g_assert_cmpint (ra_walk_step (points, "middle", 1), ==, 1);
  g_assert_cmpint (ra_walk_step (points, "farther east", 1), ==, 0);
  g_assert_cmpint (ra_walk_step (points, "middle", -1), ==, 2);
  g_assert_cmpint (ra_walk_step (points, "north", 1), ==, 0);
  g_assert_cmpint (ra_walk_step (none, NULL, 1), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/site-walk/towards", test_towards);
  g_test_add_func ("/site-walk/aside", test_aside);
  g_test_add_func ("/site-walk/all-are-reached", test_all_are_reached);
  g_test_add_func ("/site-walk/step", test_step);
  return g_test_run ();
}
