/* Meridians and parallels as lines on the sphere. */
#pragma once

#include "geo/feature-set.h"

G_BEGIN_DECLS

/* A line every @step_deg degrees (a divisor of 90). Meridians stop one step short of the poles, all but the four of
 * 0, 90, 180 and 270 degrees, so that the poles are no knots of ink. */
RaFeatureSet *ra_graticule_new (double step_deg) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
