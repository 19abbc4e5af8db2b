/* The graticule: meridians and parallels as lines on the sphere, ready to be clipped and projected as any feature is.
 */
#pragma once

#include "geo/feature-set.h"

G_BEGIN_DECLS

/* One line for each meridian and parallel at multiples of @step_deg degrees, which must divide 90. All points are in
 * radians. Meridians stop one step short of the poles, all but the four of 0, 90, 180 and 270 degrees, so that lines do
 * not crowd at the poles. The caller frees the set. */
RaFeatureSet *ra_graticule_new (double step_deg) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
