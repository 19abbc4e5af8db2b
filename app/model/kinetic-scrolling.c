/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/model/kinetic-scrolling.h"

#include <math.h>

#define FRICTION_PER_S   4.0
#define MAX_SPEED_PX_S   3000.0
#define THROW_SPEED_PX_S 120.0 /* slower: the pointer was set down, not thrown */
#define REST_SPEED_PX_S  12.0  /* slower: a pixel takes longer than the eye waits */

void
ra_kinetic_scrolling_start (RaKineticScrolling *self, double velocity_x_px_s, double velocity_y_px_s)
{
  const double speed_px_s = hypot (velocity_x_px_s, velocity_y_px_s);
  const double factor = speed_px_s > MAX_SPEED_PX_S ? MAX_SPEED_PX_S / speed_px_s : 1.0;

  ra_kinetic_scrolling_stop (self);
  if (!isfinite (speed_px_s) || speed_px_s < THROW_SPEED_PX_S)
    return;
  self->velocity_x_px_s = velocity_x_px_s * factor;
  self->velocity_y_px_s = velocity_y_px_s * factor;
}

void
ra_kinetic_scrolling_stop (RaKineticScrolling *self)
{
  *self = (RaKineticScrolling) { 0 };
}

gboolean
ra_kinetic_scrolling_is_moving (const RaKineticScrolling *self)
{
  return self->velocity_x_px_s != 0.0 || self->velocity_y_px_s != 0.0;
}

gboolean
ra_kinetic_scrolling_advance (RaKineticScrolling *self, double elapsed_s, double *dx_px, double *dy_px)
{
  const double left = exp (-FRICTION_PER_S * MAX (elapsed_s, 0.0));

  *dx_px = self->velocity_x_px_s / FRICTION_PER_S * (1.0 - left);
  *dy_px = self->velocity_y_px_s / FRICTION_PER_S * (1.0 - left);
  self->velocity_x_px_s *= left;
  self->velocity_y_px_s *= left;
  if (hypot (self->velocity_x_px_s, self->velocity_y_px_s) < REST_SPEED_PX_S)
    ra_kinetic_scrolling_stop (self);
  return ra_kinetic_scrolling_is_moving (self);
}
