/* A label that stands level beside a line: its figure, and the rows below it. */
#pragma once

#include "app/layout/curved-label.h"

G_BEGIN_DECLS

/* How far from the line: next to it, or off it with a leader between the two. */
typedef enum { RA_BESIDE_NEXT, RA_BESIDE_OFF } RaBeside;

/* Sets the label on either side of @line, or above or below it, inside the frame, free and off all rings' lines; best
 * to the left or right of an upright run, or above the top of a small circle. FALSE where no place is. */
gboolean ra_side_label_place (const RaMapBuild *build, RaSceneLayer *layer, const RaPath *line,
                              const RaCurvedLabel *label, RaBeside beside);

G_END_DECLS
