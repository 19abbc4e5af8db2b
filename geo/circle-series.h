/* Many points of a range circle for the price of a few geodesics.
 *
 * Seen from the middle of the Earth the points of a circle are smooth functions of the azimuth, even or odd about the
 * centre's meridian: of the Fourier series that geodesics at equal azimuths give, the ellipsoid needs a dozen terms.
 * Where so many do not tell them to ten micrometres, as near the antipode, each point is a geodesic of its own. */
#pragma once

#include "geo/geodesic.h"

G_BEGIN_DECLS

#define RA_CIRCLE_TERMS 25

typedef struct {
  RaRangeCircle circle;
  gboolean holds;            /* the series does; else geodesics are asked */
  double x[RA_CIRCLE_TERMS]; /* cosines: towards the centre's meridian in the plane of the equator */
  double y[RA_CIRCLE_TERMS]; /* sines: eastwards */
  double z[RA_CIRCLE_TERMS]; /* cosines: northwards along the axis; all in equatorial radii */
} RaCircleSeries;

RaCircleSeries ra_circle_series (const RaRangeCircle *circle);

/* As ra_range_circle_point (), to ten micrometres: longitude in [-180, 180] and latitude in degrees. A pole within the
 * circle, on it or at its centre is no special case, for the terms are those of directions. */
RaPoint ra_circle_series_point (const RaCircleSeries *self, double turn_deg);

G_END_DECLS
