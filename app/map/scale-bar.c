/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scale-bar.h"

#include <math.h>

#include "geo/geodesic.h"

#define MOST_VARIATION 0.2
#define PROBE_PX       4.0

/* Kilometres on the ground for one page unit to the right (@dx = 1) or down (@dy = 1) at a place of the page. */
static gboolean
ground_km (const RaMapBuild *build, double x, double y, double dx, double dy, double *km_per_px, double *lat_deg)
{
  double lat[2];
  double lon[2];
  for (int i = 0; i < 2; i++) {
    const double along = (i - 0.5) * PROBE_PX;
    double x_m;
    double y_m;
    ra_viewport_to_plane (&build->spec->viewport, x + along * dx, y + along * dy, &x_m, &y_m);
    if (!ra_projection_inverse (build->projection, x_m, y_m, &lat[i], &lon[i]))
      return FALSE;
  }
  *km_per_px = ra_geodesic_distance_m (lat[0], lon[0], lat[1], lon[1]) / 1000 / PROBE_PX;
  *lat_deg = (lat[0] + lat[1]) / 2;
  return *km_per_px > 0;
}

static gboolean
frame_is_even (const RaMapBuild *build)
{
  double smallest = G_MAXDOUBLE;
  double largest = 0;
  for (guint i = 0; i < 18; i++) {
    const double x = build->scene->width * (0.05 + 0.45 * (i % 3));
    const double y = build->scene->height * (0.05 + 0.45 * (i / 3 % 3));
    double km_per_px;
    double lat_deg;
    if (!ground_km (build, x, y, i < 9 ? 1 : 0, i < 9 ? 0 : 1, &km_per_px, &lat_deg))
      return FALSE;
    smallest = MIN (smallest, km_per_px);
    largest = MAX (largest, km_per_px);
  }
  return largest <= smallest * (1 + MOST_VARIATION);
}

/* The largest of 1, 2 and 5 times a power of ten that is not above @limit. */
static double
round_down (double limit)
{
  const double power = pow (10, floor (log10 (limit)));
  if (limit >= 5 * power)
    return 5 * power;
  return limit >= 2 * power ? 2 * power : power;
}

gboolean
ra_scale_bar_measure (const RaMapBuild *build, double x, double y, double longest, RaScaleBar *bar)
{
  double km_per_px;
  if (!frame_is_even (build) || !ground_km (build, x, y, 1, 0, &km_per_px, &bar->lat_deg))
    return FALSE;
  bar->km = round_down (longest * km_per_px);
  bar->width = bar->km / km_per_px;
  return TRUE;
}
