/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/path-runs.h"

/* Of so many segments a run costs as much to look at as it saves. */
#define RUN_SEGMENTS 16

static void
add_part (GArray *runs, guint part, const RaPoint *points, guint n, gboolean closed)
{
  for (guint first = closed ? 0 : 1; first < n; first += RUN_SEGMENTS) {
    RaPathRun run = { .part = part, .first = first, .n = MIN (RUN_SEGMENTS, n - first) };
    const RaPoint before = points[first > 0 ? first - 1 : n - 1];
    run.box = ra_box_of_points (points + first, run.n);
    run.box = (RaBox) { MIN (run.box.x_min, before.x), MIN (run.box.y_min, before.y), MAX (run.box.x_max, before.x),
                        MAX (run.box.y_max, before.y) };
    g_array_append_val (runs, run);
  }
}

GArray *
ra_path_list_runs (const RaPath *path, gboolean closed)
{
  const guint n_parts = ra_path_n_parts (path);
  GArray *runs = g_array_sized_new (FALSE, FALSE, sizeof (RaPathRun), n_parts + ra_path_n_points (path) / RUN_SEGMENTS);
  for (guint part = 0; part < n_parts; part++) {
    guint n;
    const RaPoint *points = ra_path_part (path, part, &n);
    add_part (runs, part, points, n, closed);
  }
  return runs;
}
