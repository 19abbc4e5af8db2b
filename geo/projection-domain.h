/* Where a formula that nobody has looked at yet ends.
 *
 * Formulas for one country run on beyond it: somewhere they fold back, so that one place of the map is two places of
 * the Earth, or fall apart. Files that only draw cannot tell; here the formula itself is asked. */
#pragma once

#include "geo/projection-frame.h"

G_BEGIN_DECLS

/* A formula and how to ask it; both answer FALSE where it has none. */
typedef struct {
  gpointer data;
  gboolean (*forward) (gpointer data, RaPoint lonlat, RaPoint *plane); /* radians to metres */
  gboolean (*inverse) (gpointer data, RaPoint plane, RaPoint *lonlat);
} RaFormula;

/* Narrows @frame to the part about its home in which every sampled point has an image, in which no image is turned over
 * against that of the home, and from which the inverse leads back to no other point: by a cap about the home, or by
 * parallels, whichever leaves more of the Earth. Nothing happens where all of it is so. */
void ra_frame_narrow (RaFrame *frame, const RaFormula *formula);

G_END_DECLS
