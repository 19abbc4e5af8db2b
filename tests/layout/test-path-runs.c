/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "app/layout/inner-box.h"
#include "app/layout/path-runs.h"

#define CIRCLE_POINTS 401
#define RADIUS        100.0

/* A ring about the origin, with so many points that it has many runs. */
static RaPath *
draw_circle (void)
{
  RaPath *path = ra_path_new ();
  for (guint i = 0; i < CIRCLE_POINTS; i++)
    ra_path_add (path, RADIUS * cos (2 * G_PI * i / CIRCLE_POINTS), RADIUS * sin (2 * G_PI * i / CIRCLE_POINTS));
  ra_path_end_part (path, 1);
  return path;
}

/* Each segment is in one run, in the order of the path, and within the run's box. */
static void
test_hold_all (void)
{
  g_autoptr (RaPath) path = draw_circle ();
  ra_path_add_part (path, &(RaPoint) { 500, 500 }, 1);
  for (guint closed = 0; closed < 2; closed++) {
    g_autoptr (GArray) runs = ra_path_list_runs (path, closed);
    guint next = closed ? 0 : 1;
    for (guint i = 0; i < runs->len; i++) {
      const RaPathRun *run = &g_array_index (runs, RaPathRun, i);
      guint n;
      const RaPoint *points = ra_path_part (path, run->part, &n);
      next = run->part == 1 ? 0 : next;
      g_assert_cmpuint (run->first, ==, next);
      for (guint k = run->first; k < run->first + run->n; k++) {
        const RaPoint ends[] = { points[(k + n - 1) % n], points[k] };
        const RaBox box = ra_box_of_points (ends, 2);
        g_assert_true (ra_box_holds (&run->box, &box));
      }
      next = run->first + run->n;
    }
    g_assert_cmpuint (g_array_index (runs, RaPathRun, runs->len - 1).part, ==, closed ? 1 : 0);
    g_assert_cmpuint (runs->len, >, 10);
  }
}

/* The room for a square in a circle is known: along its diagonals, wherever it stands. */
static void
test_room_in_circle (void)
{
  g_autoptr (RaPath) path = draw_circle ();
  g_autoptr (GArray) runs = ra_path_list_runs (path, TRUE);
  for (double x = -95; x <= 95; x += 9.7)
    for (double y = -95; y <= 95; y += 9.7) {
      const double far_x = fabs (x);
      const double far_y = fabs (y);
      /* (far_x + room)² + (far_y + room)² = RADIUS² */
      const double sum = far_x + far_y;
      const double left = RADIUS * RADIUS - far_x * far_x - far_y * far_y;
      const double room = (sqrt (sum * sum + 2 * left) - sum) / 2;
      const RaBox within = { x - 0.95 * room, y - 0.95 * room, x + 0.95 * room, y + 0.95 * room };
      const RaBox outside = { x + 2 * RADIUS, y, x + 2 * RADIUS + 5, y + 5 };
      if (left <= 0)
        g_assert_cmpfloat (ra_inner_fit (path, (RaPoint) { x, y }, 1, 1, 0), ==, 0);
      else
        g_assert_cmpfloat_with_epsilon (ra_inner_fit (path, (RaPoint) { x, y }, 1, 1, 0), room, 0.02);
      g_assert_true (left <= 0 || !ra_box_avoids_rings (path, runs, &within));
      g_assert_true (ra_box_avoids_rings (path, runs, &outside));
    }
}

/* Told by runs or by every segment, the same boxes are crossed. */
static void
test_crossed (void)
{
  g_autoptr (RaPath) path = draw_circle ();
  g_autoptr (GArray) runs = ra_path_list_runs (path, FALSE);
  guint n_crossed = 0;
  for (guint i = 0; i < 2000; i++) {
    const double x = g_test_rand_double_range (-130, 130);
    const double y = g_test_rand_double_range (-130, 130);
    const RaBox box = { x, y, x + g_test_rand_double_range (1, 40), y + g_test_rand_double_range (1, 20) };
    const gboolean avoids = ra_box_avoids_lines (path, &box);
    g_assert_cmpint (ra_box_avoids_runs (path, runs, &box), ==, avoids);
    n_crossed += avoids ? 0 : 1;
  }
  g_assert_cmpuint (n_crossed, >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/path-runs/hold-all", test_hold_all);
  g_test_add_func ("/path-runs/room-in-circle", test_room_in_circle);
  g_test_add_func ("/path-runs/crossed", test_crossed);
  return g_test_run ();
}
