/* Clipping in the plane, against the frame of a page.
 *
 * Needed although cairo clips too: its coordinates are 24.8 fixed point, and beyond 8.38 million pixels a path wraps
 * and fills inside out. Points and box are finite and in one unit, whichever it is; the border belongs to the box. */
#pragma once

#include "geo/path.h"

G_BEGIN_DECLS

/* Appends to @out the ring cut by @box, winding kept (Sutherland and Hodgman, one border after the other). A ring that
 * leaves the box comes out with edges along its border, some of them forth and back, so that it may be filled but not
 * stroked. */
void ra_clip_ring_to_box (const RaPoint *points, guint n_points, const RaBox *box, RaPath *out);

/* Appends the pieces of the line inside @box (Liang and Barsky). */
void ra_clip_line_to_box (const RaPoint *points, guint n_points, const RaBox *box, RaPath *out);

G_END_DECLS
