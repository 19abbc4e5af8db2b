/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "app/model/kinetic-scrolling.h"

/* Advances to rest and returns the whole way; @step_s apart. */
static double
travel_px (double velocity_px_s, double step_s, guint *n_steps)
{
  RaKineticScrolling kinetic = { 0 };
  double way_px = 0.0;
  double dx_px;
  double dy_px;
  gboolean moving = TRUE;

  ra_kinetic_scrolling_start (&kinetic, velocity_px_s, 0.0);
  for (*n_steps = 0; moving && *n_steps < 100000; (*n_steps)++) {
    moving = ra_kinetic_scrolling_advance (&kinetic, step_s, &dx_px, &dy_px);
    way_px += dx_px;
    g_assert_cmpfloat (dy_px, ==, 0.0);
  }
  g_assert_false (moving);
  return way_px;
}

static void
test_comes_to_rest (void)
{
  guint n_steps;
  const double way_px = travel_px (2000.0, 1.0 / 60.0, &n_steps);

  g_assert_cmpfloat (way_px, >, 450.0);
  g_assert_cmpfloat (way_px, <, 500.0);
  g_assert_cmpuint (n_steps, <, 120);
}

/* A slow machine ends up where a fast one does. */
static void
test_frame_rate (void)
{
  guint n_steps;

  g_assert_cmpfloat (fabs (travel_px (1500.0, 1.0 / 144.0, &n_steps) - travel_px (1500.0, 1.0 / 24.0, &n_steps)), <,
                     3.0);
}

static void
test_splits (void)
{
  RaKineticScrolling whole = { 0 };
  RaKineticScrolling halves = { 0 };
  double dx_px, dy_px, first_x_px, first_y_px, second_x_px, second_y_px;

  ra_kinetic_scrolling_start (&whole, 900.0, -700.0);
  ra_kinetic_scrolling_start (&halves, 900.0, -700.0);
  ra_kinetic_scrolling_advance (&whole, 0.2, &dx_px, &dy_px);
  ra_kinetic_scrolling_advance (&halves, 0.1, &first_x_px, &first_y_px);
  ra_kinetic_scrolling_advance (&halves, 0.1, &second_x_px, &second_y_px);
  g_assert_cmpfloat_with_epsilon (first_x_px + second_x_px, dx_px, 1e-9);
  g_assert_cmpfloat_with_epsilon (first_y_px + second_y_px, dy_px, 1e-9);
  g_assert_cmpfloat_with_epsilon (dy_px / dx_px, -700.0 / 900.0, 1e-12);
}

static void
test_slow_throw_is_none (void)
{
  RaKineticScrolling kinetic = { 0 };

  ra_kinetic_scrolling_start (&kinetic, 40.0, 40.0);
  g_assert_false (ra_kinetic_scrolling_is_moving (&kinetic));
}

static void
test_wild_throw (void)
{
  RaKineticScrolling kinetic = { 0 };

  ra_kinetic_scrolling_start (&kinetic, 1e6, 0.0);
  g_assert_cmpfloat (kinetic.velocity_x_px_s, <=, 3000.0);
  ra_kinetic_scrolling_start (&kinetic, NAN, 0.0);
  g_assert_false (ra_kinetic_scrolling_is_moving (&kinetic));
}

static void
test_no_time (void)
{
  RaKineticScrolling kinetic = { 0 };
  double dx_px, dy_px;

  ra_kinetic_scrolling_start (&kinetic, 500.0, 0.0);
  g_assert_true (ra_kinetic_scrolling_advance (&kinetic, 0.0, &dx_px, &dy_px));
  g_assert_cmpfloat (dx_px, ==, 0.0);
  g_assert_true (ra_kinetic_scrolling_advance (&kinetic, -1.0, &dx_px, &dy_px));
  g_assert_cmpfloat (dx_px, ==, 0.0);
}

static void
test_stop (void)
{
  RaKineticScrolling kinetic = { 0 };
  double dx_px, dy_px;

  ra_kinetic_scrolling_start (&kinetic, 800.0, 800.0);
  ra_kinetic_scrolling_stop (&kinetic);
  g_assert_false (ra_kinetic_scrolling_advance (&kinetic, 0.1, &dx_px, &dy_px));
  g_assert_cmpfloat (dx_px, ==, 0.0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kinetic/comes-to-rest", test_comes_to_rest);
  g_test_add_func ("/kinetic/frame-rate", test_frame_rate);
  g_test_add_func ("/kinetic/splits", test_splits);
  g_test_add_func ("/kinetic/slow-throw-is-none", test_slow_throw_is_none);
  g_test_add_func ("/kinetic/wild-throw", test_wild_throw);
  g_test_add_func ("/kinetic/no-time", test_no_time);
  g_test_add_func ("/kinetic/stop", test_stop);
  return g_test_run ();
}
