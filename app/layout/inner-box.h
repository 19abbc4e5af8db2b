/* Where in a polygon a box of a given shape has most room: the candidates for a country's name.
 *
 * Method: the distance from a point to the outline is measured in the box's own proportions, that is as the larger of
 * |dx| / half width and |dy| / half height (the maximum norm); it says by which factor the box could grow about that
 * point before it touched the outline. The point where it is largest is the pole of inaccessibility for that box, not
 * for a circle: a long name goes where a country is wide. It is sought on a grid over the largest ring, of at most
 * RA_INNER_GRID steps either way: that is near enough for text, and the same in every run. All lengths are page
 * units. */
#pragma once

#include "app/layout/path-runs.h"

G_BEGIN_DECLS

#define RA_INNER_GRID   20
#define RA_INNER_ENOUGH 2.5

typedef struct {
  RaPoint at;
  double fit; /* the factor by which the box fits: 1 touches the outline */
  double off; /* from the middle of the largest ring's bounds, squared */
} RaInnerBox;

/* The factor for the box about @at; 0 when @at lies outside of @rings (parity) or the factor is below @at_least. */
double ra_inner_fit (const RaPath *rings, RaPoint at, double half_width, double half_height, double at_least);

/* Whether no part of the box lies inside @rings. @runs: theirs, closed. */
gboolean ra_box_avoids_rings (const RaPath *rings, const GArray *runs, const RaBox *box);

/* How far the point is from the box; 0 within it. */
double ra_box_measure_point (const RaBox *box, RaPoint point);

/* Whether none of the lines crosses the box; and the same for who asks often, with the runs of @lines, not closed. */
gboolean ra_box_avoids_lines (const RaPath *lines, const RaBox *box);
gboolean ra_box_avoids_runs (const RaPath *lines, const GArray *runs, const RaBox *box);

/* All points of the grid about which the box fits by @at_least, best first: the roomier, and of those with more than
 * enough room (RA_INNER_ENOUGH) the nearest to the middle. Array of RaInnerBox. @runs: those of @rings, closed. */
GArray *ra_inner_boxes (const RaPath *rings, const GArray *runs, double half_width, double half_height,
                        double at_least) G_GNUC_WARN_UNUSED_RESULT;

/* Area of what the rings enclose, holes taken off. */
double ra_rings_area (const RaPath *rings);

G_END_DECLS
