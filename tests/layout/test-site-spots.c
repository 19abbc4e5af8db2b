/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spots for the name of a site, of labels of any size: beside the mark and not on it, cheapest where they are read
 * first. */
#include <math.h>

#include "app/layout/inner-box.h"
#include "app/layout/site-spots.h"
#include "geo/path.h"
#include "tests/layout/helpers.h"

#define EPSILON 1e-6

static RaSpotAsk
draw_ask (GRand *random)
{
  const double row = g_rand_double_range (random, 8, 30);
  return (RaSpotAsk) { .at = { g_rand_double_range (random, 0, 900), g_rand_double_range (random, 0, 900) },
                       .gap = g_rand_double_range (random, 4, 20),
                       .width = g_rand_double_range (random, 20, 250),
                       .height = row * g_rand_int_range (random, 1, 5),
                       .row = row,
                       .unit = g_rand_double_range (random, 0.5, 2),
                       .upright = g_rand_boolean (random),
                       .fine = g_rand_boolean (random) };
}

static void
check_spot (const RaSpotAsk *ask, const RaSpot *spot, double length)
{
  const double distance = ra_box_measure_point (&spot->box, ask->at);
  g_assert_cmpfloat_with_epsilon (spot->box.x_max - spot->box.x_min, ask->width, EPSILON);
  g_assert_cmpfloat_with_epsilon (spot->box.y_max - spot->box.y_min, ask->height, EPSILON);
  g_assert_cmpfloat (spot->cost, >=, ra_spots_least_cost (length / ask->unit) - EPSILON);
  /* At a corner it comes a little nearer. */
  g_assert_cmpfloat (distance, >=, 0.69 * ask->gap);
  if (length == 0) {
    g_assert_cmpfloat (distance, <=, ask->gap + EPSILON);
    g_assert_true (spot->foot.x == ask->at.x && spot->foot.y == ask->at.y);
    return;
  }
  const double to_foot = hypot (spot->foot.x - ask->at.x, spot->foot.y - ask->at.y);
  g_assert_cmpfloat_with_epsilon (to_foot, ask->gap + length, EPSILON);
  g_assert_cmpfloat (ra_box_measure_point (&spot->box, spot->foot), <=, EPSILON);
}

static void
test_any_size (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20);
  for (guint i = 0; i < test_samples (300); i++) {
    const RaSpotAsk ask = draw_ask (random);
    const double length = i % 2 == 0 ? 0 : g_rand_double_range (random, 1, 200);
    RaSpot spots[RA_MOST_SPOTS];
    const guint n = ra_spots_list (&ask, length, spots);
    double least = G_MAXDOUBLE;
    g_assert_cmpuint (n, >, 20);
    g_assert_cmpuint (n, <=, RA_MOST_SPOTS);
    for (guint k = 0; k < n; k++) {
      check_spot (&ask, &spots[k], length);
      least = MIN (least, spots[k].cost);
    }
    g_assert_cmpfloat_with_epsilon (least, ra_spots_least_cost (length / ask.unit), EPSILON);
  }
}

/* Beside the mark rather than at a line, at a short one rather than a long one, at one that is level or upright rather
 * than at a slanting one. */
static void
test_order (void)
{
  RaSpotAsk ask = { .at = { 100, 100 }, .gap = 8, .width = 90, .height = 32, .row = 16, .unit = 1 };
  RaSpot spots[RA_MOST_SPOTS];
  g_assert_cmpfloat (ra_spots_least_cost (0), <, ra_spots_least_cost (1));
  g_assert_cmpfloat (ra_spots_least_cost (10), <, ra_spots_least_cost (60));
  double slanting = G_MAXDOUBLE;
  double straight = 0;
  const guint n = ra_spots_list (&ask, 20, spots);
  for (guint k = 0; k < n; k++) {
    const RaPoint *foot = &spots[k].foot;
    if (foot->x == ask.at.x || foot->y == ask.at.y)
      straight = MAX (straight, spots[k].cost);
    else
      slanting = MIN (slanting, spots[k].cost);
  }
  g_assert_cmpfloat (straight, <, slanting);
  for (guint upright = 0; upright < 2; upright++) {
    ask.upright = upright == 1;
    guint best = 0;
    const guint n_beside = ra_spots_list (&ask, 0, spots);
    for (guint k = 0; k < n_beside; k++)
      best = spots[k].cost < spots[best].cost ? k : best;
    g_assert_cmpint (spots[best].anchor, ==, ask.upright ? RA_ANCHOR_MIDDLE : RA_ANCHOR_START);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/site-spots/any-size", test_any_size);
  g_test_add_func ("/site-spots/order", test_order);
  return g_test_run ();
}
