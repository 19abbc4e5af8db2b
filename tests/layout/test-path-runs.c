/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/path-runs/hold-all", test_hold_all);
  return g_test_run ();
}
