/* Where things lie in a frame, and the frame that something is all in. What a frame is to hold is decided by
 * app/layout/view-fit.c, which alone asks. */
#pragma once

#include "app/map/map-spec.h"
#include "data/ring-list.h"

G_BEGIN_DECLS

/* How much stays free on each side, as a part of the frame. */
#define RA_FIT_WORLD_MARGIN 0.03
#define RA_FIT_RINGS_MARGIN 0.08

typedef struct {
  double margin;        /* as above, 0 to 0.5 */
  gboolean keep_centre; /* only the width is chosen */
} RaFitOptions;

/* Chooses the frame for all that the projection of @viewport can show. */
void ra_fit_world (RaViewport *viewport, RaProjection *projection, const RaFitOptions *options);

/* Points here are of longitude (x) and latitude (y) in degrees. These are all points where something stands: the
 * deployments of the map's day, with or without a ring, and centres of @rings. */
GArray *ra_fit_list_sites (const RaMapSpec *spec, const GArray *rings) G_GNUC_WARN_UNUSED_RESULT;
/* Appends some points of the outer edge of @ring. */
void ra_fit_add_outline (GArray *points, const RaScenarioRing *ring);
/* The same of all of @rings, an array of RaScenarioRing. Of thousands those are left out that hardly reach beyond
 * others, so that there are never more than some ten thousand points. */
void ra_fit_add_outlines (GArray *points, const GArray *rings);
/* Points of the border of what @focus shows, which is @height_km high in the plane of its projection; empty without
 * that projection. */
GArray *ra_fit_list_border (const RaScenarioView *focus, double height_km) G_GNUC_WARN_UNUSED_RESULT;
/* Points in and about all of @rings, an array of RaScenarioRing: a frame that holds them holds the rings, or of
 * thousands nearly all. */
GArray *ra_fit_list_ring_points (const GArray *rings) G_GNUC_WARN_UNUSED_RESULT;
/* Chooses the frame for @points, an array of RaPoint. Those that the projection does not show are
 * left out; FALSE, and nothing changed, when that leaves none. */
gboolean
ra_fit_points (RaViewport *viewport, RaProjection *projection, const GArray *points, const RaFitOptions *options);

/* Moves the frame off what lies beyond the Earth, so far as the Earth fills it. What is in both stays in the frame. */
void ra_fit_keep_on_earth (RaViewport *viewport, RaProjection *projection);

/* How far @points lie from the middle of the frame at most, sideways and up or down, in metres of the plane; 0, 0 where
 * the projection shows none of them. */
RaPoint ra_fit_measure_extent (const RaViewport *viewport, RaProjection *projection, const GArray *points);
/* Whether those of @points that the projection shows are all in the frame, and none where its foot stands. */
gboolean ra_fit_shows_all (const RaViewport *viewport, RaProjection *projection, const GArray *points);

/* The mean of the points as directions from the centre of the Earth, in degrees as above; the first point where
 * opposite points leave no mean. */
RaPoint ra_spherical_mean (const GArray *points);

G_END_DECLS
