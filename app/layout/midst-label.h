/* The figure of a band in the midst of what it bounds, where there is room: read as a name of the area, with no line to
 * follow. */
#pragma once

#include "app/layout/curved-label.h"

G_BEGIN_DECLS

/* Sets the rows of @label level, one below the other, half way across the band @ring, below its centre or as near to
 * that as is free and off all rings' lines. FALSE where no place is. */
gboolean ra_midst_label_place (const RaMapBuild *build, RaSceneLayer *layer, const RaScenarioRing *ring,
                               const RaCurvedLabel *label);

G_END_DECLS
