/* A label that stands level beside a line too steep for letters along it: its figure, and the rows below it. */
#pragma once

#include "app/layout/curved-label.h"

G_BEGIN_DECLS

/* Sets the label to the left or right of @line, nearest to where that runs straight up, inside the frame, free and off
 * all rings' lines. FALSE where no place is. */
gboolean
ra_side_label_place (const RaMapBuild *build, RaSceneLayer *layer, const RaPath *line, const RaCurvedLabel *label);

G_END_DECLS
