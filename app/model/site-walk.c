/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/site-walk.h"

#include <math.h>

/* Nearer than this it is the place where one stands. */
#define HERE_PX    0.5
#define ASIDE_COST 2.0

/* How far ahead and how far aside a step of (dx, dy) on the page leads. */
static RaPoint
turned (RaWalk direction, double dx_px, double dy_px)
{
  switch (direction) {
  case RA_WALK_LEFT:
    return (RaPoint) { -dx_px, fabs (dy_px) };
  case RA_WALK_RIGHT:
    return (RaPoint) { dx_px, fabs (dy_px) };
  case RA_WALK_UP:
    return (RaPoint) { -dy_px, fabs (dx_px) };
  case RA_WALK_DOWN:
  default:
    return (RaPoint) { dy_px, fabs (dx_px) };
  }
}

int
ra_walk_towards (const RaWalkQuery *query, RaWalk direction)
{
  double best_cost = G_MAXDOUBLE;
  int best = -1;

  for (guint i = 0; i < query->points->len; i++) {
    RaPoint at, way;

    if (!ra_named_point_locate (&g_array_index (query->points, RaNamedPoint, i), query->viewport, query->projection,
                                &at))
      continue;
    way = turned (direction, at.x - query->from.x, at.y - query->from.y);
    double cost = way.x + ASIDE_COST * way.y;
    if (way.x < HERE_PX || way.y > way.x || cost >= best_cost)
      continue;
    best_cost = cost;
    best = (int)i;
  }
  return best;
}

int
ra_walk_step (const GArray *points, const char *name, int step)
{
  int n_sites = 0;
  int here = -1;

  while (n_sites < (int)points->len && g_array_index (points, RaNamedPoint, n_sites).site != NULL)
    n_sites++;
  if (n_sites == 0)
    return -1;
  for (int i = 0; i < n_sites && here < 0 && name != NULL; i++)
    here = g_str_equal (g_array_index (points, RaNamedPoint, i).name, name) ? i : -1;
  if (here < 0)
    return step > 0 ? 0 : n_sites - 1;
  return ((here + step) % n_sites + n_sites) % n_sites;
}
