/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walking from place to place. */

#include "app/model/site-walk.h"

static const RaSite a_site;
static const RaPlace a_town;

static void
add (GArray *places, const char *name, double lat_deg, double lon_deg, gboolean site)
{
  const RaMapPlace place = {
    .name = name, .lat_deg = lat_deg, .lon_deg = lon_deg, .site = site ? &a_site : NULL, .town = site ? NULL : &a_town
  };

  g_array_append_val (places, place);
}

static GArray *
some_places (void)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (RaMapPlace));

  add (places, "middle", 0, 0, TRUE);
  add (places, "east", 1, 10, TRUE);
  add (places, "farther east", 0, 15, TRUE);
  add (places, "west", 0, -20, FALSE);
  add (places, "north", 10, 2, FALSE);
  add (places, "south", -10, 2, FALSE);
  return places;
}

static void
assert_walk (const GArray *places, RaPoint from, RaWalk direction, const char *expected)
{
  RaViewport viewport = {
    .projection = { g_intern_string ("equal-earth"), 0, 0 }, .metres_per_px = 10000, .width_px = 100, .height_px = 100
  };
  g_autoptr (RaProjection) projection = ra_projection_new (&viewport.projection, NULL);
  const RaWalkQuery query = { .viewport = &viewport, .projection = projection, .places = places, .from = from };
  const int next = ra_walk_towards (&query, direction);

  g_assert_cmpstr (next >= 0 ? g_array_index (places, RaMapPlace, next).name : NULL, ==, expected);
}

static void
test_towards (void)
{
  const RaPoint centre = { 50, 50 };
  g_autoptr (GArray) places = some_places ();

  assert_walk (places, centre, RA_WALK_RIGHT, "east");
  assert_walk (places, centre, RA_WALK_LEFT, "west");
  assert_walk (places, centre, RA_WALK_UP, "north");
  assert_walk (places, centre, RA_WALK_DOWN, "south");
  /* From the east place. */
  assert_walk (places, (RaPoint) { 146, 38 }, RA_WALK_RIGHT, "farther east");
  assert_walk (places, (RaPoint) { 2000, 50 }, RA_WALK_RIGHT, NULL);
}

/* What lies rather above than beside one is not to the right. */
static void
test_aside (void)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (RaMapPlace));

  add (places, "north", 10, 2, FALSE);
  assert_walk (places, (RaPoint) { 50, 50 }, RA_WALK_RIGHT, NULL);
  assert_walk (places, (RaPoint) { 50, 50 }, RA_WALK_UP, "north");
}

/* From each place each other one is reached in some number of steps. */
static void
test_all_are_reached (void)
{
  g_autoptr (GArray) places = some_places ();
  RaViewport viewport = {
    .projection = { g_intern_string ("equal-earth"), 0, 0 }, .metres_per_px = 10000, .width_px = 100, .height_px = 100
  };
  g_autoptr (RaProjection) projection = ra_projection_new (&viewport.projection, NULL);

  for (guint start = 0; start < places->len; start++) {
    guint reached = 1u << start;
    guint before;

    do {
      before = reached;
      for (guint i = 0; i < places->len; i++) {
        RaWalkQuery query = { .viewport = &viewport, .projection = projection, .places = places };

        if ((reached & (1u << i)) == 0)
          continue;
        ra_map_place_locate (&g_array_index (places, RaMapPlace, i), &viewport, projection, &query.from);
        for (RaWalk direction = RA_WALK_LEFT; direction <= RA_WALK_DOWN; direction++) {
          const int next = ra_walk_towards (&query, direction);

          g_assert_cmpint (next, !=, (int)i);
          reached |= next >= 0 ? 1u << next : 0;
        }
      }
    } while (reached != before);
    g_assert_cmpuint (reached, ==, (1u << places->len) - 1);
  }
}

static void
test_step (void)
{
  g_autoptr (GArray) places = some_places ();
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (RaMapPlace));

  g_assert_cmpint (ra_walk_step (places, NULL, 1), ==, 0);
  g_assert_cmpint (ra_walk_step (places, NULL, -1), ==, 2);
  g_assert_cmpint (ra_walk_step (places, "middle", 1), ==, 1);
  g_assert_cmpint (ra_walk_step (places, "farther east", 1), ==, 0);
  g_assert_cmpint (ra_walk_step (places, "middle", -1), ==, 2);
  g_assert_cmpint (ra_walk_step (places, "north", 1), ==, 0);
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
