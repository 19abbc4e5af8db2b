/* Kinetic scrolling: how a map that was thrown comes to rest. Pure arithmetic, without a display.
 *
 * Friction is proportional to the velocity, v' = -k v, so that
 *
 *     v (t) = v0 exp (-k t)
 *     x (t) = v0 / k (1 - exp (-k t))
 *
 * and the way that is left does not depend on how many steps it is taken in. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  double velocity_x_px_s;
  double velocity_y_px_s;
} RaKineticScrolling;

/* Starts with the velocity of the throw; a throw that is too slow to be meant does not move the map. */
void ra_kinetic_scrolling_start (RaKineticScrolling *self, double velocity_x_px_s, double velocity_y_px_s);
void ra_kinetic_scrolling_stop (RaKineticScrolling *self);
gboolean ra_kinetic_scrolling_is_moving (const RaKineticScrolling *self);
/* How far the map moves in the next @elapsed_s (>= 0). Returns whether it still moves afterwards. */
gboolean ra_kinetic_scrolling_advance (RaKineticScrolling *self, double elapsed_s, double *dx_px, double *dy_px);

G_END_DECLS
