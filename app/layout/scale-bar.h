/* A scale bar that is true where it stands, and absent where it would mislead. */
#pragma once

#include "app/layout/map-layers.h"

G_BEGIN_DECLS

typedef struct {
  double km;      /* a round number */
  double width;   /* page units */
  double lat_deg; /* at which it is true */
} RaScaleBar;

/* The bar of at most @longest page units that runs to the right from the point (@x, @y) of the page, in page units.
 * FALSE when the scale of the frame varies by more than a fifth, or the point lies beside the Earth. Its ends are as
 * far apart on the ellipsoid as it says, to a thousandth. */
gboolean ra_scale_bar_measure (const RaMapBuild *build, double x, double y, double longest, RaScaleBar *bar);

G_END_DECLS
