/* Chooses centre and width of a frame so that something is all in it. */
#pragma once

#include "app/map/viewport.h"
#include "data/ring-list.h"

G_BEGIN_DECLS

/* How much stays free on each side, as a part of the frame. */
#define RA_FIT_WORLD_MARGIN 0.03
#define RA_FIT_RINGS_MARGIN 0.08

typedef struct {
  double margin;
  gboolean keep_centre; /* only the width is chosen */
} RaFitOptions;

/* All that the projection of @viewport can show. */
void ra_fit_world (RaViewport *viewport, RaProjection *projection, const RaFitOptions *options);

/* Points here are of longitude (x) and latitude (y) in degrees. Appends some of the outer edge of @ring. */
void ra_fit_add_outline (GArray *points, const RaScenarioRing *ring);
/* Chooses the frame for @points, an array of RaPoint. Those that the projection does not show are
 * left out; FALSE, and nothing changed, when that leaves none. */
gboolean
ra_fit_points (RaViewport *viewport, RaProjection *projection, const GArray *points, const RaFitOptions *options);

/* The mean of directions, in degrees as above; the first point where opposite points leave no mean. */
RaPoint ra_spherical_mean (const GArray *points);

G_END_DECLS
