/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/layout/visible-cap.h"

/* Points on each side of the frame that tell what it shows. */
#define BORDER_POINTS 12
/* Beyond, a frame is no longer a patch about its middle. */
#define WIDEST_CAP_RAD 1.0

/* Taken from points of the border, with room for what bends between them. */
gboolean
ra_visible_cap (const RaViewport *viewport, RaProjection *projection, RaCap *cap)
{
  RaVec3 border[4 * BORDER_POINTS + 1];
  for (guint i = 0; i < G_N_ELEMENTS (border); i++) {
    const double along = (double)(i % BORDER_POINTS) / BORDER_POINTS;
    const guint side = i / BORDER_POINTS;
    const double x = side == 4 ? 0.5 : (side == 0 ? along : (side == 1 ? 1 : (side == 2 ? 1 - along : 0)));
    const double y = side == 4 ? 0.5 : (side == 0 ? 0 : (side == 1 ? along : (side == 2 ? 1 : 1 - along)));
    double x_m, y_m, lat_deg, lon_deg;
    ra_viewport_to_plane (viewport, x * viewport->width_px, y * viewport->height_px, &x_m, &y_m);
    if (!ra_projection_inverse (projection, x_m, y_m, &lat_deg, &lon_deg))
      return FALSE;
    border[i] = ra_vec3_from_lonlat ((RaPoint) { ra_radians (lon_deg), ra_radians (lat_deg) });
  }
  cap->centre = border[4 * BORDER_POINTS];
  cap->radius_rad = 0;
  for (guint i = 0; i < 4 * BORDER_POINTS; i++)
    cap->radius_rad = MAX (cap->radius_rad, ra_acos (ra_vec3_dot (cap->centre, border[i])));
  cap->radius_rad = cap->radius_rad * 1.1 + 0.01;
  return cap->radius_rad < WIDEST_CAP_RAD;
}
